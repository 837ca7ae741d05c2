"""Initials that both names have as letters: the F of John F. Kennedy and 約翰·F·甘迺迪. They agree as they are printed, so
they are taken out before the rest is compared by sound, and put back into what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from linker.romanise.account import Part
from linker.romanise.latin import parse
from linker.text.normalise import fold_latin

AS_PRINTED = "as printed"
"""The scheme of a part that is a letter in both names."""

_IN_HAN = re.compile("(?<![a-z])[a-z](?![a-z])")
_IN_LATIN = re.compile(r"(?<![^\s.·])([A-Za-z])(?:\.|(?=[\s·]))\s*")


def taken_out(en: str, zh: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The Latin name without the initials that the Han has too, and these, each with how many letters of the rest stand before
    it; all of the name, and (), where it has none, or nothing else.

    >>> taken_out("John F. Kennedy", "約翰·F·甘迺迪")
    ('John Kennedy', ((4, 'f'),))
    """
    in_han = _IN_HAN.findall(fold_latin(zh))
    rest, taken, end = "", [], 0
    for match in _IN_LATIN.finditer(en) if in_han else ():
        if (letter := match[1].lower()) in in_han:
            in_han.remove(letter)
            rest += en[end : match.start()]
            taken.append((len(parse(rest).letters), letter))
            end = match.end()
    rest += en[end:]
    return (rest, tuple(taken)) if taken and parse(rest).letters else (en, ())


def put_back(parts: Sequence[Part], taken: Sequence[tuple[int, str]]) -> tuple[Part, ...]:
    """The parts of the rest with the initials among them, in Latin order."""
    found: list[Part] = []
    waiting = [(before, Part(letter, letter.upper(), AS_PRINTED)) for before, letter in taken]
    letters = 0
    for part in parts:
        while waiting and waiting[0][0] <= letters:
            found.append(waiting.pop(0)[1])
        found.append(part)
        letters += len(part.letters)
    return (*found, *(part for _, part in waiting))
