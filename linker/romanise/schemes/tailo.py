"""Tâi-lô, Taiwan's official scheme for Hokkien, in which the Hokkien readings are kept."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table
from linker.romanise.tones import HOKKIEN, last_vowel, marked


def _in_full(initial: str, final: str, tone: int) -> str:
    at = next((final.index(vowel) for vowel in ("a", "oo") if vowel in final), last_vowel(final))
    return initial + marked(final, at, HOKKIEN.get(tone))


SCHEME = Scheme(name="Tâi-lô", language="nan", finals=table("oo=oo,o"), in_full=_in_full)
