"""Words that introduce Han which stands bare: Mount Tai, in Chinese 泰山; Mount Tai, known as 泰山."""

from __future__ import annotations

import re

REACH = 60
"""How many characters before Han are read."""

_LANGUAGE = "(?:Chinese|Mandarin|Japanese|Korean)"
_LINK = re.compile(
    rf"(?:(?:,? in|,) (?:(?:[Ss]implified|[Tt]raditional) )?{_LANGUAGE}(?: name| characters?)?(?: is| was)?[:：]?"
    r"|,? in English,? (?:and|or|but)"
    r"|,? ?\b(?:(?:is|are|was|also|and|commonly|usually|sometimes|literally) )*"
    r"(?:known (?:in [A-Z][a-z]+ )?as|written(?: as)?|referred to as|called|named|translated (?:to|as|from)|i\.e\.|or"
    r"|whose (?:Chinese |Japanese |Korean |real |birth |original )?name (?:is|was)))$"
)
_SAID_IN = re.compile(rf"\b{_LANGUAGE}\b[^.;()\n]{{0,50}}?( (?:is|was))$")
"""The Chinese name of Mount Tai is 泰山."""

_LAST = tuple(
    "as written called named to from i.e. or and but is was name character characters Chinese Mandarin Japanese Korean : ：".split()
)
"""What they end with, which tells at once that nothing is introduced."""

_OPENING = ' \t\u3000\n"“‘_*'


def link_before(text: str, anchor: int) -> int | None:
    """Where the words begin that introduce what stands at an offset; None where there are none."""
    reach = max(0, anchor - REACH)
    before = text[reach:anchor].rstrip(_OPENING)
    if not before.endswith(_LAST):
        return None
    if link := _LINK.search(before):
        return reach + link.start()
    said = _SAID_IN.search(before)
    return reach + said.start(1) if said else None
