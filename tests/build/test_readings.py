from __future__ import annotations

import pytest

from linker.build.readings import WITH_TONES, folded, toneless
from linker.config import SOUND_DATA


@pytest.mark.parametrize(
    ("language", "reading", "letters", "tone"),
    [
        ("cmn", "lǜ", "lv", 4),
        ("cmn", "zēng", "zeng", 1),
        ("cmn", "de", "de", 5),
        ("yue", "can4", "can", 4),
        ("nan", "tsio̍h", "tsioh", 8),
        ("nan", "kok", "kok", 4),
        ("nan", "n̂g", "ng", 5),
        ("nan", "san", "san", 1),
    ],
)
def test_a_reading_is_letters_and_a_tone(language: str, reading: str, letters: str, tone: int) -> None:
    _, told = WITH_TONES[language]
    assert (toneless(reading), told(reading)) == (letters, tone)


def test_a_folded_character_has_the_readings_of_all_that_fold_to_it_the_traditional_ones_first() -> None:
    assert folded({"髮": ("fà",), "發": ("fā",), "发": ("fā", "fà")}) == {"发": ("fā", "fà")}


def test_every_reading_of_a_language_with_tones_has_one() -> None:
    readings, tones = (
        {row[0]: row[1:] for line in (SOUND_DATA / name).read_text("utf-8").splitlines() if (row := line.split("\t"))}
        for name in ("readings.tsv", "tones.tsv")
    )
    for character, told in tones.items():
        if not character.startswith("#"):
            assert [len(cell) for cell in told] == [len(cell.split()) for cell in readings[character][: len(told)]]
