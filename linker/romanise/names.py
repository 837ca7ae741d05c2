"""A Han name → its spellings by scheme."""

from __future__ import annotations

from linker.romanise.readings import readings, surname_readings
from linker.romanise.scheme import Scheme
from linker.romanise.schemes import SCHEMES
from linker.romanise.syllables import split
from linker.text.names import surname_length
from linker.text.normalise import fold_han
from linker.text.scripts import han_only

_RUN_TOGETHER = ("Hanyu Pinyin", "Hepburn", "Jyutping")
_APART = ("Vietnamese", "Singapore and Malaysia", "Malaysian Cantonese")


def romanisations(name: str) -> tuple[tuple[str, str], ...]:
    """Scheme → the most usual spelling of a name, without tone marks, best known scheme first; () if nobody reads it.

    The surname is read as a surname and stands first. Syllables of the given name are joined as the scheme's
    users join them: run together in Hanyu Pinyin, apart in Singapore, with a hyphen elsewhere. A scheme whose
    language lacks a reading for one of the characters is left out.
    """
    han = fold_han(han_only(name))
    spelled = ((scheme.name, _spell(han, scheme)) for scheme in SCHEMES if scheme.printed)
    return tuple((scheme, spelling) for scheme, spelling in spelled if spelling)


def _spell(han: str, scheme: Scheme) -> str:
    surname = surname_length(han)
    family = [
        _syllable(c, scheme, reading)
        for c, reading in zip(han[:surname], _family_readings(han[:surname], scheme), strict=True)
    ]
    given = [_syllable(c, scheme, None) for c in han[surname:]]
    if not all((*family, *given)):
        return ""
    joint = "" if scheme.name in _RUN_TOGETHER else " " if scheme.name in _APART else "-"
    first = joint.join(given).title() if joint == " " else joint.join(given).capitalize()
    return " ".join(part for part in ("".join(family).capitalize(), first) if part)


def _family_readings(surname: str, scheme: Scheme) -> list[str | None]:
    if scheme.language != "cmn":
        return [None] * len(surname)
    return [every[0] if every else None for every in surname_readings(surname)]


def _syllable(character: str, scheme: Scheme, reading: str | None) -> str:
    """The most usual spelling of one character, "" where the language has no reading for it."""
    if remembered := scheme.characters.get(character):
        return remembered[0]
    syllable = reading or next(iter(readings(character, scheme.language)), "")
    return scheme.spell(*split(scheme.language, syllable))[0] if syllable else ""
