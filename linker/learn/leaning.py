"""What the leanings of words are learned from: their vectors, and themselves where they are met often enough."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from linker.config import TEXT_DATA
from linker.learn.vectors import DIMENSIONS
from linker.model import EntityType
from linker.text.leaning import SHRINKS, Table
from linker.text.meanings import meanings, stem
from linker.text.rows import Rows

Vector = npt.NDArray[np.float64]
Vectors = Mapping[str, Vector]

_TYPES = tuple(EntityType)
_LEAST = 3
"""How many names must have a word for it to weigh something by itself."""

_STRETCH = {Table.AROUND: (6.0, 3.0), Table.BEFORE: (0.0, 1.6), Table.ENGLISH: (3.0, 3.0), Table.HAN: (3.0, 3.0)}
"""By how much vectors, and words themselves, are stretched, so that the penalty of weights holds them less."""

_SIMPLIFIED = "gb2312"
"""Whose characters are told: others are too rare to be worth a row."""


class Lean(Struct, frozen=True):
    """What may be learned of the words of a table."""

    table: Table
    vectors: Vectors
    own: frozenset[str]

    def features(self, keys: Sequence[str]) -> dict[str, float]:
        """The mean vector of a name's words, and the share of each that weighs something by itself."""
        known = [key for key in keys if key in self.vectors or key in self.own]
        by_vector, by_itself = (stretch / (len(known) + SHRINKS) for stretch in _STRETCH[self.table])
        found = defaultdict[str, float](float)
        for key in known:
            if key in self.own:
                found[self._itself(key)] += by_itself
        total = np.sum([self.vectors[key] for key in known if key in self.vectors] or [np.zeros(DIMENSIONS)], axis=0)
        return found | {self._dimension(i): by_vector * float(number) for i, number in enumerate(total) if number}

    def rows(self, weights: Mapping[str, float]) -> Iterator[str]:
        """The table's rows: how far each word leans to each type."""
        by_vector, by_itself = _STRETCH[self.table]
        turned = np.array([_of_types(weights, self._dimension(i)) for i in range(DIMENSIONS)])
        for key in sorted(self.vectors.keys() | self.own):
            row = by_itself * np.array(_of_types(weights, self._itself(key)))
            if key in self.vectors:
                row += by_vector * self.vectors[key] @ turned
            yield "\t".join([key, *(f"{leaning:z.1f}" for leaning in row)])

    def _dimension(self, index: int) -> str:
        return f"{self.table}: dimension {index}"

    def _itself(self, key: str) -> str:
        return f"{self.table}: “{key}”"


def leans(vectors: Vectors, looked_up: Iterable[Mapping[Table, Sequence[str]]]) -> tuple[Lean, ...]:
    """What may be learned for each table from the words of names."""
    names = {table: Counter[str]() for table in Table}
    for keys in looked_up:
        for table, words in keys.items():
            names[table].update(set(words))
    known: dict[Table, Vectors] = {
        Table.AROUND: vectors,
        Table.BEFORE: {},
        Table.ENGLISH: vectors,
        Table.HAN: _character_vectors(vectors),
    }
    return tuple(
        Lean(table, known[table], frozenset(key for key, count in names[table].items() if count >= _LEAST))
        for table in Table
    )


def _character_vectors(vectors: Vectors) -> dict[str, Vector]:
    """The mean vector of the English words that define a character."""
    by_stem = defaultdict[str, list[Vector]](list)
    for word, vector in vectors.items():
        by_stem[stem(word)].append(vector)
    stems = {short: np.mean(rows, axis=0) for short, rows in by_stem.items()}
    defined = {
        character: [stems[short] for short in sorted(meanings(character)) if short in stems]
        for character in Rows(TEXT_DATA / "meanings.tsv")
        if _is_common(character)
    }
    return {character: np.mean(rows, axis=0) for character, rows in defined.items() if rows}


def _is_common(character: str) -> bool:
    try:
        return bool(character.encode(_SIMPLIFIED))
    except UnicodeEncodeError:
        return False


def _of_types(weights: Mapping[str, float], name: str) -> list[float]:
    return [weights.get(f"{name} → {type_}", 0.0) for type_ in _TYPES]
