"""Evidence from where a span is cut: its first word, the words before it, and what goes on behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from linker.han import Han
from linker.leads import Lead, begins, begins_sentence, is_meant, lead, lead_before
from linker.model import Gloss
from linker.shape import Evidence, has_article, shares_number, there
from linker.spans import CandidateSpan, Place, Word
from linker.text import names
from linker.text.morphemes import type_words
from linker.text.telling import is_told_of_a_work
from linker.text.traits import ARTICLES, Traits

_OPENED_BY, _REACH = {"”": "“", '"': '"', "_": "_", "*": "*"}, 200
_VOWELS = frozenset("aeiouy")
_BEFORE_VERBS = frozenset(("to", "i", "he", "she", "we", "they", "who"))
_CALLED_BY = frozenset(
    "king queen emperor empress prince princess uncle aunt auntie granny mrs miss former executive sri".split()
)
"""Roles that are no offices: what somebody is called by whose Han does not say it, King Gwanghae 光海君, and what other names
begin with, Former Qin 前秦."""

_QUOTES_OR_MARKUP = frozenset('“"‘_*')


def edge_evidence(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> Iterator[Evidence]:
    """Where a span is cut off: before its Han its first word and what stands before that, behind its Han the next word."""
    if span.place in (Place.BEHIND, Place.BEHIND_LINK):
        yield "begins with an article, behind its Han", has_article(span)
        if span.next is not None:
            yield "before a capital" if span.next.traits.capital else "before lower case", 1.0
    elif span.place is not Place.INSIDE:
        if not (span.quoted or span.marked):
            yield from _first_word(text, span, han, gloss)
        if span.before:
            yield from _before(text, span, span.before[-1], han)
        else:
            yield "nothing before", 1.0


def _before(text: str, span: CandidateSpan, last: Word, han: Han) -> Iterator[Evidence]:
    """What stands before a span, of which `last` is the last word."""
    whole = span.quoted or span.marked
    bound = '"' if whole else span.words[0].after.strip()
    if bound:
        yield "after punctuation", 1.0
        yield "after a quote or markup", not _QUOTES_OR_MARKUP.isdisjoint(bound)
    else:
        yield from _word_before(span, last, han)
    if not whole:
        if span.words[0].traits.small and all(map(_may_be_a_noun, span.words)):
            cut = not bound and not _end_before_a_noun(span.before)
            yield "part of a noun phrase" if cut else "a whole noun phrase", 1.0
        if _is_cut_out(text, span):
            yield "cut out of quotes or markup", 1.0
        if not bound and _is_plain_capital(last) and _in_mid_sentence(span.before[:-1], last):
            yield "after a plain capital in mid-sentence", 1.0


def _may_be_a_noun(word: Word) -> bool:
    """Whether a word in small letters may be a noun, or an adjective before one: extradition, bill."""
    traits = word.traits
    return traits.small and not (traits.plain or traits.verb or traits.possessive)


def _end_before_a_noun(words: Sequence[Word]) -> bool:
    """Whether what begins behind words is a whole noun phrase: withdrew the, sells, 214, tbsp."""
    traits = words[-1].traits
    number = traits.digit or bool(traits.numbers)
    return traits.plain or traits.possessive or number or _VOWELS.isdisjoint(traits.lowered) or end_in_a_verb(words)


def end_in_a_verb(words: Sequence[Word]) -> bool:
    """Whether the last word is a verb, by its form or by the word before it: sells, to drink, they release; not the cram."""
    last, before = words[-1].traits, words[-2].traits.lowered if len(words) > 1 else ""
    if before in _BEFORE_VERBS:
        return last.small and not last.plain
    return last.verb and before not in ARTICLES


def _first_word(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> Iterator[Evidence]:
    """What a span begins with that is not set off by quotes or markup."""
    first = span.words[0]
    traits = first.traits
    if traits.small or _has_small_article(span):
        yield "begins lower-case", 1.0
    if traits.capital and begins(span.before, first) and lead(span.words, han) is Lead.DESCRIPTION:
        yield "a description begins the sentence", 1.0
    if traits.numbers and not shares_number(first, han):
        written = "a number" if traits.digit else "a number in letters"
        yield f"begins with {written} that the Han has not", 1.0
    if traits.plain or traits.opener:
        yield from there(_plain_first(text, span, han, gloss))
    if traits.role or traits.telling or traits.nationality:
        yield from there(_remarkable_first(span, han))


def _plain_first(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """A connector, an article or an opener that a span begins with."""
    traits = span.words[0].traits
    title = traits.plain and traits.capital and _in_mid_sentence(span.before, span.words[0])
    return {
        "begins with a connector": traits.connector and not title,
        "begins with an article, a work by what follows": _titles_what_follows(text, span, han, gloss),
        "begins with a plain capital in mid-sentence": title,
        "begins with a": traits.article and traits.lowered != "the",
        "begins with an opener": traits.opener and not title,
    }


def _remarkable_first(span: CandidateSpan, han: Han) -> dict[str, float]:
    """A role, a telling word or a nationality that a span begins with, before others."""
    first, *others = span.words
    traits = first.traits
    return {
        "begins with a role, one unknown word": _has_an_office(first, others, han),
        "begins with a role, a firm": traits.role and traits.capital and _is_firm(span),
        "begins with a role, an English name": traits.role and _is_foreigner(others, han),
        "begins with a telling word": traits.telling and bool(others),
        "begins with a nationality": traits.nationality and bool(others),
    }


def _word_before(span: CandidateSpan, last: Word, han: Han) -> Iterator[Evidence]:
    """The word before a span, where nothing but a space is between them."""
    traits, first = last.traits, span.words[0].traits
    people = traits.nationality and _is_somebody(span.words, han)
    if end_in_a_verb(span.before):
        yield "after a verb", 1.0
    if traits.numbers and shares_number(last, han):
        yield "after a number that the Han has", 1.0
    if traits.date and first.digit:
        yield "within a date", 1.0
    if traits.connector or traits.article or traits.lowered == "&":
        yield from there(_connector_before(span, traits, han))
    elif traits.small and not first.small:
        yield "after lower case", 1.0
    if traits.role:
        yield from there(_role_before(span, last, han))
    known = traits.role or traits.possessive or traits.telling or people
    field = han.person and not known and _field_of_a_role(span.before)
    if field:
        yield "after a role and its field, person", 1.0
    leading = lead_before(span.before, span.words[0], han)
    if leading is Lead.DESCRIPTION:
        yield "after a description", 1.0
    if traits.capital and not leading:
        of_field = field and not traits.given_name  # the Security of "Secretary for Security", not the Chris behind it
        yield "after a capital", _is_capital(last) and not (known or of_field or first.small)
        titled = traits.role and (_has_an_office(last, span.words, han) or _leads_somebody(span, last, han))
        yield "after an ordinary capital", traits.ordinary and not (of_field or people or titled)
    if traits.nationality and traits.capital:
        yield "after a nationality", 1.0


def _role_before(span: CandidateSpan, role: Word, han: Han) -> dict[str, float]:
    """The role before a span."""
    return {
        "after a role, person": _leads_somebody(span, role, han),
        "after a role, a firm": role.traits.capital and _is_firm(span),
        "after a role, an English name": _is_foreigner(span.words, han),
    }


def _leads_somebody(span: CandidateSpan, role: Word, han: Han) -> bool:
    """Whether the role before a span leads a person's whole name, and is not in the Han."""
    return han.person and len(span.words) > 1 and not is_meant(role, han)


def _connector_before(span: CandidateSpan, traits: Traits, han: Han) -> dict[str, float]:
    """The connector or article before a span."""
    return {
        "after of or and, nobody": traits.lowered in ("of", "and", "&") and not han.person,
        "after a preposition": traits.connector and traits.lowered not in ("of", "and", "the"),
        "after a capital and a connector": _connects(span.before) and not (han.person and traits.lowered == "and"),
        "after a capital, a connector and the": traits.article and _connects(span.before[:-1]),
        "after the": traits.lowered == "the",
        "after a": traits.article and traits.lowered != "the",
    }


def _is_cut_out(text: str, span: CandidateSpan) -> bool:
    """Whether quotes or markup that opened earlier close right behind a span: The Long Night in _Harbour: The Long Night_."""
    closing = text[span.end : span.end + 1]
    opening = _OPENED_BY.get(closing)
    if opening is None or text[span.start - 1 : span.start] == opening:
        return False
    reach = max(0, span.start - _REACH)
    line = text[max(reach, text.rfind("\n", reach, span.start) + 1) : span.start]
    return line.count(opening) % 2 == 1 if opening == closing else line.rfind(opening) > line.rfind(closing)


def _has_small_article(span: CandidateSpan) -> bool:
    """Whether a span begins with an article that has its capital from the sentence alone: "A siheyuan"."""
    return has_article(span) and len(span.words) > 1 and span.words[1].traits.small


def _field_of_a_role(before: Sequence[Word]) -> bool:
    """Whether the words before a span are "Minister of Culture", "Minister without Portfolio" or the like."""
    return any(
        first.traits.role and second.traits.lowered in ("of", "for", "without")
        for first, second in pairwise(before[-6:-1])
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


def _in_mid_sentence(before: Sequence[Word], word: Word) -> bool:
    """Whether a capital is owed to the name, not to the beginning of a sentence or line."""
    goes_on = bool(before) or ")" in word.after or "）" in word.after
    return goes_on and not begins_sentence(word)


def _is_firm(span: CandidateSpan) -> bool:
    """Whether a span ends like a firm's name, which may begin with a role: Catcher Technology Co., not "CEO of Temasek
    Holdings"."""
    return span.words[-1].traits.bare in names.CORPORATE_SUFFIXES and not any(w.traits.connector for w in span.words)


def _has_an_office(role: Word, words: Sequence[Word], han: Han) -> bool:
    """Whether a role with a capital stands before a word that nothing but a name explains: Inspector Quincey."""
    traits = role.traits
    if not (traits.role and traits.capital and len(words) == 1) or traits.bare in _CALLED_BY or is_meant(role, han):
        return False
    name = words[0].traits
    return name.capital and not (name.ordinary or name.acronym)


def _is_foreigner(words: Sequence[Word], han: Han) -> bool:
    """Whether words are an English given name and a family name, of somebody whose Han says no title: Charles Elliot 義律, of
    Captain Charles Elliot; not the William Road of King William Road."""
    named = len(words) > 1 and words[0].traits.given_name and words[-1].traits.bare not in type_words()
    return named and han.ending is None


def _is_somebody(words: Sequence[Word], han: Han) -> bool:
    """Whether words are what a person may be called, of a Chinese or an English name; not Nationalist Party."""
    chinese = han.person and bool(words) and words[-1].traits.bare not in type_words()
    return chinese or _is_foreigner(words, han)


def _is_plain_capital(word: Word) -> bool:
    """The, In, When …: with a capital in mid-sentence only where a title begins with it."""
    return word.traits.plain and word.traits.capital


def _titles_what_follows(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> bool:
    """Whether a line begins with a title, by what is said behind it: The Boatman’s Daughter (船家女), shot on Cijin."""
    if span.before or not has_article(span) or han.ending is not None:
        return False
    return any(w.traits.capital for w in span.words[1:]) and is_told_of_a_work(text, gloss.zh.end)
