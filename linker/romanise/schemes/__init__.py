"""One module a scheme; a new scheme is one file and its name in `MANDARIN`."""

from __future__ import annotations

from linker.romanise.scheme import Scheme
from linker.romanise.schemes import gwoyeu, mps2, pinyin, taiwan, tongyong, wade_giles, yale

MANDARIN: tuple[Scheme, ...] = (
    pinyin.SCHEME,
    wade_giles.SCHEME,
    tongyong.SCHEME,
    mps2.SCHEME,
    yale.SCHEME,
    gwoyeu.SCHEME,
    taiwan.SCHEME,
)
"""Best known first: a spelling that several schemes share is told as the first one's."""
