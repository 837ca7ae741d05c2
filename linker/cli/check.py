"""`linker check`: only what an editor should look at, where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from linker.cli.options import Gazetteers, OnlyGazetteers
from linker.errors import InputError, UsageError

if TYPE_CHECKING:
    from linker.model import LinkedDocument

EXAMPLES = "Examples:  linker check article.md   ·   linker check *.txt -f github"
FORMATS = ("plain", "github", "jsonl")
FOUND = 1
"""The exit code where there is something to look at."""


def check(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE…", help='Text, Markdown or HTML files; "-" is standard input.')
    ],
    format: Annotated[
        str, typer.Option("--format", "-f", help="plain (file:line:column), github (annotations) or jsonl.")
    ] = "plain",
    gazetteer: Gazetteers = None,
    only_gazetteers: OnlyGazetteers = False,
) -> None:
    """Print findings alone: halves that name two items, likely slips, two spellings of a name, mixed scripts."""
    from linker.formats.reading import read_documents
    from linker.pipeline import Linker

    if format not in FORMATS:
        raise UsageError(f"no format {format!r}; the formats are {', '.join(FORMATS)}")
    failures: list[InputError] = []

    def on_error(error: InputError) -> None:
        failures.append(error)
        typer.echo(f"linker: {error}", err=True)

    linker, found = Linker(gazetteers=gazetteer or (), bundled=not only_gazetteers), 0
    documents = read_documents(articles, jsonl=False, max_bytes=32 * 2**20, on_error=on_error)
    for linked in linker.link_all(documents):
        for line in _lines(linked, format):
            typer.echo(line)
            found += 1
    if failures or found:
        raise typer.Exit(InputError.exit_code if failures else FOUND)


def _lines(linked: LinkedDocument, format: str) -> Iterator[str]:
    text, name = linked.document.text, linked.document.id
    for link in linked.links:
        start = link.pair.zh.start
        line, column = text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1
        for finding in link.findings:
            if format == "jsonl":
                record = {"file": name, "line": line, "column": column, "zh": link.pair.zh.text, "finding": finding}
                yield json.dumps(record, ensure_ascii=False)
            elif format == "github":
                yield f"::warning file={_escaped(name)},line={line},col={column}::{_escaped(finding)}"
            else:
                yield f"{name}:{line}:{column}: {finding}"


def _escaped(text: str) -> str:
    """As GitHub's workflow commands want it."""
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(character, code)
    return text
