"""Stretches of text with their words, and how they are trimmed and bounded: what candidate spans are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from linker.text.names import COURTESIES
from linker.text.scripts import first_han, last_han_end
from linker.text.traits import Traits, traits

MAX_WORDS, WORDS_BEFORE, _REACH_BEFORE = 14, 8, 80
MAX_QUOTE, MAX_RIGHT = 600, 160
"""How many characters a candidate may reach to the left, if it is quoted, and to the right."""

_WORD = re.compile(r"[^\W_](?:[^\s()（）\[\]［］{}<>“”\"«»_*|/—，、；：。]*[^\W_])?(?:\.|(?<=s)['’](?= [^\W\d_]))?")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+")
_SET_OFF = " \t_*#\"“”'‘’«»~《》〈〉「」『』"
_ABBREVIATIONS = COURTESIES | frozenset(
    "co corp inc ltd dept univ inst st rd ave blvd ln sec dist bldg jr sr no vs mt c d b".split()
)
_DASH, _DATE, _AGENCY = "(?:—|–|--|-)", r", [A-Z][a-z]{2,8}\.? \d{1,2}", r" ?\([A-Z][\w /]{1,20}\)"
_CITY = r"[A-Z][A-Za-z.'’]{1,20}(?: [A-Z][A-Za-z.'’]{1,20}){0,2}"
_DATELINE = re.compile(
    rf"(?:[A-Z]{{3}}[A-Z .'’/-]{{2,30}}(?:,[^\n:()—–]{{1,24}})?(?:{_AGENCY})? ?(?:{_DASH}|:)"
    rf"|{_CITY}(?:{_DATE})?{_AGENCY} ?{_DASH}|{_CITY}{_DATE}{_AGENCY}) (?=[A-Za-z“\"‘'])"
)
"""How news agencies begin: "SINGAPORE - ", "BEIJING, May 3 (Reuters) — ", "Taipei, May 3 (CNA) "."""

OPENING_QUOTES, CLOSING_QUOTES = ('"', "“"), ('"', "”")
_SINGLE = r"((?:[^‘’'\n]|['’](?=[^\W_])){1,300})"  # with apostrophes: ‘One man’s memories’
QUOTED = re.compile(rf"“([^“”\n]{{1,300}})”|\"([^\"\n]{{1,300}})\"|‘{_SINGLE}’|(?<![\w'’])'(?=\S){_SINGLE}'")


class Place(StrEnum):
    """Where a candidate stands to its Han."""

    BEFORE = "before"
    BEFORE_BRACKET = "before the outer bracket"
    BEFORE_LINK = "before words that introduce the Han"
    OVER_BRACKET = "before another bracket"
    INSIDE = "inside"
    BEHIND = "behind"
    BEHIND_LINK = "behind words that introduce it"


class Word(Struct, frozen=True):
    """A word with its offsets, its surface form, what stands between it and the word before, and its traits."""

    start: int
    end: int
    text: str
    after: str
    traits: Traits


class CandidateSpan(Struct, frozen=True):
    """A candidate's offsets and surface form, its words (one at least), the words before it (nearest last), its place, how it
    is set off (`marked`: by markup, or as the title of a reference is), the word that goes on behind it, where it stands behind
    its Han and could be longer, and the words that stand nearer to the Han: before a quotation behind it, inside the bracket
    that the span stands before, or inside the bracket behind Han that the span is said to be: Azure Dragon, known as 青龍
    (_Qīnglóng_)."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    before: tuple[Word, ...]
    place: Place
    quoted: bool = False
    marked: bool = False
    next: Word | None = None
    nearer: tuple[Word, ...] = ()


def words_of(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        a, b = match.span()
        word = match.group()
        if word[-1] == "." and word[:-1].lower() not in _ABBREVIATIONS and not _INITIALS.fullmatch(word):
            word, b = word[:-1], b - 1
        found.append(Word(a, b, word, text[last:a], traits(word)))
        last = b
    return found


def start_of_last(text: str, start: int, end: int, count: int) -> int:
    """Where the last words of a stretch begin, so many of them as spaces part; `start` where there are no more."""
    parts = text[start:end].rsplit(None, count)
    return start + len(parts[0]) if len(parts) > count else start


def words_up_to(text: str, start: int, end: int, between: str) -> Sequence[Word]:
    """The words of a stretch, unless more than some characters stand between the last of them and its end."""
    found = words_of(text, max(0, start), end)
    return found if found and not text[found[-1].end : end].strip(between) else ()


def ends_sentence(words: Sequence[Word], i: int) -> bool:
    """Whether a sentence or clause, or a footnote[3], ends before word i, or a handle or hashtag begins with it, so that no name
    reaches further back."""
    after = words[i].after
    if after == " ":
        return False
    if after.endswith(("@", "#")) and not words[i].traits.digit:
        return True
    note = after.startswith("]") and i > 0 and words[i - 1].after.endswith(("[", "[^"))
    return note or any(mark in after for mark in (". ", "! ", "? ", "; ", "。", ".\u201d", ".[", "| "))


def nickname(words: Sequence[Word]) -> tuple[int, int] | None:
    """Which of a name's words stand in quotes between the others, if any: Chang “Rocky” Chia-hung."""
    marks = [i for i, word in enumerate(words) if i and word.after != " "]
    if not marks:
        return None
    start = next((i for i in marks if words[i].after.endswith(OPENING_QUOTES)), 0)
    end = next((i for i in marks if i > start and words[i].after.startswith(CLOSING_QUOTES)), 0)
    return (start, end) if start and end else None


def stretch(
    text: str,
    start: int,
    end: int,
    place: Place,
    floor: int | None = None,
    quoted: bool = False,
    marked: bool = False,
) -> CandidateSpan:
    """A candidate as a whole; the words before it are looked for from `floor` on, if any."""
    words = tuple(words_of(text, start, end))
    before = () if floor is None else tuple(words_of(text, floor, start)[-WORDS_BEFORE:])
    return CandidateSpan(start, end, text[start:end], words, before, place, quoted, marked)


def whole(
    text: str, floor: int, start: int, end: int, place: Place, quoted: bool = False, marked: bool = False
) -> CandidateSpan:
    """A stretch that is set off, without the marks that it begins with and the stop that a quotation ends with."""
    start += len(text[start:end]) - len(text[start:end].lstrip(_SET_OFF))
    if quoted:
        end = _without_stop(text, start, end)
    return stretch(text, start, end, place, max(floor, start - _REACH_BEFORE), quoted, marked)


def inside_quotes(text: str, match: re.Match[str]) -> tuple[int, int]:
    """What stands between the quotes, without the comma or full stop that belongs to the sentence around them."""
    start, end = match.span(match.lastindex or 0)
    return start, _without_stop(text, start, end)


def _without_stop(text: str, start: int, end: int) -> int:
    """Where a quotation ends without its last comma or full stop; that of an abbreviation stays: “Acme Co.”"""
    last = text[start:end].rstrip(".").rpartition(" ")[2].lower()
    return end - 1 if text[end - 1] == "," or (text[end - 1] == "." and last not in _ABBREVIATIONS) else end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _SET_OFF:
        start += 1
    while start < end and (text[end - 1] in _SET_OFF or text[end - 1] == ","):
        end -= 1
    return start, end


def is_marked(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("_", "*") and text[end : end + 1] in ("_", "*")


def floor_of(text: str, anchor: int) -> int:
    """How far left a candidate may reach: not over a line end or dateline, nor over other Han."""
    reach = max(0, anchor - MAX_QUOTE)
    line = text.rfind("\n", reach, anchor) + 1
    if line or not reach:
        dateline = _DATELINE.match(text, line, anchor)
        return last_han_end(text, dateline.end() if dateline else line, anchor)
    return last_han_end(text, reach, anchor)


def ceiling_of(text: str, start: int) -> int:
    """How far right a candidate may reach: not over a line end, nor over other Han."""
    limit = min(len(text), start + MAX_RIGHT)
    line_end = text.find("\n", start, limit)
    return first_han(text, start, line_end if line_end >= 0 else limit)
