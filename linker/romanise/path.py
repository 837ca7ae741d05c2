"""The cheapest way through two names at once: dynamic programming over (letters used, characters used)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from linker.romanise.latin import Latin

_INFINITY = float("inf")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: letters spelling a character, or one of them left over (the other is "")."""

    letters: str
    han: str
    cost: float


@dataclass(frozen=True, slots=True)
class Leaving:
    """What may be left over, at what price. `word` is asked with a word's stretch, `letter` with an offset; None forbids."""

    word: Callable[[tuple[int, int]], float]
    character: Sequence[float]
    letter: Callable[[int], float] | None = None
    slip: Callable[[str, int], float | None] | None = None


def cheapest_path(
    latin: Latin, han: str, spellings: Sequence[Mapping[str, float]], leaving: Leaving, longest: int
) -> tuple[float, tuple[Step, ...]]:
    """The cost and the steps of the cheapest path; every letter and character is in one step.

    `spellings[j]` maps the letters that spell the character `han[j]` to their cost. A spelling stays inside a part of
    the Latin name. Work is letters × characters × `longest`.
    """
    letters, n, m = latin.letters, len(latin.letters), len(han)
    best = [[_INFINITY] * (m + 1) for _ in range(n + 1)]
    back: list[list[tuple[int, int] | None]] = [[None] * (m + 1) for _ in range(n + 1)]
    best[0][0] = 0.0
    word_end = dict(latin.words)
    part_end = dict(latin.parts)
    end = 0
    for i in range(n + 1):
        row, row_back = best[i], back[i]
        for j in range(m):  # characters left over
            if row[j] + leaving.character[j] < row[j + 1]:
                row[j + 1] = row[j] + leaving.character[j]
                row_back[j + 1] = (i, j)
        if i == n:
            break
        if i in word_end:
            _leave_word(best, back, i, word_end[i], leaving.word((i, word_end[i])))
        starts_part = i in part_end
        if starts_part:
            end = part_end[i]
        for j in range(m):
            base = row[j]
            if base == _INFINITY:
                continue
            known = spellings[j]
            for stop in range(i + 1, min(i + longest, end) + 1):
                cost = known.get(letters[i:stop])
                if cost is not None and base + cost < best[stop][j + 1]:
                    best[stop][j + 1] = base + cost
                    back[stop][j + 1] = (i, j)
            if starts_part and leaving.slip is not None and letters[i:end] not in known:
                slip = leaving.slip(letters[i:end], j)
                if slip is not None and base + slip < best[end][j + 1]:
                    best[end][j + 1] = base + slip
                    back[end][j + 1] = (i, j)
        if leaving.letter is not None:
            following, following_back = best[i + 1], back[i + 1]
            price = leaving.letter(i)
            for j in range(m + 1):
                if row[j] + price < following[j]:
                    following[j] = row[j] + price
                    following_back[j] = (i, j)
    return best[n][m], _walk_back(latin, han, best, back)


def _leave_word(
    best: list[list[float]], back: list[list[tuple[int, int] | None]], start: int, end: int, cost: float
) -> None:
    for j, base in enumerate(best[start]):
        if base + cost < best[end][j]:
            best[end][j] = base + cost
            back[end][j] = (start, j)


def _walk_back(
    latin: Latin, han: str, best: list[list[float]], back: list[list[tuple[int, int] | None]]
) -> tuple[Step, ...]:
    steps: list[Step] = []
    i, j = len(latin.letters), len(han)
    while (previous := back[i][j]) is not None:
        a, b = previous
        steps.append(Step(latin.letters[a:i], han[b:j], best[i][j] - best[a][b]))
        i, j = a, b
    return tuple(reversed(steps))
