from __future__ import annotations

import pytest

from linker.config import SOUND_DATA
from linker.text.rows import Rows

READINGS = Rows(SOUND_DATA / "readings.tsv")


def test_every_character_finds_its_own_row() -> None:
    characters = list(READINGS)
    assert len(characters) > 20_000 and characters == sorted(set(characters))
    assert all(READINGS.cells(character) is not None for character in characters)
    assert (READINGS.cells("蔡") or "").startswith("cai ")


@pytest.mark.parametrize("absent", ["A", "#", "あ", "\U000323af", "蔡蔡", "\uffff"])
def test_what_has_no_row_has_no_cells(absent: str) -> None:
    assert READINGS.cells(absent) is None
