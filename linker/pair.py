"""Gloss → name pair: which span is the English name of the Han, if any.

Each candidate span is weighed by its evidence (`partner.py`) and `weights/pair.tsv`; the best one wins unless leaving
the gloss without a partner weighs more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from linker.han import Han, Known, describe, nobody
from linker.heard import heard, most_heard
from linker.kind import extent, type_weights
from linker.lists import types_in_lists
from linker.lone import no_partner
from linker.model import Gloss, GlossForm, NamePair, Span
from linker.partner import evidence, seen
from linker.prose import narrowed
from linker.romanise.align import align
from linker.spans import CandidateSpan, candidate_spans
from linker.weights import load, weigh

_OTHER_CHARACTERS = re.compile(r"[,;/] ?(?:[Ss]implified|[Tt]raditional)(?: Chinese)?[:：]? ?")


def weighed(text: str, gloss: Gloss, known: Known = nobody) -> tuple[tuple[tuple[float, CandidateSpan], ...], float]:
    """The candidate spans with what they weigh, the best first and of equals the first found; and what none weighs."""
    weights, han = load("pair"), describe(gloss.zh.text, known)
    scored = [(weigh(weights, evidence(text, span, han, gloss).items()), span) for span in candidate_spans(text, gloss)]
    return tuple(sorted(scored, key=lambda s: -s[0])), _none(text, gloss, han)


def _best(text: str, gloss: Gloss, han: Han) -> CandidateSpan | None:
    """The first of those that `weighed` gives, unless none weighs more. Only spans that could still win are listened to."""
    weights, best, most = load("pair"), None, _none(text, gloss, han)
    spans = candidate_spans(text, gloss)
    rough = [(weigh(weights, seen(text, span, han, gloss)), -number) for number, span in enumerate(spans)]
    for weight, number in sorted(rough, reverse=True):
        if weight + most_heard() < most:
            break
        weight += weigh(weights, heard(text, spans[-number], han, gloss).items())
        if weight > most or (best is None and weight == most):
            best, most = spans[-number], weight
    return best


def _none(text: str, gloss: Gloss, han: Han) -> float:
    """What weighs for leaving a gloss without a partner."""
    return weigh(load("pair"), no_partner(text, gloss, han).items())


class Partner(NamedTuple):
    """A gloss with the span of its English name, if any; the gloss that it was found for, which of a second form is the first
    one, and what is known of that one's Han."""

    gloss: Gloss
    span: CandidateSpan | None
    first: Gloss
    han: Han

    @property
    def en(self) -> Span | None:
        return Span(self.span.start, self.span.end, self.span.text) if self.span else None


def pair_all(text: str, glosses: Sequence[Gloss], known: Known = nobody) -> tuple[NamePair, ...]:
    """Each gloss of a document with its English name, or with none where nothing there fits it; and the types of all."""
    found = partners(text, glosses, known)
    weights = [_type_weights(text, partner) for partner in found]
    types = types_in_lists(text, [extent(p.gloss, p.span) for p in found], weights)
    return tuple(NamePair(p.gloss, p.en, type_) for p, type_ in zip(found, types, strict=True))


def partners(text: str, glosses: Sequence[Gloss], known: Known = nobody) -> list[Partner]:
    """Each gloss of a document with its partner. A second form in one bracket, or behind a label, shares the first one's."""
    found: list[Partner] = []
    for gloss in (narrowed(text, gloss, known) for gloss in glosses):
        twin = next((p for p in reversed(found[-4:]) if p.span and _is_another_form(text, p.gloss, gloss)), None)
        if twin:
            found.append(twin._replace(gloss=gloss))
        else:
            han = describe(gloss.zh.text, known)
            found.append(Partner(gloss, _best(text, gloss, han), gloss, han))
    return found


def _type_weights(text: str, partner: Partner) -> list[float]:
    """What weighs for each type (`kind.type_weights`)."""
    _, span, gloss, han = partner
    sound = align(span.text, han.text) if span else None
    return type_weights(text, han, gloss, span, sound)


def _is_another_form(text: str, first: Gloss, second: Gloss) -> bool:
    """Whether a gloss is the same name in other characters: in one bracket, or behind a label that says so."""
    if first.form is second.form is GlossForm.BRACKET:
        return first.anchor == second.anchor and second.zh.start - first.zh.end < 80
    both_bare = first.form is second.form is GlossForm.BARE
    return both_bare and _OTHER_CHARACTERS.fullmatch(text, first.zh.end, second.zh.start) is not None
