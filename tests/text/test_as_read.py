from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.text.as_read import as_read

PROSE = (
    "In the spring of 1927 Du Yuesheng (杜月笙), Huang Jinrong (黄金荣) and Zhang Xiaolin (张啸林) were asked to the "
    "French Concession, where Yu Qiaqing (虞洽卿) of the chamber of commerce waited for them until late in the evening. "
    "Nobody has ever written down what was said there, and what is told of it was told much later, by others."
)


@pytest.mark.parametrize("width", [44, 60, 72, 79, 100, 120])
@pytest.mark.parametrize("end", ["\n", "\r\n", " \n"], ids=["LF", "CRLF", "space"])
def test_a_wrapped_paragraph_is_one_line(width: int, end: str) -> None:
    wrapped = textwrap.fill(PROSE, width, break_on_hyphens=False).replace("\n", end)
    assert " ".join(as_read(wrapped).split(" ")).replace("  ", " ") == PROSE


def test_so_is_one_that_was_wrapped_where_han_is_twice_as_wide() -> None:
    led = "They were led by 杜月笙, 黄金荣, 张啸林, 虞洽卿, 顾嘉棠 and by"
    text = f"{led}\nothers, whose names not one of the papers gave at that time, not even\nlater."
    assert as_read(text) == text.replace("\n", " ")


def test_paragraphs_that_follow_each_other_are_wrapped_each_for_itself() -> None:
    wrapped = textwrap.fill(PROSE, 70)
    assert as_read(f"{wrapped}\n\n{wrapped}\n") == f"{PROSE}\n\n{PROSE}\n"


LINE = "word " * 11 + "words"
KEPT = {
    "short lines": "Wang Wei (王維)\nLi Bai (李白)\nDu Fu (杜甫)",
    "a heading": f"The Tang\n{LINE}",
    "a line that had room": f"Directed by Wong Kar-wai\nStarring Tony Leung and {LINE}",
    "paragraphs of a line": f"{PROSE}\n{PROSE}",
    "items": f"- {LINE}\n- {LINE}\n1. {LINE}\n2) {LINE}",
    "a quotation": f"{LINE}\n> {LINE}",
    "a heading below": f"{LINE}\n## {LINE}",
    "a table": f"| {LINE} |\n| {LINE} |",
    "columns": f"Year    Title   {LINE}\n2007    I Wish  {LINE}",
    "Han on both sides": "在上海的杜月笙和黄金荣以及张啸林等人" * 3 + "\n" + "在上海的杜月笙和黄金荣以及张啸林等人" * 3,
}


@pytest.mark.parametrize("name", KEPT)
def test_other_line_ends_stay(name: str) -> None:
    assert as_read(KEPT[name]) == KEPT[name]


def test_a_list_item_goes_on_where_it_is_indented() -> None:
    text = f"- {LINE} Zhang\n  Xiaolin (张啸林)"
    assert as_read(text) == f"- {LINE} Zhang   Xiaolin (张啸林)"


def test_spaces_that_do_not_break_are_spaces() -> None:
    assert as_read("Hefei\u00a0University&nbsp;(合肥大学)") == "Hefei University      (合肥大学)"


@given(st.lists(st.sampled_from(["word", "漢字", " ", "\n", "\r", "\n\n", "- ", "&nbsp;", "\u00a0", LINE, "\ud800"])))
def test_it_is_as_long_as_it_was_and_nothing_but_spaces_differs(parts: list[str]) -> None:
    text = "".join(parts)
    read = as_read(text)
    assert len(read) == len(text)
    assert read.split() == text.replace("&nbsp;", " ").split()
