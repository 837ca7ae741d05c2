from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.errors import InputError
from linker.formats.encoding import decode
from linker.formats.html_text import extract, strip_tags
from linker.formats.reading import read_documents
from linker.model import Document

TEXT = (
    "華為技術有限公司是一家中國公司，創辦人任正非。Huawei Technologies Co (華為) was founded by Ren Zhengfei (任正非).\n"
    * 3
)


def read(*inputs: Path, jsonl: bool = False, max_bytes: int = 10_000) -> tuple[list[Document], list[str]]:
    errors: list[InputError] = []
    found = list(read_documents(map(str, inputs), jsonl=jsonl, max_bytes=max_bytes, on_error=errors.append))
    return found, [str(error) for error in errors]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "big5", "utf-16", "utf-16-le", "utf-16-be"])
def test_traditional_text_is_read_in_its_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "x") == TEXT


@pytest.mark.parametrize("encoding", ["gb18030", "gbk"])
def test_simplified_text_is_read_in_its_encodings(encoding: str) -> None:
    text = (
        "华为技术有限公司是一家中国公司，创办人任正非。任正非出生于贵州。这是一个测试文件，里面有很多常用的汉字。" * 3
    )
    assert decode(text.encode(encoding), "x") == text


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, b"\x00" * 100, b"GIF89a" + bytes(range(256))]
)
def test_binary_files_are_told(data: bytes) -> None:
    with pytest.raises(InputError, match=r"x\.bin: a binary file"):
        decode(data, "x.bin")


def test_other_encodings_are_a_clear_error() -> None:
    with pytest.raises(InputError, match=r"neither UTF-8 \(byte 1\) nor Big5, GB18030 or UTF-16; convert it"):
        decode(b"a\xff\xff\xff text " * 9, "x")


def test_a_text_that_breaks_off_is_a_clear_error() -> None:
    with pytest.raises(InputError, match="convert it to UTF-8 first"):
        decode(TEXT.encode("utf-16")[:-1], "x")


def test_one_bad_input_does_not_stop_the_others(tmp_path: Path) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(TEXT, encoding="utf-8")
    empty.write_text(" \n")
    found, errors = read(tmp_path / "none.txt", tmp_path, empty, good)
    assert [document.id for document in found] == [str(good)]
    assert ["no such file" in errors[0], "is a folder" in errors[1], "empty" in errors[2]] == [True] * 3


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("x" * 10_001)
    found, (error,) = read(large)
    assert found == [] and "larger than 0 MB, which no article is" in error


def test_records_keep_their_keys_and_bad_lines_are_named(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    lines = [
        '{"id": 7, "text": "a", "mine": 1, "date": "2020-01-01"}',
        "{",
        "",
        '{"id": "x"}',
        "[1]",
        '{"text": 3}',
        '{"text": "b"}',
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    found, errors = read(path, jsonl=True)
    assert [document.text for document in found] == ["a", "b"]
    assert found[0].id == "7" and found[0].extra["mine"] == 1 and found[0].date == "2020-01-01"
    assert found[1].id == f"{path}, line 7"
    assert [error.split(": ")[0].rsplit(" ", 1)[1] for error in errors] == ["2", "4", "5", "6"]


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text(json.dumps({"text": "x" * 50_000}) + "\n" + json.dumps({"text": "b"}) + "\n")
    found, (error,) = read(path, jsonl=True)
    assert [document.text for document in found] == ["b"] and "line 1: longer than" in error


def test_html_is_read_as_text(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>A &amp; B</title></head><body><p>Ren Zhengfei (任正非)</p></body></html>", encoding="utf-8"
    )
    ((document,), _) = read(page)
    assert document.title == "A & B" and "Ren Zhengfei (任正非)" in document.text and not document.verbatim


SAID = "<p>The committee met on Tuesday and spoke of the harbor, of {} and of what was to be done about it.</p>"
RUBY = (
    "<p>The Qiaotou Sugar Refinery (<ruby>橋頭糖廠<rp>(</rp><rt>Qiáotóu</rt><rp>)</rp></ruby>) was built in 1901.</p>"
)
CAPTION = (
    '<figure><img src="https://example.org/a.jpg" alt=""><figcaption>Lingya District (苓雅區)</figcaption></figure>'
)
LIST = "<ul><li>Cijin Ferry (旗津渡輪)</li><li>Shoushan Zoo (壽山動物園)</li></ul>"
QUOTED = "<blockquote>“A city forgets,” says the historian Hsieh Tung-shan (謝東山).</blockquote>"
PAGES = {
    "a caption in an article": ("".join(map(SAID.format, "abcdefgh")) + CAPTION, "Lingya District (苓雅區)"),
    "a list beside a quotation": (RUBY + LIST + QUOTED + CAPTION, "Shoushan Zoo (壽山動物園)"),
    "readings above characters": (f"<article><h1>Old streets</h1>{RUBY}{LIST}{CAPTION}</article>", "(橋頭糖廠) was"),
}


@pytest.mark.parametrize("name", PAGES)
def test_of_a_page_all_that_is_its_text_is_read(name: str) -> None:
    page, read_of_it = PAGES[name]
    _, text = extract(f"<html><body>{page}</body></html>")
    assert read_of_it in text


STRIPPED = [
    ("<p>One</p><p>Two</p>", "One\n\nTwo"),
    ("a <b>bold</b> word", "a bold word"),
    ("x<script>alert('<p>no</p>')</script>y", "xy"),
    ("<style>p { }</style>text", "text"),
    ("1 < 2 &lt; 3", "1 < 2 < 3"),
    ("<!-- hidden <p> -->seen", "seen"),
    ("line<br>line", "line\nline"),
    ("<p>Zhang\nXiaolin</p>", "Zhang Xiaolin"),
    ("<p>a</p>\n<pre>as\ntyped</pre>\n<p>and\non</p>", "a\n\nas\ntyped\n\nand on"),
    ("<!doctype html><html>h", "h"),
    ("open <p", "open"),
    ("&#33775;&#28858;", "華為"),
    ("<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>", "漢字"),
    ("<p><ruby>漢<rt>hàn</ruby> is old</p><p>More</p>", "漢 is old\n\nMore"),
]


@pytest.mark.parametrize(("page", "text"), STRIPPED)
def test_tags_are_stripped(page: str, text: str) -> None:
    assert strip_tags(page) == text


@given(st.text(alphabet=st.sampled_from("<>/!-ap script\"'&;\n")))
def test_any_page_is_stripped(page: str) -> None:
    assert strip_tags(f"before {page.replace('<', '')}<p>after").endswith("after")
    strip_tags(page)
