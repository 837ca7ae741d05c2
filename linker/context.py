"""What the text around a name says for or against an entity: descriptions, roles, facts, dates, ages, related names.

Homonyms agree in both names; only the text tells them apart. A painter of the Qing does not give an interview.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from linker.called import called_evidence
from linker.dates import date_evidence
from linker.fields import deeds_of, people_of
from linker.kb.protocol import KnowledgeBase
from linker.model import Entity, EntityType, Evidence, NamePair
from linker.text import names
from linker.text.meanings import stem
from linker.text.normalise import words
from linker.text.paragraph import paragraph

AROUND, BEFORE = 220, 60
"""How many characters around a name are its context, and how many before it may hold a role."""

_LOWER_BEFORE = re.compile(r"((?:\b[a-z][a-z-]+ ){1,4})$")
_APPOSITION = re.compile(
    r"[)）\]]?, (?:who (?:is|was) )?(?:an?|the|its|his|her|whose|now|then)? ?((?:\d+-year-old )?[a-z][a-z -]{2,50})"
)
_OCCUPATION = re.compile(
    r"(?:[^eo]er|[^o]or|ist|ian|man|woman|ress|boy|girl|chef|pilot|guard|monk|nun|clerk|tailor|nurse|cook)$"
)
_RELATING = ("parties", "employer", "positions", "located_in", "citizenship", "occupations")
_PLAIN = (
    names.SENTENCE_OPENERS
    | names.CONNECTORS
    | frozenset("who was were has had his her based born former known also one".split())
)


class Context(Struct, frozen=True):
    """A document as evidence: its text, its date (ISO, or None), and the entities that any of its names may be."""

    text: str
    date: str | None
    candidates: frozenset[str]


def context_evidence(pair: NamePair, entity: Entity, context: Context, kb: KnowledgeBase) -> Iterator[Evidence]:
    """The evidence that the document gives; nothing where it says nothing."""
    yield from _description(pair, entity, context)
    yield from _facts(pair, entity, context, kb)
    yield from called_evidence(pair, entity, context.text, kb)
    yield from date_evidence(pair, entity, context.text, context.date)


class _Surroundings(Struct, frozen=True):
    """The words around a name within its paragraph, those that introduce it, and the stems of those and of the ones before."""

    around: frozenset[str]
    introducing: frozenset[str]
    stems: frozenset[str]
    introduced: frozenset[str]
    before: frozenset[str]


@lru_cache(256)
def _surroundings(pair: NamePair, text: str) -> _Surroundings:
    start, end = pair.extent
    left, right = paragraph(text, start, end, AROUND)
    around = f"{left} {right}"
    before = left[-BEFORE:].rsplit(". ", 1)[-1]
    introducing = _introduction(text, start, end)
    introduced = frozenset(stem(word) for word in introducing if word not in _PLAIN and len(word) > 2)
    return _Surroundings(frozenset(words(around)), introducing, _stems(around), introduced, _stems(before))


def _introduction(text: str, start: int, end: int) -> frozenset[str]:
    """What the text calls a name: "retired seamstress Chou Ya-chu", "Chou Ya-chu (周雅筑), a retired seamstress"."""
    before = _LOWER_BEFORE.search(text[max(0, start - BEFORE) : start])
    behind = _APPOSITION.match(text[end : end + 90])
    called = frozenset((*words(before.group(1) if before else ""), *words(behind.group(1) if behind else "")))
    a_role = any(word in names.role_words() or _OCCUPATION.search(word) for word in called) or people_of(called)
    return called if a_role else frozenset()


@lru_cache(256)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text))


def _description(pair: NamePair, entity: Entity, context: Context) -> Iterator[Evidence]:
    description = tuple(word for word in words(entity.description) if word not in _PLAIN and len(word) > 2)
    if not description:
        return
    near = _surroundings(pair, context.text)
    shared = [word for word in description if stem(word) in near.stems]
    if shared:
        yield Evidence(
            "description",
            float(min(len(shared), 3)),
            f"its description speaks of {', '.join(shared[:3])}, as the text does",
        )
    role = [word for word in description if stem(word) in near.before or stem(word) in near.introduced]
    if role:
        yield Evidence(
            "role", float(min(len(role), 2)), f"the text introduces it as {' '.join(role[:3])}, as its description does"
        )
    elif near.introduced and pair.type is EntityType.PER:
        yield Evidence(
            "role unlike", 1.0, f"the text introduces it otherwise than its description does ({entity.description})"
        )
    if entity.type is EntityType.PER:
        yield from _field(entity.description, near)
    if not shared and pair.type is EntityType.PER:  # what a place or firm is, a text seldom says
        yield Evidence(
            "description unlike", 1.0, f"the text speaks of nothing in its description ({entity.description})"
        )


def _field(description: str, near: _Surroundings) -> Iterator[Evidence]:
    """Whether a person is introduced as one of the field that the description names, or at least of its deeds is told."""
    own, introduced = people_of(words(description)), people_of(near.introducing)
    if common := own & introduced:
        yield Evidence("field agrees", 1.0, f"the text introduces it as one of {min(common)}, as its description does")
    elif own and introduced:
        yield Evidence(
            "field differs",
            1.0,
            f"the text introduces it as one of {min(introduced)}, unlike its description ({description})",
        )
    if common := own & (people_of(near.around) | deeds_of(near.around)):
        yield Evidence("field told", 1.0, f"the text speaks of {min(common)}, the field that its description names")


def _facts(pair: NamePair, entity: Entity, context: Context, kb: KnowledgeBase) -> Iterator[Evidence]:
    """Entities that the facts name, where the document names them too."""
    around = _surroundings(pair, context.text).stems
    everywhere = _stems(context.text)
    for kind, values in entity.facts:
        if kind not in _RELATING:
            continue
        for qid in values if isinstance(values, (list, tuple)) else [values]:
            other = kb.entity(str(qid))
            if other is None or other.qid == entity.qid:
                continue
            if other.qid in context.candidates and kind not in ("citizenship", "occupations"):
                yield Evidence(f"related by {kind}", 1.0, f"the text also names {other.display}, to which it belongs")
            elif _named(other, around):
                yield Evidence(
                    f"{kind} near", 1.0, f"the text speaks of {other.display} near by, which is among its {kind}"
                )
            elif _named(other, everywhere):
                yield Evidence(f"{kind} named", 1.0, f"the text speaks of {other.display}, which is among its {kind}")


def _named(entity: Entity, stems: frozenset[str]) -> bool:
    """Whether all telling words of one of the English names are among the stems."""
    return any(
        (telling := [stem(word) for word in words(name) if word not in names.CONNECTORS])
        and all(s in stems for s in telling)
        for name in entity.english
    )
