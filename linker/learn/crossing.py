"""Where evidence of pairing is missing: which two pieces of it say something together that they do not say one by one.

    python -m linker.learn.crossing GOLD.jsonl... tests/data/sentences.txt

Every gloss is judged by weights that were learned without its fold. For each two pieces that a candidate has, their product is
scored by what weighing it would gain in log-likelihood (the score test of Rao, 1948). What gains most is worth a name of its
own, if somebody can say why: small letters behind a capital were found so.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from linker.learn.choice import Choice, probabilities
from linker.learn.documents import gold_glosses
from linker.learn.folds import fold_of
from linker.learn.pair import choice, held_out_weights

_MOST = 40
_SURE = 1e-5
"""What is as good as certain, or impossible, tells nothing."""


class Crossing(NamedTuple):
    """Two pieces of evidence, about what log-likelihood their product would gain, about what it would weigh, and how many
    candidates that are not certain have both."""

    gain: float
    weight: float
    candidates: int
    first: str
    second: str


class _Sums:
    """The slope of the log-likelihood along a product of two pieces of evidence, its curvature, and how many have both."""

    __slots__ = ("count", "curvature", "slope")

    def __init__(self) -> None:
        self.slope = self.curvature = 0.0
        self.count = 0


def crossings(judged: Iterable[tuple[Choice, Mapping[str, float]]], penalty: float = 1.0) -> list[Crossing]:
    """All products of two pieces of evidence that options have, what gains most first; `penalty` is that of the weights."""
    sums = defaultdict[tuple[str, str], _Sums](_Sums)
    for options, weights in judged:
        for number, p in enumerate(probabilities(options, weights)):
            if p * (1 - p) > _SURE:
                _add(sums, options.options[number], options.weight, (number == options.right) - p, p * (1 - p))
    found = (
        Crossing(s.slope**2 / (s.curvature + penalty) / 2, s.slope / (s.curvature + penalty), s.count, *names)
        for names, s in sums.items()
    )
    return sorted(found, reverse=True)


def _add(
    sums: dict[tuple[str, str], _Sums], evidence: Mapping[str, float], counts: float, missed: float, spread: float
) -> None:
    for first, second in combinations(sorted(evidence), 2):
        both, found = evidence[first] * evidence[second], sums[first, second]
        found.slope += counts * missed * both
        found.curvature += counts * spread * both * both
        found.count += 1


def main(arguments: Sequence[str]) -> None:
    # Sentences are held out too, which elsewhere only teach.
    gold = [replace(g, fold=fold_of(g.text)) for g in gold_glosses(map(Path, arguments))]
    choices = [choice(g) for g in gold]
    judged = [
        (c, weights)
        for fold, weights in held_out_weights(gold, choices)
        for g, c in zip(gold, choices, strict=True)
        if c is not None and g.fold == fold
    ]
    lines = [
        f"{c.gain:6.2f}  {c.weight:+.2f}  {c.candidates:6}  {c.first} & {c.second}" for c in crossings(judged)[:_MOST]
    ]
    print("\n".join(lines))  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
