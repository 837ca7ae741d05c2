"""A Latin name as the aligner sees it: its letters run together, with the places where words and syllables begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from linker.text.names import given_names
from linker.text.normalise import fold_latin

_IGNORED = frozenset("'’‘ʻʼ`´0123456789\u200e\u200f\u00ad")
_PARTICLES = frozenset(
    "bin binti bte de la le da di du von van der den al el dr mr mrs ms sir dato datuk sri tun haji".split()
)
MAX_SPELLING = 7
"""Letters of the longest spelling of one character."""


class LeftOver(StrEnum):
    """What a word of a Latin name is that no character spells."""

    ENGLISH = "English name"
    EITHER = "English name or syllables"
    SYLLABLES = "syllables"
    PARTICLE = "particle"
    INITIAL = "initial"
    OTHER = "other word"


@dataclass(frozen=True, slots=True)
class Latin:
    """`letters` are a–z alone; `words` are half-open stretches of them, each with what it would be if nothing spelled it
    (`kinds`); `part_ends` says for each letter where its word or hyphenated part ends, `chunks` which runs of letters
    begin with it inside that part, each with its end; `english` are the words that are English names, whatever else."""

    letters: str
    words: tuple[tuple[int, int], ...]
    kinds: tuple[LeftOver, ...]
    part_ends: tuple[int, ...]
    chunks: tuple[tuple[tuple[int, str], ...], ...]
    english: frozenset[str]
    hyphenated: bool


@lru_cache(4096)
def parse(name: str) -> Latin:
    """The letters of a name with its word and part boundaries; apostrophes and tone digits join, full stops divide."""
    letters: list[str] = []
    words, parts = [0], [0]
    for character in fold_latin(name):
        if "a" <= character <= "z":
            letters.append(character)
        elif character in _IGNORED:
            continue
        else:
            (words if character.isspace() or character in ".,·/" else parts).append(len(letters))
    n = len(letters)
    run = "".join(letters)
    initials = [start + 1 for start, end in _stretches(words, n) if _two_initials(run[start:end])]
    stretches = _stretches([*words, *initials], n)
    part_stretches = _stretches([*words, *initials, *parts], n)
    kinds = tuple(_kind(run[start:end], (start, end) in part_stretches) for start, end in stretches)
    ends = tuple(end for start, end in part_stretches for _ in range(start, end))
    chunks = tuple(
        tuple((k, run[i:k]) for k in range(i + 1, min(i + MAX_SPELLING, end) + 1)) for i, end in enumerate(ends)
    )
    named = zip(stretches, kinds, strict=True)
    english = frozenset(run[a:b] for (a, b), kind in named if kind in (LeftOver.ENGLISH, LeftOver.EITHER))
    return Latin(run, stretches, kinds, ends, chunks, english, len(part_stretches) > len(stretches))


def _kind(word: str, whole: bool) -> LeftOver:
    """What a word is if nothing spells it. A hyphen joins syllables."""
    kind = _classify(word)
    return kind if whole or kind is LeftOver.ENGLISH else LeftOver.SYLLABLES


def _two_initials(word: str) -> bool:
    """CY Leung, but not Ng."""
    return len(word) == 2 and not set(word) & set("aeiou") and word not in ("ng", "sz")


def _stretches(starts: list[int], end: int) -> tuple[tuple[int, int], ...]:
    bounds = sorted({*starts, end})
    return tuple(pairwise(bounds))


@lru_cache(8192)
def _classify(word: str) -> LeftOver:
    if len(word) == 1:
        return LeftOver.INITIAL
    if word in _PARTICLES:
        return LeftOver.PARTICLE
    english, syllables = word in given_names(), _is_syllables(word)
    if english:
        return LeftOver.EITHER if syllables else LeftOver.ENGLISH
    return LeftOver.SYLLABLES if syllables else LeftOver.OTHER


@cache
def syllables() -> Mapping[str, str]:
    """Letters → the languages of which they spell a syllable, as digits: indices of LANGUAGES; "*" behind where they are
    the Hanyu Pinyin or Wade–Giles of one, "^" where they are the plain spelling of a Chinese surname."""
    text = files("linker.romanise").joinpath("data/syllables.txt").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.split("\n") if line and line[0] != "#")


def _is_syllables(word: str) -> bool:
    """Whether a word is one or two syllables of one language."""
    known = syllables()
    return word in known or any(
        set(known.get(word[:cut], "")) & set(known.get(word[cut:], "")) - {"*", "^"}
        for cut in range(max(2, len(word) - MAX_SPELLING), min(len(word) - 1, MAX_SPELLING + 1))
    )
