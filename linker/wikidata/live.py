"""Wikidata as a knowledge base: what the cache knows, and, for names that nobody knows yet, what a look-up adds to it.

A look-up is one search for both names of a pair, in every language at once; the items that are found, and the classes that
say what they are, are fetched fifty at a time. What was asked once is not asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from linker.config import LIVE_SECONDS
from linker.errors import LiveError
from linker.kb.protocol import Manifest
from linker.model import Entity, EntityType, NamePair
from linker.text.normalise import script_forms
from linker.wikidata.cache import Cache
from linker.wikidata.classes import FARTHEST, ROOTS, ClassTree
from linker.wikidata.client import Client
from linker.wikidata.parse import Item, parse_fields

if TYPE_CHECKING:
    from qwikidata.entity import WikidataItem

RESULTS = 10
"""Items that a search gives at most."""

BATCH = 50
_PROPERTIES = "info|labels|aliases|descriptions|claims|sitelinks"


def query_of(pair: NamePair) -> str:
    """What is searched for: the pair's names as phrases, in any language, the Han in both scripts. Nothing else of the
    article is sent."""
    names = [*script_forms(pair.zh.text), pair.en.text if pair.en else pair.acronym or ""]
    return " OR ".join(f'"{phrase}"' for name in names if (phrase := " ".join(name.replace('"', " ").split())))


class Answers(Struct):
    """What a look-up was answered: searches, items and classes; and why it ended early, if it did."""

    searches: dict[str, tuple[str, ...]] = field(default_factory=dict)
    items: dict[str, tuple[Item | None, int]] = field(default_factory=dict)
    parents: dict[str, tuple[str, ...]] = field(default_factory=dict)
    error: str = ""


class Live:
    """A `KnowledgeBase` over the cache. `ask` asks for what it lacks, and may do so in another thread; only `keep` changes
    what is known, so that what is linked meanwhile does not depend on who is faster."""

    def __init__(self, client: Client, cache: Cache, seconds: float = LIVE_SECONDS) -> None:
        self.client, self.cache, self._seconds = client, cache, seconds
        self.manifests = (Manifest("wikidata (live)", "1"),)
        self.version = 0

    def close(self) -> None:
        self.client.close()
        self.cache.close()

    def named(self, key: str) -> Sequence[Entity]:
        return self.cache.named(key)

    def sounding(self, name: str) -> Sequence[Entity]:
        return ()

    def near(self, name: str) -> Sequence[Entity]:
        return ()

    def entity(self, qid: str) -> Entity | None:
        answer = self.cache.entity(qid)
        return answer.entity if answer else None

    def ask(self, pairs: Iterable[NamePair]) -> Answers:
        """Ask for the pairs that were not asked for yet, in a limited time; nothing is known by it before `keep`."""
        answers, found = Answers(), set[str]()
        queries = [query for query in dict.fromkeys(map(query_of, pairs)) if query]
        try:
            with self.client.within(self._seconds):
                for query in queries:
                    known = self.cache.search(query)
                    found.update(self._search(query, answers) if known is None else known)
                self._ask_for_items(found, answers)
        except LiveError as error:
            answers.error = str(error)
        return answers

    def fetch(self, qids: Iterable[str]) -> None:
        """Ask for items that are not known, and remember the answers. LiveError where there were none to be had."""
        answers = Answers()
        try:
            self._ask_for_items(qids, answers)
        except LiveError as error:
            answers.error = str(error)
            raise
        finally:
            self.keep(answers)

    def item(self, qid: str) -> WikidataItem | None:
        """The whole item as qwikidata models it, every statement with its qualifiers, asked for anew and not kept; None
        where there is none. For those who want more than what names it."""
        from qwikidata.entity import WikidataItem

        answer = self.client.get(action="wbgetentities", ids=qid, redirects="yes")
        raw = next(iter((answer.get("entities") or {}).values()), None)
        if not isinstance(raw, dict) or "missing" in raw:
            return None
        maps = ("labels", "descriptions", "aliases", "claims", "sitelinks")
        try:
            return WikidataItem({**raw, **{key: raw.get(key) or {} for key in maps}})
        except ValueError as error:
            raise LiveError(f"{self.client.url}: {qid} was answered in another shape ({error})") from error

    def _ask_for_items(self, qids: Iterable[str], answers: Answers) -> None:
        missing = sorted((qid for qid in set(qids) if not self._is_known(qid)), key=lambda qid: int(qid[1:]))
        for batch in _batches(missing):
            answers.items |= self._items(batch)
        self._ask_for_classes(answers)

    def keep(self, answers: Answers) -> None:
        """Remember what was answered. `version` counts the times that something was known by it that was not."""
        for query, qids in answers.searches.items():
            self.cache.put_search(query, qids)
        for qid, above in answers.parents.items():
            self.cache.put_class(qid, above)
        tree = self._tree(answers)
        for qid, (item, revision) in answers.items.items():
            entity = _entity(item, tree) if item else None
            if answers.error and entity is not None and entity.type is EntityType.OTHER:
                continue  # the class that would say what it is may not have been answered
            self.cache.put_entity(qid, entity, revision)
        self.version += bool(answers.items)

    def look_up(self, pairs: Iterable[NamePair]) -> None:
        """Ask, and remember the answers. LiveError where there were none to be had."""
        answers = self.ask(pairs)
        self.keep(answers)
        if answers.error:
            raise LiveError(answers.error)

    def _is_known(self, qid: str) -> bool:
        answer = self.cache.entity(qid)
        return answer is not None and answer.fresh

    def _search(self, query: str, answers: Answers) -> tuple[str, ...]:
        answer = self.client.get(
            action="query", list="search", srsearch=query, srlimit=RESULTS, srnamespace=0, srprop="", srinfo=""
        )
        try:
            titles = [result["title"] for result in answer["query"]["search"]]
        except (KeyError, TypeError) as error:
            raise LiveError(f"{self.client.url}: a search answered in another shape ({error!r})") from error
        qids = tuple(title for title in titles if isinstance(title, str) and title[:1] == "Q" and title[1:].isdigit())
        answers.searches[query] = qids
        return qids

    def _items(self, batch: Sequence[str]) -> dict[str, tuple[Item | None, int]]:
        """The items of a batch by the QID that was asked for; None for a missing one.

        One that was merged into another of the same batch is not told apart in the answer, and is asked for again.
        """
        found = self._answered(batch)
        if found and (unanswered := [qid for qid in batch if qid not in found]):
            found |= self._answered(unanswered)
        return found

    def _answered(self, batch: Sequence[str]) -> dict[str, tuple[Item | None, int]]:
        answer = self.client.get(action="wbgetentities", ids="|".join(batch), props=_PROPERTIES, redirects="yes")
        entities = answer.get("entities")
        if not isinstance(entities, dict):
            raise LiveError(f"{self.client.url}: items were answered in another shape")
        merged = {raw["redirects"]["from"]: raw for raw in entities.values() if _is_redirect(raw)}
        found: dict[str, tuple[Item | None, int]] = {}
        for qid in batch:
            raw = merged.get(qid) or entities.get(qid)
            if isinstance(raw, dict):
                found[qid] = _item(raw), int(raw.get("lastrevid") or 0)
        return found

    def _ask_for_classes(self, answers: Answers) -> None:
        """The classes above those of the items, a step up at a time, but for those that are known."""
        wanted = {qid for item, _ in answers.items.values() if item for qid in item.classes}
        done = set(ROOTS)
        for _ in range(FARTHEST):
            level = sorted(wanted - done, key=lambda qid: int(qid[1:]))
            if not level:
                break
            known = {qid: above for qid in level if (above := self.cache.parents(qid)) is not None}
            for batch in _batches([qid for qid in level if qid not in known]):
                fetched = {qid: item.parents if item else () for qid, (item, _) in self._items(batch).items()}
                answers.parents |= fetched
                known |= fetched
            done.update(level)
            wanted = {parent for above in known.values() for parent in above}

    def _tree(self, answers: Answers) -> ClassTree:
        """The classes above those of the items, as far as they are known."""
        tree = ClassTree()
        wanted, done = {qid for item, _ in answers.items.values() if item for qid in item.classes}, set(ROOTS)
        while level := wanted - done:
            known = {qid: above for qid in level if (above := self.cache.parents(qid)) is not None}
            for qid, above in known.items():
                tree.add(qid, above)
            done |= level
            wanted = {parent for above in known.values() for parent in above}
        tree.resolve(done - set(ROOTS))
        return tree


def _is_redirect(raw: Any) -> bool:
    return isinstance(raw, dict) and isinstance(raw.get("redirects"), dict) and "from" in raw["redirects"]


def _item(raw: dict[str, Any]) -> Item | None:
    """The item of an answer; None where it is missing, or of a shape that no item has."""
    if "missing" in raw:
        return None
    try:
        return parse_fields(raw)
    except ValueError:
        return None


def _entity(item: Item, tree: ClassTree) -> Entity | None:
    """None for what is no name: a category, a disambiguation page."""
    type_ = tree.type_of(item.classes)
    if type_ is None or not item.names:
        return None
    return item.entity(type_)


def _batches(qids: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(qids)
    while batch := list(islice(rest, BATCH)):
        yield batch
