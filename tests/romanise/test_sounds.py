from __future__ import annotations

import pytest

from linker.romanise.coarse import coarse
from linker.romanise.readings import LANGUAGES
from linker.romanise.sounds import Slip, of_character
from linker.romanise.table import Table, one_off

MANDARIN = frozenset({LANGUAGES.index("cmn")})
CHINESE = MANDARIN | {LANGUAGES.index("yue"), LANGUAGES.index("nan")}


@pytest.mark.parametrize(("letters", "han", "slip"), [("zhegn", "郑", Slip.LETTER), ("z", "郑", Slip.INITIAL)])
def test_slips_of_a_character_are_told_by_their_kind(letters: str, han: str, slip: Slip) -> None:
    near = of_character(han, MANDARIN).near(letters)
    assert near is not None and near[0] == slip


def test_letters_that_are_far_from_every_spelling_are_none_of_a_character() -> None:
    assert of_character("正", MANDARIN).near("bonk") is None


@pytest.mark.parametrize("han", ["行", "郑", "乐", "黄", "叶", "吴"])
def test_the_tables_of_several_readings_tell_what_one_of_all_of_them_would(han: str) -> None:
    sounds = of_character(han, CHINESE)
    assert len(sounds.tables) > 1
    whole = Table(sounds.costs)
    for letters in (*sounds.costs, "bonk", "zhegn", "hwang", "ow", "x"):
        assert sounds.alike(coarse(letters)) == whole.heard.get(coarse(letters))
        assert sounds.begin_like(frozenset({letters})) == (letters in sounds.costs)
        assert (sounds.one_off(letters) is None) == (not any(one_off(letters, other) for other in sounds.costs))
