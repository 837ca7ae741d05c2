"""What Han characters mean in English, word by word: enough to see that 捕鹿 may be "Hunting Deer"."""

from __future__ import annotations

from collections.abc import Sequence
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


@lru_cache(4096)
def meant(han: str) -> tuple[frozenset[str], ...]:
    """What each character of a Han name means."""
    return tuple(meanings(character) for character in fold_han(han))


def shared_meaning(stems: Sequence[str], han: str) -> tuple[float, float]:
    """The share of English stems that some character means, and of characters that some stem means."""
    characters = meant(han)
    if not stems or not characters:
        return 0.0, 0.0
    said = [[word in character for word in stems] for character in characters]
    words_said = sum(map(any, zip(*said, strict=True)))
    return words_said / len(stems), sum(map(any, said)) / len(characters)
