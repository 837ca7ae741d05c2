from __future__ import annotations

import pytest

from linker.config import PACKAGE
from linker.learn.documents import gold_glosses
from linker.model import EntityType
from linker.text.leaning import (
    REACH,
    Table,
    keys_of,
    leanings,
    share,
    words_in,
)
from linker.text.meanings import LONGEST_HAN
from linker.text.rows import Rows
from linker.weights.lanes import packed, weighed
from tests.sentences import PATH

TEXT = "The novel, a romance, was published as a poem. {} The film and its songs were reviewed."


def test_a_text_on_books_leans_to_works() -> None:
    start = TEXT.index("{}")
    around = keys_of(TEXT, start, start + 2, "", "")[Table.AROUND]
    row = weighed(leanings({Table.AROUND: around}))
    assert max(zip(row, EntityType, strict=True))[1] is EntityType.WORK


@pytest.mark.parametrize("table", Table)
def test_names_lean_to_their_own_type_by_each_table(table: Table) -> None:
    leads = []
    for gold in [gold for gold in gold_glosses([PATH]) if gold.type][::10]:
        zh, (start, end) = gold.gloss.zh, gold.en or (gold.gloss.zh.start, gold.gloss.zh.start)
        keys = keys_of(gold.text, min(start, zh.start), max(end, zh.end), gold.text[start:end], zh.text)
        row = weighed(leanings({table: keys[table]}))
        leads.append(row[list(EntityType).index(EntityType(gold.type))] - sum(row) / len(row))
    assert sum(leads) / len(leads) > 0.05


def test_a_text_without_known_words_leans_nowhere() -> None:
    for keys in keys_of("漢字 (Xyzzyq) 漢字", 4, 10, "Xyzzyq", "𠮷"), keys_of("", 0, 0, "", ""):
        assert not any(rows for _, rows in leanings(keys))
        assert not any(weighed(leanings(keys)))


@pytest.mark.parametrize(("gap", "found"), [(REACH - 4, ["song", "name", "film"]), (REACH, ["name"])])
def test_words_are_read_so_far_on_either_side(gap: int, found: list[str]) -> None:
    text = "Song" + " " * gap + "Name" + " " * gap + "FILM"
    assert keys_of(text, 4 + gap, 8 + gap, "", "")[Table.AROUND] == found


def test_of_a_passage_only_the_beginning_is_read() -> None:
    keys = keys_of("", 0, 0, "", "漢" * 100_000)
    assert keys[Table.WHOLE] == keys[Table.HAN] == ("汉" * LONGEST_HAN,)


def test_words_before_a_name_are_told_by_themselves_and_by_how_far_off_they_are() -> None:
    for text, near, before in (
        ("It was painted by a Mr. Wu", ["by", "a", "mr"], ["3 by", "2 a", "1 mr"]),
        ("By Wu", ["by"], ["1 by"]),
        ("Wu", [], []),
    ):
        keys = keys_of(text, text.index("Wu"), len(text), "Wu", "吳")
        assert (keys[Table.NEAR], keys[Table.BEFORE]) == (near, before)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Writers’ café, e.g. the KGB's", ["writers", "caf", "e", "g", "the", "kgb", "s"]),
        ("小说novel書 İzmir 3D", ["novel", "zmir", "d"]),
        ("", []),
    ],
)
def test_words_are_runs_of_ascii_letters_in_small_ones(text: str, found: list[str]) -> None:
    assert keys_of(text, 0, 0, "", "")[Table.AROUND] == found


def test_short_words_around_a_name_lean_nowhere() -> None:
    assert min(map(len, Rows(PACKAGE / "weights" / "leanings" / f"{Table.AROUND}.tsv"))) > 2


def test_a_few_words_say_little() -> None:
    row = packed([3.0, -3.0, *[0.0] * (len(EntityType) - 2)])
    once, twice, often = (weighed([(share(count), [row] * count)]) for count in (1, 2, 100))
    assert 0 < once[0] < twice[0] < often[0] < 3.0
    assert once[1] == -once[0] and often[1] == -often[0] and not any(often[2:])


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
