from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.model import Span
from linker.text.as_read import as_read, unwrapped

PROSE = (
    "In the spring of 1927 Du Yuesheng (杜月笙), Huang Jinrong (黄金荣) and Zhang Xiaolin (张啸林) were asked to the "
    "French Concession, where Yu Qiaqing (虞洽卿) of the chamber of commerce waited for them until late in the evening. "
    "Nobody has ever written down what was said there, and what is told of it was told much later, by others."
)
CHINESE = "在上海的杜月笙和黄金荣、张啸林等人，在法租界里等了很久很久才等到商会的虞洽卿。" * 3


@pytest.mark.parametrize("width", [30, 44, 60, 72, 79, 100, 120])
@pytest.mark.parametrize("end", ["\n", "\r\n", " \n", "\n  "], ids=["LF", "CRLF", "space", "indented"])
def test_a_wrapped_paragraph_is_one_line(width: int, end: str) -> None:
    wrapped = textwrap.fill(PROSE, width, break_on_hyphens=False)
    assert as_read(wrapped.replace("\n", end)).text == PROSE
    shown = unwrapped(wrapped.replace("\n", end))
    assert shown.split() == PROSE.split() and len(shown) == len(wrapped.replace("\n", end))


def test_so_is_one_that_was_wrapped_where_han_is_twice_as_wide() -> None:
    led = "They were led by 杜月笙, 黄金荣, 张啸林, 虞洽卿, 顾嘉棠 and by"
    text = f"{led}\nothers, whose names not one of the papers gave at that time, not even\nlater."
    assert as_read(text).text == text.replace("\n", " ")


def test_paragraphs_that_follow_each_other_are_wrapped_each_for_itself() -> None:
    wrapped = textwrap.fill(PROSE, 70)
    assert as_read(f"{wrapped}\n\n{wrapped}\n").text == f"{PROSE}\n\n{PROSE}\n"


def test_short_paragraphs_that_nothing_parts_are_wrapped() -> None:
    """As pdftotext gives a newspaper: hardly any paragraph has more than two lines."""
    said = "The mayor of the city said on Monday that the proposal of Zhang Xiaolin (张啸林) should"
    text = f"{said}\nbe withdrawn.\n{said}\nbe kept.\nNobody asked.\n{said}\nbe read by Mr.\nWang."
    assert as_read(text).text == text.replace("should\n", "should ")


@pytest.mark.parametrize("blank", ["\n\n", "\n\n\f", "\n\f\n\n"])
@pytest.mark.parametrize("lines", range(1, 4))
def test_a_sentence_goes_on_in_the_next_column(blank: str, lines: int) -> None:
    wrapped = textwrap.wrap(PROSE, 60)
    parted = "\n".join(wrapped[:-lines]) + blank + "\n".join(wrapped[-lines:])
    assert as_read(parted).text == PROSE and len(unwrapped(parted)) == len(parted)


@pytest.mark.parametrize("paragraph", [PROSE.rstrip("."), f"- {PROSE} He said that he"], ids=["had room", "an item"])
def test_what_follows_is_another_paragraph(paragraph: str) -> None:
    assert as_read(f"{textwrap.fill(paragraph, 60)}\n\nOthers said").text == f"{paragraph}\n\nOthers said"


LINE = "word " * 11 + "words"
JOINED = {
    "Han": (f"{LINE} (任正\n非) said", f"{LINE} (任正非) said"),
    "a hyphen": (f"{LINE} Ren Zheng-\nfei said", f"{LINE} Ren Zheng-fei said"),
    "a parted word in short lines": ("led by Pei An-\nping (裴安平)\nin May", "led by Pei An-ping (裴安平)\nin May"),
    "a dash": (f"{LINE} Ren -\n(任正非)", f"{LINE} Ren - (任正非)"),
    "Chinese prose": ("\n".join(textwrap.wrap(CHINESE, 38)), CHINESE),
    "a title": (
        "He wrote 世界文明大洋上的中國孤\n舟全球體系背景下新冠疫情的政治\n觀與文明論 at the age of eighty\nand died.",
        "He wrote 世界文明大洋上的中國孤舟全球體系背景下新冠疫情的政治觀與文明論 at the age of eighty and died.",
    ),
    "an item": (f"- {LINE} Zhang\n  Xiaolin (张啸林)", f"- {LINE} Zhang Xiaolin (张啸林)"),
    "a bracket that did not fit": (
        f"{LINE}\nwho was the son of a former speaker Kao Yu-jen\n(高育仁), said",
        f"{LINE} who was the son of a former speaker Kao Yu-jen (高育仁), said",
    ),
    "a quoted message": (f"> {LINE} Zhang\n> Xiaolin (张啸林)", f"> {LINE} Zhang Xiaolin (张啸林)"),
    "a list": (f"- one\n- {LINE} Zhang\n  Xiaolin\n- two\n- three", f"- one\n- {LINE} Zhang Xiaolin\n- two\n- three"),
    "spaces that do not break": ("Hefei\u00a0University&nbsp;(合肥大学)", "Hefei University (合肥大学)"),
    "marks that nobody sees": ("Ren Zheng\u00adfei (任\u200b正非\ufeff)", "Ren Zhengfei (任正非)"),
    "another shape of a character": ("Katsuragi (葛\U000e0100城市)", "Katsuragi (葛城市)"),
    "tags": ('Ren <span lang="zh">任正非</span><sup>[1]</sup> <b>x</b>', "Ren 任正非 <b>x</b>"),
    "a link around Han": ("[Ren](http://x) ([任正非](http://x/a&amp;b))", "[Ren](http://x) (任正非)"),
    "a link around both names": ("[Ren (任正非)](http://x)", "[Ren (任正非)]()"),
    "a picture": ("![任正非](a.png)", "![任正非](a.png)"),
    "an ampersand": ("Johnson &amp; Johnson (嬌生集團)", "Johnson & Johnson (嬌生集團)"),
    "other entities": (
        "Ren&#39;s&#10;(&#20219;&#8203;&#x6B63;&#38750;) &ldquo;way&rdquo; &lt;b&gt;",
        "Ren's (任正非) “way” &lt;b&gt;",
    ),
}


@pytest.mark.parametrize("name", JOINED)
def test_what_stands_for_a_line_end_or_an_entity(name: str) -> None:
    given_text, read = JOINED[name]
    assert as_read(given_text).text == read


KEPT = {
    "short lines": "Wang Wei (王維)\nLi Bai (李白)\nDu Fu (杜甫)",
    "dashes": "Wang Wei -\npoet\n- a painter, too-\n- in Chang’an",
    "short lines, many": "Wang Wei (王維)\nLi Bai (李白) of Jiangyou\nDu Fu (杜甫)\nBai Juyi (白居易)\nHan Yu (韓愈) of Heyang\nLi He (李賀)",
    "a heading": f"The Tang\n{LINE}",
    "a line that had room": f"Directed by Wong Kar-wai\nStarring Tony Leung and {LINE}",
    "paragraphs of a line": f"{PROSE}\n{PROSE}",
    "sentences of a line": f"W{LINE}.\nWho (誰) said {LINE}?\nW{LINE}.\nNobody did.\nW{LINE}.\nWhat {LINE}\nW{LINE}.",
    "items": f"- {LINE}\n- {LINE}\n1. {LINE}\n2) {LINE}",
    "a quotation": f"{LINE}\n> {LINE}",
    "a heading below": f"{LINE}\n## {LINE}",
    "code": f"{LINE}\n```\n{LINE}\n```",
    "a table": f"| {LINE} |\n| {LINE} |",
    "Han alone": f"{LINE}\n蔡英文\n{LINE}",
    "columns": f"Year    Title   {LINE}\n2007    I Wish  {LINE}",
    "Chinese paragraphs of a line": f"{CHINESE}\n{CHINESE}",
}


@pytest.mark.parametrize("name", KEPT)
def test_other_line_ends_stay(name: str) -> None:
    assert as_read(KEPT[name]).text == KEPT[name] == unwrapped(KEPT[name])


PARTS = [
    "word", "漢字", "-", " ", "\n", "\r\n", "\n\n", "- ", LINE,
    "&nbsp;", "&amp;", "&#28450;", "\u00a0", "\u200b", "[漢", "](http://x)", "<span>", "<sup>", "</sup>", "\ud800",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS)))
def test_every_character_is_found_where_it_was_given(parts: list[str]) -> None:
    text = "".join(parts)
    read = as_read(text)
    assert len(unwrapped(text)) == len(text)
    for at, character in enumerate(read.text):
        found = read.given(Span(at, at + 1, character))
        assert 0 <= found.start <= found.end <= len(text)
        if not character.isspace():
            assert text[found.start : found.end] in (character, "&amp;", "&#28450;")


@given(st.lists(st.sampled_from(PARTS)), st.data())
def test_a_span_holds_what_it_held(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    read = as_read(text)
    start = data.draw(st.integers(0, len(read.text)))
    end = data.draw(st.integers(start, len(read.text)))
    found = read.given(Span.of(read.text, start, end))
    assert found.text == read.text[start:end] and found.start <= max(found.end, found.start)
    kept = iter(text[found.start : found.end].replace("&amp;", "&").replace("&#28450;", "漢"))
    assert all(character in kept for character in found.text if not character.isspace())
