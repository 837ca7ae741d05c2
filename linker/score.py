"""Evidence → probability: of each candidate, and of NIL.

A candidate's log odds are the weighted sum of its evidence (`weights/link.tsv`); NIL's are zero. The probabilities are
their softmax, so that two candidates that fit alike take from each other, and neither from the other's silence.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec.structs import replace

from linker.findings import of_gloss
from linker.model import Candidate, Link, NamePair
from linker.weights import load, weigh

NOTHING_KNOWN = 0.985
"""The probability of NIL where no gazetteer proposes anything: measured on news, where a name unknown in either
script was in the knowledge base under a third form in about one case of seventy."""

_TOP = 5
_GAPS = ("en absent", "en unknown", "han unknown")


def log_odds(candidate: Candidate) -> float:
    """The weighted sum of a candidate's evidence: what an explanation adds up to."""
    weights = load("link")
    return weights["bias"] + weigh(weights, ((e.name, e.value) for e in candidate.evidence))


def rank(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates with their probabilities, likeliest first, equals by QID; what is left of 1 is NIL's."""
    exponentials = [math.exp(log_odds(candidate)) for candidate in candidates]
    total = 1.0 + sum(exponentials)
    scored = [replace(c, score=e / total) for c, e in zip(candidates, exponentials, strict=True)]
    return tuple(sorted(scored, key=lambda c: (-c.score, int(c.entity.qid[1:]))))


def decide(pair: NamePair, candidates: Sequence[Candidate], min_confidence: float) -> Link:
    """The link of a pair: its best candidate if that is likely enough, else NIL with its reason."""
    ranked = rank(candidates)
    findings = of_gloss(pair, ranked)
    best = ranked[0] if ranked else None
    if best is not None and best.score >= min_confidence:
        pair = replace(pair, type=best.entity.type)
        return Link(pair, best.entity.qid, best.score, None, best.entity.display, _why(best), ranked[:_TOP], findings)
    nil = 1.0 - sum(c.score for c in ranked) if ranked else NOTHING_KNOWN
    reason = nil_reason(pair, ranked, min_confidence)
    return Link(pair, None, max(nil, 1.0 - best.score if best else nil), reason, None, reason, ranked[:_TOP], findings)


def _why(candidate: Candidate) -> str:
    return "; ".join(evidence.sentence for evidence in candidate.evidence) + "."


def nil_reason(pair: NamePair, ranked: Sequence[Candidate], min_confidence: float) -> str:
    """Why there is no link, and what to do about it."""
    if not ranked:
        names = pair.zh.text if pair.en is None else f"{pair.zh.text} or {pair.en.text}"
        return f"No gazetteer knows {names}; add one that does with --gazetteer FILE."
    fitting = [c for c in ranked if c.score >= min_confidence / 3]
    if len(fitting) > 1:
        options = ", ".join(f"{c.entity.display} ({c.entity.qid})" for c in fitting)
        return f"Several fit {pair.zh.text} and nothing decides: {options}."
    best = ranked[0]
    weights = load("link")
    objections = [e.sentence for e in best.evidence if weights.get(e.name, 0.0) * e.value < 0 or e.name in _GAPS]
    known = f"{pair.zh.text} in the gazetteers is {best.entity.display} ({best.entity.qid})"
    if best.value("han exact") or best.value("han other form"):
        return f"{known}, but {'; '.join(objections) or 'too little agrees'}."
    return f"{best.entity.display} ({best.entity.qid}) is near, but {'; '.join(objections) or 'too little agrees'}."
