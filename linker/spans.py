"""Candidate spans: every stretch of text that could be the English name of a gloss.

Before the Han or its bracket, the right edge is where the name must end once spaces, closing quotes, markup and a
possessive 's are taken off; the left edge is any word within reach on the same line. A stretch in quotes or markup that
ends there is a candidate as a whole, however long. In a bracket behind the Han, and to the right of Han that stands
bare, candidates begin at the left and end at punctuation. What is looked at is bounded, so that work is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from linker.model import Gloss, GlossForm
from linker.text.scripts import first_han, has_han
from linker.text.traits import Traits, traits

MAX_WORDS, MAX_REACH, MAX_QUOTE, MAX_RIGHT, WORDS_BEFORE = 14, 240, 600, 160, 8

_WORD = re.compile(r"[^\W_](?:[^\s()（）\[\]［］{}<>“”\"«»_*|/—–，、；：。]*[^\W_])?(?:\.|(?<=s)['’](?= [^\W\d_]))?")
_TRAILING = " \t\u3000\"”’'»」』《〈「『*_,:=@#|–—-/(（["
_SET_OFF = " \t_*#\"“”'‘’«»~《》〈〉「」『』"
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_ABBREVIATIONS = frozenset("co corp inc ltd dr mr mrs ms st jr sr prof no gen col rev vs mt c d b".split())
_QUOTES = {"”": "“", '"': '"', "’": "‘", "»": "«", "'": "'", "」": "「", "』": "『"}
_QUOTED = re.compile(r"“([^“”\n]{1,300})”|\"([^\"\n]{1,300})\"|‘([^‘’\n]{1,300})’")
_MARKED = re.compile(r"(\*\*|__|_|\*)(?=\S)([^_*\n]{1,120})\1")
_MARKUP = ("**", "__", "_", "*")
_CLOSING_TAG, _LONGEST_TAG = re.compile(r"</[A-Za-z]{1,10}>$"), 13
_RIGHT_LINK = re.compile(
    r"[”\"'’»」》)）*_\s]{0,4}(?:[-–—=:：]|(?:which |also )?(?:means?|meaning|refers to|is|or|literally|translates? (?:to|as))\b)[\s_*]{0,3}"
)
_LEFT_LINK = re.compile(
    r"(?:,? ?\b(?:(?:is|are|was|also|and|commonly|usually|sometimes|literally) )*"
    r"(?:known as|written(?: as)?|referred to as|called|named|translated (?:to|as|from)|i\.e\.|or)\s*[\s\"“‘_*]*)$"
)
_ALIAS = re.compile(r" (?:@|alias|a\.?k\.?a\.?) ")
MAX_LINK, MAX_TO_QUOTE, MAX_ACRONYM = 60, 30, 12
_CLOSED_BEHIND = re.compile(r"[^\w\s()（）]{0,2}[)）\]]?(\*\*|__|[*_”\"»」』])")
_YEARS = re.compile(r"[\d\s–-]+(?:BCE?|CE|AD)?")
_MARKS = re.compile(r"[,;:—–=/，；：、]| or ")
_FOREIGN = r"[^\W\d_A-Za-z]"  # Han, cheaper to compile: this is read at every start
_HAN_ROW = re.compile(
    rf"[^\w\n]{{0,3}}[:：,，、][^\w\n]{{0,3}}{_FOREIGN}(?:{_FOREIGN}|[^\w\n]){{0,60}}? [-–—=] "
    r"|[^\w\n]{0,3} [-–—=] (?=[^\n,]{1,60}, )"
)
_ROW_END = re.compile(r"[\n(]")
_OPENING = "(（["
_STOP = re.compile(r"[.,;:()（）\[\]\n“”\"—–=|/]")


class Place(StrEnum):
    """Where a candidate stands to its Han."""

    BEFORE = "before"
    BEFORE_BRACKET = "before the outer bracket"
    BEFORE_LINK = "before words that introduce the Han"
    OVER_BRACKET = "before another bracket"
    INSIDE = "inside"
    BEHIND = "behind"
    BEHIND_LINK = "behind words that introduce it"


class Word(Struct, frozen=True):
    """A word with its offsets, its surface form, what stands between it and the word before, and its traits."""

    start: int
    end: int
    text: str
    after: str
    traits: Traits


class CandidateSpan(Struct, frozen=True):
    """A candidate's offsets and surface form, its words, the words before it (nearest last), its place, how it is marked
    off, the word that goes on behind it, where it stands behind its Han and could be longer, and the words that stand nearer
    to the Han: before a quotation behind it, or inside the bracket that the span stands before."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    before: tuple[Word, ...]
    place: Place
    quoted: bool = False
    marked: bool = False
    next: Word | None = None
    nearer: tuple[Word, ...] = ()


def candidate_spans(text: str, gloss: Gloss) -> tuple[CandidateSpan, ...]:
    """The candidates of a gloss, no stretch twice; () where nothing stands there that could be a name."""
    found: dict[tuple[int, int], CandidateSpan] = {}
    for span in _all(text, gloss):
        if span.text and (span.start, span.end) not in found:
            found[span.start, span.end] = span
    return tuple(found.values())


def _all(text: str, gloss: Gloss) -> Iterator[CandidateSpan]:
    if gloss.inside is not None:
        yield from _inside(text, gloss.inside.start, gloss.inside.end)
    yield from _around(text, gloss)
    longest = longest_name(gloss.zh.text)
    yield from _left(text, gloss.anchor, Place.BEFORE, longest)
    if gloss.outer is not None:
        inner = tuple(_words(text, gloss.outer, gloss.anchor))
        for span in _left(text, gloss.outer, Place.BEFORE_BRACKET, longest):
            yield replace(span, nearer=inner)
    reach = max(0, gloss.anchor - MAX_LINK)
    if link := _LEFT_LINK.search(text[reach : gloss.anchor]):
        yield from _left(text, reach + link.start(), Place.BEFORE_LINK, longest)
    if alias := _ALIAS.search(text, reach, gloss.anchor):
        yield from _left(text, alias.start(), Place.BEFORE_LINK, longest)
    if gloss.inside is not None:
        yield from _set_apart(_right(text, gloss.inside.end + 1, (gloss.inside.start, gloss.inside.end)))
    elif gloss.form is not GlossForm.BRACKET:
        yield from _right(text, gloss.zh.end, (gloss.zh.end, len(text)))
        yield from _row(text, gloss.zh.end)
    elif text[gloss.zh.end : gloss.zh.end + 1] in (")", "）"):
        near = (max(_floor(text, gloss.anchor), gloss.anchor - MAX_LINK), gloss.anchor)
        yield from _set_apart(_right(text, gloss.zh.end + 1, near))


def _set_apart(spans: Iterable[CandidateSpan]) -> Iterator[CandidateSpan]:
    """Behind a bracket: only what is quoted or introduced, for the sentence goes on there."""
    return (span for span in spans if span.quoted or span.place is Place.BEHIND_LINK)


def longest_name(han: str) -> int:
    """How many words the English name of Han has at most, unless quotes or markup set it off: two a character, and two."""
    return min(MAX_WORDS, 2 * len(han) + 2)


def _left(text: str, anchor: int, place: Place, longest: int) -> Iterator[CandidateSpan]:
    floor = _floor(text, anchor)
    end = _right_edge(text, floor, anchor)
    if end > floor and text[end - 1] in ")]" and (opening := _opening_of(text, floor, end - 1)) is not None:
        if text[end - 1] == ")" and text[opening - 1] == "]":  # a Markdown link: [name](address) (漢字)
            yield from _link_text(text, floor, opening - 1, place)
            return
        short = end - opening <= MAX_ACRONYM + 2  # a footnote [1], an acronym (KMT)
        yield from _left(text, opening, place if short else Place.OVER_BRACKET, longest)
        if short:
            return
    if tag := _CLOSING_TAG.search(text, max(floor, end - _LONGEST_TAG), end):  # <b>Longshan Temple</b> (龍山寺)
        if (opened := text.rfind(">", floor, tag.start())) >= 0:
            yield _whole(text, floor, opened + 1, tag.start(), place, marked=True)
        yield from _left(text, tag.start(), place, longest)
        return
    possessive = _POSSESSIVE.search(text, floor, end)
    end = possessive.start() if possessive else end
    yield from _marked_off(text, floor, end, anchor, place)
    words = _words(text, max(floor, end - MAX_REACH), end)
    for i in range(len(words) - 1, max(-1, len(words) - 1 - longest), -1):
        start = _with_its_quote(text, words[i].start, end)
        before = tuple(words[max(0, i - WORDS_BEFORE) : i])
        yield CandidateSpan(start, end, text[start:end], tuple(words[i:]), before, place)
        if _ends_sentence(words, i):
            break


def _with_its_quote(text: str, start: int, end: int) -> int:
    """Where a name begins with the quote before it, if that closes in it: “Land to the Tiller” Act."""
    for opening, closing in ('""', "“”"):
        opened = text.count(opening, start, end) if opening != closing else 0
        if text[start - 1 : start] == opening and (text.count(closing, start, end) - opened) % 2:
            return start - 1
    return start


def _around(text: str, gloss: Gloss) -> Iterator[CandidateSpan]:
    """Quotes or markup around both names: *Spring Snow (春の雪)*, from where they open to the Han or its bracket."""
    closing = _CLOSED_BEHIND.match(text, gloss.zh.end)
    if closing is None:
        return
    floor = _floor(text, gloss.anchor)
    end = _right_edge(text, floor, gloss.anchor)
    mark = closing.group(1)
    start = text.rfind(_QUOTES.get(mark, mark), floor, end)
    if start >= 0 and not text[start + 1 : start + 2].isspace():
        place = Place.BEFORE
        yield _whole(text, floor, start + len(mark), end, place, quoted=mark in _QUOTES, marked=mark not in _QUOTES)


def _link_text(text: str, floor: int, end: int, place: Place) -> Iterator[CandidateSpan]:
    if (start := text.rfind("[", floor, end)) >= 0:
        yield _whole(text, floor, start + 1, end, place, marked=True)


def _inside(text: str, start: int, end: int) -> Iterator[CandidateSpan]:
    """Chinese first: what the bracket begins with, up to each mark of punctuation, each quotation in it, and each
    stretch between two marks, which has the words before it: (Hong lou meng, Dream of the Red Chamber)."""
    for match in _QUOTED.finditer(text, start, end):
        yield _stretch(text, *_quoted(text, match), Place.INSIDE, start, quoted=True)
    marks = [match.span() for match in _MARKS.finditer(text, start, end)][:6]
    stops, behind = [*(a for a, _ in marks), end], [b for _, b in marks]
    for first, stop in (*((start, stop) for stop in stops), *zip(behind, stops[1:], strict=True)):
        a, b = _trim(text, first, stop)
        if a < b and not _YEARS.fullmatch(text, a, b):
            yield _stretch(text, a, b, Place.INSIDE, start, marked=_is_marked(text, a, b))


def _right(text: str, end: int, near: tuple[int, int]) -> Iterator[CandidateSpan]:
    """Behind bare Han: what a dash, an equals sign or "meaning" introduces, a quotation close by, the words directly there.
    What stands in `near`, and before the quotation, is nearer to the Han than it is."""
    limit = _ceiling(text, end)
    link = _RIGHT_LINK.match(text, end, limit)
    start = link.end() if link else end
    place = Place.BEHIND_LINK if link else Place.BEHIND
    quotation = _QUOTED.search(text, end, limit)
    if quotation is not None and quotation.start() <= end + MAX_TO_QUOTE and not _is_glossed(text, quotation.end()):
        nearer = tuple(_words(text, near[0], min(near[1], quotation.start())))
        yield replace(_stretch(text, *_quoted(text, quotation), place, quoted=True), nearer=nearer)
    stop = _STOP.search(text, start, limit)
    if stop is not None and _is_glossed(text, stop.start()):
        return  # the name of what stands in that bracket
    a, b = _trim(text, start, stop.start() if stop else limit)
    words = tuple(_words(text, a, b))
    for length in sorted({*range(1, min(6, len(words)) + 1), len(words)} - {0}):
        b, following = words[length - 1].end, words[length] if length < len(words) else None
        marked = _is_marked(text, a, b)
        yield CandidateSpan(a, b, text[a:b], words[:length], (), place, marked=marked, next=following)


def _is_glossed(text: str, end: int) -> bool:
    """Whether a bracket with Han opens here, or behind a space."""
    opening = text[end : end + 2].lstrip()[:1]
    return opening in tuple(_OPENING) and has_han(text[end : end + 2 + MAX_ACRONYM])


def _row(text: str, end: int) -> Iterator[CandidateSpan]:
    """A row of Han names and then one of their English ones: 孙幼军: 《怪老头》 - Sun Youjun, _Strange old man_."""
    row = _HAN_ROW.match(text, end, end + MAX_RIGHT)
    if row is None:
        return
    start = row.end()
    stop = _ROW_END.search(text, start, start + MAX_RIGHT)
    limit = stop.start() if stop else min(len(text), start + MAX_RIGHT)
    for first, last in _cut(text, start, limit):
        a, b = _trim(text, first, last)
        if a < b and not has_han(text[a:b]):
            yield _stretch(text, a, b, Place.BEHIND_LINK, marked=_is_marked(text, a, b))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch at its commas, six parts at most."""
    for _ in range(5):
        comma = text.find(",", start, end)
        if comma < 0:
            break
        yield start, comma
        start = comma + 1
    yield start, end


def _stretch(
    text: str,
    start: int,
    end: int,
    place: Place,
    floor: int | None = None,
    quoted: bool = False,
    marked: bool = False,
) -> CandidateSpan:
    """A candidate as a whole; the words before it are looked for from `floor` on, if any."""
    words = tuple(_words(text, start, end))
    before = () if floor is None else tuple(_words(text, floor, start)[-WORDS_BEFORE:])
    return CandidateSpan(start, end, text[start:end], words, before, place, quoted, marked)


def _quoted(text: str, match: re.Match[str]) -> tuple[int, int]:
    """What stands between the quotes, without the comma or full stop that belongs to the sentence around them."""
    start, end = match.span(match.lastindex or 0)
    return start, _without_stop(text, start, end)


def _without_stop(text: str, start: int, end: int) -> int:
    """Where a quotation ends without its last comma or full stop; that of an abbreviation stays: “Acme Co.”"""
    last = text[start:end].rstrip(".").rpartition(" ")[2].lower()
    return end - 1 if text[end - 1] == "," or (text[end - 1] == "." and last not in _ABBREVIATIONS) else end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _SET_OFF:
        start += 1
    while start < end and (text[end - 1] in _SET_OFF or text[end - 1] == ","):
        end -= 1
    return start, end


def _is_marked(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("_", "*") and text[end : end + 1] in ("_", "*")


def _floor(text: str, anchor: int) -> int:
    """How far left a candidate may reach: not over a line end, nor over other Han."""
    floor = max(text.rfind("\n", max(0, anchor - MAX_QUOTE), anchor) + 1, anchor - MAX_QUOTE, 0)
    for i in range(anchor - 1, floor - 1, -1):
        if not text[i].isascii() and has_han(text[i]):
            return i + 1
    return floor


def _ceiling(text: str, start: int) -> int:
    """How far right a candidate may reach: not over a line end, nor over other Han."""
    limit = min(len(text), start + MAX_RIGHT)
    line_end = text.find("\n", start, limit)
    return first_han(text, start, line_end if line_end >= 0 else limit)


def _right_edge(text: str, floor: int, anchor: int) -> int:
    end = anchor
    while end > floor and text[end - 1] in _TRAILING:
        end -= 1
    return end


def _opening_of(text: str, floor: int, closing: int) -> int | None:
    opening = {")": "(", "]": "["}[text[closing]]
    found = text.rfind(opening, floor, closing)
    return found if found > floor else None


def _marked_off(text: str, floor: int, end: int, anchor: int, place: Place) -> Iterator[CandidateSpan]:
    """Stretches in quotes or markup that close between the right edge and the anchor."""
    tail = text[end:anchor]
    for closing, opening in _QUOTES.items():
        at = tail.find(closing)
        if at < 0 or (closing in "'’" and tail[at : at + 2] in ("'s", "’s")):
            continue
        start = text.rfind(opening, floor, end)
        if start >= 0 and end - start > 1:
            yield _whole(text, floor, start + 1, end, place, quoted=True)
            break
    for mark in _MARKUP:
        if mark in tail:
            start = text.rfind(mark, floor, end)
            if start >= 0 and text[start + len(mark) : end].strip():
                yield _whole(text, floor, start + len(mark), end, place, marked=True)
            break


def _whole(
    text: str, floor: int, start: int, end: int, place: Place, quoted: bool = False, marked: bool = False
) -> CandidateSpan:
    start += len(text[start:end]) - len(text[start:end].lstrip(_SET_OFF))
    if quoted:
        end = _without_stop(text, start, end)
    before = tuple(_words(text, max(floor, start - 80), start)[-WORDS_BEFORE:])
    return CandidateSpan(start, end, text[start:end], tuple(_words(text, start, end)), before, place, quoted, marked)


def _words(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        a, b = match.span()
        word = match.group()
        if (
            word.endswith(".")
            and word[:-1].lower() not in _ABBREVIATIONS
            and not re.fullmatch(r"(?:[A-Za-z]\.)+", word)
        ):
            word, b = word[:-1], b - 1
        found.append(Word(a, b, word, text[last:a], traits(word)))
        last = b
    return found


def _ends_sentence(words: list[Word], i: int) -> bool:
    """Whether a sentence or clause, or a footnote[3], ends before word i, so that no name reaches further back."""
    after = words[i].after
    note = after.startswith("]") and i > 0 and words[i - 1].after.endswith(("[", "[^"))
    return note or any(mark in after for mark in (". ", "! ", "? ", "; ", "。", ".\u201d", ".[", "| "))
