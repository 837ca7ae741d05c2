"""What Han characters mean in English, word by word: enough to see that 補網 may be "Mending Nets"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from linker.config import TEXT_DATA
from linker.text.normalise import fold_han
from linker.text.rows import Rows

_STEM = 5
LONGEST_HAN = 100
"""How many characters of Han are read: what is longer is a passage, not a name."""


@lru_cache(8192)
def stem(word: str) -> str:
    """The beginning of a folded English word that its forms share: "hunting" → "hunt", "deities" → "deiti"."""
    for ending in ("ing", "ies", "ed", "es", "s", "er", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:_STEM]


@cache
def _table() -> Rows:
    return Rows(TEXT_DATA / "meanings.tsv")


@lru_cache(4096)
def meanings(character: str) -> frozenset[str]:
    """The stems of the English words that define a folded character."""
    return frozenset((_table().cells(character) or "").split())


@lru_cache(16384)
def _said(word: str, han: str) -> int:
    """The characters of a Han name that a stem means, as bits."""
    return sum(1 << i for i, character in enumerate(fold_han(han)) if word in meanings(character))


def shared_meaning(stems: Sequence[str], han: str) -> tuple[float, float]:
    """The share of English stems that some character means, and of characters that some stem means."""
    if not stems or not han:
        return 0.0, 0.0
    han = han[:LONGEST_HAN]
    words_said = characters_said = 0
    for word in stems:
        if said := _said(word, han):
            words_said += 1
            characters_said |= said
    return words_said / len(stems), characters_said.bit_count() / len(han)
