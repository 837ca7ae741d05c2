"""Gloss → name pair: which span is the English name of the Han, if any.

Each candidate span is weighed by its evidence (`partner.py`) and `weights/pair.tsv`; the best one wins unless leaving
the gloss without a partner weighs more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from linker.han import Han, Known, describe, nobody
from linker.kind import best_type, type_evidence
from linker.model import Gloss, GlossForm, NamePair, Span
from linker.partner import evidence, heard, most_heard, no_partner, seen
from linker.romanise.align import align
from linker.spans import CandidateSpan, candidate_spans
from linker.text.normalise import fold_han
from linker.text.scripts import HAN
from linker.weights import load, weigh

MAX_NAME = 5
"""How many characters the name at the end of a run of Chinese text has at most."""

MAX_BESIDE = 20
_BEHIND_SLASH = re.compile(f"[/／]([{HAN}]{{1,{MAX_BESIDE}}})")
_BEFORE_SLASH = re.compile(f"([{HAN}]{{1,{MAX_BESIDE}}})[/／]$")


def weighed(text: str, gloss: Gloss, known: Known = nobody) -> tuple[tuple[tuple[float, CandidateSpan], ...], float]:
    """The candidate spans with what they weigh, the best first and of equals the first found; and what none weighs."""
    weights, han = load("pair"), describe(gloss.zh.text, known)
    scored = [(weigh(weights, evidence(span, han, gloss)), span) for span in candidate_spans(text, gloss)]
    return tuple(sorted(scored, key=lambda s: -s[0])), _none(text, gloss, han)


def pair(text: str, gloss: Gloss, known: Known = nobody) -> NamePair:
    """The gloss with its English name, or with none where nothing there fits it."""
    han = describe(gloss.zh.text, known)
    span = _best(text, gloss, han)
    if span is None:
        return NamePair(gloss, None, best_type(type_evidence(text, han, gloss)))
    type_ = best_type(type_evidence(text, han, gloss, span, align(span.text, han.text)))
    return NamePair(gloss, Span(span.start, span.end, span.text), type_)


def _best(text: str, gloss: Gloss, han: Han) -> CandidateSpan | None:
    """The first of those that `weighed` gives, unless none weighs more. Only spans that could still win are listened to."""
    weights, best, most = load("pair"), None, _none(text, gloss, han)
    spans = candidate_spans(text, gloss)
    rough = [(weigh(weights, seen(span, han, gloss)), -number) for number, span in enumerate(spans)]
    for weight, number in sorted(rough, reverse=True):
        if weight + most_heard() < most:
            break
        weight += weigh(weights, heard(spans[-number], han))
        if weight > most or (best is None and weight == most):
            best, most = spans[-number], weight
    return best


def _none(text: str, gloss: Gloss, han: Han) -> float:
    """What weighs for leaving a gloss without a partner."""
    return weigh(load("pair"), no_partner(han, gloss, another_beside(text, gloss.zh)))


def pair_all(text: str, glosses: Sequence[Gloss], known: Known = nobody) -> tuple[NamePair, ...]:
    """The pairs of a document. A second form in one bracket shares the first one's English name."""
    pairs: list[NamePair] = []
    for gloss in (narrowed(gloss, known) for gloss in glosses):
        twin = next((p for p in reversed(pairs[-4:]) if p.en and _same_bracket(p.gloss, gloss)), None)
        pairs.append(replace(twin, gloss=gloss) if twin else pair(text, gloss, known))
    return tuple(pairs)


def narrowed(gloss: Gloss, known: Known = nobody) -> Gloss:
    """In running Chinese text the name before an English bracket is the end of the run: 于1987年创立华为（Huawei）.

    The longest end that a knowledge base knows, or that sounds like the English throughout; the gloss as it is where
    there is none.
    """
    zh = gloss.zh
    if gloss.form is not GlossForm.CHINESE_FIRST or gloss.inside is None or len(zh.text) <= MAX_NAME:
        return gloss
    for start in range(max(1, len(zh.text) - MAX_NAME), len(zh.text) - 1):
        end = zh.text[start:]
        if known(end) or _sounds_throughout(gloss.inside.text, end):
            return replace(gloss, zh=Span(zh.start + start, zh.end, end), anchor=zh.start + start)
    return gloss


def another_beside(text: str, zh: Span) -> bool:
    """Whether a slash joins the Han with Han that is no other form of it: 便當／盒飯, but not 农家/農家."""
    before = _BEFORE_SLASH.search(text, max(0, zh.start - MAX_BESIDE), zh.start)
    beside = (_BEHIND_SLASH.match(text, zh.end), before)
    return any(match is not None and fold_han(match.group(1)) != fold_han(zh.text) for match in beside)


def _sounds_throughout(en: str, zh: str) -> bool:
    alignment = align(en, zh)
    return alignment.match and all(part.han and part.letters for part in alignment.parts)


def _same_bracket(first: Gloss, second: Gloss) -> bool:
    return (
        first.form is second.form is GlossForm.BRACKET
        and first.anchor == second.anchor
        and second.zh.start - first.zh.end < 80
    )
