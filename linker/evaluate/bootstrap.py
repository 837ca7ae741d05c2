"""How far figures would swing with other documents of the same kind: intervals by the bootstrap over documents.

The documents are drawn with replacement, always by the same seed, and the figures computed anew; the middle 95% of
them is the interval (Efron & Tibshirani 1993, percentile method). Two outputs are compared on the same draws.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from operator import mul

from msgspec import Struct

from linker.evaluate.figures import BINS, Figures, all_figures, bin_of, confidences, count, figures
from linker.evaluate.judging import JudgedDocument

DRAWS, SEED, LEVEL = 1000, 20, 0.95


class Interval(Struct, frozen=True):
    """A figure, and between what it lies with a probability of 95%."""

    figure: float
    low: float
    high: float


class Change(Struct, frozen=True):
    """A figure of two outputs; the interval is that of the difference. It matters where the interval leaves out 0."""

    before: float
    after: float
    low: float
    high: float

    @property
    def matters(self) -> bool:
        return self.low > 0 or self.high < 0


def intervals(documents: Sequence[JudgedDocument]) -> dict[str, Interval]:
    """Each figure with its interval."""
    drawn = list(_drawn_figures(documents))
    return {
        name: Interval(figure, *_middle([draw[name] for draw in drawn if name in draw]))
        for name, figure in all_figures(documents).items()
    }


def changes(before: Sequence[JudgedDocument], after: Sequence[JudgedDocument]) -> dict[str, Change]:
    """Each figure that both outputs have, with the interval of the difference on the same draws."""
    draws = list(zip(_drawn_figures(before), _drawn_figures(after), strict=True))
    old, new = all_figures(before), all_figures(after)
    return {
        name: Change(old[name], new[name], *_middle([b[name] - a[name] for a, b in draws if name in a and name in b]))
        for name in new
        if name in old
    }


def _drawn_figures(documents: Sequence[JudgedDocument]) -> Iterator[Figures]:
    """The figures of each draw. Sums of columns, weighted by how often a document was drawn."""
    columns = _columns(documents)
    numbers = range(len(documents))
    generator = random.Random(SEED)  # noqa: S311  # no secret
    for _ in range(DRAWS):
        drawn = Counter(generator.choices(numbers, k=len(documents)))
        weights = [drawn[number] for number in numbers]
        sums = {name: sum(map(mul, column, weights)) for name, column in columns.items()}
        found = figures(sums)
        if any(sums[f"bin {b}"] for b in range(BINS)):
            found["calibration.ece"] = _calibration_error(sums)
        yield found


def _columns(documents: Sequence[JudgedDocument]) -> dict[str, list[float]]:
    """The counts of each document, and of each bin of confidence the number, the sum of confidences and of right ones."""
    rows = [count(document) | _binned(document) for document in documents]
    return {name: [row[name] for row in rows] for name in (rows[0] if rows else ())}


def _binned(document: JudgedDocument) -> dict[str, float]:
    found = {f"bin {b}{part}": 0.0 for b in range(BINS) for part in ("", " said", " right")}
    for confidence, right in confidences([document]):
        name = f"bin {bin_of(confidence)}"
        found[name] += 1
        found[f"{name} said"] += confidence
        found[f"{name} right"] += right
    return found


def _calibration_error(sums: Mapping[str, float]) -> float:
    numbers = [sums[f"bin {b}"] for b in range(BINS)]
    distances = [abs(sums[f"bin {b} said"] - sums[f"bin {b} right"]) for b in range(BINS)]
    return sum(compress(distances, numbers)) / sum(numbers)


def _middle(drawn: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(drawn)
    if not ordered:
        return 0.0, 0.0
    edge = (1 - LEVEL) / 2
    return ordered[int(edge * len(ordered))], ordered[min(len(ordered) - 1, int((1 - edge) * len(ordered)))]
