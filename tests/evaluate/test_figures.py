from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from linker.evaluate.bootstrap import changes, intervals
from linker.evaluate.figures import Cutoff, all_figures, calibration_error, confidences, cutoffs, slices, summed
from linker.evaluate.judging import judge_all
from linker.evaluate.report import errors, moved
from tests.evaluate.samples import GOLD, SAID, perfect, spoiled

SCORER = Path(__file__).parents[3] / "shared" / "tools" / "score.py"
BEFORE, AFTER = judge_all(GOLD, SAID), judge_all(GOLD, perfect())


def test_figures_are_what_a_person_counts() -> None:
    found = all_figures(BEFORE)
    assert found["detection.p"] == 1.0 and found["detection.r"] == 4 / 5
    assert found["pairing.accuracy"] == 2 / 4  # 华为 is paired wrongly, 林寶 is missed
    assert found["types.accuracy"] == 3 / 4
    assert (found["links.p"], found["links.r"]) == (1.0, 1 / 3)
    assert (found["nil.p"], found["nil.r"]) == (1 / 3, 1.0)  # 华为 and 林寶 are no NIL
    assert found["mentions.f1"] == 0.0  # given to another
    assert summed(BEFORE)["invented"] == 1


def test_gold_against_itself_is_perfect() -> None:
    found = all_figures(AFTER)
    assert all(value == (0.0 if name.endswith("ece") else 1.0) for name, value in found.items())
    assert not list(errors(AFTER))


def test_calibration_is_the_distance_of_confidence_and_truth() -> None:
    assert calibration_error([(0.95, True), (0.95, False), (0.55, True)]) == pytest.approx((0.45 * 2 + 0.45) / 3)
    assert confidences(BEFORE) == [(0.95, True), (0.65, False), (0.85, True)]
    assert next(cutoffs(confidences(BEFORE))) == Cutoff(0.5, 1.0, 2 / 3)
    assert list(cutoffs(confidences(BEFORE)))[-1] == Cutoff(0.95, 1 / 3, 1.0)


def test_slices_are_by_type_length_script_and_difficulty() -> None:
    found = {kind: {part.name: part.pairs for part in parts} for kind, parts in slices(BEFORE).items()}
    assert found["type"] == {"PER": (2, 3), "ORG": (0, 1), "TERM": (0, 0)}
    assert found["length"] == {"2": (0, 2), "3": (2, 2)}
    assert found["script"] == {"either": (2, 2), "simplified": (0, 1), "traditional": (0, 1)}
    assert found["difficulty"] == {"hard": (1, 2), "nil-time": (1, 1), "plain": (1, 2), "short-name": (0, 1)}


def test_every_error_is_one_line() -> None:
    assert list(errors(BEFORE)) == [
        "PAIR one 华为: 'founded Huawei', not 'Huawei'",
        "LINK one 华为: NIL, not Q160120",
        "PAIR one 義氣: 'Ren', but it has no partner",
        "TYPE one 義氣: PER, not TERM",
        "MENTION one Ren at 40, given to another",
        "MISSED two 林寶",
        "LINK two 林寶: NIL, not Q5",
    ]


def test_an_interval_holds_its_figure_and_is_the_same_each_time() -> None:
    judged = judge_all(*spoiled(1))
    found = intervals(judged)
    assert set(found) == set(all_figures(judged))
    assert all(i.low <= i.figure <= i.high for name, i in found.items() if name != "calibration.ece")
    assert found == intervals(judged)
    assert found["pairing.accuracy"].high - found["pairing.accuracy"].low > 0.05


def test_a_change_matters_where_it_is_no_chance() -> None:
    gold, worse = spoiled(2)
    better = spoiled(2)[0]
    before, after = judge_all(gold, worse), judge_all(gold, better)
    assert not any(change.matters for change in changes(before, before).values())
    assert changes(before, after)["pairing.accuracy"].matters
    assert next(moved(BEFORE, AFTER)) == "fixed  pair one 华为: founded Huawei → Huawei"
    assert next(moved(AFTER, BEFORE)).startswith("broken pair one 华为")


@pytest.mark.skipif(not SCORER.is_file(), reason="the gold's own scorer is kept beside the checkout, not in it")
@pytest.mark.parametrize("seed", range(20))
def test_figures_agree_with_the_golds_own_scorer_to_the_last_digit(seed: int) -> None:
    gold, said = spoiled(seed)
    judged = judge_all(gold, said)
    theirs, _ = _scorer().score_docs(gold, said, 0)
    ours, counts = all_figures(judged), summed(judged)
    for name, value in ours.items():
        group, _, figure = name.partition(".")
        assert theirs[group][figure] == value
    assert counts["bad offsets"] == theirs["bad_offsets"] > 0
    assert (counts["missing documents"], counts["invented"]) == (
        theirs["missing_documents"],
        theirs["pairing"]["invented"],
    )
    by_type = {part.name: f"{part.pairs[0]}/{part.pairs[1]}" for part in slices(judged)["type"] if part.pairs[1]}
    assert by_type == theirs["pairing"]["by_type"]


def _scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
