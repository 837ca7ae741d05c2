from __future__ import annotations

import pytest

from linker.text.gender import UNKNOWN, of_english, of_han, of_roles
from linker.text.normalise import fold_han


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        (["linda"], "f"),
        (["walter"], "m"),
        (["hui", "linda"], "f"),
        (["leslie"], UNKNOWN),
        (["zhongli"], UNKNOWN),
        ([], UNKNOWN),
    ],
)
def test_english_given_names_tell_by_the_census(words: list[str], whose: str) -> None:
    assert of_english(words) == whose


@pytest.mark.parametrize(
    ("given", "whose"),
    [("淑貞", "f"), ("國雄", "m"), ("秀雄", "m"), ("龍珠", "f"), ("家文", UNKNOWN), ("", UNKNOWN)],
)
def test_the_last_character_that_tells_decides(given: str, whose: str) -> None:
    assert of_han(fold_han(given)) == whose


def test_roles_tell() -> None:
    assert (of_roles(frozenset({"ms", "minister"})), of_roles(frozenset({"mr"}))) == ("f", "m")
    assert of_roles(frozenset({"minister"})) == UNKNOWN
