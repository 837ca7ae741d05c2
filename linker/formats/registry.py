"""The formats by name: a plain tuple, and the look-up whose error lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from linker.errors import UsageError
from linker.formats import csv_format, html_format, jsonl, markdown, table
from linker.model import LinkedDocument

Render = Callable[[Iterable[LinkedDocument]], Iterator[str]]


class Format(Struct, frozen=True):
    """A way to write linked documents: its name, the file endings that ask for it, and what writes it."""

    name: str
    endings: tuple[str, ...]
    render: Render


FORMATS: tuple[Format, ...] = (
    Format("table", (), table.render),
    Format("jsonl", (".jsonl", ".ndjson", ".json"), jsonl.render),
    Format("csv", (".csv",), csv_format.render),
    Format("markdown", (".md", ".markdown"), markdown.render),
    Format("html", (".html", ".htm"), html_format.render),
)
_SHORT = {"md": "markdown"}


def format_named(name: str) -> Format:
    """The format of that name; UsageError with the known names where there is none."""
    wanted = _SHORT.get(name.lower(), name.lower())
    for known in FORMATS:
        if known.name == wanted:
            return known
    raise UsageError(f"no format {name!r}; the formats are {', '.join(f.name for f in FORMATS)}")


def format_for(path: str) -> Format | None:
    """The format that a file's name asks for, None where it asks for none."""
    return next((known for known in FORMATS if path.lower().endswith(known.endings or ("\0",))), None)
