"""Labelled name pairs: a TSV file with columns en, zh, label (1 the same name, 0 not), slice; and our own list of transcribed
names, of which such files have few."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from linker.config import PACKAGE
from linker.learn.folds import fold_of
from linker.text.normalise import fold_han

TRANSCRIBED = "transcribed"
"""The slice of our own list."""

_WRONG, _ALIKE, _AS_LONG = 8, 5, 2
"""To each name of our own so many wrong ones, of which so many share most characters with the right one; none is more than so
many characters longer or shorter."""

_COUNT, _WRONG_TO_ONE = 0.5, 2.0
"""A name of our own counts less than a labelled one, and its wrong ones together so much more than it, as labelled ones do."""


class LabelledPair(Struct, frozen=True):
    en: str
    zh: str
    same: bool
    slice: str
    weight: float = 1.0

    @property
    def fold(self) -> int:
        """Which fold holds the pair out: by its Han, so that a person is never in two."""
        return fold_of(fold_han(self.zh))


def read_pairs(path: Path) -> tuple[LabelledPair, ...]:
    header, *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    columns = [header.index(name) for name in ("en", "zh", "label", "slice")]
    return tuple(
        LabelledPair(en, zh, label == "1", part) for row in rows for en, zh, label, part in [[row[c] for c in columns]]
    )


def training(pairs: Sequence[LabelledPair], fold: int | None) -> list[LabelledPair]:
    """All pairs but those of a fold; all of them where it is None."""
    return [pair for pair in pairs if fold is None or pair.fold != fold]


def transcribed_names() -> list[LabelledPair]:
    """The names of `transcribed.tsv`, each right and with the Han of some others. None is a name of the labelled pairs, so
    that nothing that is held out is learned."""
    text = (PACKAGE / "learn" / "transcribed.tsv").read_text(encoding="utf-8")
    names = [(en, zh) for en, zh in (line.split("\t") for line in text.splitlines()[2:])]
    pairs: list[LabelledPair] = []
    for en, zh in names:
        others = {han for other, han in names if other != en and han != zh and abs(len(han) - len(zh)) <= _AS_LONG}
        by_chance = sorted(others, key=lambda han: hashlib.sha256((en + han).encode()).digest())
        alike = sorted(by_chance, key=lambda han: -len(set(han) & set(zh)))
        wrong = list(dict.fromkeys((*alike[:_ALIKE], *by_chance)))[:_WRONG]
        pairs.append(LabelledPair(en, zh, True, TRANSCRIBED, _COUNT))
        pairs += [LabelledPair(en, han, False, TRANSCRIBED, _COUNT * _WRONG_TO_ONE / len(wrong)) for han in wrong]
    return pairs
