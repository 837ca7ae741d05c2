"""Ordinary English words → `text/data/words.txt`: the commonest of SCOWL, which Debian's package `scowl` installs.

Without capitals, and without those that are also a romanised syllable (long, man), which say nothing of a name; as
Americans and as Britons spell them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from linker.build.words import romanised_syllables
from linker.errors import BuildError
from linker.files import write_text

SCOWL = Path("/usr/share/dict/scowl")
_SPELLINGS, _COMMONEST = ("english", "american", "british"), (10, 20)


def words(folder: Path, sizes: Sequence[int]) -> frozenset[str]:
    """All words of some sizes of SCOWL. BuildError where its lists are not installed."""
    lists = [folder / f"{spelling}-words.{size}" for spelling in _SPELLINGS for size in sizes]
    there = [path for path in lists if path.is_file()]
    if not there:
        raise BuildError(f"{folder}: no word lists there; install Debian's package scowl")
    return frozenset(word for path in there for word in path.read_text(encoding="latin-1").split())


def read(folder: Path = SCOWL) -> list[str]:
    """The words, sorted. BuildError where the lists are not installed."""
    every, syllables = words(folder, _COMMONEST), romanised_syllables()
    return sorted(w for w in every if w.isascii() and w.isalpha() and w.islower() and len(w) > 2 and w not in syllables)


def write(target: Path, folder: Path = SCOWL) -> int:
    """Write the list; the number of words in it."""
    words = read(folder)
    head = "# The commonest English words, from SCOWL by `linker build refresh words`; see LICENSE."
    write_text(target, "\n".join([head, *words]) + "\n")
    return len(words)
