from __future__ import annotations

from pathlib import Path

import pytest

from linker.build.meanings import write
from linker.build.readings import UNIHAN
from linker.config import PACKAGE
from linker.text.meanings import LONGEST_HAN, meanings, shared_meaning, stem


@pytest.mark.parametrize(
    ("one", "other"), [("hunting", "hunt"), ("crabs", "crab"), ("nation", "national"), ("cities", "cities")]
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_characters_mean_words_in_either_script() -> None:
    assert stem("crab") in meanings("蟹")
    assert shared_meaning([stem("river"), stem("crab")], "河蟹") == (1.0, 1.0)
    assert (
        shared_meaning([stem("national"), stem("humiliation")], "國恥")
        == shared_meaning([stem("national"), stem("humiliation")], "国耻")
        == (1.0, 1.0)
    )
    assert shared_meaning([stem("river"), stem("crab")], "蔡英") == (0.0, 0.0)
    assert shared_meaning([], "河蟹") == (0.0, 0.0)


def test_of_a_passage_only_the_beginning_is_read() -> None:
    river = [stem("river")]
    assert shared_meaning(river, "漢" * (LONGEST_HAN - 1) + "河") == (1.0, 1 / LONGEST_HAN)
    assert shared_meaning(river, "英" * LONGEST_HAN + "河" * 100_000) == (0.0, 0.0)


@pytest.mark.skipif(not UNIHAN.is_file(), reason="Debian's unicode-data, which holds Unihan, is not installed here")
def test_the_committed_table_is_built_byte_for_byte(tmp_path: Path) -> None:
    write(tmp_path / "meanings.tsv")
    assert (tmp_path / "meanings.tsv").read_bytes() == (PACKAGE / "text" / "data" / "meanings.tsv").read_bytes()
