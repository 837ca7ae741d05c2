"""What Han characters mean in English, word by word: enough to see that 捕鹿 may be "Hunting Deer"."""

from __future__ import annotations

from functools import cache, lru_cache

from linker.text.normalise import fold_han
from linker.text.rows import Rows

_STEM = 5


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
    return Rows("linker.text", "data/meanings.tsv")


@lru_cache(4096)
def meanings(character: str) -> frozenset[str]:
    """The stems of the English words that define a folded character."""
    return frozenset((_table().cells(character) or "").split())


def shared_meaning(english: tuple[str, ...], han: str) -> tuple[float, float]:
    """The share of English content words that some character means, and of characters that some word means."""
    stems = [stem(word) for word in english]
    characters = [meanings(character) for character in fold_han(han)]
    if not stems or not characters:
        return 0.0, 0.0
    every = frozenset().union(*characters)
    said = frozenset(stems)
    return sum(s in every for s in stems) / len(stems), sum(bool(c & said) for c in characters) / len(characters)
