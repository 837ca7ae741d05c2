"""Character → every spelling that people print for it, by language, each with the scheme it follows and its cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from linker.romanise.latin import MAX_SPELLING
from linker.romanise.readings import LANGUAGES, readings, surname_readings
from linker.romanise.schemes import of_language
from linker.romanise.syllables import split

READING_COST = 0.35
"""For each reading of a character that is likelier than the one spelled."""

VARIANT_COST = 0.25
"""For each spelling that a scheme's table has before this one."""

SCHEME_COST: Mapping[str, float] = {
    "Taiwanese usage": 0.3, "Yale Mandarin": 0.5, "Gwoyeu Romatzyh": 0.9, "postal": 0.9, "southern accent": 1.0, "Macau": 0.4,
    "Singapore and Malaysia": 0.1, "Korean usage": 0.2, "Vietnamese": 0.5, "Hepburn": 0.5,
    "Teochew": 0.5, "Hakka": 0.5,
}  # fmt: skip
"""What a spelling costs beyond the well-known schemes, which cost nothing."""

MIXTURE = "mixed schemes"
MIXTURE_COST = 1.3
"""An initial of one scheme with a final of another: Shyi, Jou."""

_CACHED_CHARACTERS = 768


class Spelling(NamedTuple):
    """One way to print a character: the cost (≥ 0), the scheme as told to people, the language, an index of LANGUAGES,
    and how many readings of the character in that language are likelier than the one that is spelled."""

    cost: float
    scheme: str
    language: int
    rank: int


Spellings = Mapping[str, tuple[Spelling, ...]]
"""Letters without diacritics → how they come to spell the character, cheapest first, one a language."""


@cache
def syllable_spellings(language: str, syllable: str) -> Mapping[str, tuple[float, str]]:
    """Letters → (cost, scheme) for one syllable: scheme by scheme, then mixtures of two."""
    initial, final = split(language, syllable)
    best: dict[str, tuple[float, str]] = {}
    schemes = of_language(language)
    for scheme in schemes:
        base = SCHEME_COST.get(scheme.name, 0.0)
        for rank, letters in enumerate(scheme.spell(initial, final)):
            _offer(best, letters, (base + rank * VARIANT_COST, scheme.name))
    initials = {letters for scheme in schemes for letters in scheme.initial_spellings(initial)}
    finals = {letters for scheme in schemes for letters in scheme.final_spellings(initial, final)}
    for letters in sorted(i + f for i in initials for f in finals):
        _offer(best, letters, (MIXTURE_COST, MIXTURE))
    return best


def _offer(best: dict[str, tuple[float, str]], letters: str, spelled: tuple[float, str]) -> None:
    if 0 < len(letters) <= MAX_SPELLING and (letters not in best or spelled[0] < best[letters][0]):
        best[letters] = spelled


@lru_cache(_CACHED_CHARACTERS)
def character_spellings(character: str) -> Spellings:
    """All spellings of one folded character outside a surname; {} if nobody reads it."""
    return _collect(character, {})


@lru_cache(_CACHED_CHARACTERS)
def surname_spellings(surname: str) -> tuple[Spellings, ...]:
    """The same for each character of a folded surname, its surname readings first."""
    return tuple(
        _collect(character, {"cmn": mandarin})
        for character, mandarin in zip(surname, surname_readings(surname), strict=True)
    )


def _collect(character: str, instead: Mapping[str, tuple[str, ...]]) -> Spellings:
    found: dict[str, tuple[Spelling, ...]] = {}
    for index, language in enumerate(LANGUAGES):
        of_this: dict[str, Spelling] = {}
        for rank, syllable in enumerate(instead.get(language) or readings(character, language)):
            for letters, (cost, scheme) in syllable_spellings(language, syllable).items():
                _keep(of_this, letters, Spelling(cost + rank * READING_COST, scheme, index, rank))
        for letters, (cost, scheme) in _remembered(character, language):
            if not found.get(letters):  # what is plain Mandarin is no memory of another language
                _keep(of_this, letters, Spelling(cost, scheme, index, 0))
        for letters, spelling in of_this.items():
            found[letters] = (*found.get(letters, ()), spelling)
    return {letters: tuple(sorted(every)) for letters, every in found.items()}


def _keep(best: dict[str, Spelling], letters: str, spelling: Spelling) -> None:
    if len(letters) <= MAX_SPELLING and (letters not in best or spelling < best[letters]):
        best[letters] = spelling


def _remembered(character: str, language: str) -> Iterator[tuple[str, tuple[float, str]]]:
    """Spellings that a scheme has for the character itself."""
    for scheme in of_language(language):
        for rank, letters in enumerate(scheme.characters.get(character, ())):
            yield letters, (min(rank, 4) * 0.1, scheme.name)
