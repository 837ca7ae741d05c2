"""What the text calls a name: the kind of thing it is, and its country; and whether a description calls it so too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from linker.kb.protocol import KnowledgeBase
from linker.model import Entity, EntityType, Evidence, NamePair
from linker.text.clause import clause_behind
from linker.text.normalise import words
from linker.text.telling import CONTEXT_WORDS

BEFORE = 40
"""How many characters before a name may say what it is."""

_CLAUSE_END = re.compile(
    r"\b(?:to|of|for|with|by|from|at|on|in|against|about|who|whose|whom|which|that|and|or|as|than)\b.*|,.*"
)
_WHERE = re.compile(r"\bin (?:[A-Z][\w’'-]*,? ?){1,5}")
_BEFORE = re.compile(r"([\w’'-]+),? [“\"‘*_]*$")
_KINDS = frozenset[str]().union(
    *(CONTEXT_WORDS[t] for t in EntityType if t in CONTEXT_WORDS and t not in (EntityType.PER, EntityType.TERM))
)
_PLACES = CONTEXT_WORDS[EntityType.GPE] | CONTEXT_WORDS[EntityType.LOC]
_THINGS = CONTEXT_WORDS[EntityType.PRODUCT] | CONTEXT_WORDS[EntityType.WORK]
_ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "company firm group maker developer startup brand supplier publisher manufacturer conglomerate carmaker chipmaker "
        "chain retailer insurer airline bank store owner rival studio label business",
        "film movie documentary",
        "novel novella book work works",
        "song single hit ballad",
        "newspaper daily weekly magazine journal",
        "association organization organisation society federation union foundation charity league",
        "team club",
        "temple shrine monastery",
        "ship boat ferry vessel tug",
    )
)
_COUNTRIES = {
    adjective: country
    for country, adjectives in {
        "Taiwan": "taiwanese taiwan",
        "China": "chinese china",
        "Hong Kong": "hong",
        "Macau": "macau macao macanese",
        "Singapore": "singaporean singapore",
        "Malaysia": "malaysian malaysia",
        "Indonesia": "indonesian indonesia",
        "Thailand": "thai thailand",
        "Vietnam": "vietnamese vietnam",
        "Japan": "japanese japan",
        "Korea": "korean korea",
        "the Philippines": "philippine philippines filipino",
        "the United States": "american us",
        "Canada": "canadian canada",
        "Britain": "british britain",
        "Australia": "australian australia",
    }.items()
    for adjective in adjectives.split()
}

_CHINESE_SPEAKING = frozenset(("Taiwan", "Hong Kong", "Macau", "Singapore", "Malaysia"))


def called_evidence(pair: NamePair, entity: Entity, text: str, kb: KnowledgeBase) -> Iterator[Evidence]:
    """Whether the kind and the country that the text names are those of the entity; nothing where either is silent."""
    called = _called(pair, text)
    described = frozenset(words(entity.description))
    if entity.type is not EntityType.PER:
        # An island may be a township, and a town a county's seat: of places only what is no place tells.
        kinds = _KINDS - _PLACES if entity.type in (EntityType.GPE, EntityType.LOC) else _KINDS
        yield from _kind((called.before | called.clause) & kinds, described & _KINDS, entity.description)
    elif things := called.before & _THINGS:
        yield Evidence("kind differs", 1.0, f"the text calls it a {min(things)}, but it is a person")
    told = called.before | called.clause | (frozenset() if entity.type is EntityType.PER else called.where)
    yield from _country(_countries(told), _countries(described) or _of_facts(entity, kb))


class _Called(NamedTuple):
    """The word before a name ("the tug"), those of the noun behind it ("a Malaysian firm"), and where that says it is."""

    before: frozenset[str]
    clause: frozenset[str]
    where: frozenset[str]


@lru_cache(256)
def _called(pair: NamePair, text: str) -> _Called:
    start, end = pair.extent
    before = _BEFORE.search(text[max(0, start - BEFORE) : start])
    clause = clause_behind(text, end)
    where = _WHERE.search(clause)
    said = (before.group(1) if before else "", _CLAUSE_END.sub("", clause), where.group() if where else "")
    return _Called(*(frozenset(words(part)) for part in said))


def _kind(told: frozenset[str], described: frozenset[str], description: str) -> Iterator[Evidence]:
    if not told or not described:
        return
    if told & described:
        yield Evidence("kind agrees", 1.0, f"the text calls it a {min(told & described)}, as its description does")
    elif not any(told & group and described & group for group in _ALIKE):
        yield Evidence(
            "kind differs", 1.0, f"the text calls it a {min(told)}, not what its description does ({description})"
        )


def _countries(said: frozenset[str]) -> frozenset[str]:
    return frozenset(_COUNTRIES[word] for word in said if word in _COUNTRIES)


def _of_facts(entity: Entity, kb: KnowledgeBase) -> frozenset[str]:
    """The countries of which it is a citizen, or in which it lies, by the names and descriptions of those places."""
    facts = dict(entity.facts)
    qids = (qid for kind in ("citizenship", "located_in") for qid in facts.get(kind) or ())
    places = (place for qid in qids if (place := kb.entity(str(qid))) is not None)
    told = (_countries(frozenset(words(f"{place.display} {place.description}"))) for place in places)
    return next(filter(None, told), frozenset())


def _country(told: frozenset[str], own: frozenset[str]) -> Iterator[Evidence]:
    if told == {"China"} and own <= _CHINESE_SPEAKING:
        return  # Chinese by language or descent
    if told and own and not told & own:
        yield Evidence("country differs", 1.0, f"the text says that it is of {min(told)}, but it is of {min(own)}")
