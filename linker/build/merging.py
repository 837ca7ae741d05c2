"""Several gazetteers → one: earlier ones win, pairs find the item that has both their names, and what disagrees is told."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from linker.errors import BuildError
from linker.kb.gazetteer import Gazetteer
from linker.model import Entity
from linker.text.normalise import match_key


class Conflict(Struct, frozen=True):
    """What two entities disagree on: `kind` says how, `entities` are their QIDs or names."""

    kind: str
    en: str
    zh: str
    entities: tuple[str, ...]


TWO_ITEMS = "two items have both names"
TWO_HAN = "one English name for two Han names"


def read_redirects(path: Path) -> dict[str, str]:
    """A table of two columns, QIDs that are no more and those that took their place ("" for deleted ones)."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = [row for row in csv.reader(lines, delimiter="\t") if row and row[0][:1] == "Q"]
    except OSError as error:
        raise BuildError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise BuildError(f"{path}: not UTF-8 (byte {error.start})") from error
    except csv.Error as error:
        raise BuildError(f"{path}: not a table of two columns: {error}") from error
    return {row[0].strip(): row[1].strip() if len(row) > 1 else "" for row in rows}


def redirected(entities: Iterable[Entity], redirects: Mapping[str, str]) -> Iterator[Entity]:
    """Entities under the QIDs that they have now, without those that were deleted."""
    for entity in entities:
        qid = redirects.get(entity.qid, entity.qid)
        if qid or not entity.qid:
            yield entity if qid == entity.qid else replace(entity, qid=qid)


def conflicts(gazetteer: Gazetteer) -> Iterator[Conflict]:
    """What disagrees in a gazetteer, by English name; main names alone, so that no alias raises an alarm. Two items may
    well share an English name (David Lee), so two Han names are told only where one of them is a pair without a QID."""
    with closing(sqlite3.connect("")) as scratch:
        scratch.execute("CREATE TABLE pair (en_key TEXT, zh_key TEXT, en TEXT, zh TEXT, entity TEXT)")
        scratch.executemany("INSERT INTO pair VALUES (?, ?, ?, ?, ?)", _pairs(gazetteer.entities()))
        found = "SELECT min(en), min(zh), group_concat(DISTINCT entity) FROM pair "
        for en, zh, entities in scratch.execute(
            found + "WHERE entity LIKE 'Q%' GROUP BY en_key, zh_key HAVING count(DISTINCT entity) > 1 ORDER BY 1"
        ):
            yield Conflict(TWO_ITEMS, en, zh, tuple(sorted(entities.split(","))))
        for en, entities in scratch.execute(
            "SELECT min(en), group_concat(DISTINCT zh) FROM pair GROUP BY en_key "
            "HAVING count(DISTINCT zh_key) > 1 AND sum(entity NOT LIKE 'Q%') > 0 ORDER BY 1"
        ):
            yield Conflict(TWO_HAN, en, "", tuple(sorted(entities.split(","))))


def _pairs(entities: Iterable[Entity]) -> Iterator[tuple[str, str, str, str, str]]:
    for number, entity in enumerate(entities):
        en, zh = entity.label("en", "mul"), next(iter(entity.chinese), None)
        if en and zh:
            yield match_key(en), match_key(zh), en, zh, entity.qid or f"pair {number}"
