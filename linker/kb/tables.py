"""Gazetteers as text: TSV for people to review, JSONL as other tools write it. Both become Entities.

TSV has a header and one entity a row. `qid`, `type` and a name are needed, the rest may be left out:

    qid  type  en  zh-hant  zh-hans  zh  en-alias  zh-alias  description

Aliases are separated by "|". JSONL has one object a line:

    {"qid", "labels": {lang: name}, "aliases": {lang: [names]}, "type", "descriptions": {lang: text},
     "sitelinks": int, "facts": {…}, "sources": […]}, of which only "qid" and "labels" are needed.

A row whose qid is empty is a pair of names: it says that they belong together, and links to nothing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from linker.errors import GazetteerError
from linker.model import Entity, EntityType, Name

LABELS = ("en", "zh-hant", "zh-hans", "zh")
ALIASES = ("en-alias", "zh-alias")
COLUMNS = ("qid", "type", *LABELS, *ALIASES, "description")
_QID = re.compile(r"Q[1-9][0-9]*")
_MAX_LINE = 1024 * 1024


def read(path: Path) -> Iterator[Entity]:
    """The entities of a TSV or JSONL file, told apart by its name; GazetteerError with the line that is wrong."""
    readers = {".tsv": read_tsv, ".jsonl": read_jsonl, ".ndjson": read_jsonl}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise GazetteerError(f"{path}: not a gazetteer that can be read; give a .sqlite, .tsv or .jsonl file")
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            yield from reader(lines, path)
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path}: not UTF-8 (byte {error.start}); gazetteers are UTF-8 text") from error
    except OSError as error:
        raise GazetteerError(f"{path}: cannot be read: {error.strerror or error}") from error


def read_tsv(lines: Iterable[str], path: Path) -> Iterator[Entity]:
    rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(rows, None)
    if not header or not {"qid", "type"} <= set(header):
        raise GazetteerError(f"{path}: the first line must name the columns, qid and type among them")
    for number, row in enumerate(rows, start=2):
        if len(row) != len(header):
            raise GazetteerError(f"{path}, line {number}: {len(row)} columns where the header has {len(header)}")
        yield _from_row(dict(zip(header, row, strict=True)), f"{path}, line {number}", path.stem)


def _from_row(row: Mapping[str, str], where: str, source: str) -> Entity:
    names = [Name(row[lang], lang) for lang in LABELS if row.get(lang)]
    for column in ALIASES:
        names += [Name(alias, column.removesuffix("-alias"), True) for alias in row.get(column, "").split("|") if alias]
    return _entity(row["qid"], row["type"], names, where, description=row.get("description", ""), sources=(source,))


def read_jsonl(lines: Iterable[str], path: Path) -> Iterator[Entity]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        if len(line) > _MAX_LINE:
            raise GazetteerError(f"{where}: longer than {_MAX_LINE:,} characters, which no entity is")
        yield from_json(line, where)


def from_record(record: Any, where: str) -> Entity:
    """An entity from its JSON shape; `where` is for the message if it has another."""
    try:
        names = [Name(text, lang) for lang, text in record["labels"].items()]
        names += [Name(text, lang, True) for lang, texts in record.get("aliases", {}).items() for text in texts]
        descriptions = record.get("descriptions", {})
        return _entity(
            record["qid"],
            record.get("type", "OTHER"),
            names,
            where,
            description=descriptions.get("en", ""),
            sitelinks=record.get("sitelinks"),
            facts=tuple(sorted(record.get("facts", {}).items())),
            sources=tuple(record.get("sources", ())),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise GazetteerError(f"{where}: not an entity: it needs a qid and labels by language ({error!r})") from error


def to_record(entity: Entity) -> dict[str, Any]:
    """The JSON shape of an entity, with nothing that is empty; `from_record` reads it back."""
    labels = {n.lang: n.text for n in entity.names if not n.alias}
    aliases: dict[str, list[str]] = {}
    for name in entity.names:
        if name.alias:
            aliases.setdefault(name.lang, []).append(name.text)
    record: dict[str, Any] = {"qid": entity.qid, "labels": labels, "aliases": aliases, "type": str(entity.type)}
    record |= {"descriptions": {"en": entity.description} if entity.description else {}, "facts": dict(entity.facts)}
    record |= {"sitelinks": entity.sitelinks, "sources": list(entity.sources)}
    return {key: value for key, value in record.items() if value not in ({}, [], None)} | {"labels": labels}


def to_json(entity: Entity) -> str:
    """The JSON of an entity on one line, always the same; `from_json` reads it back."""
    return msgspec.json.encode(to_record(entity), order="sorted").decode()


def from_json(text: str, where: str) -> Entity:
    """An entity from its JSON; GazetteerError, with `where`, if it is none."""
    try:
        record = msgspec.json.decode(text)
    except (ValueError, RecursionError) as error:
        raise GazetteerError(f"{where}: not JSON: {error}") from error
    return from_record(record, where)


def _entity(qid: str, type_: str, names: list[Name], where: str, **rest: Any) -> Entity:
    if not isinstance(qid, str) or (qid and not _QID.fullmatch(qid)):
        raise GazetteerError(f"{where}: {qid!r} is no QID; one looks like Q160120")
    if type_ not in EntityType.__members__:
        raise GazetteerError(f"{where}: {type_!r} is no type; the types are {', '.join(EntityType)}")
    return Entity(qid=qid, type=EntityType(type_), names=tuple(names), **rest)


def format_tsv(entities: Iterable[Entity]) -> str:
    """Entities as the TSV that `read_tsv` reads back, in the order of their QIDs."""
    return "".join(tsv_lines(sorted(entities, key=lambda e: (int(e.qid[1:] or 0), e.type))))


def tsv_lines(entities: Iterable[Entity]) -> Iterator[str]:
    """The same line by line, in the order in which they come."""
    yield "\t".join(COLUMNS) + "\n"
    for entity in entities:
        yield "\t".join(_to_row(entity)) + "\n"


def _to_row(entity: Entity) -> Iterator[str]:
    yield from (entity.qid, str(entity.type))
    for lang in LABELS:
        yield next((_clean(n.text) for n in entity.names if n.lang == lang and not n.alias), "")
    for column in ALIASES:
        lang = column.removesuffix("-alias")
        yield "|".join(_clean(n.text).replace("|", "/") for n in entity.names if n.lang == lang and n.alias)
    yield _clean(entity.description)


def _clean(text: str) -> str:
    return " ".join(text.split())
