"""Text from outside, made safe to show: nothing in it may steer the terminal or turn round what is read."""

from __future__ import annotations

from types import MappingProxyType

_CONTROLS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: "␡"}
_MORE_CONTROLS = dict.fromkeys(range(0x80, 0xA0), "�")
_DIRECTIONS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "�")
_PICTURES = MappingProxyType(_CONTROLS | _MORE_CONTROLS | _DIRECTIONS)


def printable(text: str) -> str:
    """The text with its control characters as pictures (␛) and � for what changes its direction; ends of lines stay."""
    return text if text.isprintable() else text.translate(_PICTURES)
