"""The commands, put together. Importing this costs little more than Typer itself: commands import what they need."""

from __future__ import annotations

from typing import Annotated

import typer

from linker.cli import build, cache, check, evaluate, explain, inspect, link, lookup, match, romanise

app = typer.Typer(
    name="linker",
    help="Finds the Chinese names that English text prints beside its own, and links each pair to Wikidata.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
)
app.command("link", epilog=link.EXAMPLES)(link.link)
app.command("check", epilog=check.EXAMPLES)(check.check)
app.command("explain", epilog=explain.EXAMPLES)(explain.explain)
app.command("evaluate", epilog=evaluate.EXAMPLES)(evaluate.evaluate)
app.command("match", epilog=match.EXAMPLES)(match.match)
app.command("romanise", epilog=romanise.EXAMPLES)(romanise.romanise)
app.command("lookup", epilog=lookup.EXAMPLES)(lookup.lookup)
app.add_typer(build.app, name="build")
app.add_typer(cache.app, name="cache")
app.command("export", epilog=inspect.EXPORT_EXAMPLES)(inspect.export)
app.command("info", epilog=inspect.INFO_EXAMPLES)(inspect.info)
app.command("diff", epilog=inspect.DIFF_EXAMPLES)(inspect.diff)


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


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="The versions of linker and its gazetteers."),
    ] = False,
) -> None:
    """Finds the Chinese names that English text prints beside its own, and links each pair to Wikidata."""
