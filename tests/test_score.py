from __future__ import annotations

import itertools
import math

import pytest

from linker.score import log_odds, rank
from linker.weights import load, sigmoid
from tests.samples import EAU_CLAIRE, HUAWEI, LEE_LI, LEE_WU, REN, SmallKnowledgeBase, entity, small_linker
from tests.test_candidates import candidates, pair_of


def test_an_explanation_replays_to_its_score() -> None:
    (candidate,) = candidates(pair_of("Ren Zhengfei", "任正非"), SmallKnowledgeBase(REN))
    weights = load("link")
    total = weights["bias"] + sum(weights[e.name] * e.value for e in candidate.evidence)
    assert log_odds(candidate) == pytest.approx(total)
    assert rank([candidate])[0].score == pytest.approx(sigmoid(total))


def test_the_order_of_candidates_never_matters() -> None:
    pair = pair_of("David Lee", "李大維")
    found = candidates(pair, SmallKnowledgeBase(LEE_WU, LEE_LI, REN))
    ranked = rank(found)
    assert all(rank(order) == ranked for order in itertools.permutations(found))
    assert ranked[0].entity is LEE_LI
    assert sum(c.score for c in ranked) < 1


def test_two_keys_tell_namesakes_apart() -> None:
    document = small_linker(LEE_WU, LEE_LI).link("David Lee (李大維) met David Lee (吳大維).")
    assert [link.qid for link in document.links] == ["Q2", "Q1"]


def test_a_name_known_only_as_something_else_is_nil() -> None:
    (link,) = small_linker(EAU_CLAIRE).link("in Cingshuei District (清水) today").links
    assert link.qid is None and link.confidence > 0.5
    assert link.nil_reason is not None and "清水 in the gazetteers is Eau Claire (Q1024000)" in link.nil_reason


def test_a_name_nobody_knows_is_nil_and_says_what_to_do() -> None:
    (link,) = small_linker(HUAWEI).link("spokesman Geng Shuang (耿爽) said").links
    assert link.qid is None and link.nil_reason is not None
    assert "No gazetteer knows 耿爽 or Geng Shuang" in link.nil_reason and "--gazetteer" in link.nil_reason


def test_several_that_fit_alike_are_nil_by_name() -> None:
    twins = [entity(q, "PER", "Chen Wei", "陳偉") for q in ("Q10", "Q11", "Q12")]
    (link,) = small_linker(*twins).link("said Chen Wei (陳偉) yesterday").links
    assert link.qid is None and link.nil_reason is not None
    assert "Several fit 陳偉" in link.nil_reason and "Q11" in link.nil_reason


def test_halves_of_two_items_are_a_finding() -> None:
    wu = entity("Q3", "PER", "Wu Chao-hsieh|Joseph Wu", "吳釗燮")
    lin = entity("Q4", "PER", "Lin Chia-lung", "林佳龍")
    (link,) = small_linker(wu, lin).link("minister Joseph Wu (林佳龍) said").links
    assert link.qid is None
    assert len(link.findings) == 1 and "Q3" in link.findings[0] and "Q4" in link.findings[0]


def test_a_sound_gloss_has_no_findings() -> None:
    (link,) = small_linker(REN, HUAWEI).link("founder Ren Zhengfei (任正非) said").links
    assert link.qid == "Q712802" and link.findings == ()
    assert math.isclose(link.confidence, link.candidates[0].score)
