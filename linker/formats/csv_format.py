"""CSV: a row a gloss, for spreadsheets and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from linker.formats.marking import mention_counts
from linker.model import Link, LinkedDocument

COLUMNS = (
    "document", "zh", "zh_start", "zh_end", "en", "en_start", "en_end", "type", "acronym", "qid", "label", "confidence",
    "mentions", "nil_reason", "why", "findings",
)  # fmt: skip


def render(documents: Iterable[LinkedDocument]) -> Iterator[str]:
    yield _line(COLUMNS)
    for linked in documents:
        for link, mentions in zip(linked.links, mention_counts(linked), strict=True):
            yield _line(_row(linked.document.id, link, mentions))


def _row(document: str, link: Link, mentions: int) -> tuple[Any, ...]:
    zh, en = link.pair.zh, link.pair.en
    english = (en.text, en.start, en.end) if en else ("", "", "")
    answer = (link.qid or "", link.label or "", f"{link.confidence:.4f}")
    reasons = (link.nil_reason or "", link.why, " ".join(link.findings))
    return (
        document,
        zh.text,
        zh.start,
        zh.end,
        *english,
        link.pair.type,
        link.pair.acronym or "",
        *answer,
        mentions,
        *reasons,
    )


def _line(row: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(row)
    return line.getvalue()
