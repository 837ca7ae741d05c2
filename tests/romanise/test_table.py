from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from linker.romanise.table import Table, one_off, with_one_dropped

LETTERS = st.text("abc", min_size=1, max_size=6)


@given(LETTERS, LETTERS)
def test_one_off_is_an_optimal_string_alignment_of_one(first: str, second: str) -> None:
    if first != second:
        assert one_off(first, second) == (OSA.distance(first, second) == 1)


@given(LETTERS, LETTERS)
def test_what_is_one_off_meets_once_a_letter_is_dropped(first: str, second: str) -> None:
    if one_off(first, second):
        assert with_one_dropped(first) & with_one_dropped(second)


def test_of_letters_that_sound_alike_the_cheapest_are_heard() -> None:
    table = Table({"zheng": 0.0, "cheng": 0.5, "tseng": 0.0, "bang": 0.0})
    assert table.heard == {"cen": "zheng", "pan": "bang"}  # of two that cost the same the last in the alphabet
    assert table.initials == {"z", "c", "t", "b"}
    assert {"zheng", "heng", "zhen"} <= table.with_one_dropped
