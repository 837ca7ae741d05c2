"""The commands, put together. Importing this costs little more than Typer itself: commands import what they need."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

MODULES = {
    "link": "link",
    "check": "check",
    "explain": "explain",
    "evaluate": "evaluate",
    "match": "match",
    "romanise": "romanise",
    "lookup": "lookup",
    "export": "inspect",
    "info": "inspect",
    "diff": "inspect",
    "build": "build",
    "cache": "cache",
}
"""In which module of `linker.cli` a command is; the order is that of the help."""


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """The app with the command that is asked for, or with all where none is: to make them all takes a tenth of a short
    command's time."""
    app = typer.Typer(
        name="linker",
        help="Finds the Chinese names that English text prints beside its own, and links each pair to Wikidata.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        rich_markup_mode=None,
    )
    app.callback()(root)
    asked = MODULES.get(arguments[0]) if arguments else None
    for module in dict.fromkeys([asked] if asked else MODULES.values()):
        import_module(f"linker.cli.{module}").add_to(app)
    return app


def _version(wanted: bool) -> None:
    if not wanted:
        return
    from linker.config import Settings
    from linker.kb.opening import bundled_sources
    from linker.version import __version__

    typer.echo(f"linker {__version__}")
    for source in bundled_sources(Settings.from_environment().gazetteers):
        typer.echo(
            f"  {source.name}: {source.rows:,} entities, {source.package} {source.version} ({source.date}), {source.licence}"
        )
    raise typer.Exit


def root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="The versions of linker and its gazetteers."),
    ] = False,
) -> None:
    """Finds the Chinese names that English text prints beside its own, and links each pair to Wikidata."""
