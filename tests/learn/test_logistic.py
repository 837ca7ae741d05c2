from __future__ import annotations

from linker.learn.logistic import fit

ROWS = [{"bias": 1.0, "sound": 1.0}, {"bias": 1.0}, {"bias": 1.0, "sound": 1.0}, {"bias": 1.0}]
LABELS = [True, False, False, True]


def test_a_row_that_counts_twice_is_two_rows() -> None:
    twice = fit([*ROWS, ROWS[0]], [*LABELS, True], [1.0] * 5)
    assert fit(ROWS, LABELS, [2.0, 1.0, 1.0, 1.0]) == twice


def test_evidence_of_the_right_ones_speaks_for() -> None:
    weights = fit(ROWS, [True, False, True, False], [1.0] * 4)
    assert weights["sound"] > 0 > weights["bias"]
