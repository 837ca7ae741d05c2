"""Inputs → documents: text, Markdown and HTML files, standard input, JSONL records. One bad input does not stop the others."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from linker.errors import InputError
from linker.formats.encoding import decode
from linker.formats.html_text import extract
from linker.model import Document

STDIN = "-"
_HTML = (".html", ".htm", ".xhtml")

OnError = Callable[[InputError], None]


def read_documents(inputs: Iterable[str], *, jsonl: bool, max_bytes: int, on_error: OnError) -> Iterator[Document]:
    """The documents of `inputs` (paths, or "-" for standard input) in order; what cannot be read goes to `on_error`."""
    for name in inputs:
        try:
            if jsonl:
                yield from _records(name, max_bytes, on_error)
            else:
                yield _article(name, max_bytes)
        except InputError as error:
            on_error(error)


def _article(name: str, max_bytes: int) -> Document:
    with _opened(name) as stream:
        data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise InputError(
            f"{name}: larger than {max_bytes / 2**20:.0f} MB, which no article is; split it, or use --jsonl"
        )
    text = decode(data, name)
    if not text.strip():
        raise InputError(f"{name}: empty; there is nothing to link")
    if Path(name).suffix.lower() in _HTML or _looks_like_html(text):
        title, text = extract(text)
        return Document(name, text, title=title, verbatim=False)
    return Document(name, text)


def _looks_like_html(text: str) -> bool:
    return text[:200].lstrip().lower().startswith(("<!doctype html", "<html"))


@contextmanager
def _opened(name: str) -> Iterator[IO[bytes]]:
    """The bytes of an input; InputError where it cannot be opened, or read to its end."""
    try:
        with _open(name) as stream:
            yield stream
    except FileNotFoundError as error:
        raise InputError(f"{name}: no such file") from error
    except IsADirectoryError as error:
        raise InputError(f"{name}: is a folder; name the files in it, for example {name.rstrip('/')}/*.txt") from error
    except OSError as error:
        raise InputError(f"{name}: cannot be read: {error.strerror or error}") from error


def _open(name: str) -> IO[bytes]:
    return open(sys.stdin.fileno(), "rb", closefd=False) if name == STDIN else Path(name).open("rb")


def _records(name: str, max_bytes: int, on_error: OnError) -> Iterator[Document]:
    """The records of a JSONL file, one at a time, so that a corpus of any length fits."""
    with _opened(name) as stream:
        number = 0
        while line := stream.readline(max_bytes + 1):
            number += 1
            if not line.strip():
                continue
            try:
                yield _record(line, f"{name}, line {number}", max_bytes)
            except InputError as error:
                on_error(error)
                _skip_rest_of_line(stream, line)
        if number == 0:
            on_error(InputError(f"{name}: empty; there is nothing to link"))


def _skip_rest_of_line(stream: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _record(line: bytes, where: str, max_bytes: int) -> Document:
    if len(line) > max_bytes:
        raise InputError(f"{where}: longer than {max_bytes / 2**20:.0f} MB; give fewer documents a line")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f'{where}: not JSON ({error}); a line looks like {{"id": "1", "text": "…"}}') from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise InputError(f'{where}: has no "text"; a line looks like {{"id": "1", "text": "…"}}')
    extra = {key: value for key, value in record.items() if key != "id"}
    return Document(
        id=where if (given := record.get("id")) is None else str(given),
        text=record["text"].encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
        date=_string(record.get("date")),
        title=_string(record.get("title")),
        extra=extra,
    )


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None
