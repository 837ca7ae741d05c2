"""Chinese words that lead up to a name in a sentence (在, 收购, 其中, 所谓) → `text/data/leading.txt`.

From the dictionary of jieba, which tags each word with its part of speech: common verbs, prepositions, conjunctions,
adverbs, pronouns, particles, and words of time and place.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from linker.build.han_words import PACKAGE, dictionary
from linker.files import write_text
from linker.text.normalise import fold_han

_PARTS_OF_SPEECH = ("v", "vd", "p", "c", "d", "r", "u", "ud", "ug", "uj", "ul", "uv", "uz", "f", "t", "y")
_COMMON, _COMMON_CHARACTER, _COMMON_VERB = 300, 10_000, 40_000
"""How often a word, one of a single character, and a verb of a single character must stand in jieba's corpora: rarer ones
are as often parts of names, and foreign names come apart into them: 托-卡尔-丘克."""


def read(folder: Path) -> list[str]:
    """The words, folded and sorted."""
    rows = dictionary(folder)
    found = {fold_han(word) for word, count, tag in rows if tag in _PARTS_OF_SPEECH and count >= _least(word, tag)}
    return sorted(found | {"所谓"})  # which is tagged as what nouns are told apart by


def _least(word: str, tag: str) -> int:
    if len(word) > 1:
        return _COMMON
    return _COMMON_VERB if tag.startswith("v") else _COMMON_CHARACTER


def write(target: Path) -> int:
    """Write the list; the number of words in it."""
    with tempfile.TemporaryDirectory() as temporary:
        words = read(Path(temporary))
    source = f"{PACKAGE.title} {PACKAGE.version} by `linker build refresh leading`"
    head = f"# Chinese words that lead up to a name, from {source}; see LICENSE."
    write_text(target, "\n".join([head, *words]) + "\n")
    return len(words)
