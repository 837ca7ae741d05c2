"""Jyutping, the scheme of the Linguistic Society of Hong Kong, in which the Cantonese readings are kept."""

from __future__ import annotations

from linker.romanise.scheme import Scheme


def _in_full(initial: str, final: str, tone: int) -> str:
    return f"{SCHEME.spell(initial, final)[0]}{tone}"


SCHEME = Scheme(name="Jyutping", language="yue", in_full=_in_full)
