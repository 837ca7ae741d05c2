"""Name pair → candidates: the entities that either name finds, each with the evidence of both.

Both keys are tried: the Han name as it stands and with or without its generic ending (高雄 for 高雄市), the English
name and its acronym. Whatever is found is then asked the other key's question as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from linker.context import Context, context_evidence
from linker.kb.protocol import KnowledgeBase
from linker.model import Candidate, Entity, EntityType, Evidence, NamePair
from linker.romanise.align import align
from linker.text import names
from linker.text.normalise import match_key

ALIKE = 0.87
"""Two English names are spelled alike from this similarity on (rapidfuzz ratio of their match keys)."""

_PLACES = (EntityType.GPE, EntityType.LOC)
_COMPATIBLE = (
    frozenset({EntityType.GPE, EntityType.LOC}),
    frozenset({EntityType.ORG, EntityType.LOC}),
    frozenset({EntityType.ORG, EntityType.PRODUCT}),
    frozenset({EntityType.ORG, EntityType.WORK}),
    frozenset({EntityType.WORK, EntityType.LAW, EntityType.PRODUCT}),
)


def candidates(
    pair: NamePair, kb: KnowledgeBase, context: Context | None = None, entities: Sequence[Entity] | None = None
) -> tuple[Candidate, ...]:
    """The candidates of a pair in the order of their QIDs, not yet scored; with a context, with its evidence too.

    `entities` are those that were `proposed` for the pair, where the caller has them already.
    """
    ordered = sorted(proposed(pair, kb) if entities is None else entities, key=lambda entity: int(entity.qid[1:]))
    return tuple(
        Candidate(entity, (*_evidence(pair, entity), *(context_evidence(pair, entity, context, kb) if context else ())))
        for entity in ordered
    )


def proposed(pair: NamePair, kb: KnowledgeBase) -> tuple[Entity, ...]:
    """The entities that either name of a pair finds."""
    found: dict[str, Entity] = {}
    for key in dict.fromkeys((*_han_keys(pair), *_english_keys(pair))):
        for entity in kb.named(key):
            if entity.qid:  # a pair without one links to nothing
                found.setdefault(entity.qid, entity)
    return tuple(found.values())


def _han_keys(pair: NamePair) -> Iterator[str]:
    key = match_key(pair.zh.text)
    yield key
    yield from form_keys(key)


def _english_keys(pair: NamePair) -> Iterator[str]:
    if pair.en is not None:
        yield match_key(pair.en.text)
        yield from {"".join(names.telling_words(pair.en.text))} - {""}
    if pair.acronym is not None:
        yield match_key(pair.acronym)


@cache
def _suffix_keys() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(match_key, group)) for group in (names.HAN_COMPANY_SUFFIXES, names.HAN_PLACE_SUFFIXES))


@lru_cache(4096)
def form_keys(key: str) -> tuple[str, ...]:
    """The match keys of other forms of a Han name: without its generic ending, or with one. 高雄市 → 高雄; 高树 → 高树乡,
    高树县, …"""
    forms: list[str] = []
    for suffixes in _suffix_keys():
        bare = next((key[: -len(s)] for s in suffixes if key.endswith(s) and len(key) - len(s) >= 2), None)
        if bare is not None:
            forms.append(bare)
        elif len(key) >= 2:
            forms += [key + suffix for suffix in suffixes]
    return tuple(forms)


def _evidence(pair: NamePair, entity: Entity) -> Iterator[Evidence]:
    yield _han_evidence(pair, entity)
    yield _english_evidence(pair, entity)
    yield _type_evidence(pair, entity)
    if entity.sitelinks:
        yield Evidence("prior", min(entity.sitelinks, 200) / 200, f"{entity.sitelinks} Wikipedias write about it")


def _han_evidence(pair: NamePair, entity: Entity) -> Evidence:
    key = match_key(pair.zh.text)
    theirs = {match_key(name): name for name in entity.chinese}
    if key in theirs:
        return Evidence("han exact", 1.0, f"{pair.zh.text} is a name of {entity.display}")
    for form in form_keys(key):
        if (name := theirs.get(form)) is not None:
            return Evidence("han other form", 1.0, f"{pair.zh.text} stands for {name}, a name of {entity.display}")
    if not entity.chinese:
        return Evidence("han unknown", 1.0, f"no Chinese name of {entity.display} is known")
    return Evidence(
        "han differs", 1.0, f"the Chinese name of {entity.display} is {entity.chinese[0]}, not {pair.zh.text}"
    )


def _english_evidence(pair: NamePair, entity: Entity) -> Evidence:
    if pair.en is None:
        return Evidence("en absent", 1.0, "the text gives no English name")
    ours, theirs = pair.en.text, entity.english
    if not theirs:
        return Evidence("en unknown", 1.0, f"no English name of {entity.qid} is known")
    keys = {match_key(name): name for name in theirs}
    if (name := keys.get(match_key(ours))) is not None:
        return Evidence("en exact", 1.0, f"its English name is {name}")
    found = _short_form(pair, theirs) or _spelled_alike(ours, keys) or _by_sound(pair, entity)
    return found or Evidence("en differs", 1.0, f"its English name is {theirs[0]}, not {ours}")


def _short_form(pair: NamePair, theirs: tuple[str, ...]) -> Evidence | None:
    """The same words but for a legal suffix; a run of the other's words at its start; or the acronym."""
    assert pair.en is not None
    ours = names.telling_words(pair.en.text)
    for name in theirs:
        other = names.telling_words(name)
        if ours and ours == other:
            return Evidence("en exact", 1.0, f"its English name is {name}")
    for name in theirs:
        other = names.telling_words(name)
        shorter, longer = sorted((ours, other), key=len)
        if shorter and longer[: len(shorter)] == shorter:
            return Evidence("en short form", 1.0, f"{pair.en.text} and {name} begin alike")
        if names.abbreviates(pair.en.text, name) or names.abbreviates(name, pair.en.text):
            return Evidence("en acronym", 1.0, f"one of {pair.en.text} and {name} abbreviates the other")
    return None


def _spelled_alike(ours: str, keys: dict[str, str]) -> Evidence | None:
    from rapidfuzz import fuzz, process

    near = process.extractOne(match_key(ours), keys.keys(), scorer=fuzz.ratio, score_cutoff=100 * ALIKE)
    return (
        Evidence("en spelled alike", near[1] / 100, f"its English name is {keys[near[0]]}, spelled alike")
        if near
        else None
    )


def _by_sound(pair: NamePair, entity: Entity) -> Evidence | None:
    """Two spellings of one name: both the text's English and the entity's sound like the text's Han, in one way to read it;
    清水 is Qingshui in China and Shimizu in Japan."""
    assert pair.en is not None
    ours = align(_core(pair.en.text, entity.type), pair.zh.text)
    if not ours.match:
        return None
    for name in entity.english:
        theirs = align(_core(name, entity.type), pair.zh.text)
        if theirs.match and theirs.japanese is ours.japanese and ours.score is not None:
            return Evidence("en by sound", ours.score, f"{pair.en.text} and {name} both sound like {pair.zh.text}")
    return None


def _core(name: str, type_: EntityType) -> str:
    """A place's name without what kind of place it is: "Gaoshu Township" → "Gaoshu"."""
    if type_ not in _PLACES:
        return name
    head, _, last = name.rpartition(" ")
    return head if head and last.lower() in _PLACE_WORDS else name


_PLACE_WORDS = frozenset("county city district township town village province prefecture island mountain river".split())


def _type_evidence(pair: NamePair, entity: Entity) -> Evidence:
    types = {pair.type, entity.type}
    if len(types) == 1:
        return Evidence("type agrees", 1.0, f"both are {pair.type}")
    if EntityType.OTHER in types or EntityType.TERM in types or any(types <= group for group in _COMPATIBLE):
        return Evidence("type may agree", 1.0, f"{entity.type} may be called {pair.type}")
    return Evidence("type differs", 1.0, f"it is {entity.type}, but the text speaks of {pair.type}")
