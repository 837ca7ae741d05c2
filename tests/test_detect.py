from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.detect import detect
from linker.model import GlossForm

WILD = [
    ("made by Huawei Technologies Co (華為), it said", ["華為"]),
    ("Hon Hai （鴻海精密） told", ["鴻海精密"]),
    ("the Chinese Nationalist Party (KMT, 國民黨)", ["國民黨"]),
    ("The University of Hong Kong-Shenzhen Hospital (HKU-SZ; 香港大學深圳醫院)", ["香港大學深圳醫院"]),
    ("Ren Zhengfei (Chinese: 任正非; pinyin: Rén Zhèngfēi; born 1944)", ["任正非"]),
    ("Huawei (simplified Chinese: 华为; traditional Chinese: 華為)", ["华为", "華為"]),
    ("the Qing dynasty (清朝, 大清, 1636–1912)", ["清朝", "大清"]),
    ("Xuanzang (陳褘 / 陳禕)", ["陳褘", "陳禕"]),
    ("chairman Pan Gang 潘刚 said", ["潘刚"]),
    ("talk about 創業 (entrepreneurship)", ["創業"]),
    ("義氣 (yìqì) is", ["義氣"]),
    ("Ma [Ying-jeou (馬英九)] said", ["馬英九"]),
    ('"telling China\'s story well" ((讲好中国故事)), a favourite', ["讲好中国故事"]),
    ("Shoji Kaori (庄司 かおり)", ["庄司 かおり"]),
    ("fond of shoots (長江繞郭知魚美,好竹連山覺筍香)", ["長江繞郭知魚美,好竹連山覺筍香"]),
    ("a drama, Return, My Love <歸來,我的愛>", ["歸來,我的愛"]),
    ("Luk Fook Holdings (International) Limited 六福集團（國際）有限公司", ["六福集團（國際）有限公司"]),
    ("CELEBRATE LIMITED 譽 滿 ( 控 股 ) 有 限 公 司", ["譽 滿 ( 控 股 ) 有 限 公 司"]),
    ("born Meng Ke 孟軻 372 BC", ["孟軻"]),
    ("“Long Hair” Leung Kwok-hung (「長毛」梁國雄)", ["「長毛」梁國雄"]),
    ("Suming Rupi (舒米恩.魯碧), of the Amis", ["舒米恩.魯碧"]),
    ("the 228 Incident (228事件)", ["228事件"]),
    ("中國社會科學 [Social Sciences in China], no. 3", ["中國社會科學"]),
    ("the dance Cloud Gate 2 (雲門 2)", ["雲門 2"]),
    ("Bersani (皮埃爾·貝爾薩尼)", ["皮埃爾·貝爾薩尼"]),
    ("Singer Ilid Kaolo (以莉．高露)", ["以莉．高露"]),
    ("Kennedy (約翰·F·甘迺迪), Truman (哈里·S.·杜鲁门)", ["約翰·F·甘迺迪", "哈里·S.·杜鲁门"]),
    ("Fitzgerald (史考特・Ｆ・費茲傑羅)", ["史考特・Ｆ・費茲傑羅"]),
    ("Rowling (J·K·羅琳) is Joanne (J.K.羅琳)", ["J·K·羅琳", "J.K.羅琳"]),
    ("the party (KMT·國民黨) and Wu (吳·)", ["國民黨", "吳"]),
    ("the quake (五·12大地震), Pixar (迪士尼·Pixar動畫)", ["五·12大地震", "迪士尼·Pixar動畫"]),
    (
        "the Xiaomi 15 Ultra (小米15 Ultra), Windows 11 (視窗11 Home), the villa at 32 (號B2)",
        ["小米15 Ultra", "視窗", "號B2"],
    ),
    (
        "the Xiaomi SU7 Ultra (小米SU7 Ultra), Huawei’s Mate 60 Pro (华为Mate 60 Pro)",
        ["小米SU7 Ultra", "华为Mate 60 Pro"],
    ),
    ("the Nationalists (國民黨KMT caucus), a firm (台積電TSMC)", ["國民黨", "台積電TSMC"]),
    ("WTT Champions Macao (WTT澳門冠軍賽), Lock Chan (LOCK醬)", ["WTT澳門冠軍賽", "LOCK醬"]),
    ("the Nationalists (KMT國民黨)", ["國民黨"]),
    ("in Gujin nongye 古今農業 12 (1999), 農史 3: 41; by Cloud Gate (雲門 2)", ["古今農業", "農史", "雲門 2"]),
    ("The CJ-1000A (长江-1000A) engine", ["长江-1000A"]),
    ("the slogan (绿水青山，就是金山银山)", ["绿水青山，就是金山银山"]),
    ("at 265 Jianguo Rd (建國路二段265號)", ["建國路二段265號"]),
    ("Taipei 101 (台北101) stands", ["台北101"]),
    ("Long-term Care 2.0 (長照2.0), version 2 (長照2.)", ["長照2.0", "長照"]),
    ("the Lions (統一7-ELEVEn獅) won", ["統一7-ELEVEn獅"]),
    ("the house (長安街32號B2); next", ["長安街32號B2"]),
    ("the lung (肺, )", ["肺"]),
    ("the song (K歌之王)", ["K歌之王"]),
    ("the rifle QBZ-191 (QBZ-191式自动步枪)", ["QBZ-191式自动步枪"]),
    ("the pandemic (COVID-19疫情)", ["COVID-19疫情"]),
    ("the party (KMT國民黨)", ["國民黨"]),
    ("the book (庶民之路：1920年代的臺灣)", ["庶民之路：1920年代的臺灣"]),
    ("the fair (上海：2010)", ["上海"]),
    ("Ren Zhengfei (中文：任正非)", ["任正非"]),
    ("Ren Zhengfei (繁體中文: 任正非; 拼音: Rén Zhèngfēi)", ["任正非"]),
    ("Lao She (原名：舒庆春；笔名：老舍)", ["舒庆春", "老舍"]),
    ("Chinese (中文) is", ["中文"]),
    (
        "著有《川菜》(Sichuan Food)(书名为《天府之国》(Land of Plenty))的扶霞(Dunlop)看来，麻婆豆腐是",
        ["川菜", "天府之国", "的扶霞"],
    ),
    ("- 漢字: Chinese characters", ["漢字"]),
    ("a line's end (AB\n漢字)", ["漢字"]),
    ("[Huawei](https://www.huawei.com)（華為）", ["華為"]),
    ("A rule\n--- ---\n\nthen  Huawei (華為)", ["華為"]),
]
NEGATIVE = [
    "see <https://zh.wikipedia.org/zh-tw/王建民_(棒球運動員)>",
    "  Year   Title         Chinese\n ------ ------------- ---------\n  2007   _I Wish_      奇妙的旅程\n  2011   Boxing Dance  拳舞",
    "a bracket without Han (DPP) and (; born 1973)",
    "fined RMB 18.2 billion (182.28亿元) in 1997年, said 20萬人",
    "see https://zh.wikipedia.org/wiki/華為 for more",
    "![photo](https://example.org/華為.jpg)",
    "[Wu Ta-you](/people/吳大猷)",
    "File:Teochew soup (潮州粿條).jpg|thumb",
    "| 2007 | 奇妙的旅程 |",
    "```\nprint('華為')\n```",
    "the variable `華為` is set",
    "kana alone (カステラ)",
    "hangul alone (김정은)",
    "",
]


@pytest.mark.parametrize(("text", "expected"), WILD)
def test_glosses_are_found(text: str, expected: list[str]) -> None:
    assert [gloss.zh.text for gloss in detect(text)] == expected


@pytest.mark.parametrize("text", NEGATIVE)
def test_nothing_is_found_where_no_name_is_glossed(text: str) -> None:
    assert detect(text) == ()


def test_the_brackets_acronym_is_kept() -> None:
    (gloss,) = detect("the Chinese Nationalist Party (KMT, 國民黨)")
    assert gloss.acronym == "KMT" and gloss.form is GlossForm.BRACKET


def test_forms_are_told_apart() -> None:
    assert detect("Pan Gang 潘刚")[0].form is GlossForm.BARE
    chinese_first = detect("華為 (Huawei)")[0]
    assert chinese_first.form is GlossForm.CHINESE_FIRST
    assert chinese_first.inside is not None and chinese_first.inside.text == "Huawei"


def test_years_behind_han_are_no_name() -> None:
    assert detect("since the Han period 漢 (206 BCE–220 CE), some")[0].form is GlossForm.BARE


@pytest.mark.parametrize(
    "where", ["Taipei: Shibao, 2009", "New York: Harper, repr. 1991", "Beijing: Zhonghua shuju, 1959; repr."]
)
def test_where_a_book_came_out_is_no_name(where: str) -> None:
    (gloss,) = detect(f"See 前朝夢憶 ({where}), 41.")
    assert gloss.inside is None


def test_a_title_with_a_colon_is_one() -> None:
    (gloss,) = detect("See 前朝夢憶 (Return to Dragon Mountain: Memories of a Late Ming Man), 41.")
    assert gloss.inside is not None


def test_a_bracket_may_lack_its_closing_sign() -> None:
    text = "Yam Kim-fai (Chinese: 任劍輝, 4 February 1913 (Lunar 29 December 1912 – 29 November 1989), also known as"
    (gloss,) = detect(text)
    assert gloss.form is GlossForm.BRACKET and text[gloss.anchor] == "("
    assert detect("a ( 任劍輝 sang")[0].form is GlossForm.BARE


def test_what_says_which_language_follows_is_no_name() -> None:
    (gloss,) = detect("as a translation for 药 (pinyin: yào).")
    assert gloss.inside is not None and gloss.inside.text == "yào"


def test_a_name_inside_the_bracket_is_the_partner() -> None:
    (gloss,) = detect("Lam Ching-ying (birth name: Lam Gun-bo 林根寶; 1952)")
    assert gloss.form is GlossForm.BARE


@given(st.text(alphabet=st.sampled_from("aA (（[)）]華為か·,，/ \n`|😀\U00020000.2"), max_size=120))
def test_offsets_slice_back_and_glosses_do_not_overlap(text: str) -> None:
    glosses = detect(text)
    assert all(text[g.zh.start : g.zh.end] == g.zh.text for g in glosses)
    assert all(a.zh.end <= b.zh.start for a, b in itertools.pairwise(glosses))


@given(st.text(max_size=200))
def test_any_text_at_all_is_read(text: str) -> None:
    detect(text)
