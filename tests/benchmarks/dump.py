"""Reading a dump beside only unpacking it, and beside qwikidata's reader, in one run.

    python -m tests.benchmarks.dump DUMP.json.gz [SHARE]

All runs in one process; we unpack in a thread of it. Garbage is collected as seldom as the command `linker` does, and for
qwikidata as often as Python does. It reads the first SHARE of the lines (default 0.05), since it is slow.
`../shared/tools/make_dump.py` writes dumps.
"""

from __future__ import annotations

import gc
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from itertools import islice
from pathlib import Path

from isal import igzip

from linker.build.sources.dump import Filter, read
from linker.build.sources.unpacking import CHUNK
from linker.build.writing import write
from linker.cli import FEW_COLLECTIONS
from linker.wikidata.lines import Reading, wanted_lines

OFTEN = gc.get_threshold()[0]


def chunks(path: str) -> Iterator[bytes]:
    with igzip.open(path) as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def timed(work: Callable[[], int]) -> tuple[float, int]:
    start = time.perf_counter()
    size = work()
    return time.perf_counter() - start, size


def unpack(path: str) -> int:
    return sum(map(len, chunks(path)))


def filter_lines(path: str) -> int:
    reading = Reading()
    for _ in wanted_lines(chunks(path), reading):
        pass
    return reading.bytes


def entities(path: str) -> int:
    reading = Reading()
    for _ in read([path], Filter(), [reading]):
        pass
    return reading.bytes


def gazetteer(path: str) -> int:
    reading = Reading()
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "out.sqlite", "dump", "1", read([path], Filter(), [reading]))
    return reading.bytes


def qwikidata(path: str, lines: int) -> int:
    """Its dump reader, and of its model the names and classes that we read as well. Returns the lines that were read."""
    from qwikidata.entity import WikidataItem
    from qwikidata.json_dump import WikidataJsonDump

    gc.set_threshold(OFTEN)
    for entity in islice(WikidataJsonDump(path), lines):
        if entity["type"] == "item":
            item = WikidataItem(entity)
            _ = item.get_label("zh"), item.get_label("en"), item.get_aliases("zh"), item.get_aliases("en")
            with suppress(ValueError):  # it wants more keys of a qualifier than a made-up dump has
                _ = item.get_truthy_claim_group("P31")
    return size_of(path, lines)


@cache
def size_of(path: str, lines: int) -> int:
    """Bytes of the first lines."""
    with igzip.open(path) as stream:
        return sum(map(len, islice(stream, lines)))


def main(arguments: Sequence[str]) -> None:
    gc.set_threshold(FEW_COLLECTIONS)
    path = arguments[0]
    share = float(arguments[1]) if len(arguments) > 1 else 0.05
    reading = Reading()
    for _ in wanted_lines(chunks(path), reading):
        pass
    size_of(path, int(reading.lines * share))
    rows: list[tuple[str, Callable[[], int]]] = [
        ("isal, only unpacked", lambda: unpack(path)),
        ("lines found in the bytes", lambda: filter_lines(path)),
        ("entities", lambda: entities(path)),
        ("gazetteer, by sound as well", lambda: gazetteer(path)),
        ("qwikidata's reader and model", lambda: qwikidata(path, int(reading.lines * share))),
    ]
    print(f"{reading.bytes / 1e6:,.0f} MB of JSON, {reading.lines:,} lines\n{'':30}{'MB/s':>10}{'÷ unpacking':>14}")
    first = 0.0
    for name, work in rows:
        seconds, size = timed(work)
        rate = size / 1e6 / seconds
        first = first or rate
        print(f"{name:30}{rate:10,.0f}{rate / first:14.2f}")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
