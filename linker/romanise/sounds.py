"""A character's sounds in the languages of one name, ready for look-up: by letters, and as a careless ear hears them."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property, lru_cache

from linker.romanise.coarse import coarse
from linker.romanise.latin import MAX_SPELLING
from linker.romanise.spellings import Character, Spelling, letter_costs, spellings, surname_characters

_CACHED, _CACHED_SLIPS = 2048, 16384
SHORTEST_MISSED = 3
"""A spelling of fewer letters is not recognised with one of them wrong."""


class Slip(StrEnum):
    """How letters can miss the spelling of a character."""

    INITIAL = "initial"
    ALIKE = "sounds alike"
    LETTER = "one letter off"


class Sounds:
    """How one character may be spelled in some languages: `costs` by letters."""

    def __init__(self, character: Character, languages: frozenset[int]) -> None:
        self.character, self.languages = character, languages
        self.costs = letter_costs(character, sorted(languages))

    def spellings(self, letters: str) -> tuple[Spelling, ...]:
        """How letters spell the character, the cheapest first, one a language."""
        return tuple(s for s in spellings(self.character, letters) if s.language in self.languages)

    @cached_property
    def initials(self) -> frozenset[str]:
        return frozenset(letters[0] for letters in self.costs)

    @cached_property
    def heard(self) -> dict[str, str]:
        """Coarse form → the letters that cost least of those that sound so."""
        dearest_first = sorted(self.costs, key=lambda letters: (-self.costs[letters], letters))
        return {coarse(letters): letters for letters in dearest_first}

    @cached_property
    def with_one_dropped(self) -> frozenset[str]:
        """The spellings, and what is left of them when a letter is dropped."""
        return frozenset().union(*map(with_one_dropped, self.costs))

    def near(self, letters: str) -> tuple[Slip, str] | None:
        """The spelling that letters miss least: one that sounds alike, or is one letter off; or whose initial they are."""
        return _near(self, letters)


@lru_cache(_CACHED_SLIPS)
def _near(sounds: Sounds, letters: str) -> tuple[Slip, str] | None:
    if len(letters) == 1:
        return (Slip.INITIAL, "") if letters in sounds.initials else None
    if not sounds.costs or len(letters) > MAX_SPELLING + 1:
        return None
    if (alike := sounds.heard.get(coarse(letters))) is not None:
        return Slip.ALIKE, alike
    if len(letters) < SHORTEST_MISSED:
        return None
    if sounds.with_one_dropped.isdisjoint(with_one_dropped(letters)):
        return None
    near = next((spelling for spelling in sounds.costs if one_off(letters, spelling)), None)
    return (Slip.LETTER, near) if near else None


def one_off(first: str, second: str) -> bool:
    """Whether a letter too many, another letter, or two letters swapped are all that two words differ by."""
    short, long = sorted((first, second), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = long[at + 1 : at + 2] + long[at : at + 1] + long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or short[at:] == swapped


@lru_cache(4096)
def with_one_dropped(letters: str) -> frozenset[str]:
    """Letters, and what is left of them when one is dropped. Of spellings that are one letter apart, swapped letters
    included, these sets meet; they seldom meet otherwise."""
    return frozenset({letters, *(letters[:i] + letters[i + 1 :] for i in range(len(letters)))})


@lru_cache(_CACHED)
def of_character(character: str, languages: frozenset[int]) -> Sounds:
    """The sounds of a folded character outside a surname."""
    return Sounds(Character(character), languages)


@lru_cache(_CACHED)
def of_surname(surname: str, languages: frozenset[int]) -> tuple[Sounds, ...]:
    """The sounds of each character of a folded surname."""
    return tuple(Sounds(character, languages) for character in surname_characters(surname))
