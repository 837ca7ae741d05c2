from __future__ import annotations

from pathlib import Path

import pytest

from linker.build.sources.table import read
from linker.errors import BuildError
from linker.model import Entity, EntityType, Name

REN = {Name("Ren Zhengfei", "en"), Name("任正非", "zh")}
TABLES = [
    ("a.csv", "qid,type,en,zh\nQ712802,PER,Ren Zhengfei,任正非\n", {}),
    ("a.csv", '\ufeffName,姓名,Item\n"Ren Zhengfei",任正非,http://www.wikidata.org/entity/Q712802\n',
     {"en": "Name", "zh": "姓名", "qid": "Item"}),
    ("a.tsv", "english\tchinese\twikidata\nRen Zhengfei\t任正非\tq712802\n", {}),
    ("a.jsonl", '{"en": "Ren Zhengfei", "zh": "任正非", "id": "Q712802"}\n', {}),
    ("a.jsonl", '{"qid": "Q712802", "labels": {"en": "Ren Zhengfei", "zh": "任正非"}, "type": "PER"}\n\n', {}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "columns"), TABLES)
def test_tables_are_read_whatever_their_columns_are_called(
    tmp_path: Path, name: str, content: str, columns: dict[str, str]
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    (entity,) = read(path, columns, EntityType.PER)
    assert (entity.qid, entity.type, set(entity.names)) == ("Q712802", EntityType.PER, REN)
    assert entity.sources == ("a",)


def test_a_row_without_a_qid_is_a_pair(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("en,zh,en-alias\nriver crab,河蟹,mitten crab|hairy crab\n", encoding="utf-8")
    assert list(read(path, {})) == [
        Entity(
            "",
            EntityType.OTHER,
            (
                Name("river crab", "en"),
                Name("河蟹", "zh"),
                Name("mitten crab", "en", True),
                Name("hairy crab", "en", True),
            ),
            sources=("a",),
        )
    ]


BAD = [
    ("a.csv", "en,zh\nRen,任,x\n", "line 2: 3 columns where the header has 2"),
    ("a.csv", "qid,en\nX5,Ren\n", "line 2: 'X5' is no QID"),
    ("a.csv", "foo,bar\nRen,任\n", "line 2: has no name; the columns are foo, bar"),
    ("a.csv", "", "empty; its first line must name the columns"),
    ("a.csv", 'en,zh\n"Ren,任\n', "line 2: unexpected end of data"),
    ("a.jsonl", "{\n", "line 1: not JSON"),
    ("a.jsonl", "[]\n", "line 1: not an object"),
    ("a.xls", "", "not a table that can be read"),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD)
def test_bad_tables_are_told_by_line(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BuildError, match=message):
        list(read(path, {}))


def test_a_column_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("en,zh\nRen,任\n", encoding="utf-8")
    with pytest.raises(BuildError, match="has no column 'Name'; it has en, zh"):
        list(read(path, {"en": "Name"}))
