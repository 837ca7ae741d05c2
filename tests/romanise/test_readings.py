from __future__ import annotations

import pytest

from linker.build.readings import UNIHAN, folded, mandarin, tables, toneless
from linker.config import SOUND_DATA
from linker.romanise.readings import LANGUAGES, characters, readings, surname_readings
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


@pytest.mark.parametrize(
    ("character", "language", "reading"),
    [
        ("陈", "yue", "can"),
        ("陈", "nan", "tan"),
        ("金", "kor", "김"),
        ("藤", "jpn", "to"),
        ("陈", "vie", "tran"),
        ("国", "yue", "gwok"),
    ],
)
def test_other_languages_are_read(character: str, language: str, reading: str) -> None:
    assert reading in readings(character, language)


def test_the_committed_mandarin_is_what_pypinyin_says() -> None:
    built = {c: tuple(dict.fromkeys(map(toneless, found))) for c, found in folded(mandarin()).items()}
    assert {c: readings(c) for c in characters() if readings(c)} == {c: built[c] for c in characters() if c in built}


@pytest.mark.skipif(not UNIHAN.is_file(), reason="Debian's unicode-data, which holds Unihan, is not installed here")
def test_the_committed_tables_are_what_all_sources_say() -> None:
    committed = [[c, *(" ".join(readings(c, language)) for language in LANGUAGES)] for c in sorted(characters())]
    tones = (SOUND_DATA / "tones.tsv").read_text(encoding="utf-8").splitlines()[2:]
    assert tables() == (committed, [row.split("\t") for row in tones])
