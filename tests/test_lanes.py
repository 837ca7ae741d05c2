from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.model import EntityType
from linker.weights.lanes import packed, weighed

TYPES = len(EntityType)
ROWS = st.lists(st.lists(st.floats(-1000, 1000), min_size=TYPES, max_size=TYPES), max_size=60)
GROUPS = st.lists(st.tuples(st.sampled_from((1.0, 0.5, 1 / 3, 1 / 101, 0.0)), ROWS), max_size=6)


@given(GROUPS)
def test_packed_rows_add_up_as_their_numbers_do(groups: list[tuple[float, list[list[float]]]]) -> None:
    totals = [sum(weight * row[type_] for weight, rows in groups for row in rows) for type_ in range(TYPES)]
    told = weighed((weight, [packed(row) for row in rows]) for weight, rows in groups)
    assert told == pytest.approx(totals, abs=0.3)  # a millionth off for each of 360 rows of a thousand


@given(ROWS)
def test_numbers_that_weigh_one_add_up_to_six_decimals(rows: list[list[float]]) -> None:
    totals = [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * TYPES
    assert weighed([(1.0, [packed(row) for row in rows])]) == pytest.approx(totals, abs=1e-4)


@given(ROWS)
def test_the_order_of_rows_does_not_matter(rows: list[list[float]]) -> None:
    every = [packed(row) for row in rows]
    assert weighed([(1.0, every)]) == weighed([(0.5, every[::-1]), (0.5, every)])
