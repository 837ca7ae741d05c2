"""The whole story of one decision: the spans weighed for the English name, the sound, the candidates with their evidence.

What is told is what was weighed: the numbers of a candidate add up to its log odds, and these to the probabilities.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from linker.model import Candidate, Document, Entity, Link
from linker.pair import weighed
from linker.pipeline import Linker
from linker.romanise.align import align
from linker.score import log_odds
from linker.text.as_read import AsRead, as_read
from linker.text.normalise import fold_han, match_key
from linker.weights import load

MOST_SPANS = 6
_WIDTH = 28


def explain(linker: Linker, document: Document, zh: str) -> Iterator[str]:
    """A page of lines for each gloss of a document whose Han is, or holds, `zh`, in either script."""
    wanted = fold_han(zh)
    read = as_read(document.text)
    links = linker.link_document(replace(document, text=read.text)).links
    exact = [link for link in links if fold_han(link.pair.zh.text) == wanted]
    for link in exact or [link for link in links if wanted in fold_han(link.pair.zh.text)]:
        yield from _page(read, link, linker)
        yield ""


def _page(read: AsRead, link: Link, linker: Linker) -> Iterator[str]:
    pair, place = link.pair, read.given(link.pair.zh)
    yield f"{pair.zh.text}  {pair.type}, at {place.start}–{place.end}, {pair.gloss.form}"
    yield "English name, by log weight"
    yield from _spans(read.text, link, linker)
    if pair.en is not None:
        alignment = align(pair.en.text, pair.zh.text)
        yield f"Sound{'' if alignment.score is None else f', {alignment.score:.2f}'}"
        yield f"  {alignment.why}"
    yield f"Candidates{'' if link.candidates else ': none'}"
    for candidate in link.candidates:
        yield from _candidate(candidate)
    yield f"→ {f'{link.qid} {link.label}' if link.qid else 'NIL'}, {link.confidence:.1%}: {link.why}"
    yield from (f"! {finding}" for finding in link.findings)


def _spans(text: str, link: Link, linker: Linker) -> Iterator[str]:
    def known(name: str) -> Sequence[Entity]:
        return linker.knowledge_base.named(match_key(name))

    en = link.pair.en
    spans, none = weighed(text, link.pair.gloss, known)
    for weight, span in spans[:MOST_SPANS]:
        chosen = " ←" if en and (span.start, span.end) == (en.start, en.end) else ""
        yield f"  {weight:+7.2f}  {' '.join(span.text.split())}{chosen}"
    yield f"  {none:+7.2f}  none of them{'' if en else ' ←'}"


def _candidate(candidate: Candidate) -> Iterator[str]:
    """Each piece of evidence as value × weight; with the bias they add up to the log odds."""
    weights = load("link")
    yield f"  {candidate.entity.qid} {candidate.entity.display}, {candidate.score:.1%}, log odds {log_odds(candidate):+.2f}"
    yield f"    {'bias':{_WIDTH}} {weights['bias']:+.2f}"
    for evidence in candidate.evidence:
        amount = f"{evidence.value:g} × {weights.get(evidence.name, 0.0):+.3g}"
        yield f"    {evidence.name:{_WIDTH}} {amount:14} {evidence.sentence}"
