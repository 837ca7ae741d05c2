"""Gold and output, document by document → what was right.

Both are JSONL of the same contract (`formats/jsonl.py`). In gold a gloss's `qid` is a QID, "NIL", or null where it is not
judged, its `en` is null where it has no partner, and `hard` tags what makes it hard.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from linker.errors import InputError
from linker.text.normalise import fold_han, script_forms
from linker.text.scripts import KANA

Record = Mapping[str, Any]
Span = tuple[int, int]
NIL = "NIL"
_KANA = re.compile(f"[{KANA}]")


class JudgedGloss(Struct, frozen=True):
    """A gold gloss and what was said of it. `en` and `qid` are the gold's; `right_…` is None where nothing is judged."""

    document: str
    zh: str
    type: str
    hard: tuple[str, ...]
    found: bool
    en: str | None
    said_en: str | None
    right_pair: bool | None
    said_type: str | None
    right_type: bool | None
    qid: str | None
    said_qid: str | None
    right_link: bool | None
    confidence: float | None

    @property
    def invented(self) -> bool:
        """Whether a partner was found where the gold has none."""
        return self.found and self.en is None and self.said_en is not None

    @property
    def length(self) -> str:
        return f"{len(self.zh)}" if len(self.zh) < 5 else "5 and more"

    @property
    def script(self) -> str:
        """kana, simplified or traditional; "either" where the characters are the same in both."""
        if _KANA.search(self.zh):
            return "kana"
        if fold_han(self.zh) != self.zh:
            return "traditional"
        return "simplified" if len(script_forms(self.zh)) > 1 else "either"


class JudgedDocument(Struct, frozen=True):
    """A gold document: its glosses, and the number of things said. `extra` are the glosses that are none."""

    id: str
    missing: bool
    said: int
    bad_offsets: int
    extra: tuple[str, ...]
    glosses: tuple[JudgedGloss, ...]
    gold_mentions: int
    said_mentions: int
    right_mentions: int
    wrong_mentions: tuple[str, ...]


def read_records(path: Path, *needed: str) -> tuple[Record, ...]:
    """The records of a JSONL file. InputError, with the line's number, where one is none or lacks what is needed."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeError) as error:
        raise InputError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    records = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise InputError(f"{path}, line {number}: not JSON ({error})") from error
        if not isinstance(record, dict) or (lacking := [key for key in ("id", *needed) if key not in record]):
            what = "is no object" if not isinstance(record, dict) else f'has no "{lacking[0]}"'
            raise InputError(f"{path}, line {number}: {what}; see Trust in README for what a line holds")
        records.append(record)
    if not records:
        raise InputError(f"{path}: empty; there is nothing to judge")
    return tuple(records)


def judge_all(gold: Sequence[Record], output: Iterable[Record]) -> tuple[JudgedDocument, ...]:
    """Each gold document with the output of its id; a document without output has found nothing.

    InputError, with the document's id, where a gloss or a mention is not of the contract's shape.
    """
    said = {record["id"]: record for record in output}
    judged = []
    for record in gold:
        try:
            judged.append(judge(record, said.get(record["id"])))
        except (KeyError, TypeError, IndexError, AttributeError) as error:
            what = f"{type(error).__name__}: {error}"
            raise InputError(
                f"document {record['id']}: a gloss or mention is not of the shape that README shows under Enrich ({what})"
            ) from error
    return tuple(judged)


def judge(gold: Record, output: Record | None) -> JudgedDocument:
    """One document."""
    said: Record = output or {"glosses": [], "mentions": []}
    by_span = {_span(gloss["zh"]): index for index, gloss in enumerate(said["glosses"])}
    places = [by_span.get(_span(gloss["zh"])) for gloss in gold["glosses"]]
    wanted = {_span(gloss["zh"]) for gloss in gold["glosses"]}
    gold_mentions = {
        (m["start"], m["end"]): -1 if (place := places[m["gloss"]]) is None else place for m in gold.get("mentions", [])
    }
    said_mentions = {(m["start"], m["end"]): m.get("gloss") for m in said.get("mentions", [])}
    right = [span for span, gloss in gold_mentions.items() if span in said_mentions and said_mentions[span] == gloss]
    return JudgedDocument(
        id=gold["id"],
        missing=output is None,
        said=len(said["glosses"]),
        bad_offsets=sum(_misplaced(gold["text"], gloss) for gloss in said["glosses"]),
        extra=tuple(gloss["zh"]["text"] for gloss in said["glosses"] if _span(gloss["zh"]) not in wanted),
        glosses=tuple(
            _gloss(gold["id"], gloss, None if place is None else said["glosses"][place])
            for gloss, place in zip(gold["glosses"], places, strict=True)
        ),
        gold_mentions=len(gold_mentions),
        said_mentions=len(said_mentions),
        right_mentions=len(right),
        wrong_mentions=tuple(_wrong_mentions(gold["text"], gold_mentions, said_mentions, right)),
    )


def _gloss(document: str, gold: Record, said: Record | None) -> JudgedGloss:
    en, said_en, qid = gold.get("en"), (said or {}).get("en"), gold.get("qid")
    said_qid = (said or {}).get("qid")
    right_link = None if qid is None else said_qid is None if qid == NIL else said_qid == qid
    confidence = (said or {}).get("confidence")
    return JudgedGloss(
        document=document,
        zh=gold["zh"]["text"],
        type=gold.get("type") or "",
        hard=tuple(gold.get("hard") or ()),
        found=said is not None,
        en=en["text"] if en else None,
        said_en=said_en["text"] if said_en else None,
        right_pair=None if en is None else said_en is not None and _span(said_en) == _span(en),
        said_type=said.get("type") if said else None,
        right_type=said.get("type") == gold["type"] if said and gold.get("type") else None,
        qid=qid,
        said_qid=said_qid,
        right_link=right_link,
        confidence=float(confidence) if isinstance(confidence, (int, float)) and right_link is not None else None,
    )


def _wrong_mentions(
    text: str, gold: Mapping[Span, int], said: Mapping[Span, int | None], right: Sequence[Span]
) -> Iterator[str]:
    for span in sorted({*gold, *said} - set(right)):
        kind = "missed" if span not in said else "invented" if span not in gold else "given to another"
        yield f"{text[span[0] : span[1]]} at {span[0]}, {kind}"


def _misplaced(text: str, gloss: Record) -> int:
    """How many of a gloss's spans are not what stands there in the text."""
    spans = [span for side in ("zh", "en") if (span := gloss.get(side))]
    return sum(text[span["start"] : span["end"]] != span["text"] for span in spans)


def _span(span: Record) -> Span:
    return span["start"], span["end"]
