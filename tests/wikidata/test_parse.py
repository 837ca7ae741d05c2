from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.model import Name
from linker.text.scripts import has_han, has_latin
from linker.wikidata.parse import CHINESE_CODES, parse_item
from tests.wikidata.items import item, line, statement, text, time


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


@given(st.dictionaries(_CODES, _NAMES, max_size=6), st.dictionaries(_CODES, st.lists(_NAMES, max_size=3), max_size=4))
def test_it_agrees_with_qwikidata(labels: dict[str, str], aliases: dict[str, list[str]]) -> None:
    """On labels, aliases and claims, in either spelling of JSON."""
    from qwikidata.entity import WikidataItem

    made = item("Q42", labels, aliases, instance_of=["Q5", "Q43229"])
    theirs = WikidataItem({**made, "labels": made["labels"] or {}, "aliases": made["aliases"] or {}, "sitelinks": {}})
    expected = set[tuple[str, str]]()
    for code in (*CHINESE_CODES, "en", "mul"):
        for name in (theirs.get_label(code), *theirs.get_aliases(code)):
            name = " ".join(name.split())
            readable = has_han(name) if code in CHINESE_CODES else has_latin(name) or (code == "mul" and has_han(name))
            if readable:
                expected.add((name, code))
    for escaped in (True, False):
        parsed = parse_item(line(made, escaped=escaped))
        assert parsed is not None
        assert {(name.text, name.lang) for name in parsed.names} == expected
        claims = theirs.get_truthy_claim_groups()["P31"]
        assert list(parsed.classes) == [claim.mainsnak.datavalue.value["id"] for claim in claims]
