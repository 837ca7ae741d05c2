from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.detect import detect
from linker.lists import types_in_lists
from linker.model import EntityType
from linker.pair import pair_all

TYPES = tuple(EntityType)
PER, WORK = TYPES.index(EntityType.PER), TYPES.index(EntityType.WORK)


def weights(**of: float) -> list[float]:
    return [of.get(type_, 0.0) for type_ in TYPES]


def told(text: str, *of: list[float]) -> list[str]:
    """The types of the names of a text, as 甲 or Li (甲, which weigh so much each."""
    return types_in_lists(text, [match.span() for match in re.finditer(r"(?:[A-Z]\w+[\W_]+)?[一-鿿]", text)], of)


@pytest.mark.parametrize(
    "text",
    [
        "Li (甲), 'Wang' (乙)",
        "Li (甲 701–762), and the “Wang” (乙)",
        "甲、乙",
        "甲, 乙",
        "甲／乙",
        "*Li* (甲) and *Wang* (乙)",
        "甲 (b. 1950); 乙",
    ],
)
def test_neighbours_in_a_list_are_of_one_type(text: str) -> None:
    assert told(text, weights(PER=5), weights(WORK=1)) == ["PER", "PER"]


@pytest.mark.parametrize(
    "text",
    ["Li (甲) wrote Wang (乙)", "甲\n\n乙", "Li (甲), who lived in Wang (乙)", f"甲{', ' * 90}乙", "Li (甲) (in: 乙)"],
)
def test_what_is_no_list_decides_nothing(text: str) -> None:
    assert told(text, weights(PER=5), weights(WORK=1)) == ["PER", "WORK"]


def test_what_is_plain_stays_as_it_is_in_a_list_of_others() -> None:
    assert told("甲, 乙, 丙", weights(PER=5), weights(WORK=9), weights(PER=5)) == ["PER", "WORK", "PER"]


def test_a_list_is_decided_as_a_whole() -> None:
    assert told("甲, 乙, 丙", weights(WORK=1), weights(PER=2), weights(PER=2)) == ["PER", "PER", "PER"]


def test_the_second_form_of_a_name_has_the_type_of_the_first() -> None:
    text = "born Chen Hui or Chen Yi (陳褘 / 陳禕), the monk"
    first, second = pair_all(text, detect(text))
    assert first.type == second.type


@given(st.lists(st.tuples(*[st.integers(-20, 20)] * len(TYPES)), max_size=6))
def test_apart_from_lists_each_name_has_the_type_that_weighs_most(rows: list[tuple[int, ...]]) -> None:
    text = " is not ".join("甲" * len(rows))
    assert told(text, *map(list, rows)) == [TYPES[row.index(max(row))] for row in rows]  # type: ignore[arg-type]
