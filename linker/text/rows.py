"""Tables of a row a character or word, kept as the bytes of their file: read in a moment, and decoded only where asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


class Rows:
    """The rows of a data file: key, tab, cells; in the order of the keys, after # comments."""

    def __init__(self, path: Path) -> None:
        self._table = path.read_bytes()
        self._first = 0
        while self._table.startswith(b"#", self._first):
            self._first = self._table.index(b"\n", self._first) + 1

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._table[self._first :].decode().splitlines())

    def cells(self, key: str) -> str | None:
        """What stands behind a key's tab, or None. By bisection: UTF-8 sorts as its characters do."""
        row = key.encode() + b"\t"
        low, high = self._first, len(self._table)
        while low < high:
            line = self._table.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._table.index(b"\n", line)
            if self._table.startswith(row, line):
                return self._table[line + len(row) : end].decode()
            if self._table[line : line + len(row)] < row:
                low = end + 1
            else:
                high = line
        return None
