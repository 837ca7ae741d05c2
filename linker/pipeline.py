"""Linker: runs the stages over a text, or over many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Protocol

from linker.candidates import candidates, han_forms, proposed
from linker.config import Settings
from linker.context import Context
from linker.detect import detect
from linker.errors import LiveError
from linker.kb.opening import open_bundled, open_gazetteer
from linker.kb.protocol import KnowledgeBase
from linker.kb.stack import Stack
from linker.mentions import find_mentions
from linker.model import Document, Entity, Link, LinkedDocument, NamePair, Provenance
from linker.pair import pair_all
from linker.score import decide
from linker.text.normalise import match_key
from linker.text.scripts import has_han
from linker.version import __version__

WINDOW = 16
"""Documents whose names are looked up live together."""

DOUBT = 0.8
"""Below this probability a link is looked up live."""

LONGEST_LOOKED_UP = 20
"""Han longer than this is a sentence, and no name of any item."""


class LiveSource(KnowledgeBase, Protocol):
    """A knowledge base that can be asked to learn."""

    def look_up(self, pairs: Iterable[NamePair]) -> bool:
        """Ask for pairs; whether anything is known now that was not. LiveError where there is no answer."""
        ...


class Linker:
    """Links the names of texts. Opening one takes milliseconds; it can be used for any number of texts.

    >>> document = Linker().link("Huawei was founded by Ren Zhengfei (任正非).")
    >>> document.links[0].qid
    'Q712802'
    """

    def __init__(
        self,
        *,
        gazetteers: Iterable[Path | str] = (),
        bundled: bool = True,
        min_confidence: float | None = None,
        knowledge_base: KnowledgeBase | None = None,
        live: LiveSource | None = None,
        settings: Settings | None = None,
    ) -> None:
        """Open the `gazetteers` given (.sqlite, .tsv or .jsonl), asked in their order, then the bundled one.

        `knowledge_base` takes the place of both. Below `min_confidence` the answer is NIL. `live` is asked for what they
        leave NIL or in doubt (`linker.wikidata.opening.open_live`); without it no packet leaves. GazetteerError where a
        gazetteer is missing, damaged or of another version.
        """
        settings = settings or Settings.from_environment()
        self._min_confidence = settings.min_confidence if min_confidence is None else min_confidence
        self._kb = knowledge_base or _open(settings, [Path(path) for path in gazetteers], bundled)
        manifests = tuple((manifest.name, manifest.version) for manifest in self._kb.manifests)
        self.provenance = Provenance(__version__, manifests, live is not None)
        self._live = live
        if live is not None:
            self._kb = Stack([self._kb, live])

    def link(self, text: str, *, id: str = "", date: str | None = None, title: str | None = None) -> LinkedDocument:
        """The links and mentions of one text; offsets are code points of `text` as given."""
        return self.link_document(Document(id, text, date, title))

    def link_document(self, document: Document) -> LinkedDocument:
        """The same for a document that brings its id, date, title and further keys along."""
        return next(self.link_all([document]))

    def link_all(self, documents: Iterable[Document]) -> Iterator[LinkedDocument]:
        """Link a stream of documents, in order and in bounded memory."""
        if self._live is None:
            return (self._finished(document, self._links(document)) for document in documents)
        return self._link_live(documents, self._live)

    def _links(self, document: Document) -> tuple[Link, ...]:
        text = document.text
        pairs = pair_all(text, detect(text), self._named)
        found = [proposed(pair, self._kb) for pair in pairs]
        context = Context(text, document.date, frozenset(entity.qid for entities in found for entity in entities))
        return tuple(
            decide(pair, candidates(pair, self._kb, context, entities), self._min_confidence)
            for pair, entities in zip(pairs, found, strict=True)
        )

    def _finished(self, document: Document, links: tuple[Link, ...], live_error: str = "") -> LinkedDocument:
        provenance = replace(self.provenance, live_error=live_error) if live_error else self.provenance
        return LinkedDocument(document, links, find_mentions(document.text, links), provenance)

    def _link_live(self, documents: Iterable[Document], live: LiveSource) -> Iterator[LinkedDocument]:
        """Look up what is in doubt in some documents at once, each name once, then link again those that gained by it."""
        rest = iter(documents)
        while window := list(islice(rest, WINDOW)):
            drafts = [self._links(document) for document in window]
            doubtful = [[link.pair for link in links if _in_doubt(link)] for links in drafts]
            error = ""
            try:
                news = live.look_up([pair for pairs in doubtful for pair in pairs])
            except LiveError as problem:
                news, error = True, str(problem)
            for document, links, pairs in zip(window, drafts, doubtful, strict=True):
                again = self._links(document) if news and pairs else links
                yield self._finished(document, again, error if pairs else "")

    def lookup(self, name: str) -> tuple[Entity, ...]:
        """The entities that have this name, in either script; a QID finds its entity.

        Where nobody has a Han name itself, those who have it with another generic ending: 台北 finds 台北市. Then those
        whose name sounds like it, in gazetteers that were built with an index by sound.
        """
        if name[:1] in "Qq" and name[1:].isdigit():
            entity = self._kb.entity(name.upper())
            return (entity,) if entity else ()
        forms = (name, *(han_forms(name) if has_han(name) else ()))
        return next((tuple(found) for form in forms if (found := self._named(form))), tuple(self._kb.sounding(name)))

    def _named(self, name: str) -> Sequence[Entity]:
        return self._kb.named(match_key(name))


def _in_doubt(link: Link) -> bool:
    return (link.qid is None or link.confidence < DOUBT) and len(link.pair.zh.text) <= LONGEST_LOOKED_UP


def _open(settings: Settings, gazetteers: Sequence[Path], bundled: bool) -> KnowledgeBase:
    layers: list[KnowledgeBase] = [open_gazetteer(path, settings.cache) for path in gazetteers]
    if bundled:
        layers.append(open_bundled(settings.gazetteers, settings.cache))
    return Stack(layers)
