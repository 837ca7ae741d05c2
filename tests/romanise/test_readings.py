from __future__ import annotations

import pytest

from linker.build.readings import read, toneless
from linker.romanise.readings import _table, readings, surname_readings
from linker.text.normalise import fold_han


@pytest.mark.parametrize(
    ("surname", "reading"),
    [
        ("曾", "zeng"),
        ("查", "zha"),
        ("仇", "qiu"),
        ("單", "shan"),
        ("解", "xie"),
        ("區", "ou"),
        ("任", "ren"),
        ("葛", "ge"),
    ],
)
def test_surname_readings_come_first(surname: str, reading: str) -> None:
    assert surname_readings(fold_han(surname))[0][0] == reading


@pytest.mark.parametrize(
    ("surname", "both"), [("尉遲", ("yu", "chi")), ("万俟", ("mo", "qi")), ("長孫", ("zhang", "sun"))]
)
def test_compound_surnames_have_readings_of_their_own(surname: str, both: tuple[str, str]) -> None:
    assert tuple(found[0] for found in surname_readings(fold_han(surname))) == both


def test_all_readings_are_kept() -> None:
    assert {"le", "yue", "luo"} <= set(readings("乐"))
    assert readings("吕") == ("lv",)
    assert readings("a") == ()


@pytest.mark.parametrize(("toned", "plain"), [("lǜ", "lv"), ("zēng", "zeng"), ("nǚ", "nv"), ("ńg", "ng"), ("ê̄", "e")])
def test_tones_are_taken_off(toned: str, plain: str) -> None:
    assert toneless(toned) == plain


def test_the_committed_table_is_what_pypinyin_says() -> None:
    built = {character: " ".join(found) for character, found in read().items()}
    assert {c: built.get(c) for c in _table()} == dict(_table())
