"""Character → every spelling that people print for it, by language, each with the scheme it follows and its cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from sys import intern

from msgspec import Struct

from linker.romanise.latin import MAX_SPELLING
from linker.romanise.readings import LANGUAGES, readings, surname_readings
from linker.romanise.schemes import of_language
from linker.romanise.syllables import split
from linker.romanise.table import Table

READING_COST = 0.35
"""For each reading of a character that is likelier than the one spelled."""

VARIANT_COST = 0.25
"""For each spelling that a scheme's table has before this one."""

SCHEME_COST: Mapping[str, float] = {
    "Taiwanese usage": 0.3, "Yale Mandarin": 0.5, "Gwoyeu Romatzyh": 0.9, "postal": 0.9, "southern accent": 1.4, "Macau": 0.4,
    "Singapore and Malaysia": 0.1, "Korean usage": 0.2, "Vietnamese": 0.5,
    "Teochew": 0.5, "Hakka": 0.5, "Foochow": 1.1,
}  # fmt: skip
"""What a spelling costs beyond the well-known schemes, which cost nothing. For the southern accent and Foochow by held-out log
loss, over three drawings of the folds of `linker.learn.sound`."""

MIXTURE = "mixed schemes"
MIXTURE_COST = 1.3
"""An initial of one scheme with a final of another: Shyi, Jou."""

RARE_COST = 0.5
"""A spelling that costs more is a rare one."""

_CACHED = 16384
_INFINITY = float("inf")


class Spelling(Struct, frozen=True, order=True, gc=False):
    """One way to print a character: the cost (≥ 0), the scheme as told to people, the language, an index of LANGUAGES,
    and how many readings of the character in that language are likelier than the one that is spelled."""

    cost: float
    scheme: str
    language: int
    rank: int


class Character(Struct, frozen=True, gc=False):
    """A folded character; as a surname with its Mandarin readings as one, which come instead of the usual ones."""

    han: str
    surname_readings: tuple[str, ...] = ()

    def readings(self, language: str) -> tuple[str, ...]:
        return self.surname_readings if language == "cmn" and self.surname_readings else readings(self.han, language)


def surname_characters(surname: str) -> tuple[Character, ...]:
    """The characters of a folded surname."""
    return tuple(map(Character, surname, surname_readings(surname)))


_shared = cache(lambda cost, scheme: (cost, scheme))  # few are distinct, and there are a hundred thousand of them


@cache
def syllable_spellings(language: str, syllable: str) -> Mapping[str, tuple[float, str]]:
    """Letters → (cost, scheme) for one syllable: scheme by scheme, then mixtures of two."""
    initial, final = split(language, syllable)
    best: dict[str, tuple[float, str]] = {}
    schemes = of_language(language)
    for scheme in schemes:
        base = SCHEME_COST.get(scheme.name, 0.0)
        for rank, letters in enumerate(scheme.spell(initial, final)):
            _offer(best, letters, base + rank * VARIANT_COST, scheme.name)
    initials = {letters for scheme in schemes for letters in scheme.initial_spellings(initial)}
    finals = {letters for scheme in schemes for letters in scheme.final_spellings(initial, final)}
    for letters in sorted(i + f for i in initials for f in finals):
        _offer(best, letters, MIXTURE_COST, MIXTURE)
    return best


def _offer(best: dict[str, tuple[float, str]], letters: str, cost: float, scheme: str) -> None:
    if 0 < len(letters) <= MAX_SPELLING and (letters not in best or cost < best[letters][0]):
        best[intern(letters)] = _shared(cost, scheme)


@cache
def _table(language: str, syllable: str) -> Table:
    return _without_schemes(syllable_spellings(language, syllable))


def _without_schemes(spelled: Mapping[str, tuple[float, str]]) -> Table:
    return Table({letters: cost for letters, (cost, _) in spelled.items()})


def tables(character: Character, languages: Iterable[int]) -> tuple[tuple[float, Table], ...]:
    """The table of each of a character's readings in some languages, which they share with other characters, and what each
    reading costs more than the likeliest; () if it has none."""
    found: list[tuple[float, Table]] = []
    for index in languages:
        language = LANGUAGES[index]
        for rank, syllable in enumerate(character.readings(language)):
            found.append((rank * READING_COST, _table(language, syllable)))
        if remembered := _remembered_table(character, index):
            found.append((0.0, remembered))
    return tuple(found)


def merged(tables: Sequence[tuple[float, Table]]) -> Mapping[str, float]:
    """Letters without diacritics → the least that they cost by any of some tables; {} of none."""
    if len(tables) == 1:
        return tables[0][1].costs
    best: dict[str, float] = {}
    for more, table in tables:
        for letters, cost in table.costs.items():
            if cost + more < best.get(letters, _INFINITY):
                best[letters] = cost + more
    return best


def letter_costs(character: Character, languages: Iterable[int]) -> Mapping[str, float]:
    """Letters without diacritics → what it costs that they spell a character in one of the languages."""
    return merged(tables(character, languages))


@lru_cache(_CACHED)
def spellings(character: Character, letters: str) -> tuple[Spelling, ...]:
    """How letters come to spell a character: the cheapest way in each language, cheapest first; () if they do not."""
    found: list[Spelling] = []
    for index, language in enumerate(LANGUAGES):
        ways = [
            Spelling(spelled[0] + rank * READING_COST, spelled[1], index, rank)
            for rank, syllable in enumerate(character.readings(language))
            if (spelled := syllable_spellings(language, syllable).get(letters))
        ]
        if remembered := _remembered(character, index).get(letters):
            ways.append(Spelling(*remembered, index, 0))
        if ways:
            found.append(min(ways))
    return tuple(sorted(found))


@cache
def _remembered(character: Character, index: int) -> Mapping[str, tuple[float, str]]:
    """Letters → (cost, scheme), as the schemes of a language have them for the character itself.

    What plainly spells it in a language before this one is left out: Mandarin is no memory of another language.
    """
    language = LANGUAGES[index]
    found: dict[str, tuple[float, str]] = {}
    for scheme in of_language(language):
        for rank, letters in enumerate(scheme.characters.get(character.han, ())):
            if not any(_spells(character, letters, earlier) for earlier in range(index)):
                _offer(found, letters, min(rank, 4) * 0.1, scheme.name)
    return found


@cache
def _remembered_table(character: Character, index: int) -> Table | None:
    remembered = _remembered(character, index)
    return _without_schemes(remembered) if remembered else None


def _spells(character: Character, letters: str, index: int) -> bool:
    language = LANGUAGES[index]
    by_reading = (_table(language, syllable).costs.get(letters, _INFINITY) for syllable in character.readings(language))
    return min(by_reading, default=_INFINITY) <= RARE_COST or letters in _remembered(character, index)
