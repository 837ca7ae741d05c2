"""A dump's file → batches of the lines that must be decoded: opened, unpacked, searched."""

from __future__ import annotations

import bz2
import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from msgspec import Struct
from msgspec.structs import replace

from linker.errors import BuildError
from linker.wikidata.lines import Reading, wanted_lines

CHUNK, _BATCH = 1 << 19, 1 << 17


class Batch(Struct):
    """Lines with their numbers; how far the reading is behind them, and at which byte of the packed file (0 for a pipe)."""

    lines: list[tuple[int, bytes]]
    reading: Reading
    at: int


def batches(path: str) -> Iterator[Batch]:
    """Batches of some hundred kilobytes, the last of which says whether the dump's end was seen.

    BuildError where the file cannot be read or unpacked, or has a line without end.
    """
    reading, lines, size = Reading(), list[tuple[int, bytes]](), 0
    with _opened(path) as (raw, stream):
        try:
            for number, line in wanted_lines(_chunks(path, stream), reading):
                lines.append((number, line))
                size += len(line)
                if size > _BATCH:
                    yield Batch(lines, replace(reading), _place(raw))
                    lines, size = [], 0
        except ValueError as error:
            raise BuildError(f"{path}: {error}") from error
        yield Batch(lines, replace(reading), _place(raw))


def _place(raw: IO[bytes]) -> int:
    return raw.tell() if raw.seekable() else 0


def _chunks(path: str, stream: IO[bytes]) -> Iterator[bytes]:
    try:
        while chunk := stream.read(CHUNK):
            yield chunk
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
