"""Evidence from where a span is cut: its first word, the words before it, and what goes on behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from linker.han import Han
from linker.leads import Lead, begins, begins_sentence, is_meant, lead, lead_before
from linker.model import EntityType, Gloss
from linker.shape import has_article, shares_number
from linker.spans import CandidateSpan, Place, Word
from linker.text import names
from linker.text.morphemes import type_words
from linker.text.numbers import in_word
from linker.text.telling import is_told_of_a_work
from linker.text.traits import ARTICLES

_OPENED_BY, _REACH = {"”": "“", '"': '"', "_": "_", "*": "*"}, 200
_VOWELS = frozenset("aeiouy")
_BEFORE_VERBS = frozenset(("to", "i", "he", "she", "we", "they", "who"))
_CALLED_BY = frozenset(
    "king queen emperor empress prince princess uncle aunt auntie granny mrs miss former executive sri".split()
)
"""Roles that are no offices: what somebody is called by whose Han does not say it, King Gwanghae 光海君, and what other names
begin with, Former Qin 前秦."""

_QUOTES_OR_MARKUP = frozenset('“"‘_*')


def edge_evidence(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> Iterator[dict[str, float]]:
    """Where a span is cut off: before its Han its first word and what stands before that, behind its Han the next word; in
    parts."""
    if span.place in (Place.BEHIND, Place.BEHIND_LINK):
        yield {"begins with an article, behind its Han": has_article(span)}
        if span.next is not None:
            yield _word_behind(span.next)
    elif span.place is not Place.INSIDE:
        if not (span.quoted or span.marked):
            yield _first_word(text, span, han, gloss)
        if span.before:
            yield from _before(text, span, span.before[-1], han)
        else:
            yield {"nothing before": 1.0}


def _before(text: str, span: CandidateSpan, last: Word, han: Han) -> Iterator[dict[str, float]]:
    """What stands before a span, of which `last` is the last word."""
    whole = span.quoted or span.marked
    bound = '"' if whole else span.words[0].after.strip()
    nouns = not whole and span.words[0].traits.small and all(map(_may_be_a_noun, span.words))
    cut = nouns and not bound and not _end_before_a_noun(span.before)
    yield {
        "a whole noun phrase": nouns and not cut,
        "part of a noun phrase": cut,
        "after punctuation": bool(bound),
        "cut out of quotes or markup": not whole and _is_cut_out(text, span),
        "after a quote or markup": not _QUOTES_OR_MARKUP.isdisjoint(bound),
        "after a plain capital in mid-sentence": not whole and _follows_plain_capital(span),
    }
    if not bound:
        yield _word_before(span, last, han)


def _may_be_a_noun(word: Word) -> bool:
    """Whether a word in small letters may be a noun, or an adjective before one: extradition, bill."""
    traits = word.traits
    return traits.small and not (traits.plain or traits.verb or traits.possessive)


def _end_before_a_noun(words: Sequence[Word]) -> bool:
    """Whether what begins behind words is a whole noun phrase: withdrew the, sells, 214, tbsp."""
    traits = words[-1].traits
    number = traits.digit or bool(in_word(traits.lowered))
    return traits.plain or traits.possessive or number or _VOWELS.isdisjoint(traits.lowered) or end_in_a_verb(words)


def end_in_a_verb(words: Sequence[Word]) -> bool:
    """Whether the last word is a verb, by its form or by the word before it: sells, to drink, they release; not the cram."""
    last, before = words[-1].traits, words[-2].traits.lowered if len(words) > 1 else ""
    if before in _BEFORE_VERBS:
        return last.small and not last.plain
    return last.verb and before not in ARTICLES


def _first_word(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """What a span begins with that is not set off by quotes or markup."""
    first = span.words[0]
    shared = shares_number(first, han)
    title = _is_plain_capital(first) and _in_mid_sentence(span.before, first)
    starts = first.traits.capital and first.traits.ordinary and _starts_sentence(span)
    leading = lead(span.words, han) if first.traits.capital and begins(span.before, first) else Lead.NONE
    return {
        "begins with a verb": end_in_a_verb((*span.before[-1:], first)),
        "begins lower-case": first.traits.small or _has_small_article(span),
        "begins with a connector": first.traits.connector and not title,
        "begins with an article, a work by what follows": _titles_what_follows(text, span, han, gloss),
        "begins with a plain capital in mid-sentence": title,
        "begins with a": first.traits.article and first.traits.lowered != "the",
        "begins with an opener": first.traits.opener and not title,
        "begins with Mr or the like": _is_courtesy(first, span.before, span.words[1:]) and not is_meant(first, han),
        "begins with a role, person": first.traits.role and han.person,
        "begins with a role, one unknown word": _has_an_office(first, span.words[1:], han),
        "begins with a role, nobody": first.traits.role and not han.person,
        "begins with a role, a firm": first.traits.role and first.traits.capital and _is_firm(span),
        "begins with a role, an English name": first.traits.role and _is_foreigner(span.words[1:], han),
        "begins with a telling word": first.traits.telling and len(span.words) > 1,
        "begins with a nationality": first.traits.nationality and len(span.words) > 1,
        "begins with a nationality, person": first.traits.nationality and _is_somebody(span.words[1:], han),
        "begins with a date word": first.traits.date and not _is_event(han),
        "begins with a number that the Han has": shared,
        "begins with a number that the Han has not": first.traits.digit and not shared,
        "begins with a number in letters that the Han has not": not first.traits.digit
        and not shared
        and bool(in_word(first.text)),
        "one ordinary word begins the sentence": starts and len(span.words) == 1,
        "an ordinary word begins the sentence, person": starts and han.person and not first.traits.given_name,
        "a description begins the sentence": leading is Lead.DESCRIPTION,
    }


def _word_before(span: CandidateSpan, last: Word, han: Han) -> dict[str, float]:
    """The word before a span, where nothing but a space is between them."""
    traits = last.traits
    people = traits.nationality and _is_somebody(span.words, han)
    known = traits.role or traits.possessive or traits.telling or people
    field = han.person and not known and _field_of_a_role(span.before)
    of_field = field and not traits.given_name  # the Security of "Secretary for Security", not the Chris behind it
    courtesy = _is_courtesy(last, span.before[:-1], span.words)
    office = _has_an_office(last, span.words, han)
    role = traits.role and han.person and len(span.words) > 1 and not is_meant(last, han)
    ordinary = traits.capital and traits.ordinary and not (of_field or role or office or people)
    leading = lead_before(span.before, span.words[0], han)
    capital = not (known or of_field or leading) and _is_capital(last)
    lower, small = traits.small and not (traits.connector or traits.article), span.words[0].traits.small
    return {
        "after a verb": end_in_a_verb(span.before),
        "after Mr or the like": courtesy,
        "after a role, person": role,
        "after a role, one unknown word": office,
        "after a role, a firm": traits.role and traits.capital and _is_firm(span),
        "after a role, an English name": traits.role and _is_foreigner(span.words, han),
        "after lower case": lower and not small,
        "after lower case, lower-case": lower and small,
        "after of or and, nobody": traits.lowered in ("of", "and", "&") and not han.person,
        "after a preposition": traits.connector and traits.lowered not in ("of", "and", "the"),
        "after a capital and a connector": _connects(span.before) and not (han.person and traits.lowered == "and"),
        "after a capital, a connector and the": traits.article and _connects(span.before[:-1]),
        "after the": traits.lowered == "the",
        "after a": traits.article and traits.lowered != "the",
        "after a capital": capital and not small,
        "after a capital, lower-case": capital and small,
        "after an ordinary capital": ordinary and not leading,
        "after an ordinary capital, person": ordinary and han.person and not traits.given_name,
        "after a description": leading is Lead.DESCRIPTION,
        "after a generic word, person": han.person and traits.capital and traits.bare in type_words(),
        "after a role and its field, person": field,
        "after a number that the Han has": shares_number(last, han),
        "within a date": traits.date and span.words[0].traits.digit,
        "after a lone capital, person": han.person and _is_lone_capital(span.before),
        "after a nationality": traits.nationality,
    }


def _is_courtesy(word: Word, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether a word is Mr or the like, or a title that goes on with one: Justice of Mr Justice Bokhary."""
    if word.traits.bare in names.COURTESIES:
        return True
    return (
        word.traits.role
        and bool(before and behind)
        and before[-1].traits.bare in names.COURTESIES
        and word.after == " "
    )


def _is_lone_capital(before: Sequence[Word]) -> bool:
    """Whether the word before a span has a capital that nothing but a name explains, and stands alone: Fergus in "councillor
    Fergus Kwok Tsz-lam"."""
    traits = before[-1].traits
    if not traits.capital or traits.remarkable or traits.ordinary or traits.acronym or traits.date:
        return False
    alone = len(before) < 2 or bool(before[-1].after.strip())
    return alone or not before[-2].traits.capital or before[-2].traits.role


def _is_cut_out(text: str, span: CandidateSpan) -> bool:
    """Whether quotes or markup that opened earlier close right behind a span: The Long Night in _Harbour: The Long Night_."""
    closing = text[span.end : span.end + 1]
    opening = _OPENED_BY.get(closing)
    if opening is None or text[span.start - 1 : span.start] == opening:
        return False
    reach = max(0, span.start - _REACH)
    line = text[max(reach, text.rfind("\n", reach, span.start) + 1) : span.start]
    return line.count(opening) % 2 == 1 if opening == closing else line.rfind(opening) > line.rfind(closing)


def _word_behind(following: Word) -> dict[str, float]:
    """The word that goes on behind a span that stands behind its Han."""
    return {"before a capital": following.traits.capital, "before lower case": not following.traits.capital}


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


def _starts_sentence(span: CandidateSpan) -> bool:
    """Whether a sentence may begin with a span: behind other Han as well, where `begins` is not sure."""
    return not span.before or begins_sentence(span.words[0])


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


def _titles_what_follows(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> bool:
    """Whether a line begins with a title, by what is said behind it: The Boatman’s Daughter (船家女), shot on Cijin."""
    if span.before or not has_article(span) or han.ending is not None:
        return False
    return any(w.traits.capital for w in span.words[1:]) and is_told_of_a_work(text, gloss.zh.end)
