"""How far words lean to each type: those around a name, right before it (each by itself in its place, and by what they are
about), of its English and of its Han, and the Han whole.

`weights/leanings/` has a table for each, as linker.learn.kind has learned them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from string import ascii_letters

from linker.config import PACKAGE
from linker.text.meanings import LONGEST_HAN
from linker.text.normalise import fold_han, words
from linker.text.rows import Rows
from linker.weights.lanes import packed


class Table(StrEnum):
    """Where words stand, which is what they are looked up in."""

    AROUND = "around"
    BEFORE = "before"
    NEAR = "near"
    ENGLISH = "english"
    HAN = "han"
    WHOLE = "whole"


REACH = 180
"""How many characters on either side of a name are read. Held out, over two drawings of folds, 25, 52 and 15 types of the news,
the encyclopedia and the homonyms are wrong, with 300 characters 28, 47 and 15, of our own 3,658 and 3,660."""

SHRINKS = 1.0
"""How many words that lean nowhere are counted with those that are read, so that few words say little."""

_BEFORE = 3
"""How many words right before a name are read."""

_LETTERS = "".join(c.lower() if c in ascii_letters else " " for c in map(chr, range(256))).encode()
"""Bytes → small letters and spaces: what divides text into words three times as fast as a regular expression."""

_LONGEST = 5
"""Characters of a Chinese word."""

_MOST_REMEMBERED = 1 << 16


def keys_of(text: str, start: int, end: int, english: str, han: str) -> dict[Table, Sequence[str]]:
    """What is looked up of a name that stands, with its Han, between two offsets of a text."""
    before, behind = _words(text[max(0, start - REACH) : start]), _words(text[start : end + REACH])
    whole, near = (fold_han(han[:LONGEST_HAN]),), before[-_BEFORE:]
    return {
        Table.AROUND: before + behind,
        Table.BEFORE: [f"{len(near) - i} {word}" for i, word in enumerate(near)],
        Table.NEAR: near,
        Table.ENGLISH: words(english),
        Table.HAN: whole,
        Table.WHOLE: whole,
    }


def words_in(table: Table, keys: Sequence[str], knows: Callable[[str], object]) -> Iterable[str]:
    """What a table is read by: a name's keys, but of its Han the words that the table knows."""
    return _words_of_han("".join(keys), knows) if table is Table.HAN else keys


def _words_of_han(han: str, knows: Callable[[str], object]) -> Iterator[str]:
    """The words that Han is made of: from the left the longest that are known; what is in none is left out."""
    start = 0
    while start < len(han):
        for end in range(min(len(han), start + _LONGEST), start, -1):
            if knows(word := han[start:end]):
                yield word
                break
        start = end


def _words(text: str) -> list[str]:
    """The words of ASCII letters, in small ones."""
    return text.encode("ascii", "replace").translate(_LETTERS).decode().split()


def leanings(keys: Mapping[Table, Sequence[str]]) -> Iterator[tuple[float, Sequence[int]]]:
    """How far a name's words lean to each type by each table: packed rows of log-odds, and what each of them counts."""
    for table, looked_up in keys.items():
        leaning = _table(table)
        rows = list(filter(None, map(leaning, words_in(table, looked_up, leaning))))
        yield share(len(rows)), rows


def share(words: float) -> float:
    """What each of so many words counts: they lean as far as their mean, shrunk where they are few."""
    return 1 / (words + SHRINKS)


@cache
def _table(table: Table) -> Callable[[str], int]:
    """Tells how far a word leans to each type, packed; 0 for one that is not in the table."""
    return _Remembered(Rows(PACKAGE / "weights" / "leanings" / f"{table}.tsv")).__getitem__


class _Remembered(dict[str, int]):
    """The rows of a table that were asked for. All words around a name are, for which an lru_cache is too slow."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def __missing__(self, key: str) -> int:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        cells = self._rows.cells(key)
        self[key] = row = packed(map(float, cells.split())) if cells else 0
        return row
