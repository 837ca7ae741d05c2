"""`linker export`, `linker info` and `linker diff`: what is in a gazetteer, for other tools and for people."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from linker.cli.output import say, tell
from linker.errors import UsageError

if TYPE_CHECKING:
    from linker.kb.gazetteer import Gazetteer

EXPORT_EXAMPLES = "Examples:  linker export wikidata.sqlite -f jieba -o userdict.txt   ·   linker export bundled -f tmx"
INFO_EXAMPLES = "Example:  linker info wikidata.sqlite"
DIFF_EXAMPLES = "Example:  linker diff old.sqlite new.sqlite"

File = Annotated[str, typer.Argument(metavar="FILE", help='A gazetteer, .sqlite, .tsv or .jsonl; "bundled" is ours.')]
AsJson = Annotated[
    str | None, typer.Option("--format", "-f", help="text or jsonl [default: text on a terminal, else jsonl].")
]


def add_to(app: typer.Typer) -> None:
    app.command("export", epilog=EXPORT_EXAMPLES)(export)
    app.command("info", epilog=INFO_EXAMPLES)(info)
    app.command("diff", epilog=DIFF_EXAMPLES)(diff)


def export(
    file: File,
    format: Annotated[
        str, typer.Option("--format", "-f", help="tsv, jsonl, ssslm, paranames, jieba, spacy, tmx or tbx.")
    ],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file [default: stdout].")] = None,
) -> None:
    """Write a gazetteer in a form that another tool reads."""
    from linker.build.export import FORMATS
    from linker.cli.output import write
    from linker.kb.opening import open_source

    if format not in FORMATS:
        raise UsageError(f"no format {format!r}; the formats are {', '.join(FORMATS)}")
    write(FORMATS[format](open_source(file).entities()), output)


def info(file: File, format: AsJson = None) -> None:
    """Say what is in a gazetteer: its manifest, how many entities of which type, names of which language, ambiguity."""

    from linker.kb.opening import open_source

    facts = _facts(open_source(file))
    if _as_json(format):
        typer.echo(json.dumps(facts, ensure_ascii=False))
        return
    say(f"{facts['name']} {facts['version']}")
    say(f"  {facts['entities']:,} entities with {facts['names']:,} names; {facts['ambiguous']:,} names are several's")
    for title in ("types", "languages"):
        counts = sorted(facts[title].items(), key=lambda item: -item[1])
        say(f"  {title}: " + ", ".join(f"{key} {number:,}" for key, number in counts))
    say(f"  from {', '.join(facts['sources']) or 'an unnamed source'}")


def _facts(gazetteer: Gazetteer) -> dict[str, Any]:
    rows = gazetteer.manifest_rows()
    numbers = {key: int(rows[key]) for key in ("entities", "names")}
    tables = {key: json.loads(rows[key]) for key in ("types", "languages", "sources")}
    return {"name": rows["name"], "version": rows["version"], **numbers, "ambiguous": gazetteer.ambiguous(), **tables}


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A gazetteer.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another, or a later build of it.")],
    format: AsJson = None,
) -> None:
    """Say what changed between two gazetteers: entities added, removed and changed, and how."""
    from collections import Counter

    from linker.build.difference import difference
    from linker.kb.opening import open_source
    from linker.kb.tables import to_record

    counts = Counter[str]()
    signs = {"added": "+", "removed": "-", "changed": "~"}
    for change in difference(open_source(old).entities(), open_source(new).entities()):
        counts[change.kind] += 1
        if _as_json(format):
            record = {"change": change.kind, "what": list(change.what), "entity": to_record(change.entity)}
            typer.echo(json.dumps(record, ensure_ascii=False))
        else:
            who = f"{change.entity.qid or 'a pair'} {change.entity.display}"
            say(f"{signs[change.kind]} {who}" + (f": {'; '.join(change.what)}" if change.what else ""))
    tell(", ".join(f"{counts[kind]:,} {kind}" for kind in signs))


def _as_json(format: str | None) -> bool:
    if format not in (None, "text", "jsonl"):
        raise UsageError(f"no format {format!r}; the formats are text, jsonl")
    return format == "jsonl" or (format is None and not sys.stdout.isatty())
