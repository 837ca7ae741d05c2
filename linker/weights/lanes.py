"""A number for each type of entity in one integer, so that rows of them are added all types at once."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

from linker.model import EntityType

_LANES = struct.Struct(f"<{len(EntityType)}Q")
_ONE = 1_000_000
_NOUGHT = 1 << 40
"""What stands in a lane for 0, so that no sum of it falls below nought and borrows from the next lane."""


def packed(numbers: Iterable[float]) -> int:
    """The numbers of a row, in the order of EntityType and to six decimals."""
    return int.from_bytes(_LANES.pack(*(round(number * _ONE) + _NOUGHT for number in numbers)), "little")


def summed(rows: Sequence[int]) -> list[float]:
    """The sum of packed rows, type by type; all nought for none."""
    nought = len(rows) * _NOUGHT
    lanes = _LANES.unpack(sum(rows).to_bytes(_LANES.size, "little"))
    return [(lane - nought) / _ONE for lane in lanes]
