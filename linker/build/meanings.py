"""Unihan's English definitions → `text/data/meanings.tsv`: what each character means, in stems of English words."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from linker.build.readings import unihan
from linker.files import write_text
from linker.text.meanings import stem
from linker.text.normalise import fold_han

_KEPT = 12
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_STOP = frozenset(
    "a an the of to in on and or for with by from as at be is used same variant form simplified one kind type ancient "
    "surname name particle character etc also not very see kangxi radical number unit used mark".split()
)


def read() -> dict[str, tuple[str, ...]]:
    """Folded character → the stems of the words that define it, first senses first."""
    definitions = unihan("kDefinition", lambda value: [value])
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for character in sorted(definitions, key=lambda c: (fold_han(c) == c, c)):
        for word in re.findall(r"[a-z]+", _BRACKETS.sub(" ", definitions[character][0].lower())):
            if word not in _STOP and len(word) > 2:
                found[fold_han(character)].setdefault(stem(word))
    return {character: tuple(words)[:_KEPT] for character, words in sorted(found.items()) if len(character) == 1}


def write(target: Path) -> int:
    """Write the table; the number of characters in it."""
    table = read()
    head = "# What Han characters mean, in stems of English words, from Unihan by `linker build refresh meanings`; see LICENSE."
    write_text(target, "\n".join([head, *(f"{c}\t{' '.join(words)}" for c, words in table.items())]) + "\n")
    return len(table)
