"""Logistic regression by Newton's method with an L2 penalty: small, exact, the same on every machine once rounded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

Evidence = Mapping[str, float]


def fit(
    rows: Sequence[Evidence], labels: Sequence[bool], counts: Sequence[float], penalty: float = 1.0, digits: int = 3
) -> dict[str, float]:
    """Weights by evidence name, of rows of which each counts so much. Evidence that is never there has none; a name with
    "bias" in it is not penalised."""
    names = sorted({name for row in rows for name, value in row.items() if value})
    x = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    y, n = np.array(labels, dtype=float), np.array(counts)
    ridge = np.array([0.0 if "bias" in name else penalty for name in names])
    w = np.zeros(len(names))
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (n * (p - y)) + ridge * w
        hessian = (x * (n * p * (1 - p))[:, None]).T @ x + np.diag(ridge + 1e-9)
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return {name: round(float(weight), digits) for name, weight in zip(names, w, strict=True)}
