"""Ordinary English words → `text/data/words.tsv`: the commoner ones of SCOWL, which Debian's package `scowl` installs.

Each has the size of the smallest list that it is in, 10 for the commonest. Without capitals, and without those that say
nothing of a name: what is also a romanised syllable (long, man), and a rarer word that is also a name (china, jaguar). As
Americans and as Britons spell them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from linker.build.words import romanised_syllables
from linker.errors import BuildError
from linker.files import write_text

SCOWL = Path("/usr/share/dict/scowl")
COMMONER = (10, 20, 35)
_SPELLINGS, _NAMES = ("english", "american", "british"), ("upper", "proper-names")
_RAREST, _NAME_SIZES = COMMONER[-1], (10, 20, 35, 40, 50)


def words(folder: Path, sizes: Sequence[int], kinds: Sequence[str] = ("words",)) -> dict[str, int]:
    """All words of some sizes of SCOWL, each with its smallest. BuildError where its lists are not installed."""
    there = [
        (path, size)
        for size in sorted(sizes, reverse=True)
        for spelling in _SPELLINGS
        for kind in kinds
        if (path := folder / f"{spelling}-{kind}.{size}").is_file()
    ]
    if not there:
        raise BuildError(f"{folder}: no word lists there; install Debian's package scowl")
    return {word: size for path, size in there for word in path.read_text(encoding="latin-1").split()}


def read(folder: Path = SCOWL) -> list[tuple[str, int]]:
    """The words with their sizes, sorted. BuildError where the lists are not installed."""
    every, names = words(folder, COMMONER), {name.lower() for name in words(folder, _NAME_SIZES, _NAMES)}
    syllables = romanised_syllables()
    return sorted(
        (word, size)
        for word, size in every.items()
        if word.isascii() and word.isalpha() and word.islower() and len(word) > 2
        if word not in syllables and not (size == _RAREST and word in names)
    )


def write(target: Path, folder: Path = SCOWL) -> int:
    """Write the table; the number of words in it."""
    words = read(folder)
    head = "# Ordinary English words and the smallest size of SCOWL that has them, by `linker build refresh words`; see LICENSE."
    write_text(target, "\n".join([head, *(f"{word}\t{size}" for word, size in words)]) + "\n")
    return len(words)
