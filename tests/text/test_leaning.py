from __future__ import annotations

import pytest

from linker.config import PACKAGE
from linker.model import EntityType
from linker.text.leaning import (
    REACH,
    Table,
    keys_of,
    leanings,
    mean,
    words_around,
    words_before,
    words_in,
)
from linker.text.meanings import LONGEST_HAN
from linker.text.rows import Rows
from linker.weights.lanes import packed

TEXT = "The novel, a romance, was published as a poem. {} The film and its songs were reviewed."


def most(table: Table, *keys: str) -> EntityType:
    (row,) = leanings({table: keys})
    return max(zip(row, EntityType, strict=True))[1]


def test_a_text_on_books_leans_to_works() -> None:
    start = TEXT.index("{}")
    assert most(Table.AROUND, *words_around(TEXT, start, start + 2)) is EntityType.WORK


def test_a_names_own_words_and_characters_lean_as_names_of_their_kind_do() -> None:
    assert most(Table.ENGLISH, "festival") is EntityType.EVENT
    assert most(Table.HAN, "公园") is EntityType.LOC
    assert most(Table.WHOLE, "高雄") is EntityType.GPE
    assert most(Table.BEFORE, "1 from") is EntityType.GPE


def test_a_text_without_known_words_leans_nowhere() -> None:
    nowhere = [0.0] * len(EntityType)
    assert list(leanings(keys_of("漢字 (Xyzzyq) 漢字", 4, 10, "Xyzzyq", "𠮷"))) == [nowhere] * len(Table)
    assert list(leanings(keys_of("", 0, 0, "", ""))) == [nowhere] * len(Table)


@pytest.mark.parametrize(("gap", "found"), [(REACH - 4, ["song", "name", "film"]), (REACH, ["name"])])
def test_words_are_read_so_far_on_either_side(gap: int, found: list[str]) -> None:
    text = "Song" + " " * gap + "Name" + " " * gap + "FILM"
    assert words_around(text, 4 + gap, 8 + gap) == found


def test_of_a_passage_only_the_beginning_is_read() -> None:
    keys = keys_of("", 0, 0, "", "漢" * 100_000)
    assert keys[Table.WHOLE] == keys[Table.HAN] == ("汉" * LONGEST_HAN,)


def test_words_before_a_name_are_told_by_how_far_off_they_are() -> None:
    text = "It was painted by a Mr. Wu"
    assert words_before(text, text.index("Wu")) == ["3 by", "2 a", "1 mr"]
    assert words_before("By Wu", 3) == ["1 by"]
    assert words_before("Wu", 0) == []


def test_a_few_words_say_little() -> None:
    row = packed([3.0, -3.0, *[0.0] * (len(EntityType) - 2)])
    once, twice, often = (mean([row] * count) for count in (1, 2, 100))
    assert 0 < once[0] < twice[0] < often[0] < 3.0
    assert once[1] == -once[0] and often[1] == -often[0] and not any(often[2:])
    assert not any(mean([]))


@pytest.mark.parametrize(
    ("han", "words"),
    [
        ("台北大学", ["台北", "大学"]),  # the longest from the left
        ("台北人大", ["台北", "人", "大"]),
        ("未台未北", ["台"]),
        ("北台大学人", ["台大", "人"]),
        ("", []),
    ],
)
def test_han_is_read_by_the_longest_words_that_are_known(han: str, words: list[str]) -> None:
    known = {"台北", "大学", "台", "台大", "人", "大"}
    assert list(words_in(Table.HAN, (han,), known.__contains__)) == words
    assert list(words_in(Table.WHOLE, (han,), known.__contains__)) == [han]


@pytest.mark.parametrize("table", Table)
def test_a_table_has_each_word_once_and_its_leaning_to_every_type(table: Table) -> None:
    rows = Rows(PACKAGE / "weights" / "leanings" / f"{table}.tsv")
    found = list(rows)
    assert found == sorted(set(found)) and len(found) > 500
    assert {len((rows.cells(word) or "").split("\t")) for word in found} == {len(EntityType)}
