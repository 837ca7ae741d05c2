"""An embedded gazetteer: one SQLite file, opened read-only and immutable, so that many processes share its pages."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from linker.errors import GazetteerError
from linker.kb.compile import APPLICATION_ID, SCHEMA_VERSION
from linker.kb.protocol import Manifest
from linker.kb.tables import from_record
from linker.model import Entity

_CACHED_LOOKUPS = 8192


class Gazetteer:
    """A `KnowledgeBase` over one compiled file."""

    def __init__(self, connection: sqlite3.Connection, where: str) -> None:
        """Take a connection to a compiled gazetteer; GazetteerError if it is none, or of another version."""
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
            connection.execute("PRAGMA mmap_size = 1099511627776")
        except sqlite3.Error as error:
            raise GazetteerError(f"{path}: cannot be opened: {error}") from error
        return Gazetteer(connection, str(path))

    def _read_manifest(self) -> Manifest:
        application = self._one("PRAGMA application_id")
        version = self._one("PRAGMA user_version")
        if application != APPLICATION_ID:
            raise GazetteerError(f"{self._where}: damaged, or not a gazetteer of linker; build it again")
        if version != SCHEMA_VERSION:
            raise GazetteerError(
                f"{self._where}: of version {version}, but this program reads version {SCHEMA_VERSION}; build it again"
            )
        rows = {key: value for key, value in self._query("SELECT key, value FROM manifest")}  # noqa: C416  (dict() does not type)
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
        rows = self._query(
            "SELECT record FROM name JOIN entity ON entity.id = name.entity WHERE key = ? ORDER BY entity.id", (key,)
        )
        return tuple(self._decode(record) for (record,) in rows)

    def entity(self, qid: str) -> Entity | None:
        rows = self._query("SELECT record FROM entity WHERE qid = ?", (qid,))
        return self._decode(rows[0][0]) if rows else None

    def _decode(self, record: str) -> Entity:
        try:
            return from_record(json.loads(record), self._where)
        except ValueError as error:
            raise GazetteerError(f"{self._where}: damaged: {error}; build it again") from error

    def _one(self, pragma: str) -> int:
        return int(self._query(pragma)[0][0])

    def _query(self, sql: str, parameters: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise GazetteerError(f"{self._where}: damaged, or not a gazetteer: {error}; build it again") from error
