"""What the text calls a name: the kind of thing it is, and its country; and whether a description calls it so too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from linker.kb.protocol import KnowledgeBase
from linker.kind import CONTEXT_WORDS
from linker.model import Entity, EntityType, Evidence, NamePair
from linker.text.normalise import words

BEFORE, BEHIND = 40, 90
"""How many characters before and behind a name may say what it is."""

_BEHIND = re.compile(
    r"[)）\]”\"’*_]*,? (?:is |was |are |were )?(?:an?|the|its|his|her|another|one of) ([^.;:()（\n]{3,80})"
)
_BEFORE = re.compile(r"([\w’'-]+),? [“\"‘*_]*$")
_KINDS = frozenset[str]().union(
    *(CONTEXT_WORDS[t] for t in EntityType if t in CONTEXT_WORDS and t not in (EntityType.PER, EntityType.TERM))
) | frozenset("exhibition orphanage station train charity newspaper township tug novel".split())
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
        "village villages hamlet town township",
        "city town capital municipality district",
        "county district province prefecture",
        "association organization organisation society federation union foundation charity league",
        "team club",
        "temple shrine monastery",
        "island islands islet",
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


def called_evidence(pair: NamePair, entity: Entity, text: str, kb: KnowledgeBase) -> Iterator[Evidence]:
    """Whether the kind and the country that the text names are those of the entity; nothing where either is silent."""
    before, told = _called(pair, text)
    described = frozenset(words(entity.description))
    if entity.type is not EntityType.PER:
        yield from _kind((before | told) & _KINDS, described & _KINDS, entity.description)
    elif things := before & _THINGS:
        yield Evidence("kind differs", 1.0, f"the text calls it a {min(things)}, but it is a person")
    yield from _country(_countries(before | told), _countries(described) or _of_facts(entity, kb))


@lru_cache(256)
def _called(pair: NamePair, text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The word before a name, and those of the clause behind it that says what it is: "the tug", "a Malaysian firm"."""
    spans = [span for span in (pair.en, pair.zh) if span is not None]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    before = _BEFORE.search(text[max(0, start - BEFORE) : start])
    behind = _BEHIND.match(text, end, end + BEHIND)
    return frozenset(words(before.group(1) if before else "")), frozenset(words(behind.group(1) if behind else ""))


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
    if told and own and not told & own:
        yield Evidence("country differs", 1.0, f"the text says that it is of {min(told)}, but it is of {min(own)}")
