"""The lines of a dump that may hold an item with a Chinese name, or a class: found in the bytes, before anything is split
or decoded.

A dump is written with labels before descriptions before aliases before claims. Of a line written so only labels, aliases
and the claims that hold texts are looked at; any other line is decoded. So the short cut loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

try:
    from stringzilla import find  # some eight times as fast as that of bytes
except ImportError:
    find = bytes.find

_CODES = (b'"zh', b'"yue"', b'"lzh"', b'"wuu"', b'"gan"', b'"nan"', b'"hak"', b'"cdo"')
_MUL, _ESCAPE = b'"mul"', b"\\u"
_ITEM, _OTHERS = b'{"type":"item","id":"Q', (b'{"type":"lexeme"', b'{"type":"property"', b'{"type":"mediainfo"')
_HEAD = 80
_TEXT_STATEMENT = b'"monolingualtext"'
_SUBCLASS = b'"P279":[{"mainsnak'
LONGEST_LINE = 256 * 1024 * 1024
BAD_LINES_TOLD = 20


class BadLines(Struct):
    """Lines of a dump that hold no sound entity: how many, and the first of them with what is wrong."""

    count: int = 0
    first: list[tuple[int, str]] = field(default_factory=list)

    def add(self, line: int, reason: str) -> None:
        self.count += 1
        if len(self.first) < BAD_LINES_TOLD:
            self.first.append((line, reason))


class Reading(Struct):
    """How far the reading of a dump is: lines and bytes of JSON seen, items kept of them, bad lines, and whether its end
    was seen."""

    lines: int = 0
    bytes: int = 0
    kept: int = 0
    ended: bool = False
    bad: BadLines = field(default_factory=BadLines)

    def update(self, other: Reading) -> None:
        """Be as far as another one."""
        self.lines, self.bytes, self.kept = other.lines, other.bytes, other.kept
        self.ended, self.bad = other.ended, other.bad


def wanted_lines(chunks: Iterable[bytes], reading: Reading) -> Iterator[tuple[int, bytes]]:
    """The numbers and contents of the lines that must be decoded, without the comma behind them.

    A chunk is looked at where it is; only the line that two chunks share is put together.
    """
    rest, without_comma = b"", 0
    for chunk in chunks:
        reading.bytes += len(chunk)
        stop = chunk.rfind(b"\n") + 1
        first = chunk.find(b"\n") + 1
        if not stop:
            rest += chunk
            _check_length(rest, reading)
            continue
        for buffer, start, last in ((rest + chunk[:first], 0, len(rest) + first), (chunk, first, stop)):
            plain = buffer.isascii()
            while start < last:
                end = buffer.find(b"\n", start)
                reading.lines += 1
                if without_comma:
                    without_comma = _check_end(buffer, start, without_comma, reading)
                if not buffer.endswith(b"},", start, end):
                    without_comma = _odd_end(buffer, start, end, reading)
                if (plain or _is_text(buffer[start:end], reading)) and _is_wanted(buffer, start, end, plain):
                    yield reading.lines, _without_comma(buffer, start, end)
                start = end + 1
        rest = chunk[stop:]
    if rest.strip():
        reading.lines += 1
        if rest.strip() == b"]":
            reading.ended = True
        elif _is_wanted(rest, 0, len(rest)):
            yield reading.lines, _without_comma(rest, 0, len(rest))


def _is_text(line: bytes, reading: Reading) -> bool:
    """Whether a line is UTF-8. Wikidata's own dumps are ASCII, so that hardly a line is asked."""
    try:
        line.decode()
    except UnicodeDecodeError as error:
        reading.bad.add(reading.lines, f"not UTF-8 (byte {error.start})")
        return False
    return True


def _without_comma(buffer: bytes, start: int, end: int) -> bytes:
    if buffer.endswith(b"},", start, end):
        return buffer[start : end - 1]
    return buffer[start:end].rstrip().rstrip(b",")


def _check_length(line: bytes, reading: Reading) -> None:
    if len(line) > LONGEST_LINE:
        raise ValueError(f"line {reading.lines + 1} is longer than {LONGEST_LINE:,} bytes, which no entity is")


def _check_end(buffer: bytes, start: int, without_comma: int, reading: Reading) -> int:
    """Only the last entity has no comma: what follows must be the end of the array."""
    if buffer[start : start + 1] != b"]":
        reading.bad.add(without_comma, "no comma behind the entity")
    return 0


def _odd_end(buffer: bytes, start: int, end: int, reading: Reading) -> int:
    """What a line is that does not end as entities do; its number where only a comma is missing, else 0."""
    line = buffer[start:end].strip() if end - start < _HEAD else buffer[end - _HEAD : end].rstrip()
    if line == b"]":
        reading.ended = True
    elif not line:
        reading.bad.add(reading.lines, "empty")
    elif line.endswith(b"}"):
        return reading.lines
    elif line != b"[" and not line.endswith(b"},") and not _is_wanted(buffer, start, end):
        reading.bad.add(reading.lines, "cut off, or no entity")
    return 0


def _is_wanted(buffer: bytes, start: int, end: int, plain: bool = False) -> bool:
    if not buffer.startswith(_ITEM, start):
        return end - start > 2 and not buffer.startswith(_OTHERS, start) and bool(buffer[start:end].strip(b"[], \r\t"))
    if find(buffer, b'"labels":', start, start + _HEAD) < 0:
        return True
    if (labels_end := find(buffer, b'"descriptions":', start, end)) < 0:
        return True
    if (aliases := find(buffer, b'"aliases":', labels_end, end)) < 0:
        return True
    if (claims := find(buffer, b'"claims":', aliases, end)) < 0:
        return True
    if _may_be_han(buffer, start, labels_end, b'"}', plain) or _may_be_han(buffer, aliases, claims, b'"}]', plain):
        return True
    if find(buffer, _SUBCLASS, claims, end) >= 0:
        return True
    if find(buffer, _TEXT_STATEMENT, claims, end) < 0:
        return False
    sitelinks = find(buffer, b'"sitelinks":', claims, end)
    return sitelinks < 0 or any(find(buffer, code, claims, sitelinks) >= 0 for code in (*_CODES, _MUL))


def _may_be_han(buffer: bytes, start: int, end: int, closing: bytes, plain: bool) -> bool:
    """Whether labels, or aliases, have a Chinese code, or `mul` with more than ASCII; `closing` ends what a code has.
    Where all is `plain`, which is ASCII, Han is escaped."""
    if find(buffer, _ESCAPE, start, end) < 0 and (plain or buffer[start:end].isascii()):
        return False
    for code in _CODES:
        if find(buffer, code, start, end) >= 0:
            return True
    if (mul := find(buffer, _MUL, start, end)) < 0:
        return False
    if (stop := find(buffer, closing, mul, end)) < 0 or not buffer.startswith(b":", mul + len(_MUL)):
        return True
    names = buffer[mul:stop]
    # Behind a backslash the quote that closes may be one inside a name, behind a colon the one that opens it.
    return _ESCAPE in names or not names.isascii() or names.endswith((b"\\", b":"))
