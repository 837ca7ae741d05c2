"""The command line: one module a command group. Results on stdout, words for people on stderr."""

from __future__ import annotations

import gc
import logging
import os
import sys

from linker.errors import LinkerError

FEW_COLLECTIONS = 100_000
"""Objects made between two looks for garbage. We make many and no cycles; Python's own 700 costs a command a tenth."""


def main() -> None:
    """Run the command, and turn our errors into one line and the exit code that they carry."""
    gc.set_threshold(FEW_COLLECTIONS)
    logging.basicConfig(format="linker: %(message)s", level=logging.WARNING, stream=sys.stderr)
    from linker.cli.app import app_for

    try:
        app_for(sys.argv[1:])(prog_name="linker")
    except LinkerError as error:
        print(f"linker: {error}", file=sys.stderr)  # noqa: T201
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    finally:
        gc.freeze()  # Python looks through all that is left twice before it ends: a seventh of a short command's time
