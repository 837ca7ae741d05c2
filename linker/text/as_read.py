"""A text as one reads it: a line end inside a paragraph is a space, and what only a program sees is left out.

A name that is printed over a line's end, "Zhang⏎Xiaolin (张啸⏎林)", is whole in it. What stands where in the text as it was
given is kept with it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from html import unescape

from msgspec import Struct

from linker.model import Span
from linker.text.scripts import has_han, has_latin
from linker.text.wrapping import soft_line_ends

_NO_BREAK = ("\u00a0", "\u202f", "\u2009")
_ENTITY = re.compile(r"&(?:#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5}|amp|nbsp|quot|[lr][sd]quo|[mn]dash|middot);")
"""What a page's source has for characters: &#20219;&#27491;&#38750; is 任正非."""

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
"""Soft hyphens, spaces without width, marks of direction, and what chooses among the shapes of a character."""

_TAG = re.compile(
    r"<(sup|ref)\b[^<>\n]{0,100}>[^<>\n]{0,200}</\1>"
    r"|</?(?:span|font|a|abbr|small|big|sub|mark|u|lang|foreign|name|persName|placeName|orgName|term|rs)\b[^<>\n]{0,200}>"
)
"""Tags that set nothing off, and notes: <span lang="zh">任正非</span><sup>1</sup>."""

_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{0,100})\]\([^()\s]{1,300}\)")

_Edit = tuple[int, int, str]
"""Offsets of a stretch, and what is read there."""


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
    """The text with each line end inside a paragraph as a space, or as nothing behind a hyphen and between Han; with no-break
    spaces as spaces; without invisible characters, tags that set nothing off, and the addresses of links around Han."""
    edits = sorted(_edits(text))
    for space in _NO_BREAK:
        text = text.replace(space, " ")
    return _edited(text, edits) if edits else AsRead(text)


def _edits(text: str) -> Iterator[_Edit]:
    for start, end in soft_line_ends(text):
        yield start, end, _joint(text[start - 1], text[end])
    for match in _UNSEEN.finditer(text):
        yield *match.span(), ""
    if "&" in text:
        for match in _ENTITY.finditer(text):
            yield *match.span(), _character(match.group())
    if "<" in text:
        for match in _TAG.finditer(text):
            yield *match.span(), ""
    if "](" in text:
        for match in _LINK.finditer(text):
            if has_latin(match.group(1)) and has_han(match.group(1)):
                yield match.end(1) + len("]("), match.end() - 1, ""  # the link is around both names
            elif has_han(match.group(1)):
                yield match.start(), match.start(1), ""
                yield match.end(1), match.end(), ""


def _character(entity: str) -> str:
    """What an entity stands for: a space for any that is blank, nothing for what nobody sees."""
    character = unescape(entity)
    return " " if character.isspace() else _UNSEEN.sub("", character)


def unwrapped(text: str) -> str:
    """The text with each line end inside a paragraph as spaces, as long as it was."""
    return _edited(text, [(start, end, " " * (end - start)) for start, end in soft_line_ends(text)]).text


def _joint(before: str, behind: str) -> str:
    """What stands between two lines for the line end: Zheng-⏎fei is hyphenated, and Han has no spaces."""
    hyphenated = before == "-" and behind.isalpha()
    return "" if hyphenated or not (before.isascii() or behind.isascii()) else " "


def _edited(text: str, edits: Sequence[_Edit]) -> AsRead:
    """The text with pieces in place of some stretches, in order; of two that overlap, of the first."""
    pieces, begins, ends, shifts = list[str](), list[int](), list[int](), list[int]()
    position = length = 0
    for start, end, piece in edits:
        if start < position:
            continue  # in what is replaced already
        pieces += text[position:start], piece
        begins.append(length := length + start - position)
        ends.append(length := length + len(piece))
        shifts.append(end - length)
        position = end
    pieces.append(text[position:])
    return AsRead("".join(pieces), tuple(begins), tuple(ends), tuple(shifts))
