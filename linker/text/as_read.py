"""A text as one reads it: the line ends of hard-wrapped paragraphs are spaces, and so are spaces that do not break.

A name that is printed over a line's end, "Zhang⏎Xiaolin (张啸⏎林)", is whole in it. What stands where in the text as it was
given is kept with it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, groupby

from msgspec import Struct

from linker.model import Span
from linker.text.scripts import HAN, KANA, MIDDLE_DOTS

_NO_BREAK = ("\u00a0", "\u202f", "\u2009")
_ENTITIES = {"&nbsp;": " ", "&#160;": " ", "&amp;": "&"}
_ENTITY = re.compile("|".join(_ENTITIES))

_NARROWEST, _WIDEST = 40, 130
"""Columns of the longest line of a paragraph that was wrapped; where one is wider, lines were ended on purpose."""

_RAGGED = 0.9
"""How full a line is at least, with the word that did not fit it: type that is set in columns has no fixed width."""

_ON_ITS_OWN = re.compile(r"[-*+>•] |#{1,6} |\||\d{1,3}[.)] ")
"""What begins a line that does not go on with the one before: an item, a heading, a row of a table."""

_IN_COLUMNS = re.compile(r"\S(?: {3}|\t) *\S")
"""In a table nothing goes on in the next line."""

_OF_HAN = re.compile(f"[{HAN}{KANA}{MIDDLE_DOTS} ]+")
"""Nor in one that has nothing but Han, as labels and menus give it."""

_WORD = re.compile("[!-~]+|.")
"""What is not parted at a line's end: a word, but of Han a character."""


class AsRead(Struct, frozen=True):
    """A text as one reads it, and where it differs from what was given: the offsets between which a piece was put in, and by
    how much what follows each is further on in the given text."""

    text: str
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def given_start(self, offset: int) -> int:
        """Where in the given text what begins at an offset begins."""
        return self._given(offset, bisect_right(self.ends, offset))

    def given(self, span: Span) -> Span:
        """The offsets in the given text of a span, which keeps its text."""
        end = self._given(span.end, bisect_left(self.begins, span.end))
        return Span(self.given_start(span.start), end, span.text)

    def _given(self, offset: int, passed: int) -> int:
        return offset + (self.shifts[passed - 1] if passed else 0)


def as_read(text: str) -> AsRead:
    """The text with each line end inside a paragraph as a space, or as nothing behind a hyphen and between Han; no-break spaces
    as spaces."""
    edits = [(start, end, _joint(text[start - 1], text[end])) for start, end in soft_line_ends(text)]
    if "&" in text:
        edits = sorted(edits + [(*match.span(), _ENTITIES[match.group()]) for match in _ENTITY.finditer(text)])
    for space in _NO_BREAK:
        text = text.replace(space, " ")
    return _edited(text, edits) if edits else AsRead(text)


def unwrapped(text: str) -> str:
    """The text with each line end inside a paragraph as spaces, as long as it was."""
    edits = [(start, end, " " * (end - start)) for start, end in soft_line_ends(text)]
    return _edited(text, edits).text


def soft_line_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where a full line ends and goes on in the next one: the offsets of the line end with the spaces around it."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    for blank, numbers in groupby(range(len(lines)), lambda number: not lines[number].strip()):
        if blank:
            continue
        first, *others = numbers
        paragraph = lines[first : first + len(others) + 1]
        if not others or not _may_be_wrapped(paragraph):
            continue
        full = [_RAGGED * max(map(measure, paragraph)) for measure in _MEASURES]
        for number in others:
            line, following = lines[number - 1].rstrip(), lines[number].lstrip()
            if _goes_on(line, following, full):
                yield starts[number - 1] + len(line), starts[number + 1] - 1 - len(following)


def _may_be_wrapped(paragraph: Sequence[str]) -> bool:
    widest = max(map(_columns, paragraph))
    return _NARROWEST <= widest <= _WIDEST and not any(map(_IN_COLUMNS.search, paragraph))


def _goes_on(line: str, following: str, full: Sequence[float]) -> bool:
    """Whether the next line was begun as its first word did not fit any more; `full` is how long a full line is by each
    measure."""
    word = _WORD.match(following)
    if word is None or _ON_ITS_OWN.match(following) or _OF_HAN.fullmatch(following) or _OF_HAN.fullmatch(line):
        return False
    return any(
        measure(line) + 1 + measure(word.group()) > least for measure, least in zip(_MEASURES, full, strict=True)
    )


def _columns(text: str) -> float:
    """How wide a text is where Han is twice as wide as Latin: a character of three bytes counts two."""
    return (len(text) + len(text.encode("utf-8", "replace"))) / 2


_MEASURES: tuple[Callable[[str], float], ...] = (len, _columns)


def _joint(before: str, behind: str) -> str:
    """What stands between two lines for the line end: Zheng-⏎fei is hyphenated, and Han has no spaces."""
    hyphenated = before == "-" and behind.isalpha()
    return "" if hyphenated or not (before.isascii() or behind.isascii()) else " "


def _edited(text: str, edits: Sequence[tuple[int, int, str]]) -> AsRead:
    """The text with pieces in place of some stretches, which stand in order."""
    pieces, begins, ends, shifts = list[str](), list[int](), list[int](), list[int]()
    position = length = 0
    for start, end, piece in edits:
        pieces += text[position:start], piece
        begins.append(length := length + start - position)
        ends.append(length := length + len(piece))
        shifts.append(end - length)
        position = end
    pieces.append(text[position:])
    return AsRead("".join(pieces), tuple(begins), tuple(ends), tuple(shifts))
