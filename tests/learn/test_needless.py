from __future__ import annotations

import math

import pytest

from linker.learn.choice import Choice, fit, probabilities
from linker.learn.needless import needless

A, B, C = {"a": 1.0}, {"b": 1.0}, {"c": 1.0}
CHOICES = [
    *[Choice((A | C, B), right=0, weight=0.3)] * 6,
    *[Choice((A, B | C), right=0, weight=0.3)] * 6,
    *[Choice((A, B), right=1, weight=0.3)] * 3,
]
"""a is right four times out of five; c stands with it as often as not."""


def _without(name: str) -> list[Choice]:
    return [
        Choice(tuple({n: v for n, v in option.items() if n != name} for option in c.options), c.right, c.weight)
        for c in CHOICES
    ]


def _weights(choices: list[Choice]) -> dict[str, float]:
    return fit(choices, rounds=4000, digits=9)


def _fitted(choices: list[Choice]) -> float:
    """The log-likelihood of the best weights, less their penalty."""
    weights = _weights(choices)
    likelihood = sum(c.weight * math.log(probabilities(c, weights)[c.right]) for c in choices)
    return likelihood - sum(weight**2 for weight in weights.values()) / 2


def test_what_tells_nothing_goes_first_and_costs_nothing() -> None:
    first, *_ = needless(CHOICES, _weights(CHOICES))
    assert (first.name, first.loss) == ("c", pytest.approx(0.0, abs=1e-6))


def test_the_loss_is_about_what_learning_without_it_loses() -> None:
    _, second, *_ = needless(CHOICES, _weights(CHOICES))
    assert second.loss == pytest.approx(_fitted(CHOICES) - _fitted(_without(second.name)), rel=0.02)
    assert second.loss > 0.1


def test_what_is_said_twice_can_be_spared_once() -> None:
    twice = [
        Choice(tuple(o | {"a again": 1.0} if "a" in o else o for o in c.options), c.right, c.weight) for c in CHOICES
    ]
    found = [one for one in needless(twice, _weights(twice)) if one.name in ("a", "a again")]
    assert found[0].loss < found[1].loss


def test_no_more_is_told_than_is_asked_for() -> None:
    assert len(list(needless(CHOICES, _weights(CHOICES), most=2))) == 2
