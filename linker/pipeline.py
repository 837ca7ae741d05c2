"""Linker: runs the stages over a text, or over many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from linker.candidates import candidates, han_forms, proposed
from linker.config import Settings
from linker.context import Context
from linker.detect import detect
from linker.kb.opening import open_bundled, open_gazetteer
from linker.kb.protocol import KnowledgeBase
from linker.kb.stack import Stack
from linker.mentions import find_mentions
from linker.model import Document, Entity, LinkedDocument, Provenance
from linker.pair import pair_all
from linker.score import decide
from linker.text.normalise import match_key
from linker.text.scripts import has_han
from linker.version import __version__


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
        settings: Settings | None = None,
    ) -> None:
        """Open the `gazetteers` given (.sqlite, .tsv or .jsonl), asked in their order, then the bundled one.

        `knowledge_base` takes the place of both. Below `min_confidence` the answer is NIL. GazetteerError
        where a gazetteer is missing, damaged or of another version.
        """
        settings = settings or Settings.from_environment()
        self._min_confidence = settings.min_confidence if min_confidence is None else min_confidence
        self._kb = knowledge_base or _open(settings, [Path(path) for path in gazetteers], bundled)
        manifests = tuple((manifest.name, manifest.version) for manifest in self._kb.manifests)
        self.provenance = Provenance(__version__, manifests)

    def link(self, text: str, *, id: str = "", date: str | None = None, title: str | None = None) -> LinkedDocument:
        """The links and mentions of one text; offsets are code points of `text` as given."""
        return self.link_document(Document(id, text, date, title))

    def link_document(self, document: Document) -> LinkedDocument:
        """The same for a document that brings its id, date, title and further keys along."""
        text = document.text
        pairs = pair_all(text, detect(text), self._named)
        found = [proposed(pair, self._kb) for pair in pairs]
        context = Context(text, document.date, frozenset(entity.qid for entities in found for entity in entities))
        links = tuple(
            decide(pair, candidates(pair, self._kb, context, entities), self._min_confidence)
            for pair, entities in zip(pairs, found, strict=True)
        )
        return LinkedDocument(document, links, find_mentions(text, links), self.provenance)

    def link_all(self, documents: Iterable[Document]) -> Iterator[LinkedDocument]:
        """Link a stream of documents, one at a time and in order."""
        return (self.link_document(document) for document in documents)

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


def _open(settings: Settings, gazetteers: Sequence[Path], bundled: bool) -> KnowledgeBase:
    layers: list[KnowledgeBase] = [open_gazetteer(path, settings.cache) for path in gazetteers]
    if bundled:
        layers.append(open_bundled(settings.gazetteers, settings.cache))
    return Stack(layers)
