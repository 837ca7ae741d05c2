"""Findings for an editor's tools: file:line:column, GitHub's annotations, JSONL, SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType

from msgspec import Struct

from linker.model import Link, LinkedDocument
from linker.text.printable import printable
from linker.version import __version__


class Place(Struct, frozen=True):
    """A finding and where its Han stands: file, line and column from 1 (in characters), and the column behind it."""

    file: str
    line: int
    column: int
    end: int
    zh: str
    finding: str


def place(linked: LinkedDocument, link: Link, finding: str) -> Place:
    """Where a finding of a link stands."""
    text, start = linked.document.text, link.pair.zh.start
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    line = text.count("\n", 0, start) + 1
    return Place(linked.document.id, line, column, column + len(link.pair.zh.text), link.pair.zh.text, finding)


def plain(places: Iterable[Place]) -> Iterator[str]:
    """article.md:2:22: …, as compilers write it."""
    return (printable(f"{p.file}:{p.line}:{p.column}: {p.finding}") for p in places)


def github(places: Iterable[Place]) -> Iterator[str]:
    """Workflow commands, which GitHub shows beside the line."""
    for p in places:
        yield f"::warning file={_escaped(p.file)},line={p.line},col={p.column}::{_escaped(p.finding)}"


def jsonl(places: Iterable[Place]) -> Iterator[str]:
    """An object a finding."""
    for p in places:
        record = {"file": p.file, "line": p.line, "column": p.column, "zh": p.zh, "finding": p.finding}
        yield json.dumps(record, ensure_ascii=False)


def sarif(places: Iterable[Place]) -> Iterator[str]:
    """One log of SARIF 2.1.0 (OASIS), which code hosts and editors read; columns are in code points."""
    driver = {"name": "linker", "version": __version__, "rules": [{"id": "gloss", "name": "Gloss"}]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(p) for p in places],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, ensure_ascii=False, indent=1)


def _result(p: Place) -> dict[str, object]:
    region = {"startLine": p.line, "startColumn": p.column, "endColumn": p.end}
    location = {"physicalLocation": {"artifactLocation": {"uri": p.file}, "region": region}}
    return {"ruleId": "gloss", "level": "warning", "message": {"text": p.finding}, "locations": [location]}


def _escaped(text: str) -> str:
    """As GitHub's workflow commands want it."""
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(character, code)
    return text


FORMATS: MappingProxyType[str, Callable[[Iterable[Place]], Iterator[str]]] = MappingProxyType(
    {"plain": plain, "github": github, "jsonl": jsonl, "sarif": sarif}
)
