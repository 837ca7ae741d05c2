"""Letters at a cost, ready for look-up: as they are written, as a careless ear hears them, and with a letter dropped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache

from linker.romanise.coarse import coarse


class Table:
    """How one syllable may be spelled: `costs` by letters."""

    def __init__(self, costs: Mapping[str, float]) -> None:
        self.costs = costs

    @cached_property
    def initials(self) -> frozenset[str]:
        return frozenset(letters[0] for letters in self.costs)

    @cached_property
    def heard(self) -> Mapping[str, str]:
        """Coarse form → the letters that cost least of those that sound so, of equals the last in the alphabet."""
        dearest_first = sorted(self.costs, key=lambda letters: (-self.costs[letters], letters))
        return {coarse(letters): letters for letters in dearest_first}

    @cached_property
    def with_one_dropped(self) -> frozenset[str]:
        """The spellings, and what is left of them when a letter is dropped."""
        return frozenset().union(*map(with_one_dropped, self.costs))


@lru_cache(4096)
def with_one_dropped(letters: str) -> frozenset[str]:
    """Letters, and what is left of them when one is dropped. Of spellings that are one letter apart, swapped letters
    included, these sets meet; they seldom meet otherwise."""
    return frozenset({letters, *(letters[:i] + letters[i + 1 :] for i in range(len(letters)))})


def one_off(first: str, second: str) -> bool:
    """Whether a letter too many, another letter, or two letters swapped are all that two words differ by."""
    short, long = sorted((first, second), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = long[at + 1 : at + 2] + long[at : at + 1] + long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or short[at:] == swapped
