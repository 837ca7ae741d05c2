from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.text.numbers import in_han, in_word

NUMERALS = "〇一二三四五六七八九"


@pytest.mark.parametrize(
    ("han", "numbers"),
    [
        ("長城三百年", {300}),
        ("二二八事件", {228}),
        ("十一五规划", {11, 5}),
        ("一千零一夜", {1001}),
        ("兩百", {200}),
        ("百花", {100}),
        ("長安街32號B2", {32, 2}),
        ("零", {0}),
        ("任正非", set()),
        ("9" * 10_000, {999_999_999}),
    ],
)
def test_numbers_are_read_in_han(han: str, numbers: set[int]) -> None:
    assert in_han(han) == numbers


@pytest.mark.parametrize(
    ("word", "numbers"),
    [
        ("1,000", {1000}),
        ("2-28", {2, 228}),
        ("1980s", {1980}),
        ("36th", {36}),
        ("7-Eleven", {7}),
        ("Three", {3}),
        ("sixty-four", {64}),
        ("twenty-one-gun", set()),
        ("First", {1}),
        ("Ren", set()),
        ("-", set()),
    ],
)
def test_numbers_are_read_in_words(word: str, numbers: set[int]) -> None:
    assert in_word(word) == numbers


@given(st.integers(10, 9999), st.text("年月日號的", max_size=2))
def test_a_number_is_the_same_in_digits_figure_by_figure_and_by_thousands(number: int, behind: str) -> None:
    digits = [int(digit) for digit in str(number)]
    units = ["千", "百", "十", ""][-len(digits) :]
    spelled = "".join(NUMERALS[d] + u if d else "零" for d, u in zip(digits, units, strict=True)).rstrip("零")
    spelled = spelled if "零零" not in spelled else spelled.replace("零零", "零")
    by_figure = "".join(NUMERALS[d] for d in digits)
    assert in_han(spelled + behind) == in_han(by_figure + behind) == in_han(f"{number}{behind}") == in_word(str(number))
