"""Where the lines of a text were broken to fit a page, and where they were ended on purpose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, groupby

from linker.text.scripts import HAN, KANA, MIDDLE_DOTS

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


def soft_line_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where a full line ends and goes on in the next one: the offsets of the line end with the spaces around it, and the mark of
    a quotation that both lines have."""
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
            if line.startswith(">") and following.startswith(">"):
                following = following.lstrip("> ")
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
