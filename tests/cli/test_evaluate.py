from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.evaluate.samples import GOLD, SAID, perfect

Run = Callable[..., Ran]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return _written(tmp_path / "gold.jsonl", GOLD)


def _written(path: Path, records: object) -> Path:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")  # type: ignore[attr-defined]
    return path


def test_the_texts_of_the_gold_are_linked_and_judged(run: Run, gold: Path) -> None:
    ran = run("evaluate", gold)
    assert ran.code == 0 and "gold.jsonl: 2 documents, 5 glosses" in ran.out
    for heading in ("Detection", "Pairing", "Later mentions", "NIL", "By script", "Sure at least", "95% interval"):
        assert heading in ran.out


def test_an_output_is_judged_as_it_stands(run: Run, gold: Path, tmp_path: Path) -> None:
    ran = run("evaluate", gold, "--output", _written(tmp_path / "said.jsonl", SAID), "-f", "json", "--errors", "1")
    found = json.loads(ran.out)
    assert found["figures"]["pairing.accuracy"]["value"] == 0.5
    assert found["slices"]["type"]["PER"]["pairs"] == [2, 3] and found["counts"]["invented"] == 1
    assert found["types confused"] == [{"gold": "TERM", "said": "PER", "times": 1}]
    assert ran.err == "PAIR one 华为: 'founded Huawei', not 'Huawei'\n"


def test_a_comparison_says_what_changed(run: Run, gold: Path, tmp_path: Path) -> None:
    old, new = _written(tmp_path / "old.jsonl", SAID), _written(tmp_path / "new.jsonl", perfect())
    ran = run("evaluate", gold, "--output", new, "--compare", old)
    assert "What changed" in ran.out and "fixed  link one 华为: NIL → Q160120" in ran.out
    found = json.loads(run("evaluate", gold, "--output", new, "--compare", old, "-f", "json").out)
    assert found["changes"]["links.r"]["after"] == 1.0 and any(
        "fixed  link one 华为" in line for line in found["moved"]
    )
    assert "fixed " not in run("evaluate", gold, "--output", new, "--compare", new).out


def test_pictures_are_drawn_and_are_the_same_each_time(run: Run, gold: Path, tmp_path: Path) -> None:
    said = _written(tmp_path / "said.jsonl", SAID)
    for folder in ("once", "again"):
        assert run("evaluate", gold, "--output", said, "--plots", tmp_path / folder).code == 0
    once = {path.name: path.read_bytes() for path in (tmp_path / "once").iterdir()}
    assert sorted(once) == [
        f"{name}.{ending}" for name in ("coverage", "precision-recall", "reliability") for ending in ("png", "svg")
    ]
    assert (
        once["reliability.png"].startswith(b"\x89PNG") and b"Expected calibration error 0." in once["reliability.svg"]
    )
    assert once == {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty; there is nothing to judge"),
        ("{", "line 1: not JSON"),
        ("[" * 100_000, "line 1: not JSON"),
        ("\n[1]\n", "line 2: is no object"),
        ('{"id": "a", "text": ""}\n', 'line 1: has no "glosses"'),
        (
            '{"id": "a", "text": "漢", "glosses": [{"zh": "漢"}]}\n',
            "document a: a gloss or mention is not of the shape",
        ),
        ('{"id": "a", "text": "漢", "glosses": 5}\n', "document a: a gloss or mention is not of the shape"),
    ],
)
def test_bad_gold_is_one_clear_line(run: Run, tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "gold.jsonl").write_text(text, encoding="utf-8")
    ran = run("evaluate", tmp_path / "gold.jsonl")
    assert ran.code == 4 and message in ran.err and ran.err.count("\n") == 1


def test_what_cannot_be_is_said(run: Run, gold: Path, tmp_path: Path) -> None:
    assert "no format 'xml'" in run("evaluate", gold, "-f", "xml").err
    assert "cannot be read" in run("evaluate", tmp_path / "none.jsonl").err
    unjudged = [{**record, "glosses": [{**g, "qid": None} for g in record["glosses"]]} for record in GOLD]
    ran = run("evaluate", _written(tmp_path / "unjudged.jsonl", unjudged), "--plots", tmp_path / "pictures")
    assert ran.code == 2 and "judges no links" in ran.err and not (tmp_path / "pictures").exists()
