"""Candidates that stand behind bare Han or its bracket, and inside the bracket behind Han that comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from linker.spans.before import MAX_ACRONYM
from linker.spans.stretch import (
    MAX_RIGHT,
    QUOTED,
    CandidateSpan,
    Place,
    ceiling_of,
    floor_of,
    inside_quotes,
    is_marked,
    stretch,
    trimmed,
    words_of,
)
from linker.text.scripts import FOREIGN, has_han
from linker.text.years import are_years

_MAX_TO_QUOTE, _QUOTATION = 30, frozenset("“\"‘'")
_RIGHT_LINK = re.compile(
    r"[”\"'’»」》)）*_\s]{0,4}(?:[-–—=:：]|is\b"
    r"|(?:, )?(?:which |also )?(?:means?|meaning|refers to|or|literally|translates? (?:to|as))\b)[\s_*]{0,3}"
    r"|/(?=[A-Za-z])"
)
_MARKS = re.compile(r"[,;:—–=/，；：、]| or ")
_HAN_ROW = re.compile(
    rf"[^\w\n]{{0,3}}[:：,，、][^\w\n]{{0,3}}{FOREIGN}(?:{FOREIGN}|[^\w\n]){{0,60}}? [-–—=] "
    r"|[^\w\n]{0,3} [-–—=] (?=[^\n,]{1,60}, )"
)
_ROW_END = re.compile(r"[\n(]")
_OPENING = "(（["
_STOP = re.compile(r"(?P<inside>\([A-Z][A-Za-z ]{1,20}\) (?=[A-Z]))|[.,;:()（）\[\]\n“”\"—–=|/]")
"""What ends a name, but for a bracket inside it: Luk Fook Holdings (International) Limited."""


def inside_bracket(text: str, start: int, end: int) -> Iterator[CandidateSpan]:
    """Chinese first: what the bracket begins with, up to each mark of punctuation, each quotation in it, and each
    stretch between two marks, which has the words before it: (Hong lou meng, Dream of the Red Chamber). No name ends with
    years."""
    for match in QUOTED.finditer(text, start, end):
        yield stretch(text, *inside_quotes(text, match), Place.INSIDE, start, quoted=True)
    marks = [match.span() for match in _MARKS.finditer(text, start, end)][:6]
    begins, stops = [start, *(b for _, b in marks)], [*(a for a, _ in marks), end]
    parts = [(a, b) for a, b in zip(begins, stops, strict=True) if not are_years(text[a:b].strip(" .,"))]
    for first, stop in (*((start, b) for _, b in parts), *((a, b) for a, b in parts if a > start)):
        a, b = trimmed(text, first, stop)
        if a < b:
            yield stretch(text, a, b, Place.INSIDE, start, marked=is_marked(text, a, b))


def beginning_at(text: str, end: int, near: tuple[int, int], *, set_apart: bool = False) -> Iterator[CandidateSpan]:
    """Behind Han: what a dash, an equals sign or "meaning" introduces, a quotation close by, the words directly there, unless
    only what is set apart counts. What stands in `near`, and before the quotation, is nearer to the Han than it is."""
    quoted = not _QUOTATION.isdisjoint(text[end : end + _MAX_TO_QUOTE + 1])
    if set_apart and not quoted and _RIGHT_LINK.match(text, end) is None:
        return
    limit = ceiling_of(text, end)
    link = _RIGHT_LINK.match(text, end, limit)
    start = link.end() if link else end
    place = Place.BEHIND_LINK if link else Place.BEHIND
    quotation = QUOTED.search(text, end, limit) if quoted else None
    if quotation is not None and quotation.start() <= end + _MAX_TO_QUOTE and not _is_glossed(text, quotation.end()):
        last = min(near[1], quotation.start())
        nearer = tuple(words_of(text, max(near[0], floor_of(text, last)), last))
        yield replace(stretch(text, *inside_quotes(text, quotation), place, quoted=True), nearer=nearer)
    if set_apart and link is None:
        return
    stop = next((match for match in _STOP.finditer(text, start, limit) if not match["inside"]), None)
    if stop is not None and _is_glossed(text, stop.start()):
        return  # the name of what stands in that bracket
    a, b = trimmed(text, start, stop.start() if stop else limit)
    words = tuple(words_of(text, a, b))
    for length in sorted({*range(1, min(6, len(words)) + 1), len(words)} - {0}):
        b, following = words[length - 1].end, words[length] if length < len(words) else None
        marked = is_marked(text, a, b)
        yield CandidateSpan(a, b, text[a:b], words[:length], (), place, marked=marked, next=following)


def _is_glossed(text: str, end: int) -> bool:
    """Whether a bracket with Han opens here, or behind a space."""
    opening = text[end : end + 2].lstrip()[:1]
    return opening in tuple(_OPENING) and has_han(text[end : end + 2 + MAX_ACRONYM])


def in_a_row(text: str, end: int) -> Iterator[CandidateSpan]:
    """A row of Han names and then one of their English ones: 孙幼军: 《怪老头》 - Sun Youjun, _Strange old man_."""
    row = _HAN_ROW.match(text, end, end + MAX_RIGHT)
    if row is None:
        return
    start = row.end()
    stop = _ROW_END.search(text, start, start + MAX_RIGHT)
    limit = stop.start() if stop else min(len(text), start + MAX_RIGHT)
    for first, last in _cut(text, start, limit):
        a, b = trimmed(text, first, last)
        if a < b and not has_han(text[a:b]):
            yield stretch(text, a, b, Place.BEHIND_LINK, marked=is_marked(text, a, b))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch at its commas, six parts at most."""
    for _ in range(5):
        comma = text.find(",", start, end)
        if comma < 0:
            break
        yield start, comma
        start = comma + 1
    yield start, end
