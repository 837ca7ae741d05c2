"""Sentences with the names that are in them, one file: what the project has written itself to learn and to test by.

A line is a sentence ("\\n" in it is a line's end), and an indented line below it is a name: Han, English name ("" where
the sentence has none), type. A type in brackets is right but not told yet, none is not judged; a name behind "!" is not
found yet. Both are for tests alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Named(NamedTuple):
    """A name of a sentence: `found` and `typed` say whether the linker gets it and its type right so far."""

    han: str
    english: str
    type: str
    found: bool
    typed: bool


def read_sentences(path: Path) -> Iterator[tuple[str, tuple[Named, ...]]]:
    """Each sentence with its names."""
    text, names = "", list[Named]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("\t"):
            names.append(_named(*line[1:].split("\t")))
            continue
        if text:
            yield text, tuple(names)
        text, names = line.replace("\\n", "\n"), []
    if text:
        yield text, tuple(names)


def _named(han: str, english: str, told: str = "") -> Named:
    return Named(han.lstrip("!"), english, told.strip("()"), han[0] != "!", told[:1] not in ("", "("))
