"""Bytes → text: UTF-8, or the encodings that Chinese files still come in, told apart by what they hold."""

from __future__ import annotations

import codecs
import shlex

from linker.errors import InputError

DETECTED = ("big5hkscs", "big5", "gb18030", "utf_16_le", "utf_16_be")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SAMPLE = 64 * 1024
_CONVERTED = (
    (b"%PDF", "a PDF file; pass its text on: pdftotext {name} - | linker link -"),
    (b"PK\x03\x04", "an archive; of a document pass the text on: pandoc --to=plain {name} | linker link -"),
)
"""How files begin that other programs turn into text."""

_CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")


def decode(data: bytes, name: str) -> str:
    """The text of a file; InputError that names the file where it is binary or in an encoding that is not read.

    A byte-order mark decides; then UTF-8 if it is valid; then Big5, GB18030 or UTF-16 where
    charset-normalizer finds that the bytes make sense in one of them.
    """
    for beginning, advice in _CONVERTED:
        if data.startswith(beginning):
            raise InputError(f"{name}: {advice.format(name=shlex.quote(name))}")
    marked = next((encoding for mark, encoding in _BOMS if data.startswith(mark)), None)
    if (wide := marked or _wide(data)) is not None:
        return _strictly(data, wide, name)
    if _is_binary(data):
        raise InputError(f"{name}: a binary file; linker reads plain text, Markdown, HTML and JSONL")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if (encoding := _detected(data)) is not None:
            return _strictly(data, encoding, name)
        raise InputError(
            f"{name}: neither UTF-8 (byte {error.start}) nor Big5, GB18030 or UTF-16; convert it to UTF-8 first"
        ) from error


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: looks like {encoding}, but breaks at byte {error.start}; convert it to UTF-8 first"
        ) from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: English text in it has a zero in every other byte."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 8:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.3 and even < 0.02:
        return "utf-16-le"
    return "utf-16-be" if even > 0.3 and odd < 0.02 else None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return b"\0" in sample or sum(byte in _CONTROL for byte in sample) > len(sample) / 50


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=list(DETECTED)).best()
    for encoding in (best.encoding if best else None, *DETECTED[:3]):
        if encoding and _decodes(data, encoding):
            return encoding
    return None


def _decodes(data: bytes, encoding: str) -> bool:
    """Whether all of it decodes, into text that is mostly what people write."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    odd = sum(0xE000 <= ord(c) < 0xF900 or not (c.isprintable() or c.isspace()) for c in text)
    return odd <= len(text) / 200
