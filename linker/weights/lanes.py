"""A number for each type of entity in one integer, so that rows of them are weighed and added all types at once."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

from linker.model import EntityType

_LANES = struct.Struct(f"<{len(EntityType)}Q")
_ONE = 1_000_000
_NOUGHT = 1 << 30
"""What stands in a lane for 0, so that no sum of it falls below nought and borrows from the next lane."""

_WHOLE = 1 << 20
"""What rows are multiplied with that weigh 1."""


def packed(numbers: Iterable[float]) -> int:
    """The numbers of a row, in the order of EntityType and to six decimals; none beyond ±1,000."""
    return int.from_bytes(_LANES.pack(*(round(number * _ONE) + _NOUGHT for number in numbers)), "little")


def weighed(groups: Iterable[tuple[float, Sequence[int]]]) -> list[float]:
    """The sum of groups of packed rows, each times its weight, type by type; all nought for none.

    Weights count by the millionth, and times their rows they are 4,000 in all at most.
    """
    total = nought = 0
    for weight, rows in groups:
        times = round(weight * _WHOLE)
        total += times * sum(rows)
        nought += times * len(rows) * _NOUGHT
    return [(lane - nought) / (_ONE * _WHOLE) for lane in _LANES.unpack(total.to_bytes(_LANES.size, "little"))]
