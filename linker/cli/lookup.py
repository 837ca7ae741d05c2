"""`linker lookup`: what the gazetteers know of a name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from linker.cli.options import Gazetteers, OnlyGazetteers
from linker.cli.output import say
from linker.errors import UsageError

if TYPE_CHECKING:
    from linker.model import Entity

EXAMPLES = "Examples:  linker lookup 華為 Kuomintang Q160120   ·   linker lookup --gazetteer mine.tsv 台積電 -f jsonl"


def add_to(app: typer.Typer) -> None:
    app.command("lookup", epilog=EXAMPLES)(lookup)


def lookup(
    names: Annotated[list[str], typer.Argument(metavar="NAME…", help="Names in either script, or QIDs.")],
    format: Annotated[
        str | None, typer.Option("--format", "-f", help="text or jsonl [default: text on a terminal, else jsonl].")
    ] = None,
    gazetteer: Gazetteers = None,
    only_gazetteers: OnlyGazetteers = False,
) -> None:
    """Show what the gazetteers know of names, in traditional or simplified characters, English, or by QID."""
    import json

    from linker.kb.tables import to_record
    from linker.pipeline import Linker

    if format not in (None, "text", "jsonl"):
        raise UsageError(f"no format {format!r}; the formats are text, jsonl")
    as_text = format == "text" or (format is None and sys.stdout.isatty())
    linker = Linker(gazetteers=gazetteer or (), bundled=not only_gazetteers)
    for name in names:
        entities = linker.lookup(name)
        if as_text:
            say("\n\n".join(map(_text, entities)) or f"{name}: no gazetteer knows it")
        else:
            found = [to_record(entity) for entity in entities]
            typer.echo(json.dumps({"name": name, "entities": found}, ensure_ascii=False))


def _text(entity: Entity) -> str:
    chinese = " · ".join(f"{n.text} ({n.lang})" for n in entity.names if n.lang != "en")
    english = " · ".join(entity.english)
    lines = [
        f"{entity.display}  {entity.type}  https://www.wikidata.org/wiki/{entity.qid}",
        f"  {chinese}",
        f"  {english}",
    ]
    lines += [f"  {entity.description}"] if entity.description else []
    return "\n".join([*lines, f"  from {', '.join(entity.sources) or 'an unnamed source'}"])
