"""Wikidata's JSON dump → entities: packed or not, from a file or a pipe, in one pass and constant memory.

Items with a Chinese name are spooled to an anonymous temporary file, since the classes that say what they are may come
after them; once the dump is at its end, they are read back with their coarse type.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import repeat
from pathlib import Path
from typing import IO

import msgspec
from msgspec import Struct, field

from linker.build.sources.unpacking import Progress, lines
from linker.errors import BuildError
from linker.model import Entity, EntityType
from linker.wikidata.classes import ClassTree
from linker.wikidata.lines import Reading
from linker.wikidata.parse import Item, parse_item

_LENGTH = 4


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
                _scan(_items(path, reading, max_bad_lines, progress), keep, reading, spool)
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
    reading = Reading()
    with target.open("wb") as spool:
        return _scan(_items(path, reading, max_bad_lines), keep, reading, spool)


def _scan(items: Iterable[Item], keep: Filter, reading: Reading, spool: IO[bytes]) -> _Scan:
    """Spool the items that are let in."""
    scan, encoder = _Scan(reading), msgspec.msgpack.Encoder()
    for item in items:
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


def _items(path: str, reading: Reading, max_bad_lines: int, progress: Progress | None = None) -> Iterator[Item]:
    def at_chunk(at: int) -> None:
        _check(path, reading, max_bad_lines)
        if progress is not None:
            progress(at)

    for number, line in lines(path, reading, at_chunk):
        try:
            item = parse_item(line)
        except ValueError as error:
            reading.bad.add(number, str(error))
            continue
        if item is not None:
            yield item
    _check(path, reading, max_bad_lines)
    if not reading.ended:
        raise BuildError(f"{path}: cut off: it ends after line {reading.lines:,} without the closing ]; fetch it again")


def _check(path: str, reading: Reading, max_bad_lines: int) -> None:
    if reading.bad.count > max_bad_lines:
        told = "; ".join(f"line {number}: {reason}" for number, reason in reading.bad.first[:3])
        raise BuildError(f"{path}: {reading.bad.count} bad lines, above --max-bad-lines {max_bad_lines} ({told})")
