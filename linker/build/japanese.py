"""How Han characters are read in Japanese names → `romanise/data/japanese.tsv`: each reading and its surprise (nats).

Counted in the names of persons and places of the IPA dictionary, which Debian's package `mecab-ipadic` installs. It has
whole names with their kana; which kana are which character's is learned from all of them (expectation maximisation).
Each reading that Unihan has counts once more: that is all there is for rare characters.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from linker.build.readings import unihan
from linker.errors import BuildError
from linker.files import write_text
from linker.romanise.kana import REPEATED, hepburn, moras
from linker.text.normalise import fold_han
from linker.text.scripts import is_han

FOLDER = Path("/usr/share/mecab/dic/ipadic")
_FILES = ("Noun.name.csv", "Noun.place.csv")
_WRITTEN, _KANA = 0, 11
_LONGEST, _MOST_MORAS = 6, 5
"""Characters of a name that is looked at, and moras that one character is read as."""

_ROUNDS = 5
_MORA = 0.1
"""What each mora of a reading that was never seen is likely to be."""

_FIRST, _LAST = "\u4e00", "\u9fff"
"""The block of usual characters."""

_LONGEST_READING = 7
_LEAST, _SELDOM = 0.9, 0.004
"""A reading that is counted less often, or is less of its character's, is chance."""

Counts = Mapping[str, Mapping[str, float]]
"""Character → reading in hiragana → how often."""


class Entry(NamedTuple):
    """A name's characters, and its kana by moras."""

    characters: str
    moras: tuple[str, ...]


def entries(folder: Path) -> Iterator[Entry]:
    """The names in Han alone. BuildError where the dictionary is not installed."""
    for file in _FILES:
        if not (folder / file).is_file():
            raise BuildError(f"{folder}: no {file} there; install Debian's package mecab-ipadic")
        with (folder / file).open(encoding="euc-jp", newline="") as rows:
            for row in csv.reader(rows):
                entry = Entry(_expanded(row[_WRITTEN]), moras(row[_KANA]))
                if all(map(is_han, entry.characters)) and len(entry.characters) <= min(_LONGEST, len(entry.moras)):
                    yield entry


def _expanded(written: str) -> str:
    """佐々木 as 佐佐木."""
    for at, character in enumerate(written):
        if character == REPEATED and at:
            written = written[:at] + written[at - 1] + written[at + 1 :]
    return written


def count(names: Sequence[Entry]) -> Counts:
    """How often each character is read how, over all ways to cut the kana, weighed by how likely they are."""
    counts: Counts = {}
    for _ in range(_ROUNDS):
        counts = _recount(names, counts)
    return counts


def _counter() -> defaultdict[str, defaultdict[str, float]]:
    return defaultdict(lambda: defaultdict(float))


def _recount(names: Iterable[Entry], before: Counts) -> Counts:
    totals = {character: sum(found.values()) for character, found in before.items()}

    def likelihood(character: str, reading: tuple[str, ...]) -> float:
        unseen = _MORA ** len(reading)
        if character not in before:
            return unseen
        return (before[character].get("".join(reading), 0.0) + 0.001 * unseen) / (totals[character] + 1)

    found = _counter()
    for name in names:
        cuts = [
            _Cut(i, start, end, likelihood(character, name.moras[start:end]))
            for i, character in enumerate(name.characters)
            for start, end in _stretches(i, len(name.characters), len(name.moras))
        ]
        for cut, share in zip(cuts, _shares(cuts, name), strict=True):
            if share:
                found[name.characters[cut.character]]["".join(name.moras[cut.start : cut.end])] += share
    return found


def _stretches(index: int, characters: int, length: int) -> Iterator[tuple[int, int]]:
    """The moras, from start to end, that a character may be read as, where each of the others has one at least."""
    behind = characters - index - 1
    for start in range(index, length - behind) if index else (0,):
        ends = range(start + 1, min(length - behind, start + _MOST_MORAS) + 1)
        yield from ((start, end) for end in ends if behind or end == length)


class _Cut(NamedTuple):
    """One character of a name as some of its moras, and how likely that is."""

    character: int
    start: int
    end: int
    likelihood: float


def _shares(cuts: Sequence[_Cut], name: Entry) -> Iterator[float]:
    """How probable each cut is, by the forward and the backward sum over all ways through the name."""
    last = (len(name.characters), len(name.moras))
    forward: defaultdict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
    backward: defaultdict[tuple[int, int], float] = defaultdict(float, {last: 1.0})
    for i, start, end, likelihood in cuts:
        forward[i + 1, end] += forward[i, start] * likelihood
    for i, start, end, likelihood in reversed(cuts):
        backward[i, start] += backward[i + 1, end] * likelihood
    whole = forward[last]
    for i, start, end, likelihood in cuts:
        yield forward[i, start] * likelihood * backward[i + 1, end] / whole if whole else 0.0


def rows(counts: Counts, listed: Iterable[tuple[str, Sequence[str]]]) -> Iterator[str]:
    """A row a folded character: its readings, likeliest first, each with its surprise. Those `listed` count once more."""
    folded = _counter()
    for character, found in counts.items():
        for kana, often in found.items():
            if letters := hepburn(kana):
                folded[fold_han(character)][letters] += often
    for character, letters_of_each in listed:
        for letters in letters_of_each:
            folded[fold_han(character)][letters] += 1
    for character, readings in sorted(folded.items()):
        total = sum(readings.values())
        ranked = sorted(readings.items(), key=lambda item: (-round(item[1], 6), item[0]))
        kept = [f"{r}:{math.log(total / n):.1f}" for r, n in ranked if n >= _LEAST and n >= _SELDOM * total]
        if kept:
            yield f"{character}\t{' '.join(kept)}"


def _unihan() -> Iterator[tuple[str, Sequence[str]]]:
    """The readings of each usual character that are short enough for a name."""
    for field in ("kJapaneseOn", "kJapaneseKun"):
        for character, listed in unihan(field, lambda value: value.lower().split()).items():
            if _FIRST <= character <= _LAST:
                yield character, [reading for reading in listed if len(reading) <= _LONGEST_READING]


def write(target: Path, folder: Path = FOLDER) -> int:
    """Write the table; the number of characters in it."""
    table = list(rows(count(list(entries(folder))), _unihan()))
    head = "# How Han characters are read in Japanese names, from the IPA dictionary by `linker build refresh readings`; see LICENSE."
    write_text(target, "\n".join([head, *table]) + "\n")
    return len(table)
