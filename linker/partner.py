"""Evidence that a span is the English name of a gloss: sound, a known entity's name, meaning, shape, the words around it.

Its weights are learned by `learn/pair.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from linker.han import Han
from linker.kind import CONTEXT_WORDS
from linker.model import EntityType, Gloss, GlossForm
from linker.romanise.align import align
from linker.spans import CandidateSpan, Place, Word
from linker.text import names
from linker.text.meanings import shared_meaning
from linker.text.morphemes import type_words

MAX_SOUND_WORDS = 5
"""No name that a Han name spells has more words."""

_OPENERS = names.SENTENCE_OPENERS - names.CONNECTORS - {"the", "a", "an"}
_PLAIN = names.SENTENCE_OPENERS | names.CONNECTORS
_NO_NAMES = names.SENTENCE_OPENERS | names.DATE_WORDS


def no_partner(han: Han, gloss: Gloss) -> dict[str, float]:
    """What speaks for leaving a gloss without an English name."""
    return {
        "no partner": 1.0,
        f"no partner: {gloss.form}": 1.0,
        "no partner: one character": float(len(han.text) == 1),
        "no partner: known": float(bool(han.english)),
    }


def evidence(span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """What speaks for and against a span, by name."""
    found = {f"{gloss.form}: {span.place}": 1.0}
    found |= _sound_evidence(span, han)
    found |= _known_evidence(span, han)
    found |= _person_evidence(span, han)
    found |= _meaning_evidence(span, han)
    found |= _shape_evidence(span, han, gloss)
    found |= _edge_evidence(span, han)
    found |= _bracket_evidence(span, han)
    return {name: float(value) for name, value in found.items() if value}


def _core(span: CandidateSpan, han: Han) -> tuple[str, str]:
    """The span and the Han without what both say by meaning: "Dajia District", 大甲區 → "Dajia", 大甲."""
    generic = span.words and span.words[-1].text.lower().rstrip(".") in type_words()
    if not generic or len(span.words) < 2:
        return span.text, han.text
    latin = " ".join(w.text for w in span.words[:-1])
    if han.ending and span.words[-1].text.lower() in han.ending[1] and len(han.text) > 2:
        return latin, han.text[:-1]
    return latin, han.text


def _sound_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    if not 1 <= len(span.words) <= MAX_SOUND_WORDS:
        return {}
    alignment = align(*_core(span, han))
    if alignment.score is None:
        return {}
    if alignment.match and span.place is Place.INSIDE and span.text.islower():
        # Pinyin, which tells no more than the Han.
        return {"a reading in a bracket": 1.0}
    left_over = sum(1 for p in alignment.parts if not p.han)
    spelled = sum(1 for p in alignment.parts if p.han and p.letters)
    unspelled = sum(1 for p in alignment.parts if not p.letters)
    found = {"sound, person": alignment.score * han.person}
    if not unspelled:
        found["sound, nobody"] = alignment.score * (not han.person)
    if not spelled:
        found["nothing spelled"] = 1.0
    elif not left_over and not unspelled:
        found["all spelled, nothing left over"] = alignment.score
    elif not unspelled:
        found["all spelled, words left over"] = float(left_over)
    elif not left_over:
        found["nothing left over, characters not spelled"] = 1.0
    else:
        found["both left over"] = 1.0
    if han.person and alignment.surname:
        found["surname sounds, with words before or behind"] = float(left_over > 0)
    return found


def _known_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    if not han.english:
        return {}
    ours = names.telling_words(span.text)
    if ours in han.english:
        return {"known English name": 1.0}
    begins = any(ours and name[: len(ours)] == ours for name in han.english)
    return {"begins a known English name": 1.0} if begins else {"no known English name": 1.0}


def _person_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """How a span is built, for Han that looks like a person, and the same for Han that does not."""
    begins, after = _is_english(span.words[:1]), _is_english(span.before[-1:])
    if not han.person:
        return {"begins with an English name, nobody": begins, "after an English name, nobody": after}
    return {
        "comma inside, person": _commas(span),
        "begins with a digit, person": span.text[:1].isdigit(),
        "connector inside, person": any(w.text.lower() in names.CONNECTORS for w in span.words),
        "begins with an English name, person": begins,
        "after an English name, person": after,
        "begins with an article, person": _has_article(span),
        "quoted, person": span.quoted,
        "role inside, person": _roles(span),
        "one word, person": len(span.words) == 1,
    }


def _meaning_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """How far the English says what the Han says: its characters, its generic ending, an address."""
    content = tuple(w.text.lower() for w in span.words if w.text.lower() not in names.CONNECTORS)
    words_said, characters_said = shared_meaning(content, han.text)
    tail = {w.text.lower().rstrip(".") for w in span.words[-2:]}
    return {
        "words that the Han means": words_said * min(len(content), 4),
        "words that the Han does not mean": (1 - words_said) * min(len(content), 4) * (not han.person),
        "characters that the words mean": characters_said * min(len(han.text), 4),
        "ends as the Han does": bool(han.ending and tail & han.ending[1]),
        "begins as the Han ends": _begins_as(span, han),
        "after what the Han ends with": bool(han.ending) and bool(span.before) and _heads(span.before, han),
        "begins with an article, known ending": han.ending is not None and len(han.text) > 2 and _has_article(span),
        "comma inside, address": _commas(span) * han.address,
        "begins with a digit, address": han.address and span.text[:1].isdigit(),
    }


def _shape_evidence(span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """How long a span is, how it is written and marked off, and what stands inside it."""
    whole = span.quoted or span.marked
    bare = not whole and span.place is not Place.INSIDE
    lower = [w for w in span.words if w.text[:1].islower()]
    plain = [w for w in lower if w.text.lower() not in names.CONNECTORS]
    return {
        "no words": not span.words,
        "one word": len(span.words) == 1,
        "words too many": max(0.0, len(span.words) - expected_words(han)) if not whole else 0.0,
        "words too few": max(0.0, expected_words(han) - len(span.words)),
        "quoted": span.quoted,
        "marked": span.marked,
        "title marks": gloss.title_marks and whole,
        "begins with an article, title marks": gloss.title_marks and _has_article(span),
        "begins with a role of": not whole
        and len(span.words) > 2
        and _is_role(span.words[0])
        and span.words[1].text == "of",
        "acronym first": len(span.words) > 1 and names.is_acronym(span.words[0].text),
        "plain lower-case words": min(len(plain), 5) if bare else 0.0,
        "ends with a plain word": len(span.words) > 1 and span.words[-1].text.lower() in _PLAIN and not whole,
        "plain words alone": bool(span.words) and all(w.text.lower() in _PLAIN for w in span.words),
        "all lower-case": bool(span.words) and len(lower) == len(span.words) and bare,
        "bare and lower-case": gloss.form is GlossForm.BARE and bare and not _any_capital(span),
        "capitals throughout": span.text.isupper() and len(span.text) > 3,
        "diacritics": any(0xC0 <= ord(c) < 0x250 for c in span.text),
        "comma inside": _commas(span),
        "bracket inside": sum(any(c in w.after for c in "()[]") for w in span.words[1:]),
        "dash inside": sum(any(c in w.after for c in "—–:;") for w in span.words[1:]),
        "quote opens inside": 0.0 if span.quoted else sum(any(c in w.after for c in '“”"') for w in span.words[1:]),
        "possessive inside": 0.0 if whole else sum(w.text.endswith(("'s", "’s")) for w in span.words[:-1]),
        "role inside": _roles(span),
    }


def _commas(span: CandidateSpan) -> float:
    return 0.0 if span.quoted or span.marked else float(sum("," in w.after for w in span.words[1:]))


def _roles(span: CandidateSpan) -> float:
    return 0.0 if span.quoted or span.marked else float(sum(map(_is_role, span.words)))


def _edge_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    if not span.words or span.place in (Place.INSIDE, Place.BEHIND, Place.BEHIND_LINK):
        return {}
    whole = span.quoted or span.marked
    first, lowered = span.words[0], span.words[0].text.lower()
    found: dict[str, float] = {
        "begins lower-case": first.text[:1].islower() and not whole,
        "begins with a connector": lowered in names.CONNECTORS and not whole,
        "begins with the": lowered == "the" and not whole,
        "begins with the, at the line's start": lowered == "the" and not whole and not span.before,
        "begins with the, a word of works before": lowered == "the" and not whole and _work_before(span),
        "after the, a word of works before": bool(span.before)
        and span.before[-1].text.lower() == "the"
        and _work_before(span),
        "begins with The in mid-sentence": first.text == "The" and not whole and _in_mid_sentence(span.before, first),
        "after The in mid-sentence": not whole and _follows_the(span),
        "begins with a": lowered in ("a", "an") and not whole,
        "begins with an opener": lowered in _OPENERS and not whole,
        "begins with an opener, quoted": lowered in _OPENERS and whole,
        "begins with a role": _is_role(first) and not whole,
        "begins with a nationality": lowered in names.NATIONALITIES and len(span.words) > 1 and not whole,
        "begins with a date word": not whole and lowered.rstrip(".") in names.DATE_WORDS,
        "begins with a digit": first.text[:1].isdigit(),
        "begins after its own possessive": first.text.endswith(("'s", "’s")) and not whole,
    }
    if not span.before:
        return found | {"nothing before": 1.0}
    last, bound = span.before[-1], first.after.strip()
    possessive = last.text.endswith(("'s", "’s"))
    known = bound or _is_role(last) or possessive
    return found | {
        "after punctuation": bool(bound),
        "after a quote or markup": any(c in bound for c in '“"‘_*'),
        "after a role": not bound and _is_role(last),
        "after a possessive": possessive and not bound,
        "after lower case": not bound and last.text[:1].islower() and last.text.lower() not in names.CONNECTORS,
        "after of or and, person": han.person and not bound and last.text.lower() in ("of", "and", "&"),
        "after of or and, nobody": not han.person and not bound and last.text.lower() in ("of", "and", "&"),
        "after a preposition": not bound and last.text.lower() in names.CONNECTORS - {"of", "and", "the"},
        "after a capital and a connector": not bound
        and last.text.lower() in names.CONNECTORS
        and _capital_behind(span),
        "after the": not bound and last.text.lower() in ("the", "a", "an"),
        "after a capital": not known and _is_capital(last),
        "after an acronym": not bound and names.is_acronym(last.text),
        "after a nationality": not bound and last.text.lower() in names.NATIONALITIES,
        "after an opener": not known and last.text.lower() in _OPENERS,
    }


def _is_role(word: Word) -> bool:
    return word.text.lower().rstrip(".") in names.ROLE_WORDS or word.text.endswith("-year-old")


def _is_capital(word: Word) -> bool:
    return word.text[:1].isupper() and word.text.lower().rstrip(".") not in _NO_NAMES


def _capital_behind(span: CandidateSpan) -> bool:
    """Whether the last word but one before the span goes on in it: "Introduction to" before "Turbulence"."""
    return len(span.before) > 1 and not span.before[-1].after.strip() and _is_capital(span.before[-2])


def _in_mid_sentence(before: Sequence[Word], word: Word) -> bool:
    """Whether a capital is owed to the name, not to the beginning of a sentence or line."""
    return bool(before) and not any(mark in word.after for mark in ".!?•■|")


def _follows_the(span: CandidateSpan) -> bool:
    return bool(span.before) and span.before[-1].text == "The" and _in_mid_sentence(span.before[:-1], span.before[-1])


def _bracket_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """In a bracket behind the Han a translation stands first, or behind a reading."""
    if span.place is not Place.INSIDE or not span.before:
        return {}
    reading = align(" ".join(word.text for word in span.before), han.text).match
    return {"later in its bracket": not reading, "behind a reading in its bracket": reading}


def _begins_as(span: CandidateSpan, han: Han) -> bool:
    """Whether the English begins with what the Han ends with: Ministry of …, 外交部."""
    return han.ending is not None and len(span.words) > 2 and span.words[0].text.lower() in han.ending[1]


def _heads(before: Sequence[Word], han: Han) -> bool:
    """Whether the words before a span are "Ministry of" or the like for this Han, so that it is cut too short."""
    if han.ending is None or len(before) < 2 or before[-1].text.lower() not in ("of", "for"):
        return False
    return before[-2].text.lower() in han.ending[1]


def _work_before(span: CandidateSpan) -> bool:
    """Whether a word before the span speaks of books, films or songs, whose titles keep their article."""
    return any(word.text.lower() in CONTEXT_WORDS[EntityType.WORK] for word in span.before)


def _is_english(words: Sequence[Word]) -> bool:
    return bool(words) and words[0].text.lower() in names.given_names()


def _has_article(span: CandidateSpan) -> bool:
    return bool(span.words) and span.words[0].text.lower() in ("the", "a", "an")


def _any_capital(span: CandidateSpan) -> bool:
    return any(word.text[:1].isupper() for word in span.words)


def expected_words(han: Han) -> float:
    """How many English words a name of this Han has, as a rule: two for a person, else one for two characters."""
    return 2.0 if han.person else max(1.0, round(len(han.text) / 2))
