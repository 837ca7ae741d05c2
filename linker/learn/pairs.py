"""Labelled name pairs: a TSV file with columns en, zh, label (1 the same name, 0 not), slice."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from linker.text.normalise import fold_han

FOLDS = 5


class LabelledPair(Struct, frozen=True):
    en: str
    zh: str
    same: bool
    slice: str

    @property
    def fold(self) -> int:
        """Which fold holds the pair out: by its Han, so that a person is never in two."""
        return hashlib.sha256(fold_han(self.zh).encode()).digest()[0] % FOLDS


def read_pairs(path: Path) -> tuple[LabelledPair, ...]:
    header, *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    columns = [header.index(name) for name in ("en", "zh", "label", "slice")]
    return tuple(
        LabelledPair(en, zh, label == "1", part) for row in rows for en, zh, label, part in [[row[c] for c in columns]]
    )


def training(pairs: Sequence[LabelledPair], fold: int | None) -> list[LabelledPair]:
    """All pairs but those of a fold; all of them where it is None."""
    return [pair for pair in pairs if fold is None or pair.fold != fold]
