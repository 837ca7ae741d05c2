from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from linker.romanise.readings import LANGUAGES
from linker.romanise.sounds import Slip, of_character, one_off, with_one_dropped

LETTERS = st.text("abc", min_size=1, max_size=6)
MANDARIN = frozenset({LANGUAGES.index("cmn")})


@given(LETTERS, LETTERS)
def test_one_off_is_an_optimal_string_alignment_of_one(first: str, second: str) -> None:
    if first != second:
        assert one_off(first, second) == (OSA.distance(first, second) == 1)


@given(LETTERS, LETTERS)
def test_what_is_one_off_meets_once_a_letter_is_dropped(first: str, second: str) -> None:
    if one_off(first, second):
        assert with_one_dropped(first) & with_one_dropped(second)


@pytest.mark.parametrize(("letters", "han", "slip"), [("zhegn", "郑", Slip.LETTER), ("z", "郑", Slip.INITIAL)])
def test_slips_of_a_character_are_told_by_their_kind(letters: str, han: str, slip: Slip) -> None:
    near = of_character(han, MANDARIN).near(letters)
    assert near is not None and near[0] == slip


def test_letters_that_are_far_from_every_spelling_are_none_of_a_character() -> None:
    assert of_character("正", MANDARIN).near("bonk") is None
