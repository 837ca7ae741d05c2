"""A dump's file → the lines that must be decoded: opened, unpacked, searched."""

from __future__ import annotations

import bz2
import gzip
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from linker.errors import BuildError
from linker.wikidata.lines import Reading, wanted_lines

CHUNK = 1 << 19

Progress = Callable[[int], None]
"""Called after every chunk with the byte of the packed file that the reading is at (0 for a pipe)."""


def lines(path: str, reading: Reading, progress: Progress) -> Iterator[tuple[int, bytes]]:
    """The numbers of the lines that must be decoded, and the lines; `reading` tells how far it is, and whether the dump's
    end was seen.

    BuildError where the file cannot be read or unpacked, or has a line without end.
    """
    with _opened(path) as (raw, stream):
        try:
            yield from wanted_lines(_chunks(path, raw, stream, progress), reading)
        except ValueError as error:
            raise BuildError(f"{path}: {error}") from error


def _chunks(path: str, raw: IO[bytes], stream: IO[bytes], progress: Progress) -> Iterator[bytes]:
    while chunk := _read(path, stream):
        yield chunk
        progress(raw.tell() if raw.seekable() else 0)


def _read(path: str, stream: IO[bytes]) -> bytes:
    try:
        return stream.read(CHUNK)
    except EOFError as error:
        raise BuildError(f"{path}: cut off in the middle ({error}); fetch it again") from error
    except (OSError, ValueError) as error:
        raise BuildError(f"{path}: cannot be unpacked: {error}; fetch it again") from error
    except Exception as error:  # the error classes of isal and zstandard are their own
        if type(error).__module__.split(".")[0] not in ("isal", "zstandard", "zlib"):
            raise
        raise BuildError(f"{path}: cut off or damaged ({error}); fetch it again") from error


@contextmanager
def _opened(path: str) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The file as it is, for where one stands in it, and unpacked."""
    try:
        raw: IO[bytes] = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115  (closed below)
    except OSError as error:
        raise BuildError(f"{path}: cannot be read: {error.strerror or error}") from error
    with raw, _unpacked(path, raw) as stream:
        yield raw, stream


def _unpacked(path: str, raw: IO[bytes]) -> IO[bytes]:
    suffix = Path(path).suffix
    if suffix == ".gz":
        return _gzip(raw)
    if suffix == ".bz2":
        return bz2.open(raw)
    if suffix == ".zst":
        try:
            import zstandard
        except ImportError as error:
            raise BuildError(f"{path}: .zst needs zstandard; pip install 'zh-en-linker[dump]'") from error
        return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True), CHUNK)
    return raw


def _gzip(raw: IO[bytes]) -> IO[bytes]:
    """By isal, several times as fast, where it is installed; in a thread of its own, as it does without the interpreter."""
    module: Any
    try:
        from isal import igzip_threaded as module
    except ImportError:
        module = gzip
    opened: IO[bytes] = module.open(raw)
    return opened
