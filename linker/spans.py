"""Candidate spans: every stretch of text that could be the English name of a gloss.

The right edge touches the bracket once spaces, closing quotes, markup and a possessive 's are taken off; the left
edge is any word within reach on the same line. A stretch in quotes or in italics or bold that ends there is a
candidate as a whole, however long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linker.model import Gloss, GlossForm
from linker.text.scripts import has_han

MAX_WORDS, MAX_REACH, MAX_QUOTE = 14, 240, 600

_WORD = re.compile(r"[^\W_](?:[^\s()（）\[\]［］{}<>“”\"«»_*|/—–]*[^\W_])?[.]?")
_TRAILING = " \t\u3000\"”’'»」』*_,:=@|–—-"
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_ABBREVIATIONS = frozenset("co corp inc ltd dr mr mrs ms st jr sr prof no gen col rev vs mt".split())
_QUOTES = {"”": "“", '"': '"', "’": "‘", "»": "«", "'": "'", "」": "「", "』": "『"}
_MARKUP = ("**", "__", "_", "*")
_LABEL_BEFORE = re.compile(r"(?i)[\s,;:]*\b(?:or|also|i\.e\.|aka)?\s*$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its offsets, its surface form, and whether something that ends a phrase stands before it."""

    start: int
    end: int
    text: str
    after: str  # what stands between it and the word before: "", " ", ", ", ". ", " ( "


@dataclass(frozen=True, slots=True)
class CandidateSpan:
    """Offsets of a candidate, its words, the words before it (nearest last), and how it is marked off."""

    start: int
    end: int
    words: tuple[Word, ...]
    before: tuple[Word, ...]
    quoted: bool = False
    marked: bool = False
    text: str = ""


def candidate_spans(text: str, gloss: Gloss) -> tuple[CandidateSpan, ...]:
    """The candidates of a gloss, shortest first; () where nothing stands there that could be a name."""
    if gloss.form is GlossForm.CHINESE_FIRST and gloss.inside:
        return tuple(_inside(text, gloss.inside.start, gloss.inside.end))
    floor = _floor(text, gloss.anchor)
    end = _right_edge(text, floor, gloss.anchor)
    spans = list(_marked_off(text, floor, end, gloss.anchor))
    words = _words(text, max(floor, end - MAX_REACH), end)
    for i in range(len(words) - 1, max(-1, len(words) - 1 - MAX_WORDS), -1):
        inside = tuple(words[i:])
        if any((s.start, s.end) == (inside[0].start, end) for s in spans):
            continue
        spans.append(
            CandidateSpan(
                inside[0].start, end, inside, tuple(words[max(0, i - 3) : i]), text=text[inside[0].start : end]
            )
        )
        if _ends_sentence(words, i):
            break
    return tuple(spans)


def _inside(text: str, start: int, end: int) -> Iterator[CandidateSpan]:
    """Chinese first: what the bracket begins with, up to its first comma or semicolon, or its first quotation."""
    content = text[start:end]
    quote = re.search(r"[“\"‘]([^“”\"’]+)[”\"’]", content)
    if quote:
        a, b = start + quote.start(1), start + quote.end(1)
        yield CandidateSpan(a, b, tuple(_words(text, a, b)), (), quoted=True, text=text[a:b])
    for stop in dict.fromkeys((*(m.start() for m in re.finditer(r"[,;:—–]", content)), len(content))):
        piece = content[:stop].strip(" \t_*\"“”'‘’")
        if not piece:
            continue
        a = start + content.index(piece)
        yield CandidateSpan(a, a + len(piece), tuple(_words(text, a, a + len(piece))), (), text=piece)


def _floor(text: str, anchor: int) -> int:
    """How far left a candidate may reach: not over a line end, nor over other Han."""
    floor = max(text.rfind("\n", max(0, anchor - MAX_QUOTE), anchor) + 1, anchor - MAX_QUOTE, 0)
    for i in range(anchor - 1, floor - 1, -1):
        if not text[i].isascii() and has_han(text[i]):
            return i + 1
    return floor


def _right_edge(text: str, floor: int, anchor: int) -> int:
    end = anchor
    while end > floor and text[end - 1] in _TRAILING:
        end -= 1
    if end > floor and text[end - 1] in ")]" and (opening := _opening_of(text, floor, end - 1)) is not None:
        between = text[opening + 1 : end - 1]
        if len(between) <= 12 or between.isdigit():  # a footnote [1] or an acronym (KMT) before the gloss
            return _right_edge(text, floor, opening)
    possessive = _POSSESSIVE.search(text, floor, end)
    return possessive.start() if possessive else end


def _opening_of(text: str, floor: int, closing: int) -> int | None:
    opening = {")": "(", "]": "["}[text[closing]]
    found = text.rfind(opening, floor, closing)
    return found if found >= 0 else None


def _marked_off(text: str, floor: int, end: int, anchor: int) -> Iterator[CandidateSpan]:
    """Stretches in quotes or markup that close between the right edge and the anchor."""
    tail = text[end:anchor]
    for closing, opening in _QUOTES.items():
        at = tail.find(closing)
        if at < 0 or (closing in "'’" and tail[at : at + 2] in ("'s", "’s")):
            continue
        start = text.rfind(opening, floor, end)
        if start >= 0 and end - start > 1:
            yield _whole(text, floor, start + 1, end, quoted=True)
            break
    for mark in _MARKUP:
        if mark in tail:
            start = text.rfind(mark, floor, end)
            if start >= 0 and text[start + len(mark) : end].strip():
                yield _whole(text, floor, start + len(mark), end, marked=True)
            break


def _whole(text: str, floor: int, start: int, end: int, quoted: bool = False, marked: bool = False) -> CandidateSpan:
    start += len(text[start:end]) - len(text[start:end].lstrip(' _*“"'))
    before = tuple(_words(text, max(floor, start - 60), start)[-3:])
    return CandidateSpan(start, end, tuple(_words(text, start, end)), before, quoted, marked, text[start:end])


def _words(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        a, b = match.span()
        word = match.group()
        if (
            word.endswith(".")
            and word[:-1].lower() not in _ABBREVIATIONS
            and not re.fullmatch(r"(?:[A-Za-z]\.)+", word)
        ):
            word, b = word[:-1], b - 1
        found.append(Word(a, b, word, text[last:a]))
        last = b
    return found


def _ends_sentence(words: list[Word], i: int) -> bool:
    """Whether a sentence ends before word i, so that no name reaches further back."""
    return any(mark in words[i].after for mark in (". ", "! ", "? ", "。", ".\u201d", "| "))
