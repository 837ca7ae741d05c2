"""The table that people see on a terminal."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from linker.formats.marking import address, mention_counts, percent
from linker.model import Link, LinkedDocument
from linker.text.printable import printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.style import Style
    from rich.table import Table
    from rich.text import Text


def render(documents: Iterable[LinkedDocument], *, colour: bool = False, width: int | None = None) -> Iterator[str]:
    """A table a document; `colour` adds the terminal's colours and links, `width` is in columns."""
    from rich.console import Console

    console = Console(
        force_terminal=colour,
        no_color=not colour or "NO_COLOR" in os.environ,
        width=width or shutil.get_terminal_size((100, 24)).columns,
        highlight=False,
        legacy_windows=False,
    )
    for linked in documents:
        with console.capture() as captured:
            _print(console, linked)
        yield captured.get()


def _print(console: Console, linked: LinkedDocument) -> None:
    title = linked.document.title or linked.document.id
    console.print(_text(title, style="bold"), soft_wrap=True)
    if not linked.links:
        console.print(_text("No Chinese name was found.", style="dim"))
    else:
        console.print(_table(linked))
    for link in linked.links:
        for finding in link.findings:
            console.print(_text("Look at: ", style="bold red"), _text(finding), sep="")
    linked_count = sum(link.qid is not None for link in linked.links)
    counts = f"{len(linked.links)} names, {linked_count} linked, {len(linked.mentions)} later mentions"
    console.print(_text(f"{counts}\n", style="dim"))


def _table(linked: LinkedDocument) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading, options in _HEADINGS:
        table.add_column(heading, **options)  # type: ignore[arg-type]
    for link, again in zip(linked.links, mention_counts(linked), strict=True):
        table.add_row(*_cells(link, again))
    return table


_HEADINGS: tuple[tuple[str, dict[str, object]], ...] = (
    ("Chinese", {"overflow": "fold"}),
    ("English", {"overflow": "fold"}),
    ("Type", {"no_wrap": True}),
    ("Wikidata", {"no_wrap": True}),
    ("Sure", {"justify": "right", "no_wrap": True}),
    ("Again", {"justify": "right", "no_wrap": True}),
    ("Why", {"overflow": "fold", "ratio": 1}),
)


def _cells(link: Link, again: int) -> Iterator[Text]:
    from rich.style import Style

    yield _text(link.pair.zh.text, style="bold")
    yield _text(link.pair.en.text if link.pair.en else "–")
    yield _text(str(link.pair.type), style="cyan")
    url = address(link)
    yield _text(link.qid or "NIL", style=Style(color="green", link=url) if url else "yellow")
    yield _text(percent(link.confidence))
    yield _text(str(again) if again else "")
    yield _text(link.why, style="dim")


def _text(words: str, style: str | Style = "") -> Text:
    from rich.text import Text

    return Text(printable(words), style=style)
