"""`linker build`: gazetteers from dumps, tables, articles, what is bundled, or several of these."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from linker.cli import refresh
from linker.cli.options import Contact, Gazetteers, OnlyGazetteers, Wikibase
from linker.cli.output import tell
from linker.errors import InputError, UsageError

if TYPE_CHECKING:
    from linker.kb.compile import Contents
    from linker.kb.gazetteer import Gazetteer
    from linker.model import Entity, EntityType
    from linker.wikidata.lines import Reading

app = typer.Typer(
    help="Make gazetteers: from Wikidata's dump, tables, articles, or others.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(refresh.app, name="refresh")

Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="OUT", help="The gazetteer to write: .sqlite, .tsv or .jsonl.")
]
Name = Annotated[str | None, typer.Option("--name", help="What the gazetteer calls itself [default: the file's name].")]
Version = Annotated[str | None, typer.Option("--version", help="Its version [default: today's date].")]
Slips = Annotated[
    bool,
    typer.Option("--slips", help="Find names with a slip as well (look-ups only); the file is several times as large."),
]
Types = Annotated[str | None, typer.Option(help="Only these types: PER,ORG,GPE,LOC,WORK,EVENT,LAW,PRODUCT,TERM,OTHER.")]


def add_to(root: typer.Typer) -> None:
    root.add_typer(app, name="build")


@app.command("dump", epilog="Example:  linker build dump latest-all.json.gz -o wikidata.sqlite --types PER,ORG,GPE")
def dump(
    dumps: Annotated[
        list[str],
        typer.Argument(metavar="DUMP…", help='Wikidata JSON dumps: .json, .gz, .bz2, .zst; "-" is standard input.'),
    ],
    output: Output,
    types: Types = None,
    countries: Annotated[
        str | None, typer.Option(help="Only what is in these countries, or of these citizens: Q148,Q865.")
    ] = None,
    min_sitelinks: Annotated[int, typer.Option(min=0, help="Only items with so many Wikipedia pages.")] = 0,
    require: Annotated[str, typer.Option(help="The languages in which an item must have a name.")] = "zh,en",
    max_bad_lines: Annotated[int, typer.Option(min=0, help="Stop where more lines than this are broken.")] = 100,
    name: Name = None,
    version: Version = None,
    slips: Slips = False,
) -> None:
    """Make a gazetteer of the items of Wikidata's dump that have a Chinese name, with their coarse types and facts."""
    try:
        from linker.build.sources.dump import Filter, read
    except ImportError as error:
        raise UsageError(f"dumps need {error.name}; pip install 'zh-en-linker[dump]'") from error
    from linker.wikidata.lines import Reading

    if unknown := set(_split(require)) - {"zh", "en"}:
        raise UsageError(f"--require {','.join(sorted(unknown))}: only zh and en can be asked for")
    keep = Filter(_types(types), frozenset(_split(countries)), min_sitelinks, frozenset(_split(require)))
    readings = [Reading() for _ in dumps]

    def entities() -> Iterator[Entity]:
        with _reading_progress(dumps, readings) as progress:
            yield from read(dumps, keep, readings, max_bad_lines=max_bad_lines, progress=progress)

    _write(output, name, version, slips, entities())
    for path, reading in zip(dumps, readings, strict=True):
        _tell_bad_lines(path, reading)


@app.command("sparql", epilog="Example:  linker build sparql '?item wdt:P31 wd:Q5; wdt:P27 wd:Q865' -o taiwan.sqlite")
def sparql(
    where: Annotated[str, typer.Argument(metavar="PATTERN", help="A graph pattern that says what ?item is.")],
    output: Output,
    contact: Contact = None,
    endpoint: Annotated[str | None, typer.Option(help="Another query service.")] = None,
    wikibase: Wikibase = None,
    name: Name = None,
    version: Version = None,
    slips: Slips = False,
) -> None:
    """Make a gazetteer of what Wikidata's query service finds; politely, so for thousands of items, not millions."""
    from linker.build.writing import check_target
    from linker.config import Settings
    from linker.wikidata.opening import open_live

    check_target(output)
    with closing(open_live(contact, wikibase=wikibase)) as live:
        from linker.build.sources.sparql import ENDPOINT, read
        from linker.wikidata.client import Client

        known = contact or Settings.from_environment().contact
        with closing(Client(known, endpoint or ENDPOINT, common={"format": "json"})) as service:
            _write(output, name, version, slips, read(where, service, live))


@app.command("table", epilog="Example:  linker build table staff.csv --column en=Name --column zh=姓名 -o staff.sqlite")
def table(
    tables: Annotated[list[Path], typer.Argument(metavar="FILE…", help="CSV, TSV, JSONL or Parquet files.")],
    output: Output,
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="OURS=THEIRS", help="Which column holds qid, type, en, zh, zh-hant, zh-hans, en-alias, zh-alias."
        ),
    ] = None,
    type: Annotated[str, typer.Option(help="The type of rows that say none.")] = "OTHER",
    name: Name = None,
    version: Version = None,
    slips: Slips = False,
) -> None:
    """Make a gazetteer of tables. QIDs may be missing: such a pair of names is kept, and links to nothing."""
    from linker.build.sources.table import COLUMNS, read

    columns = dict(_column(option) for option in column or ())
    if unknown := set(columns) - set(COLUMNS):
        raise UsageError(f"--column {sorted(unknown)[0]}=…: there is no such column; ours are {', '.join(COLUMNS)}")
    (default,) = _types(type)
    _write(output, name, version, slips, (entity for path in tables for entity in read(path, columns, default)))


@app.command("articles", epilog="Example:  linker build articles news/*.txt -o glossary.tsv")
def articles(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE…", help="Text, Markdown or HTML files; or “-”.")],
    output: Output,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='The inputs are JSONL records {"text", "date"?}.')] = False,
    min_count: Annotated[int, typer.Option(min=1, help="Only pairs that are found so often.")] = 1,
    gazetteer: Gazetteers = None,
    only_gazetteers: OnlyGazetteers = False,
    name: Name = None,
    version: Version = None,
    slips: Slips = False,
) -> None:
    """Make a glossary of the pairs of names found in one's own articles: how often, how spelled, when, and which item."""
    from linker.build.sources.articles import collect, to_tsv
    from linker.build.writing import check_target
    from linker.cli.output import write
    from linker.formats.reading import read_documents
    from linker.pipeline import Linker

    check_target(output)
    linker = Linker(gazetteers=gazetteer or (), bundled=not only_gazetteers)
    failures: list[InputError] = []

    def on_error(error: InputError) -> None:
        failures.append(error)
        tell(f"linker: {error}")

    documents = read_documents(articles, jsonl=jsonl, max_bytes=32 * 2**20, on_error=on_error)
    entries = [entry for entry in collect(linker.link_all(documents)) if entry.count >= min_count]
    if output.suffix.lower() == ".tsv":
        write(to_tsv(entries), output)
        tell(f"{output}: {len(entries):,} pairs")
    else:
        _write(output, name, version, slips, (entry.entity() for entry in entries))
    if failures:
        raise typer.Exit(InputError.exit_code)


@app.command("bundled", epilog="Example:  linker build bundled -o bundled.sqlite")
def bundled(output: Output, name: Name = None, version: Version = None, slips: Slips = False) -> None:
    """Write the gazetteer that the package ships."""
    from linker.kb.opening import BUNDLED, open_source

    _write(output, name, version, slips, open_source(BUNDLED).entities())


@app.command("cache", epilog="Example:  linker build cache -o looked-up.sqlite")
def of_cache(
    output: Output, wikibase: Wikibase = None, name: Name = None, version: Version = None, slips: Slips = False
) -> None:
    """Make a gazetteer of what Wikidata has answered, to link by without asking."""
    from linker.cli.cache import existing

    with closing(existing(wikibase)) as cache:
        _write(output, name, version, slips, cache.entities())


@app.command("merge", epilog="Example:  linker build merge mine.tsv bundled wikidata.sqlite -o all.sqlite")
def merge(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE…", help='Gazetteers, .sqlite, .tsv or .jsonl; "bundled" is ours.')
    ],
    output: Output,
    redirects: Annotated[
        Path | None, typer.Option(help="A TSV file of merged QIDs: old, new; without a new one it is deleted.")
    ] = None,
    conflicts: Annotated[Path | None, typer.Option(help="Write all that disagrees to this TSV file.")] = None,
    name: Name = None,
    version: Version = None,
    slips: Slips = False,
) -> None:
    """Make one gazetteer of several: by QID, then by agreeing names. The earlier source wins; conflicts are told."""
    from linker.build.merging import read_redirects, redirected
    from linker.kb.opening import open_source

    moved = read_redirects(redirects) if redirects else {}
    opened = [open_source(source) for source in sources]
    every = (entity for gazetteer in opened for entity in gazetteer.entities())
    _write(output, name, version, slips, redirected(every, moved))
    _tell_conflicts(open_source(str(output)), conflicts)


def _write(output: Path, name: str | None, version: str | None, slips: bool, entities: Iterable[Entity]) -> Contents:
    from datetime import date

    from linker.build.writing import check_target, write

    check_target(output)
    contents = write(output, name or output.stem, version or date.today().isoformat(), entities, slips=slips)
    types = ", ".join(f"{number:,} {type_}" for type_, number in contents.types.most_common() if number)
    tell(f"{output}: {contents.entities:,} entities with {contents.names:,} names ({types or 'none'})")
    return contents


def _split(option: str | None) -> list[str]:
    return [part.strip() for part in (option or "").split(",") if part.strip()]


def _types(option: str | None) -> frozenset[EntityType]:
    from linker.model import EntityType

    wanted = [part.upper() for part in _split(option)]
    for type_ in wanted:
        if type_ not in EntityType.__members__:
            raise UsageError(f"no type {type_!r}; the types are {', '.join(EntityType)}")
    return frozenset(map(EntityType, wanted))


def _column(option: str) -> tuple[str, str]:
    ours, equals, theirs = option.partition("=")
    if not equals or not theirs:
        raise UsageError(f"--column {option}: say OURS=THEIRS, for example --column en=Name")
    return ours, theirs


def _tell_bad_lines(path: str, reading: Reading) -> None:
    if reading.bad.count:
        tell(f"{path}: {reading.bad.count} of {reading.lines:,} lines are broken and were left out:")
        for number, reason in reading.bad.first:
            tell(f"  line {number:,}: {reason}")


def _tell_conflicts(gazetteer: Gazetteer, target: Path | None) -> None:
    from linker.build.merging import conflicts
    from linker.files import write_text

    found = list(conflicts(gazetteer))
    if target is not None:
        lines = ["kind\ten\tzh\tentities", *("\t".join((c.kind, c.en, c.zh, "|".join(c.entities))) for c in found)]
        write_text(target, "\n".join(lines) + "\n")
    shown = 10
    for conflict in found[:shown]:
        names = " ".join(filter(None, (conflict.en, conflict.zh)))
        tell(f"  {names}: {conflict.kind}: {', '.join(conflict.entities)}")
    if len(found) > shown:
        tell(f"  and {len(found) - shown:,} more; --conflicts FILE writes them all")


@contextmanager
def _reading_progress(paths: Sequence[str], readings: Sequence[Reading]) -> Iterator[Callable[[int], None] | None]:
    """On a terminal: bytes of the file, rate, time left, lines seen and items kept."""
    if not sys.stderr.isatty() or len(paths) > 1:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    (path,), (reading,) = paths, readings
    total = None if path == "-" or not Path(path).is_file() else Path(path).stat().st_size
    told = TextColumn("{task.description}")
    columns = (told, BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(path, total=total)

        def progress(done: int) -> None:
            bar.update(task, completed=done, description=f"{reading.lines:,} lines, {reading.kept:,} items kept")

        yield progress
