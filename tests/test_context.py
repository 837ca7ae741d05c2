from __future__ import annotations

import pytest
from msgspec.structs import replace

from linker.context import Context, context_evidence
from linker.detect import detect
from linker.model import Entity
from linker.pair import pair_all
from tests.samples import SmallKnowledgeBase, entity, small_linker

SINGER = replace(
    entity("Q1", "PER", "Chou Ya-chu", "周雅筑"),
    description="Taiwanese Mandopop singer",
    facts=(("born", "1982-01-30"), ("occupations", ("Q10",))),
)
PAINTER = replace(
    entity("Q2", "PER", "Chou Ya-chu", "周雅筑"),
    description="Qing dynasty painter",
    facts=(("born", "1718"), ("died", "1789")),
)
LAWMAKER = replace(
    entity("Q3", "PER", "Chou Ya-chu", "周雅筑"),
    description="Taiwanese politician, legislator for Taitung County",
    facts=(("born", "1974-06-11"), ("parties", ("Q11",))),
)
OCCUPATION = entity("Q10", "TERM", "singer", "歌手")
PARTY = entity("Q11", "ORG", "Democratic Progressive Party", "民主進步黨|民進黨")
FIRM = replace(entity("Q4", "ORG", "Future Co", "未來公司"), facts=(("inception", "2030"),))


def told(text: str, who: Entity, date: str | None = "2017-05-12") -> set[str]:
    pair = pair_all(text, detect(text))[-1]
    kb = SmallKnowledgeBase(SINGER, OCCUPATION, PARTY)
    return {e.name for e in context_evidence(pair, who, Context(text, date, frozenset({"Q11"})), kb)}


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        (
            "On Saturday singer Chou Ya-chu (周雅筑) walked on stage",
            SINGER,
            {"role", "description", "occupations near"},
        ),
        ("On Saturday singer Chou Ya-chu (周雅筑) walked on stage", LAWMAKER, {"role unlike", "description unlike"}),
        ("Chou Ya-chu (周雅筑), a legislator from Taitung, said", LAWMAKER, {"role", "description"}),
        ("Chou Ya-chu (周雅筑), 35, said", SINGER, {"age agrees", "description unlike"}),
        ("Chou Ya-chu (周雅筑), 81, said", SINGER, {"age differs", "description unlike"}),
        ("the 35-year-old Chou Ya-chu (周雅筑) said", SINGER, {"age agrees", "description unlike"}),
        ("Chou Ya-chu (周雅筑) told reporters", PAINTER, {"dead by then", "description unlike"}),
        ("buy shares of Future Co (未來公司)", FIRM, {"not there yet"}),
        ("the DPP (民進黨) and Chou Ya-chu (周雅筑)", LAWMAKER, {"related by parties", "description unlike"}),
    ],
)
def test_the_text_speaks_for_and_against(text: str, who: Entity, expected: set[str]) -> None:
    found = told(text, who)
    assert expected - {"role unlike"} <= found
    assert not {"age agrees", "age differs", "dead by then", "not there yet"} & (found - expected)


def test_without_a_date_nobody_is_dead() -> None:
    assert "dead by then" not in told("Chou Ya-chu (周雅筑) told reporters", PAINTER, None)


def test_homonyms_are_told_apart_by_the_text() -> None:
    linker = small_linker(SINGER, PAINTER, LAWMAKER, OCCUPATION, PARTY)
    sung = linker.link("On Saturday singer Chou Ya-chu (周雅筑) sang.", date="2017-05-12").links[0]
    asked = linker.link("Legislator Chou Ya-chu (周雅筑) asked.", date="2017-05-12").links[0]
    assert (sung.qid, asked.qid) == ("Q1", "Q3")
    assert "introduces it as singer" in sung.why


def test_an_objection_is_part_of_the_reason() -> None:
    linker = small_linker(PAINTER)
    (link,) = linker.link("Retired seamstress Chou Ya-chu (周雅筑), 81, spoke.", date="2017-05-12").links
    assert link.qid is None and link.nil_reason is not None and "died in 1789" in link.nil_reason
