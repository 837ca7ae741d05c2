"""Which characters are Han, and where runs of them stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

HAN = (
    "\u2e80-\u2fdf"  # radicals
    "\u3005\u3007\u3021-\u3029"  # 々 〇 and the Suzhou numerals
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U000323af"
)
KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
HANGUL = "\u1100-\u11ff\uac00-\ud7a3"
MIDDLE_DOTS = "\u00b7\u2022\u2027\u30fb\uff65\u22c5\u2219\u0387\uff0e"
NAME_DOTS = MIDDLE_DOTS + "."
"""What stands between the parts of a foreign name in Han: some print 舒米恩.魯碧."""

FOREIGN = r"[^\W\d_A-Za-z]"
"""A letter that is not Latin: for Han in regular expressions, cheaper to compile than HAN."""


_HAN = re.compile(f"[{HAN}]")
_CHINESE = re.compile(f"[{HAN}，。、；：！？》」』）]")
_LAST_HAN = re.compile(f".*[{HAN}]", re.DOTALL)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a]")
_SLICE = 1024
_DOT = re.compile(f"[{NAME_DOTS}]")


def is_han(character: str) -> bool:
    return _HAN.match(character) is not None


def is_of_chinese_text(character: str) -> bool:
    """Whether Chinese text goes on with a character, or ends: Han or a mark of such text; not for ""."""
    return _CHINESE.match(character) is not None


def has_han(text: str) -> bool:
    """Whether any character is Han. ASCII text is refused at memory speed."""
    return not text.isascii() and _HAN.search(text) is not None


def first_han(text: str, start: int, end: int) -> int:
    """Where the first Han character of text[start:end] stands; `end` where there is none."""
    found = _HAN.search(text, start, end)
    return found.start() if found else end


def last_han_end(text: str, start: int, end: int) -> int:
    """Where the last Han character of text[start:end] ends; `start` where there is none."""
    if text[start:end].isascii():
        return start
    found = _LAST_HAN.match(text, start, end)
    return found.end() if found else start


def han_ends(text: str) -> Iterator[int]:
    """Where each Han character ends."""
    return (match.end() for match in _HAN.finditer(text))


def has_latin(text: str) -> bool:
    return _LATIN.search(text) is not None


def han_only(text: str) -> str:
    """The Han characters of `text`, in order, and nothing else."""
    return "".join(_HAN.findall(text))


def behind_dots(text: str) -> tuple[int, ...]:
    """Which of the Han characters of `text` stand right behind a dot: (2,) of 約翰·甘迺迪, (0,) of J·K·羅琳; () where none does."""
    if _DOT.search(text) is None:
        return ()
    counts = list(accumulate(len(_HAN.findall(part)) for part in _DOT.split(text)))
    return tuple(sorted({count for count in counts[:-1] if count < counts[-1]}))


def non_ascii_slices(text: str) -> Iterator[tuple[int, int]]:
    """The maximal stretches of slices that hold a character outside ASCII, as (start, end).

    Text without Han is passed over at the speed of `str.isascii`. Neighbouring slices are joined,
    so nothing that touches is cut, and a caller that looks a little to either side sees the rest.
    """
    start = None
    for offset in range(0, len(text), _SLICE):
        if text[offset : offset + _SLICE].isascii():
            if start is not None:
                yield start, offset
                start = None
        elif start is None:
            start = offset
    if start is not None:
        yield start, len(text)
