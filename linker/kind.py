"""What type of thing a name pair names, from the same evidence that pairs it, weighed by `weights/type.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from linker.han import Han
from linker.model import EntityType, Gloss, GlossForm, Span
from linker.romanise.align import Alignment
from linker.spans import CandidateSpan, words_up_to
from linker.text import names
from linker.text.calling import calls_somebody, noun_called
from linker.text.chinese import is_behind_a_role
from linker.text.leaning import keys_of, leanings
from linker.text.meanings import shared_meaning
from linker.text.morphemes import type_words
from linker.text.normalise import fold_han, words
from linker.text.reference import follows_a_year
from linker.text.senses import sense
from linker.text.telling import DEEDS, of_apposition, told
from linker.text.traits import Traits
from linker.text.years import years_in_bracket
from linker.weights import load
from linker.weights.lanes import packed, weighed

_IN_NO_NAME = frozenset(fold_han("寺廟祠殿庵墓塔橋館縣省鎮區市局署黨部院校店廠街路巷號艦輪酒茶麵飯湯餅糕粥"))
"""Characters that end the names of things, and hardly a given name."""

_NAMES_OF_PERSONS = frozenset("courtesy pen stage art given birth real posthumous temple maiden dharma screen".split())
_OF_PERSONS = frozenset(("begins with an English name", "1 words", "sounds alike throughout"))
_BOLD_OR_LINK = ("**", "__", "<b>", "<strong>", "[", "|")
"""What a name may be set off by that is no title, as italics are: [[Lao She|Lao]]."""

_MARKS = {"@": "a handle", "#": "a hashtag"}
_OPENING = " *_\"'“‘《〈「『"
_NEAR = 60
"""How many characters before Han without a partner are read."""

_SHORTEST_LIFE, _LONGEST_LIFE = 15, 110
_SENTENCE = re.compile("[，。！？；：]")


def type_weights(
    text: str, han: Han, gloss: Gloss, span: CandidateSpan | None = None, alignment: Alignment | None = None
) -> list[float]:
    """What weighs for each type, in the order of EntityType."""
    evidence = type_evidence(text, han, gloss, span, alignment)
    keys = keys_of(text, *extent(gloss, span), span.text if span else "", han.text)
    return weighed([(1.0, list(filter(None, map(_weight, evidence)))), *leanings(keys)])


def extent(gloss: Gloss, span: CandidateSpan | Span | None) -> tuple[int, int]:
    """Where the first of the two names begins, and the second ends."""
    zh = gloss.zh
    return (min(zh.start, span.start), max(zh.end, span.end)) if span else (zh.start, zh.end)


def type_evidence(
    text: str, han: Han, gloss: Gloss, span: CandidateSpan | None = None, alignment: Alignment | None = None
) -> set[str]:
    """What speaks for one type or another, but for what its words and those around it lean to."""
    found = {*_of_han(text, han, gloss), *of_apposition(text, extent(gloss, span)[1])}
    if han.ending is not None and len(han.text) > 1 and not _named_by_surname(han, span, alignment):
        found.add(f"Han ends like {han.ending[0]}")
    before = span.before if span else words_up_to(text, gloss.zh.start - _NEAR, gloss.zh.start, _OPENING)
    found.update(_of_what_precedes([word.traits.lowered.strip("'’") for word in before]))
    if span is None:
        return found | {"no partner"}
    italic = span.marked and not text.endswith(_BOLD_OR_LINK, 0, span.start)
    sounds = tuple(_of_sound(han, span, alignment))
    found.update(sounds, _of_english(han, span, italic))
    if italic or span.quoted:
        found.update([f"{'italic' if italic else 'quoted'}, {name}" for name in sounds])
    if span.quoted:
        found.add(f"{min(len(han.text), 6)} characters, quoted")
    if (span.marked or span.quoted) and follows_a_year(text, span.start):
        found.add("title of a reference")
    if _tells_a_life(text, gloss.zh.end):
        found.add("a life in its bracket")
    if han.person:
        found.update([f"looks like a person, {name}" for name in found & _OF_PERSONS])
    return found


def _of_han(text: str, han: Han, gloss: Gloss) -> Iterator[str]:
    """What the Han says, what it is known as, and its mark: 《, @."""
    yield "any"
    yield f"{min(len(han.text), 6)} characters"
    yield f"Han begins with {fold_han(han.text[:1])}"
    yield f"Han ends in {fold_han(han.text[-1:])}"
    if han.person:
        yield "looks like a person"
    if gloss.title_marks:
        yield "title marks"
    if _SENTENCE.search(han.text):
        yield "sentence"
    if gloss.form is GlossForm.CHINESE_FIRST:
        yield "Chinese first"
        if is_behind_a_role(text, gloss.zh.start):
            yield "a role before"
    if (mark := text[gloss.zh.start - 1 : gloss.zh.start]) in _MARKS:
        yield _MARKS[mark]
    yield from (f"known as {entity.type}" for entity in han.entities)


def _tells_a_life(text: str, end: int) -> bool:
    """Whether the bracket says behind the Han when somebody was born or died: (李白, 701–762), not (清朝, 1636–1912)."""
    begun, ended = years_in_bracket(text, end)
    if begun is None or ended is None:
        return begun is not None or ended is not None
    return _SHORTEST_LIFE <= ended - begun <= _LONGEST_LIFE


def _named_by_surname(han: Han, span: CandidateSpan | None, alignment: Alignment | None) -> bool:
    """Whether the English is a surname and more words, so that an ending is but part of a given name: Lin Hsi-shan 林錫山."""
    if span is None or alignment is None or len(span.words) < 2 or _small_behind_a_capital(span):
        return False
    if fold_han(han.text[-1:]) in _IN_NO_NAME:
        return False
    return han.person and alignment.match and bool(alignment.surname)


def _of_english(han: Han, span: CandidateSpan, italic: bool) -> Iterator[str]:
    """What the English says: its words, how they are written, what they mean of the Han."""
    text, first = span.text, span.words[0].traits
    content = [word.traits for word in span.words if not word.traits.connector]
    ordinary = sum([traits.ordinary for traits in content])
    proper = any(word.traits.capital and not word.traits.nationality for word in span.words)
    case, marked = _case(content), "quoted" if span.quoted else "italic" if italic else "bare"
    yield f"{min(len(span.words), 5)} words"
    yield f"{'no' if not ordinary else 'all' if ordinary == len(content) else 'some'} words ordinary"
    yield case
    yield f"{marked}, {case}"
    yield from _of_words(text, proper, bool(ordinary))
    if span.quoted or italic:
        yield marked
        if proper:
            yield "quoted or italic, proper"
    if text.isupper():
        if len(text) > 3:
            yield "capitals"
        if len(span.words) == 1 and names.is_acronym(text):
            yield "an acronym"
    if first.article:
        yield "begins with an article"
    if first.given_name:
        yield "begins with an English name"
    if not span.before:
        yield "at the line's start"
        if marked == "bare" and _small_behind_a_capital(span):
            yield "small words behind the line's capital"
    if any("-" in word.text for word in span.words):
        yield "hyphenated"
    if len(content) < len(span.words):
        yield "connectors"
    if span.words[-1].traits.bare in names.GENERATIONS:
        yield "ends in Jr or Sr"
    said, _ = shared_meaning([stem for traits in content for stem in traits.stems], han.text)
    if said:
        yield "most words meant" if said > 0.5 else "some words meant"


def _case(content: Sequence[Traits]) -> str:
    """Which words of a name are small, articles apart: none of a title's; the first of “telling China’s story well”."""
    small = [traits.small for traits in content if not traits.article]
    if not any(small):
        return "title case"
    return "small letters" if small[0] else "sentence case"


def _of_what_precedes(before: Sequence[str]) -> Iterator[str]:
    """What the words right before a name say of it: the novel, written by, her pen name was."""
    if not before:
        return
    last, last_but_one = before[-1], before[-2] if len(before) > 1 else ""
    yield from (f"right before it a word of {type_}" for type_ in told((last,)))
    if last in ("in", "at", "by"):
        yield f"right after “{last}”"
    if last == "by" and last_but_one in DEEDS:
        yield "it was done by it"
    called = before[:-1] if last in ("was", "is") else before
    if called[-1:] == ["name"] and not _NAMES_OF_PERSONS.isdisjoint(called[-2:-1]):
        yield "a courtesy name or the like"
    if last.rstrip(".") in names.role_words():
        yield "a role before"
    if calls_somebody(before):
        yield "somebody is called so"
    if noun := noun_called(before):
        if types := told((noun,)):
            yield from (f"said to be a word of {type_}" for type_ in types)
        elif sense(noun) == "person":
            yield "said to be a person"


def _of_words(text: str, proper: bool, ordinary: bool) -> Iterator[str]:
    """What the words of an English name say that it is."""
    said = words(text)
    yield "proper" if proper else "lower-case"
    if not (proper or ordinary):
        yield "no words ordinary, lower-case"
    if kind := sense(_head(said)):
        yield f"its head is of {kind}"
    if proper:
        yield from _of_a_name(said, words(text.partition(",")[0]) if "," in text else said)


def _of_a_name(said: Sequence[str], to_comma: Sequence[str]) -> Iterator[str]:
    """What its head, or its first word, says that a capitalised name is: Treaty of Shimonoseki, Typhoon Morakot; CSBC Corp,
    Taiwan is a firm."""
    types, head = type_words(), _head(said)
    if to_comma and to_comma[-1] in names.CORPORATE_SUFFIXES:
        yield "English ends like a firm"
        return
    if head in types:
        yield f"English head like {types[head]}"
    if len(said) > 1 and said[0] in types and said[0] != head:
        yield f"English begins like {types[said[0]]}"


def _head(said: Sequence[str]) -> str:
    """The word that an English name is built on: the last, or the one before "of" or "for": Treaty of Shimonoseki."""
    cut = next((i for i, word in enumerate(said) if i and word in ("of", "for")), len(said))
    return said[cut - 1] if said else ""


def _small_behind_a_capital(span: CandidateSpan) -> bool:
    """Whether a name is written as a sentence is, as pinyin titles are: _Shuihu zhuan_."""
    first, *others = (word.traits for word in span.words)
    return first.capital and any(word.small and not word.connector for word in others)


def _of_sound(han: Han, span: CandidateSpan, alignment: Alignment | None) -> Iterator[str]:
    if alignment is None or alignment.score is None:
        return
    parts = alignment.parts
    if alignment.match:
        if all(part.han for part in parts):
            yield "sounds alike throughout"
            if _small_behind_a_capital(span):
                yield "sounds alike throughout, small words behind a capital"
        if alignment.transcribed:
            yield "transcribed"
    elif not any(part.han and part.letters for part in parts):
        yield "sounds unlike"
    if alignment.surname and han.person:
        yield "surname sounds alike"
    if alignment.japanese:
        yield "a Japanese family name and another" if alignment.surname else "a Japanese word"


@lru_cache(4096)
def _weight(evidence: str) -> int:
    """What a piece of evidence weighs for the types, packed; 0 for one that weighs nothing."""
    weights = load("type")
    numbers = [weights.get(f"{evidence} → {type_}", 0.0) for type_ in EntityType]
    return packed(numbers) if any(numbers) else 0
