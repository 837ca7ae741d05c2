"""Tables of a row a character, kept as lines: read in a millisecond, and split only where asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from importlib.resources import files


class Rows:
    """The rows of a data file of a package: character, tab, cells; in the order of the characters, after # comments."""

    def __init__(self, package: str, name: str) -> None:
        lines = files(package).joinpath(name).read_text(encoding="utf-8").rstrip("\n").split("\n")
        comments = next(i for i, line in enumerate(lines) if not line.startswith("#"))
        self._lines = lines[comments:]

    def __iter__(self) -> Iterator[str]:
        return (line[0] for line in self._lines)

    def cells(self, character: str) -> str | None:
        """What stands behind a character's tab, or None."""
        row = bisect_left(self._lines, character)
        found = self._lines[row] if row < len(self._lines) else ""
        return found[2:] if found[:1] == character else None
