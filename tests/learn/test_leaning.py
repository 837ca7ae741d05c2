from __future__ import annotations

import numpy as np
import pytest

from linker.learn.leaning import leans
from linker.learn.vectors import DIMENSIONS
from linker.model import EntityType
from linker.text.leaning import Table, share, words_in
from linker.weights.lanes import packed, weighed

WORDS = ("river", "king", "novel", "ministry")
DRAW = np.random.default_rng(7)
VECTORS = {word: DRAW.normal(size=DIMENSIONS) for word in WORDS}
CHINESE = {word: DRAW.normal(size=DIMENSIONS) for word in ("河", "王", "河王", "花河")}
ENGLISH_KEYS, HAN_KEYS = ("river", "wang", "novel", "unheard"), ("河王花河未",)
KEYS = {table: HAN_KEYS if table in (Table.HAN, Table.WHOLE) else ENGLISH_KEYS[:3] for table in Table}
NAMES = [KEYS] * 3


@pytest.mark.parametrize("table", Table)
def test_a_names_rows_sum_to_what_its_features_weigh(table: Table) -> None:
    lean = next(lean for lean in leans(VECTORS, CHINESE, NAMES) if lean.table is table)
    keys = {Table.HAN: HAN_KEYS, Table.WHOLE: ("花河",)}.get(table, ENGLISH_KEYS)
    features = lean.features(keys)
    weights = {f"{name} → {type_}": DRAW.uniform(-3, 3) for name in sorted(features) for type_ in EntityType}
    expected = [sum(value * weights[f"{name} → {type_}"] for name, value in features.items()) for type_ in EntityType]
    rows = {key: packed(map(float, cells)) for key, *cells in (line.split("\t") for line in lean.rows(weights))}
    read = [rows[word] for word in words_in(table, keys, rows.__contains__) if word in rows]
    assert features and weighed([(share(len(read)), read)]) == pytest.approx(expected, abs=0.06)


def test_a_word_weighs_by_itself_where_it_is_met_often_or_else_by_its_vector_alone() -> None:
    english = next(lean for lean in leans(VECTORS, CHINESE, NAMES) if lean.table is Table.ENGLISH)
    once = next(lean for lean in leans(VECTORS, CHINESE, NAMES[:1]) if lean.table is Table.ENGLISH)
    assert english.own == {"river", "wang", "novel"} and once.own == frozenset()
    assert english.features(("wang",)) and not once.features(("wang",)) and once.features(("king",))


def test_of_han_words_weigh_and_only_whole_names_of_several_characters_as_wholes() -> None:
    han, whole = (
        next(lean for lean in leans(VECTORS, CHINESE, NAMES) if lean.table is table)
        for table in (Table.HAN, Table.WHOLE)
    )
    assert han.own == {"河王", "花河"} and whole.own == frozenset()
    assert whole.features(("花河",)) and not whole.features(("河",)) and not whole.features(HAN_KEYS)
