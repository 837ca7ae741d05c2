"""Evidence that a span is the English name of a gloss: a known entity's name, meaning, what `shape.py` and `edges.py` see,
and the sound (`heard.py`).

Its weights are learned by `learn/pair.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from linker.edges import edge_evidence
from linker.han import Han
from linker.heard import heads_a_reading, heard, is_english
from linker.model import Gloss
from linker.romanise.align import align
from linker.shape import commas, roles, shape_evidence
from linker.spans import CandidateSpan, Place, Word
from linker.text import names
from linker.text.meanings import shared_meaning
from linker.text.traits import Traits


def evidence(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """What speaks for and against a span of a text, by name."""
    found = (*seen(text, span, han, gloss), heard(text, span, han, gloss))
    return {name: float(value) for part in found for name, value in part.items() if value}


def seen(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> tuple[dict[str, float], ...]:
    """The evidence but for the sound, which costs most, in parts. What is nought may be among it."""
    return (
        {gloss.form + ": " + span.place: 1.0},
        _known_evidence(span, han),
        _person_evidence(span, han),
        _meaning_evidence(span, han),
        _ordinary_evidence(span, han),
        *shape_evidence(span, han, gloss),
        *edge_evidence(text, span, han, gloss),
        _bracket_evidence(span, han),
    )


def _known_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    if not han.english:
        return {}
    ours = names.telling_words(span.text)
    if ours in han.english or (han.person and is_english(span.words) and ours[1:] in han.english):
        return {"known English name": 1.0}  # so is Stephanie Ho Wing-lam where Ho Wing-lam is known
    begins = any(ours and name[: len(ours)] == ours for name in han.english)
    return {"begins a known English name": 1.0} if begins else {"no known English name": 1.0}


def _person_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """How a span is built, for Han that looks like a person, and what it stands after, for Han that does not."""
    if not han.person:
        return {}
    return {
        "connector inside, person": any(
            w.traits.connector and w.traits.lowered not in names.PARTICLES for w in span.words
        ),
        "begins with an English name, person": is_english(span.words[:1]),
        "after an English name, person": _stands_after_an_english_name(span),
        "role inside, person": roles(span),
    }


def _stands_after_an_english_name(span: CandidateSpan) -> bool:
    """Whether nothing but a space parts a span from a given name: Elaine Fong Suk-yee; not "in London. Fong Suk-yee", nor "her
    aide Fong Suk-yee"."""
    if not span.before:
        return False
    last = span.before[-1]
    return last.traits.given_name and span.start - last.end == 1


def _meaning_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """How far the English says what the Han says: its characters, its generic ending, an address."""
    content = [stem for w in span.words if not w.traits.connector for stem in w.traits.stems]
    words_said, characters_said = shared_meaning(content, han.text)
    ending = han.ending[1] if han.ending else frozenset()
    ends = bool(ending) and any(w.traits.bare in ending for w in span.words[-2:])
    return {
        "words that the Han means": words_said * min(len(content), 4),
        "words that the Han does not mean": (1 - words_said) * min(len(content), 4) * (not han.person),
        "characters that the words mean": characters_said * min(len(han.text), 4),
        "ends as the Han does": ends and len(content) > 1,
        "begins as the Han ends": len(span.words) > 1 and span.words[0].traits.lowered in ending,
        "after what the Han means as well": not han.person
        and _follows_what_is_meant(span, content, characters_said, han),
        "comma inside, address": commas(span) if han.address else 0.0,
    }


def _ordinary_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """Whether a span is made of ordinary English words, as translations are, or of others, as names are that only sound."""
    content = [w.traits.ordinary for w in span.words if not (w.traits.connector or w.traits.opener)]
    if not content:
        return {}
    if not any(content):
        return {"no word ordinary": 1.0}
    if not all(content):
        return {"some words ordinary": 1.0}
    return {"all words ordinary" if len(span.words) > 1 else "one ordinary word": 1.0}


def _bracket_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """In a bracket behind the Han a translation stands first, or behind a reading. Before a bracket with the Han and its
    reading stands the name, Records of the Grand Historian (Shiji 史記), or what it means: destiny (_yun_ 運)."""
    if heads_a_reading(span, han):
        return {"its reading stands in the bracket, proper": span.quoted or span.marked or _is_proper(span)}
    if span.place is not Place.INSIDE or not span.before:
        return {}
    reading = align(" ".join(word.text for word in span.before), han.text).match
    return {"later in its bracket": not reading, "behind a reading in its bracket": reading}


def _is_proper(span: CandidateSpan) -> bool:
    """Whether a capital is owed to a name, not to the line's beginning: Records of the Grand Historian, not "Filial piety"."""
    first, *others = span.words
    begins = first.traits.capital and not first.traits.plain
    return begins and (bool(span.before) or not others or any(word.traits.capital for word in others))


def _follows_what_is_meant(span: CandidateSpan, content: Sequence[str], said: float, han: Han) -> bool:
    """Whether the words before a span are "Spring in a" or the like for this Han, and mean more of it than the span alone, so
    that it is cut too short."""
    head, connector = _headed(span.before)
    if head is None or connector in ("and", "&"):
        return False
    named = head.capital and not (head.role or head.people)
    return named and shared_meaning((*head.stems, *content), han.text)[1] > said


def _headed(before: Sequence[Word]) -> tuple[Traits | None, str]:
    """The word before a connector that words end with, an article behind it or not, and the connector: Spring and in, of
    "Spring in a"."""
    if before and before[-1].traits.article:
        before = before[:-1]
    if len(before) < 2 or not before[-1].traits.connector:
        return None, ""
    return before[-2].traits, before[-1].traits.lowered
