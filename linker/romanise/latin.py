"""A Latin name as the aligner sees it: its letters run together, with the places where words and syllables begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache, cached_property, lru_cache

from msgspec import Struct

from linker.config import SOUND_DATA
from linker.text.names import PARTICLES, given_names
from linker.text.normalise import fold_latin

_IGNORED = re.compile("['’‘ʻʼ`´0-9\u200e\u200f\u00ad]")
_WORD, _PART = re.compile(r"[^\s.,·/]+"), re.compile("[a-z]+")
_PARTICLES = PARTICLES | frozenset("bte le den el dr mr mrs ms sir dato datuk sri tun haji".split())
MAX_SPELLING = 7
"""Letters of the longest spelling of one character."""

_NO_NAMES = frozenset[str]()


class LeftOver(StrEnum):
    """What a word of a Latin name is that no character spells."""

    ENGLISH = "English name"
    EITHER = "English name or syllables"
    SYLLABLES = "syllables"
    PARTICLE = "particle"
    INITIAL = "initial"
    OTHER = "other word"


ENGLISH = (LeftOver.ENGLISH, LeftOver.EITHER)


class Run(Struct, frozen=True, gc=False):
    """Some letters of a name, and where they stand: from start to end."""

    start: int
    end: int
    letters: str


Places = Mapping[str, Sequence[tuple[int, int]]]
"""Letters → where they stand in a name, from start to end."""


class Latin(Struct, frozen=True, eq=False, dict=True):
    """`letters` are a–z alone; `words` are half-open stretches of them, each with what it would be if nothing spelled it
    (`kinds`); `parts` are the words and hyphenated parts of words; `english` are the words that are English names, whatever
    else."""

    letters: str
    words: tuple[tuple[int, int], ...]
    kinds: tuple[LeftOver, ...]
    parts: tuple[Run, ...]
    english: frozenset[str]

    def word(self, index: int) -> str:
        """The letters of one of the words."""
        start, end = self.words[index]
        return self.letters[start:end]

    @property
    def hyphenated(self) -> bool:
        return len(self.parts) > len(self.words)

    @cached_property
    def runs(self) -> Places:
        """All runs of letters inside a part, up to the longest spelling."""
        return _places(_runs(self.parts))

    @cached_property
    def syllables(self) -> Places:
        """Those of them that spell any character."""
        known = syllables()
        return _places(run for run in _runs(self.parts) if run[0] in known)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The runs of letters that any word begins with, up to the longest spelling."""
        first = (self.part_at[start].letters for start, _ in self.words)
        return frozenset([word[:k] for word in first for k in range(1, min(len(word), MAX_SPELLING) + 1)])

    @cached_property
    def word_at(self) -> Mapping[int, int]:
        """Where words start → which word."""
        return {start: index for index, (start, _) in enumerate(self.words)}

    @cached_property
    def part_ends(self) -> frozenset[int]:
        return frozenset(part.end for part in self.parts)

    @cached_property
    def part_at(self) -> Mapping[int, Run]:
        """Where words and hyphenated parts start → the part."""
        return {part.start: part for part in self.parts}


@lru_cache(4096)
def parse(name: str) -> Latin:
    """The letters of a name with its word and part boundaries; apostrophes and tone digits join, full stops divide."""
    words: list[tuple[int, int]] = []
    kinds: list[LeftOver] = []
    parts: list[Run] = []
    english: set[str] = set()
    for runs, kind in spelled_words(name):
        start = end = words[-1][1] if words else 0
        for letters in runs:
            parts.append(Run(end, end + len(letters), letters))
            end += len(letters)
        words.append((start, end))
        kinds.append(kind)
        if kind in ENGLISH:
            english.add("".join(runs))
    run = "".join(part.letters for part in parts)
    return Latin(run, tuple(words), tuple(kinds), tuple(parts), frozenset(english) or _NO_NAMES)


def spelled_words(name: str) -> Iterator[tuple[Sequence[str], LeftOver]]:
    """Each word of a name, as the letters between its hyphens, and what it is if nothing spells it."""
    for runs in _words(fold_latin(name)):
        yield runs, _kind("".join(runs), len(runs) == 1)


def _words(folded: str) -> Iterator[Sequence[str]]:
    """The words of a name, each as the letters between its hyphens; initials that are run together are a word each."""
    for printed in _WORD.findall(_IGNORED.sub("", folded)):
        parts = _PART.findall(printed)
        if _two_initials("".join(parts)):
            yield from "".join(parts)
        elif parts:
            yield parts


def _runs(parts: Sequence[Run]) -> Iterator[tuple[str, tuple[int, int]]]:
    for part in parts:
        first, end, letters = part.start, part.end, part.letters
        for start in range(first, end):
            for stop in range(start + 1, min(start + MAX_SPELLING, end) + 1):
                yield letters[start - first : stop - first], (start, stop)


def _places(runs: Iterable[tuple[str, tuple[int, int]]]) -> Places:
    """In tuples, which cost the garbage collector nothing while a name is kept."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for letters, place in runs:
        found[letters] = (*found.get(letters, ()), place)
    return found


def _kind(word: str, whole: bool) -> LeftOver:
    """What a word is if nothing spells it. A hyphen joins syllables."""
    kind = _classify(word)
    return kind if whole or kind is LeftOver.ENGLISH else LeftOver.SYLLABLES


def _two_initials(word: str) -> bool:
    """CY Leung, but not Ng, nor Ly."""
    return len(word) == 2 and not set(word) & set("aeiou") and word not in ("ng", "sz", "ly")


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
    """All letters that spell a character → the languages of which they are a syllable, as digits: indices of LANGUAGES;
    "*" behind where they are the Hanyu Pinyin or Wade–Giles of one, "^" where they are the plain spelling of a Chinese
    surname; "" where they spell a character but are no syllable."""
    text = (SOUND_DATA / "syllables.txt").read_text(encoding="ascii")
    cells = text[text.index("\n") + 1 :].replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=False))


def _is_syllables(word: str) -> bool:
    """Whether a word is one or two syllables of one language."""
    known = syllables()
    return bool(known.get(word)) or any(
        set(known.get(word[:cut], "")) & set(known.get(word[cut:], "")) - {"*", "^"}
        for cut in range(max(2, len(word) - MAX_SPELLING), min(len(word) - 1, MAX_SPELLING + 1))
    )
