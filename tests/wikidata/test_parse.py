from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.model import Name
from linker.text.scripts import has_han, has_latin
from linker.wikidata.parse import CHINESE_CODES, NAME_PROPERTIES, parse_item
from tests.wikidata.items import item, line, statement, text, time

MAKE_DUMP = Path(__file__).parents[3] / "shared" / "tools" / "make_dump.py"


def test_names_are_read_wherever_they_stand() -> None:
    made = item(
        "Q1",
        {"en": "Ren Zhengfei", "mul": "任正非", "ja": "任正非", "nan": "Jīm Chèng-hui"},
        {"zh-hant": ["任老闆"], "mul": ["R. Zhengfei"]},
        statements=[text("P1559", "任正非", "zh-hans"), text("P1813", "Ren", "en"), text("P1448", "レン", "ja")],
        titles={"enwiki": "Ren Zhengfei (businessman)", "zhwiki": "任正非 (企業家)", "dewiki": "Ren"},
    )
    parsed = parse_item(line(made))
    assert parsed is not None and parsed.sitelinks == 3
    assert set(parsed.names) == {
        Name("Ren Zhengfei", "en"),
        Name("任正非", "mul"),
        Name("R. Zhengfei", "mul", True),
        Name("任老闆", "zh-hant", True),
        Name("任正非", "zh-hans", True),
        Name("任正非", "zh", True),
        Name("Ren", "en", True),
    }


def test_facts_are_kept_with_their_rank() -> None:
    made = item(
        "Q1",
        instance_of=["Q5"],
        statements=[
            statement("P27", "Q148"),
            statement("P27", "Q865", rank="deprecated"),
            time("P569", "+1944-10-25T00:00:00Z"),
            time("P569", "+1944-00-00T00:00:00Z", rank="preferred"),
            time("P571", "-0551-00-00T00:00:00Z"),
            {"mainsnak": {"snaktype": "somevalue", "property": "P570"}, "rank": "normal"},
        ],
    )
    parsed = parse_item(line(made))
    assert parsed is not None
    assert parsed.facts == {"instance_of": ["Q5"], "citizenship": ["Q148"], "born": "1944", "inception": "-551"}


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"id": 5}', b'{"type":"item","id":"Q1","labels":"x"}', b'"\xc3\x28"']
)
def test_what_is_no_json_of_wikidata_is_an_error(data: bytes) -> None:
    with pytest.raises(ValueError):
        parse_item(data)


def test_other_entities_are_none() -> None:
    assert parse_item(b'{"type":"property","id":"P31"}') is None
    assert parse_item(b'{"type":"lexeme","id":"L1","lemmas":{}}') is None


_NAMES = st.text(st.sampled_from("任正非華为Renfi ·()（）-'\u0301ō𬱖"), max_size=12)
_CODES = st.sampled_from([*CHINESE_CODES, "en", "mul", "ja", "de"])


def _labels_and_aliases(theirs: Any) -> set[tuple[str, str]]:
    """What qwikidata's model has of them in the languages that we read, in the script that we read there."""
    found = set[tuple[str, str]]()
    for code in (*CHINESE_CODES, "en", "mul"):
        for name in (theirs.get_label(code), *theirs.get_aliases(code)):
            name = " ".join(name.split())
            readable = has_han(name) if code in CHINESE_CODES else has_latin(name) or (code == "mul" and has_han(name))
            if readable:
                found.add((name, code))
    return found


def _as_qwikidata_wants_it(fields: dict[str, Any]) -> dict[str, Any]:
    """{} where the dump has [] for nothing, and no qualifiers, as its model refuses those without a hash."""
    claims = {
        prop: [{key: value for key, value in claim.items() if key != "qualifiers"} for claim in every]
        for prop, every in dict(fields["claims"] or {}).items()
    }
    empty = {key: fields.get(key) or {} for key in ("labels", "aliases", "descriptions", "sitelinks")}
    return {**fields, **empty, "claims": claims}


def _values(theirs: Any, prop: str) -> list[Any]:
    return [
        claim.mainsnak.datavalue.value
        for claim in theirs.get_truthy_claim_groups().get(prop, ())
        if claim.mainsnak.datavalue
    ]


@given(st.dictionaries(_CODES, _NAMES, max_size=6), st.dictionaries(_CODES, st.lists(_NAMES, max_size=3), max_size=4))
def test_it_agrees_with_qwikidata(labels: dict[str, str], aliases: dict[str, list[str]]) -> None:
    """On labels, aliases and claims, in either spelling of JSON."""
    from qwikidata.entity import WikidataItem

    made = item("Q42", labels, aliases, instance_of=["Q5", "Q43229"])
    theirs = WikidataItem({**made, "labels": made["labels"] or {}, "aliases": made["aliases"] or {}, "sitelinks": {}})
    for escaped in (True, False):
        parsed = parse_item(line(made, escaped=escaped))
        assert parsed is not None
        assert {(name.text, name.lang) for name in parsed.names} == _labels_and_aliases(theirs)
        assert list(parsed.classes) == [value["id"] for value in _values(theirs, "P31")]


@pytest.mark.skipif(not MAKE_DUMP.is_file(), reason="the maker of dumps is kept beside the checkout, not in it")
def test_it_agrees_with_qwikidata_on_thousands_of_items(tmp_path: Path) -> None:
    """On labels, aliases and the claims of classes, in a dump as Wikidata publishes it."""
    from qwikidata.entity import WikidataItem

    subprocess.run(
        [sys.executable, MAKE_DUMP, "--entities", "4000", tmp_path / "dump.json"], check=True, capture_output=True
    )
    read = 0
    for row in (tmp_path / "dump.json").read_bytes().splitlines():
        if (found := parse_item(row.rstrip(b",\r"))) if row.startswith(b"{") else None:
            fields = json.loads(row.rstrip(b",\r"))
            theirs = WikidataItem(_as_qwikidata_wants_it(fields))
            names = {(name.text, name.lang) for name in found.names}
            of_statements = {
                " ".join(value["text"].split()) for prop in NAME_PROPERTIES for value in _values(theirs, prop)
            }
            of_titles = {site["title"] for site in (fields["sitelinks"] or {}).values()}
            assert _labels_and_aliases(theirs) <= names
            more = {text for text, _ in names - _labels_and_aliases(theirs)}
            assert all(text in of_statements or any(text in title for title in of_titles) for text in more)
            assert list(found.classes) == [value["id"] for value in _values(theirs, "P31")]
            assert list(found.parents) == [value["id"] for value in _values(theirs, "P279")]
            read += 1
    assert read > 2000
