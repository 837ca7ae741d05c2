"""`linker cache`: what Wikidata has answered so far."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from linker.cli.options import Contact, Gazetteers, OnlyGazetteers, Wikibase
from linker.cli.output import say, tell
from linker.errors import GazetteerError

if TYPE_CHECKING:
    from linker.wikidata.cache import Cache

app = typer.Typer(help="What Wikidata has answered so far.", no_args_is_help=True, rich_markup_mode=None)


def add_to(root: typer.Typer) -> None:
    root.add_typer(app, name="cache")


def existing(wikibase: str | None) -> Cache:
    """The cache of a Wikibase; GazetteerError where nothing was ever asked."""
    from linker.config import Settings
    from linker.wikidata.opening import cache_path, open_cache

    folder = Settings.from_environment().cache
    if not (path := cache_path(folder, wikibase)).is_file():
        raise GazetteerError(f"{path}: there is no cache yet; `linker link --live` and `linker cache warm` fill it")
    return open_cache(folder, wikibase)


@app.command("info")
def info(
    wikibase: Wikibase = None,
    format: Annotated[str | None, typer.Option("--format", "-f", help="text or jsonl.")] = None,
) -> None:
    """Say how many entities and searches are kept, and how many of them are stale."""
    with closing(existing(wikibase)) as cache:
        counts = cache.counts()
    if format == "jsonl" or (format is None and not sys.stdout.isatty()):
        typer.echo(json.dumps({"path": str(cache.path), **counts}))
    else:
        say(f"{cache.path}: " + ", ".join(f"{number:,} {name}" for name, number in counts.items()))


@app.command("clear")
def clear(wikibase: Wikibase = None) -> None:
    """Forget everything."""
    with closing(existing(wikibase)) as cache:
        path = cache.path
    for suffix in ("", "-wal", "-shm"):
        if path is not None:
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    tell(f"{path}: cleared")


@app.command("prune")
def prune(wikibase: Wikibase = None) -> None:
    """Forget what is stale."""
    with closing(existing(wikibase)) as cache:
        tell(f"{cache.path}: {cache.prune():,} stale answers forgotten")


@app.command("export", epilog="Example:  linker cache export answers.jsonl")
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .jsonl, .tsv or .sqlite file to write.")],
    wikibase: Wikibase = None,
) -> None:
    """Write the entities that are kept as a gazetteer; the same as `linker build cache`."""
    from datetime import date

    from linker.build.writing import check_target, write

    check_target(file)
    with closing(existing(wikibase)) as cache:
        contents = write(file, file.stem, date.today().isoformat(), cache.entities())
    tell(f"{file}: {contents.entities:,} entities with {contents.names:,} names")


@app.command("warm", epilog="Example:  linker cache warm glossary.tsv news/*.txt --contact you@example.org")
def warm(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Articles, or gazetteers (.tsv) of pairs.")],
    contact: Contact = None,
    wikibase: Wikibase = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='The inputs are JSONL records {"text"}.')] = False,
    gazetteer: Gazetteers = None,
    only_gazetteers: OnlyGazetteers = False,
) -> None:
    """Look up all names of glossaries or articles beforehand. It goes on where it stopped."""
    from linker.cli.warming import article_pairs, glossary_pairs
    from linker.pipeline import Linker
    from linker.wikidata.opening import open_live

    tables = [Path(name) for name in files if name.endswith(".tsv")]
    articles = [name for name in files if not name.endswith(".tsv")]
    linker = Linker(gazetteers=gazetteer or (), bundled=not only_gazetteers)
    with closing(open_live(contact, wikibase=wikibase)) as live:
        before = live.cache.counts()["entities"]
        pairs = [*glossary_pairs(tables), *article_pairs(linker, articles, jsonl)]
        for number, pair in enumerate(pairs, start=1):
            live.look_up([pair])
            if sys.stderr.isatty():
                typer.echo(f"\r{number:,} of {len(pairs):,} names", err=True, nl=number == len(pairs))
        known = live.cache.counts()["entities"]
    tell(f"{len(pairs):,} names looked up; {known - before:,} new entities are known")
