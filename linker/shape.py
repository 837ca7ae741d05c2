"""Evidence from how a span is written: its length, its marks, the words that stand inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from linker.han import Han, latin_words
from linker.model import Gloss
from linker.romanise.align import align
from linker.spans import CandidateSpan, Place, Word
from linker.spans.stretch import nickname
from linker.text import names
from linker.text.morphemes import type_words
from linker.text.traits import ARTICLES, without_possessive

_BRACKETS = re.compile(r"[()\[\]“”\"]")
_AND = re.compile("[與与和及暨跟]")
_DIVIDED = re.compile(r"[^\w]|之")
"""What Han has where a title's second half begins: 黑神话：悟空, 九龍城寨之圍城."""

Evidence = tuple[str, float]
"""A piece of evidence by name, and how much of it there is."""

_LONGEST_OWNER, _PRONOUNS = 5, frozenset("my our your his her its their".split())
_SELDOM_INSIDE = frozenset(("at", "by", "from", "with"))
_DOUBLE_QUOTES = frozenset('“”"')


def shape_evidence(span: CandidateSpan, han: Han, gloss: Gloss) -> Iterator[Evidence]:
    """How long a span is, how it is written and marked off, and what stands inside it."""
    words, whole = span.words, span.quoted or span.marked
    last = words[-1]
    yield "words too few", _missing(words, han.expected)
    if words[0].traits.digit and all(word.traits.digit for word in words):
        yield "numbers alone", 1.0
    if span.text.isupper() and len(span.text) > 3:
        yield "capitals throughout", 1.0
    if whole:
        yield "quoted" if span.quoted else "marked", 1.0
    else:
        if last.traits.lowered in names.WORDS_FOR_WORDS:
            yield "a word for words", 1.0
        yield "words too many", max(0.0, len(words) - han.expected)
        if span.place is not Place.INSIDE:
            yield from _written_small(words)
    marks = ""
    if len(words) > 1:
        if not whole and any(w.traits.remarkable for w in words):
            yield from _inside(span, han)
        if last.traits.digit and not shares_number(last, han):
            yield "ends with a number that the Han has not", 1.0
        if marks := "".join([w.after for w in words[1:] if w.after != " "]):
            yield from there(_marks_inside(span, marks, han))
    if marks or not (span.text[0].isalnum() and span.text[-1].isalnum()):
        yield "bracket closes inside", _closes_inside(span.text)
        yield "bracket stays open", _stays_open(span.text)
    if gloss.acronym is not None or han.latin:
        yield from _letters(span, han, gloss)


def there(found: Mapping[str, float]) -> Iterator[Evidence]:
    """What is not nought of some evidence."""
    return ((name, value) for name, value in found.items() if value)


def _missing(words: Sequence[Word], expected: float) -> float:
    """How many words a name lacks; its first connectors and the like are none."""
    plain = _plain_at_first(words)
    if len(words) - plain >= expected:
        return 0.0
    return max(0.0, expected - sum(map(_stands_for, words)) + plain)


def _letters(span: CandidateSpan, han: Han, gloss: Gloss) -> Iterator[Evidence]:
    """Letters that the Han, or its bracket, has too."""
    if gloss.acronym is not None:
        yield "its initials are the acronym", names.abbreviates(gloss.acronym, span.text)
        yield "its first word is the acronym", len(span.words) > 1 and span.words[0].text == gloss.acronym
    if han.latin:
        yield "lacks Latin that the Han has", not han.latin <= latin_words(span.text)


def _written_small(words: Sequence[Word]) -> Iterator[Evidence]:
    if small := [w.traits for w in words if w.traits.small]:
        yield "plain lower-case words", min(sum([not t.connector for t in small]), 5)
        if len(small) == len(words):
            yield "all lower-case", 1.0


def _inside(span: CandidateSpan, han: Han) -> Iterator[Evidence]:
    """What the words of a span that nothing sets off say against its being one name."""
    words = span.words
    inner = [word.traits for word in words[1:]]
    said = {traits.lowered for traits in inner}
    if words[-1].traits.plain:
        yield "ends with a plain word", 1.0
    if len(words) > 2 and _role_of(words[0], words[1]):
        yield "begins with a role of", 1.0
    if any(traits.telling for traits in inner):
        yield "telling word inside", 1.0
    if not _SELDOM_INSIDE.isdisjoint(said):
        yield "at, by, from or with inside", sum([traits.lowered in _SELDOM_INSIDE for traits in inner])
    if not said.isdisjoint(("and", "&")) and not _AND.search(han.text):
        yield "and inside that the Han has not", 1.0
    if not said.isdisjoint(ARTICLES) and _article_inside(words):
        yield "an article inside, behind a word that is no connector", 1.0
    owners = [word for word in _may_own(span) if word.traits.possessive and not _begins_the_han(word, han)]
    if owners:
        yield "possessive inside", len(owners)
        yield "possessive of a name inside", sum(map(_is_name, owners))


def _marks_inside(span: CandidateSpan, marks: str, han: Han) -> dict[str, float]:
    """`marks` is all that stands between the words but single spaces."""
    words, whole = span.words[1:], span.quoted or span.marked
    inside, nicknamed = commas(span), han.person and nickname(span.words) is not None
    return {
        "comma inside": inside,
        "comma inside, nothing before": 0.0 if span.before or span.place is Place.INSIDE else inside,
        "ends with a bracket": span.text.endswith((")", "]")),
        "colon inside that the Han has not": not whole and ":" in marks and not _DIVIDED.search(han.text),
        "quote opens inside": not (span.quoted or nicknamed)
        and sum([not _DOUBLE_QUOTES.isdisjoint(w.after) for w in words]),
    }


def _stands_for(word: Word) -> int:
    """How many words a word stands for: an acronym for each of its letters."""
    return len(word.traits.lowered) if word.traits.acronym else 1


def _may_own(span: CandidateSpan) -> Sequence[Word]:
    """The words of a span that may own what follows: not the last, nor the first behind a pronoun, her Anna’s Kitchen (安娜的廚房)."""
    owned = bool(span.before) and span.before[-1].traits.lowered in _PRONOUNS
    return span.words[owned:-1]


def _begins_the_han(possessive: Word, han: Han) -> bool:
    """Whether Han has a possessive’s owner in Latin, RCA’s training program (RCA計畫), or is no person and begins with its sound:
    Ruyi’s Royal Love in the Palace, 如懿传. One character is too little to tell by."""
    owner = without_possessive(possessive.text)
    lengths = range(2, 0 if han.person else min(len(han.text), _LONGEST_OWNER))
    return owner.lower() in han.latin or any(align(owner, han.text[:length]).throughout for length in lengths)


def _is_name(possessive: Word) -> bool:
    """Whether a possessive is of a name, Kaohsiung’s or Nantou County’s, and not of a word that names hold: People’s."""
    if possessive.traits.small:
        return False
    owner = without_possessive(possessive.traits.lowered)
    return not possessive.traits.ordinary or owner in type_words()


def _plain_at_first(words: Sequence[Word]) -> int:
    """How many connectors and the like stand before a name's first word."""
    for number, word in enumerate(words):
        if not word.traits.plain:
            return number
    return len(words)


def _role_of(first: Word, second: Word) -> bool:
    """Whether words begin with "Minister of", or with "Prosecutors in", "Dutch from" or the like."""
    if first.traits.nationality:
        return second.traits.connector and second.text not in ("and", "of")
    return (first.traits.role and second.text == "of") or (first.traits.people and second.traits.connector)


def commas(span: CandidateSpan) -> float:
    """How many commas are inside a span that nothing sets off, but for those of a firm, Co., Ltd., and the one before an English
    name."""
    if span.quoted or span.marked:
        return 0.0
    words = span.words[1:-1] if _ends_in_an_english_name(span.words) else span.words[1:]
    behind = [word for word in words if "," in word.after or "，" in word.after]
    return float(sum([word.traits.bare not in names.LEGAL_SUFFIXES for word in behind]))


def _ends_in_an_english_name(words: Sequence[Word]) -> bool:
    """Whether a comma parts an English given name from the name before it, as registers have it: Lau Siu-fong, Amy."""
    return len(words) > 1 and words[-1].after == ", " and words[-1].traits.given_name


def _article_inside(words: Sequence[Word]) -> bool:
    """Whether a sentence runs through: "withdrew the extradition bill", "Order the oyster omelet"; no title does."""
    return any(
        second.traits.article
        and second.traits.small
        and not first.traits.connector
        and (first.traits.small or (number == 0 and first.traits.ordinary))
        for number, (first, second) in enumerate(pairwise(words))
    )


def shares_number(word: Word, han: Han) -> bool:
    """Whether a word has a number that the Han has too."""
    return not han.numbers.isdisjoint(word.traits.numbers)


def has_article(span: CandidateSpan) -> bool:
    return span.words[0].traits.article


def _stays_open(text: str) -> bool:
    """Whether a name is cut from a bracket that another one stands before: "Tao (Yami"."""
    return text.count("(") > text.count(")")


def _closes_inside(text: str) -> bool:
    """Whether a bracket closes or a quotation ends that opened before the text."""
    depth = 0
    for character in _BRACKETS.findall(text):
        depth += (character in "([“") - (character in ")]”")
        if depth < 0:
            return True
    return text.count('"') % 2 == 1
