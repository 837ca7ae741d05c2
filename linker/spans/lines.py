"""Candidates on other lines, for Han that has a line of its own: headings, labels of museums, menus, infoboxes."""

from __future__ import annotations

from collections.abc import Iterator

from linker.spans.stretch import CandidateSpan, Place, stretch, trimmed
from linker.text.scripts import has_han

_LONGEST = 80
_BESIDE = " \t\r#*_《》「」『』〈〉"
"""What a line may have beside its Han."""

_ENDS = (".", "!", "?", ":", ";", ",")


def on_other_lines(text: str, start: int, end: int) -> Iterator[CandidateSpan]:
    """The line above and the line below, where Han stands alone between them."""
    reach, limit = max(0, start - 2 * _LONGEST), min(len(text), end + 2 * _LONGEST)
    before, behind = text[reach:start].split("\n"), text[end:limit].split("\n")
    if (before[-1] + behind[0]).strip(_BESIDE):
        return
    if len(before) > 2 or (len(before) == 2 and reach == 0):
        above = start - len(before[-1]) - 1
        yield from _line(text, above - len(before[-2]), above, Place.BEFORE)
    if len(behind) > 2 or (len(behind) == 2 and limit == len(text)):
        below = end + len(behind[0]) + 1
        yield from _line(text, below, below + len(behind[1]), Place.BEHIND)


def _line(text: str, start: int, end: int, place: Place) -> Iterator[CandidateSpan]:
    a, b = trimmed(text, start, end)
    name = text[a:b]
    if 0 < b - a <= _LONGEST and not (name.endswith(_ENDS) or has_han(name)):
        yield stretch(text, a, b, place)
