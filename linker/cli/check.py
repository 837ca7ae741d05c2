"""`linker check`: only what an editor should look at, where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from linker.cli.options import Gazetteers, OnlyGazetteers
from linker.cli.output import tell
from linker.errors import InputError, UsageError

if TYPE_CHECKING:
    from linker.formats.findings import Place
    from linker.model import LinkedDocument

EXAMPLES = (
    "Examples:  linker check article.md   ·   linker check *.txt -f github   ·   linker check *.md -f sarif > log"
)
FOUND = 1
"""The exit code where there is something to look at."""


def add_to(app: typer.Typer) -> None:
    app.command("check", epilog=EXAMPLES)(check)


def check(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE…", help='Text, Markdown or HTML files; "-" is standard input.')
    ],
    format: Annotated[
        str, typer.Option("--format", "-f", help="plain (file:line:column), github (annotations), jsonl or sarif.")
    ] = "plain",
    gazetteer: Gazetteers = None,
    only_gazetteers: OnlyGazetteers = False,
) -> None:
    """Print findings alone: halves that name two items, likely slips, names of others, two spellings, mixed scripts."""
    from linker.formats.findings import FORMATS
    from linker.formats.reading import read_documents
    from linker.pipeline import Linker

    if format not in FORMATS:
        raise UsageError(f"no format {format!r}; the formats are {', '.join(FORMATS)}")
    failures: list[InputError] = []

    def on_error(error: InputError) -> None:
        failures.append(error)
        tell(f"linker: {error}")

    linker = Linker(gazetteers=gazetteer or (), bundled=not only_gazetteers)
    documents = read_documents(articles, jsonl=False, max_bytes=32 * 2**20, on_error=on_error)
    found: list[Place] = []

    def places() -> Iterator[Place]:
        for place in _places(linker.link_all(documents)):
            found.append(place)
            yield place

    for line in FORMATS[format](places()):
        typer.echo(line)
    if failures or found:
        raise typer.Exit(InputError.exit_code if failures else FOUND)


def _places(documents: Iterable[LinkedDocument]) -> Iterator[Place]:
    """The findings of each document, then what only shows beside the documents before it."""
    from linker.findings import Register
    from linker.formats.findings import place

    register = Register()
    for linked in documents:
        yield from (place(linked, link, finding) for link in linked.links for finding in link.findings)
        yield from (place(linked, link, told) for link, told in register.added(linked.document.id, linked.links))
