"""What the text around a name is about: how far the words there lean to each type, as `weights/leanings.tsv` has it.

A row is a word in small letters, how rare it is (0 to 1, commoner words say less) and its leaning to each type, in the
order of EntityType.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from linker.config import PACKAGE
from linker.model import EntityType
from linker.text.rows import Rows

REACH = 300
"""How many characters on either side of a name are read."""

_SHRINKS = 2.0
"""What the mean is divided by over the words' own rarity, so that few words say little."""

_LETTERS = re.compile(r"[^\W\d_]+")
_NOTHING = (0.0,) * len(EntityType)


def words_around(text: str, start: int, end: int) -> list[str]:
    """The words in reach of a name, its own among them, in small letters."""
    return _LETTERS.findall(text[max(0, start - REACH) : end + REACH].lower())


def mean(rows: Iterable[Sequence[float]]) -> tuple[float, ...]:
    """The mean of rows that each begin with their weight, and are multiplied by it already; () for no rows."""
    weights, *columns = tuple(zip(*rows, strict=True)) or ((),)
    every = sum(weights) + _SHRINKS
    return tuple(sum(column) / every for column in columns)


def leanings(text: str, start: int, end: int) -> tuple[float, ...]:
    """How far the text around a name leans to each type, in log-odds by the order of EntityType."""
    return mean(row for word in words_around(text, start, end) if (row := _row(word))) or _NOTHING


@lru_cache(16384)
def _row(word: str) -> tuple[float, ...]:
    """A word's rarity, and its leanings multiplied by it; () for a word that is not in the table."""
    if (cells := _table().cells(word)) is None:
        return ()
    rarity, *others = map(float, cells.split("\t"))
    return (rarity, *(rarity * leaning for leaning in others))


@cache
def _table() -> Rows:
    return Rows(PACKAGE / "weights" / "leanings.tsv")
