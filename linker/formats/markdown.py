"""Markdown: the article with every name linked, and the list of its names below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from linker.formats.marking import address, mention_counts, percent, pieces
from linker.model import Link, LinkedDocument

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def render(documents: Iterable[LinkedDocument]) -> Iterator[str]:
    for linked in documents:
        text = linked.document.text
        yield "".join(_piece(piece.text, piece.link, linked) for piece in pieces(linked))
        yield "\n" if text.endswith("\n") else "\n\n"
        yield from _names(linked)


def _piece(text: str, index: int | None, linked: LinkedDocument) -> str:
    """A name as a link; what stands between names as it came, for it may be Markdown itself."""
    url = None if index is None else address(linked.links[index])
    return text if url is None or _SPECIAL.search(text) else f"[{text}]({url})"


def _names(linked: LinkedDocument) -> Iterator[str]:
    if not linked.links:
        yield "---\n\nNo Chinese name was found.\n\n"
        return
    yield "---\n\n## Names\n\n| Chinese | English | Type | Wikidata | Sure | Again | Why |\n|---|---|---|---|---|---|---|\n"
    for link, again in zip(linked.links, mention_counts(linked), strict=True):
        yield "| " + " | ".join(_cells(link, again)) + " |\n"
    yield "\n"


def _cells(link: Link, again: int) -> Iterator[str]:
    yield escape(link.pair.zh.text)
    yield escape(link.pair.en.text) if link.pair.en else "–"
    yield str(link.pair.type)
    url = address(link)
    yield f"[{escape(link.label or '')} ({link.qid})]({url})" if url else "NIL"
    yield percent(link.confidence)
    yield str(again) if again else ""
    yield escape(" ".join((link.why, *link.findings)))


def escape(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
