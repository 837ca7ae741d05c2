"""JSONL, the contract that other programs read: one object a document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from linker.model import Candidate, Link, LinkedDocument, Mention, Span

_WRITTEN = ("id", "glosses", "mentions", "provenance")


def to_record(linked: LinkedDocument) -> dict[str, Any]:
    """The object of the contract. The keys of an input record are kept, unless we write one of that name."""
    document = linked.document
    record: dict[str, Any] = {"id": document.id}
    record |= {key: value for key, value in document.extra.items() if key not in _WRITTEN}
    if not document.verbatim:
        record["text"] = document.text
    record["glosses"] = [_link(link, document.text) for link in linked.links]
    record["mentions"] = [_mention(mention, document.text) for mention in linked.mentions]
    record["provenance"] = {
        "linker": linked.provenance.linker,
        "gazetteers": [{"name": name, "version": version} for name, version in linked.provenance.gazetteers],
        "live": linked.provenance.live,
    }
    if linked.provenance.live_error:
        record["provenance"]["live_error"] = linked.provenance.live_error
    return record


def render(documents: Iterable[LinkedDocument]) -> Iterator[str]:
    """A line a document, each as soon as it is linked."""
    return (json.dumps(to_record(document), ensure_ascii=False) + "\n" for document in documents)


def _link(link: Link, text: str) -> dict[str, Any]:
    return {
        "zh": _span(link.pair.zh, text),
        "en": _span(link.pair.en, text) if link.pair.en else None,
        "type": str(link.pair.type),
        "acronym": link.pair.acronym,
        "qid": link.qid,
        "confidence": round(link.confidence, 4),
        "nil_reason": link.nil_reason,
        "label": link.label,
        "why": link.why,
        "candidates": [_candidate(candidate) for candidate in link.candidates],
        "findings": list(link.findings),
    }


def _span(span: Span, text: str) -> dict[str, Any]:
    """The offsets with what stands there, letter by letter: a name over a line's end has it in its text."""
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {"qid": candidate.entity.qid, "label": candidate.entity.display, "score": round(candidate.score, 4)}


def _mention(mention: Mention, text: str) -> dict[str, Any]:
    return {**_span(mention.span, text), "gloss": mention.gloss, "qid": mention.qid}
