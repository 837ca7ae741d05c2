"""The command line: one module a command group. Results on stdout, words for people on stderr."""

from __future__ import annotations

import gc
import logging
import os
import sys
from typing import NoReturn

from linker.errors import LinkerError

FEW_COLLECTIONS = 100_000
"""Objects made between two looks for garbage. We make many and no cycles; Python's own 700 costs a command a tenth."""


def command() -> NoReturn:
    """`main` as a process of its own. It ends without taking apart what is in memory, which no one needs any more: that
    would be a twentieth of a short command's time."""
    gc.set_threshold(FEW_COLLECTIONS)
    try:
        main()
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        code = end.code
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        pass
    os._exit(code)


def main() -> NoReturn:
    """Run the command that sys.argv asks for, and turn our errors into one line and the exit code that they carry."""
    logging.basicConfig(format="linker: %(message)s", level=logging.WARNING, stream=sys.stderr)
    from linker.cli.app import app_for

    try:
        app_for(sys.argv[1:])(prog_name="linker")
    except LinkerError as error:
        print(f"linker: {error}", file=sys.stderr)  # noqa: T201
        sys.exit(error.exit_code)
    except SystemExit as end:
        # The reader of our output has seen enough (`| head`, `| grep -q`): Click and Rich call that a failure. We don't.
        if not isinstance(end.__context__, BrokenPipeError):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)
