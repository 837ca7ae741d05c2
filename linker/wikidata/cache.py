"""What Wikidata was asked and what it answered: a gazetteer that grows, in one SQLite file that many processes share.

Entities, searches (also those that found nothing) and classes, each with when it was fetched and when it is stale. A
transient failure is never an answer. Whatever is wrong with the file, linking goes on: a damaged one is put aside, and
where nothing can be written the cache lives in memory.
"""

from __future__ import annotations

import json
import logging
import random
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from linker.kb.tables import from_json, to_json
from linker.model import Entity
from linker.text.normalise import match_key

APPLICATION_ID = 0x6C6E6B63  # "lnkc"
SCHEMA_VERSION = 1
DAY = 86400.0
ENTITY_DAYS, FOUND_DAYS, NOTHING_DAYS = 30.0, 30.0, 7.0
JITTER = (0.5, 1.3)
"""Of a time to live, so that what was fetched in one run does not go stale in one moment."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS entity (id INTEGER PRIMARY KEY, record TEXT, revision INTEGER, fetched REAL, expires REAL);
CREATE TABLE IF NOT EXISTS name (key TEXT, entity INTEGER, PRIMARY KEY (key, entity)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search (query TEXT PRIMARY KEY, results TEXT, fetched REAL, expires REAL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS class (id INTEGER PRIMARY KEY, parents TEXT, fetched REAL, expires REAL);
CREATE TABLE IF NOT EXISTS redirect (id INTEGER PRIMARY KEY, target INTEGER);
"""
_DATED = ("entity", "search", "class")
_BUSY_SECONDS, _RETRY_SECONDS = 20.0, 0.02
_log = logging.getLogger(__name__)


class Answer(Struct, frozen=True):
    """What the cache knows of an item: `entity` is None for one that is missing, or that is no name."""

    entity: Entity | None
    fresh: bool


class Cache:
    """The cache in one file; None for one in memory."""

    def __init__(self, path: Path | None, clock: Callable[[], float] = time.time) -> None:
        self.path, self._clock = path, clock
        self._jitter = random.Random()  # noqa: S311  (it spreads expiry)
        self._lock = threading.RLock()  # one thread links while another asks
        self._connection = _open(path)

    def close(self) -> None:
        self._connection.close()

    def named(self, key: str) -> tuple[Entity, ...]:
        """The entities that have a name with this match key, stale ones too."""
        rows = self._read(
            "SELECT record FROM name JOIN entity ON id = entity WHERE key = ? AND record IS NOT NULL ORDER BY id",
            (key,),
        )
        return tuple(_entity(record) for (record,) in rows)

    def entity(self, qid: str) -> Answer | None:
        """What is known of an item, under the QID that took its place where it was merged; None if it was never asked."""
        number = self._target(int(qid[1:]))
        rows = self._read("SELECT record, fetched, expires FROM entity WHERE id = ?", (number,))
        for record, fetched, expires in rows:
            return Answer(_entity(record) if record else None, self._is_fresh(fetched, expires))
        return None

    def search(self, query: str) -> tuple[str, ...] | None:
        """The QIDs that a search found, () for none; None where it was not asked, or too long ago."""
        for results, fetched, expires in self._read(
            "SELECT results, fetched, expires FROM search WHERE query = ?", (query,)
        ):
            return tuple(json.loads(results)) if self._is_fresh(fetched, expires) else None
        return None

    def parents(self, qid: str) -> tuple[str, ...] | None:
        """The classes above a class; None where it was not asked, or too long ago."""
        rows = self._read("SELECT parents, fetched, expires FROM class WHERE id = ?", (int(qid[1:]),))
        for parents, fetched, expires in rows:
            return tuple(json.loads(parents)) if self._is_fresh(fetched, expires) else None
        return None

    def put_search(self, query: str, qids: Sequence[str]) -> None:
        days = FOUND_DAYS if qids else NOTHING_DAYS
        self._write(
            [("INSERT OR REPLACE INTO search VALUES (?, ?, ?, ?)", (query, json.dumps(qids), *self._times(days)))]
        )

    def put_entity(self, qid: str, entity: Entity | None, revision: int = 0) -> None:
        """Remember an item under a QID; under its own as well, where that QID was merged into it."""
        number = int(entity.qid[1:]) if entity else int(qid[1:])
        record = to_json(entity) if entity else None
        times = self._times(ENTITY_DAYS if entity else NOTHING_DAYS)
        keys = {match_key(name.text) for name in entity.names} - {""} if entity else set[str]()
        statements: list[tuple[str, tuple[Any, ...]]] = [
            ("DELETE FROM name WHERE entity = ?", (number,)),
            ("INSERT OR REPLACE INTO entity VALUES (?, ?, ?, ?, ?)", (number, record, revision, *times)),
            *(("INSERT OR IGNORE INTO name VALUES (?, ?)", (key, number)) for key in sorted(keys)),
        ]
        if number != int(qid[1:]):
            statements.append(("INSERT OR REPLACE INTO redirect VALUES (?, ?)", (int(qid[1:]), number)))
        self._write(statements)

    def put_class(self, qid: str, parents: Sequence[str]) -> None:
        row = (int(qid[1:]), json.dumps(parents), *self._times(ENTITY_DAYS))
        self._write([("INSERT OR REPLACE INTO class VALUES (?, ?, ?, ?)", row)])

    def entities(self) -> Iterator[Entity]:
        """All that are known, in the order of their QIDs."""
        for (record,) in self._connection.execute("SELECT record FROM entity WHERE record IS NOT NULL ORDER BY id"):
            yield _entity(record)

    def counts(self) -> dict[str, int]:
        """How many entities, missing ones, searches and stale rows there are."""
        now = self._clock()
        asked = {
            "entities": "SELECT count(*) FROM entity WHERE record IS NOT NULL",
            "missing": "SELECT count(*) FROM entity WHERE record IS NULL",
            "searches": "SELECT count(*) FROM search",
            "found nothing": "SELECT count(*) FROM search WHERE results = '[]'",
            "classes": "SELECT count(*) FROM class",
        }
        stale = [self._read(f"SELECT count(*) FROM {table} WHERE expires < ?", (now,)) for table in _DATED]  # noqa: S608
        counted = {name: int(self._read(sql)[0][0]) for name, sql in asked.items()}
        return counted | {"stale": sum(int(rows[0][0]) for rows in stale)}

    def prune(self) -> int:
        """Forget what is stale; how many rows that were."""
        before, now = self.counts(), self._clock()
        self._write(
            [
                ("DELETE FROM name WHERE entity IN (SELECT id FROM entity WHERE expires < ?)", (now,)),
                *((f"DELETE FROM {table} WHERE expires < ?", (now,)) for table in _DATED),  # noqa: S608
            ]
        )
        return before["stale"]

    def _target(self, number: int) -> int:
        rows = self._read("SELECT target FROM redirect WHERE id = ?", (number,))
        return int(rows[0][0]) if rows else number

    def _times(self, days: float) -> tuple[float, float]:
        now = self._clock()
        return now, now + days * DAY * self._jitter.uniform(*JITTER)

    def _is_fresh(self, fetched: float, expires: float) -> bool:
        """Not too old; nor from a future that a clock once jumped to."""
        return fetched - DAY <= self._clock() <= expires

    def _read(self, sql: str, parameters: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            try:
                return self._connection.execute(sql, parameters).fetchall()
            except sqlite3.DatabaseError as error:
                self._recover(error)
                return self._connection.execute(sql, parameters).fetchall()

    def _write(self, statements: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        """All or nothing, so that a process that is killed leaves no half."""
        statements = list(statements)
        with self._lock:
            try:
                self._transact(statements)
            except sqlite3.DatabaseError as error:
                self._recover(error)
                self._transact(statements)

    def _transact(self, statements: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            for sql, parameters in statements:
                self._connection.execute(sql, parameters)

    def _recover(self, error: sqlite3.DatabaseError) -> None:
        """Go on after an error: with a new file where this one is damaged, else in memory."""
        self._connection.close()
        if self.path is not None and not isinstance(error, sqlite3.OperationalError):
            _put_aside(self.path, error)
            self._connection = _open(self.path)
        else:
            _log.warning("%s: the cache cannot be used (%s); going on without it", self.path, error)
            self.path, self._connection = None, _open(None)


def _entity(record: str) -> Entity:
    return from_json(record, "the cache")


def _open(path: Path | None) -> sqlite3.Connection:
    if path is None:
        return _prepared(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _connected(path)
        except (sqlite3.OperationalError, OSError) as error:
            _log.warning("%s: the cache cannot be used (%s); going on without it", path, error)
            return _open(None)
        except sqlite3.DatabaseError as error:
            _put_aside(path, error)
    return _open(None)


def _connected(path: Path) -> sqlite3.Connection:
    """The file, opened and prepared. Where several processes make it at once, SQLite refuses some of them without waiting,
    so they try again."""
    deadline = time.monotonic() + _BUSY_SECONDS
    while True:
        connection = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_SECONDS, check_same_thread=False)
        try:
            return _prepared(connection)
        except sqlite3.Error as error:
            connection.close()
            busy = isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > deadline:
                raise
            time.sleep(_RETRY_SECONDS)


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    application, version = (connection.execute(f"PRAGMA {p}").fetchone()[0] for p in ("application_id", "user_version"))
    if application not in (0, APPLICATION_ID) or version > SCHEMA_VERSION:
        raise sqlite3.DatabaseError(f"not a cache that this program reads (version {version})")
    if version < SCHEMA_VERSION:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.executescript(_SCHEMA)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    return connection


def _put_aside(path: Path, error: sqlite3.DatabaseError) -> None:
    aside = path.with_name(f"{path.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}")
    _log.warning("%s: damaged (%s); put aside as %s, and begun anew", path, error, aside.name)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    try:
        path.replace(aside)
    except OSError:
        path.unlink(missing_ok=True)
