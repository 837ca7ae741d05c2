from __future__ import annotations

from pathlib import Path

import pytest

from linker.errors import GazetteerError
from linker.kb.tables import format_tsv, from_record, read, to_record
from linker.model import Entity, EntityType, Name

HUAWEI = Entity(
    "Q160120",
    EntityType.ORG,
    (
        Name("Huawei", "en"),
        Name("華為", "zh-hant"),
        Name("Huawei Technologies", "en", True),
        Name("華為技術", "zh", True),
    ),
    "Chinese firm",
    sources=("mine",),
)


def test_tsv_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(format_tsv([HUAWEI]), encoding="utf-8")
    assert list(read(path)) == [HUAWEI]


def test_records_are_read_back() -> None:
    full = from_record(
        {
            "qid": "Q1",
            "labels": {"en": "One", "zh": "一"},
            "aliases": {"en": ["Uno"]},
            "type": "PER",
            "descriptions": {"en": "first"},
            "sitelinks": 3,
            "facts": {"born": "1974"},
            "sources": ["x"],
        },
        "here",
    )
    assert from_record(to_record(full), "here") == full


BAD_TSV = [
    ("name\tx\nQ1\tPER\n", "must name the columns"),
    ("qid\ttype\ten\nQ1\tPER\n", "line 2: 2 columns where the header has 3"),
    ("qid\ttype\nP31\tPER\n", "'P31' is no QID"),
    ("qid\ttype\nQ1\tPERSON\n", "'PERSON' is no type"),
    ("", "must name the columns"),
]


@pytest.mark.parametrize(("text", "message"), BAD_TSV)
def test_a_wrong_row_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "bad.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match=message):
        list(read(path))


@pytest.mark.parametrize(
    ("line", "message"), [("{", "line 1: not JSON"), ('{"qid": "Q1"}', "not an entity"), ("[]", "not an entity")]
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(GazetteerError, match=message):
        list(read(path))


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="not a gazetteer that can be read"):
        list(read(tmp_path / "x.docx"))
    (tmp_path / "big5.tsv").write_bytes("qid\ttype\n華".encode("big5"))
    with pytest.raises(GazetteerError, match="not UTF-8"):
        list(read(tmp_path / "big5.tsv"))
