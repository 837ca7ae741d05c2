"""The tones of readings, and where their marks stand. Names are compared without them; `linker romanise` prints them.

The table `data/tones.tsv` is compiled by `linker build refresh readings`, and read only when a tone is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from linker.config import SOUND_DATA
from linker.romanise.readings import readings
from linker.text.rows import Rows

TONAL = ("cmn", "yue", "nan")
"""The languages that have tones, which are the columns of the table."""

_GRAVE, _ACUTE, _DOUBLE, _CIRCUMFLEX = "\u0300", "\u0301", "\u030b", "\u0302"
_MACRON, _CARON, _LINE = "\u0304", "\u030c", "\u030d"
MANDARIN: Mapping[int, str] = {1: _MACRON, 2: _ACUTE, 3: _CARON, 4: _GRAVE}
HOKKIEN: Mapping[int, str] = {2: _ACUTE, 3: _GRAVE, 5: _CIRCUMFLEX, 6: _CARON, 7: _MACRON, 8: _LINE, 9: _DOUBLE}
CANTONESE: Mapping[int, str] = {1: _MACRON, 2: _ACUTE, 4: _GRAVE, 5: _ACUTE}
"""Tone → its combining mark, in Hanyu Pinyin, in Tâi-lô and Pe̍h-ōe-jī, and in Yale; the others have none."""

_VOWELS = "aeiouü"


@cache
def _table() -> Rows:
    return Rows(SOUND_DATA / "tones.tsv")


def tone(character: str, language: str, reading: str) -> int:
    """The number of the tone of a folded character's reading, as each language counts its own; 0 where it is not known."""
    every = readings(character, language)
    if language not in TONAL or reading not in every:
        return 0
    cells = _table().cells(character) or ""
    return int(cells.split("\t")[TONAL.index(language)][every.index(reading)])


def marked(letters: str, at: int, mark: str | None) -> str:
    """Letters with a mark on one of them."""
    return letters[: at + 1] + (mark or "") + letters[at + 1 :]


def first_vowel(letters: str) -> int:
    """Where the first vowel stands, or the first consonant where there is none: m, ng."""
    return next((at for at, letter in enumerate(letters) if letter in _VOWELS), 0)


def last_vowel(letters: str) -> int:
    """Where the last vowel stands, or the first consonant where there is none."""
    return max(0, *(letters.rfind(vowel) for vowel in _VOWELS))
