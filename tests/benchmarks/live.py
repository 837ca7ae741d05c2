"""Live look-up against a server on loopback that takes 100 ms a request: requests a pair, pace, and what a warm cache costs.

    python -m tests.benchmarks.live DOCUMENTS.jsonl ENTITIES.jsonl

DOCUMENTS have "text", ENTITIES the shape of a JSONL gazetteer; the server gives them as Wikidata would.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from linker.model import Document, LinkedDocument
from linker.pipeline import Linker
from linker.wikidata.cache import Cache
from linker.wikidata.client import REQUESTS_PER_MINUTE, Client
from linker.wikidata.live import Live, query_of
from tests.wikidata.items import item
from tests.wikidata.server import serving

ROOTS = {"PER": "Q5", "ORG": "Q43229", "GPE": "Q486972", "LOC": "Q2221906", "WORK": "Q386724", "EVENT": "Q1190554"}
LATENCY = 0.1


def items(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        entity = json.loads(line)
        classes = [ROOTS[entity["type"]]] if entity.get("type") in ROOTS else []
        yield item(entity["qid"], entity["labels"], entity.get("aliases"), instance_of=classes)


def timed(linker: Linker, documents: Sequence[Document]) -> tuple[float, list[LinkedDocument]]:
    start = time.perf_counter()
    linked = list(linker.link_all(documents))
    return time.perf_counter() - start, linked


def main(arguments: Sequence[str]) -> None:
    if not arguments:
        raise SystemExit(__doc__)
    texts = [json.loads(line)["text"] for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines()]
    documents = [Document(str(i), text) for i, text in enumerate(texts)]
    offline = Linker(bundled=False)
    timed(offline, documents)  # loads the tables
    seconds, linked = timed(offline, documents)
    pairs = {query_of(link.pair) for document in linked for link in document.links if len(link.pair.zh.text) <= 20}
    print(f"{len(documents)} documents, {len(pairs)} distinct unresolved pairs; offline {seconds:.2f} s")
    with tempfile.TemporaryDirectory() as folder, serving(items(Path(arguments[1])), seconds=LATENCY) as wikibase:
        for name in ("empty cache", "warm cache"):
            live = Live(Client("bench@example.org", wikibase.url), Cache(Path(folder) / "wikidata.sqlite"), seconds=600)
            before = len(wikibase.requests)
            taken, linked = timed(Linker(bundled=False, live=live), documents)
            asked = len(wikibase.requests) - before
            found = sum(link.qid is not None for document in linked for link in document.links)
            print(
                f"{name}: {asked} requests, {asked / len(pairs):.2f} a pair; {taken:.2f} s, {taken / seconds:.2f} × offline; "
                f"{found} links; {wikibase.most_in_flight} in flight at most"
            )
            live.close()
        times = [request.start for request in wikibase.requests]
        fastest = max(sum(t <= u < t + 60 for u in times) for t in times)
        print(f"most requests within a minute: {fastest} (documented: {REQUESTS_PER_MINUTE})")
        cache = Cache(Path(folder) / "wikidata.sqlite")
        queries = sorted(pairs) * 20
        start = time.perf_counter()
        for query in queries:
            cache.search(query)
        print(f"cache: {len(queries) / (time.perf_counter() - start):,.0f} look-ups a second")
        cache.close()


if __name__ == "__main__":
    main(sys.argv[1:])
