"""Wikidata's JSON dump → entities: packed or not, from a file or a pipe, in one pass and constant memory.

Items with a Chinese name are spooled to an anonymous temporary file, since the classes that say what they are may come
after them; once the dump is at its end, they are read back with their coarse type.
"""

from __future__ import annotations

import bz2
import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import repeat
from pathlib import Path
from typing import IO, Any

import msgspec
from msgspec import Struct, field

from linker.errors import BuildError
from linker.model import Entity, EntityType
from linker.wikidata.classes import ClassTree
from linker.wikidata.lines import Reading, wanted_lines
from linker.wikidata.parse import Item, parse_item

_CHUNK, _LENGTH = 1 << 20, 4
Progress = Callable[[int], None]
"""Called now and then with the bytes of the file read."""


class Filter(Struct, frozen=True):
    """Which items enter: all that have a Chinese name and are names, unless something is asked."""

    types: frozenset[EntityType] = frozenset()
    countries: frozenset[str] = frozenset()
    min_sitelinks: int = 0
    require: frozenset[str] = frozenset({"zh", "en"})

    def admits(self, item: Item) -> bool:
        """Whether what does not depend on the item's type lets it in."""
        if item.sitelinks < self.min_sitelinks or not _has(item, self.require):
            return False
        places = (*item.facts.get("citizenship", ()), *item.facts.get("country", ()))
        return not self.countries or not self.countries.isdisjoint((*places, item.qid))


def _has(item: Item, require: frozenset[str]) -> bool:
    return ("zh" not in require or item.has_chinese) and ("en" not in require or item.has_english)


def read(
    paths: Sequence[str],
    keep: Filter,
    readings: Sequence[Reading],
    *,
    max_bad_lines: int = 100,
    progress: Progress | None = None,
) -> Iterator[Entity]:
    """The entities of dumps, or of the parts of one, "-" for standard input; `readings` tell how far each is, and what was
    wrong. Several files are read by as many processes as there are cores.

    BuildError where a file cannot be read, is cut off, or has more bad lines than are allowed.
    """
    with ExitStack() as stack:
        if len(paths) > 1 and "-" not in paths:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            targets = [Path(folder, str(index)) for index in range(len(paths))]
            scans = _in_processes(paths, keep, max_bad_lines, targets)
            spools: list[IO[bytes]] = [stack.enter_context(target.open("rb")) for target in targets]
        else:
            spools = [stack.enter_context(tempfile.TemporaryFile()) for _ in paths]
            scans = [
                _scan(path, keep, reading, max_bad_lines, spool, progress)
                for path, reading, spool in zip(paths, readings, spools, strict=True)
            ]
        tree = ClassTree()
        for scan, reading in zip(scans, readings, strict=True):
            tree.update(scan.tree)
            reading.update(scan.reading)
        tree.resolve(set[str]().union(*(scan.needed for scan in scans)))
        for spool, scan in zip(spools, scans, strict=True):
            spool.seek(0)
            yield from _typed(spool, scan.reading.kept, tree, keep)


class _Scan(Struct):
    """What was found in a file, beside the items that were spooled: its classes, and those that the items are of."""

    reading: Reading
    tree: ClassTree = field(default_factory=ClassTree)
    needed: set[str] = field(default_factory=set)


def _in_processes(paths: Sequence[str], keep: Filter, max_bad_lines: int, targets: Sequence[Path]) -> list[_Scan]:
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=min(len(paths), os.cpu_count() or 1)) as pool:
        return list(pool.map(_scan_to_file, paths, repeat(keep), repeat(max_bad_lines), targets))


def _scan_to_file(path: str, keep: Filter, max_bad_lines: int, target: Path) -> _Scan:
    with target.open("wb") as spool:
        return _scan(path, keep, Reading(), max_bad_lines, spool, None)


def _scan(
    path: str, keep: Filter, reading: Reading, max_bad_lines: int, spool: IO[bytes], progress: Progress | None
) -> _Scan:
    """Spool the items that are let in."""
    scan, encoder = _Scan(reading), msgspec.msgpack.Encoder()
    for item in _items(path, reading, max_bad_lines, progress):
        scan.tree.add(item.qid, item.parents)
        if keep.admits(item):
            scan.needed.update(item.classes)
            record = encoder.encode(item)
            spool.write(len(record).to_bytes(_LENGTH, "little") + record)
            reading.kept += 1
    return scan


def _typed(spool: IO[bytes], kept: int, tree: ClassTree, keep: Filter) -> Iterator[Entity]:
    decoder = msgspec.msgpack.Decoder(Item)
    for _ in range(kept):
        item = decoder.decode(spool.read(int.from_bytes(spool.read(_LENGTH), "little")))
        type_ = tree.type_of(item.classes)
        if type_ is not None and (not keep.types or type_ in keep.types):
            yield item.entity(type_)


def _items(path: str, reading: Reading, max_bad_lines: int, progress: Progress | None) -> Iterator[Item]:
    with _opened(path) as (raw, stream):
        try:
            for number, line in wanted_lines(_chunks(path, raw, stream, progress), reading):
                try:
                    item = parse_item(line)
                except ValueError as error:
                    reading.bad.add(number, str(error))
                    continue
                finally:
                    _check(path, reading, max_bad_lines)
                if item is not None:
                    yield item
        except ValueError as error:
            raise BuildError(f"{path}: {error}") from error
    _check(path, reading, max_bad_lines)
    if not reading.ended:
        raise BuildError(f"{path}: cut off: it ends after line {reading.lines:,} without the closing ]; fetch it again")


def _check(path: str, reading: Reading, max_bad_lines: int) -> None:
    if reading.bad.count > max_bad_lines:
        told = "; ".join(f"line {number}: {reason}" for number, reason in reading.bad.first[:3])
        raise BuildError(f"{path}: {reading.bad.count} bad lines, above --max-bad-lines {max_bad_lines} ({told})")


def _chunks(path: str, raw: IO[bytes], stream: IO[bytes], progress: Progress | None) -> Iterator[bytes]:
    try:
        while chunk := stream.read(_CHUNK):
            if progress is not None:
                progress(raw.tell() if raw.seekable() else 0)
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
    with raw:
        yield raw, _unpacked(path, raw)


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
        return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True), _CHUNK)
    return raw


def _gzip(raw: IO[bytes]) -> IO[bytes]:
    """By isal, several times as fast, where it is installed."""
    gzip: Any
    try:
        from isal import igzip as gzip
    except ImportError:
        import gzip
    opened: IO[bytes] = gzip.open(raw)  # noqa: SIM115
    return opened
