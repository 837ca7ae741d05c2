"""Candidates on other lines, for Han that has a line of its own: headings, labels of museums, menus, infoboxes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linker.spans.stretch import CandidateSpan, Place, stretch, trimmed
from linker.text.scripts import has_han

_LONGEST = 80
_BESIDE = " \t\r#*_《》「」『』〈〉"
"""What a line may have beside its Han."""

_ENDS = (".", "!", "?", ":", ";", ",")
_LABEL = re.compile(r"(?i)(?:simplified|traditional|standard|literal) |chinese|pinyin|jyutping|hangul|kanji|kana")
"""What a line begins with that says of what kind the next one is."""


def on_other_lines(text: str, start: int, end: int) -> Iterator[CandidateSpan]:
    """The line above and the line below, where Han stands alone between them."""
    reach, limit = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    above, below = text.rfind("\n", reach, start), text.find("\n", end, limit)
    beside = text[max(reach, above + 1) : start] + text[end : below if below >= 0 else limit]
    if beside.strip(_BESIDE):
        return
    first = text.rfind("\n", max(0, above - _LONGEST - 1), above) if above > 0 else above
    if above > 0 and (first >= 0 or above <= _LONGEST):
        yield from _line(text, first + 1, above, Place.BEFORE)
    last = text.find("\n", below + 1, below + _LONGEST + 2) if below >= 0 else below
    if below >= 0 and (last >= 0 or len(text) - below - 1 <= _LONGEST):
        yield from _line(text, below + 1, last if last >= 0 else len(text), Place.BEHIND)


def _line(text: str, start: int, end: int, place: Place) -> Iterator[CandidateSpan]:
    a, b = trimmed(text, start, end)
    name = text[a:b]
    if a < b and not (name.endswith(_ENDS) or has_han(name) or _LABEL.match(name)):
        yield stretch(text, a, b, place)
