"""`linker match`: whether an English and a Chinese name are one by sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from linker.errors import InputError, UsageError

EXAMPLES = "Examples:  linker match 'Tsai Ing-wen' 蔡英文   ·   linker match --pairs names.tsv -f jsonl"


def add_to(app: typer.Typer) -> None:
    app.command("match", epilog=EXAMPLES)(match)


def match(
    en: Annotated[str | None, typer.Argument(metavar="EN", help="A name in Latin letters.")] = None,
    zh: Annotated[str | None, typer.Argument(metavar="ZH", help="A name in Chinese.")] = None,
    pairs: Annotated[Path | None, typer.Option(help="A TSV file with columns en and zh, instead of one pair.")] = None,
    format: Annotated[
        str | None, typer.Option("--format", "-f", help="text or jsonl [default: text for one pair, else jsonl].")
    ] = None,
) -> None:
    """Say how likely an English and a Chinese name are the same name by sound, and why."""
    from linker.cli.output import write

    if (pairs is None) == (en is None or zh is None):
        raise UsageError("give one pair (linker match 'Tsai Ing-wen' 蔡英文) or a file of them (--pairs FILE.tsv)")
    if format not in (None, "text", "jsonl"):
        raise UsageError(f"no format {format!r}; the formats are text, jsonl")
    as_json = format == "jsonl" or (format is None and pairs is not None)
    rows = _read_pairs(pairs) if pairs is not None else iter([(en or "", zh or "")])
    write(_lines(rows, as_json), None)


def _lines(rows: Iterator[tuple[str, str]], as_json: bool) -> Iterator[str]:
    import json

    from linker.romanise.align import align
    from linker.text.printable import printable

    for en, zh in rows:
        alignment = align(en, zh)
        score = 0.0 if alignment.score is None else round(alignment.score, 4)
        record: dict[str, Any] = {"en": en, "zh": zh, "score": score, "match": alignment.match, "why": alignment.why}
        told = (
            json.dumps(record, ensure_ascii=False) if as_json else printable(_sentence(record, alignment.score is None))
        )
        yield told + "\n"


def _sentence(record: dict[str, Any], uncomparable: bool) -> str:
    if uncomparable:
        return f"{record['en']} and {record['zh']}: {record['why']}"
    verdict = "match" if record["match"] else "do not match"
    told = min(record["score"], 0.99)  # two people may have one name, so that nothing is certain
    return f"{record['en']} and {record['zh']} {verdict} ({told:.2f}): {record['why']}"


def _read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """The pairs of a TSV file with a header, one at a time; the fields are what stands between the tabs."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            header = next(lines, "").rstrip("\r\n").split("\t")
            if "en" not in header or "zh" not in header:
                raise InputError(f"{path}: its first line must name the columns, en and zh among them")
            en, zh = header.index("en"), header.index("zh")
            for number, line in enumerate(lines, start=2):
                row = line.rstrip("\r\n").split("\t")
                if len(row) <= max(en, zh):
                    raise InputError(f"{path}, line {number}: {len(row)} columns where the header has {len(header)}")
                yield row[en], row[zh]
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 (byte {error.start})") from error
