from __future__ import annotations

import pytest

from linker.learn.choice import Choice
from linker.learn.crossing import crossings

A, B, C = {"a": 1.0}, {"b": 1.0}, {"c": 1.0}
UNLIKE = Choice((A | B, A | C, B | C), right=0)
"""What has a and b is right, though neither tells by itself."""

CERTAIN = Choice((A | B, C), right=0)


def test_what_tells_together_alone_gains_most() -> None:
    best, *others = crossings([(UNLIKE, {})] * 50)
    assert (best.first, best.second, best.candidates) == ("a", "b", 50)
    assert best.weight > 0 > max(other.weight for other in others)


def test_what_is_weighed_already_gains_less() -> None:
    known, new = (crossings([(UNLIKE, weights)] * 50)[0] for weights in ({"a": 2.0, "b": 2.0}, {}))
    assert known.gain < new.gain


def test_a_glosses_weight_is_how_much_it_counts() -> None:
    half = Choice(UNLIKE.options, UNLIKE.right, 0.5)
    (once, *_), (twice, *_) = crossings([(UNLIKE, {})] * 10), crossings([(half, {})] * 20)
    assert (once.gain, once.weight) == pytest.approx((twice.gain, twice.weight))


def test_what_is_certain_tells_nothing() -> None:
    assert crossings([(CERTAIN, {"a": 30.0})]) == []
