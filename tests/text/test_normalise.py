from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.text.normalise import fold_han, fold_latin, match_key, words

SAME = [
    ("臺灣中油", "台湾中油"),
    ("華為", "华为"),
    ("皮埃爾·貝爾薩尼", "皮埃尔•贝尔萨尼"),
    ("衞生署", "卫生署"),
    ("⻓江實業", "长江实业"),  # radicals, which PDF files have in the place of characters
    ("⾦庸", "金庸"),
    ("乾隆", "干隆"),  # the fold of a name is the fold of its characters
    ("Huawei Technologies Co.", "HUAWEI technologies co"),
    ("Ｈｕａｗｅｉ", "Huawei"),
    ("Lǚ Xiùlián", "Lu Xiulian"),
    ("Ngô͘ Tun-gī", "ngo tungi"),
    ("Phoaⁿ Bûn-tiong", "phoan buntiong"),
    ("Jenn Lann  Temple", "jenn-lann temple"),
    ("Marks & Spencer", "Marks and Spencer"),
]
DIFFERENT = [("吳大維", "李大維"), ("桃園", "桃源"), ("か", "が"), ("Chen Chu", "Chen Chou"), ("Area 51", "Area 5")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other) != ""


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


@given(st.text(max_size=40))
def test_the_key_is_idempotent(name: str) -> None:
    assert match_key(match_key(name)) == match_key(name)


def test_every_fold_is_final_and_one_character_long() -> None:
    folds = {han: fold_han(han) for han in map(chr, range(0x3400, 0xFB00)) if fold_han(han) != han}
    assert len(folds) > 4000
    assert all(len(simple) == 1 and simple not in folds for simple in folds.values())


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=10))
def test_folding_keeps_length_and_agrees_with_simplified(name: str) -> None:
    assert len(fold_han(name)) == len(name)
    assert fold_han(fold_han(name)) == fold_han(name)


def test_nothing_left_is_an_empty_key() -> None:
    assert match_key(" ·—()") == ""


def test_words_are_folded_and_run_over_apostrophes() -> None:
    assert words("Lee’s Sandwiches & Co.") == ("lees", "sandwiches", "and", "co")
    assert words("T'ang Fêng") == ("tang", "feng")
    assert fold_latin("Đặng") == "dang"
