"""One module a scheme; a new scheme is one file and its name in `SCHEMES`."""

from __future__ import annotations

from linker.romanise.scheme import Scheme
from linker.romanise.schemes import (
    accent,
    foochow,
    gwoyeu,
    hakka,
    hong_kong,
    jyutping,
    korean,
    macau,
    mps2,
    nanyang,
    nanyang_cantonese,
    others,
    pinyin,
    poj,
    postal,
    tailo,
    taiwan,
    teochew,
    tongyong,
    wade_giles,
    yale,
    yale_cantonese,
)

SCHEMES: tuple[Scheme, ...] = (
    pinyin.SCHEME,
    wade_giles.SCHEME,
    taiwan.SCHEME,
    tongyong.SCHEME,
    mps2.SCHEME,
    yale.SCHEME,
    gwoyeu.SCHEME,
    postal.SCHEME,
    accent.SCHEME,
    hong_kong.SCHEME,
    jyutping.SCHEME,
    yale_cantonese.SCHEME,
    macau.SCHEME,
    nanyang_cantonese.SCHEME,
    hakka.SCHEME,
    nanyang.SCHEME,
    poj.SCHEME,
    tailo.SCHEME,
    teochew.SCHEME,
    foochow.SCHEME,
    korean.REVISED,
    korean.MCCUNE,
    korean.USAGE,
    others.HEPBURN,
    others.VIETNAMESE,
)
"""Best known of its language first: a spelling that several schemes share is told as the first one's."""


def of_language(language: str) -> tuple[Scheme, ...]:
    return tuple(scheme for scheme in SCHEMES if scheme.language == language)
