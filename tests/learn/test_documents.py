from __future__ import annotations

import json
from pathlib import Path

import pytest

from linker.learn.documents import gold_glosses

TEXT = "It was Ren Zhengfei (任正非)."
GLOSS = {
    "zh": {"start": 21, "end": 24, "text": "任正非"},
    "en": {"start": 7, "end": 19, "text": "Ren Zhengfei"},
    "type": "PER",
}


def sentences(folder: Path, hans: str) -> Path:
    path = folder / "sentences.txt"
    lines = [f"He met Somebody ({han}) there.\n\t{han}\tSomebody\tPER\n" for han in hans.split()]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def documents(folder: Path) -> Path:
    path = folder / "gold.jsonl"
    path.write_text(json.dumps({"id": "1", "text": TEXT, "glosses": [GLOSS], "mentions": []}), encoding="utf-8")
    return path


def test_a_sentence_weighs_less_the_more_there_are(tmp_path: Path) -> None:
    gold = gold_glosses([documents(tmp_path), sentences(tmp_path, "王一 王二 王三 王四")])
    assert [found.weight for found in gold] == pytest.approx([1, 0.5, 0.5, 0.5, 0.5])


def test_few_sentences_or_none_but_them_weigh_as_documents_do(tmp_path: Path) -> None:
    alone = gold_glosses([sentences(tmp_path, "王一 王二")])
    assert [found.weight for found in alone] == [1, 1]
    assert len(gold_glosses([documents(tmp_path)])) == 1


def test_what_a_document_glosses_is_left_out_of_the_sentences(tmp_path: Path) -> None:
    gold = gold_glosses([documents(tmp_path), sentences(tmp_path, "任正非 王二")])
    assert [found.gloss.zh.text for found in gold] == ["任正非", "王二"]
    assert [found.source for found in gold] == ["gold", "sentences"]
