"""Syllables as the scheme itself writes them, with what newspapers leave out: tone marks, aspirates, ü and ê.

Only `linker romanise` prints them. Names are compared without any of this.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from functools import cache

from linker.config import SOUND_DATA
from linker.romanise.readings import readings
from linker.romanise.schemes import gwoyeu, jyutping, pinyin, poj, tailo, wade_giles, yale_cantonese
from linker.romanise.syllables import split
from linker.text.rows import Rows

TONAL = ("cmn", "yue", "nan")
"""The columns of the table of tones, `data/tones.tsv`."""

_GRAVE, _ACUTE, _CIRCUMFLEX, _MACRON, _CARON, _LINE = "\u0300", "\u0301", "\u0302", "\u0304", "\u030c", "\u030d"
_MANDARIN = {1: _MACRON, 2: _ACUTE, 3: _CARON, 4: _GRAVE}
_CANTONESE = {1: _MACRON, 2: _ACUTE, 4: _GRAVE, 5: _ACUTE}
_HOKKIEN = {2: _ACUTE, 3: _GRAVE, 5: _CIRCUMFLEX, 6: _CARON, 7: _MACRON, 8: _LINE}
_ASPIRATES = ("p", "t", "k", "q", "ch", "c")
"""Initials of Hanyu Pinyin that Wade–Giles writes with an apostrophe."""

_SONORANTS = ("m", "n", "l", "r")
_VOWELS = "aeiouü"


def in_full(scheme: str, character: str, reading: str, language: str) -> str:
    """One reading of a folded character as a scheme writes it in full; "" where its tone is not known, or the scheme has no
    more than its letters."""
    write = _WRITERS.get(scheme)
    tone = _tone(character, language, reading)
    return unicodedata.normalize("NFC", write(*split(language, reading), tone)) if write and tone else ""


@cache
def _tones() -> Rows:
    return Rows(SOUND_DATA / "tones.tsv")


def _tone(character: str, language: str, reading: str) -> int:
    """The number of the tone, as each language counts its own; 0 where it is not known."""
    every = readings(character, language)
    if language not in TONAL or reading not in every:
        return 0
    cells = _tones().cells(character) or ""
    return int(cells.split("\t")[TONAL.index(language)][every.index(reading)])


def _marked(letters: str, at: int, mark: str) -> str:
    return letters[: at + 1] + mark + letters[at + 1 :]


def _pinyin(initial: str, final: str, tone: int) -> str:
    letters = pinyin.SCHEME.spell(initial, final)[0]
    if initial in ("n", "l") and final.startswith("v"):
        letters = letters.replace("u", "ü")
    at = next((letters.index(vowel) for vowel in ("a", "e", "ou") if vowel in letters), _last_vowel(letters))
    return _marked(letters, at, _MANDARIN.get(tone, ""))


def _last_vowel(letters: str) -> int:
    """Where the last vowel stands, or the first consonant where there is none: m, ng."""
    return max(0, *(letters.rfind(vowel) for vowel in _VOWELS))


def _wade_giles(initial: str, final: str, tone: int) -> str:
    start, letters = wade_giles.SCHEME.initial_spellings(initial)[0], wade_giles.SCHEME.spell(initial, final)[0]
    rest = letters.removeprefix(start) if initial else letters
    if final in ("e", "en", "eng", "er") or (final in ("uen", "ueng") and not initial):
        rest = rest.replace("e", "ê")
    if final.startswith("v"):
        rest = rest.replace("u", "ü", 1)
    if final == "ih" and initial in ("z", "c", "s"):
        start, rest = letters.removesuffix("u"), "ŭ"
    return start + "’" * (initial in _ASPIRATES) + rest


def _gwoyeu(initial: str, final: str, tone: int) -> str:
    """The tone chooses the final; m, n, l and r have an h in the first tone, and the plain final in the second."""
    finals, start = gwoyeu.SCHEME.final_spellings(initial, final), gwoyeu.SCHEME.initial_spellings(initial)[0]
    if initial in _SONORANTS and tone in (1, 2):
        return start + "h" * (tone == 1) + finals[0]
    return start + finals[(tone - 1) % min(4, len(finals))]


def _jyutping(initial: str, final: str, tone: int) -> str:
    return f"{jyutping.SCHEME.spell(initial, final)[0]}{tone}"


def _yale(initial: str, final: str, tone: int) -> str:
    """Low tones, the fourth to the sixth, have an h behind the vowel; the mark is on the first vowel."""
    written = yale_cantonese.SCHEME.spell(initial, final)
    letters = written[min(tone > 3, len(written) - 1)]
    at = next((i for i, letter in enumerate(letters) if letter in _VOWELS), 0)
    return _marked(letters, at, _CANTONESE.get(tone, ""))


def _tailo(initial: str, final: str, tone: int) -> str:
    at = next((final.index(vowel) for vowel in ("a", "oo") if vowel in final), _last_vowel(final))
    return initial + _marked(final, at, _HOKKIEN.get(tone, ""))


def _poj(initial: str, final: str, tone: int) -> str:
    """Of oa and oe the first has the mark, unless a consonant follows."""
    nasal = "nn" in final
    oral = final.replace("nn", "")
    start, letters = poj.SCHEME.initial_spellings(initial)[0], poj.SCHEME.final_spellings(initial, oral)[0]
    at = letters.index("a") if "a" in letters else _last_vowel(letters)
    if letters in ("oa", "oe"):
        at = 0
    letters = _marked(letters, at, _HOKKIEN.get(tone, ""))
    return start + letters + "\u0358" * (oral == "oo") + "ⁿ" * nasal


_WRITERS: Mapping[str, Callable[[str, str, int], str]] = {
    pinyin.SCHEME.name: _pinyin,
    wade_giles.SCHEME.name: _wade_giles,
    gwoyeu.SCHEME.name: _gwoyeu,
    jyutping.SCHEME.name: _jyutping,
    yale_cantonese.SCHEME.name: _yale,
    tailo.SCHEME.name: _tailo,
    poj.SCHEME.name: _poj,
}
