from __future__ import annotations

import pytest

from linker.candidates import candidates, form_keys
from linker.model import Candidate, EntityType, Gloss, GlossForm, NamePair, Span
from tests.samples import EAU_CLAIRE, HUAWEI, KMT, REN, TAIPEI, SmallKnowledgeBase, entity


def pair_of(en: str | None, zh: str, type_: str = "PER", acronym: str | None = None) -> NamePair:
    gloss = Gloss(Span(50, 50 + len(zh), zh), GlossForm.BRACKET, 49, acronym)
    return NamePair(gloss, Span(0, len(en), en) if en else None, EntityType(type_))


def only(found: tuple[Candidate, ...]) -> Candidate:
    (candidate,) = found
    return candidate


@pytest.mark.parametrize(
    ("en", "zh", "type_", "who", "expected"),
    [
        ("Huawei", "華為", "ORG", HUAWEI, {"han exact", "en exact", "type agrees"}),
        ("Huawei", "华为", "ORG", HUAWEI, {"han exact", "en exact", "type agrees"}),
        ("Huawei Technologies Co", "華為", "ORG", HUAWEI, {"han exact", "en exact", "type agrees"}),
        (
            "Huawei Technologies Research Institute",
            "華為",
            "ORG",
            HUAWEI,
            {"han exact", "en short form", "type agrees"},
        ),
        ("Ren Zhenfei", "任正非", "PER", REN, {"han exact", "en spelled alike", "type agrees"}),
        ("Jen Cheng-fei", "任正非", "PER", REN, {"han exact", "en by sound", "type agrees"}),
        ("Taipei", "台北", "GPE", TAIPEI, {"han other form", "en exact", "type agrees"}),
        ("Cingshuei District", "清水", "GPE", EAU_CLAIRE, {"han exact", "en differs", "type agrees"}),
        ("Kuomintang", "民進黨", "ORG", KMT, {"han differs", "en exact", "type agrees"}),
        (None, "任正非", "PER", REN, {"han exact", "en absent", "type agrees"}),
        ("Ren Zhengfei", "任正非", "WORK", REN, {"han exact", "en exact", "type differs"}),
        ("Ren Zhengfei", "任正非", "OTHER", REN, {"han exact", "en exact", "type may agree"}),
    ],
)
def test_both_keys_are_asked(en: str | None, zh: str, type_: str, who: object, expected: set[str]) -> None:
    found = only(candidates(pair_of(en, zh, type_), SmallKnowledgeBase(who)))  # type: ignore[arg-type]
    assert {evidence.name for evidence in found.evidence} == expected
    assert all(evidence.sentence for evidence in found.evidence)


def test_a_japanese_and_a_chinese_reading_are_no_two_spellings() -> None:
    town = entity("Q1", "GPE", "Qingshui Town", "清水")
    found = only(candidates(pair_of("Shimizu", "清水", "GPE"), SmallKnowledgeBase(town)))
    assert "en differs" in {evidence.name for evidence in found.evidence}


def test_the_acronym_finds_too() -> None:
    found = candidates(pair_of("Nationalists", "國府", "ORG", "KMT"), SmallKnowledgeBase(KMT))
    assert [c.entity.qid for c in found] == ["Q31113"]


def test_a_prior_is_evidence_only_where_it_is_known() -> None:
    known = entity("Q5", "PER", "Ren Zhengfei", "任正非", sitelinks=40)
    assert only(candidates(pair_of("Ren Zhengfei", "任正非"), SmallKnowledgeBase(known))).value(
        "prior"
    ) == pytest.approx(0.2)
    assert only(candidates(pair_of("Ren Zhengfei", "任正非"), SmallKnowledgeBase(REN))).value("prior") == 0


def test_generic_endings_come_and_go() -> None:
    assert "高雄" in form_keys("高雄市") and "高树乡" in form_keys("高树")
    assert "华为技术" in form_keys("华为技术有限公司")
    assert form_keys("李") == ()


def test_nothing_known_nothing_found() -> None:
    assert candidates(pair_of("Geng Shuang", "耿爽"), SmallKnowledgeBase(HUAWEI, REN)) == ()
