"""A Han name → its spellings by scheme."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from linker.romanise.readings import readings, surname_readings
from linker.romanise.scheme import Scheme
from linker.romanise.schemes import SCHEMES
from linker.romanise.syllables import split
from linker.romanise.tones import tone
from linker.text.names import surname_length
from linker.text.normalise import fold_han
from linker.text.scripts import han_only

_RUN_TOGETHER = ("Hanyu Pinyin", "Hepburn", "Jyutping", "Gwoyeu Romatzyh")
_APART = ("Vietnamese", "Singapore and Malaysia", "Malaysian Cantonese")
_SPELLS_TONES = ("Gwoyeu Romatzyh",)
"""Schemes that have no other spelling than the full one."""

_DIVIDED_BEFORE_VOWELS = ("Hanyu Pinyin", "Gwoyeu Romatzyh")
_BEGIN_WITH_A_VOWEL = re.compile("[aeoāáǎàēéěèōóǒò]")


class Romanisation(NamedTuple):
    """A name by one scheme: its most usual spelling without diacritics, and how the scheme itself writes it, with tone marks
    and all; "" where that is the same or not known."""

    scheme: str
    plain: str
    full: str


def romanisations(name: str) -> tuple[Romanisation, ...]:
    """The spellings of a name by each scheme, best known first; () if nobody reads it.

    The surname is read as a surname and stands first. Syllables of the given name are joined as the scheme's
    users join them: run together in Hanyu Pinyin, apart in Singapore, with a hyphen elsewhere. A scheme whose
    language lacks a reading for one of the characters is left out.
    """
    han = fold_han(han_only(name))
    found = (_romanised(han, scheme) for scheme in SCHEMES if scheme.printed)
    return tuple(romanisation for romanisation in found if romanisation.plain)


def _romanised(han: str, scheme: Scheme) -> Romanisation:
    surname = surname_length(han)
    read = list(zip(han, _readings(han, surname, scheme.language), strict=True))
    plain = _joined([_plain(*each, scheme) for each in read], surname, scheme.name)
    full = _joined([_in_full(*each, scheme) for each in read], surname, scheme.name)
    if full and scheme.name in _SPELLS_TONES:
        plain = full
    return Romanisation(scheme.name, plain, "" if full == plain else full)


def _readings(han: str, surname: int, language: str) -> list[str]:
    """The likeliest reading of each character, "" where it has none; a surname is read as one."""
    family = [every[:1] for every in surname_readings(han[:surname])] if language == "cmn" else []
    others = [readings(character, language)[:1] for character in han[len(family) :]]
    return ["".join(reading) for reading in (*family, *others)]


def _plain(character: str, reading: str, scheme: Scheme) -> str:
    """The most usual spelling of one character, "" where the language has no reading for it."""
    if remembered := scheme.characters.get(character):
        return remembered[0]
    return scheme.spell(*split(scheme.language, reading))[0] if reading else ""


def _in_full(character: str, reading: str, scheme: Scheme) -> str:
    """One character as a scheme writes it in full, "" where its tone is not known or the scheme has no more than letters."""
    told = tone(character, scheme.language, reading) if scheme.in_full else 0
    written = scheme.in_full(*split(scheme.language, reading), told) if scheme.in_full and told else ""
    return unicodedata.normalize("NFC", written)


def _joined(syllables: Sequence[str], surname: int, scheme: str) -> str:
    """A surname and a given name of syllables; "" where one of them is."""
    if not all(syllables):
        return ""
    family, given = "".join(syllables[:surname]), syllables[surname:]
    if scheme in _APART:
        return " ".join((family, *given)).title().strip()
    if scheme in _DIVIDED_BEFORE_VOWELS:
        given = [("’" if i and _BEGIN_WITH_A_VOWEL.match(s) else "") + s for i, s in enumerate(given)]
    return f"{family.capitalize()} {('' if scheme in _RUN_TOGETHER else '-').join(given).capitalize()}".strip()
