"""`linker evaluate`: how good the linker is on gold, how sure that figure is, and whether a change matters."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from linker.cli.options import Gazetteers, OnlyGazetteers
from linker.cli.output import say, tell
from linker.config import MIN_CONFIDENCE
from linker.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from linker.evaluate.judging import JudgedDocument, Record

EXAMPLES = (
    "Examples:  linker evaluate gold.jsonl -g mine.sqlite   ·   linker evaluate gold.jsonl --output old.jsonl   ·   "
    "linker evaluate gold.jsonl --compare old.jsonl --plots pictures"
)
FORMATS = ("table", "json")


def add_to(app: typer.Typer) -> None:
    app.command("evaluate", epilog=EXAMPLES)(evaluate)


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD.jsonl", help="Documents with their glosses; see README.")],
    output: Annotated[
        Path | None, typer.Option(help="Judge this output of `linker link --jsonl`, instead of linking the texts now.")
    ] = None,
    compare: Annotated[
        Path | None, typer.Option(help="An earlier output: what changed since, and whether it matters.")
    ] = None,
    plots: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Draw reliability, coverage and precision-recall into this folder."),
    ] = None,
    errors: Annotated[int, typer.Option(min=0, metavar="N", help="List so many errors.")] = 0,
    format: Annotated[str, typer.Option("--format", "-f", help="table or json.")] = "table",
    gazetteer: Gazetteers = None,
    only_gazetteers: OnlyGazetteers = False,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Below this probability the answer is NIL.")
    ] = MIN_CONFIDENCE,
) -> None:
    """Judge the linker by gold: detection, pairing, types, later mentions, links, NIL and calibration, with intervals."""
    from linker.evaluate import report
    from linker.evaluate.bootstrap import changes, intervals
    from linker.evaluate.judging import judge_all, read_records

    if format not in FORMATS:
        raise UsageError(f"no format {format!r}; the formats are {', '.join(FORMATS)}")
    wanted = read_records(gold, "text", "glosses")
    earlier = judge_all(wanted, read_records(compare, "glosses")) if compare else ()
    if output is not None:
        said: Sequence[Record] = read_records(output, "glosses")
    else:
        said = _linked(gold, gazetteer or (), only_gazetteers, min_confidence)
    judged = judge_all(wanted, said)
    found = intervals(judged)
    changed = changes(earlier, judged) if earlier else {}
    moved = list(report.moved(earlier, judged)) if earlier else []
    if format == "json":
        typer.echo(json.dumps(report.to_record(judged, found, changed, moved), ensure_ascii=False, indent=1))
    else:
        console = _console()
        report.print_report(console, gold.name, judged, found)
        if changed:
            report.print_changes(console, changed, moved)
    for line in islice(report.errors(judged), errors):
        (tell if format == "json" else say)(line)
    if plots:
        _draw(judged, plots)


def _linked(gold: Path, gazetteers: Sequence[Path], only: bool, min_confidence: float) -> Sequence[Record]:
    """The gold's own texts, linked as `linker link --jsonl` does."""
    from linker.errors import InputError
    from linker.formats.jsonl import to_record
    from linker.formats.reading import read_documents
    from linker.pipeline import Linker

    def on_error(error: InputError) -> None:
        raise error

    linker = Linker(gazetteers=gazetteers, bundled=not only, min_confidence=min_confidence)
    documents = read_documents([str(gold)], jsonl=True, max_bytes=32 * 2**20, on_error=on_error)
    return [to_record(linked) for linked in linker.link_all(documents)]


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def _draw(judged: Sequence[JudgedDocument], folder: Path) -> None:
    from linker.evaluate.plots import write_plots

    for path in write_plots(judged, folder):
        tell(str(path))
