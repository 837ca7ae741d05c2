"""Whether a Latin name and a Han name are one name by sound: the best alignment, its probability, and how to say it.

The Latin name's words are matched with the Han characters, each word being a run of spelled syllables, in
Chinese order (surname first) and in Western order. Whole words may be left over (English given names), and
given-name characters too (Johnny Chiang 江啟臣), each at a cost; single letters match as initials; a syllable
may be one letter off. The cheapest way through is found by dynamic programming over (letters, characters).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from linker.romanise.readings import surname_readings
from linker.romanise.spellings import MAX_SPELLING, Spelling, character_spellings, spellings_of
from linker.text.names import surname_length
from linker.text.normalise import fold_han, fold_latin
from linker.text.scripts import MIDDLE_DOTS, has_latin, is_han

MATCH_THRESHOLD = 0.5
"""`match` is true from this probability on: likelier the same name than not."""

MAX_LATIN, MAX_HAN = 64, 12
"""Longer names are not names; they are refused as not comparable, so work stays bounded."""

INITIAL_COST = 1.2
SLIP_COST = 2.0
WORD_LEFT_COST = 1.6
CHARACTER_LEFT_COST = 1.7
WESTERN_ORDER_COST = 0.2

# Probability from costs: 1 / (1 + exp(SLOPE · cost a character − OFFSET)), set by hand until issue 3 learns it.
_OFFSET, _SLOPE = 3.6, 3.3


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of an alignment: letters and the character they spell; either is "" where it is left over."""

    letters: str
    han: str
    scheme: str
    cost: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """How well two names go together by sound.

    `score` is the probability that they are the same name, 0 to 1, or None where they cannot be
    compared (no Han, no Latin letters, too long). `surname_first` is the order in which the Latin name
    stands, None where no order was found.
    """

    en: str
    zh: str
    score: float | None
    parts: tuple[Part, ...] = ()
    surname_first: bool | None = None
    reason: str = ""

    @property
    def match(self) -> bool:
        return self.score is not None and self.score >= MATCH_THRESHOLD

    @property
    def why(self) -> str:
        """The alignment as a sentence."""
        if self.score is None:
            return f"not comparable: {self.reason}"
        if not self.parts:
            return self.reason
        spelled = ", ".join(
            f"{p.letters.capitalize()} = {p.han} ({p.scheme})" for p in self.parts if p.letters and p.han
        )
        left_words = " ".join(p.letters.capitalize() for p in self.parts if not p.han)
        left_han = "".join(p.han for p in self.parts if not p.letters)
        notes = [spelled or "nothing sounds alike"]
        if left_words:
            notes.append(f"{left_words} left over")
        if left_han:
            notes.append(f"{left_han} not spelled")
        return "; ".join(notes)


@dataclass(frozen=True, slots=True)
class _Latin:
    """A Latin name's letters run together, with the offsets at which words and hyphenated parts begin."""

    letters: str
    word_starts: tuple[int, ...]
    part_starts: tuple[int, ...]


def align(en: str, zh: str) -> Alignment:
    """The best alignment of an English with a Chinese name. Linear in their lengths, which are bounded.

    >>> align("Tsai Ing-wen", "蔡英文").match
    True
    """
    han = "".join(c for c in fold_han(zh[: MAX_HAN * 4]) if is_han(c))
    if refusal := _refusal(en, zh, han):
        return Alignment(en, zh, None, reason=refusal)
    return _align(en, zh, _parse_latin(en), han)


def _refusal(en: str, zh: str, han: str) -> str:
    if not han:
        return "no Han characters"
    if not has_latin(en):
        return "no Latin letters"
    if len(en) > MAX_LATIN or len(zh) > MAX_HAN * 4 or len(han) > MAX_HAN:
        return f"longer than a name ({MAX_LATIN} letters, {MAX_HAN} characters)"
    return ""


def _parse_latin(name: str) -> _Latin:
    letters: list[str] = []
    words, parts = [0], [0]
    for character in fold_latin(name):
        if "a" <= character <= "z":
            letters.append(character)
        elif character in "'’ʻʼ`0123456789":
            continue
        else:
            boundary = words if character.isspace() or character == "." else parts
            if boundary[-1] != len(letters):
                boundary.append(len(letters))
    n = len(letters)
    word_starts = tuple(w for w in words if w < n)
    return _Latin("".join(letters), word_starts, tuple(sorted({*word_starts, *(p for p in parts if p < n)})))


def _align(en: str, zh: str, latin: _Latin, han: str) -> Alignment:
    dotted = any(dot in zh for dot in MIDDLE_DOTS)
    surname = 0 if dotted else (surname_length(han) or min(1, len(han) - 1))
    best: tuple[float, tuple[Part, ...], bool] | None = None
    for surname_first in (True, False):
        order = _characters(han, surname, surname_first)
        cost, parts = _cheapest_path(latin, order)
        cost += 0.0 if surname_first else WESTERN_ORDER_COST
        if best is None or cost < best[0]:
            best = cost, parts, surname_first
    assert best is not None
    cost, parts, surname_first = best
    sound = _probability(cost / max(len(han), 1), matched=sum(bool(p.han and p.letters) for p in parts))
    return Alignment(en, zh, sound, parts, surname_first)


def _probability(cost_per_character: float, matched: int) -> float:
    if matched == 0:
        return 0.01
    return 1 / (1 + math.exp(_SLOPE * cost_per_character - _OFFSET))


@lru_cache(maxsize=4096)
def _surname_spellings(surname: str) -> tuple[Mapping[str, Spelling], ...]:
    return tuple(spellings_of(readings) for readings in surname_readings(surname))


def _characters(han: str, surname: int, surname_first: bool) -> list[tuple[str, Mapping[str, Spelling]]]:
    """The characters with their spellings, in the order in which the Latin name has them."""
    family = list(zip(han[:surname], _surname_spellings(han[:surname]), strict=True))
    given = [(c, character_spellings(c)) for c in han[surname:]]
    return family + given if surname_first else given + family


_Step = tuple[float, int, int, Part | None]


def _cheapest_path(
    latin: _Latin, characters: list[tuple[str, Mapping[str, Spelling]]]
) -> tuple[float, tuple[Part, ...]]:
    """Dynamic programming over (letters used, characters used); the cost and the parts of the cheapest way through."""
    n, m = len(latin.letters), len(characters)
    best: dict[tuple[int, int], _Step] = {(0, 0): (0.0, 0, 0, None)}

    def offer(i: int, j: int, base: float, back: tuple[int, int], part: Part) -> None:
        cost = base + part.cost
        known = best.get((i, j))
        if known is None or cost < known[0]:
            best[i, j] = (cost, *back, part)

    words = dict(zip(latin.word_starts, (*latin.word_starts[1:], n), strict=True))
    ends = _part_ends(latin)
    for i in range(n + 1):
        for j in range(m + 1):
            here = best.get((i, j))
            if here is None:
                continue
            if i in words:
                word = latin.letters[i : words[i]]
                offer(words[i], j, here[0], (i, j), Part(word, "", "", WORD_LEFT_COST if len(word) > 1 else 0.3))
            if j < m:
                character, spellings = characters[j]
                offer(i, j + 1, here[0], (i, j), Part("", character, "", CHARACTER_LEFT_COST))
                if i < n:
                    for part in _spelled(latin.letters, i, ends[i], i in latin.part_starts, character, spellings):
                        offer(i + len(part.letters), j + 1, here[0], (i, j), part)
    return _walk_back(best, n, m)


def _part_ends(latin: _Latin) -> list[int]:
    """For each letter the end of the word or hyphenated part that it stands in."""
    ends: list[int] = []
    for start, end in zip(latin.part_starts, (*latin.part_starts[1:], len(latin.letters)), strict=True):
        ends.extend([end] * (end - start))
    return ends


def _spelled(
    letters: str, start: int, end: int, at_start: bool, character: str, spellings: Mapping[str, Spelling]
) -> list[Part]:
    """The ways in which the letters from `start` on, up to `end`, spell this character."""
    found = []
    for stop in range(start + 1, min(start + MAX_SPELLING, end) + 1):
        if spelling := spellings.get(letters[start:stop]):
            found.append(Part(spelling.letters, character, spelling.scheme, spelling.cost))
    whole = letters[start:end]
    if not at_start or whole in spellings:
        return found
    if len(whole) == 1:
        if any(spelling.startswith(whole) for spelling in spellings):
            found.append(Part(whole, character, "initial", INITIAL_COST))
    elif (near := _one_letter_off(whole, spellings)) is not None:
        found.append(Part(whole, character, f"{near.letters} in {near.scheme}, one letter off", SLIP_COST + near.cost))
    return found


def _one_letter_off(whole: str, spellings: Mapping[str, Spelling]) -> Spelling | None:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if not 3 <= len(whole) <= MAX_SPELLING + 1:
        return None
    near = process.extractOne(whole, spellings.keys(), scorer=OSA.distance, score_cutoff=1)
    return spellings[near[0]] if near else None


def _walk_back(best: Mapping[tuple[int, int], _Step], n: int, m: int) -> tuple[float, tuple[Part, ...]]:
    parts: list[Part] = []
    cost = best[n, m][0]
    i, j = n, m
    while True:
        _, i, j, part = best[i, j]
        if part is None:
            return cost, tuple(reversed(parts))
        parts.append(part)
