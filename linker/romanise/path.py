"""The cheapest way through two names at once: dynamic programming over (letters used, characters used)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from linker.romanise.latin import Latin

_INFINITY = float("inf")


class Step(NamedTuple):
    """One step of a path: letters spelling a character, or one of them left over (the other is "")."""

    letters: str
    han: str
    cost: float


class Leaving(NamedTuple):
    """What may be left over, at what price: each word of the Latin name, each character, each letter (None: no letter
    by itself). `slip` prices letters that miss the spelling of the character at an index; None where they are too far."""

    words: Sequence[float]
    characters: Sequence[float]
    letters: Sequence[float] | None = None
    slip: Callable[[str, int], float | None] | None = None


def cheapest_path(
    latin: Latin, han: str, spellings: Sequence[Mapping[str, float]], leaving: Leaving
) -> tuple[float, tuple[Step, ...]]:
    """The cost and the steps of the cheapest path; every letter and every character is in one step.

    `spellings[j]` maps the letters that spell the character `han[j]` to their cost. A spelling stays inside a part of
    the Latin name. Work is letters × characters × the longest spelling. A state (i, j) is kept at index i · (characters + 1) + j.
    """
    letters, n, m = latin.letters, len(latin.letters), len(han)
    width = m + 1
    best = [_INFINITY] * ((n + 1) * width)
    back = [-1] * ((n + 1) * width)
    best[0] = 0.0
    word_at = {start: (end, price) for (start, end), price in zip(latin.words, leaving.words, strict=True)}
    part_ends, chunks, characters = latin.part_ends, latin.chunks, leaving.characters
    for i in range(n + 1):
        row = i * width
        for here in range(row, row + m):  # characters left over
            cost = best[here] + characters[here - row]
            if cost < best[here + 1]:
                best[here + 1], back[here + 1] = cost, here
        if i == n:
            break
        if i in word_at:
            end, price = word_at[i]
            _leave(best, back, row, end * width, width, price)
        if leaving.letters is not None:
            _leave(best, back, row, row + width, width, leaving.letters[i])
        stop = part_ends[i]
        for j in range(m):
            base = best[row + j]
            if base == _INFINITY:
                continue
            known = spellings[j]
            for k, chunk in chunks[i]:
                if chunk in known:
                    cost, there = base + known[chunk], k * width + j + 1
                    if cost < best[there]:
                        best[there], back[there] = cost, row + j
            if leaving.slip is not None and (i == 0 or part_ends[i - 1] == i):
                slip = leaving.slip(letters[i:stop], j)
                there = stop * width + j + 1
                if slip is not None and base + slip < best[there]:
                    best[there], back[there] = base + slip, row + j
    return best[-1], _walk_back(letters, han, best, back, width)


def _leave(best: list[float], back: list[int], source: int, target: int, width: int, price: float) -> None:
    for j in range(width):
        cost = best[source + j] + price
        if cost < best[target + j]:
            best[target + j], back[target + j] = cost, source + j


def _walk_back(letters: str, han: str, best: list[float], back: list[int], width: int) -> tuple[Step, ...]:
    steps: list[Step] = []
    here = len(best) - 1
    while (before := back[here]) >= 0:
        i, j = divmod(here, width)
        a, b = divmod(before, width)
        steps.append(Step(letters[a:i], han[b:j], best[here] - best[before]))
        here = before
    steps.reverse()
    return tuple(steps)
