"""Entities → one SQLite file: the gazetteer's schema, and the only code that writes it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from linker.files import replacing
from linker.kb.protocol import Manifest
from linker.kb.tables import to_record
from linker.model import Entity
from linker.text.normalise import match_key

APPLICATION_ID = 0x6C6E6B72  # "lnkr", in the file's header, so that a stray SQLite file is known for one
SCHEMA_VERSION = 1

_SCHEMA = """
CREATE TABLE manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entity (id INTEGER PRIMARY KEY, qid TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
CREATE TABLE name (key TEXT NOT NULL, entity INTEGER NOT NULL REFERENCES entity, PRIMARY KEY (key, entity)) WITHOUT ROWID;
"""


def merge(entities: Iterable[Entity]) -> dict[str, Entity]:
    """One entity a QID: the first one's type and description, everybody's names. An earlier label stays the label."""
    merged: dict[str, Entity] = {}
    for entity in entities:
        known = merged.get(entity.qid)
        merged[entity.qid] = entity if known is None else _join(known, entity)
    return merged


def _join(first: Entity, second: Entity) -> Entity:
    names = list(first.names)
    labelled = {name.lang for name in names if not name.alias}
    seen = {(name.lang, name.text) for name in names}
    for name in second.names:
        if (name.lang, name.text) not in seen:
            names.append(replace(name, alias=name.alias or name.lang in labelled))
            seen.add((name.lang, name.text))
    return replace(
        first,
        names=tuple(names),
        description=first.description or second.description,
        sitelinks=first.sitelinks if first.sitelinks is not None else second.sitelinks,
        facts=tuple(sorted({**dict(second.facts), **dict(first.facts)}.items())),
        sources=tuple(dict.fromkeys(first.sources + second.sources)),
    )


def compile_file(target: Path, name: str, version: str, entities: Iterable[Entity]) -> None:
    """Write a gazetteer to `target`, whole or not at all. The same entities give the same bytes."""
    with replacing(target) as temporary:
        connection = sqlite3.connect(temporary)
        try:
            compile_into(connection, name, version, entities)
        finally:
            connection.close()


def compile_into(connection: sqlite3.Connection, name: str, version: str, entities: Iterable[Entity]) -> None:
    """Write a gazetteer into an empty database."""
    merged = sorted(merge(entities).values(), key=lambda entity: int(entity.qid[1:]))
    keys = {(key, i) for i, entity in enumerate(merged) for n in entity.names if (key := match_key(n.text))}
    sources = sorted({source for entity in merged for source in entity.sources})
    manifest = Manifest(name, version, len(merged), sum(len(e.names) for e in merged), tuple(sources))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.executescript(_SCHEMA)
    with connection:
        connection.executemany("INSERT INTO manifest VALUES (?, ?)", _manifest_rows(manifest))
        connection.executemany(
            "INSERT INTO entity VALUES (?, ?, ?)",
            ((i, e.qid, json.dumps(to_record(e), ensure_ascii=False, sort_keys=True)) for i, e in enumerate(merged)),
        )
        connection.executemany("INSERT INTO name VALUES (?, ?)", sorted(keys))


def _manifest_rows(manifest: Manifest) -> list[tuple[str, str]]:
    return [
        ("entities", str(manifest.entities)),
        ("name", manifest.name),
        ("names", str(manifest.names)),
        ("sources", json.dumps(manifest.sources, ensure_ascii=False)),
        ("version", manifest.version),
    ]
