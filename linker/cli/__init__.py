"""The command line: one module a command group. Results on stdout, words for people on stderr."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from linker.errors import LinkerError

FEW_COLLECTIONS = 100_000
"""Objects made between two looks for garbage. We make many and no cycles; Python's own 700 costs a command a tenth."""


def command() -> NoReturn:
    """`main` as a process of its own. It ends without taking apart what is in memory, which no one needs any more: that
    would be a twentieth of a short command's time."""
    gc.set_threshold(FEW_COLLECTIONS)
    _open_what_is_closed()
    os._exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run the command that the arguments ask for; its exit code. An error of ours is one line, and so is an output that
    cannot be written."""
    logging.basicConfig(format="linker: %(message)s", level=logging.WARNING, stream=sys.stderr)
    try:
        return _run(arguments)
    except LinkerError as error:
        _tell(f"{error}")
        return error.exit_code
    except BrokenPipeError:  # the reader of our output has seen enough (`| head`, `| grep -q`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # an input that cannot be read has its own error
        what = ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)
        _tell(f"cannot go on: {what}")
        return LinkerError.exit_code


def _run(arguments: Sequence[str]) -> int:
    """The exit code that the command itself asks for. BrokenPipeError as such: Click and Rich make it a failure."""
    from linker.cli.app import app_for

    try:
        app_for(arguments)(arguments, prog_name="linker")
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None
        return end.code if isinstance(end.code, int) else 0
    finally:
        sys.stdout.flush()
    return 0


def _tell(words: str) -> None:
    from linker.cli.output import tell

    tell(f"linker: {words}")


def _open_what_is_closed() -> None:
    """Python has None for a standard stream that is closed (`<&-`, some services): there is nothing, as in /dev/null."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("r+", encoding="utf-8"))  # noqa: SIM115
