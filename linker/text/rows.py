"""Tables of a row a character or word, kept as the bytes of their file: read in a moment, and decoded only where asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

_BLOCK = 2048
"""How many bytes are searched for a row: fewer take longer to list, more longer to search."""


class Rows:
    """The rows of a data file: key, tab, cells; in the order of the keys, after # comments."""

    def __init__(self, path: Path) -> None:
        self._table = b"\n" + path.read_bytes()  # so that a line's end stands before every row
        start = 0
        while self._table.startswith(b"\n#", start):
            start = self._table.index(b"\n", start + 1)
        self._starts, self._keys = [start], [b""]
        while (start := self._table.find(b"\n", start + _BLOCK, -1)) >= 0:
            self._starts.append(start)
            self._keys.append(self._table[start + 1 : self._table.index(b"\t", start)])

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._table[self._starts[0] + 1 :].decode().splitlines())

    def cells(self, key: str) -> str | None:
        """What stands behind a key's tab, or None. UTF-8 sorts as its characters do, so that the first keys of blocks tell
        which one to search."""
        encoded = key.encode()
        block = bisect_right(self._keys, encoded)
        row = b"\n" + encoded + b"\t"
        found = self._table.find(row, *self._starts[block - 1 : block + 1])
        if found < 0:
            return None
        cells = found + len(row)
        return self._table[cells : self._table.index(b"\n", cells)].decode()
