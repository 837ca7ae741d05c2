from __future__ import annotations

import numpy as np
import pytest

from linker.learn.leaning import leans
from linker.learn.vectors import DIMENSIONS
from linker.model import EntityType
from linker.text.leaning import Table, mean

WORDS = ("river", "king", "novel", "ministry")
DRAW = np.random.default_rng(7)
VECTORS = {word: DRAW.normal(size=DIMENSIONS) for word in WORDS}
NAMES = [{table: ("river", "wang", "novel") if table is not Table.HAN else ("河", "王") for table in Table}] * 3


@pytest.mark.parametrize("table", Table)
def test_a_names_rows_sum_to_what_its_features_weigh(table: Table) -> None:
    lean = next(lean for lean in leans(VECTORS, NAMES) if lean.table is table)
    keys = (*NAMES[0][table], "unheard")
    features = lean.features(keys)
    weights = {f"{name} → {type_}": DRAW.uniform(-3, 3) for name in sorted(features) for type_ in EntityType}
    weighed = [sum(value * weights[f"{name} → {type_}"] for name, value in features.items()) for type_ in EntityType]
    rows = {row[0]: tuple(map(float, row[1:])) for row in (line.split("\t") for line in lean.rows(weights))}
    assert features and mean(rows[key] for key in keys if key in rows) == pytest.approx(weighed, abs=0.06)


def test_a_word_weighs_by_itself_where_it_is_met_often_or_else_by_its_vector_alone() -> None:
    english = next(lean for lean in leans(VECTORS, NAMES) if lean.table is Table.ENGLISH)
    once = next(lean for lean in leans(VECTORS, NAMES[:1]) if lean.table is Table.ENGLISH)
    assert english.own == {"river", "wang", "novel"} and once.own == frozenset()
    assert english.features(("wang",)) and not once.features(("wang",)) and once.features(("king",))


def test_a_character_is_near_the_words_that_define_it() -> None:
    han = next(lean for lean in leans(VECTORS, ()) if lean.table is Table.HAN)
    assert np.allclose(han.vectors["河"], VECTORS["river"])
