"""Articles a second, from text to JSONL, beside a scan of the same memory.

    python -m tests.benchmarks.documents GOLD.jsonl [KNOWLEDGE.jsonl] [--warm OTHER.jsonl]

Each text of the gold is filled up to 3 KB with prose that has no Chinese. The first pass is that of a new process, which
reads its tables and hears every character for the first time. "New names" is one pass over texts that the process has
not seen, after it was warmed by others (--warm). "Again" is the same texts once more, whose names are still cached.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from linker.detect import detect
from linker.formats.jsonl import render
from linker.mentions import find_mentions
from linker.model import Document, Gloss
from linker.pair import pair_all, partners
from linker.pipeline import Linker

PROSE = (
    "The committee met again on Tuesday and spoke of the budget, of the harbor and of what was to be done about it. "
)
LENGTH, PLAIN = 3000, 50_000_000


def articles(path: Path) -> list[Document]:
    """The texts of a gold file, each filled up to 3 KB."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Document(r["id"], _filled(r["text"]), r.get("date")) for r in records]


def _filled(text: str) -> str:
    missing = max(0, LENGTH - len(text))
    return text + "\n\n" + (PROSE * (missing // len(PROSE) + 1))[:missing]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def linked(linker: Linker, documents: Iterable[Document]) -> int:
    return sum(len(line) for line in render(linker.link_all(documents)))


def read(documents: Iterable[Document], pair: Callable[[str, tuple[Gloss, ...]], Sequence[object]] = pair_all) -> int:
    """Detection and pairing alone, with types or without (`partners`)."""
    return sum(len(pair(d.text, detect(d.text))) for d in documents)


def main(arguments: Sequence[str]) -> None:
    named = dict(pairwise(arguments))
    paths = [Path(a) for a in arguments if not a.startswith("--") and a != named.get("--warm")]
    if not paths:
        raise SystemExit(__doc__)
    documents = articles(paths[0])
    linker = Linker(gazetteers=paths[1:], bundled=len(paths) < 2)
    glosses = sum(len(detect(d.text)) for d in documents)
    words = sum(len(d.text.split()) for d in documents)
    print(f"{len(documents)} articles of 3 KB, {glosses / len(documents):.1f} glosses each")
    if "--warm" in named:
        first = seconds(lambda: linked(linker, articles(Path(named["--warm"]))))
        print(f"  warmed by {Path(named['--warm']).name} in {first:.2f} s")
    new = seconds(lambda: linked(linker, documents))
    again = min(seconds(lambda: linked(linker, documents)) for _ in range(5))
    pairing, typed = (min(seconds(lambda p=p: read(documents, p)) for _ in range(7)) for p in (partners, pair_all))
    links = [list(linker.link_document(d).links) for d in documents]
    later = min(
        seconds(lambda: [find_mentions(d.text, found) for d, found in zip(documents, links, strict=True)])
        for _ in range(7)
    )
    for name, took in (
        ("new names, text to JSONL", new),
        ("again, text to JSONL", again),
        ("again, detection and pairing", pairing),
        ("  and types", typed),
        ("later mentions", later),
        ("again, these and pairing", pairing + later),
        ("  and types", typed + later),
    ):
        print(f"  {name:32}{len(documents) / took:10,.0f} articles/s {words / took:12,.0f} words/s")
    plain = PROSE * (PLAIN // len(PROSE))
    scan, found = (min(seconds(lambda f=f: f(plain)) for _ in range(3)) for f in (_scan, detect))
    print(
        f"  text without Chinese: {len(plain) / found / 1e6:,.0f} MB/s, {found / scan:.1f} times str.isascii of its slices"
    )


def _scan(text: str) -> bool:
    return all(text[start : start + 4096].isascii() for start in range(0, len(text), 4096))


if __name__ == "__main__":
    main(sys.argv[1:])
