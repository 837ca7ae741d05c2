"""From a path to an open gazetteer: compiled files as they are, text files compiled once into the cache."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from linker.config import Settings
from linker.errors import GazetteerError
from linker.kb import tables
from linker.kb.compile import SCHEMA_VERSION, compile_file, compile_into
from linker.kb.gazetteer import Gazetteer
from linker.model import Entity

MANIFEST, BUNDLED = "manifest.toml", "bundled"
COMPILED = (".sqlite", ".sqlite3", ".db")
_log = logging.getLogger(__name__)


class BundledSource(Struct, frozen=True):
    """One text file of the bundled gazetteer, as `manifest.toml` describes it."""

    file: str
    name: str
    package: str
    version: str
    licence: str
    notice: str
    date: str
    rows: int
    sha256: str


def open_gazetteer(path: Path, cache: Path) -> Gazetteer:
    """A compiled file, or a TSV or JSONL file, which is compiled into `cache` under its digest first."""
    if path.suffix.lower() in COMPILED:
        return Gazetteer.open(path)
    if not path.is_file():
        raise GazetteerError(f"{path}: no such gazetteer; give a .sqlite, .tsv or .jsonl file")
    digest = _digest([path])
    return _compiled(cache, path.stem, digest, lambda: (digest[:12], tables.read(path)))


def open_source(source: str, settings: Settings | None = None) -> Gazetteer:
    """A gazetteer by its path; ours by its name, "bundled"."""
    settings = settings or Settings.from_environment()
    if source == BUNDLED:
        return open_bundled(settings.gazetteers, settings.cache)
    return open_gazetteer(Path(source), settings.cache)


def open_bundled(folder: Path, cache: Path) -> Gazetteer:
    """The gazetteer that the package ships, from its reviewed text files."""
    digest = _digest([folder / MANIFEST, *sorted(folder.glob("*.tsv"))])
    return _compiled(cache, BUNDLED, digest, lambda: _bundled(folder))


def bundled_sources(folder: Path) -> tuple[BundledSource, ...]:
    """What the manifest lists, in the order in which names and types win."""
    import tomllib

    path = folder / MANIFEST
    try:
        manifest = tomllib.loads(path.read_text(encoding="utf-8"))
        return tuple(BundledSource(**source) for source in manifest["source"])
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise GazetteerError(
            f"{path}: the bundled gazetteer is damaged ({error}); install the package again"
        ) from error


def _bundled(folder: Path) -> tuple[str, Iterator[Entity]]:
    """The version, which is the youngest file's date, and the entities."""
    sources = bundled_sources(folder)
    return max(source.date for source in sources), (e for source in sources for e in tables.read(folder / source.file))


def _digest(paths: Iterable[Path]) -> str:
    """Of everything that the compiled file depends on: the text, and the schema's version."""
    digest = hashlib.sha256(f"schema {SCHEMA_VERSION}\n".encode())
    for path in paths:
        try:
            digest.update(path.read_bytes())
        except OSError as error:
            raise GazetteerError(f"{path}: cannot be read: {error.strerror or error}") from error
    return digest.hexdigest()


def _compiled(cache: Path, name: str, digest: str, read: Callable[[], tuple[str, Iterable[Entity]]]) -> Gazetteer:
    """The compiled form from the cache, made first of the version and the entities that `read` gives if it is not there;
    in memory where the cache cannot be written."""
    target = cache / f"{name}-{digest[:16]}.sqlite"
    if target.is_file():
        try:
            return Gazetteer.open(target)
        except GazetteerError as error:
            _log.warning("%s; compiling it again", error)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        compile_file(target, name, *read())
        return Gazetteer.open(target)
    except OSError as error:
        _log.warning("%s: the cache cannot be written (%s); going on without it", cache, error.strerror or error)
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        compile_into(connection, name, *read())
        return Gazetteer(connection, name)
