"""What kind of thing English nouns name in their first sense (salmon: animal, soup: food) → `text/data/senses.tsv`.

The kinds are the files of WordNet's lexicographers. Of its nouns those of one word that are names (Luoyang: location) or
that a small dictionary has, SCOWL up to size 35; as Debian's packages `wordnet-base` and `scowl` install them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from linker.build import ordinary, wordnet
from linker.files import write_text

_FIRST_FILE = 3
_FILES = tuple(
    "tops act animal artifact attribute body cognition communication event feeling food group location motive object person "
    "phenomenon plant possession process quantity relation shape state substance time".split()
)
"""WordNet's numbers for files of nouns begin with 3."""


def read(folder: Path = wordnet.FOLDER, scowl: Path = ordinary.SCOWL) -> list[tuple[str, str]]:
    """Each noun with its kind, sorted. BuildError where WordNet or SCOWL is not installed."""
    wordnet.check(folder)
    files, names = _synsets(folder)
    known = ordinary.words(scowl, ordinary.COMMONER)
    return sorted(
        (noun, files[first])
        for noun, first in wordnet.first_senses(folder)
        if noun in known or (first in names and noun.isalpha())
    )


def _synsets(folder: Path) -> tuple[Mapping[str, str], frozenset[str]]:
    """The lexicographers' file of each synset of nouns, by offset; and which synsets are names."""
    rows = list(wordnet.rows(folder / "data.noun"))
    files = {offset: _FILES[int(file) - _FIRST_FILE] for offset, file, *_ in rows}
    return files, frozenset(row[0] for row in rows if wordnet.INSTANCE in row)


def write(target: Path, folder: Path = wordnet.FOLDER, scowl: Path = ordinary.SCOWL) -> int:
    """Write the table; the number of nouns in it."""
    nouns = read(folder, scowl)
    head = "# What English nouns name, from WordNet 3.0 by `linker build refresh senses`; see LICENSE."
    write_text(target, "\n".join([head, *("\t".join(row) for row in nouns)]) + "\n")
    return len(nouns)
