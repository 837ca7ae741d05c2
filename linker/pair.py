"""Gloss → name pair: which span before (or in) the bracket is the English name, and of what type it is.

Each candidate span is described by evidence (sound, a known entity's name, what the Han's ending means, shape, the
words around it), weighed by `weights/pair.tsv`; the best one wins unless leaving the gloss without a partner weighs more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from linker.model import Entity, EntityType, Gloss, GlossForm, NamePair, Span
from linker.romanise.align import Alignment, align
from linker.spans import CandidateSpan, Word, candidate_spans
from linker.text import names
from linker.text.morphemes import ending, type_words
from linker.text.normalise import words
from linker.weights import load, weigh

Known = Callable[[str], Sequence[Entity]]
"""The entities that a knowledge base knows by a Han name."""

_SOUND_WORDS = 5


def nobody(_: str) -> Sequence[Entity]:
    """A knowledge base that knows no names."""
    return ()


@dataclass(frozen=True, slots=True)
class _Han:
    """What is known of a gloss's Han before any English is looked at."""

    text: str
    ending: tuple[EntityType, frozenset[str]] | None
    person: bool
    entities: tuple[Entity, ...]
    english: frozenset[tuple[str, ...]]  # the telling words of the names of entities with this Han name


def pair(text: str, gloss: Gloss, known: Known = nobody) -> NamePair:
    """The gloss with its English name, or with none where nothing there fits it."""
    han = _describe(gloss.zh.text, known)
    spans = candidate_spans(text, gloss)
    scored = [(_weigh(evidence(span, han, gloss)), span) for span in spans]
    best = max(scored, key=lambda s: s[0], default=None)
    if best is None or best[0] < load("pair")["no partner"]:
        return NamePair(gloss, None, _type(han, None, ""), None)
    span = best[1]
    alignment = align(span.text, han.text)
    en = Span(span.start, span.end, span.text)
    return NamePair(gloss, en, _type(han, alignment, span.text, span), alignment.score, alignment.why)


def pair_all(text: str, glosses: Sequence[Gloss], known: Known = nobody) -> tuple[NamePair, ...]:
    """The pairs of a document. A second form in one bracket shares the first one's English name."""
    pairs: list[NamePair] = []
    for gloss in glosses:
        twin = next((p for p in reversed(pairs[-4:]) if p.en and _same_bracket(text, p.gloss, gloss)), None)
        found = pair(text, gloss, known)
        pairs.append(NamePair(gloss, twin.en, twin.type, *_sound(twin.en, gloss)) if twin and twin.en else found)
    return tuple(pairs)


def _sound(en: Span, gloss: Gloss) -> tuple[float | None, str]:
    alignment = align(en.text, gloss.zh.text)
    return alignment.score, alignment.why


def _same_bracket(text: str, first: Gloss, second: Gloss) -> bool:
    return (
        first.form is second.form is GlossForm.BRACKET
        and first.anchor == second.anchor
        and second.zh.start - first.zh.end < 80
    )


def _describe(han: str, known: Known) -> _Han:
    entities = tuple(known(han))
    english = frozenset(names.telling_words(name) for entity in entities for name in entity.english)
    return _Han(han, ending(han), names.looks_like_person(han), entities, english)


def _weigh(found: Counter[str]) -> float:
    return weigh(load("pair"), found)


def evidence(span: CandidateSpan, han: _Han, gloss: Gloss) -> Counter[str]:
    """What speaks for and against a span, by name."""
    found: Counter[str] = Counter()
    found.update(_sound_evidence(span, han))
    found.update(_known_evidence(span, han))
    found.update(_shape_evidence(span, han, gloss))
    found.update(_edge_evidence(span))
    return found


def _core(span: CandidateSpan, han: _Han) -> tuple[str, str]:
    """The span and the Han without what both say by meaning: "Dajia District", 大甲區 → "Dajia", 大甲."""
    generic = span.words and span.words[-1].text.lower().rstrip(".") in type_words()
    if not generic or len(span.words) < 2:
        return span.text, han.text
    latin = " ".join(w.text for w in span.words[:-1])
    if han.ending and span.words[-1].text.lower() in han.ending[1] and len(han.text) > 2:
        return latin, han.text[:-1]
    return latin, han.text


def _sound_evidence(span: CandidateSpan, han: _Han) -> dict[str, float]:
    if not 1 <= len(span.words) <= _SOUND_WORDS:
        return {}
    alignment = align(*_core(span, han))
    if alignment.score is None:
        return {}
    left_over = sum(1 for p in alignment.parts if not p.han)
    spelled = sum(1 for p in alignment.parts if p.han and p.letters)
    found = {"sound": alignment.score}
    if alignment.match and spelled > sum(1 for p in alignment.parts if not p.letters):
        found["sounds, nothing left over" if left_over == 0 else "sounds, words left over"] = 1.0
    elif han.person and spelled and _surname_spelled(alignment, span):
        found["surname sounds"] = 1.0
    return found


def _surname_spelled(alignment: Alignment, span: CandidateSpan) -> bool:
    """Whether the span's first or last word is the Han's first character: Johnny Chiang 江啟臣."""
    first = alignment.zh[:1]
    edge_words = {words(span.words[0].text)[:1], words(span.words[-1].text)[:1]}
    return any(
        p.han and p.letters and align(p.letters, first).match and (p.letters,) in edge_words for p in alignment.parts
    )


def _known_evidence(span: CandidateSpan, han: _Han) -> dict[str, float]:
    ours = names.telling_words(span.text)
    if ours in han.english:
        return {"known English name": 1.0}
    begins = any(ours and name[: len(ours)] == ours for name in han.english)
    return {"begins a known English name": 1.0} if begins else {}


def _shape_evidence(span: CandidateSpan, han: _Han, gloss: Gloss) -> dict[str, float]:
    lower = [w for w in span.words if w.text[:1].islower()]
    plain = [w for w in lower if w.text.lower() not in names.CONNECTORS]
    found: dict[str, float] = {
        "quoted": span.quoted,
        "marked": span.marked,
        "plain lower-case words": 0.0 if span.quoted or span.marked else min(len(plain), 5),
        "comma inside": 0.0 if span.quoted or span.marked else sum("," in w.after for w in span.words[1:]),
        "bracket inside": sum(any(c in w.after for c in "()[]") for w in span.words[1:]),
        "dash inside": sum(any(c in w.after for c in "—–:;") for w in span.words[1:]),
        "quote opens inside": 0.0 if span.quoted else sum(any(c in w.after for c in '“”"') for w in span.words[1:]),
        "possessive inside": sum(w.text.endswith(("'s", "’s")) for w in span.words[:-1]),
        "role inside": sum(_is_role(w) for w in span.words),
        "acronym inside": 0.0 if len(span.words) == 1 else sum(names.is_acronym(w.text) for w in span.words[:1]),
        "no words": not span.words,
        "chinese first": gloss.form is GlossForm.CHINESE_FIRST,
        "bare and lower-case": gloss.form is GlossForm.BARE and not (span.quoted or span.marked or _any_capital(span)),
        "one word": len(span.words) == 1,
        "words off what is expected": abs(len(span.words) - _expected_words(han)),
    }
    if han.ending and span.words:
        tail = {w.text.lower().rstrip(".") for w in span.words[-2:]}
        found["ends as the Han does"] = bool(tail & han.ending[1])
    return found


def _edge_evidence(span: CandidateSpan) -> dict[str, float]:
    if not span.words:
        return {}
    first = span.words[0]
    lowered = first.text.lower()
    found: dict[str, float] = {
        "begins lower-case": first.text[:1].islower() and not span.quoted and not span.marked,
        "begins with a connector": lowered in names.CONNECTORS and not (span.quoted or span.marked),
        "begins with an article": lowered in ("the", "a", "an"),
        "begins with an opener": lowered in names.SENTENCE_OPENERS,
        "begins with a role": _is_role(first),
        "begins with a nationality": lowered in names.NATIONALITIES and len(span.words) > 1,
    }
    if not span.before:
        return found | {"nothing before": 1.0}
    last = span.before[-1]
    bound = first.after.strip()
    found |= {
        "after punctuation": bool(bound),
        "after a role": not bound and _is_role(last),
        "after a possessive": last.text.endswith(("'s", "’s")),
        "after lower case": not bound and last.text[:1].islower() and last.text.lower() not in names.CONNECTORS,
        "after a connector": not bound and last.text.lower() in ("of", "and", "&"),
        "after a capital": not bound
        and _is_capital(last)
        and not _is_role(last)
        and not last.text.endswith(("'s", "’s")),
        "after an opener": not bound and last.text.lower() in names.SENTENCE_OPENERS,
    }
    return found


def _is_role(word: Word) -> bool:
    return word.text.lower().rstrip(".") in names.ROLE_WORDS


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper() and word.text.lower() not in names.SENTENCE_OPENERS


def _any_capital(span: CandidateSpan) -> bool:
    return any(word.text[:1].isupper() for word in span.words)


def _expected_words(han: _Han) -> float:
    if han.person:
        return 2.0
    return max(1.0, round(len(han.text) / 2))


def _type(han: _Han, alignment: Alignment | None, en: str, span: CandidateSpan | None = None) -> EntityType:
    """The type from a known entity, the English name's last word, what persons look like, and the Han's ending."""
    if (known := _known_type(han, en)) is not None:
        return known
    last = (words(en) or ("",))[-1]
    proper = any(c.isupper() for c in en)
    if proper and last in names.CORPORATE_SUFFIXES:
        return EntityType.ORG
    if proper and last in type_words():
        return type_words()[last]
    sounds = alignment is not None and alignment.match
    if han.person and (sounds or (span is not None and 2 <= len(span.words) <= 4 and han.ending is None)):
        return EntityType.PER
    if span is not None and (span.quoted or span.marked) and proper:
        return EntityType.WORK
    if han.ending is not None and len(han.text) > 2:
        return han.ending[0]
    if proper:
        return EntityType.PER if sounds and len(han.text) in (2, 3) else EntityType.OTHER
    return EntityType.TERM


def _known_type(han: _Han, en: str) -> EntityType | None:
    """The type of an entity of this Han name that also has this English name, or that begins alike; of any without English."""
    ours = names.telling_words(en)
    for entity in han.entities:
        for theirs in map(names.telling_words, entity.english):
            shorter, longer = sorted((ours, theirs), key=len)
            if not ours or (shorter and longer[: len(shorter)] == shorter):
                return entity.type
    return None
