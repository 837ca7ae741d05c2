"""What people are called by where they are from or what they believe (Ryukyuan, Jesuit, Manchu) → `text/data/peoples.txt`.

The nouns of WordNet with a capital whose first sense is a person, chosen as those of `people.py` are; but for those that are
the name of something single too, and those that are common words without the capital.
"""

from __future__ import annotations

from pathlib import Path

from linker.build import wordnet
from linker.build.people import first_people
from linker.files import write_text
from linker.text.traits import ordinary_words


def read(folder: Path = wordnet.FOLDER) -> list[str]:
    """The nouns in small letters, sorted. BuildError where WordNet is not installed."""
    people, common, single = first_people(folder), ordinary_words(), _single(folder)
    return [
        word
        for word, written in people
        if word.isalpha() and word.capitalize() in written and word not in single and common.cells(word) is None
    ]


def _single(folder: Path) -> frozenset[str]:
    """The nouns that name something single too, in small letters: the Yuma are a people, and Yuma is a town."""
    return frozenset(
        word.lower()
        for _, _, _, count, *rest in wordnet.rows(folder / "data.noun")
        if wordnet.INSTANCE in rest
        for word in rest[: 2 * int(count, 16) : 2]
    )


def write(target: Path, folder: Path = wordnet.FOLDER) -> int:
    """Write the list; the number of nouns in it."""
    peoples = read(folder)
    head = "# English nouns for peoples, from WordNet 3.0 by `linker build refresh peoples`; see LICENSE."
    write_text(target, "\n".join([head, *peoples]) + "\n")
    return len(peoples)
