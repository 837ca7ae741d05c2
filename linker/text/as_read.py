"""A text as one reads it: the line ends of hard-wrapped paragraphs are spaces, and so are spaces that do not break.

It is as long as it was, so that offsets hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby

_NO_BREAK = ("\u00a0", "\u202f", "\u2009", "&nbsp;", "&#160;")

_NARROWEST, _WIDEST = 40, 130
"""Characters of the longest line of a paragraph that was wrapped; where one is longer, lines were ended on purpose."""

_RAGGED = 0.9
"""How full a line is at least, with the word that did not fit it: type that is set in columns has no fixed width."""

_ON_ITS_OWN = re.compile(r"[-*+>•] |#{1,6} |\||\d{1,3}[.)] ")
"""What begins a line that does not go on with the one before: an item, a heading, a row of a table."""

_IN_COLUMNS = re.compile(r"\S(?: {3}|\t) *\S")
"""In a table nothing goes on in the next line."""


def as_read(text: str) -> str:
    """The text in which a name that is printed over a line's end, or with a no-break space, stands with a space."""
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    if "\n" in text:
        text = _unwrapped(text.split("\n"))
    for space in _NO_BREAK:
        text = text.replace(space, " " * len(space))
    return text


def _unwrapped(lines: Sequence[str]) -> str:
    """The lines with what ends them: a space where a full line goes on in the next one, else a line end."""
    ends = ["\n"] * len(lines)
    for blank, numbers in groupby(range(len(lines)), lambda number: not lines[number].strip()):
        if blank:
            continue
        first, *others = numbers
        paragraph = lines[first : first + len(others) + 1]
        if _NARROWEST <= max(map(len, paragraph)) <= _WIDEST and not any(map(_IN_COLUMNS.search, paragraph)):
            full = [_RAGGED * max(map(measure, paragraph)) for measure in _MEASURES]
            for number in others:
                if _goes_on(lines[number - 1].rstrip(), lines[number].lstrip(), full):
                    ends[number - 1] = " "
    return "".join([line + end for line, end in zip(lines, ends, strict=True)])[:-1]


def _goes_on(line: str, following: str, full: Sequence[float]) -> bool:
    """Whether the next line was begun as its first word did not fit any more; `full` is how long a full line is by each
    measure. Between two Han characters no space can stand for a line's end, as it would part a word."""
    if not (line[-1].isascii() or following[0].isascii()) or _ON_ITS_OWN.match(following):
        return False
    word = following.split(None, 1)[0]
    return any(measure(line) + 1 + measure(word) > least for measure, least in zip(_MEASURES, full, strict=True))


def _columns(text: str) -> float:
    """How wide a text is where Han is twice as wide as Latin: a character of three bytes counts two."""
    return (len(text) + len(text.encode("utf-8", "replace"))) / 2


_MEASURES: tuple[Callable[[str], float], ...] = (len, _columns)
