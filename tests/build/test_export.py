from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from linker.build.export import FORMATS
from linker.build.sources.table import read
from linker.kb.tables import read as read_gazetteer
from linker.model import Entity, EntityType, Name

REN = Entity(
    "Q712802", EntityType.PER, (Name("Ren Zhengfei", "en"), Name("任正非", "zh-hant"), Name("任老闆", "zh", True))
)
ODD = Entity("Q1", EntityType.WORK, (Name('A <b> & "c"\t|d', "en"), Name("《紅 樓》", "zh")), description="a\nb")
PAIR = Entity("", EntityType.TERM, (Name("river crab", "en"), Name("河蟹", "zh")))
ENTITIES = [PAIR, ODD, REN]


def export(name: str) -> str:
    return "".join(FORMATS[name](ENTITIES))


@pytest.mark.parametrize("name", ["tsv", "jsonl"])
def test_text_gazetteers_are_read_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"a.{name}"
    path.write_text(export(name), encoding="utf-8")
    for found in (list(read_gazetteer(path)), list(read(path, {}))):
        assert [entity.qid for entity in found] == ["", "Q1", "Q712802"]
        assert {(n.text, n.alias) for n in found[2].names} >= {
            ("Ren Zhengfei", False),
            ("任正非", False),
            ("任老闆", True),
        }


@pytest.mark.filterwarnings("ignore")  # jieba leaves its files open
def test_jieba_reads_its_dictionary(tmp_path: Path) -> None:
    import jieba

    path = tmp_path / "userdict.txt"
    path.write_text(export("jieba"), encoding="utf-8")
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path)
    tokenizer.load_userdict(str(path))
    assert "任老闆" in tokenizer.lcut("他是任老闆的人")
    assert "紅 樓" not in path.read_text(encoding="utf-8")


def test_spacy_patterns_have_the_qid_as_their_id() -> None:
    patterns = [json.loads(line) for line in export("spacy").splitlines()]
    assert {"label": "PERSON", "pattern": "任正非", "id": "Q712802"} in patterns
    assert {"label": "MISC", "pattern": "河蟹"} in patterns


def test_translation_memories_are_xml() -> None:
    units = ET.fromstring(export("tmx")).findall("body/tu")  # noqa: S314  (ours)
    pairs = [tuple(seg.text for seg in unit.iter("seg")) for unit in units]
    assert ('A <b> & "c"|d', "《紅 樓》") in pairs and ("Ren Zhengfei", "任老闆") in pairs


def test_termbases_are_xml() -> None:
    spaces = {"t": "urn:iso:std:iso:30042:ed-2"}
    root = ET.fromstring(export("tbx"))  # noqa: S314  (ours)
    assert len(root.findall(".//t:conceptEntry", spaces)) == 3
    assert "任正非" in [term.text for term in root.findall(".//t:term", spaces)]


@pytest.mark.parametrize(("name", "row"), [
    ("ssslm", {"text": "任老闆", "curie": "wikidata:Q712802", "predicate": "oboInOwl:hasExactSynonym", "language": "zh"}),
    ("paranames", {"wikidata_id": "Q712802", "eng": "Ren Zhengfei", "label": "任正非", "language": "zh-hant", "type": "PER"}),
])  # fmt: skip
def test_tables_of_others_have_their_columns(name: str, row: dict[str, str]) -> None:
    rows = list(csv.DictReader(io.StringIO(export(name)), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert any(row.items() <= found.items() for found in rows)
    assert all(None not in found and None not in found.values() for found in rows)
