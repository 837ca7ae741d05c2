from __future__ import annotations

import pytest

from linker.model import EntityType
from linker.text.telling import AROUND, of_apposition, of_context, of_surroundings, of_what_follows, told

TEXT = "A song of rain, a ballad and an album; the company paid. Then Autumn Letter (秋信) was sung by the band again."
START, END = TEXT.index("Autumn"), TEXT.index(")") + 1


def test_words_tell_of_types() -> None:
    assert told(("ballad", "company", "rain")) == {EntityType.WORK, EntityType.ORG}
    assert told(()) == frozenset()


def test_surroundings_are_the_shares_of_what_telling_words_tell_of() -> None:
    found = of_surroundings(TEXT, START, END)
    assert found == {"words of WORK around it": 3 / 6, "words of ORG around it": 2 / 6}
    assert of_surroundings("x" * 1000, 500, 510) == {}


@pytest.mark.parametrize(("gap", "found"), [(AROUND - 4, {"words of WORK around it": 2 / 3}), (AROUND, {})])
def test_surroundings_reach_so_far_on_either_side(gap: int, found: dict[str, float]) -> None:
    text = "song" + " " * gap + "Autumn Letter (秋信)" + " " * gap + "film"
    start, end = text.index("Autumn"), text.index(")") + 1
    assert of_surroundings(text, start, end) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the company Autumn Letter", {"near it a word of ORG"}),
        ("the company\nAutumn Letter", set()),
        ("the company’s Autumn Letter", {"near it a word of ORG"}),
    ],
)
def test_context_is_of_the_line_before_a_name(text: str, found: set[str]) -> None:
    assert of_context(text, text.index("Autumn")) == found


def test_an_apposition_and_what_follows_tell_as_well() -> None:
    text = "Autumn Letter (秋信), a novel by Lin, sold well."
    assert of_apposition(text, text.index(")")) == {"behind it a word of WORK"}
    text = "Autumn Letter (秋信) rocket"
    assert of_what_follows(text, text.index(")")) == {"next behind it a word of PRODUCT"}
    text = "Lin Wen (林文) said"
    assert of_what_follows(text, text.index(")")) == {"does what persons do"}
