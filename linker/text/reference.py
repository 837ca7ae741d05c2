"""Entries of a bibliography, whose titles nothing sets off: 1. Chen, S. H. (2009). Voices from the temple - 廟埕的聲音."""

from __future__ import annotations

import re

_YEAR = r"\([12]\d{3}[a-z]?\)[.,:]? "
_AUTHORS_AND_YEAR = re.compile(
    r"[ \d.\[\]*•-]{0,8}[A-Z][\w'’-]{1,30},? (?:[A-Z]\.[ -]?){1,4}[^\n()]{0,160}" + _YEAR + r"(?=[“\"A-Z])"
)
_BEHIND_A_YEAR = re.compile(_YEAR + r"[“\"]?$")
_REACH = len("(1998a). “")


def title_start(text: str, start: int, end: int) -> int | None:
    """Where the title begins in an entry that begins a line at `start`, if no sentence ends between there and `end`."""
    if text[start - 1 : start] not in ("", "\n"):
        return None
    authors = _AUTHORS_AND_YEAR.match(text, start, end)
    return authors.end() if authors and ". " not in text[authors.end() : end] else None


def follows_a_year(text: str, start: int) -> bool:
    """Whether a year in a bracket stands right before an offset, as before a title in an entry."""
    return _BEHIND_A_YEAR.search(text, max(0, start - _REACH), start) is not None
