"""Conditional logistic regression: the weights under which the right one of several options weighs most."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from linker.weights import weigh

Evidence = Mapping[str, float]
Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int_]


class Choice(Struct, frozen=True):
    """Options by their evidence, the index of the right one, and how much the choice counts."""

    options: tuple[Evidence, ...]
    right: int
    weight: float = 1.0


def probabilities(choice: Choice, weights: Evidence) -> list[float]:
    """The probability of each option: the softmax of what they weigh."""
    scores = [weigh(weights, option.items()) for option in choice.options]
    most = max(scores)
    exponentials = [math.exp(score - most) for score in scores]
    total = sum(exponentials)
    return [e / total for e in exponentials]


def fit(
    choices: Sequence[Choice],
    prior: Evidence = MappingProxyType({}),
    penalty: float = 1.0,
    rounds: int = 800,
    digits: int = 3,
) -> dict[str, float]:
    """Weights by evidence name: the maximum of the likelihood, penalised by how far they are from `prior` (or nought).

    By accelerated gradient ascent; evidence that was never seen keeps its prior.
    """
    names = sorted({name for choice in choices for option in choice.options for name in option} | set(prior))
    index = {name: i for i, name in enumerate(names)}
    rows = sum(len(choice.options) for choice in choices)
    x = np.zeros((rows, len(names)))
    owner, right, row = np.zeros(rows, dtype=int), [], 0
    for number, choice in enumerate(choices):
        for option_number, option in enumerate(choice.options):
            for name, value in option.items():
                x[row, index[name]] = value
            owner[row] = number
            if option_number == choice.right:
                right.append(row)
            row += 1
    start = np.array([prior.get(name, 0.0) for name in names])
    counts = np.array([choice.weight for choice in choices])
    found = _ascend(x, owner, np.array(right), counts, start, penalty, rounds)
    return {name: round(float(weight), digits) for name, weight in zip(names, found, strict=True)}


def _ascend(
    x: Floats, owner: Indices, right: Indices, counts: Floats, prior: Floats, penalty: float, rounds: int
) -> Floats:
    weights = prior.copy()
    momentum = weights.copy()
    target = counts @ x[right]
    step = 4.0 / (np.square(x).sum(axis=1).max() * 0.5 * len(right) ** 0.5 + penalty) / 4
    for round_ in range(rounds):
        scores = x @ momentum
        scores -= _by_owner(np.maximum, scores, owner)[owner]
        exponentials = np.exp(scores)
        p = exponentials / _by_owner(np.add, exponentials, owner)[owner] * counts[owner]
        gradient = target - x.T @ p - penalty * (momentum - prior)
        following = momentum + step * gradient
        momentum = following + round_ / (round_ + 3) * (following - weights)
        weights = following
    return weights


def _by_owner(combine: np.ufunc, values: Floats, owner: Indices) -> Floats:
    found = np.full(int(owner.max()) + 1, -np.inf if combine is np.maximum else 0.0)
    combine.at(found, owner, values)
    return found
