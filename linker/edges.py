"""Evidence from how a span is written and where it is cut: its length, its marks, its first word and the words before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from linker.han import Han
from linker.model import EntityType, Gloss, GlossForm
from linker.spans import CandidateSpan, Place, Word
from linker.text import names
from linker.text.morphemes import type_words
from linker.text.telling import CONTEXT_WORDS, is_told_of_a_work
from linker.text.traits import without_possessive

_BRACKETS = re.compile(r"[()\[\]“”]")
_NUMERAL = re.compile("[0-9〇零一二三四五六七八九十百千兩两]")
_WORKS = CONTEXT_WORDS[EntityType.WORK]
_AND = re.compile("[與与和及暨跟]")
_SELDOM_INSIDE = frozenset(("at", "by", "from", "with"))
_SENTENCE_END, _ROUND, _DASHES, _DOUBLE_QUOTES = map(frozenset, (".!?•■|]", "()[]", "—–:;", '“”"'))
_QUOTES_OR_MARKUP, _CLOSING = frozenset('“"‘_*'), frozenset(")）]")


def shape_evidence(span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """How long a span is, how it is written and marked off, and what stands inside it."""
    words, whole, expected = span.words, span.quoted or span.marked, expected_words(han)
    found = {
        "no words": not words,
        "one word": len(words) == 1,
        "words too few": max(0.0, expected - len(words) + _plain_at_first(words)),
        "plain words alone": bool(words) and all(w.traits.plain for w in words),
        "capitals throughout": span.text.isupper() and len(span.text) > 3,
        "diacritics": not span.text.isascii() and any(0xC0 <= ord(c) < 0x250 for c in span.text),
        "bracket closes inside": _closes_inside(span.text),
    }
    if whole:
        found |= {"quoted": span.quoted, "marked": span.marked, "title marks": gloss.title_marks}
    else:
        found |= {"words too many": max(0.0, len(words) - expected), **_inside(words, han)}
    if not whole and span.place is not Place.INSIDE:
        found |= _written_small(words, gloss)
    if gloss.title_marks:
        found["begins with an article, title marks"] = has_article(span)
    if gloss.acronym is not None:
        found["its initials are the acronym"] = names.abbreviates(gloss.acronym, span.text)
        found["its first word is the acronym"] = len(words) > 1 and words[0].text == gloss.acronym
    if len(words) > 1:
        found["acronym first"] = words[0].traits.acronym
        digits = words[-1].traits.digit and not _NUMERAL.search(han.text)
        found["ends with a number that the Han has not"] = digits
    if marks := "".join([w.after for w in words[1:] if w.after != " "]):
        found |= _marks_inside(span, marks)
    return found


def _written_small(words: Sequence[Word], gloss: Gloss) -> dict[str, float]:
    small = [w.traits for w in words if w.traits.small]
    found: dict[str, float] = {"plain lower-case words": min(sum([not t.connector for t in small]), 5)}
    if words and len(small) == len(words):
        found["all lower-case"] = 1
    if gloss.form is GlossForm.BARE and not any(w.traits.capital for w in words):
        found["bare and lower-case"] = 1
    return found


def _inside(words: Sequence[Word], han: Han) -> dict[str, float]:
    """What the words of a span that nothing sets off say against its being one name."""
    if len(words) < 2 or not any(w.traits.remarkable for w in words):
        return {"role inside": float(bool(words) and words[0].traits.role)}
    ands = any(w.traits.lowered in ("and", "&") for w in words[1:])
    return {
        "role inside": sum([w.traits.role for w in words]),
        "verb inside": sum([w.traits.verb for w in words[1:]]),
        "telling word inside": any(w.traits.telling for w in words[1:]),
        "begins with a role of": len(words) > 2 and _role_of(words[0], words[1]),
        "ends with a plain word": words[-1].traits.plain,
        "possessive inside": sum([w.traits.possessive for w in words[:-1]]),
        "possessive of a name inside": sum([_is_name(w) for w in words[:-1] if w.traits.possessive]),
        "at, by, from or with inside": sum([w.text in _SELDOM_INSIDE for w in words[1:]]),
        "an article inside, behind a word that is no connector": _article_inside(words),
        "and inside that the Han has not": ands and not _AND.search(han.text),
    }


def _marks_inside(span: CandidateSpan, marks: str) -> dict[str, float]:
    """`marks` is all that stands between the words but single spaces."""
    words, whole = span.words[1:], span.quoted or span.marked
    return {
        "comma inside": 0.0 if whole else marks.count(",") + marks.count("，"),
        "bracket inside": sum([not _ROUND.isdisjoint(w.after) for w in words]),
        "colon behind its first word": not whole and words[0].after.startswith(":"),
        "dash inside": sum([not _DASHES.isdisjoint(w.after) for w in words]),
        "quote opens inside": not span.quoted and sum([not _DOUBLE_QUOTES.isdisjoint(w.after) for w in words]),
    }


def edge_evidence(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """Where a span is cut off: before its Han its first word and what stands before that, behind its Han the next word."""
    if not span.words or span.place is Place.INSIDE:
        return {}
    if span.place in (Place.BEHIND, Place.BEHIND_LINK):
        return {} if span.next is None else _word_behind(span.next)
    whole = span.quoted or span.marked
    found = {} if whole else _first_word(text, span, han, gloss)
    if not span.before:
        return {**found, "nothing before": 1.0}
    last = span.before[-1]
    bound = '"' if whole else span.words[0].after.strip()
    nouns = not whole and all(_may_be_a_noun(w) for w in span.words)
    cut = nouns and not bound and not _ends_before_a_noun(last)
    return {
        **found,
        "a whole noun phrase": nouns and not cut,
        "part of a noun phrase": cut,
        "after punctuation": bool(bound),
        "after a quote or markup": not _QUOTES_OR_MARKUP.isdisjoint(bound),
        "after a possessive": last.traits.possessive and not bound,
        "lower-case after a possessive": last.traits.possessive and not bound and span.words[0].traits.small,
        "after a plain capital in mid-sentence": not whole and _follows_plain_capital(span),
        "next in a list": not whole and _is_next(span),
        **({} if bound else _word_before(span, last, han)),
    }


def _may_be_a_noun(word: Word) -> bool:
    """Whether a word in small letters may be a noun, or an adjective before one: extradition, bill."""
    traits = word.traits
    return traits.small and not (traits.plain or traits.verb or traits.possessive)


def _ends_before_a_noun(word: Word) -> bool:
    """Whether what begins behind a word is a whole noun phrase: withdrew the, sells, 214."""
    traits = word.traits
    return traits.plain or traits.possessive or traits.verb or traits.digit


def _first_word(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """What a span begins with that is not set off by quotes or markup."""
    first = span.words[0]
    title = _is_plain_capital(first) and _in_mid_sentence(span.before, first)
    the, after_the = first.traits.lowered == "the", bool(span.before) and span.before[-1].traits.lowered == "the"
    work = (the or after_the) and _work_before(span)
    starts = _starts_sentence(span) and first.traits.ordinary and first.traits.capital
    return {
        "begins with a verb": first.traits.verb,
        "begins lower-case": first.traits.small or _has_small_article(span),
        "begins with a connector": first.traits.connector and not title,
        "begins with the": the,
        "begins with the, at the line's start": the and not span.before and not title,
        "begins with the, a word of works before": the and work,
        "begins with an article, a work by what follows": _titles_what_follows(text, span, han, gloss),
        "after the, a word of works before": after_the and work,
        "begins with a plain capital in mid-sentence": title,
        "begins with a": first.traits.article and not the,
        "begins with an opener": first.traits.opener and not title,
        "begins with a role, person": first.traits.role and han.person,
        "begins with a role, nobody": first.traits.role and not han.person,
        "begins with a telling word": first.traits.telling and len(span.words) > 1,
        "begins with a nationality": first.traits.nationality and len(span.words) > 1,
        "begins with a date word": first.traits.date and not _is_event(han),
        "begins with a digit": first.traits.digit,
        "begins with a number that the Han has not": first.traits.digit and not _NUMERAL.search(han.text),
        "begins after its own possessive": first.traits.possessive,
        "one ordinary word begins the sentence": starts and len(span.words) == 1,
        "an ordinary word begins the sentence, person": starts and han.person and not first.traits.given_name,
        "an ordinary word begins the sentence, others follow": starts
        and not all(w.traits.ordinary or w.traits.connector for w in span.words),
    }


def _word_before(span: CandidateSpan, last: Word, han: Han) -> dict[str, float]:
    """The word before a span, where nothing but a space is between them."""
    traits = last.traits
    known = traits.role or traits.possessive or traits.telling
    joins = traits.lowered in ("of", "and", "&")
    first, ordinary = span.words[0].traits, traits.capital and traits.ordinary
    return {
        "after a role": traits.role,
        "after a verb": traits.verb,
        "after lower case": traits.small and not traits.connector,
        "after of or and, person": joins and han.person,
        "after of or and, nobody": joins and not han.person,
        "after a preposition": traits.connector and traits.lowered not in ("of", "and", "the"),
        "after a capital and a connector": _connects(span.before),
        "after a capital, a connector and the": traits.article and _connects(span.before[:-1]),
        "after the": traits.article,
        "after a capital": not known and _is_capital(last),
        "after an ordinary capital": ordinary,
        "after an ordinary capital, no ordinary word": ordinary and not first.ordinary,
        "after an ordinary capital, person": ordinary and han.person and not traits.given_name,
        "after a generic word, person": han.person and traits.capital and traits.bare in type_words(),
        "after a role and its field, person": han.person and not known and _field_of_a_role(span.before),
        "within a date": traits.date and first.digit,
        "after an acronym": traits.acronym,
        "after a telling word": traits.telling,
        "after a nationality": traits.nationality,
        "after an opener": not known and traits.opener,
    }


def _word_behind(following: Word) -> dict[str, float]:
    """The word that goes on behind a span that stands behind its Han."""
    return {"before a capital": following.traits.capital, "before lower case": not following.traits.capital}


def expected_words(han: Han) -> float:
    """How many English words a name of this Han has, as a rule: two for a person, else one for two characters."""
    return 2.0 if han.person else max(1.0, round(len(han.text) / 2))


def _is_name(possessive: Word) -> bool:
    """Whether a possessive is of a name, Kaohsiung’s or Nantou County’s, and not of a word that names hold: People’s."""
    owner = without_possessive(possessive.traits.lowered)
    return not possessive.traits.ordinary or owner in type_words()


def _plain_at_first(words: Sequence[Word]) -> int:
    """How many connectors and the like stand before a name's first word."""
    return next((i for i, word in enumerate(words) if not word.traits.plain), len(words))


def _role_of(first: Word, second: Word) -> bool:
    """Whether words begin with "Minister of", or with "Prosecutors in", "Dutch from" or the like."""
    if first.traits.nationality:
        return second.traits.connector and second.text not in ("and", "of")
    return (first.traits.role and second.text == "of") or (first.traits.people and second.traits.connector)


def commas(span: CandidateSpan) -> float:
    return (
        0.0 if span.quoted or span.marked else float(sum(["," in w.after or "，" in w.after for w in span.words[1:]]))
    )


def roles(span: CandidateSpan) -> float:
    return 0.0 if span.quoted or span.marked else float(sum([w.traits.role for w in span.words]))


def _article_inside(words: Sequence[Word]) -> bool:
    """Whether a sentence runs through: "withdrew the extradition bill", "Order the oyster omelet"; no title does."""
    return any(
        second.traits.article
        and second.traits.small
        and not first.traits.connector
        and (first.traits.small or (number == 0 and first.traits.ordinary))
        for number, (first, second) in enumerate(pairwise(words))
    )


def has_article(span: CandidateSpan) -> bool:
    return bool(span.words) and span.words[0].traits.article


def _has_small_article(span: CandidateSpan) -> bool:
    """Whether a span begins with an article that has its capital from the sentence alone: "A siheyuan"."""
    return has_article(span) and len(span.words) > 1 and span.words[1].traits.small


def _closes_inside(text: str) -> bool:
    """Whether a bracket closes or a quotation ends that opened before the text."""
    depth = 0
    for character in _BRACKETS.findall(text):
        depth += (character in "([“") - (character in ")]”")
        if depth < 0:
            return True
    return text.count('"') % 2 == 1


def _field_of_a_role(before: Sequence[Word]) -> bool:
    """Whether the words before a span are "Minister of Culture" or the like."""
    return any(
        first.traits.role and second.traits.lowered in ("of", "for") for first, second in pairwise(before[-6:-1])
    )


def _is_capital(word: Word) -> bool:
    return word.traits.capital and not word.traits.date and word.traits.bare not in names.SENTENCE_OPENERS


def _connects(before: Sequence[Word]) -> bool:
    """Whether a connector goes on with a name: "Introduction to" before "Turbulence"."""
    if len(before) < 2 or not before[-1].traits.connector or before[-1].after.strip():
        return False
    last = before[-2]
    if before[-1].traits.article and last.traits.ordinary and not _in_mid_sentence(before[:-2], last):
        return False  # "Order the"
    return _is_capital(last) and not (last.traits.role or last.traits.people)


def _starts_sentence(span: CandidateSpan) -> bool:
    return not span.before or not _SENTENCE_END.isdisjoint(span.words[0].after)


def _in_mid_sentence(before: Sequence[Word], word: Word) -> bool:
    """Whether a capital is owed to the name, not to the beginning of a sentence or line."""
    goes_on = bool(before) or ")" in word.after or "）" in word.after
    return goes_on and _SENTENCE_END.isdisjoint(word.after)


def _is_event(han: Han) -> bool:
    """The February 28 Incident is named after its date."""
    return han.ending is not None and han.ending[0] is EntityType.EVENT


def _is_plain_capital(word: Word) -> bool:
    """The, In, When …: with a capital in mid-sentence only where a title begins with it."""
    return word.traits.plain and word.traits.capital


def _follows_plain_capital(span: CandidateSpan) -> bool:
    if not span.before or span.words[0].after.strip():
        return False
    last = span.before[-1]
    return _is_plain_capital(last) and _in_mid_sentence(span.before[:-1], last)


def _is_next(span: CandidateSpan) -> bool:
    """Whether nothing but a connector stands between the span and a bracket before: "tofu (臭豆腐) and braised pork rice"."""
    if len(span.before) > 1:
        return False
    first = span.before[0] if span.before else span.words[0]
    joins = first.traits.lowered in ("and", "or", "&")
    return joins == bool(span.before) and not _CLOSING.isdisjoint(first.after)


def _titles_what_follows(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> bool:
    """Whether a line begins with a title, by what is said behind it: The Boatman’s Daughter (船家女), shot on Cijin."""
    if span.before or not has_article(span) or han.ending is not None:
        return False
    return any(w.traits.capital for w in span.words[1:]) and is_told_of_a_work(text, gloss.zh.end)


def _work_before(span: CandidateSpan) -> bool:
    """Whether a word before the span speaks of books, films or songs, whose titles keep their article."""
    return any(word.traits.lowered in _WORKS for word in span.before)
