"""The cheapest way through two names at once: dynamic programming over (characters used, letters used)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from linker.romanise.latin import Latin, Places

_INFINITY = float("inf")

Edge = tuple[int, int, float]
"""Letters, from start to end, that may stand for a character, at a cost."""


Step = tuple[str, str, float]
"""One step of a path: letters, the character that they stand for, the cost. Letters or character are "" where the other
is left over."""


class Leaving(NamedTuple):
    """What leaving over costs: stretches of letters, in the order of their starts, and each character."""

    stretches: Sequence[Edge]
    characters: Sequence[float]


def edges(places: Places, costs: Mapping[str, float]) -> list[Edge]:
    """Where the letters that may stand for a character stand in a Latin name, from the left."""
    found = [(*place, costs[letters]) for letters in places.keys() & costs.keys() for place in places[letters]]
    found.sort()
    return found


def cheapest_path(
    latin: Latin, han: str, edges: Sequence[Sequence[Edge]], leaving: Leaving
) -> tuple[float, tuple[Step, ...]]:
    """The cost and the steps of the cheapest path; every letter and every character is in one step.

    `edges[j]` are those of the character `han[j]`. There is a layer a character used; its states are the numbers of
    letters used, each with its cost and with the state before it (doubled, plus one where that is in the layer before).
    """
    size = len(latin.letters) + 1
    best, back = [0.0] + [_INFINITY] * (size - 1), [0] * size
    layers = [(best, back)]
    for places, price in zip(edges, leaving.characters, strict=True):
        for start, end, cost in leaving.stretches:
            cost += best[start]
            if cost < best[end]:
                best[end] = cost
                back[end] = start * 2
        further, back = [cost + price for cost in best], list(range(1, 2 * size, 2))
        for start, end, cost in places:
            cost += best[start]
            if cost < further[end]:
                further[end] = cost
                back[end] = start * 2 + 1
        best = further
        layers.append((best, back))
    for start, end, cost in leaving.stretches:
        cost += best[start]
        if cost < best[end]:
            best[end] = cost
            back[end] = start * 2
    return best[-1], _walk_back(latin.letters, han, layers)


def _walk_back(letters: str, han: str, layers: Sequence[tuple[list[float], list[int]]]) -> tuple[Step, ...]:
    steps: list[Step] = []
    end, layer = len(letters), len(han)
    while end or layer:
        best, back = layers[layer]
        start, used = divmod(back[end], 2)
        layer -= used
        steps.append((letters[start:end], han[layer] if used else "", best[end] - layers[layer][0][start]))
        end = start
    steps.reverse()
    return tuple(steps)
