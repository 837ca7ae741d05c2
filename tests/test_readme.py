"""README says what is true."""

from __future__ import annotations

import csv
import doctest
import io
import re
from collections.abc import Callable
from pathlib import Path

from linker.config import CHECKOUT
from tests.conftest import ARTICLE, Ran

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")


def test_the_python_in_readme_does_what_it_shows() -> None:
    block = README[README.index("    >>> ") :].split("\n\n")[0]
    examples = "\n".join(line[4:] for line in block.splitlines()) + "\n"
    test = doctest.DocTestParser().get_doctest(examples, {}, "README", "README.md", 0)
    assert len(test.examples) == 4
    assert doctest.DocTestRunner().run(test).failed == 0


def test_the_table_in_readme_is_what_is_printed(run: Callable[..., Ran]) -> None:
    out = run("link", ARTICLE, "-f", "csv").out
    for zh, english, type_, qid, sure in re.findall(
        r"^    ([\u4e00-\u9fff]+) +(\S+(?: \S+)*) +([A-Z]{3}) +(Q\d+|NIL) +(\d+)%", README, re.MULTILINE
    ):
        row = next(row for row in csv.DictReader(io.StringIO(out)) if row["zh"] == zh)
        assert (row["en"], row["type"], row["qid"] or "NIL") == (english, type_, qid)
        assert round(float(row["confidence"]) * 100) == int(sure)


def test_files_and_commands_named_in_readme_exist(run: Callable[..., Ran]) -> None:
    for path in re.findall(r"(?:tests|linker|gazetteers)/[\w/.-]+\w", README):
        assert (CHECKOUT / path).exists() or "*" in path, path
    assert (Path(CHECKOUT) / ".ci" / "run").exists()
    commands = set(
        re.findall(r"\blinker (link|match|lookup|build|romanise|export|cache|check|explain|evaluate)\b", README)
    )
    for command in commands:
        assert run(command, "--help").code == 0, command


def test_the_match_in_readme_is_what_is_printed(run: Callable[..., Ran]) -> None:
    shown = README.split("$ linker match 'Tsai Ing-wen' 蔡英文\n")[1].splitlines()[0].strip()
    assert run("match", "Tsai Ing-wen", "蔡英文").out.strip() == shown
    assert " match (" in run("match", "Pier Luigi Bersani", "皮埃爾·貝爾薩尼").out


def test_the_romanisations_in_readme_are_what_is_printed(run: Callable[..., Ran]) -> None:
    shown = README.split("$ linker romanise 蔡英文\n")[1].split("\n\n")[0].splitlines()
    printed = run("romanise", "蔡英文", "-f", "text").out.splitlines()
    assert len(shown) > 3
    assert all(line.removeprefix("    ") in printed for line in shown if line.strip() != "…")


def test_the_explanation_in_readme_is_what_is_printed(run: Callable[..., Ran]) -> None:
    """But for the weights, which move a little whenever they are learned anew; those shown add up."""
    shown = README.split("--gloss 華為\n    華為")[1].split("\n\n")[0].splitlines()
    printed = {_without_numbers(line) for line in run("explain", ARTICLE, "--gloss", "華為").out.splitlines()}
    assert len(shown) > 8
    assert all(_without_numbers(line) in printed for line in shown[1:] if line.strip() != "…")
    total = float(next(re.findall(r"log odds ([+-][\d.]+)", line)[0] for line in shown if "log odds" in line))
    parts = [re.findall(r"^ {8}[a-z ]+ (?:1 × )?([+-][\d.]+)", line) for line in shown]
    assert abs(sum(float(part[0]) for part in parts if part) - total) < 0.02


def _without_numbers(line: str) -> str:
    return re.sub(r"[+-]?\d+(?:\.\d+)?", "#", " ".join(line.split()))


def test_the_finding_in_readme_is_what_is_printed(run: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text("\nIt was Ren Zhengfie (任正非).\n", encoding="utf-8")
    shown = README.split("$ linker check article.md\n")[1].splitlines()[0].strip()
    assert run("check", tmp_path / "article.md").out == f"{tmp_path}/{shown}\n"
