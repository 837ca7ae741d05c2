"""What stands around a place in a text, within its paragraph."""

from __future__ import annotations


def paragraph(text: str, start: int, end: int, reach: int) -> tuple[str, str]:
    """What stands before and behind [start, end) in its paragraph, `reach` characters of either at most."""
    near = max(0, start - reach)
    left = max(near, text.rfind("\n\n", near, start) + 1)
    right = text.find("\n\n", end, end + reach)
    return text[left:start], text[end : right if right >= 0 else end + reach]
