"""How far words lean to each type: those around a name, right before it and of its English, and the characters of its Han.

`weights/leanings/` has a table for each, as linker.learn.kind has learned them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache

from linker.config import PACKAGE
from linker.model import EntityType
from linker.text.normalise import fold_han, words
from linker.text.rows import Rows


class Table(StrEnum):
    """Where words stand, which is what they are looked up in."""

    AROUND = "around"
    BEFORE = "before"
    ENGLISH = "english"
    HAN = "han"


REACH = 300
"""How many characters on either side of a name are read."""

SHRINKS = 1.0
"""How many words that lean nowhere are counted with those that are read, so that few words say little."""

_WORD = re.compile("[a-z]{3,}")  # shorter ones tell nothing of what a text is about
_ANY_WORD = re.compile("[a-z]+")
_BEFORE, _NEAR = 3, 90
"""How many words right before a name are read, and in how many characters."""

_NOWHERE = (0.0,) * len(EntityType)


def keys_of(text: str, start: int, end: int, english: str, han: str) -> dict[Table, Sequence[str]]:
    """What is looked up of a name that stands, with its Han, between two offsets of a text."""
    return {
        Table.AROUND: words_around(text, start, end),
        Table.BEFORE: words_before(text, start),
        Table.ENGLISH: words(english),
        Table.HAN: tuple(fold_han(han)),
    }


def words_around(text: str, start: int, end: int) -> list[str]:
    """The words in reach of a name, its own among them, in small letters."""
    return _WORD.findall(text[max(0, start - REACH) : end + REACH].lower())


def words_before(text: str, start: int) -> list[str]:
    """The words right before a name, each with how far it is off: "1 by", "2 painted"."""
    found = _ANY_WORD.findall(text[max(0, start - _NEAR) : start].lower())[-_BEFORE:]
    return [f"{len(found) - i} {word}" for i, word in enumerate(found)]


def leanings(keys: Mapping[Table, Sequence[str]]) -> Iterator[tuple[float, ...]]:
    """How far a name leans to each type by each table, in log-odds by the order of EntityType."""
    for table, looked_up in keys.items():
        yield mean(filter(None, map(_table(table), looked_up))) or _NOWHERE


def mean(rows: Iterable[Iterable[float]]) -> tuple[float, ...]:
    """The mean of rows, shrunk where they are few; () for none."""
    rows = tuple(rows)
    every = len(rows) + SHRINKS
    return tuple([total / every for total in map(sum, zip(*rows, strict=True))])


@cache
def _table(table: Table) -> Callable[[str], tuple[float, ...]]:
    """Tells how far a word or a character leans to each type; () for one that is not in the table."""
    rows = Rows(PACKAGE / "weights" / "leanings" / f"{table}.tsv")

    @lru_cache(1 << 16)
    def leaning(key: str) -> tuple[float, ...]:
        return tuple(map(float, (rows.cells(key) or "").split()))

    return leaning
