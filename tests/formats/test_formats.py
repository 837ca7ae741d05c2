from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.errors import UsageError
from linker.formats import html_format, jsonl, markdown, table
from linker.formats.csv_format import COLUMNS
from linker.formats.csv_format import render as render_csv
from linker.formats.marking import percent, pieces
from linker.formats.registry import FORMATS, format_for, format_named
from linker.model import Document, LinkedDocument
from tests.samples import HUAWEI, REN, entity, small_linker

LINKER = small_linker(HUAWEI, REN, entity("Q9", "ORG", "<b>Evil</b> Co", "邪惡公司"))
TEXT = "Huawei (華為) was founded by Ren Zhengfei (任正非). Ren praised Geng Shuang (耿爽)."
LINKED = LINKER.link(TEXT, id="a.txt", title="Phones")


def rendered(render: object, *documents: LinkedDocument) -> str:
    return "".join(render(documents))  # type: ignore[operator]


def test_the_json_is_the_contract() -> None:
    record = json.loads(rendered(jsonl.render, LINKED))
    assert record["id"] == "a.txt" and "text" not in record
    assert record["provenance"] == {
        "linker": LINKED.provenance.linker,
        "gazetteers": [{"name": "small", "version": "1"}],
        "live": False,
    }
    gloss = record["glosses"][1]
    assert set(gloss) == {
        "zh", "en", "type", "acronym", "qid", "confidence", "nil_reason", "label", "why", "candidates", "findings",
    }  # fmt: skip
    assert gloss["zh"] == {"start": 41, "end": 44, "text": "任正非"} and gloss["en"]["text"] == "Ren Zhengfei"
    assert gloss["qid"] == "Q712802" and gloss["candidates"][0]["qid"] == "Q712802" and 0 < gloss["confidence"] < 1
    assert record["glosses"][2]["qid"] is None and record["glosses"][2]["nil_reason"]
    assert record["mentions"] == [{"start": 47, "end": 50, "text": "Ren", "gloss": 1, "qid": "Q712802"}]


def test_the_json_keeps_a_records_keys_and_gives_extracted_text_back() -> None:
    document = Document("1", TEXT, extra={"text": TEXT, "mine": {"a": 1}, "glosses": "old"}, verbatim=True)
    record = jsonl.to_record(LINKER.link_document(document))
    assert record["mine"] == {"a": 1} and record["text"] == TEXT and isinstance(record["glosses"], list)
    assert jsonl.to_record(LINKER.link_document(Document("1", TEXT, verbatim=False)))["text"] == TEXT


def test_the_csv_has_a_row_a_gloss() -> None:
    rows = list(csv.DictReader(io.StringIO(rendered(render_csv, LINKED))))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["zh"], row["en"], row["qid"], row["mentions"]) for row in rows] == [
        ("華為", "Huawei", "Q160120", "0"),
        ("任正非", "Ren Zhengfei", "Q712802", "1"),
        ("耿爽", "Geng Shuang", "", "0"),
    ]


def test_the_markdown_links_every_name_and_lists_them() -> None:
    text = rendered(markdown.render, LINKED)
    assert text.count("](https://www.wikidata.org/wiki/Q712802)") == 4  # English, Chinese, later mention, list
    assert "[Ren](https://www.wikidata.org/wiki/Q712802) praised Geng Shuang (耿爽)" in text
    assert "| 耿爽 | Geng Shuang | PER | NIL |" in text


def test_markdown_without_names_says_so() -> None:
    assert "No Chinese name was found." in rendered(markdown.render, LINKER.link("plain"))


class Page(HTMLParser):
    """Collects what a browser would: text, links, and anything that would be fetched or run."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.links, self.outside = "", set[str](), list[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        if tag == "a":
            self.links.add(values["href"] or "")
        if (
            tag in ("script", "img", "link", "iframe", "object", "embed")
            or any(key.startswith("on") for key in values)
            or "src" in values
        ):
            self.outside.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_links_every_name_and_shows_why() -> None:
    page = rendered(html_format.render, LINKED)
    seen = Page(page)
    assert seen.links == {"https://www.wikidata.org/wiki/Q160120", "https://www.wikidata.org/wiki/Q712802"}
    assert page.count('role="tooltip"') == 7  # three names in two scripts, one later mention
    assert "任正非 is a name of Ren Zhengfei" in seen.text and "No gazetteer knows 耿爽" in seen.text
    assert '<meta name="viewport"' in page and "<title>Phones</title>" in page


def test_the_page_fetches_and_runs_nothing() -> None:
    page = rendered(html_format.render, LINKED)
    assert Page(page).outside == []
    assert "url(" not in page and "@import" not in page


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</article></main>", "&lt;", "</style>"]
)
def test_hostile_text_is_escaped(hostile: str) -> None:
    document = LINKER.link_document(
        Document(hostile, f"{hostile} Huawei (華為) {hostile} Evil Co (邪惡公司)", title=hostile)
    )
    page = rendered(html_format.render, document)
    assert Page(page).outside == []
    assert "<b>Evil" not in page
    article = page[page.index("<article>") + 9 : page.index("</article>")]
    assert hostile in Page(re.sub('<span class="why".*?</span></span>', "", article)).text


def test_many_articles_make_one_page() -> None:
    page = rendered(html_format.render, LINKED, LINKER.link("plain", id="b"))
    assert page.count("<article>") == 2 and page.count("</html>") == 1 and "No Chinese name was found." in page
    assert rendered(html_format.render) == ""


def test_the_table_shows_names_links_and_reasons() -> None:
    text = "".join(table.render([LINKED], width=100))
    assert "Phones" in text and "Q160120" in text and "NIL" in text and "3 names, 2 linked, 1 later mentions" in text
    assert "\x1b" not in text
    coloured = "".join(table.render([LINKED], colour=True, width=100))
    assert "\x1b]8;" in coloured and "https://www.wikidata.org/wiki/Q160120" in coloured


@given(
    st.lists(st.sampled_from(["Huawei (華為)", "Ren Zhengfei (任正非)", "Ren", "<", "&", "😀", "\n", "(KMT, 國民黨)"]))
)
def test_pieces_are_the_text_again(parts: list[str]) -> None:
    linked = LINKER.link(" ".join(parts))
    assert "".join(piece.text for piece in pieces(linked)) == linked.document.text


def test_formats_are_found_by_name_and_by_ending() -> None:
    assert format_named("MD").name == "markdown" and format_named("csv") in FORMATS
    assert format_for("a/b.HTML") == format_named("html") and format_for("x.txt") is None
    with pytest.raises(UsageError, match="the formats are table, jsonl, csv, markdown, html"):
        format_named("xml")


def test_nothing_is_certain() -> None:
    assert percent(0.9999) == "99%" and percent(0.5) == "50%"
