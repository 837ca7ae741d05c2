"""The account of a Latin name as a Japanese one: each of its words is spelled whole by characters that stand together, by
whatever readings names have (岸田 Kishida, 文雄 Fumio).

How likely each reading of a character is was counted in a dictionary of names (`data/japanese.tsv`, `linker build refresh
readings`). The probability weighs how likely the Han is to be read so against how likely letters are to stand so by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from linker.config import SOUND_DATA
from linker.romanise.account import Account, Part
from linker.romanise.kana import REPEATED, hepburn, printed
from linker.romanise.latin import Latin
from linker.romanise.schemes.others import HEPBURN
from linker.text.normalise import fold_han
from linker.text.rows import Rows
from linker.text.scripts import KANA, is_han
from linker.weights import sigmoid

BY_CHANCE = 1.8
"""How much one letter of Japanese tells (nats)."""

PRIOR = -4.0
"""The log odds of two names before their letters are compared."""

FAMILY_ALONE = -1.5
"""The log odds, at most, where nothing but the family name is spelled."""

MOST_GIVEN = 3
"""Characters of a given name that nothing spells."""

ANOTHER_WAY = 1.5
"""For each way of printing a reading that is more usual: Ohno, Kondou."""

MOST_WORDS, MOST_UNITS = 4, 10
_UNIT = re.compile(f"([{KANA}]+)|.")
_LIKE_KANA = re.compile("(?:(?:(?:kk?|ss?|tt?|pp?|[nhmrgzdbpj])y?|ss?h|t?ch|tt?s|[yfwv])?[aiueo]|[nmh](?![aiueoy]))++")
_PARTICLE, UNWRITTEN = "no", 4.0
"""Said between names and not written, as a word or inside one: 源頼朝 Minamoto no Yoritomo, 天橋立 Amanohashidate."""


class _Unit(NamedTuple):
    """A Han character, or a run of kana, and the letters that may stand for it, each at a cost (nats)."""

    written: str
    costs: Mapping[str, float]


class _Spelling(NamedTuple):
    cost: float
    parts: tuple[Part, ...]


def account(latin: Latin, name: str) -> Account | None:
    """The likeliest Japanese reading, the family name first or last, of a name of Han and kana; None where its readings
    spell neither every letter nor, whole, the family name of two."""
    if not _may_be_japanese(latin):
        return None
    units, words = _units(fold_han(name)), [latin.letters[start:end] for start, end in latin.words]
    if not 0 < len(units) <= MOST_UNITS or not _may_begin((words[0], words[-1]), units[0]):
        return None
    family_first = _spell(words, units, _PARTICLE)
    family_last = _spell([words[-1], *words[:-1]], units) if len(words) > 1 else None
    found = [(way, way is family_first) for way in (family_first, family_last) if way is not None]
    if not found:
        return None if latin.hyphenated else _by_family(words, units)
    (cost, parts), first = min(found, key=lambda way: way[0].cost)
    score = sigmoid(PRIOR + BY_CHANCE * len(latin.letters) - cost)
    evidence = {"Japanese: letters": float(len(latin.letters)), "Japanese: cost": round(cost, 3)}
    family = words[0] if first else words[-1]
    in_latin_order = parts if first else _turned(parts, family)
    return Account(score, evidence, in_latin_order, first, settled=True, surname=family if len(words) > 1 else "")


@lru_cache(2048)
def _may_be_japanese(latin: Latin) -> bool:
    """Whether a name has words enough and is of letters that kana may be written by: not Tsai Ing-wen, for its "ng"."""
    return 0 < len(latin.words) <= MOST_WORDS and _LIKE_KANA.fullmatch(latin.letters) is not None


def _may_begin(words: Sequence[str], unit: _Unit) -> bool:
    """Whether any of the words begins with letters of the unit."""
    letters = tuple(unit.costs)
    return any(word.startswith(letters) for word in words)


def _by_family(words: Sequence[str], units: Sequence[_Unit]) -> Account | None:
    """A given name may be read as its parents liked, but more often it is another: 宮崎駿 is Hayao Miyazaki, not Goro."""
    if len(words) != 2:
        return None
    found = [
        (spelling, end, first)
        for family, first in ((words[0], True), (words[1], False))
        for end, spelling in _word(family, units, 0)
        if 0 < len(units) - end <= MOST_GIVEN
    ]
    if not found:
        return None
    (cost, parts), end, first = min(found, key=lambda way: way[0].cost)
    family, given = words if first else reversed(words)
    score = sigmoid(min(PRIOR + BY_CHANCE * len(family) - cost, FAMILY_ALONE))
    evidence = {"Japanese: letters of the family name": float(len(family)), "Japanese: cost": round(cost, 3)}
    left = (Part(given, "", ""), *(Part("", unit.written, "") for unit in units[end:]))
    return Account(score, evidence, (*parts, *left) if first else (*left, *parts), first, settled=True, surname=family)


def _turned(parts: Sequence[Part], family: str) -> tuple[Part, ...]:
    """Parts with those of the family name behind the others."""
    letters, count = "", 0
    while letters != family:
        letters += parts[count].letters
        count += 1
    return (*parts[count:], *parts[:count])


def _spell(words: Sequence[str], units: Sequence[_Unit], unwritten: str = "") -> _Spelling | None:
    """The cheapest way in which the units spell the words one by one, whole, but for one between them that may be unwritten;
    None where they do not."""
    ways = {0: _Spelling(0.0, ())}
    for index, word in enumerate(words):
        further = _cheapest(
            (end, _Spelling(way.cost + more.cost, way.parts + more.parts))
            for start, way in ways.items()
            for end, more in _word(word, units, start)
        )
        if word == unwritten and 0 < index < len(words) - 1:
            further = _cheapest((*further.items(), *((end, _with_particle(way, 0.0)) for end, way in ways.items())))
        ways = further
    return ways.get(len(units))


def _word(word: str, units: Sequence[_Unit], start: int) -> Iterator[tuple[int, _Spelling]]:
    """The ways in which the units from `start` on spell a word, by the unit at which they end."""
    ways = {0: _Spelling(0.0, ())}
    for index in range(start, len(units)):
        written, costs = units[index]
        ways = _cheapest(
            (at + len(letters), _Spelling(way.cost + cost, (*way.parts, Part(letters, written, HEPBURN.name))))
            for at, way in ways.items()
            for letters, cost in costs.items()
            if word.startswith(letters, at)
        )
        if not ways:
            return
        if len(word) in ways:
            yield index + 1, ways[len(word)]
        said = {at: way for at, way in ways.items() if word.startswith(_PARTICLE, at)}
        behind = ((at + len(_PARTICLE), _with_particle(way, UNWRITTEN)) for at, way in said.items())
        ways = _cheapest((*ways.items(), *behind))


def _with_particle(way: _Spelling, cost: float) -> _Spelling:
    """With the particle behind the letters of the last character."""
    *before, last = way.parts
    return _Spelling(way.cost + cost, (*before, Part(last.letters + _PARTICLE, last.han, last.scheme)))


def _cheapest(ways: Iterable[tuple[int, _Spelling]]) -> dict[int, _Spelling]:
    best: dict[int, _Spelling] = {}
    for end, way in ways:
        if end not in best or way.cost < best[end].cost:
            best[end] = way
    return best


@lru_cache(2048)
def _units(name: str) -> tuple[_Unit, ...]:
    found: list[_Unit] = []
    for unit in _UNIT.finditer(name):
        written = unit.group()
        if written == REPEATED and found:
            found.append(_Unit(written, found[-1].costs))
        elif unit.group(1):
            found.append(_Unit(written, _of_kana(written)))
        elif is_han(written):
            found.append(_Unit(written, _of_character(written)))
    return tuple(found)


def _of_kana(kana: str) -> Mapping[str, float]:
    letters = hepburn(kana)
    return {way: rank * ANOTHER_WAY for way, rank in printed(letters)} if letters else {}


@lru_cache(4096)
def _of_character(character: str) -> Mapping[str, float]:
    """The letters that may stand for a folded character, and how unlikely each is (nats)."""
    best: dict[str, float] = {}
    for reading in (_table().cells(character) or "").split():
        letters, _, cost = reading.partition(":")
        for way, rank in printed(letters):
            whole = float(cost) + rank * ANOTHER_WAY
            if whole < best.get(way, float("inf")):
                best[way] = whole
    return best


@cache
def _table() -> Rows:
    return Rows(SOUND_DATA / "japanese.tsv")
