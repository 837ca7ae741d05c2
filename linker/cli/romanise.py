"""`linker romanise`: how a Chinese name is spelled, scheme by scheme."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from linker.cli.output import say
from linker.errors import UsageError

EXAMPLES = "Examples:  linker romanise 蔡英文   ·   linker romanise 曾國藩 李光耀 -f jsonl"


def add_to(app: typer.Typer) -> None:
    app.command("romanise", epilog=EXAMPLES)(romanise)


def romanise(
    names: Annotated[list[str], typer.Argument(metavar="NAME…", help="Names in Chinese characters.")],
    format: Annotated[
        str | None, typer.Option("--format", "-f", help="text or jsonl [default: text on a terminal, else jsonl].")
    ] = None,
) -> None:
    """Spell Chinese names by every scheme, the best known first."""
    import json

    from linker.romanise.names import romanisations

    if format not in (None, "text", "jsonl"):
        raise UsageError(f"no format {format!r}; the formats are text, jsonl")
    as_text = format == "text" or (format is None and sys.stdout.isatty())
    for name in names:
        found = romanisations(name)
        if not as_text:
            plain_of, full_of = {r.scheme: r.plain for r in found}, {r.scheme: r.full for r in found if r.full}
            typer.echo(json.dumps({"zh": name, "spellings": plain_of, "in_full": full_of}, ensure_ascii=False))
        elif not found:
            say(f"{name}: no Chinese characters that anybody reads")
        else:
            say(name)
            for scheme, plain, full in found:
                say(f"  {scheme:24} {plain:24} {full}".rstrip())
