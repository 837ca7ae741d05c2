from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.wikidata import server as s
from tests.wikidata.items import TSMC, item

Run = Callable[..., Ran]
ITEMS = [
    item("Q712802", {"en": "Ren Zhengfei", "zh": "任正非"}, instance_of=["Q5"]),
    item(**{**TSMC, "instance_of": ["Q43229"]}),
]


@pytest.fixture
def wikibase() -> Iterator[s.Wikibase]:
    with s.serving(ITEMS) as served:
        yield served


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LINKER_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "a.txt"
    path.write_text("Ren Zhengfei (任正非) met nobody at TSMC (台積電).", encoding="utf-8")
    return path


def test_live_look_up_from_the_command_line(run: Run, wikibase: s.Wikibase, article: Path, tmp_path: Path) -> None:
    options = ("--only-gazetteers", "-f", "jsonl", "--contact", "me@example.org", "--wikibase", wikibase.url)
    ran = run("link", article, "--live", *options)
    document = json.loads(ran.out)
    assert [gloss["qid"] for gloss in document["glosses"]] == ["Q712802", "Q713418"]
    assert document["provenance"]["live"] is True
    counts = json.loads(run("cache", "info", "--wikibase", wikibase.url, "-f", "jsonl").out)
    assert counts["entities"] == 2 and counts["searches"] == 2
    out = tmp_path / "answers.sqlite"
    assert run("build", "cache", "-o", out, "--wikibase", wikibase.url).code == 0
    offline = json.loads(run("link", article, "-g", out, "--only-gazetteers", "-f", "jsonl").out)
    assert [gloss["qid"] for gloss in offline["glosses"]] == ["Q712802", "Q713418"]
    assert run("cache", "export", tmp_path / "a.jsonl", "--wikibase", wikibase.url).code == 0
    assert "0 stale" in run("cache", "prune", "--wikibase", wikibase.url).err
    assert run("cache", "clear", "--wikibase", wikibase.url).code == 0
    assert run("cache", "info", "--wikibase", wikibase.url).code == 3


def test_without_a_contact_nothing_is_sent_and_one_line_says_so(run: Run, wikibase: s.Wikibase, article: Path) -> None:
    ran = run("link", article, "--live", "--wikibase", wikibase.url)
    assert ran.code == 2 and ran.out == "" and len(ran.err.splitlines()) == 1
    assert "--contact you@example.org" in ran.err and not wikibase.requests


def test_live_may_be_set_in_the_environment(
    run: Run, wikibase: s.Wikibase, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINKER_LIVE", "1")
    monkeypatch.setenv("LINKER_CONTACT", "me@example.org")
    run("link", article, "--wikibase", wikibase.url, "--offline")
    assert not wikibase.requests
    run("link", article, "--wikibase", wikibase.url, "--only-gazetteers")
    assert wikibase.requests


def test_a_cache_is_warmed_by_glossaries_and_articles(
    run: Run, wikibase: s.Wikibase, article: Path, tmp_path: Path
) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("qid\ttype\ten\tzh\n\tORG\tTSMC\t台積電\nQ5\tPER\tKnown\t已知\n", encoding="utf-8")
    options = ("--contact", "me@example.org", "--wikibase", wikibase.url, "--only-gazetteers")
    ran = run("cache", "warm", table, article, *options)
    assert ran.code == 0 and "3 names looked up; 2 new entities are known" in ran.err
    asked = len(wikibase.requests)
    assert "0 new entities" in run("cache", "warm", table, article, *options).err and len(wikibase.requests) == asked


def test_the_query_service_is_a_source_and_goes_on_where_it_stopped(
    run: Run, wikibase: s.Wikibase, article: Path, tmp_path: Path
) -> None:
    service = wikibase.url.replace("/w/api.php", "/sparql")
    options = ("-o", tmp_path / "q.sqlite", "--wikibase", wikibase.url, "--endpoint", service, "--name", "q")
    pattern = "?item wdt:P31 wd:Q5"
    ran = run("build", "sparql", pattern, *options)
    assert ran.code == 2 and "needs a contact" in ran.err and not wikibase.requests
    wikibase.misbehaviours.extend([s.status(429, "0.1"), *[s.status(403)]])
    assert run("build", "sparql", pattern, *options, "--contact", "me@example.org").code == 1
    assert not (tmp_path / "q.sqlite").exists()
    ran = run("build", "sparql", pattern, *options, "--contact", "me@example.org")
    assert ran.code == 0 and "2 entities with 6 names (1 PER, 1 ORG)" in ran.err
    asked = len(wikibase.requests)
    assert run("build", "sparql", pattern, *options, "--contact", "me@example.org").code == 0
    assert len(wikibase.requests) == asked, "all of it was kept"
