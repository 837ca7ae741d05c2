"""Evidence of pairing that is not needed: what it says, other evidence says as well.

    python -m linker.learn.needless GOLD.jsonl... tests/data/sentences.txt

Pieces of evidence are left out one by one, always the one whose loss costs the least log-likelihood once all the others are
weighed anew (the test of Wald, 1943, by the curvature at the weights in use). Beside each stands what is lost with it and all
before it, and how many candidates have it. Of 169 pieces the first 58, none of which cost more than half, cost nothing held out;
42 of them are gone, the others are one of several that are told together, as what bare Han stands behind is (`lone.py`).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from linker.learn.choice import Choice, probabilities
from linker.learn.documents import gold_glosses
from linker.learn.pair import choice
from linker.weights import load

Floats = npt.NDArray[np.float64]

_MOST = 40


class Needless(NamedTuple):
    """A piece of evidence, what log-likelihood goes with it, and what with it and all that are left out before it."""

    name: str
    loss: float
    lost: float


def needless(
    choices: Sequence[Choice], weights: Mapping[str, float], penalty: float = 1.0, most: int = _MOST
) -> Iterator[Needless]:
    """The evidence that can best be spared, in the order in which it is left out; `penalty` is that of the weights. What no
    option has is passed over: it may be rare, and nothing is gained by leaving it out."""
    names = sorted(_counts(choices))
    covariance = np.linalg.inv(_curvature(choices, weights, names, penalty))
    left = np.array([weights.get(name, 0.0) for name in names])
    lost = 0.0
    for _ in range(min(most, len(names))):
        losses = left**2 / np.diag(covariance) / 2
        least = int(np.argmin(losses))
        lost += float(losses[least])
        yield Needless(names[least], float(losses[least]), lost)
        # The others take over what it weighed; what is known of them without it is their covariance given it.
        column = covariance[:, least] / covariance[least, least]
        left = np.delete(left - column * left[least], least)
        covariance = np.delete(np.delete(covariance - np.outer(column, covariance[least]), least, 0), least, 1)
        del names[least]


def _curvature(choices: Sequence[Choice], weights: Mapping[str, float], names: Sequence[str], penalty: float) -> Floats:
    """How the log-likelihood bends along the weights of each two pieces of evidence."""
    index = {name: i for i, name in enumerate(names)}
    bend: Floats = penalty * np.eye(len(names))
    for one in choices:
        options = np.zeros((len(one.options), len(names)))
        for row, option in zip(options, one.options, strict=True):
            for name, value in option.items():
                if value:
                    row[index[name]] = value
        p = np.array(probabilities(one, weights))
        apart = options - p @ options
        bend += one.weight * (apart.T * p) @ apart
    return bend


def _counts(choices: Sequence[Choice]) -> Counter[str]:
    """How many options have each piece of evidence."""
    return Counter(name for one in choices for option in one.options for name, value in option.items() if value)


def main(arguments: Sequence[str]) -> None:
    choices = [found for gold in gold_glosses(map(Path, arguments)) if (found := choice(gold))]
    having = _counts(choices)
    for name, loss, lost in needless(choices, load("pair")):
        print(f"{loss:6.2f}  {lost:6.2f}  {having[name]:6}  {name}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
