from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ARTICLE, Ran

Run = Callable[..., Ran]
GOOD = "Huawei Technologies Co (華為) was founded by Ren Zhengfei (任正非)."


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_pipe_gets_jsonl(run: Run) -> None:
    ran = run("link", ARTICLE)
    assert ran.code == 0 and ran.err == ""
    record = json.loads(ran.out)
    text = ARTICLE.read_text(encoding="utf-8")
    assert all(text[g["zh"]["start"] : g["zh"]["end"]] == g["zh"]["text"] for g in record["glosses"])
    assert record["provenance"]["gazetteers"][0]["name"] == "bundled"


@pytest.mark.parametrize(
    ("name", "sign"),
    [("table", "Q160120"), ("csv", "document,zh"), ("markdown", "## Names"), ("html", "<!doctype html>")],
)
def test_every_format_is_written(run: Run, good: Path, name: str, sign: str) -> None:
    ran = run("link", good, "-f", name)
    assert ran.code == 0 and sign in ran.out


def test_the_files_ending_chooses_the_format(run: Run, good: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.html"
    assert run("link", good, "-o", target).out == ""
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")
    ran = run("link", good, "-o", tmp_path / "out.xyz")
    assert ran.code == 2 and "its ending names no format" in ran.err


def test_standard_input_is_read() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "linker", "link", "-"], input=GOOD.encode(), capture_output=True, check=True
    )
    record = json.loads(ran.stdout)
    assert record["id"] == "-" and record["glosses"][1]["qid"] == "Q712802"


def test_records_are_enriched(run: Run, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(
        json.dumps({"id": "n1", "text": GOOD, "date": "2018-11-24", "source": {"a": [1]}}) + "\n", encoding="utf-8"
    )
    record = json.loads(run("link", "--jsonl", corpus).out)
    assert (
        record["id"] == "n1"
        and record["source"] == {"a": [1]}
        and record["date"] == "2018-11-24"
        and record["text"] == GOOD
    )
    assert [gloss["qid"] for gloss in record["glosses"]] == ["Q160120", "Q712802"]


def test_a_gazetteer_of_ones_own_is_asked_first(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine.tsv"
    mine.write_text("qid\ttype\ten\tzh\nQ5542301\tPER\tGeng Shuang\t耿爽\n", encoding="utf-8")
    article = tmp_path / "a.txt"
    article.write_text("spokesman Geng Shuang (耿爽) of Huawei (華為)", encoding="utf-8")
    both = json.loads(run("link", article, "--gazetteer", mine).out)
    assert [g["qid"] for g in both["glosses"]] == ["Q5542301", "Q160120"]
    assert [g["name"] for g in both["provenance"]["gazetteers"]] == ["mine", "bundled"]
    alone = json.loads(run("link", article, "--gazetteer", mine, "--only-gazetteers").out)
    assert [g["qid"] for g in alone["glosses"]] == ["Q5542301", None]


BAD_INPUTS = [
    ("none.txt", None, "none.txt: no such file"),
    ("a paper.pdf", b"%PDF-1.7\n\x00\xff", "a PDF file; pass its text on: pdftotext '"),
    ("paper.docx", b"PK\x03\x04\x14\x00", "pass the text on: pandoc --to=plain "),
    ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "photo.png: a binary file; linker reads plain text"),
    ("latin.txt", "Gen\xe8ve \xff\xff\xff ".encode("latin-1") * 9, "latin.txt: neither UTF-8 (byte 3) nor Big5"),
    ("empty.txt", b"", "empty.txt: empty; there is nothing to link"),
    ("large.txt", b"x" * (50 * 2**20), "large.txt: larger than 32 MB, which no article is; split it, or use --jsonl"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD_INPUTS, ids=[name for name, _, _ in BAD_INPUTS])
def test_a_bad_input_is_one_clear_line_and_the_others_are_linked(
    run: Run, good: Path, tmp_path: Path, name: str, data: bytes | None, message: str
) -> None:
    bad = tmp_path / name
    if data is not None:
        bad.write_bytes(data)
    ran = run("link", bad, good)
    assert ran.code == 4
    assert message in ran.err and ran.err.count("\n") == 1 and "Traceback" not in ran.err
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == [str(good)]


def test_a_folder_is_one_clear_line(run: Run, good: Path, tmp_path: Path) -> None:
    ran = run("link", tmp_path, good)
    assert ran.code == 4 and "is a folder; name the files in it" in ran.err and len(ran.out.splitlines()) == 1


def test_bad_records_are_named_and_the_others_are_linked(run: Run, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(
        '{broken\n{"id": "no text"}\n' + "[" * 100_000 + "\n" + json.dumps({"id": "fine", "text": GOOD}) + "\n",
        encoding="utf-8",
    )
    ran = run("link", "--jsonl", corpus)
    assert ran.code == 4
    assert "corpus.jsonl, line 1: not JSON" in ran.err and 'corpus.jsonl, line 2: has no "text"' in ran.err
    assert "corpus.jsonl, line 3: not JSON" in ran.err
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["fine"]


def test_half_characters_come_back_as_they_were(run: Run, tmp_path: Path) -> None:
    """JSON can hold them (what a program cut off), and Python's names of files."""
    corpus = tmp_path / "corpus.jsonl"
    record = {"id": "\udcff", "text": f"\ud800 {GOOD}", "note": "\udfff"}
    corpus.write_text(json.dumps(record), encoding="utf-8")
    for arguments in (("-f", "jsonl"), ("-o", tmp_path / "out.jsonl")):
        ran = run("link", "--jsonl", corpus, *arguments)
        linked = json.loads(ran.out or (tmp_path / "out.jsonl").read_text(encoding="utf-8"))
        assert ran.code == 0 and {key: linked[key] for key in record} == record and len(linked["glosses"]) == 2


def test_a_record_without_an_id_is_called_by_its_line(run: Run, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"text": GOOD}) + "\n" + json.dumps({"id": None, "text": GOOD}), encoding="utf-8")
    ids = [json.loads(line)["id"] for line in run("link", "--jsonl", corpus).out.splitlines()]
    assert ids == [f"{corpus}, line 1", f"{corpus}, line 2"]


def test_nothing_in_an_article_or_its_name_steers_the_terminal(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a\x1b[31m.txt"
    article.write_text("Foo\x1b[5m Bar\x9b31m (福霸) and\x1b]0;title\x07 Huawei (华為).\n" + GOOD * 9, encoding="utf-8")
    missing = tmp_path / "b\x1b[31m.txt"
    for command in (("link", "-f", "table"), ("check",)):
        ran = run(*command, article, missing)
        assert "a␛[31m.txt" in ran.out and "b␛[31m.txt: no such file" in ran.err
        assert not {"\x1b", "\x9b", "\x07"} & set(ran.out + ran.err)
    assert run("match", "Ren\x1b[31m Zhengfei", "任正非").out.startswith("Ren␛[31m Zhengfei and 任正非")


def test_a_damaged_gazetteer_is_one_clear_line(run: Run, good: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"noise" * 1000)
    ran = run("link", good, "--gazetteer", damaged)
    assert ran.code == 3 and ran.out == "" and "damaged.sqlite: damaged" in ran.err and ran.err.count("\n") == 1
    ran = run("link", good, "--gazetteer", tmp_path / "none.sqlite")
    assert ran.code == 3 and "no such gazetteer" in ran.err


def test_a_gazetteer_of_another_version_is_one_clear_line(run: Run, good: Path, tmp_path: Path) -> None:
    import sqlite3

    from linker.kb.compile import compile_file
    from tests.samples import HUAWEI

    old = tmp_path / "old.sqlite"
    compile_file(old, "old", "1", [HUAWEI])
    connection = sqlite3.connect(old)
    connection.execute("PRAGMA user_version = 7")
    connection.close()
    ran = run("link", good, "--gazetteer", old)
    assert ran.code == 3 and "of version 7, but this program reads version 4; build it again" in ran.err


def test_without_a_cache_it_links_and_says_so(good: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    environment = {"LINKER_CACHE": str(tmp_path / "file" / "cache"), "PATH": ""}
    ran = subprocess.run(
        [sys.executable, "-m", "linker", "link", good],
        capture_output=True,
        env=environment,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0 and "cache cannot be written" in ran.stderr and ran.stderr.count("\n") == 1
    assert json.loads(ran.stdout)["glosses"][0]["qid"] == "Q160120"


def test_an_output_that_cannot_be_written_is_one_clear_line(run: Run, good: Path, tmp_path: Path) -> None:
    ran = run("link", good, "-o", tmp_path / "no" / "such" / "out.csv")
    assert ran.code == 2 and "cannot be written" in ran.err and ran.err.count("\n") == 1


def test_wrong_usage_is_two(run: Run, good: Path) -> None:
    assert run("link").code == 2
    assert run("link", good, "--min-confidence", "7").code == 2
    ran = run("link", good, "-f", "xml")
    assert ran.code == 2 and "the formats are table, jsonl, csv, markdown, html" in ran.err


@pytest.mark.parametrize(
    "command",
    [["link", ARTICLE, ARTICLE], ["link", ARTICLE, "-f", "table"], ["match", "Ren Zhengfei", "任正非"], ["--help"]],
)
def test_a_reader_that_stops_early_is_no_error(command: list[str | Path]) -> None:
    read, written = os.pipe()
    os.close(read)
    ran = subprocess.run(
        [sys.executable, "-m", "linker", *command], stdout=written, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(written)
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a thing of Linux")
@pytest.mark.parametrize("command", [["link", ARTICLE], ["lookup", "華為"], ["--help"]])
def test_a_full_disk_is_one_clear_line(command: list[str | Path]) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "linker", *command], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (ran.returncode, ran.stderr) == (1, "linker: cannot go on: No space left on device\n")


@pytest.mark.parametrize(
    ("closed", "code", "sign"), [("<&-", 0, "Q160120"), (">&-", 0, ""), ("2>&-", 0, "Q160120"), ("- <&-", 4, "")]
)
def test_a_closed_stream_is_an_empty_one(closed: str, code: int, sign: str) -> None:
    ran = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m linker link {ARTICLE} {closed}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == code and sign in ran.stdout and "Traceback" not in ran.stderr


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that fails when read is a thing of Linux")
def test_an_input_that_breaks_off_is_named_and_the_others_are_linked(run: Run, good: Path) -> None:
    ran = run("link", "/proc/self/mem", good)
    assert ran.code == 4 and ran.err == "linker: /proc/self/mem: cannot be read: Input/output error\n"
    assert json.loads(ran.out)["id"] == str(good)


def test_starting_imports_nothing_heavy() -> None:
    code = "import sys, linker.cli.app; print([m for m in ('opencc', 'rapidfuzz', 'rich.table', 'pypinyin', 'linker.pipeline') if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
