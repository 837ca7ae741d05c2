"""Writing results: to the terminal or pipe as they come, or to a file that is whole or not there."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from linker.errors import UsageError


def write(pieces: Iterable[str], output: Path | None) -> None:
    """Write to `output`, replacing it only once everything is written; to stdout where it is None."""
    if output is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        for piece in pieces:
            sys.stdout.write(piece)
            sys.stdout.flush()
        return
    from linker.files import replacing

    try:
        with replacing(output) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
    except OSError as error:
        raise UsageError(f"{output}: cannot be written: {error.strerror or error}") from error
