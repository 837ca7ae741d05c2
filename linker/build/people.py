"""What people are called in English (teammate, surgeon, songstress) → `text/data/people.txt`, and by where they are from or
what they believe (Ryukyuan, Jesuit, Manchu) → `text/data/peoples.txt`.

The nouns of WordNet, which Debian's package `wordnet-base` installs, whose first sense is a person, in small letters or
with a capital; but for those that are a given name or a romanised syllable, or oftener another part of speech, and those
that WordNet itself calls a slur. What has a capital is the name of nothing single, and no common word without it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from linker.build import wordnet
from linker.build.words import romanised_syllables
from linker.files import write_text
from linker.text.names import given_names
from linker.text.traits import ordinary_words

_PERSON = "18"
"""WordNet's number for its lexicographers' file noun.person."""

_INSTANCE = "@i"
"""WordNet's mark of what is one of a kind: Einstein."""

_SLUR = re.compile(r"\b(?:offensive|disparaging|derogatory)(?: and \w+)? (?:term|name|slang)|\bslur\b")
_MOSTLY, _SHORTEST = 0.7, 4


def read(folder: Path = wordnet.FOLDER) -> list[str]:
    """The nouns in small letters, sorted. BuildError where WordNet is not installed."""
    people, uses = _first_people(folder), wordnet.uses(folder)
    return [
        word
        for word, written in people
        if word in written
        and len(word) >= _SHORTEST
        and word.replace("-", "").isalpha()
        and uses[word][wordnet.NOUN] >= _MOSTLY * uses[word].total()
    ]


def read_peoples(folder: Path = wordnet.FOLDER) -> list[str]:
    """The nouns with a capital, in small letters and sorted. BuildError where WordNet is not installed."""
    people, common, single = _first_people(folder), ordinary_words(), _single(folder)
    return [
        word
        for word, written in people
        if word.isalpha() and word.capitalize() in written and word not in single and common.cells(word) is None
    ]


def _first_people(folder: Path) -> list[tuple[str, list[str]]]:
    """The nouns whose first sense is a person, sorted, each with all nouns of that sense as they are written."""
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
        if file == _PERSON and _INSTANCE not in rest and not _SLUR.search(" ".join(rest))
    }


def _single(folder: Path) -> frozenset[str]:
    """The nouns that are the name of something single too, in small letters: the Yuma are a people, and Yuma is a town."""
    return frozenset(
        word.lower()
        for _, _, _, count, *rest in wordnet.rows(folder / "data.noun")
        if _INSTANCE in rest
        for word in rest[: 2 * int(count, 16) : 2]
    )


def write(target: Path, folder: Path = wordnet.FOLDER) -> int:
    """Write the list of nouns in small letters; how many they are."""
    return _write(target, read(folder), "people")


def write_peoples(target: Path, folder: Path = wordnet.FOLDER) -> int:
    """Write the list of nouns with a capital; how many they are."""
    return _write(target, read_peoples(folder), "peoples")


def _write(target: Path, found: list[str], what: str) -> int:
    head = f"# English nouns for {what}, from WordNet 3.0 by `linker build refresh {what}`; see LICENSE."
    write_text(target, "\n".join([head, *found]) + "\n")
    return len(found)
