"""Multinomial logistic regression: what each piece of evidence weighs for each of several labels.

With a margin, the right label has to weigh that much more than the others (softmax-margin, Gimpel and Smith, NAACL 2010):
fewer are wrong, at the cost of probabilities, which labels do not need.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
from msgspec import Struct
from scipy.optimize import minimize
from scipy.sparse import csr_array

Floats = npt.NDArray[np.float64]


class Example(Struct, frozen=True):
    """Evidence by name, the index of the right label, and how much the example counts."""

    evidence: Mapping[str, float]
    right: int
    weight: float = 1.0


def fit(
    examples: Sequence[Example],
    labels: Sequence[str],
    prior: Mapping[str, float],
    penalty: float = 1.0,
    margin: float = 0.0,
    digits: int = 3,
) -> dict[str, float]:
    """Weights by "evidence → label": the maximum of the likelihood, penalised by how far they are from `prior` (or nought)."""
    names = sorted({name for example in examples for name in example.evidence})
    names += sorted({key.rpartition(" → ")[0] for key in prior} - set(names))
    index = {name: i for i, name in enumerate(names)}
    cells = [(value, row, index[name]) for row, e in enumerate(examples) for name, value in e.evidence.items()]
    values, rows, columns = zip(*cells, strict=True)
    x = csr_array((values, (rows, columns)), shape=(len(examples), len(names)))
    right = np.zeros((len(examples), len(labels)))
    right[np.arange(len(examples)), [example.right for example in examples]] = 1.0
    counts = np.array([[example.weight] for example in examples])
    keys = [f"{name} → {label}" for name in names for label in labels]
    start = np.array([prior.get(key, 0.0) for key in keys])
    found = _minimum(x, right, counts, start, penalty, margin)
    return {key: round(float(weight), digits) for key, weight in zip(keys, found, strict=True)}


def label_weights(evidence: Mapping[str, float], labels: Sequence[str], weights: Mapping[str, float]) -> list[float]:
    """What the evidence weighs for each label."""
    return [sum(weights.get(f"{name} → {label}", 0.0) * value for name, value in evidence.items()) for label in labels]


def _minimum(x: csr_array, right: Floats, counts: Floats, start: Floats, penalty: float, margin: float) -> Floats:
    """The weights of least loss: the negative log-likelihood, and half the squared distance from `start` times the penalty."""
    turned = x.T.tocsr()

    def loss(flat: Floats) -> tuple[float, Floats]:
        scores = x @ flat.reshape(x.shape[1], -1) - margin * right
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        gradient = turned @ (counts * (np.exp(logs) - right))
        off = flat - start
        return float(penalty * (off @ off) / 2 - (counts * right * logs).sum()), gradient.ravel() + penalty * off

    found: Floats = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 2000, "gtol": 1e-4}).x
    return found
