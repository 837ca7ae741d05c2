from __future__ import annotations

import pytest

from linker.config import PACKAGE
from linker.model import EntityType
from linker.text.leaning import REACH, leanings, mean, words_around
from linker.text.rows import Rows

TEXT = "The novel, a romance, was published as a poem. {} The film and its songs were reviewed."


def test_a_text_on_books_leans_to_works() -> None:
    start = TEXT.index("{}")
    found = dict(zip(EntityType, leanings(TEXT, start, start + 2), strict=True))
    assert max(found, key=found.__getitem__) is EntityType.WORK


def test_a_text_without_known_words_leans_nowhere() -> None:
    assert leanings("漢字 (Xyzzyq) 漢字", 4, 10) == (0.0,) * len(EntityType)
    assert leanings("", 0, 0) == (0.0,) * len(EntityType)


@pytest.mark.parametrize(("gap", "found"), [(REACH - 4, ["song", "name", "film"]), (REACH, ["name"])])
def test_words_are_read_so_far_on_either_side(gap: int, found: list[str]) -> None:
    text = "Song" + " " * gap + "Name" + " " * gap + "FILM"
    assert words_around(text, 4 + gap, 8 + gap) == found


def test_a_few_words_say_little() -> None:
    assert mean([]) == ()
    (once,), (twice,), (often,) = mean([(3.0,)]), mean([(3.0,)] * 2), mean([(3.0,)] * 100)
    assert 0 < once < twice < often < 3.0


def test_the_table_has_each_word_once_and_its_leaning_to_every_type() -> None:
    rows = Rows(PACKAGE / "weights" / "leanings.tsv")
    found = list(rows)
    assert found == sorted(set(found)) and len(found) > 5000
    assert {len((rows.cells(word) or "").split("\t")) for word in found} == {len(EntityType)}
