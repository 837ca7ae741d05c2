"""Writing: results to the terminal or pipe as they come, or to a file that is whole or not there; words for people."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from linker.errors import UsageError
from linker.text.printable import printable

LONE_SURROGATES = "backslashreplace"
"""Half a character, of a JSON record or a file's name, is written as \\udcff, which JSON reads as the same."""


def say(words: str) -> None:
    """Words for people, who asked for them, on stdout."""
    typer.echo(printable(words))


def tell(words: str) -> None:
    """Words for people about what is done and what went wrong, on stderr."""
    typer.echo(printable(words), err=True)


def write(pieces: Iterable[str], output: Path | None) -> None:
    """Write to `output`, replacing it only once everything is written; to stdout where it is None."""
    if output is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors=LONE_SURROGATES)
        for piece in pieces:
            sys.stdout.write(piece)
            sys.stdout.flush()
        return
    from linker.files import replacing

    try:
        with (
            replacing(output) as temporary,
            temporary.open("w", encoding="utf-8", errors=LONE_SURROGATES, newline="\n") as file,
        ):
            file.writelines(pieces)
    except OSError as error:
        raise UsageError(f"{output}: cannot be written: {error.strerror or error}") from error
