from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.text.scripts import han_only, has_han, has_latin, is_han, last_han_end, non_ascii_slices


@pytest.mark.parametrize("character", ["華", "华", "々", "〇", "㐀", "𠀀", "龘"])
def test_han_characters_are_han(character: str) -> None:
    assert is_han(character)
    assert has_han(f"abc {character}")


@pytest.mark.parametrize("character", ["a", "か", "カ", "한", "，", "（", "é", "1", "😀"])
def test_other_characters_are_not_han(character: str) -> None:
    assert not is_han(character)
    assert not has_han(character)


def test_han_only_drops_everything_else() -> None:
    assert han_only("小米 Xiaomi 2·科技") == "小米科技"


def test_full_width_letters_are_latin() -> None:
    assert has_latin("ＡＢ") and has_latin("Lü") and not has_latin("華 1")


@given(st.text(alphabet=st.sampled_from("a華 "), max_size=50), st.integers(0, 9000), st.integers(0, 9000))
def test_slices_hold_every_han_character(middle: str, before: int, after: int) -> None:
    text = "x" * before + middle + "y" * after
    covered = {i for start, end in non_ascii_slices(text) for i in range(start, end)}
    assert {i for i, c in enumerate(text) if is_han(c)} <= covered


def test_ascii_text_has_no_slices() -> None:
    assert list(non_ascii_slices("x" * 100_000)) == []


def test_the_last_han_is_found_in_a_stretch() -> None:
    text = "漢 a 字b\n c 國"
    assert last_han_end(text, 0, len(text)) == len(text)
    assert last_han_end(text, 0, len(text) - 1) == text.index("b")
    assert last_han_end(text, 2, 4) == 2
