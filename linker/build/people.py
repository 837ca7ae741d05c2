"""What people are called in English (teammate, surgeon, songstress) → `text/data/people.txt`.

The nouns of WordNet in small letters, which Debian's package `wordnet-base` installs, whose first sense is a person; but for
those that are a given name or a romanised syllable, or oftener another part of speech, and those that WordNet itself calls a
slur.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from linker.build import wordnet
from linker.build.words import romanised_syllables
from linker.files import write_text
from linker.text.names import given_names

_PERSON = "18"
"""WordNet's number for its lexicographers' file noun.person."""

_SLUR = re.compile(r"\b(?:offensive|disparaging|derogatory)(?: and \w+)? (?:term|name|slang)|\bslur\b")
_MOSTLY, _SHORTEST = 0.7, 4


def read(folder: Path = wordnet.FOLDER) -> list[str]:
    """The nouns, sorted. BuildError where WordNet is not installed."""
    people, uses = first_people(folder), wordnet.uses(folder)
    return [
        word
        for word, written in people
        if word in written
        and len(word) >= _SHORTEST
        and word.replace("-", "").isalpha()
        and uses[word][wordnet.NOUN] >= _MOSTLY * uses[word].total()
    ]


def first_people(folder: Path) -> list[tuple[str, list[str]]]:
    """The nouns whose first sense is a person, sorted, each with all nouns of that sense as they are written.
    BuildError where WordNet is not installed."""
    wordnet.check(folder)
    people = _people(folder)
    no_names = given_names().keys() | romanised_syllables().keys()
    first = sorted(wordnet.first_senses(folder))
    return [(word, people[sense]) for word, sense in first if sense in people and word not in no_names]


def _people(folder: Path) -> Mapping[str, list[str]]:
    """The synsets that are kinds of persons and no slurs, by offset: their words as they are written."""
    return {
        offset: rest[: 2 * int(count, 16) : 2]
        for offset, file, _, count, *rest in wordnet.rows(folder / "data.noun")
        if file == _PERSON and wordnet.INSTANCE not in rest and not _SLUR.search(" ".join(rest))
    }


def write(target: Path, folder: Path = wordnet.FOLDER) -> int:
    """Write the list; the number of nouns in it."""
    people = read(folder)
    head = "# English nouns for people, from WordNet 3.0 by `linker build refresh people`; see LICENSE."
    write_text(target, "\n".join([head, *people]) + "\n")
    return len(people)
