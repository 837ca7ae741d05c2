"""Entities → one SQLite file: the gazetteer's schema, and the only code that writes it.

Entities are taken as they come, in memory that does not grow with their number: SQLite keeps them in an anonymous
temporary file, which is gone if the process dies, and sorts their names. What is whole at the end is written in one go
and takes its place: the same entities give the same bytes, in whatever order they came.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from linker.files import replacing
from linker.kb.tables import from_json, to_json
from linker.model import Entity
from linker.romanise.keys import sound_keys
from linker.romanise.table import with_one_dropped
from linker.text.normalise import match_key

APPLICATION_ID = 0x6C6E6B72  # "lnkr", in the file's header, so that a stray SQLite file is known for one
SCHEMA_VERSION = 4

_SCHEMA = """
CREATE TABLE manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entity (id INTEGER PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE name (key TEXT, entity INTEGER, PRIMARY KEY (key, entity)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, entity INTEGER, PRIMARY KEY (key, entity)) WITHOUT ROWID;
CREATE TABLE slip (key TEXT, entity INTEGER, PRIMARY KEY (key, entity)) WITHOUT ROWID;
CREATE TABLE staged_name (key TEXT NOT NULL, entity INTEGER NOT NULL);
CREATE TABLE staged_sound (key TEXT NOT NULL, entity INTEGER NOT NULL);
CREATE TABLE staged_slip (key TEXT NOT NULL, entity INTEGER NOT NULL);
CREATE TABLE staged_pair (record TEXT NOT NULL);
"""
_CACHE_KIBIBYTES = 65536
_ROWS = 10_000
"""So many keys of an index are staged at once."""


def name_keys(name: str) -> Sequence[str]:
    """The match key."""
    return (key,) if (key := match_key(name)) else ()


def slip_keys(name: str) -> Iterable[str]:
    """The match key, and what is left of it when one character is dropped: of two names that are one slip apart these
    meet. Of short names too many do."""
    key = match_key(name)
    shortest = SHORTEST_LATIN if key.isascii() else SHORTEST_HAN
    return with_one_dropped(key) if shortest <= len(key) <= LONGEST_SLIP else ()


NAME, SOUND, SLIP = "name", "sound", "slip"
INDEXES: Mapping[str, Callable[[str], Iterable[str]]] = {NAME: name_keys, SOUND: sound_keys, SLIP: slip_keys}
"""The tables by which entities are found, and the keys of a name in each."""

SHORTEST_LATIN, SHORTEST_HAN, LONGEST_SLIP = 5, 3, 40


class Contents(Struct):
    """What went into a gazetteer, counted while it went in."""

    entities: int = 0
    names: int = 0
    types: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    sources: set[str] = field(default_factory=set)

    def add(self, entity: Entity) -> None:
        self._count(entity, 1)
        self.sources.update(entity.sources)

    def remove(self, entity: Entity) -> None:
        self._count(entity, -1)

    def _count(self, entity: Entity, sign: int) -> None:
        self.entities += sign
        self.names += sign * len(entity.names)
        self.types[str(entity.type)] += sign
        for name in entity.names:
            self.languages[name.lang] += sign


def join(first: Entity, second: Entity) -> Entity:
    """One entity of two accounts of an item: the first one's type, description and facts win, and its labels stay the
    labels; the names are everybody's."""
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


def joined(entities: Iterable[Entity]) -> dict[str, Entity]:
    """One entity a QID, of those of several sources."""
    found: dict[str, Entity] = {}
    for entity in entities:
        known = found.get(entity.qid)
        found[entity.qid] = entity if known is None else join(known, entity)
    return found


def compile_file(
    target: Path, name: str, version: str, entities: Iterable[Entity], indexes: Sequence[str] = (NAME,)
) -> Contents:
    """Write a gazetteer to `target`, whole or not at all; what is in it. With the indexes asked for, some of INDEXES."""
    with scratch() as connection:
        contents = compile_into(connection, name, version, entities, indexes)
        with replacing(target) as temporary:
            connection.execute("VACUUM INTO ?", (str(temporary),))
    return contents


@contextmanager
def scratch() -> Iterator[sqlite3.Connection]:
    """A database without a name, which spills to a temporary file as it grows; OSError where there is no room for it."""
    with closing(sqlite3.connect("")) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIBIBYTES}")
        try:
            yield connection
        except sqlite3.OperationalError as error:
            raise OSError(f"{error}; is there room on the disk, and where temporary files go (TMPDIR)?") from error


def compile_into(
    connection: sqlite3.Connection,
    name: str,
    version: str,
    entities: Iterable[Entity],
    indexes: Sequence[str] = (NAME,),
) -> Contents:
    """Write a gazetteer into an empty database."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.executescript(_SCHEMA)
    with connection:
        staging = _Staging(connection, indexes)
        staging.take(entities)
        for table in INDEXES:
            staged = f"SELECT DISTINCT key, entity FROM staged_{table} ORDER BY key, entity"  # noqa: S608  (ours)
            connection.execute(f"INSERT INTO {table} {staged}")
            connection.execute(f"DROP TABLE staged_{table}")
        connection.executemany("INSERT INTO manifest VALUES (?, ?)", _manifest_rows(name, version, staging.contents))
    return staging.contents


class _Staging:
    """Takes entities in, joining those of one QID, and stages their names."""

    def __init__(self, connection: sqlite3.Connection, indexes: Sequence[str]) -> None:
        self._connection = connection
        self._rows: dict[str, list[tuple[str, int]]] = {index: [] for index in indexes}
        self.contents = Contents()

    def take(self, entities: Iterable[Entity]) -> None:
        for entity in entities:
            if entity.qid:
                self._add(int(entity.qid[1:]), entity)
            else:
                self._connection.execute("INSERT INTO staged_pair VALUES (?)", (to_json(entity),))
        self._take_pairs()
        self._connection.execute("DROP TABLE staged_pair")
        for index in self._rows:
            self._stage(index)

    def _take_pairs(self) -> None:
        """Pairs without a QID come last, in a fixed order: each joins the one item that has both its names, or stands
        for itself, under a negative number."""
        pairs = self._connection.execute("SELECT DISTINCT record FROM staged_pair ORDER BY record")
        for number, (record,) in enumerate(pairs, start=1):
            self._stage(NAME)  # a pair finds what the ones before it brought
            if number == 1:
                self._connection.execute("CREATE INDEX staged_name_key ON staged_name (key)")
            pair = from_json(record, "a pair")
            items = self._items(pair.english) & self._items(pair.chinese)
            self._add(items.pop() if len(items) == 1 else -number, pair)

    def _items(self, names: Sequence[str]) -> set[int]:
        keys = [match_key(name) for name in names]
        marks = ",".join("?" * len(keys))
        rows = self._connection.execute(f"SELECT entity FROM staged_name WHERE entity > 0 AND key IN ({marks})", keys)  # noqa: S608
        return {id_ for (id_,) in rows}

    def _add(self, id_: int, entity: Entity) -> None:
        insert = "INSERT OR IGNORE INTO entity VALUES (?, ?)"
        if not self._connection.execute(insert, (id_, to_json(entity))).rowcount:
            (record,) = self._connection.execute("SELECT record FROM entity WHERE id = ?", (id_,)).fetchone()
            known = from_json(record, entity.qid)
            self.contents.remove(known)
            entity = join(known, entity)
            self._connection.execute("UPDATE entity SET record = ? WHERE id = ?", (to_json(entity), id_))
        self.contents.add(entity)
        names = {name.text for name in entity.names}
        for index, rows in self._rows.items():
            rows.extend((key, id_) for key in {key for name in names for key in INDEXES[index](name)})
            if len(rows) > _ROWS:
                self._stage(index)

    def _stage(self, index: str) -> None:
        insert = f"INSERT INTO staged_{index} VALUES (?, ?)"  # noqa: S608  (one of ours)
        self._connection.executemany(insert, self._rows[index])
        self._rows[index].clear()


def _manifest_rows(name: str, version: str, contents: Contents) -> list[tuple[str, str]]:
    return [
        ("entities", str(contents.entities)),
        ("languages", json.dumps(dict(sorted((+contents.languages).items())))),
        ("name", name),
        ("names", str(contents.names)),
        ("sources", json.dumps(sorted(contents.sources), ensure_ascii=False)),
        ("types", json.dumps(dict(sorted((+contents.types).items())))),
        ("version", version),
    ]
