"""Entities → a gazetteer file, by the ending of its name: compiled, TSV or JSONL. Whole, or not there."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from linker.errors import BuildError
from linker.files import replacing
from linker.kb.compile import NAME, SLIP, SOUND, Contents, compile_file
from linker.kb.tables import to_record, tsv_lines
from linker.model import Entity

COMPILED = (".sqlite", ".sqlite3", ".db")
TEXT = (".tsv", ".jsonl")


def check_target(target: Path) -> None:
    """BuildError where nothing could be written there, before hours are spent."""
    if target.suffix.lower() not in (*COMPILED, *TEXT):
        raise BuildError(f"{target}: its ending names no format; give {', '.join((*COMPILED, *TEXT))}")
    if not target.parent.is_dir():
        raise BuildError(f"{target}: there is no folder {target.parent}")


def write(target: Path, name: str, version: str, entities: Iterable[Entity], *, slips: bool = False) -> Contents:
    """Write a gazetteer; what is in it. A compiled one finds names by sound as well, and with a slip where asked for.
    BuildError where it cannot be written; the old file is then untouched."""
    try:
        if target.suffix.lower() in COMPILED:
            return compile_file(target, name, version, entities, (NAME, SOUND, SLIP) if slips else (NAME, SOUND))
        contents = Contents()
        counted = _counted(entities, contents)
        lines = tsv_lines(counted) if target.suffix.lower() == ".tsv" else json_lines(counted)
        with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n") as spool:
            spool.writelines(lines)
            spool.seek(0)
            with replacing(target) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
                shutil.copyfileobj(spool, file)
    except OSError as error:
        raise BuildError(f"{target}: cannot be written: {error.strerror or error}") from error
    return contents


def _counted(entities: Iterable[Entity], contents: Contents) -> Iterator[Entity]:
    for entity in entities:
        contents.add(entity)
        yield entity


def json_lines(entities: Iterable[Entity]) -> Iterator[str]:
    """An entity a line."""
    for entity in entities:
        yield json.dumps(to_record(entity), ensure_ascii=False, sort_keys=True) + "\n"
