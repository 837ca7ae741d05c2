"""Tables of one's own → entities: CSV, TSV, JSONL and Parquet, with columns named as one likes.

A row without a QID is a pair of names that belong together; it links to nothing.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from linker.errors import BuildError, GazetteerError
from linker.kb.tables import from_record
from linker.model import Entity, EntityType

COLUMNS = ("qid", "type", "en", "zh", "zh-hant", "zh-hans", "en-alias", "zh-alias", "description", "sitelinks")
_USUAL = {
    "id": "qid", "wikidata": "qid", "wikidata_id": "qid", "english": "en", "name_en": "en", "name": "en",
    "chinese": "zh", "name_zh": "zh", "zh_hant": "zh-hant", "zh_hans": "zh-hans", "zh-tw": "zh-hant", "zh-cn": "zh-hans",
    "aliases": "en-alias",
}  # fmt: skip
"""Names that columns have elsewhere."""


def read(path: Path, columns: Mapping[str, str], default: EntityType = EntityType.OTHER) -> Iterator[Entity]:
    """The entities of a table; `columns` maps ours to the file's own, where those are not named like ours.

    BuildError with the line that is wrong.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise BuildError(f"{path}: not a table that can be read; give a {', '.join(_READERS)} file")
    try:
        for where, row in reader(path):
            yield _entity(row, where, columns, default, path.stem)
    except UnicodeDecodeError as error:
        raise BuildError(f"{path}: not UTF-8 (byte {error.start})") from error
    except OSError as error:
        raise BuildError(f"{path}: cannot be read: {error.strerror or error}") from error
    except GazetteerError as error:
        raise BuildError(str(error)) from error


def _entity(row: Mapping[str, Any], where: str, columns: Mapping[str, str], default: EntityType, source: str) -> Entity:
    if isinstance(row.get("labels"), dict):
        return from_record({"sources": [source], "qid": "", **row}, where)
    for wanted in columns.values():
        if wanted not in row:
            raise BuildError(f"{where}: has no column {wanted!r}; it has {', '.join(map(str, row))}")
    named = {_USUAL.get(str(key).lower(), str(key).lower()): value for key, value in row.items()}
    named |= {ours: row[theirs] for ours, theirs in columns.items()}
    cells = {column: str(named[column]).strip() for column in COLUMNS if named.get(column) is not None}
    labels = {lang: cells[lang] for lang in ("en", "zh", "zh-hant", "zh-hans") if cells.get(lang)}
    if not labels:
        raise BuildError(
            f"{where}: has no name; the columns are {', '.join(map(str, row))}: say which with --column en=…"
        )
    aliases = {lang: _split(cells.get(f"{lang}-alias", "")) for lang in ("en", "zh")}
    record = {
        "qid": _qid(cells.get("qid", "")),
        "labels": labels,
        "aliases": {lang: every for lang, every in aliases.items() if every},
        "type": cells.get("type") or str(default),
        "descriptions": {"en": cells.get("description", "")},
        "sitelinks": int(cells["sitelinks"]) if cells.get("sitelinks", "").isdigit() else None,
        "sources": [source],
    }
    return from_record(record, where)


def _qid(cell: str) -> str:
    """A QID, also from the item's address."""
    return cell.rstrip("/").rpartition("/")[2].upper() if cell else ""


def _split(cell: str) -> list[str]:
    return [alias.strip() for alias in cell.split("|") if alias.strip()]


def _read_delimited(path: Path, dialect: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.reader(lines, strict=True, **dialect)
        header = next(rows, None)
        if not header:
            raise BuildError(f"{path}: empty; its first line must name the columns")
        try:
            for row in rows:
                where = f"{path}, line {rows.line_num}"
                if row and len(row) != len(header):
                    raise BuildError(f"{where}: {len(row)} columns where the header has {len(header)}")
                if row:
                    yield where, dict(zip(header, row, strict=True))
        except csv.Error as error:
            raise BuildError(f"{path}, line {rows.line_num}: {error}") from error


def _read_csv(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    return _read_delimited(path, {})


def _read_tsv(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    return _read_delimited(path, {"delimiter": "\t", "quoting": csv.QUOTE_NONE})


def _read_jsonl(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            where = f"{path}, line {number}"
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise BuildError(f"{where}: not JSON: {error}") from error
            if not isinstance(record, dict):
                raise BuildError(f"{where}: not an object with names")
            yield where, record


def _read_parquet(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise BuildError(f"{path}: Parquet needs pyarrow; pip install 'zh-en-linker[parquet]'") from error
    number = 0
    for batch in parquet.ParquetFile(path).iter_batches():
        rows: Iterable[dict[str, Any]] = batch.to_pylist()
        for row in rows:
            number += 1
            yield f"{path}, row {number}", row


_READERS = {
    ".csv": _read_csv,
    ".tsv": _read_tsv,
    ".jsonl": _read_jsonl,
    ".ndjson": _read_jsonl,
    ".parquet": _read_parquet,
}
