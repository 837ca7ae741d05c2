from __future__ import annotations

from linker.model import EntityType
from linker.text.telling import of_apposition, told


def test_words_tell_of_types() -> None:
    assert told(("ballad", "company", "rain")) == {EntityType.WORK, EntityType.ORG}
    assert told(()) == frozenset()


def test_an_apposition_tells_as_well() -> None:
    text = "Autumn Letter (秋信), a novel by Lin, sold well."
    assert of_apposition(text, text.index(")")) == {"behind it a word of WORK"}
    text = "Autumn Letter (秋信) is Ho-ping Lin's second novel, set in Keelung"
    assert of_apposition(text, text.index(")")) == {"behind it a word of WORK"}
