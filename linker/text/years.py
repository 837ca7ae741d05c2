"""The years that a bracket gives beside or behind a Han name."""

from __future__ import annotations

import re

_BRACKET = re.compile(r"(?: ?[(（])?([^()（）\n]{0,120})[)）]")
_DAY = r"(?:\d{1,2} [A-Z][a-z]+ |[A-Z][a-z]+ \d{1,2}, )?"
_YEAR = r"(1\d{3}|20\d\d|\d{3})"
_SPAN = re.compile(rf"(?<![\d,.–—-]){_YEAR}\??(?: in [A-Z]\w+)? ?[–—-] ?{_DAY}(?:(?:c\. ?)?{_YEAR})?(?![\d–—-])")
_BORN = re.compile(rf"\b(?:born|b\.)[^\d;]{{0,12}}?{_DAY}{_YEAR}\b")
_DIED = re.compile(rf"\b(?:died|d\.)[^\d;]{{0,12}}?{_DAY}{_YEAR}\b")
_NOTHING_ELSE = re.compile(r"(?:[\d\s–—?/~-]|\b(?:BCE?|CE|AD|[Cc]a?\.|[rbd]\.|fl\.))*")


def are_years(text: str) -> bool:
    """Whether a text is nothing but years, or blank: 206 BCE–220 CE."""
    return _NOTHING_ELSE.fullmatch(text) is not None


def years_in_bracket(text: str, end: int) -> tuple[int | None, int | None]:
    """The years in which it began and ended, as the bracket says behind the Han: (李白, 701–762), (任正非; born 1944),
    李白 (701–762)."""
    bracket = _BRACKET.match(text, end)
    rest = bracket.group(1) if bracket else ""
    if not rest:
        return None, None
    if span := _SPAN.search(rest):
        return int(span.group(1)), int(span.group(2)) if span.group(2) else None
    begun, ended = _BORN.search(rest), _DIED.search(rest)
    return int(begun.group(1)) if begun else None, int(ended.group(1)) if ended else None
