"""Ordinary English words → `text/data/words.txt`: the commonest of SCOWL, which Debian's package `scowl` installs.

Without capitals, and without those that are also a romanised syllable (long, man), which say nothing of a name; as
Americans and as Britons spell them.
"""

from __future__ import annotations

from pathlib import Path

from linker.build.words import romanised_syllables
from linker.errors import BuildError
from linker.files import write_text

SCOWL = Path("/usr/share/dict/scowl")
_LISTS = tuple(f"{spelling}-words.{size}" for spelling in ("english", "american", "british") for size in (10, 20))


def read(folder: Path = SCOWL) -> list[str]:
    """The words, sorted. BuildError where the lists are not installed."""
    lists = [folder / name for name in _LISTS if (folder / name).is_file()]
    if not lists:
        raise BuildError(f"{folder}: no word lists there; install Debian's package scowl")
    every = {word for path in lists for word in path.read_text(encoding="latin-1").split()}
    syllables = romanised_syllables()
    return sorted(w for w in every if w.isascii() and w.isalpha() and w.islower() and len(w) > 2 and w not in syllables)


def write(target: Path, folder: Path = SCOWL) -> int:
    """Write the list; the number of words in it."""
    words = read(folder)
    head = "# The commonest English words, from SCOWL by `linker build refresh words`; see LICENSE."
    write_text(target, "\n".join([head, *words]) + "\n")
    return len(words)
