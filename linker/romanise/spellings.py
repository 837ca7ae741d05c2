"""Character → every spelling that people print for it, each with the scheme it follows and its cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from linker.romanise import mandarin
from linker.romanise.readings import readings
from linker.romanise.scheme import Scheme
from linker.romanise.schemes import MANDARIN

READING_COST = 0.35
"""For each reading of a character that is likelier than the one spelled."""

SCHEME_COST: Mapping[str, float] = {"Taiwanese usage": 0.3, "Yale Mandarin": 0.5, "Gwoyeu Romatzyh": 0.9}
"""What a spelling costs beyond the well-known schemes, which cost nothing."""

MIXTURE = "mixed schemes"
MIXTURE_COST = 1.3
"""An initial of one scheme with a final of another: Shyi, Jou."""

MAX_SPELLING = 7


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to print a character: `letters` without diacritics, `scheme` as told to people, `cost` ≥ 0."""

    letters: str
    scheme: str
    reading: str
    cost: float


def syllable_spellings(syllable: str) -> Iterator[Spelling]:
    """The spellings of a Mandarin syllable (toneless pinyin): scheme by scheme, then mixtures of two."""
    initial, final = mandarin.split(syllable)
    for scheme in MANDARIN:
        for letters in scheme.spell(initial, final):
            yield Spelling(letters, scheme.name, syllable, SCHEME_COST.get(scheme.name, 0.0))
    for letters in _mixtures(MANDARIN, initial, final):
        yield Spelling(letters, MIXTURE, syllable, MIXTURE_COST)


def _mixtures(schemes: Iterable[Scheme], initial: str, final: str) -> frozenset[str]:
    initials = {letters for scheme in schemes for letters in scheme.initial_spellings(initial)}
    finals = {letters for scheme in schemes for letters in scheme.final_spellings(initial, final)}
    return frozenset(i + f for i in initials for f in finals if i + f)


@cache
def _cheapest_by_letters(syllable: str) -> Mapping[str, Spelling]:
    return _cheapest(syllable_spellings(syllable))


def _cheapest(spellings: Iterable[Spelling]) -> dict[str, Spelling]:
    """Letters → the spelling that costs least, the first of equals."""
    best: dict[str, Spelling] = {}
    for spelling in spellings:
        known = best.get(spelling.letters)
        if len(spelling.letters) <= MAX_SPELLING and (known is None or spelling.cost < known.cost):
            best[spelling.letters] = spelling
    return best


def spellings_of(syllables: tuple[str, ...]) -> dict[str, Spelling]:
    """All spellings of a character with these readings, likeliest reading first."""
    return _cheapest(
        Spelling(s.letters, s.scheme, s.reading, s.cost + rank * READING_COST)
        for rank, syllable in enumerate(syllables)
        for s in _cheapest_by_letters(syllable).values()
    )


@cache
def character_spellings(character: str) -> Mapping[str, Spelling]:
    """All spellings of one folded character outside a surname; {} if it has no reading."""
    return spellings_of(readings(character))
