"""A character's spellings in the languages of one name, ready for look-up: by letters, and as a careless ear hears them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from typing import Any

from linker.romanise.coarse import coarse
from linker.romanise.latin import MAX_SPELLING
from linker.romanise.spellings import Spelling, Spellings, character_spellings, surname_spellings

_CACHED = 2048


class Slip(StrEnum):
    """How letters can miss the spelling of a character."""

    INITIAL = "initial"
    ALIKE = "sounds alike"
    LETTER = "one letter off"


class Sounds:
    """`spellings` by letters, the cheapest first; `costs` of the cheapest alone."""

    def __init__(self, spellings: Spellings) -> None:
        self.spellings = spellings
        self.costs: Mapping[str, float] = {letters: every[0].cost for letters, every in spellings.items()}

    @cached_property
    def initials(self) -> frozenset[str]:
        return frozenset(letters[0] for letters in self.spellings)

    @cached_property
    def heard(self) -> Mapping[str, str]:
        """Coarse form → the letters that cost least of those that sound so."""
        dearest_first = sorted(self.costs, key=lambda letters: (-self.costs[letters], letters))
        return {coarse(letters): letters for letters in dearest_first}

    def alike(self, letters: str) -> str | None:
        """The spelling that sounds like letters which are none."""
        return self.heard.get(coarse(letters))

    def near(self, letters: str) -> tuple[Slip, str] | None:
        """The spelling that letters miss least: one that sounds alike, or is one letter off; or whose initial they are."""
        if len(letters) == 1:
            return (Slip.INITIAL, "") if letters in self.initials else None
        if not self.spellings or len(letters) > MAX_SPELLING + 1:
            return None
        if (alike := self.alike(letters)) is not None:
            return Slip.ALIKE, alike
        return self._one_letter_off(letters)

    def _one_letter_off(self, letters: str) -> tuple[Slip, str] | None:
        if len(letters) < 3:
            return None
        extract, distance = _distance()
        near = extract(letters, self.costs.keys(), scorer=distance, score_cutoff=1)
        return (Slip.LETTER, near[0]) if near else None

    def spelling(self, letters: str, language: int) -> Spelling | None:
        """How letters spell the character, in this language if they do in it, else in the cheapest."""
        every = self.spellings.get(letters)
        return next((s for s in every if s.language == language), every[0]) if every else None


@cache
def _distance() -> tuple[Callable[..., Any], Callable[..., Any]]:
    """rapidfuzz's search and its optimal string alignment, imported (40 ms) only once a slip is looked for."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    return process.extractOne, OSA.distance


@lru_cache(_CACHED)
def of_character(character: str, languages: frozenset[int]) -> Sounds:
    """The sounds of a folded character outside a surname."""
    return Sounds(_only(character_spellings(character), languages))


@lru_cache(_CACHED)
def of_surname(surname: str, languages: frozenset[int]) -> tuple[Sounds, ...]:
    """The sounds of each character of a folded surname."""
    return tuple(Sounds(_only(spellings, languages)) for spellings in surname_spellings(surname))


def _only(spellings: Spellings, languages: frozenset[int]) -> Spellings:
    kept = ((letters, tuple(s for s in every if s.language in languages)) for letters, every in spellings.items())
    return {letters: every for letters, every in kept if every}
