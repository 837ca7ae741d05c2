"""Gold and output by hand, and output spoiled by chance."""

from __future__ import annotations

import copy
import random
from typing import Any

Record = dict[str, Any]


def span(text: str, part: str) -> Record:
    start = text.index(part)
    return {"start": start, "end": start + len(part), "text": part}


def gloss(text: str, zh: str, en: str | None, type_: str, qid: str | None, **more: Any) -> Record:
    return {"zh": span(text, zh), "en": span(text, en) if en else None, "type": type_, "qid": qid, **more}


ONE = "Ren Zhengfei (任正非) founded Huawei (华为). Ren spoke of 義氣 in Shenzhen."
TWO = "Chou Ya-chu (周雅筑) met Lin Bao (林寶)."

GOLD: tuple[Record, ...] = (
    {
        "id": "one",
        "text": ONE,
        "glosses": [
            gloss(ONE, "任正非", "Ren Zhengfei", "PER", "Q712802", hard=[]),
            gloss(ONE, "华为", "Huawei", "ORG", "Q160120", hard=["short-name"]),
            gloss(ONE, "義氣", None, "TERM", None, hard=[]),
        ],
        "mentions": [{"start": ONE.index("Ren spoke"), "end": ONE.index("Ren spoke") + 3, "text": "Ren", "gloss": 0}],
    },
    {
        "id": "two",
        "text": TWO,
        "glosses": [
            gloss(TWO, "周雅筑", "Chou Ya-chu", "PER", "NIL", hard=["nil-time"]),
            gloss(TWO, "林寶", "Lin Bao", "PER", "Q5", hard=[]),
        ],
        "mentions": [],
    },
)

SAID: tuple[Record, ...] = (
    {
        "id": "one",
        "glosses": [
            gloss(ONE, "任正非", "Ren Zhengfei", "PER", "Q712802", confidence=0.95),
            gloss(ONE, "华为", "founded Huawei", "ORG", None, confidence=0.65),
            gloss(ONE, "義氣", "Ren", "PER", None, confidence=0.99),
        ],
        "mentions": [{"start": ONE.index("Ren spoke"), "end": ONE.index("Ren spoke") + 3, "text": "Ren", "gloss": 1}],
    },
    {"id": "two", "glosses": [gloss(TWO, "周雅筑", "Chou Ya-chu", "PER", None, confidence=0.85)], "mentions": []},
)


def perfect() -> tuple[Record, ...]:
    """What says of every gloss just what the gold does, and is sure of it."""
    said = copy.deepcopy(GOLD)
    for record in said:
        for g in record["glosses"]:
            g |= {"qid": None if g["qid"] == "NIL" else g["qid"], "confidence": 1.0}
    return said


def spoiled(seed: int, documents: int = 40) -> tuple[list[Record], list[Record]]:
    """Gold of so many documents, and output in which chance has changed, dropped and added things."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    gold, said = [], []
    for number in range(documents):
        record = copy.deepcopy(GOLD[number % 2]) | {"id": f"d{number}"}
        gold.append(record)
        if chance.random() < 0.05:
            continue
        out = {"id": record["id"], "glosses": [], "mentions": copy.deepcopy(record["mentions"])}
        for g in record["glosses"]:
            if chance.random() < 0.1:
                continue
            h = copy.deepcopy(g) | {"confidence": round(chance.random(), 4)}
            h["qid"] = None if g["qid"] in (None, "NIL") or chance.random() < 0.3 else g["qid"]
            h["type"] = chance.choice([g["type"], g["type"], "ORG"])
            if h["en"] and chance.random() < 0.3:
                h["en"] = chance.choice([None, {"start": 0, "end": 1, "text": record["text"][0]}])
            out["glosses"].append(h)
        if chance.random() < 0.2:
            out["glosses"].append({"zh": {"start": 0, "end": 2, "text": "?!"}, "en": None, "type": "PER", "qid": "Q9"})
        if chance.random() < 0.3:
            out["mentions"].append({"start": 1, "end": 3, "text": "x", "gloss": 0})
        said.append(out)
    return gold, said
