"""A document cut at its names: what the formats that give the article back have in common."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from linker.model import Link, LinkedDocument

WIKIDATA = "https://www.wikidata.org/wiki/"


class Piece(Struct, frozen=True):
    """A stretch of the text; `link` is the index of the link whose name it is, None between names."""

    text: str
    link: int | None = None


def pieces(linked: LinkedDocument, shown: str | None = None) -> Iterator[Piece]:
    """The whole text in order: joined, the pieces are the text again. Of names that overlap the first is taken.

    `shown` is cut in place of the text; it must be as long, so that the offsets hold.
    """
    text, position = linked.document.text if shown is None else shown, 0
    for start, end, index in sorted(_spans(linked)):
        if start < position:
            continue
        if start > position:
            yield Piece(text[position:start])
        yield Piece(text[start:end], index)
        position = end
    if position < len(text):
        yield Piece(text[position:])


def _spans(linked: LinkedDocument) -> Iterator[tuple[int, int, int]]:
    for index, link in enumerate(linked.links):
        for span in (link.pair.en, link.pair.zh):
            if span is not None:
                yield span.start, span.end, index
    for mention in linked.mentions:
        yield mention.span.start, mention.span.end, mention.gloss


def mention_counts(linked: LinkedDocument) -> list[int]:
    """For each link how often its name is mentioned again."""
    counts = [0] * len(linked.links)
    for mention in linked.mentions:
        counts[mention.gloss] += 1
    return counts


def address(link: Link) -> str | None:
    """The page of the linked item, None for NIL."""
    return WIKIDATA + link.qid if link.qid else None


def percent(confidence: float) -> str:
    """A probability for people: never "100%", which nothing is."""
    return f"{min(99, round(confidence * 100))}%"
