"""An embedded gazetteer: one SQLite file, opened read-only and immutable, so that many processes share its pages."""

from __future__ import annotations

import json
import re
import sqlite3
import weakref
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from linker.errors import GazetteerError
from linker.kb.compile import APPLICATION_ID, NAME, SCHEMA_VERSION, SLIP, SOUND, slip_keys
from linker.kb.protocol import Manifest
from linker.kb.tables import from_json
from linker.model import Entity
from linker.romanise.keys import sound_keys
from linker.text.normalise import match_key

MOST_SOUNDING = 100
"""Entities that a look-up by sound gives at most."""

_CACHED_LOOKUPS = 8192
_QID = re.compile("Q[0-9]{1,18}")


class Gazetteer:
    """A `KnowledgeBase` over one compiled file."""

    def __init__(self, connection: sqlite3.Connection, where: str) -> None:
        """Take over a connection to a compiled gazetteer, to be closed when nobody needs the gazetteer any more;
        GazetteerError if it is none, or of another version."""
        weakref.finalize(self, connection.close)
        self._connection = connection
        self._where = where
        self.manifests = (self._read_manifest(),)
        self.named = lru_cache(_CACHED_LOOKUPS)(self._named)

    @staticmethod
    def open(path: Path) -> Gazetteer:
        """Open a compiled file; GazetteerError if it is missing, damaged, or of another version."""
        if not path.is_file():
            raise GazetteerError(f"{path}: no such gazetteer; make one with `linker build`, or check the path")
        uri = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        try:
            connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise GazetteerError(f"{path}: cannot be opened: {error}") from error
        gazetteer = Gazetteer(connection, str(path))
        gazetteer._query("PRAGMA mmap_size = 1099511627776")
        return gazetteer

    def _read_manifest(self) -> Manifest:
        application = self._one("PRAGMA application_id")
        version = self._one("PRAGMA user_version")
        if application != APPLICATION_ID:
            raise GazetteerError(f"{self._where}: damaged, or not a gazetteer of linker; build it again")
        if version != SCHEMA_VERSION:
            raise GazetteerError(
                f"{self._where}: of version {version}, but this program reads version {SCHEMA_VERSION}; build it again"
            )
        rows = self.manifest_rows()
        try:
            return Manifest(
                rows["name"],
                rows["version"],
                int(rows["entities"]),
                int(rows["names"]),
                tuple(json.loads(rows["sources"])),
            )
        except (KeyError, ValueError) as error:
            raise GazetteerError(f"{self._where}: damaged: its manifest lacks {error}; build it again") from error

    def _named(self, key: str) -> Sequence[Entity]:
        return tuple(self._entities(self._ids(NAME, key)))

    def qids(self, key: str) -> tuple[str, ...]:
        """The QIDs of the entities that have a name with this match key, and nothing more of them."""
        return tuple(f"Q{id_}" for id_ in self._ids(NAME, key) if id_ > 0)

    def sounding(self, name: str) -> tuple[Entity, ...]:
        """The entities that have a name, in either script, that sounds like this one; () where nothing does, or where the
        gazetteer was built without an index by sound."""
        ids = dict.fromkeys(id_ for key in sound_keys(name) for id_ in self._ids(SOUND, key))
        return tuple(self._entities(tuple(ids)[:MOST_SOUNDING]))

    def near(self, name: str) -> tuple[Entity, ...]:
        """The entities that have a name one slip away from this one: a character more, less, another, or two swapped; best
        known first. () where there are none, or where the gazetteer was built without an index for slips."""
        from rapidfuzz.distance import OSA

        key = match_key(name)
        ids = {id_ for near in slip_keys(name) for id_ in self._ids(SLIP, near)}
        found = [
            entity
            for entity in self._entities(sorted(ids))
            if any(OSA.distance(key, match_key(n.text), score_cutoff=1) <= 1 for n in entity.names)
        ]
        return tuple(sorted(found, key=lambda entity: -(entity.sitelinks or 0)))

    def entity(self, qid: str) -> Entity | None:
        return next(self._entities((int(qid[1:]),)), None) if _QID.fullmatch(qid) else None

    def entities(self) -> Iterator[Entity]:
        """All of them, in the order of their QIDs; pairs without one first."""
        try:
            for (record,) in self._connection.execute("SELECT record FROM entity ORDER BY id"):
                yield self._decode(record)
        except sqlite3.Error as error:
            raise self._damaged(error) from error

    def manifest_rows(self) -> dict[str, str]:
        """Everything that the file says of itself."""
        return {key: value for key, value in self._query("SELECT key, value FROM manifest")}  # noqa: C416

    def ambiguous(self) -> int:
        """How many names (match keys) are those of several entities."""
        several = "SELECT count(*) FROM (SELECT 1 FROM name GROUP BY key HAVING count(*) > 1)"
        return int(self._query(several)[0][0])

    def _ids(self, table: str, key: str) -> tuple[int, ...]:
        rows = self._query(f"SELECT entity FROM {table} WHERE key = ? ORDER BY entity", (key,))  # noqa: S608  (one of ours)
        return tuple([id_ for (id_,) in rows])

    def _entities(self, ids: Iterable[int]) -> Iterator[Entity]:
        for id_ in ids:
            for (record,) in self._query("SELECT record FROM entity WHERE id = ?", (id_,)):
                yield self._decode(record)

    def _decode(self, record: str) -> Entity:
        return from_json(record, f"{self._where}, which is damaged")

    def _one(self, pragma: str) -> int:
        return int(self._query(pragma)[0][0])

    def _query(self, sql: str, parameters: tuple[str | int, ...] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise self._damaged(error) from error

    def _damaged(self, error: sqlite3.Error) -> GazetteerError:
        return GazetteerError(f"{self._where}: damaged, or not a gazetteer: {error}; build it again")
