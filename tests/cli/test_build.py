from __future__ import annotations

import csv
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from linker.kb.gazetteer import Gazetteer
from linker.text.normalise import match_key
from tests.conftest import ARTICLE, Ran
from tests.wikidata.items import TSMC, dump, item, statement

Run = Callable[..., Ran]
ITEMS = [
    item("Q712802", {"en": "Ren Zhengfei", "zh": "任正非"}, instance_of=["Q5"], statements=[statement("P27", "Q148")]),
    item(**TSMC),
    item("Q233984", {"en": "Tsai Ing-wen", "zh-hant": "蔡英文"}, instance_of=["Q5"]),
    item("Q4830453", {"en": "business"}, subclass_of=["Q43229"]),
]


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t"))


@pytest.fixture
def built(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "dump.json").write_bytes(dump(ITEMS))
    target = tmp_path / "wikidata.sqlite"
    ran = run("build", "dump", tmp_path / "dump.json", "-o", target)
    assert ran.code == 0 and "3 entities with 8 names (2 PER, 1 ORG)" in ran.err
    return target


def test_a_dump_becomes_a_gazetteer_that_links(run: Run, built: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ren Zhengfei (任正非) met nobody.", encoding="utf-8")
    ran = run("link", tmp_path / "a.txt", "-g", built, "--only-gazetteers", "-f", "jsonl")
    (gloss,) = json.loads(ran.out)["glosses"]
    assert gloss["qid"] == "Q712802"


def test_a_name_is_found_by_its_sound(built: Path) -> None:
    gazetteer = Gazetteer.open(built)
    for name in ("Cai Yingwen", "蔡英雯", "Tsai Ying-wen"):
        assert "Q233984" in [entity.qid for entity in gazetteer.sounding(name)], name
    assert gazetteer.sounding("Barack Obama") == ()
    assert gazetteer.qids(match_key("台积电")) == ("Q713418",)


def test_lookup_falls_back_on_the_sound(run: Run, built: Path) -> None:
    ran = run("lookup", "-g", built, "--only-gazetteers", "Cai Yingwen", "-f", "text")
    assert ran.out.startswith("Tsai Ing-wen  PER")


@pytest.mark.parametrize(
    "name", ["Ren Zhengfie", "Ren Zhengfe", "Ren Zhengffei", "Ren Zhengfoi", "任正菲", "正非", "TSCM"]
)
def test_a_name_with_a_slip_is_found_where_asked_for(run: Run, tmp_path: Path, name: str) -> None:
    found = name not in ("正非", "TSCM")  # too short: too many are near
    (tmp_path / "dump.json").write_bytes(dump(ITEMS))
    for option in ((), ("--slips",)):
        run("build", "dump", tmp_path / "dump.json", "-o", tmp_path / "w.sqlite", *option)
        near = Gazetteer.open(tmp_path / "w.sqlite").near(name)
        assert bool(near) is (found and bool(option))
    assert not found or near[0].qid == "Q712802"


def test_info_says_what_is_inside(run: Run, built: Path) -> None:
    facts = json.loads(run("info", built, "-f", "jsonl").out)
    assert (facts["entities"], facts["types"], facts["sources"]) == (3, {"ORG": 1, "PER": 2}, ["wikidata"])
    assert "3 entities with 8 names" in run("info", built, "-f", "text").out


def test_diff_says_what_changed(run: Run, built: Path, tmp_path: Path) -> None:
    later = [item("Q712802", {"en": "Ren Zhengfei", "zh": "任老闆"}, instance_of=["Q5"]), ITEMS[1]]
    later += [item("Q9", {"en": "New", "zh": "新"}), ITEMS[3]]
    (tmp_path / "later.json").write_bytes(dump(later))
    run("build", "dump", tmp_path / "later.json", "-o", tmp_path / "later.sqlite")
    ran = run("diff", built, tmp_path / "later.sqlite", "-f", "text")
    assert "+ Q9 New" in ran.out and "- Q233984 Tsai Ing-wen" in ran.out
    assert "~ Q712802 Ren Zhengfei: + 任老闆 (zh); - 任正非 (zh); citizenship ['Q148'] → None" in ran.out
    assert "1 added, 1 removed, 1 changed" in ran.err
    assert run("diff", built, built).out == ""


def test_a_table_pair_joins_the_item_that_has_both_its_names(run: Run, built: Path, tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text("en,zh,zh-alias\nTSMC,台积电,台積\nriver crab,河蟹,\nTSMC,臺電,\n", encoding="utf-8")
    redirects = tmp_path / "redirects.tsv"
    redirects.write_text("Q233984\tQ1234567\nQ712802\n", encoding="utf-8")
    out, conflicts = tmp_path / "all.sqlite", tmp_path / "conflicts.tsv"
    assert run("build", "table", table, "-o", tmp_path / "pairs.sqlite").code == 0
    ran = run(
        "build",
        "merge",
        tmp_path / "pairs.sqlite",
        built,
        "-o",
        out,
        "--redirects",
        redirects,
        "--conflicts",
        conflicts,
    )
    assert ran.code == 0, ran.err
    gazetteer = Gazetteer.open(out)
    assert [entity.qid for entity in gazetteer.named(match_key("台積"))] == ["Q713418"]
    assert [entity.qid for entity in gazetteer.entities()] == ["", "", "Q713418", "Q1234567"]
    assert "TSMC: one English name for two Han names: 台積電, 臺電" in ran.err
    assert [row["kind"] for row in rows_of(conflicts)] == ["one English name for two Han names"]


@pytest.mark.parametrize("ending", ["tsv", "jsonl", "sqlite"])
def test_what_is_merged_is_one_entity_a_qid_in_every_format(run: Run, built: Path, tmp_path: Path, ending: str) -> None:
    table = tmp_path / "more.tsv"
    table.write_text("qid\ttype\ten\tzh\nQ712802\tPER\tRen\t任總\n\tORG\tTSMC\t台積電\n", encoding="utf-8")
    out = tmp_path / f"all.{ending}"
    assert "3 entities with 10 names" in run("build", "merge", table, built, "-o", out).err
    exported = run("export", out, "-f", "jsonl").out.splitlines()
    entities = {record["qid"]: record for record in map(json.loads, exported)}
    assert list(entities) == ["Q233984", "Q712802", "Q713418"]
    assert entities["Q712802"]["labels"]["en"] == "Ren" and "Ren Zhengfei" in entities["Q712802"]["aliases"]["en"]


def test_articles_become_a_glossary_that_is_a_gazetteer(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "glossary.tsv"
    assert run("build", "articles", ARTICLE, "-o", target).code == 0
    rows = {row["zh"]: row for row in rows_of(target)}
    assert rows["任正非"]["qid"] == "Q712802" and rows["任正非"]["count"] == "1"
    assert rows["張忠謀"]["qid"] == "" and "Morris Chang" in rows["張忠謀"]["contexts"]
    assert run("lookup", "-g", target, "--only-gazetteers", "任正非", "-f", "text").out.startswith("Ren Zhengfei  PER")


def test_the_order_of_a_dump_does_not_matter(run: Run, built: Path, tmp_path: Path) -> None:
    (tmp_path / "turned.json").write_bytes(dump(ITEMS[::-1]))
    run("build", "dump", tmp_path / "turned.json", "-o", tmp_path / "again.sqlite", "--name", "wikidata")
    assert (tmp_path / "again.sqlite").read_bytes() == built.read_bytes()


BAD = [
    (("dump", "missing.json", "-o", "x.sqlite"), 1, "missing.json: cannot be read: No such file"),
    (("dump", "missing.json", "-o", "x.xlsx"), 1, "its ending names no format"),
    (("dump", "missing.json", "-o", "nowhere/x.sqlite"), 1, "there is no folder nowhere"),
    (("dump", "missing.json", "-o", "x.sqlite", "--types", "FOO"), 2, "no type 'FOO'"),
    (("dump", "missing.json", "-o", "x.sqlite", "--require", "de"), 2, "only zh and en"),
    (("table", "missing.csv", "-o", "x.sqlite"), 1, "missing.csv: cannot be read"),
    (("table", "missing.csv", "-o", "x.sqlite", "--column", "en"), 2, "say OURS=THEIRS"),
    (("table", "missing.csv", "-o", "x.sqlite", "--column", "fr=Nom"), 2, "there is no such column"),
    (("articles", "missing.txt", "-o", "x.tsv"), 4, "missing.txt: no such file"),
    (("merge", "missing.sqlite", "-o", "x.sqlite"), 3, "no such gazetteer"),
]


@pytest.mark.parametrize(("arguments", "code", "message"), BAD, ids=[" ".join(a) for a, _, _ in BAD])
def test_what_cannot_be_built_is_told_in_a_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("build", *arguments)
    assert ran.code == code and message in ran.err and "Traceback" not in ran.err
    assert not (tmp_path / "x.sqlite").exists()


NESTED = [
    ("table nested.jsonl -o x.sqlite", 1, "nested.jsonl, line 1: not JSON"),
    ("merge nested.jsonl -o x.sqlite", 3, "nested.jsonl, line 1: not JSON"),
    ("dump nested.json -o x.sqlite", 0, "line 2: maximum recursion depth exceeded"),
    ("merge good.tsv -o x.sqlite --redirects long.tsv", 1, "long.tsv: not a table of two columns"),
]


@pytest.mark.parametrize(("arguments", "code", "message"), NESTED, ids=[arguments for arguments, _, _ in NESTED])
def test_what_no_reader_takes_whole_is_told_in_a_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: str, code: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nested.jsonl").write_text("[" * 100_000, encoding="utf-8")
    (tmp_path / "nested.json").write_text("[\n" + '{"a":' * 100_000 + "\n]\n", encoding="utf-8")
    (tmp_path / "good.tsv").write_text("qid\ttype\ten\tzh\nQ712802\tPER\tRen\t任總\n", encoding="utf-8")
    (tmp_path / "long.tsv").write_text("Q1\t" + "Q" * 200_000, encoding="utf-8")
    ran = run("build", *arguments.split())
    assert ran.code == code and message in ran.err and "Traceback" not in ran.err


def test_a_build_that_is_killed_leaves_the_old_file_and_no_other(built: Path) -> None:
    """Killed while it waits for more of the dump, with nothing to catch it."""
    before = built.read_bytes()
    files = set(built.parent.iterdir())
    command = [sys.executable, "-m", "linker", "build", "dump", "-", "-o", str(built)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdin is not None
    process.stdin.write(dump(ITEMS)[:200] * 1000)
    process.stdin.flush()
    time.sleep(0.3)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdin.close()
    assert built.read_bytes() == before and set(built.parent.iterdir()) == files


@pytest.mark.parametrize("name", ["full.sqlite", "full.tsv"])
def test_a_full_disk_is_one_clear_line_and_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.write_text("old", encoding="utf-8")

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    ran = subprocess.run(
        [sys.executable, "-m", "linker", "build", "bundled", "-o", target],
        preexec_fn=small_files,
        env={**os.environ, "LINKER_CACHE": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1 and "is there room on the disk" in ran.stderr and "Traceback" not in ran.stderr
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [name]


def test_what_a_killed_build_has_left_is_removed_by_the_next(run: Run, tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    leftover, other = tmp_path / f".b.sqlite.{gone.pid}.x.part", tmp_path / f".b.sqlite.{os.getpid()}.x.part"
    leftover.touch()
    other.touch()
    assert run("build", "bundled", "-o", tmp_path / "b.sqlite").code == 0
    assert not leftover.exists() and other.exists()
