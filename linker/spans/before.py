"""Candidates that stand before the Han or its bracket: their right edge is where the name must end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linker.model import Gloss
from linker.spans.stretch import (
    CLOSING_QUOTES,
    WORDS_BEFORE,
    CandidateSpan,
    Place,
    Word,
    ends_sentence,
    floor_of,
    start_of_last,
    whole,
    words_of,
)
from linker.text.names import CONNECTORS, SENTENCE_OPENERS, verbs
from linker.text.reference import title_start
from linker.text.senses import sense

_MAX_REACH, _MARKS, MAX_ACRONYM = 240, 4, 12
"""How many characters are read before Han; how many marks may stand by themselves among the words there."""

_TRAILING = " \t\u3000\"”’'»」』《〈「『*_,:=@#|~–—-/(（[{}<·•¹²³⁰⁴⁵⁶⁷⁸⁹†‡"
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_BEHIND_A_NAME = re.compile(
    r"(?:,? (?:SC|QC|KC|JP|MP|MLA|SJ|S\.J\.|GBM|GBS|SBS|BBS|MH|MBE|OBE|CBE|PhD|Ph\.D\.|MD|M\.D\.|Esq\.?))+$"
    r"|, (?:aged )?[1-9]?[0-9]$"
)
"""What stands behind somebody's name and is no part of it: Audrey Eu Yuet-mee, SC, JP; Wang Shaokang, 34."""

_MOST_LETTERS = 24
_BEHIND_BRACKET = re.compile(r"[(（][^()（）\n]{1,80}[)）](?: (?P<word>[a-z]+)(?![\w’'-])|[.,;:!?)]|\s*$)")
_QUOTES = {"”": "“", '"': '"', "’": "‘", "»": "«", "'": "'", "」": "「", "』": "『"}
_AROUND = _QUOTES | {"]": "["}
_MARKUP = ("**", "__", "_", "*")
_CLOSING_TAG, _LONGEST_TAG = re.compile(r"</[A-Za-z]{1,10}>$"), 13
_READINGS = frozenset("a al an bin da de der di du he in it la me no on see she so to van von".split())
_FUNCTION_WORDS = frozenset(
    """
    is are was were be been has had into onto off over up out upon which whom whose through against between
    among within without also still already called named than about across around behind beyond toward towards via
    whether where how why who what just very
    """.split()
)
"""Others that names are not begun with; they were candidates hundreds of times, and never right."""

_NEVER_FIRST = (SENTENCE_OPENERS | CONNECTORS | _FUNCTION_WORDS) - _READINGS
"""Words in small letters that no name begins with, unless it is set off: of, the; but 安 may be read an."""

_CLOSED_BEHIND = re.compile(r"[^\w\s()（）]{0,2}[)）\]]?(\*\*|__|[*_”\"»」』]|\](?=\())")


def ending_at(text: str, anchor: int, place: Place, longest: int) -> Iterator[CandidateSpan]:
    """The stretches of at most so many words that end where spaces, closing marks and a possessive before the anchor begin; a
    bracket there is left out, what is marked off there is one whole."""
    floor = floor_of(text, anchor)
    end = _right_edge(text, floor, anchor)
    if text.endswith("]]", floor, end):  # a wiki's link: [[Chen Zhaokui|Chen]] (陳照奎)
        yield from _wiki_link_text(text, floor, end - 2, place)
        return
    if end > floor and text[end - 1] in ")]" and (opening := _opening_of(text, floor, end - 1)) is not None:
        if text[end - 1] == ")" and text[opening - 1] == "]":  # a Markdown link: [name](address) (漢字)
            yield from _link_text(text, floor, opening - 1, place)
            return
        short = end - opening <= MAX_ACRONYM + 2  # a footnote [1], an acronym (KMT)
        yield from ending_at(text, opening, place if short else Place.OVER_BRACKET, longest)
        if short:
            return
    if tag := _CLOSING_TAG.search(text, max(floor, end - _LONGEST_TAG), end):  # <b>Longshan Temple</b> (龍山寺)
        if (opened := text.rfind(">", floor, tag.start())) >= 0:
            yield whole(text, floor, opened + 1, tag.start(), place, marked=True)
        yield from ending_at(text, tag.start(), place, longest)
        return
    if text.endswith(_POSSESSIVES, floor, end) and text[end : end + 1] not in CLOSING_QUOTES:
        if _ends_a_phrase(text, anchor):
            yield from _up_to(text, floor, end, place, longest)
        end -= 1 if text[end - 1] in "'’" else 2
    if letters := _BEHIND_A_NAME.search(text, max(floor, end - _MOST_LETTERS), end):
        yield from _up_to(text, floor, letters.start(), place, longest)
    yield from _marked_off(text, floor, end, anchor, place)
    if (title := title_start(text, floor, end)) is not None:
        yield whole(text, floor, title, end, place, marked=True)
    yield from _up_to(text, floor, end, place, longest)


def _up_to(text: str, floor: int, end: int, place: Place, longest: int) -> Iterator[CandidateSpan]:
    """The stretches of at most so many words that end at an offset."""
    words = words_of(text, start_of_last(text, max(floor, end - _MAX_REACH), end, longest + WORDS_BEFORE + _MARKS), end)
    if not words or words[-1].text in _NEVER_FIRST:
        return  # "the pronunciation of" ends none either
    for i in range(len(words) - 1, _farthest(words, longest) - 1, -1):
        if words[i].text not in _NEVER_FIRST and not _leads_to_a_capital(words, i):
            start = _with_its_quote(text, words[i].start, end)
            before = tuple(words[max(0, i - WORDS_BEFORE) : i])
            yield CandidateSpan(start, end, text[start:end], tuple(words[i:]), before, place)


def _ends_a_phrase(text: str, anchor: int) -> bool:
    """Whether nothing follows a bracket that a possessive before it could own: McDonald’s (麦当劳) is, Sotheby’s (蘇富比)."""
    behind = _BEHIND_BRACKET.match(text, anchor)
    if behind is None:
        return False
    word = behind.group("word")
    if word is None:
        return True
    a_verb = word in verbs() and not sense(word)
    return word != "and" and (word in CONNECTORS or word in _FUNCTION_WORDS or a_verb)  # Lee’s (李) and Chen’s eras


def _farthest(words: Sequence[Word], longest: int) -> int:
    """The word that the longest candidate begins with: none goes over a sentence's end, and none that ends in a capital has two
    ordinary words in small letters."""
    last, small = len(words) - 1, 0
    for i in range(last, max(-1, last - longest), -1):
        small += words[i].traits.small and not words[i].traits.connector
        if small > 1 and words[last].traits.capital:
            return i + 1
        if ends_sentence(words, i):
            return i
    return max(0, last + 1 - longest)


def _leads_to_a_capital(words: Sequence[Word], i: int) -> bool:
    """Whether word i is small and the last is not, as before a name: said Chairman Ren. Behind a connector it may be one:
    battle of Takobowan."""
    return words[i].traits.small and words[-1].traits.capital and not words[i + 1].traits.connector


def _with_its_quote(text: str, start: int, end: int) -> int:
    """Where a name begins with the quote before it, if that closes in it: “Land to the Tiller” Act, ‘evergreen’ loans."""
    opening, inside = text[start - 1 : start], text[start:end]
    if opening == '"':
        closes = inside.count('"') % 2 == 1
    elif opening == "“":
        closes = inside.count("”") > inside.count("“")
    else:
        closes = opening == "‘" and "’ " in inside
    return start - 1 if closes else start


def around_both(text: str, gloss: Gloss) -> Iterator[CandidateSpan]:
    """Quotes, markup or a link around both names: *Spring Snow (春の雪)*, from where they open to the Han or its bracket."""
    closing = _CLOSED_BEHIND.match(text, gloss.zh.end)
    if closing is None:
        return
    floor = floor_of(text, gloss.anchor)
    end = _right_edge(text, floor, gloss.anchor)
    mark = closing.group(1)
    start = text.rfind(_AROUND.get(mark, mark), floor, end)
    if start >= 0 and not text[start + 1 : start + 2].isspace():
        place = Place.BEFORE
        yield whole(text, floor, start + len(mark), end, place, quoted=mark in _QUOTES, marked=mark not in _QUOTES)


def _link_text(text: str, floor: int, end: int, place: Place) -> Iterator[CandidateSpan]:
    if (start := text.rfind("[", floor, end)) >= 0:
        yield whole(text, floor, start + 1, end, place, marked=True)


def _wiki_link_text(text: str, floor: int, end: int, place: Place) -> Iterator[CandidateSpan]:
    opening = text.rfind("[[", floor, end)
    if 0 <= opening < end - 2:
        yield whole(text, floor, max(opening + 2, text.rfind("|", opening, end) + 1), end, place, marked=True)


def _right_edge(text: str, floor: int, anchor: int) -> int:
    end = anchor
    while end > floor and text[end - 1] in _TRAILING:
        end -= 1
    return end


def _opening_of(text: str, floor: int, closing: int) -> int | None:
    opening = {")": "(", "]": "["}[text[closing]]
    found = text.rfind(opening, floor, closing)
    return found if found > floor else None


def _opening_quote(text: str, opening: str, floor: int, end: int) -> int:
    """Where the last quote opens, -1 if none does; an apostrophe inside a word is none."""
    start = text.rfind(opening, floor, end)
    while opening == "'" and start > floor and text[start - 1].isalnum():
        start = text.rfind(opening, floor, start)
    return start


def _marked_off(text: str, floor: int, end: int, anchor: int, place: Place) -> Iterator[CandidateSpan]:
    """Stretches in quotes or markup that close between the right edge and the anchor."""
    tail = text[end:anchor]
    if not tail.strip():
        return
    for closing, opening in _QUOTES.items():
        at = tail.find(closing)
        if at < 0 or (closing in "'’" and tail[at : at + 2] in ("'s", "’s")):
            continue
        start = _opening_quote(text, opening, floor, end)
        if start >= 0 and end - start > 1 and not text[start + 1].isspace():
            yield whole(text, floor, start + 1, end, place, quoted=True)
            break
    for mark in _MARKUP:
        if mark in tail:
            start = text.rfind(mark, floor, end)
            if start >= 0 and text[start + len(mark) : end].strip():
                yield whole(text, floor, start + len(mark), end, place, marked=True)
            break
