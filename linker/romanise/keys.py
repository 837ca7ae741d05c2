"""Under which keys a name is found by its sound: those of 蔡英文 and of "Tsai Ing-wen" are the same.

A key is the syllables as a careless ear hears them (`coarse.py`), of their vowels the fullest alone. A Han name has one by
each of the schemes that are most used; a Latin name one for each end at which its surname may stand, with and without
English given names. Foreign names have none: they are found by their spelling or by their Han.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from linker.romanise.coarse import coarse
from linker.romanise.latin import ENGLISH, MAX_SPELLING, spelled_words, syllables
from linker.romanise.readings import readings, surname_readings
from linker.romanise.schemes import hong_kong, korean, pinyin, poj, wade_giles
from linker.romanise.syllables import split
from linker.text.names import surname_length
from linker.text.normalise import fold_han
from linker.text.scripts import han_only, has_han

SHORTEST, LONGEST = 2, 5
"""Syllables of a name that has a key."""

MOST_LETTERS = 40
_SCHEMES = (pinyin.SCHEME, wade_giles.SCHEME, hong_kong.SCHEME, poj.SCHEME, korean.USAGE)
_PARTS = re.compile("([^aeiou]*)([aeiou]*)(.*)")
_FULLEST_FIRST = "aoeiu"
_VOWELS = str.maketrans("ue", "oi")


def sound_keys(name: str) -> tuple[str, ...]:
    """The keys of a name in either script; () where it has none."""
    return _of_han(fold_han(han_only(name))) if has_han(name) else tuple(dict.fromkeys(_of_latin(name)))


@lru_cache(1024)
def _of_han(han: str) -> tuple[str, ...]:
    """The keys of folded Han: an item has one name under many codes."""
    if not SHORTEST <= len(han) <= LONGEST:
        return ()
    surname = surname_length(han)
    heard = [_heard(character, i < surname) for i, character in enumerate(han)]
    return tuple(dict.fromkeys("".join(syllables) for syllables in zip(*heard, strict=True) if all(syllables)))


@lru_cache(16384)
def _heard(character: str, in_surname: bool) -> tuple[str, ...]:
    """A character as it sounds by its likeliest reading in the language of each scheme; "" where it has none."""
    by_surname = surname_readings(character)[0] if in_surname else ()
    found = [(s, (s.language == "cmn" and by_surname) or readings(character, s.language)) for s in _SCHEMES]
    return tuple(_sound(s.spell(*split(s.language, said[0]))[0]) if said else "" for s, said in found)


def _of_latin(name: str) -> Iterator[str]:
    if len(name) > MOST_LETTERS:
        return
    every: list[tuple[str, ...]] = []
    without_english: list[tuple[str, ...]] = []
    for runs, kind in spelled_words(name):
        heard = _word_heard("".join(runs))
        if not heard and kind not in ENGLISH:
            return
        every.append(heard)
        if kind not in ENGLISH:
            without_english.append(heard)
    for words in (every, without_english) if len(without_english) < len(every) else (every,):
        if all(words) and SHORTEST <= sum(map(len, words)) <= LONGEST:
            said = list(map("".join, words))
            yield "".join(said)
            yield "".join((said[-1], *said[:-1]))


@lru_cache(16384)
def _word_heard(letters: str) -> tuple[str, ...]:
    """A word as it sounds, syllable by syllable; () where it is made of none."""
    return tuple(map(_sound, _syllables(letters)))


@lru_cache(16384)
def _sound(syllable: str) -> str:
    """The coarse form with its fullest vowel alone: "tsiau" and "chao" are both "ca"."""
    parts = _PARTS.match(coarse(syllable))
    assert parts is not None  # anything matches
    before, vowels, after = parts.groups()
    return before + next((v for v in _FULLEST_FIRST if v in vowels), "").translate(_VOWELS) + after


def _syllables(letters: str) -> tuple[str, ...]:
    """The fewest syllables that letters are; () where they are none. The longer ones first, as one reads them."""
    known = syllables()
    best: list[tuple[str, ...] | None] = [()] + [None] * len(letters)
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - MAX_SPELLING), end):
            before = best[start]
            if before is not None and known.get(letters[start:end]):
                found = (*before, letters[start:end])
                if best[end] is None or len(found) < len(best[end] or ()):
                    best[end] = found
    return best[-1] or ()
