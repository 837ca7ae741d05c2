"""A character's sounds in the languages of one name: which letters spell it, and which miss that by a slip."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property, lru_cache

from linker.romanise.coarse import coarse
from linker.romanise.latin import MAX_SPELLING
from linker.romanise.spellings import Character, Spelling, merged, spellings, surname_characters, tables
from linker.romanise.table import one_off, with_one_dropped

_CACHED, _CACHED_SLIPS = 2048, 16384
SHORTEST_MISSED = 3
"""A spelling of fewer letters is not recognised with one of them wrong."""


class Slip(StrEnum):
    """How letters can miss the spelling of a character."""

    INITIAL = "initial"
    ALIKE = "sounds alike"
    LETTER = "one letter off"


class Sounds:
    """How one character may be spelled in some languages: by the table of each of its readings, with what that costs more."""

    def __init__(self, character: Character, languages: frozenset[int]) -> None:
        self.character, self.languages = character, languages
        self.tables = tables(character, sorted(languages))

    @cached_property
    def costs(self) -> Mapping[str, float]:
        """Letters → the least that they cost."""
        return merged(self.tables)

    def spellings(self, letters: str) -> tuple[Spelling, ...]:
        """How letters spell the character, the cheapest first, one a language."""
        return tuple(s for s in spellings(self.character, letters) if s.language in self.languages)

    def begin_like(self, beginnings: frozenset[str]) -> bool:
        """Whether any of the letters spell it."""
        return any(not table.costs.keys().isdisjoint(beginnings) for _, table in self.tables)

    def alike(self, heard: str) -> str | None:
        """The letters that cost least of those that sound so to a careless ear (`coarse`)."""
        ways = [(-more - table.costs[s], s) for more, table in self.tables if (s := table.heard.get(heard)) is not None]
        return max(ways)[1] if ways else None

    def one_off(self, letters: str) -> str | None:
        """The first spelling that is one letter off."""
        dropped = with_one_dropped(letters)
        if all(table.with_one_dropped.isdisjoint(dropped) for _, table in self.tables):
            return None
        return next((spelling for spelling in self.costs if one_off(letters, spelling)), None)

    def near(self, letters: str) -> tuple[Slip, str] | None:
        """The spelling that letters miss least: one that sounds alike, or is one letter off; or whose initial they are."""
        return _near(self, letters)


@lru_cache(_CACHED_SLIPS)
def _near(sounds: Sounds, letters: str) -> tuple[Slip, str] | None:
    if len(letters) == 1:
        return (Slip.INITIAL, "") if any(letters in table.initials for _, table in sounds.tables) else None
    if len(letters) > MAX_SPELLING + 1:
        return None
    if (alike := sounds.alike(coarse(letters))) is not None:
        return Slip.ALIKE, alike
    if len(letters) < SHORTEST_MISSED:
        return None
    near = sounds.one_off(letters)
    return (Slip.LETTER, near) if near else None


@lru_cache(_CACHED)
def of_character(character: str, languages: frozenset[int]) -> Sounds:
    """The sounds of a folded character outside a surname."""
    return Sounds(Character(character), languages)


@lru_cache(_CACHED)
def of_surname(surname: str, languages: frozenset[int]) -> tuple[Sounds, ...]:
    """The sounds of each character of a folded surname."""
    return tuple(Sounds(character, languages) for character in surname_characters(surname))
