"""What the text around a name says for or against an entity: descriptions, roles, facts, dates, ages, related names.

Homonyms agree in both names; only the text tells them apart. A painter of the Qing does not give an interview.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from linker.kb.protocol import KnowledgeBase
from linker.model import Entity, EntityType, Evidence, NamePair
from linker.text import names
from linker.text.meanings import stem
from linker.text.normalise import words

AROUND, BEFORE = 220, 60
"""How many characters around a name are its context, and how many before it may hold a role."""

OLDEST, YOUNGEST = 105, 8
"""Nobody older is alive, and nobody younger is in the news for what they do."""

_AGE = re.compile(r"\s*,?\s*(?:who (?:is|was|turned) |is |was |aged |an? )*(\d{1,3})(?:-year-old|,| years old|\.)")
_AGE_BEFORE = re.compile(r"(\d{1,3})-year-old\b[^.]{0,40}$")
_LOWER_BEFORE = re.compile(r"((?:\b[a-z][a-z-]+ ){1,4})$")
_APPOSITION = re.compile(
    r"[)）\]]?, (?:who (?:is|was) )?(?:an?|the|its|his|her|whose|now|then)? ?((?:\d+-year-old )?[a-z][a-z -]{2,50})"
)
_OCCUPATION = re.compile(
    r"(?:[^eo]er|[^o]or|ist|ian|man|woman|ress|boy|girl|chef|pilot|guard|monk|nun|clerk|tailor|nurse|cook)$"
)
_YEAR = re.compile(r"\d{4}")
_RELATING = ("parties", "employer", "positions", "located_in", "citizenship", "occupations")
_PLAIN = (
    names.SENTENCE_OPENERS
    | names.CONNECTORS
    | frozenset("who was were has had his her based born former known also one".split())
)


@dataclass(frozen=True, slots=True)
class Context:
    """A document as evidence: its text, its date (ISO, or None), and the entities that any of its names may be."""

    text: str
    date: str | None
    candidates: frozenset[str]

    @property
    def year(self) -> int | None:
        found = _YEAR.match(self.date or "")
        return int(found.group()) if found else None


def context_evidence(pair: NamePair, entity: Entity, context: Context, kb: KnowledgeBase) -> Iterator[Evidence]:
    """The evidence that the document gives; nothing where it says nothing."""
    yield from _description(pair, entity, context)
    yield from _facts(pair, entity, context, kb)
    yield from _dates(pair, entity, context)


def _description(pair: NamePair, entity: Entity, context: Context) -> Iterator[Evidence]:
    description = _content(entity.description)
    if not description:
        return
    around, before = _around(pair, context.text)
    shared = [word for word in description if stem(word) in around]
    if shared:
        yield Evidence(
            "description",
            float(min(len(shared), 3)),
            f"its description speaks of {', '.join(shared[:3])}, as the text does",
        )
    introduced = _introduction(pair, context.text)
    role = [word for word in description if stem(word) in before or stem(word) in introduced]
    if role:
        yield Evidence(
            "role", float(min(len(role), 2)), f"the text introduces it as {' '.join(role[:3])}, as its description does"
        )
    elif introduced and pair.type is EntityType.PER:
        yield Evidence(
            "role unlike", 1.0, f"the text introduces it otherwise than its description does ({entity.description})"
        )
    if not shared and pair.type is EntityType.PER:  # what a place or firm is, a text seldom says
        yield Evidence(
            "description unlike", 1.0, f"the text speaks of nothing in its description ({entity.description})"
        )


def _content(description: str) -> tuple[str, ...]:
    return tuple(word for word in words(description) if word not in _PLAIN and len(word) > 2)


def _around(pair: NamePair, text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the words around a name within its paragraph, and of those just before it."""
    spans = [span for span in (pair.en, pair.zh) if span is not None]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    near, far = max(0, start - AROUND), min(len(text), end + AROUND)
    left = max(near, text.rfind("\n\n", near, start) + 1)
    paragraph_end = text.find("\n\n", end, far)
    right = far if paragraph_end < 0 else paragraph_end
    before = text[max(left, start - BEFORE) : start].rsplit(". ", 1)[-1]
    return _stems(text[left:start] + " " + text[end:right]), _stems(before)


def _introduction(pair: NamePair, text: str) -> frozenset[str]:
    """The stems of what the text calls a name: "retired seamstress Chou Ya-wen", "Chou Ya-wen (周雅雯), a retired seamstress"."""
    spans = [span for span in (pair.en, pair.zh) if span is not None]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    before = _LOWER_BEFORE.search(text[max(0, start - BEFORE) : start])
    behind = _APPOSITION.match(text[end : end + 90])
    called = (*words(before.group(1) if before else ""), *words(behind.group(1) if behind else ""))
    if not any(word in names.ROLE_WORDS or _OCCUPATION.search(word) for word in called):
        return frozenset()
    return frozenset(stem(word) for word in called if word not in _PLAIN and len(word) > 2)


@lru_cache(256)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text))


def _facts(pair: NamePair, entity: Entity, context: Context, kb: KnowledgeBase) -> Iterator[Evidence]:
    """Entities that the facts name, where the document names them too."""
    around, _ = _around(pair, context.text)
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


def _dates(pair: NamePair, entity: Entity, context: Context) -> Iterator[Evidence]:
    facts = dict(entity.facts)
    born, died = _year(facts.get("born")), _year(facts.get("died"))
    begun, ended = _year(facts.get("inception")), _year(facts.get("dissolved"))
    now = context.year
    if now is not None:
        if died is not None and died < now - 1:
            yield Evidence("dead by then", 1.0, f"died in {died}, before the article of {now}")
        elif born is not None and not now - OLDEST <= born <= now - YOUNGEST:
            yield Evidence("not alive then", 1.0, f"born in {born}, which does not fit the article of {now}")
        if begun is not None and begun > now:
            yield Evidence("not there yet", 1.0, f"began in {begun}, after the article of {now}")
        if ended is not None and ended < now - 1:
            yield Evidence("gone by then", 1.0, f"ended in {ended}, before the article of {now}")
        if born is not None and (age := _age(pair, context.text)) is not None:
            fits = abs(now - born - age) <= 1
            sentence = f"{age} years old in {now}, and born in {born}"
            yield Evidence("age agrees" if fits else "age differs", 1.0, sentence)


def _age(pair: NamePair, text: str) -> int | None:
    """The age that is printed with a name: "Shih Ming-chuan (施明泉), 29,", "the 29-year-old Shih …"."""
    spans = [span for span in (pair.en, pair.zh) if span is not None]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    behind = _AGE.match(text[end : end + 60].lstrip(")）]"))
    before = _AGE_BEFORE.search(text[max(0, start - 70) : start])
    found = behind or before
    age = int(found.group(1)) if found else 0
    return age if 3 <= age <= OLDEST else None


def _year(value: object) -> int | None:
    found = _YEAR.match(str(value)) if value else None
    return int(found.group()) if found else None
