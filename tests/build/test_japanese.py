from __future__ import annotations

from pathlib import Path

import pytest

from linker.build.japanese import count, entries, rows
from linker.errors import BuildError

NAMES = [
    ("山田", "ヤマダ"),
    ("山本", "ヤマモト"),
    ("本田", "ホンダ"),
    ("田山", "タヤマ"),
    ("佐々木", "ササキ"),
    ("きく", "キク"),
    ("木田", "キダ"),
]


def dictionary(folder: Path) -> Path:
    row = "{},1,1,1,名詞,固有名詞,人名,姓,*,*,{},{},{}\n"
    text = "".join(row.format(written, written, kana, kana) for written, kana in NAMES)
    (folder / "Noun.name.csv").write_text(text, encoding="euc-jp")
    (folder / "Noun.place.csv").write_text("", encoding="euc-jp")
    return folder


def test_names_in_han_are_read_with_their_repeated_characters(tmp_path: Path) -> None:
    found = list(entries(dictionary(tmp_path)))
    assert found[4].characters == "佐佐木"
    assert found[0].moras == ("や", "ま", "だ")
    assert len(found) == len(NAMES) - 1


def test_whole_names_tell_how_each_character_is_read(tmp_path: Path) -> None:
    counts = count(list(entries(dictionary(tmp_path))))
    likeliest = {
        character: max(counts[character], key=lambda kana: counts[character][kana]) for character in "山田佐木"
    }
    assert likeliest == {"山": "やま", "田": "だ", "佐": "さ", "木": "き"}
    assert sum(counts["山"].values()) == pytest.approx(3)


def test_rare_characters_have_the_readings_that_are_listed(tmp_path: Path) -> None:
    table = dict(row.split("\t") for row in rows({"田": {"だ": 3.0, "た": 1.0}}, [("栩", ["ku"]), ("澤", ["taku"])]))
    assert table == {"田": "da:0.3 ta:1.4", "栩": "ku:0.0", "泽": "taku:0.0"}


def test_without_the_dictionary_its_package_is_named(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="install Debian's package mecab-ipadic"):
        list(entries(tmp_path))
