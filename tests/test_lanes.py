from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.model import EntityType
from linker.weights.lanes import packed, summed

TYPES = len(EntityType)
ROWS = st.lists(st.lists(st.floats(-1000, 1000), min_size=TYPES, max_size=TYPES), max_size=60)


@given(ROWS)
def test_packed_rows_add_up_as_their_numbers_do(rows: list[list[float]]) -> None:
    totals = [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * TYPES
    assert summed([packed(row) for row in rows]) == pytest.approx(totals, abs=1e-4)


@given(ROWS)
def test_the_order_of_rows_does_not_matter(rows: list[list[float]]) -> None:
    assert summed([packed(row) for row in rows]) == summed([packed(row) for row in reversed(rows)])
