"""Where the lines of a text were broken to fit a page, and where they were ended on purpose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise

from linker.text.scripts import HAN, KANA, MIDDLE_DOTS

_NARROWEST, _NARROW, _WIDEST, _LONGEST = 26, 40, 160, 130
"""Columns of the longest line of a paragraph that was wrapped, and of one that has but few lines; where it is wider, or has
more characters, lines were ended on purpose."""

_FEW_LINES, _MOST, _SOME = 4, 0.66, 0.25
"""How many lines a narrow paragraph has at least; of those that are within a sentence, how many are full in any, and how many of
all they are: where each paragraph is one line, hardly any."""

_MOST_BLANK = 3
"""How many lines further a sentence goes on in the next column."""

_FULL, _ENOUGH = 0.9, 0.7
"""How long a line is, with the word that did not fit it, of the longest: type that is set in columns has no fixed width. Among
full ones one that is shorter goes on too, if no sentence ends with it."""

_SENTENCE_END = re.compile(r"[.!?。！？][\"'”’」』)）]?(?:\[\d{1,3}\])?$")
_WITHIN_SENTENCE = re.compile(r"[a-z(（]")
"""What a sentence ends with, which an abbreviation does too, and what none begins with."""

_ON_ITS_OWN = re.compile(r"[-*+>•] |#{1,6} |\||\d{1,3}[.)] |`{3}|~{3}")
"""What begins a line that does not go on with the one before: an item, a heading, a row of a table, a fence of code."""

_IN_COLUMNS = re.compile(r"\S(?: {3}|\t) *\S")
"""In a table nothing goes on in the next line."""

_OF_HAN = re.compile(f"[{HAN}{KANA}{MIDDLE_DOTS} ]+")
"""Nor in one that has nothing but Han, as labels and menus give it."""

_WORD = re.compile(r"[!-~]\S{0,20}|\S{1,4}")
"""What is hardly parted at a line's end: a word, with the bracket before it, but of Han a few characters."""

_PARTED_WORD = re.compile("[a-z]-[a-z]")
"""What stands around the line end inside one."""

_Widths = tuple[float, float]
"""How wide lines were set, in each of `_MEASURES`."""


def soft_line_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where a full line ends and goes on in the next one, or in the next column or page: the offsets of the line end with what is
    blank around it, and the mark of a quotation that both lines have."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    for number, next_number in _going_on(lines):
        line, following = _parted(lines[number], lines[next_number])
        yield starts[number] + len(line), starts[next_number + 1] - 1 - len(following)


def _going_on(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which line goes on in which."""
    last, open_widths = 0, None
    for blank, run in groupby(range(len(lines)), lambda number: not lines[number].strip()):
        if blank:
            continue
        numbers = list(run)
        if (
            open_widths
            and numbers[0] - last <= _MOST_BLANK
            and _broken_off(lines[last], lines[numbers[0]], open_widths)
        ):
            yield last, numbers[0]
        paragraph, last = lines[numbers[0] : numbers[-1] + 1], numbers[-1]
        widths = _widths(paragraph)
        within = _within(paragraph, widths) if widths else ()
        yield from ((numbers[number], numbers[number + 1]) for number in sorted({*within, *_hyphenated(paragraph)}))
        may_be_open = within and not any(map(_ON_ITS_OWN.match, paragraph))  # a list's last item ends without a stop
        open_widths = widths if may_be_open else None


def _within(paragraph: Sequence[str], widths: _Widths) -> Sequence[int]:
    """Which lines of a paragraph go on in the next one; none where most of them end before they are full. One that ends a
    sentence says nothing of that: it may end a paragraph too."""
    pairs = [_parted(line, following) for line, following in pairwise(paragraph)]
    filled = {number: _filled(*pair, widths) for number, pair in enumerate(pairs) if _may_go_on(*pair)}
    within = {number for number in filled if not _between_sentences(*pairs[number])}
    full = sum(filled[number] > _FULL for number in within)
    if len(within) < _SOME * len(filled) or full < _MOST * len(within):
        return ()
    return [number for number, share in filled.items() if share > (_ENOUGH if number in within else _FULL)]


def _hyphenated(paragraph: Sequence[str]) -> Iterator[int]:
    """Which lines go on in the next one however long they are, since a word is parted between them."""
    pairs = (_parted(line, following) for line, following in pairwise(paragraph))
    return (number for number, pair in enumerate(pairs) if _PARTED_WORD.fullmatch(pair[0][-2:] + pair[1][:1]))


def _broken_off(line: str, following: str, widths: _Widths) -> bool:
    """Whether a paragraph's last line goes on behind what is blank."""
    pair = _parted(line, following)
    return _may_go_on(*pair) and not _between_sentences(*pair) and _filled(*pair, widths) > _FULL


def _widths(paragraph: Sequence[str]) -> _Widths | None:
    """How wide the lines of a paragraph were set in each measure; none where they were ended on purpose."""
    characters, columns = (_longest([measure(line) for line in paragraph]) for measure in _MEASURES)
    if not _NARROWEST <= columns <= _WIDEST or characters > _LONGEST:
        return None
    if (columns < _NARROW and len(paragraph) < _FEW_LINES) or any(map(_IN_COLUMNS.search, paragraph)):
        return None
    return characters, columns


def _longest(lengths: Sequence[float]) -> float:
    """The greatest but for a tenth of them, as a word may be too long for any line."""
    return sorted(lengths)[-1 - len(lengths) // 10]


def _parted(line: str, following: str) -> tuple[str, str]:
    """Two lines without the spaces between them, and without the mark of a quotation that both have."""
    line, following = line.rstrip(), following.lstrip()
    return line, following.lstrip("> ") if line.startswith(">") and following.startswith(">") else following


def _may_go_on(line: str, following: str) -> bool:
    """Whether the next line is none of its own, by what it holds; a long title in Han may fill lines."""
    if _OF_HAN.match(line[-1:]) and _OF_HAN.match(following):
        return True
    return not (_ON_ITS_OWN.match(following) or _OF_HAN.fullmatch(following) or _OF_HAN.fullmatch(line))


def _between_sentences(line: str, following: str) -> bool:
    return bool(_SENTENCE_END.search(line[-8:])) and not _WITHIN_SENTENCE.match(following)


def _filled(line: str, following: str, widths: _Widths) -> float:
    """How long a line is with the first word of the next one, of the longest, by the measure that it fills more."""
    word = _WORD.match(following)
    with_it = f"{line} {word.group() if word else ''}"
    return max(measure(with_it) / most for measure, most in zip(_MEASURES, widths, strict=True))


def _columns(text: str) -> float:
    """How wide a text is where Han is twice as wide as Latin: a character of three bytes counts two."""
    return (len(text) + len(text.encode("utf-8", "replace"))) / 2


_MEASURES: tuple[Callable[[str], float], ...] = (len, _columns)
