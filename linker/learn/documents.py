"""Gold documents: JSONL with "id", "text", "glosses" ({"zh", "en", "type", …}) and "mentions"."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from linker.detect import detect
from linker.evaluate.judging import read_records
from linker.learn.pairs import FOLDS
from linker.model import Gloss


class GoldGloss(Struct, frozen=True):
    """A gloss that detection finds, with what the gold says of it: offsets of its English name, or None, and its type."""

    text: str
    gloss: Gloss
    en: tuple[int, int] | None
    type: str
    fold: int
    source: str


def gold_glosses(paths: Iterable[Path]) -> tuple[GoldGloss, ...]:
    """The gold glosses that detection finds; a document is in one fold whole."""
    found = []
    for document, source in ((d, path.stem) for path in paths for d in read_records(path, "text", "glosses")):
        fold = hashlib.sha256(document["id"].encode()).digest()[0] % FOLDS
        detected = {(gloss.zh.start, gloss.zh.end): gloss for gloss in detect(document["text"])}
        for gold in document["glosses"]:
            gloss = detected.get((gold["zh"]["start"], gold["zh"]["end"]))
            if gloss is not None:
                en = (gold["en"]["start"], gold["en"]["end"]) if gold["en"] else None
                found.append(GoldGloss(document["text"], gloss, en, gold["type"], fold, source))
    return tuple(found)
