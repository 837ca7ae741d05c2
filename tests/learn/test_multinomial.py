from __future__ import annotations

import pytest

from linker.learn.multinomial import Example, fit, label_weights

LABELS = ("PER", "ORG", "WORK")
SEEN = [Example({"hat": 1.0}, 0), Example({"firm": 1.0}, 1), Example({"book": 1.0, "long": 2.0}, 2)]


def test_the_right_label_weighs_most_in_what_was_seen() -> None:
    weights = fit(SEEN * 4, LABELS, {})
    told = [label_weights(example.evidence, LABELS, weights) for example in SEEN]
    assert [totals.index(max(totals)) for totals in told] == [0, 1, 2]


def test_weights_of_a_piece_of_evidence_cancel_out_without_a_prior() -> None:
    weights = fit(SEEN, LABELS, {})
    for name in ("hat", "firm", "book", "long"):
        assert abs(sum(weights[f"{name} → {label}"] for label in LABELS)) < 0.002


def test_what_was_never_seen_keeps_its_prior() -> None:
    weights = fit(SEEN, LABELS, {"ship → ORG": 1.5})
    assert weights["ship → ORG"] == 1.5
    assert weights["ship → PER"] == 0.0


def test_an_example_of_more_weight_counts_as_so_many() -> None:
    thrice = fit([*SEEN, SEEN[0], SEEN[0]], LABELS, {})
    weighed = fit([Example({"hat": 1.0}, 0, 3.0), *SEEN[1:]], LABELS, {})
    assert thrice == pytest.approx(weighed, abs=0.002)


def test_a_margin_sets_labels_further_apart_and_a_penalty_holds_them_together() -> None:
    def apart(penalty: float = 1.0, margin: float = 0.0) -> float:
        weights = fit(SEEN * 4, LABELS, {}, penalty, margin)
        return weights["hat → PER"] - weights["hat → ORG"]

    assert apart(margin=2.0) > apart() > apart(penalty=4.0)
