"""Syllables as a careless ear hears them: what is left when neighbouring sounds fall together."""

from __future__ import annotations

import re
from functools import lru_cache

_FOLDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^(?:tsh|chh|ch|zh|jh|ts|tz|dz|cz|tj|dj|c|j|q|z)(?=[^h])", "c"),
        (r"^(?:sh|hs|sy|sz|x|s)", "s"),
        (r"^(?:ph|bh|b)", "p"),
        (r"^(?:th|dh|d)", "t"),
        (r"^(?:kh|gh|g|qu)", "k"),
        (r"^(?:ng|n|r)(?=[aeiouy])", "l"),
        (r"^(?:v|hu)", "f"),
        (r"(?:eow|iaw|ieu|iew|iow|ew)", "iu"),
        (r"(?:ow|ou|aw|oh|or)", "o"),
        (r"(?:oo|wu)", "u"),
        (r"(?:ee|ie$|ey|ih|yi|y)", "i"),
        (r"(?:ay|ai|ei|ae)", "e"),
        (r"(?:ien|ean|ian|yen|yan|en|eng|ern)", "en"),
        (r"w", "u"),
        (r"(?:oa|wa)", "ua"),
        (r"ng|m$", "n"),
        (r"(?:ck|g|k|p|t|h)$", ""),
        (r"(?:in|inn|een)$", "in"),
        (r"(.)\1", r"\1"),
    )
)


@lru_cache(16384)
def coarse(letters: str) -> str:
    """The coarse form of a syllable's letters: "tseng", "zheng", "chen" → "cen"; "swee", "sui" → "sui"."""
    for pattern, replacement in _FOLDS:
        letters = pattern.sub(replacement, letters)
    return letters
