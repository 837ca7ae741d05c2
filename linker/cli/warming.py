"""The pairs of names that `linker cache warm` looks up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from linker.cli.output import tell
from linker.formats.reading import read_documents
from linker.kb.tables import read
from linker.model import Gloss, GlossForm, NamePair, Span
from linker.pipeline import Linker
from linker.wikidata.live import query_of


def glossary_pairs(tables: Sequence[Path]) -> Iterator[NamePair]:
    """The main names of each row that has no QID."""
    for path in tables:
        for entity in read(path):
            english, chinese = entity.label("en"), next(iter(entity.chinese), None)
            if not entity.qid and chinese:
                gloss = Gloss(Span.of(chinese, 0, len(chinese)), GlossForm.BRACKET, 0)
                yield NamePair(gloss, Span.of(english, 0, len(english)) if english else None, entity.type)


def article_pairs(linker: Linker, articles: Sequence[str], jsonl: bool) -> Iterator[NamePair]:
    """What the articles leave NIL, each pair once."""

    def on_error(error: Exception) -> None:
        tell(f"linker: {error}")

    seen = set[str]()
    documents = read_documents(articles, jsonl=jsonl, max_bytes=32 * 2**20, on_error=on_error)
    for linked in linker.link_all(documents):
        for link in linked.links:
            if link.qid is None and (query := query_of(link.pair)) not in seen:
                seen.add(query)
                yield link.pair
