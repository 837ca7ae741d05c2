"""Han words that a stranger would take for a person's name (包子, 金門, 宰相) → `text/data/han_words.txt`.

From the dictionary of jieba, which tags each word with its part of speech: those that are common, begin like a surname
and are tagged as no person's name.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from linker.build.packages import Package, fetch
from linker.files import write_text
from linker.text.names import built_like_person
from linker.text.normalise import fold_han

PACKAGE = Package("pypi", "jieba", "0.42.1")
_DICTIONARY = "jieba/dict.txt"
_COMMON = 5
"""How often a word must stand in jieba's corpora; of rarer ones too many are somebody's name."""


def dictionary(folder: Path) -> Iterator[tuple[str, int, str]]:
    """The words of jieba's dictionary, with how often they were counted and their parts of speech."""
    for line in fetch(PACKAGE, folder).read(_DICTIONARY).decode("utf-8").splitlines():
        word, count, tag = line.split()
        yield word, int(count), tag


def read(folder: Path) -> list[str]:
    """The words, folded and sorted."""
    rows = dictionary(folder)
    found = {fold_han(word) for word, count, tag in rows if count >= _COMMON and not tag.startswith("nr")}
    return sorted(word for word in found if built_like_person(word))


def write(target: Path, packages: Path | None = None) -> int:
    """Write the list; the number of words in it."""
    with tempfile.TemporaryDirectory() as temporary:
        words = read(packages or Path(temporary))
    head = f"# Words that are built like a person's name, from {PACKAGE.title} {PACKAGE.version} by `linker build refresh han-words`; see LICENSE."
    write_text(target, "\n".join([head, *words]) + "\n")
    return len(words)
