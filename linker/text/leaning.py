"""What the text around a name is about: how far the words there lean to each type, as `weights/leanings.tsv` has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from linker.config import PACKAGE
from linker.model import EntityType

REACH = 300
"""How many characters on either side of a name are read."""

_SHRINKS = 2.0
"""How many words that lean nowhere are counted with those that are read, so that few words say little."""

_WORD = re.compile("[a-z]{3,}")  # shorter ones tell nothing
_NOWHERE = (0.0,) * len(EntityType)


def words_around(text: str, start: int, end: int) -> list[str]:
    """The words in reach of a name, its own among them, in small letters."""
    return _WORD.findall(text[max(0, start - REACH) : end + REACH].lower())


def mean(rows: Iterable[Iterable[float]]) -> tuple[float, ...]:
    """The mean of rows, shrunk where they are few; () for none."""
    rows = tuple(rows)
    every = len(rows) + _SHRINKS
    return tuple(sum(column) / every for column in zip(*rows, strict=True))


def leanings(text: str, start: int, end: int) -> tuple[float, ...]:
    """How far the text around a name leans to each type, in log-odds by the order of EntityType."""
    return mean(filter(None, map(_leanings, words_around(text, start, end)))) or _NOWHERE


@lru_cache(16384)
def _leanings(word: str) -> tuple[float, ...]:
    """How far a word leans to each type; () for a word that is not in the table."""
    return tuple(map(float, _rows().get(word, "").split()))


@cache
def _rows() -> Mapping[str, str]:
    """The table, of which only what is asked for is read as numbers."""
    lines = (PACKAGE / "weights" / "leanings.tsv").read_text(encoding="utf-8").splitlines()
    return {word: cells for word, _, cells in (line.partition("\t") for line in lines[1:])}
