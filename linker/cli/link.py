"""`linker link`: the names of articles, linked."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from linker.cli.options import Contact, Gazetteers, OnlyGazetteers, Wikibase
from linker.cli.output import tell
from linker.config import LIVE_SECONDS, MIN_CONFIDENCE
from linker.errors import InputError, UsageError

if TYPE_CHECKING:
    from linker.formats.registry import Format, Render
    from linker.model import Document
    from linker.wikidata.live import Live

EXAMPLES = (
    "Examples:  linker link article.txt   ·   linker link -f html -o linked.html article.md   ·   "
    "cat article.txt | linker link -   ·   linker link --jsonl corpus.jsonl > linked.jsonl"
)


def add_to(app: typer.Typer) -> None:
    app.command("link", epilog=EXAMPLES)(link)


def link(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE…", help='Text, Markdown or HTML files; "-" is standard input.')
    ],
    format: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", help="table, jsonl, csv, markdown or html [default: table on a terminal, else jsonl]."
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file; its ending chooses the format.")
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='The inputs are JSONL records {"id", "text", "date"?, "title"?}.')
    ] = False,
    gazetteer: Gazetteers = None,
    only_gazetteers: OnlyGazetteers = False,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Below this probability the answer is NIL.")
    ] = MIN_CONFIDENCE,
    max_megabytes: Annotated[float, typer.Option(min=0.001, help="Refuse a larger article or record.")] = 32,
    live: Annotated[
        bool | None,
        typer.Option(
            "--live/--offline", help="Look up in Wikidata what no gazetteer knows [default: offline, or LINKER_LIVE]."
        ),
    ] = None,
    contact: Contact = None,
    wikibase: Wikibase = None,
    live_timeout: Annotated[
        float, typer.Option(min=1, help="Seconds of look-ups, for sixteen documents at most.")
    ] = LIVE_SECONDS,
) -> None:
    """Link the names of articles that are glossed in Chinese: Ren Zhengfei (任正非) → Q712802."""
    from linker.cli.output import write
    from linker.formats.reading import read_documents
    from linker.pipeline import Linker

    chosen = _format(format, output)
    failures: list[InputError] = []

    def on_error(error: InputError) -> None:
        failures.append(error)
        tell(f"linker: {error}")

    documents = read_documents(articles, jsonl=jsonl, max_bytes=int(max_megabytes * 2**20), on_error=on_error)
    with _live(live, contact, wikibase, live_timeout) as source:
        linker = Linker(
            gazetteers=gazetteer or (), bundled=not only_gazetteers, min_confidence=min_confidence, live=source
        )
        with _progress(documents, shown=output is not None or not sys.stdout.isatty()) as counted:
            write(_render(chosen, output)(linker.link_all(counted)), output)
    if failures:
        raise typer.Exit(InputError.exit_code)


@contextmanager
def _live(wanted: bool | None, contact: str | None, wikibase: str | None, seconds: float) -> Iterator[Live | None]:
    """The live source where it is asked for, by option or by LINKER_LIVE."""
    from linker.config import Settings

    if not (Settings.from_environment().live if wanted is None else wanted):
        yield None
        return
    from linker.wikidata.opening import open_live

    with closing(open_live(contact, wikibase=wikibase, seconds=seconds)) as live:
        yield live


def _format(name: str | None, output: Path | None) -> Format:
    from linker.formats.registry import format_for, format_named

    if name is not None:
        return format_named(name)
    if output is not None:
        if (by_ending := format_for(output.name)) is None:
            raise UsageError(f"{output}: its ending names no format; choose one with --format")
        return by_ending
    return format_named("table" if sys.stdout.isatty() else "jsonl")


def _render(chosen: Format, output: Path | None) -> Render:
    from linker.formats import table

    on_terminal = chosen.name == "table" and output is None and sys.stdout.isatty()
    return partial(table.render, colour=True) if on_terminal else chosen.render


@contextmanager
def _progress(documents: Iterable[Document], *, shown: bool) -> Iterator[Iterable[Document]]:
    """Count the documents on the terminal while the results go elsewhere."""
    if not (shown and sys.stderr.isatty()):
        yield documents
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,} documents"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield progress.track(documents, total=None)
