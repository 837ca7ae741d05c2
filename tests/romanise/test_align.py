from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.romanise.align import MAX_HAN, MAX_LATIN, _align, align
from linker.text.normalise import fold_han

WILD = [
    ("Tsai Ing-wen", "蔡英文"),
    ("Lai Ching-te", "賴清德"),
    ("Yu Shyi-kun", "游錫堃"),
    ("Koo Li-shiung", "顧立雄"),
    ("Ren Zhengfei", "任正非"),
    ("Zhengfei Ren", "任正非"),
    ("MA YING-JEOU", "馬英九"),
    ("Lee Teng-hui", "李登輝"),
    ("Tseng Yung-chuan", "曾永權"),
    ("Qiu Shaoyun", "仇少雲"),
    ("Xie Zhenhua", "解振華"),
    ("Ouyang Nana", "歐陽娜娜"),
    ("Qín Gāng", "秦剛"),
    ("T'ang Fêng", "唐鳳"),
    ("Hsieh Chang-ting", "謝長廷"),
    ("Su Tseng-chang", "蘇貞昌"),
    ("C.C. Wei", "魏哲家"),
    ("CY Leung", "梁振英"),
    ("Johnny Chiang", "江啟臣"),
    ("Martin Liao Cheung-kong", "廖長江"),
    ("Alice MAK Mei-kuen", "麥美娟"),
    ("Carrie Lam Cheng Yuet-ngor", "林鄭月娥"),
    ("Chan Kwok-ki", "陳國基"),
    ("Ng4 Ciu1-sit8", "吳釗燮"),
    ("Léih Hín-lùhng", "李顯龍"),
    ("Lee Hsien Loong", "李顯龍"),
    ("Tan Chuan-Jin", "陳川仁"),
    ("Goh Chok Tong", "吳作棟"),
    ("Tân Kiàn-jîn", "陳建仁"),
    ("Chhòa Eng-bûn", "蔡英文"),
    ("Kim Jong-un", "金正恩"),
    ("Park Geun-hye", "朴槿惠"),
    ("Lý Thái Tổ", "李太祖"),
    ("Hồ Chí Minh", "胡志明"),
    ("Nguyen Phu Trong", "阮富仲"),
    ("Pier Luigi Bersani", "皮埃爾·貝爾薩尼"),
    ("Maria Cantwell", "瑪麗亞·坎特威爾"),
    ("Barack Obama", "歐巴馬"),
    ("Margaret Thatcher", "撒切爾"),
    ("Vladimir Putin", "普京"),
    ("Kamarul Baharin", "卡玛鲁"),
    ("Chua Soi Lek", "蔡細歷"),  # Teochew: 細 Soi
    ("Vui Keong Liew", "劉偉強"),  # Hakka: 偉 Vui
    ("Ling Soon Hing", "林順興"),  # Foochow: 林 Ling
    ("Kevin Rudd", "陸克文"),  # a Chinese name that was given to him: 文 is the "vin" of Kevin
]
KNOWN_FAILURES = [
    ("Chang Show-foong", "張曉風"),  # her own spelling
    ("Josephine Teo", "楊莉明"),  # her husband's surname
    ("Donald Trump", "唐納·川普"),  # 川 for "tr" is heard in nothing else
]
NEGATIVE = [
    ("Tsai Ing-wen", "馬英九"),
    ("Wu Den-yih", "吳釗燮"),
    ("Chen Shui-bian", "陳菊"),
    ("Huang Runqiu", "張銘清"),
    ("Eau Claire", "清水"),
    ("Leung Yiu-chung", "楊偉雄"),
    ("Tan Chuan-Jin", "林瑞生"),
    ("Kim Jong-un", "崔龍海"),
    ("John Howard", "紹利·尼尼斯托"),
    ("wrote", "天"),
    ("Dennis Kwok", "鍾國斌"),
]


@pytest.mark.parametrize(("en", "zh"), WILD)
def test_one_name_in_two_scripts_matches(en: str, zh: str) -> None:
    assert align(en, zh).match, align(en, zh).why


@pytest.mark.xfail
@pytest.mark.parametrize(("en", "zh"), KNOWN_FAILURES)
def test_one_name_in_two_scripts_should_match(en: str, zh: str) -> None:
    assert align(en, zh).match


@pytest.mark.parametrize(("en", "zh"), NEGATIVE)
def test_two_names_do_not_match(en: str, zh: str) -> None:
    assert not align(en, zh).match, align(en, zh).why


@pytest.mark.parametrize(
    ("en", "zh", "reason"),
    [
        ("", "蔡英文", "no Latin letters"),
        ("Tsai", "", "no Han characters"),
        ("蔡英文", "Tsai Ing-wen", "no Han characters"),
        ("123", "蔡英文", "no Latin letters"),
        ("x" * 10_000, "蔡英文", "longer than a name"),
        ("Tsai", "蔡" * 10_000, "longer than a name"),
    ],
)
def test_what_cannot_be_compared_is_said_so(en: str, zh: str, reason: str) -> None:
    alignment = align(en, zh)
    assert alignment.score is None and not alignment.match
    assert alignment.why.startswith("not comparable") and reason in alignment.why


def test_the_alignment_reads_as_a_sentence() -> None:
    assert align("Tsai Ing-wen", "蔡英文").why.startswith("Tsai = 蔡 (Wade–Giles), Ing = 英 (")
    assert "Johnny left over" in align("Johnny Chiang", "江啟臣").why
    assert "one a woman's name, one a man's" in align("Jessica Chiang", "江啟雄").why


def test_a_womans_name_speaks_against_a_mans() -> None:
    woman, anybody, man = (align("Jessica Ho", han).score or 0.0 for han in ("何淑貞", "何家文", "何國雄"))
    assert woman > anybody > man > 0


def test_order_is_told() -> None:
    assert align("Ren Zhengfei", "任正非").surname_first is True
    assert align("Zhengfei Ren", "任正非").surname_first is False


latin = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCDEFÜéŌ -'.", min_size=1, max_size=MAX_LATIN)
han = st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=MAX_HAN)


@given(latin, han)
def test_scores_lie_between_nought_and_one(en: str, zh: str) -> None:
    score = align(en, zh).score
    assert score is None or 0 <= score <= 1


@given(latin, han)
def test_letter_case_and_script_variant_do_not_matter(en: str, zh: str) -> None:
    simplified = fold_han(zh)
    assert align(en, zh).score == align(en.upper(), simplified).score == align(en.lower(), zh).score


@given(latin, han)
def test_an_alignment_covers_both_names_whole(en: str, zh: str) -> None:
    alignment = align(en, zh)
    if alignment.score is None:
        return
    assert sorted(c for part in alignment.parts for c in part.han) == sorted(fold_han(zh))
    letters = "".join(part.letters for part in alignment.parts)
    assert letters.isascii() and (letters.isalpha() or not letters)


@given(st.text(max_size=80), st.text(max_size=40))
def test_any_text_at_all_is_answered(en: str, zh: str) -> None:
    align(en, zh)


def test_what_is_too_long_for_a_name_is_not_remembered() -> None:
    remembered = _align.cache_info().currsize
    for zh in ("蔡" * 100_000, "英" * 65):
        assert align("Tsai Ing-wen", zh).score is None
    assert align("Tsai " * 40, "蔡英文").score is None
    assert _align.cache_info().currsize == remembered
