"""What a clause right behind a name calls it: "(水明), a novel by", "(鬼島) is a modern folk song"."""

from __future__ import annotations

import re

REACH = 90
"""How many characters behind a name may say what it is."""

_CLAUSE = re.compile(
    r"[^\w\s]{0,3},? ?(?:is |was |are |were )?"
    r"(?:an?|the|its|his|her|their|another|one of|which|who|(?:[A-Z][\w-]+ )?[A-Z][\w-]+['’]s) ([^.;:()（\n]*)"
)


def clause_behind(text: str, end: int) -> str:
    """The clause without its article, as far as it reaches within a sentence; "" where none is there."""
    found = _CLAUSE.match(text, end, end + REACH)
    return found.group(1) if found else ""
