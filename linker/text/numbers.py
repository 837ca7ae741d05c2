"""The numbers in names: the 228 Incident and 二二八事件 have the same."""

from __future__ import annotations

import re

_DIGITS = {
    character: digit for digit, characters in enumerate(("〇零", *"一二三四五六七八九")) for character in characters
}
_DIGITS |= dict.fromkeys("兩两", 2)
_UNITS = {"十": 10, "百": 100, "千": 1000}
_DIGIT, _UNIT = f"[{''.join(_DIGITS)}]", f"[{''.join(_UNITS)}]"
_FIGURES = re.compile("[0-9]+")
_RUN = re.compile(f"{_FIGURES.pattern}|(?:零?{_DIGIT}?{_UNIT})+零?{_DIGIT}?|{_DIGIT}+")
_LONGEST = 9
"""Digits of a number that a name has."""

_NONE = frozenset[int]()

_UP_TO_TWELVE = "one two three four five six seven eight nine ten eleven twelve".split()
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_IN_LETTERS = (
    {word: number for number, word in enumerate(_UP_TO_TWELVE, 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 1)}
    | {"first": 1, "second": 2, "third": 3, "hundred": 100, "thousand": 1000}
)


def in_han(han: str) -> frozenset[int]:
    """Those written in Han or in digits: 三百年 → 300, 一九八四 → 1984, 十一五 → 11 and 5."""
    return frozenset(_value(run[:_LONGEST]) for run in _RUN.findall(han))


def in_word(word: str) -> frozenset[int]:
    """Those that a Latin word begins with, and that all its digits make: 1,000 → 1000, 2-28 → 2 and 228, 1980s → 1980; the
    one that it is in letters: Three → 3, sixty-four → 64."""
    if not word[:1].isdigit():
        parts = [_IN_LETTERS.get(part, 0) for part in word.lower().split("-")]
        return frozenset((sum(parts),)) if all(parts) else _NONE
    figures = _FIGURES.findall(word.replace(",", ""))
    return frozenset(int(run[:_LONGEST]) for run in (*figures[:1], "".join(figures)) if run)


def _value(run: str) -> int:
    if run.isascii():
        return int(run)
    if _UNITS.keys().isdisjoint(run):
        return int("".join(str(_DIGITS[character]) for character in run))
    total, digit = 0, 0
    for character in run:
        if character in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[character], 0
        else:
            digit = _DIGITS[character]
    return total + digit
