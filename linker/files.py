"""Whole files or none: what is written takes its place only once it is complete."""

from __future__ import annotations

import glob
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A temporary path beside `target` that replaces it when the block ends well, and is gone when it does not.

    Readers see the old file or the new one, never a part; two writers do not mix. What a writer that was killed has left
    is removed by the next one. Of a link, the file that it leads to is replaced; an old file's permissions stay. What is
    no file, as /dev/stdout or a pipe, is itself what is written to. OSError where the folder cannot be written.
    """
    if target.exists() and not target.is_file():
        yield target
        return
    target = target.resolve()
    _remove_leftovers(target)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.{secrets.token_hex(4)}.part")
    temporary.touch(exist_ok=False)
    try:
        yield temporary
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            temporary.unlink()
        raise


def _remove_leftovers(target: Path) -> None:
    for path in target.parent.glob(f".{glob.escape(target.name)}.*.part"):
        process = path.name.split(".")[-3]
        if process.isdigit() and not _is_running(int(process)):
            path.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    """Whether a process of this machine may still be there; True where that cannot be told."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def write_text(target: Path, text: str) -> None:
    """Write `text` as UTF-8 with plain line ends, whole or not at all."""
    with replacing(target) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")
