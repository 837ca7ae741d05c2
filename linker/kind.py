"""What type of thing a name pair names, from the same evidence that pairs it, weighed by `weights/type.tsv`."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    return _of_names(text, han, gloss, span, alignment) | of_apposition(text, extent(gloss, span)[1])


def _of_names(text: str, han: Han, gloss: Gloss, span: CandidateSpan | None, alignment: Alignment | None) -> set[str]:
    """What the two names say, and the years between them and the bracket's end."""
    first, last = fold_han(han.text[:1]), fold_han(han.text[-1:])
    found = {"any", f"{min(len(han.text), 6)} characters", f"Han begins with {first}", f"Han ends in {last}"}
    if han.ending is not None and len(han.text) > 1 and not _named_by_surname(han, span, alignment):
        found.add(f"Han ends like {han.ending[0]}")
    found |= {
        name
        for name, there in {
            "Chinese first": gloss.form is GlossForm.CHINESE_FIRST,
            "looks like a person": han.person,
            "sentence": _SENTENCE.search(han.text) is not None,
            "title marks": gloss.title_marks,
            "a handle": text[gloss.zh.start - 1 : gloss.zh.start] == "@",
            "a hashtag": text[gloss.zh.start - 1 : gloss.zh.start] == "#",
        }.items()
        if there
    }
    found |= {f"known as {entity.type}" for entity in han.entities}
    before = span.before if span else words_up_to(text, gloss.zh.start - _NEAR, gloss.zh.start, _OPENING)
    if gloss.form is GlossForm.CHINESE_FIRST and is_behind_a_role(text, gloss.zh.start):
        found.add("a role before")
    found |= _of_what_precedes([word.traits.lowered.strip("'’") for word in before])
    if span is None:
        return found | {"no partner"}
    italic = span.marked and not text.endswith(_BOLD_OR_LINK, 0, span.start)
    sounds = _of_sound(han, span, alignment)
    found |= _of_english(han, span, italic) | sounds
    if italic or span.quoted:
        found |= {f"{'italic' if italic else 'quoted'}, {name}" for name in sounds}
    if (span.marked or span.quoted) and follows_a_year(text, span.start):
        found.add("title of a reference")
    if _tells_a_life(text, gloss.zh.end):
        found.add("a life in its bracket")
    return found | _together(han, found)


def _together(han: Han, found: set[str]) -> set[str]:
    """What evidence says together with the length of the Han, or with how that looks, which it does not say by itself."""
    both = {f"{min(len(han.text), 6)} characters, quoted"} if "quoted" in found else set[str]()
    if han.person:
        both |= {f"looks like a person, {name}" for name in found.intersection(_OF_PERSONS)}
    return both


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


def _of_english(han: Han, span: CandidateSpan, italic: bool) -> set[str]:
    text, count = span.text, len(span.words)
    proper = any(word.traits.capital and not word.traits.nationality for word in span.words)
    content = [w.traits for w in span.words if not w.traits.connector]
    said, _ = shared_meaning([stem for traits in content for stem in traits.stems], han.text)
    ordinary = sum([traits.ordinary for traits in content])
    share = "no" if not ordinary else "all" if ordinary == len(content) else "some"
    case, marked = _case(content), "quoted" if span.quoted else "italic" if italic else "bare"
    found = {
        f"{min(count, 5)} words",
        "proper" if proper else "lower-case",
        f"{share} words ordinary",
        case,
        f"{marked}, {case}",
    }
    if not (ordinary or proper):
        found.add("no words ordinary, lower-case")
    said_words = words(text)
    if kind := sense(_head(said_words)):
        found.add(f"its head is of {kind}")
    if proper:
        found |= _of_words(said_words, words(text.partition(",")[0]) if "," in text else said_words)
    return found | {
        name
        for name, there in {
            "quoted": span.quoted,
            "italic": italic,
            "quoted or italic, proper": (span.quoted or italic) and proper,
            "capitals": text.isupper() and len(text) > 3,
            "an acronym": count == 1 and names.is_acronym(text),
            "begins with an article": span.words[0].traits.article,
            "begins with an English name": span.words[0].traits.given_name,
            "small words behind the line's capital": _small_behind_a_capital(span)
            and not (span.before or italic or span.quoted),
            "hyphenated": any("-" in word.text for word in span.words),
            "connectors": len(content) < count,
            "most words meant": said > 0.5,
            "some words meant": 0 < said <= 0.5,
            "at the line's start": not span.before,
            "ends in Jr or Sr": span.words[-1].traits.bare in names.GENERATIONS,
        }.items()
        if there
    }


def _case(content: Sequence[Traits]) -> str:
    """Which words of a name are small, articles apart: none of a title's; the first of “telling China’s story well”."""
    small = [traits.small for traits in content if not traits.article]
    if not any(small):
        return "title case"
    return "small letters" if small[0] else "sentence case"


def _of_what_precedes(before: Sequence[str]) -> set[str]:
    """What the words right before a name say of it: the novel, written by, her pen name was."""
    found = {f"right before it a word of {type_}" for type_ in told(before[-1:])}
    found |= {f"right after “{word}”" for word in before[-1:] if word in ("in", "at", "by")}
    if before[-1:] == ["by"] and before[-2:-1] and before[-2] in DEEDS:
        found.add("it was done by it")
    called = before[:-1] if before[-1:] in (["was"], ["is"]) else before
    if called[-1:] == ["name"] and not _NAMES_OF_PERSONS.isdisjoint(called[-2:-1]):
        found.add("a courtesy name or the like")
    if before and before[-1].rstrip(".") in names.role_words():
        found.add("a role before")
    if calls_somebody(before):
        found.add("somebody is called so")
    noun = noun_called(before)
    if types := told((noun,)):
        found |= {f"said to be a word of {type_}" for type_ in types}
    elif sense(noun) == "person":
        found.add("said to be a person")
    return found


def _of_words(said: Sequence[str], to_comma: Sequence[str]) -> set[str]:
    """What its head, or its first word, says that a capitalised name is: Treaty of Shimonoseki, Typhoon Morakot; CSBC Corp,
    Taiwan is a firm."""
    if to_comma and to_comma[-1] in names.CORPORATE_SUFFIXES:
        return {"English ends like a firm"}
    types, head = type_words(), _head(said)
    found = {f"English head like {types[head]}"} if head in types else set()
    if len(said) > 1 and said[0] in types and said[0] != head:
        found.add(f"English begins like {types[said[0]]}")
    return found


def _head(said: Sequence[str]) -> str:
    """The word that an English name is built on: the last, or the one before "of" or "for": Treaty of Shimonoseki."""
    cut = next((i for i, word in enumerate(said) if i and word in ("of", "for")), len(said))
    return said[cut - 1] if said else ""


def _small_behind_a_capital(span: CandidateSpan) -> bool:
    """Whether a name is written as a sentence is, as pinyin titles are: _Shuihu zhuan_."""
    first, *others = (word.traits for word in span.words)
    return first.capital and any(word.small and not word.connector for word in others)


def _of_sound(han: Han, span: CandidateSpan, alignment: Alignment | None) -> set[str]:
    if alignment is None or alignment.score is None:
        return set()
    left = any(not part.han for part in alignment.parts)
    spelled = any(part.han and part.letters for part in alignment.parts)
    found = set[str]() if alignment.match or spelled else {"sounds unlike"}
    if alignment.match and not left:
        found.add("sounds alike throughout")
        if _small_behind_a_capital(span):
            found.add("sounds alike throughout, small words behind a capital")
    if alignment.surname and han.person:
        found.add("surname sounds alike")
    if alignment.transcribed:
        found.add("transcribed")
    if alignment.japanese:
        found.add("a Japanese family name and another" if alignment.surname else "a Japanese word")
    return found


@lru_cache(4096)
def _weight(evidence: str) -> int:
    """What a piece of evidence weighs for the types, packed; 0 for one that weighs nothing."""
    weights = load("type")
    numbers = [weights.get(f"{evidence} → {type_}", 0.0) for type_ in EntityType]
    return packed(numbers) if any(numbers) else 0
