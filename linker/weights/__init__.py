"""Tables of weights: one readable file a model, beside the script that learned it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache

from linker.config import PACKAGE


@cache
def load(model: str) -> Mapping[str, float]:
    """The weights of a model by the name of their evidence, from `linker/weights/MODEL.tsv`."""
    text = (PACKAGE / "weights" / f"{model}.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


def weigh(weights: Mapping[str, float], evidence: Iterable[tuple[str, float]]) -> float:
    """The sum of the weighted evidence, by name; evidence without a weight counts nothing."""
    total = 0.0
    for name, value in evidence:
        total += weights.get(name, 0.0) * value
    return total


def sigmoid(x: float) -> float:
    """1 / (1 + e⁻ˣ), without overflow."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))
