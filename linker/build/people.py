"""What people are called in English (teammate, surgeon, songstress) → `text/data/people.txt`.

The nouns of WordNet, which Debian's package `wordnet-base` installs, whose first sense is a person; but for those that
are a given name or a romanised syllable, or oftener another part of speech.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from linker.build.words import romanised_syllables
from linker.errors import BuildError
from linker.files import write_text
from linker.text.names import given_names

WORDNET = Path("/usr/share/wordnet")
_PERSON, _NOUN = "18", "1"
"""WordNet's numbers for its lexicographers' file noun.person, and for nouns."""

_MOSTLY, _SHORTEST = 0.7, 4


def read(folder: Path = WORDNET) -> list[str]:
    """The nouns, sorted. BuildError where WordNet is not installed."""
    if not (folder / "index.noun").is_file():
        raise BuildError(f"{folder}: no WordNet there; install Debian's package wordnet-base")
    people = _people(folder / "data.noun")
    uses = _uses(folder / "cntlist.rev")
    no_names = given_names() | romanised_syllables().keys()
    return sorted(
        word
        for word, first in _first_senses(folder / "index.noun")
        if word in people.get(first, ())
        and len(word) >= _SHORTEST
        and word.isalpha()
        and word not in no_names
        and uses[word][_NOUN] >= _MOSTLY * uses[word].total()
    )


def _rows(path: Path) -> Iterator[list[str]]:
    """The fields of each line but those of the licence, which is indented."""
    with path.open(encoding="ascii") as lines:
        yield from (line.split() for line in lines if not line.startswith(" "))


def _people(path: Path) -> Mapping[str, list[str]]:
    """The synsets that are persons, by offset: their words as they are written."""
    return {
        offset: words[: 2 * int(count, 16) : 2] for offset, file, _, count, *words in _rows(path) if file == _PERSON
    }


def _first_senses(path: Path) -> Iterator[tuple[str, str]]:
    """Each noun with the offset of its first synset."""
    for noun, _, _, pointers, *rest in _rows(path):
        yield noun, rest[int(pointers) + 2]


def _uses(path: Path) -> Mapping[str, Counter[str]]:
    """How often each word is tagged as each part of speech in WordNet's texts."""
    uses: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, _, count in _rows(path):
        word, sense = key.split("%")
        uses[word][sense[0]] += int(count)
    return uses


def write(target: Path, folder: Path = WORDNET) -> int:
    """Write the list; the number of nouns in it."""
    people = read(folder)
    head = "# English nouns for people, from WordNet 3.0 by `linker build refresh people`; see LICENSE."
    write_text(target, "\n".join([head, *people]) + "\n")
    return len(people)
