from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.romanise import japanese
from linker.romanise.align import align
from linker.romanise.kana import hepburn, moras, printed
from linker.romanise.latin import parse

NAMES = [
    ("Fumio Kishida", "岸田文雄"),
    ("Kishida Fumio", "岸田文雄"),
    ("SAITŌ RYOKUU", "斎藤 緑雨"),
    ("Goto Shimpei", "後藤新平"),
    ("Sasaki Nozomi", "佐々木希"),
    ("Kaori Shoji", "庄司 かおり"),
    ("Shohei Ohtani", "大谷翔平"),
    ("Minamoto no Yoritomo", "源頼朝"),
    ("Amanohashidate", "天橋立"),
    ("Sekigahara", "関ヶ原"),
    ("Isshiki", "一色"),
    ("Roppongi", "六本木"),
    ("Hamada Yahyōe", "濱田彌兵衛"),
]
OTHERS = [
    ("Fumio Kishida", "岸田秀"),
    ("Kishida", "岸田文雄"),
    ("Shigeru Kishida", "岸田文雄"),
    ("Kishi Dafumio", "岸田文雄二"),
    ("Tsai Ing-wen", "岸田文雄"),
    ("A B C D E", "岸田文雄"),
    ("no Yoritomo Minamoto", "源頼朝"),
]


@pytest.mark.parametrize(("en", "zh"), NAMES)
def test_japanese_names_match_in_either_order(en: str, zh: str) -> None:
    assert align(en, zh).match


@pytest.mark.parametrize(("en", "zh"), OTHERS)
def test_what_is_not_spelled_whole_is_no_japanese_name(en: str, zh: str) -> None:
    assert not align(en, zh).match


@pytest.mark.parametrize("zh", ["岸田文雄", "岸田 文雄"])
@pytest.mark.parametrize(("en", "first"), [("Fumio Kishida", False), ("Kishida Fumio", True)])
def test_the_family_name_and_the_order_are_told(en: str, zh: str, first: bool) -> None:
    alignment = align(en, zh)
    assert (alignment.surname, alignment.surname_first) == ("kishida", first)
    assert "".join(part.letters for part in alignment.parts) == en.replace(" ", "").lower()
    assert "Kishi = 岸 (Hepburn)" in alignment.why


def test_a_given_name_of_its_own_reading_leaves_the_family_name() -> None:
    alignment = align("Hayao Miyazaki", "宮崎駿")
    assert not alignment.match
    assert (alignment.surname, alignment.surname_first) == ("miyazaki", False)
    assert alignment.why.endswith("Hayao left over; 骏 not spelled")


def test_one_word_has_no_family_name() -> None:
    assert align("Matsushima", "松島").surname == ""


def test_a_chinese_name_is_told_as_one() -> None:
    assert "Hepburn" not in align("Lin Hai-feng", "林海峰").why


def test_short_names_are_less_sure() -> None:
    long, short = align("Fumio Kishida", "岸田文雄").score, align("Ōno", "大野").score
    assert long is not None
    assert short is not None
    assert short < long


SAID = st.lists(st.sampled_from(["Kishida", "Fumio", "Kishi", "ta", "no", "o", "Hitotsu", "Kazu", "n-o"]), max_size=5)


@given(SAID.map(" ".join), st.text(alphabet="岸田文雄々ヶのカ一", max_size=6))
def test_every_letter_and_character_is_accounted_for(en: str, zh: str) -> None:
    latin = parse(en)
    found = japanese.account(latin, zh)
    if found is not None:
        assert "".join(part.letters for part in found.parts) == latin.letters
        assert sorted("".join(part.han for part in found.parts)) == sorted(zh)
        assert 0 < found.score < 1


@pytest.mark.parametrize(
    ("kana", "letters"),
    [
        ("こんどう", "kondou"),
        ("キョウト", "kyouto"),
        ("いっしき", "iqshiki"),
        ("じゅんいち", "junichi"),
        ("らーめん", "ramen"),
    ],
)
def test_kana_are_written_by_hepburn(kana: str, letters: str) -> None:
    assert hepburn(kana) == letters


@pytest.mark.parametrize("kana", ["kana", "ヷ", "漢"])
def test_what_is_no_kana_has_no_letters(kana: str) -> None:
    assert hepburn(kana) == ""


def test_glides_join_the_mora_before() -> None:
    assert moras("ショウ") == ("しょ", "う")


def test_the_usual_way_to_print_stands_first() -> None:
    assert tuple(printed("kondou")) == (("kondo", 0), ("kondou", 1), ("kondoh", 2))
    assert tuple(printed("shin")) == (("shin", 0), ("shim", 0))
    assert tuple(printed("iq")) == (("ik", 0), ("is", 0), ("it", 0), ("ip", 0), ("ic", 0))
