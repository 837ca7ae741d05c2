from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from linker.version import __version__
from tests.conftest import Ran

Run = Callable[..., Ran]


def test_one_pair_is_told_in_a_sentence(run: Run) -> None:
    ran = run("match", "Tsai Ing-wen", "蔡英文")
    assert (
        ran.code == 0
        and ran.out.startswith("Tsai Ing-wen and 蔡英文 match (0.")
        and "Tsai = 蔡 (Wade–Giles)" in ran.out
    )
    assert "do not match" in run("match", "Tsai Ing-wen", "馬英九").out
    assert "not comparable: no Han characters" in run("match", "Tsai", "Cai").out


def test_pairs_come_back_in_order(run: Run, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text('slice\ten\tzh\na\tTsai Ing-wen\t蔡英文\nb\tMa "X\t蔡英文\nc\t\t蔡英文\n', encoding="utf-8")
    records = [json.loads(line) for line in run("match", "--pairs", pairs, "-f", "jsonl").out.splitlines()]
    assert [(r["en"], r["match"]) for r in records] == [("Tsai Ing-wen", True), ('Ma "X', False), ("", False)]
    assert all(set(r) == {"en", "zh", "score", "match", "why"} and 0 <= r["score"] <= 1 for r in records)


@pytest.mark.parametrize(
    ("text", "message"),
    [("a\tb\n1\t2\n", "must name the columns"), ("en\tzh\nonly\n", "line 2: 1 columns where the header has 2")],
)
def test_a_wrong_pairs_file_is_one_clear_line(run: Run, tmp_path: Path, text: str, message: str) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text(text, encoding="utf-8")
    ran = run("match", "--pairs", pairs)
    assert ran.code == 4 and message in ran.err and ran.err.count("\n") == 1
    assert run("match", "--pairs", tmp_path / "none.tsv").code == 4


def test_match_wants_one_pair_or_a_file(run: Run) -> None:
    for arguments in ([], ["Tsai"], ["Tsai", "蔡", "--pairs", "x.tsv"]):
        ran = run("match", *arguments)
        assert ran.code == 2 and "give one pair" in ran.err


def test_lookup_shows_what_is_known(run: Run) -> None:
    ran = run("lookup", "華為", "nobody here", "-f", "text")
    assert (
        ran.code == 0
        and "https://www.wikidata.org/wiki/Q160120" in ran.out
        and "nobody here: no gazetteer knows it" in ran.out
    )
    known, unknown = (json.loads(line) for line in run("lookup", "华为", "nobody here").out.splitlines())
    assert "Q160120" in [entity["qid"] for entity in known["entities"]] and unknown["entities"] == []


def test_romanise_spells_by_scheme(run: Run) -> None:
    ran = run("romanise", "蔡英文", "Tsai", "-f", "text")
    assert (
        ran.code == 0
        and "Wade–Giles               Tsai Ying-wen" in ran.out
        and "Tsai: no Chinese characters" in ran.out
    )
    record = json.loads(run("romanise", "蔡英文").out)
    assert record["zh"] == "蔡英文" and record["spellings"]["Hanyu Pinyin"] == "Cai Yingwen"
    assert next(iter(record["spellings"])) == "Hanyu Pinyin"


def test_the_version_names_the_gazetteers(run: Run) -> None:
    ran = run("--version")
    assert ran.code == 0 and ran.out.startswith(f"linker {__version__}\n")
    for source in ("notable", "natural-earth-divisions", "open-travel-data", "name-suggestion-index"):
        assert source in ran.out


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["link"],
        ["match"],
        ["lookup"],
        ["build"],
        ["build", "bundled"],
        ["build", "dump"],
        ["build", "sparql"],
        ["build", "table"],
        ["build", "articles"],
        ["build", "merge"],
        ["build", "refresh"],
        ["build", "refresh", "gazetteers"],
        ["build", "refresh", "readings"],
        ["build", "refresh", "names"],
        ["build", "refresh", "words"],
        ["build", "refresh", "people"],
        ["build", "refresh", "verbs"],
        ["build", "refresh", "senses"],
        ["build", "refresh", "folds"],
        ["build", "refresh", "meanings"],
        ["build", "cache"],
        ["cache"],
        ["cache", "info"],
        ["cache", "clear"],
        ["cache", "prune"],
        ["cache", "export"],
        ["cache", "warm"],
        ["explain"],
        ["check"],
        ["export"],
        ["info"],
        ["diff"],
        ["romanise"],
    ],
)
def test_every_command_explains_itself(run: Run, command: list[str]) -> None:
    ran = run(*command, "--help")
    assert ran.code == 0 and "Usage:" in ran.out
