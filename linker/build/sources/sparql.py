"""Wikidata's query service → entities: a page of QIDs at a time, then the items by the live source, and so by its cache.

What was asked before is not asked again: a build that was stopped goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterator

from linker.errors import LiveError
from linker.model import Entity
from linker.wikidata.cache import Cache
from linker.wikidata.client import Client
from linker.wikidata.live import Live

ENDPOINT = "https://query.wikidata.org/sparql"
PAGE = 500


def read(where: str, service: Client, live: Live) -> Iterator[Entity]:
    """The entities that ?item stands for in a graph pattern: "?item wdt:P31 wd:Q5; wdt:P27 wd:Q865".

    LiveError where the service or the API gives no answer; what was answered is kept in the cache.
    """
    offset = 0
    while qids := _page(where, offset, service, live.cache):
        live.fetch(qids)
        for qid in qids:
            if (entity := live.entity(qid)) is not None:
                yield entity
        offset += PAGE


def _page(where: str, offset: int, service: Client, cache: Cache) -> tuple[str, ...]:
    query = f"SELECT DISTINCT ?item WHERE {{ {where} }} ORDER BY ?item LIMIT {PAGE} OFFSET {offset}"
    if (known := cache.search(query)) is not None:
        return known
    answer = service.get(query=query)
    try:
        found = [row["item"]["value"].rpartition("/")[2] for row in answer["results"]["bindings"]]
    except (KeyError, TypeError, AttributeError) as error:
        raise LiveError(f"{service.url}: a query answered in another shape ({error!r}); does it bind ?item?") from error
    qids = tuple(qid for qid in dict.fromkeys(found) if qid[:1] == "Q" and qid[1:].isdigit())
    cache.put_search(query, qids)
    return qids
