"""Evidence that a span is the English name of a gloss: a known entity's name, meaning, what `shape.py` and `edges.py` see,
and the sound (`heard.py`).

Its weights are learned by `learn/pair.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linker.edges import edge_evidence
from linker.han import Han
from linker.heard import heads_a_reading, heard, is_english
from linker.model import Gloss
from linker.romanise.align import align
from linker.shape import Evidence, commas, shape_evidence
from linker.spans import CandidateSpan, Place, Word
from linker.text import names
from linker.text.meanings import shared_meaning
from linker.text.traits import Traits


def evidence(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """What speaks for and against a span of a text, by name."""
    found = (*seen(text, span, han, gloss), *heard(text, span, han, gloss).items())
    return {name: float(value) for name, value in found if value}


def seen(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> Iterator[Evidence]:
    """The evidence but for the sound, which costs most. What is nought may be among it."""
    yield gloss.form + ": " + span.place, 1.0
    if han.english:
        yield _known_evidence(span, han), 1.0
    if han.person:
        yield from _person_evidence(span)
    yield from _meaning_evidence(span, han)
    yield from _ordinary_evidence(span)
    yield from shape_evidence(span, han, gloss)
    yield from edge_evidence(text, span, han, gloss)
    if span.place is Place.INSIDE or span.nearer:
        yield from _bracket_evidence(span, han)


def _known_evidence(span: CandidateSpan, han: Han) -> str:
    ours = names.telling_words(span.text)
    if ours in han.english or (han.person and is_english(span.words) and ours[1:] in han.english):
        return "known English name"  # so is Stephanie Ho Wing-lam where Ho Wing-lam is known
    begins = any(ours and name[: len(ours)] == ours for name in han.english)
    return "begins a known English name" if begins else "no known English name"


def _person_evidence(span: CandidateSpan) -> Iterator[Evidence]:
    """How a span is built, for Han that looks like a person."""
    if is_english(span.words):
        yield "begins with an English name, person", 1.0
    if _stands_after_an_english_name(span):
        yield "after an English name, person", 1.0
    if any(w.traits.connector and w.traits.lowered not in names.PARTICLES for w in span.words):
        yield "connector inside, person", 1.0
    if not (span.quoted or span.marked):
        yield "role inside, person", sum([w.traits.role for w in span.words])


def _stands_after_an_english_name(span: CandidateSpan) -> bool:
    """Whether nothing but a space parts a span from a given name: Elaine Fong Suk-yee; not "in London. Fong Suk-yee", nor "her
    aide Fong Suk-yee"."""
    if not span.before:
        return False
    last = span.before[-1]
    return last.traits.given_name and span.start - last.end == 1


def _meaning_evidence(span: CandidateSpan, han: Han) -> Iterator[Evidence]:
    """How far the English says what the Han says: its characters, its generic ending, an address."""
    content = [stem for w in span.words if not w.traits.connector for stem in w.traits.stems]
    words_said, characters_said = shared_meaning(content, han.text)
    if words_said:
        yield "words that the Han means", words_said * min(len(content), 4)
        yield "characters that the words mean", characters_said * min(len(han.text), 4)
    if not han.person:
        yield "words that the Han does not mean", (1 - words_said) * min(len(content), 4)
        if _follows_what_is_meant(span, content, characters_said, han):
            yield "after what the Han means as well", 1.0
    if han.ending:
        if len(content) > 1 and any(w.traits.bare in han.ending[1] for w in span.words[-2:]):
            yield "ends as the Han does", 1.0
        if len(span.words) > 1 and span.words[0].traits.lowered in han.ending[1]:
            yield "begins as the Han ends", 1.0
        if _heads(span.before, han.ending[1]):
            yield "after what the Han ends with", 1.0
    if han.address:
        yield "comma inside, address", commas(span)


def _ordinary_evidence(span: CandidateSpan) -> Iterator[Evidence]:
    """Whether a span is made of ordinary English words, as translations are, or of others, as names are that only sound."""
    content = [w.traits.ordinary for w in span.words if not (w.traits.connector or w.traits.opener)]
    if not any(content):
        yield "no word ordinary", bool(content)
    elif not all(content):
        yield "some words ordinary", 1.0
    else:
        yield "all words ordinary" if len(span.words) > 1 else "one ordinary word", 1.0


def _bracket_evidence(span: CandidateSpan, han: Han) -> Iterator[Evidence]:
    """In a bracket behind the Han a translation stands first, or behind a reading. Before a bracket with the Han and its
    reading stands the name, Records of the Grand Historian (Shiji 史記), or what it means: destiny (_yun_ 運)."""
    if heads_a_reading(span, han):
        yield "its reading stands in the bracket, proper", span.quoted or span.marked or _is_proper(span)
    elif span.place is Place.INSIDE and span.before:
        reading = align(" ".join(word.text for word in span.before), han.text).match
        yield "behind a reading in its bracket" if reading else "later in its bracket", 1.0


def _is_proper(span: CandidateSpan) -> bool:
    """Whether a capital is owed to a name, not to the line's beginning: Records of the Grand Historian, not "Filial piety"."""
    first, *others = span.words
    begins = first.traits.capital and not first.traits.plain
    return begins and (bool(span.before) or not others or any(word.traits.capital for word in others))


def _heads(before: Sequence[Word], ending: frozenset[str]) -> bool:
    """Whether the words before a span are "Ministry of", "Hall at the" or the like for this Han, so that it is cut too short."""
    head, connector = _headed(before)
    return (
        head is not None
        and connector not in ("and", "&")
        and not ending.isdisjoint((head.lowered, head.lowered.removesuffix("s")))
    )


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
