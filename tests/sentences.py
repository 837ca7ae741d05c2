"""Sentences as many kinds of outlet print them, written for these tests: news, reference works, scholarship, blogs.

`data/sentences.txt` has a line a sentence ("\\n" is a line's end in it), and an indented line for each name in it: Han,
English name, type. A type in brackets is right but not told yet, none is not judged; a name behind "!" is not found yet.
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


def _sentences() -> Iterator[tuple[str, tuple[Named, ...]]]:
    text, names = "", list[Named]()
    for line in (Path(__file__).parent / "data" / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("\t"):
            han, english, *type_ = line[1:].split("\t")
            told = "".join(type_)
            names.append(Named(han.lstrip("!"), english, told.strip("()"), han[0] != "!", told[:1] not in ("", "(")))
            continue
        if text:
            yield text, tuple(names)
        text, names = line.replace("\\n", "\n"), []
    yield text, tuple(names)


SENTENCES = tuple(_sentences())
"""Each sentence with its names."""
