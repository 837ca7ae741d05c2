"""Entities → a gazetteer file, by the ending of its name: compiled, TSV or JSONL. Whole, or not there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from linker.errors import BuildError
from linker.files import replacing
from linker.kb.compile import NAME, SLIP, SOUND, Contents, compile_file, compile_into, scratch
from linker.kb.gazetteer import Gazetteer
from linker.kb.opening import COMPILED
from linker.kb.tables import to_json, tsv_lines
from linker.model import Entity

TEXT = (".tsv", ".jsonl")


def check_target(target: Path) -> None:
    """BuildError where nothing could be written there, before hours are spent."""
    if target.suffix.lower() not in (*COMPILED, *TEXT):
        raise BuildError(f"{target}: its ending names no format; give {', '.join((*COMPILED, *TEXT))}")
    if not target.parent.is_dir():
        raise BuildError(f"{target}: there is no folder {target.parent}")
    if not os.access(target.parent, os.W_OK):
        raise BuildError(f"{target}: nothing can be written to {target.parent}")


def write(target: Path, name: str, version: str, entities: Iterable[Entity], *, slips: bool = False) -> Contents:
    """Write a gazetteer, with one entity a QID; what is in it.

    A compiled one finds names by sound as well, and with a slip where asked for. BuildError where it cannot be written;
    the old file is then untouched.
    """
    try:
        if target.suffix.lower() in COMPILED:
            return compile_file(target, name, version, entities, (NAME, SOUND, SLIP) if slips else (NAME, SOUND))
        with scratch() as connection:
            contents = compile_into(connection, name, version, entities)
            merged = Gazetteer(connection, name).entities()
            with replacing(target) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(tsv_lines(merged) if target.suffix.lower() == ".tsv" else json_lines(merged))
    except OSError as error:
        raise BuildError(f"{target}: cannot be written: {error.strerror or error}") from error
    return contents


def json_lines(entities: Iterable[Entity]) -> Iterator[str]:
    """An entity a line."""
    for entity in entities:
        yield to_json(entity) + "\n"
