"""Linker: runs the stages over a text, or over many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct
from msgspec.structs import replace

from linker.candidates import candidates, form_keys, proposed
from linker.config import Settings
from linker.context import Context
from linker.detect import detect
from linker.findings import of_document
from linker.kb.opening import open_bundled, open_gazetteer
from linker.kb.protocol import KnowledgeBase
from linker.kb.stack import Stack
from linker.mentions import find_mentions
from linker.model import Document, Entity, Link, LinkedDocument, NamePair, Provenance
from linker.pair import pair_all
from linker.score import decide
from linker.text.as_read import AsRead, as_read
from linker.text.normalise import match_key
from linker.text.scripts import has_han
from linker.version import __version__

if TYPE_CHECKING:
    from concurrent.futures import Future

WINDOW = 16
"""Documents whose names are looked up live together."""

DOUBT = 0.8
"""Below this probability a link is looked up live."""

LONGEST_LOOKED_UP = 20
"""Han longer than this is a sentence, and no name of any item."""


class LiveSource(KnowledgeBase, Protocol):
    """A knowledge base that can be asked to learn. `version` counts how often it has learned."""

    version: int

    def ask(self, pairs: Iterable[NamePair]) -> LiveAnswers:
        """Ask for pairs, perhaps in another thread; nothing is known by it before `keep`."""
        ...

    def keep(self, answers: Any) -> None:
        """Learn what was answered."""
        ...


class LiveAnswers(Protocol):
    """What a live source was answered; `error` says why it ended early, "" if it did not."""

    error: str


class _Draft(Struct, frozen=True):
    """A document as it was linked before the answers came: the pairs in doubt, and the live source's version then."""

    document: Document
    read: AsRead
    links: tuple[Link, ...]
    doubtful: tuple[NamePair, ...]
    version: int


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
        self.knowledge_base = knowledge_base or _open(settings, [Path(path) for path in gazetteers], bundled)
        manifests = tuple((manifest.name, manifest.version) for manifest in self.knowledge_base.manifests)
        self.provenance = Provenance(__version__, manifests, live is not None)
        self._live = live
        if live is not None:
            self.knowledge_base = Stack([self.knowledge_base, live])

    def link(self, text: str, *, id: str = "", date: str | None = None, title: str | None = None) -> LinkedDocument:
        """The links and mentions of one text; offsets are code points of `text` as given."""
        return self.link_document(Document(id, text, date, title))

    def link_document(self, document: Document) -> LinkedDocument:
        """The same for a document that brings its id, date, title and further keys along."""
        return next(self.link_all([document]))

    def link_all(self, documents: Iterable[Document]) -> Iterator[LinkedDocument]:
        """Link a stream of documents, in order and in bounded memory."""
        if self._live is None:
            return (self._linked(document) for document in documents)
        return self._link_live(documents, self._live)

    def _linked(self, document: Document) -> LinkedDocument:
        read = as_read(document.text)
        return self._finished(document, read, self._links(read.text, document.date))

    def _links(self, text: str, date: str | None) -> tuple[Link, ...]:
        pairs = pair_all(text, detect(text), self._named)
        found = [proposed(pair, self.knowledge_base) for pair in pairs]
        context = Context(text, date, frozenset(entity.qid for entities in found for entity in entities))
        return of_document(
            [
                decide(pair, candidates(pair, self.knowledge_base, context, entities), self._min_confidence)
                for pair, entities in zip(pairs, found, strict=True)
            ]
        )

    def _finished(
        self, document: Document, read: AsRead, links: tuple[Link, ...], live_error: str = ""
    ) -> LinkedDocument:
        provenance = replace(self.provenance, live_error=live_error) if live_error else self.provenance
        mentions = find_mentions(read.text, links, self._named)
        if read.shifts:
            links = tuple(replace(link, pair=_given(link.pair, read)) for link in links)
            mentions = tuple(replace(mention, span=read.given(mention.span)) for mention in mentions)
        return LinkedDocument(document, links, mentions, provenance)

    def _link_live(self, documents: Iterable[Document], live: LiveSource) -> Iterator[LinkedDocument]:
        """Look up what is in doubt in some documents at once, while the next ones are read."""
        from concurrent.futures import ThreadPoolExecutor

        rest = iter(documents)
        waiting: tuple[list[_Draft], Future[LiveAnswers]] | None = None
        with ThreadPoolExecutor(max_workers=1) as other_thread:
            while window := [self._draft(document, live) for document in islice(rest, WINDOW)]:
                if waiting is not None:
                    yield from self._answered(*waiting, live)
                doubtful = [pair for draft in window for pair in draft.doubtful]
                waiting = window, other_thread.submit(live.ask, doubtful)
            if waiting is not None:
                yield from self._answered(*waiting, live)

    def _draft(self, document: Document, live: LiveSource) -> _Draft:
        read = as_read(document.text)
        links = self._links(read.text, document.date)
        return _Draft(document, read, links, tuple(link.pair for link in links if _in_doubt(link)), live.version)

    def _answered(
        self, drafts: Sequence[_Draft], future: Future[LiveAnswers], live: LiveSource
    ) -> Iterator[LinkedDocument]:
        """The documents, linked again where something was in doubt and more is known since."""
        answers = future.result()
        live.keep(answers)
        for draft in drafts:
            again = draft.doubtful and live.version > draft.version
            links = self._links(draft.read.text, draft.document.date) if again else draft.links
            yield self._finished(draft.document, draft.read, links, answers.error if draft.doubtful else "")

    def lookup(self, name: str) -> tuple[Entity, ...]:
        """The entities that have this name, in either script; a QID finds its entity.

        Where nobody has a Han name itself, those who have it with another generic ending: 台北 finds 台北市. Then those
        whose name is one slip away, and those whose name sounds like it, in gazetteers that were built to find them.
        """
        if name[:1] in "Qq" and name[1:].isdigit():
            entity = self.knowledge_base.entity(name.upper())
            return (entity,) if entity else ()
        key = match_key(name)
        keys = (key, *(form_keys(key) if has_han(name) else ()))
        found = (found for key in keys if (found := self.knowledge_base.named(key)))
        return next(map(tuple, found), ()) or tuple(self.knowledge_base.sounding(name))

    def _named(self, name: str) -> Sequence[Entity]:
        return self.knowledge_base.named(match_key(name))


def _in_doubt(link: Link) -> bool:
    return (link.qid is None or link.confidence < DOUBT) and len(link.pair.zh.text) <= LONGEST_LOOKED_UP


def _given(pair: NamePair, read: AsRead) -> NamePair:
    """A pair with its offsets in the text as it was given."""
    gloss = pair.gloss
    placed = replace(
        gloss,
        zh=read.given(gloss.zh),
        anchor=read.given_start(gloss.anchor),
        inside=read.given(gloss.inside) if gloss.inside else None,
        outer=None if gloss.outer is None else read.given_start(gloss.outer),
    )
    return replace(pair, gloss=placed, en=read.given(pair.en) if pair.en else None)


def _open(settings: Settings, gazetteers: Sequence[Path], bundled: bool) -> KnowledgeBase:
    layers: list[KnowledgeBase] = [open_gazetteer(path, settings.cache) for path in gazetteers]
    if bundled:
        layers.append(open_bundled(settings.gazetteers, settings.cache))
    return layers[0] if len(layers) == 1 else Stack(layers)
