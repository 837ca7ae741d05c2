"""Gold documents: JSONL with "id", "text", "glosses" ({"zh", "en", "type", …}) and "mentions"; and sentences as text."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from linker.detect import detect
from linker.evaluate.judging import read_records
from linker.learn.folds import fold_of
from linker.learn.sentences import read_sentences
from linker.model import Gloss
from linker.prose import narrowed
from linker.text.normalise import fold_han

NEVER_HELD_OUT = -1


class GoldGloss(Struct, frozen=True):
    """A gloss that detection finds, with what the gold says of it: offsets of its English name, or None, and its type. The
    fold of sentences is NEVER_HELD_OUT."""

    text: str
    gloss: Gloss
    en: tuple[int, int] | None
    type: str
    fold: int
    source: str
    weight: float = 1.0


def gold_glosses(paths: Iterable[Path]) -> tuple[GoldGloss, ...]:
    """The gold glosses that detection finds, of documents (.jsonl) and of sentences (.txt). What sentences say of a name that
    the documents gloss as well is left out, so that what is held out was not learned. The more of them there are, the less
    does one weigh, by the square root: held out, both are found best so."""
    paths = tuple(paths)
    documents = [found for path in paths if path.suffix != ".txt" for found in _of_documents(path)]
    named = {fold_han(found.gloss.zh.text) for found in documents}
    written = [found for path in paths if path.suffix == ".txt" for found in _of_sentences(path)]
    sentences = [found for found in written if fold_han(found.gloss.zh.text) not in named]
    weight = math.sqrt(min(1.0, len(documents) / len(sentences))) if documents and sentences else 1.0
    return (*documents, *(replace(found, weight=weight) for found in sentences))


def _detected(text: str) -> Iterator[Gloss]:
    return (narrowed(text, gloss) for gloss in detect(text))


def _of_documents(path: Path) -> Iterator[GoldGloss]:
    """A document is in one fold whole."""
    for document in read_records(path, "text", "glosses"):
        fold = fold_of(document["id"])
        detected = {(gloss.zh.start, gloss.zh.end): gloss for gloss in _detected(document["text"])}
        for gold in document["glosses"]:
            gloss = detected.get((gold["zh"]["start"], gold["zh"]["end"]))
            if gloss is not None:
                en = (gold["en"]["start"], gold["en"]["end"]) if gold["en"] else None
                yield GoldGloss(document["text"], gloss, en, gold["type"], fold, path.stem)


def _of_sentences(path: Path) -> Iterator[GoldGloss]:
    for text, names in read_sentences(path):
        detected = {gloss.zh.text: gloss for gloss in _detected(text)}
        for name in names:
            if (gloss := detected.get(name.han)) is None:
                continue
            en = _place(text, name.english, gloss.zh.start)
            yield GoldGloss(text, gloss, en, name.type, NEVER_HELD_OUT, path.stem)


def _place(text: str, english: str, anchor: int) -> tuple[int, int] | None:
    """Where a name stands last before its Han, else where it stands first; None for no name."""
    if not english:
        return None
    start = text.rfind(english, 0, anchor)
    start = start if start >= 0 else text.index(english)
    return start, start + len(english)
