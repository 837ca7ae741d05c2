from __future__ import annotations

import math
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from linker.explain import explain
from linker.model import Document
from tests.conftest import ARTICLE, Ran
from tests.samples import EAU_CLAIRE, LEE_LI, LEE_WU, small_linker

TEXTS = [
    "The legislator David Lee (李大維) spoke to David Lee (吳大維).",
    "Water was cut off in Cingshuei District (清水) yesterday.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_printed_evidence_reproduces_the_probabilities(text: str) -> None:
    linker = small_linker(LEE_LI, LEE_WU, EAU_CLAIRE)
    for link in linker.link(text).links:
        lines = list(explain(linker, Document("", text), link.pair.zh.text))
        odds: list[float] = []
        told: list[float] = []
        for line in lines:
            if head := re.match(r"  Q\d+ .*, ([\d.]+)%, log odds", line):
                odds.append(0.0)
                told.append(float(head.group(1)) / 100)
            elif bias := re.match(r"    bias +([+-][\d.]+)$", line):
                odds[-1] += float(bias.group(1))
            elif amount := re.search(r"   +([\d.-]+) × ([+-][\d.e+-]+) ", line):
                odds[-1] += float(amount.group(1)) * float(amount.group(2))
        assert odds
        total = 1 + sum(map(math.exp, odds))
        assert [math.exp(o) / total for o in odds] == pytest.approx(told, abs=0.01)


def test_a_decision_is_told_on_a_page(run: Callable[..., Ran]) -> None:
    out = run("explain", ARTICLE, "--gloss", "华为").out
    for part in (
        "華為  ORG",
        "Huawei Technologies Co ←",
        "none of them",
        "Sound",
        "Hua = 华",
        "Q160120 Huawei",
        "→ Q160120",
    ):
        assert part in out, part


def test_a_name_that_is_not_there_is_one_line(run: Callable[..., Ran], tmp_path: Path) -> None:
    ran = run("explain", ARTICLE, "--gloss", "龜")
    assert ran.code == 4 and "glosses no 龜" in ran.err and len(ran.err.splitlines()) == 1
    assert run("explain", tmp_path / "missing.txt", "--gloss", "龜").code == 4
