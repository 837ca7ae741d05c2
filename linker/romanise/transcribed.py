"""The account of a Han name as a transcription: a foreign name written by its sound (皮埃爾·貝爾薩尼 Pier Luigi Bersani).

Each character, by its Mandarin reading, stands for some letters: those that its initial may write and those that its
final may write, each at a cost that was learned from pairs (`data/transcription.tsv`, `learn/transcription.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from sys import intern

from linker.config import SOUND_DATA
from linker.romanise.account import Account, Part
from linker.romanise.latin import MAX_SPELLING, Latin, LeftOver
from linker.romanise.path import Edge, Leaving, Step, cheapest_path, edges
from linker.romanise.readings import readings
from linker.romanise.syllables import split
from linker.text.names import surname_length
from linker.weights import load, sigmoid, weigh

VOWEL_LEFT_COST, WEAK_LEFT_COST, CONSONANT_LEFT_COST, ONSET_LEFT_COST = 1.2, 1.0, 2.5, 4.5
"""For letters that no character writes: vowels, r and h, other consonants, and the consonant that begins a word."""

CHARACTER_LEFT_COST = 5.0
NO_EVIDENCE: Mapping[str, float] = {
    "foreign: bias": 1.0,
    "foreign: characters left": 4.0,
    "foreign: cost": CHARACTER_LEFT_COST,
}
"""The evidence of two names that have nothing to do with each other."""

WORD_LEFT_COST, PARTICLE_LEFT_COST = 2.0, 0.5
READING_COST = 0.5
MAX_READINGS = 3
DEAREST = 6.5
"""Letters that cost a character more than this do not stand for it."""

HOPELESS = 3.5
"""Characters that cost more than this on average, each at its cheapest, are no transcription."""

_CACHED_CHARACTERS = 1024
Costs = Mapping[str, Mapping[str, float]]


class Transcriptions:
    """What the characters of a transcription may stand for, from costs by initial and by final."""

    def __init__(self, onsets: Costs, rimes: Costs) -> None:
        self._onsets, self._rimes = _by_cost(onsets), _by_cost(rimes)
        self._syllable = cache(self._of_syllable)
        self.letters = lru_cache(_CACHED_CHARACTERS)(self._letters)

    def _letters(self, character: str) -> Mapping[str, float]:
        """Letters that a folded character may stand for → cost; {} if it has no reading. Those of one reading share the
        table of their syllable."""
        first, *others = [self._syllable(syllable) for syllable in readings(character)[:MAX_READINGS]] or [{}]
        if not others:
            return first
        found = dict(first)
        for rank, table in enumerate(others, 1):
            for letters, cost in table.items():
                if cost + rank * READING_COST < found.get(letters, DEAREST):
                    found[letters] = cost + rank * READING_COST
        return found

    def _of_syllable(self, syllable: str) -> Mapping[str, float]:
        initial, final = _split(syllable)
        found: dict[str, float] = {}
        for onset_cost, onset in self._onsets.get(initial, ()):
            for rime_cost, rime in self._rimes.get(final, ()):
                letters, cost = onset + rime, onset_cost + rime_cost
                if cost >= DEAREST:
                    break
                if 0 < len(letters) <= MAX_SPELLING and cost < found.get(letters, DEAREST):
                    found[intern(letters)] = round(cost, 3)
        return found

    def explain(self, character: str, letters: str) -> tuple[tuple[str, str], tuple[str, str]] | None:
        """How a character stands for letters: (initial, its letters), (final, its letters)."""
        ways = [
            (onset_cost + rime_cost, (initial, onset), (final, rime))
            for initial, final in map(_split, readings(character)[:MAX_READINGS])
            for onset_cost, onset in self._onsets.get(initial, ())
            if letters.startswith(onset)
            for rime_cost, rime in self._rimes.get(final, ())
            if onset + rime == letters
        ]
        return min(ways)[1:] if ways else None


def _by_cost(table: Costs) -> dict[str, list[tuple[float, str]]]:
    return {part: sorted((cost, letters) for letters, cost in costs.items()) for part, costs in table.items()}


@cache
def learned() -> Transcriptions:
    """The table that is committed: initial → letters → cost, and final → letters → cost."""
    text = (SOUND_DATA / "transcription.tsv").read_text(encoding="utf-8")
    tables: dict[str, dict[str, dict[str, float]]] = {"initial": {}, "final": {}}
    for line in text.split("\n"):
        if line and line[0] != "#":
            kind, part, letters, cost = line.split("\t")
            tables[kind].setdefault(part, {})[letters] = float(cost)
    return Transcriptions(tables["initial"], tables["final"])


def account(
    latin: Latin,
    han: str,
    dots: Sequence[int] = (),
    transcriptions: Transcriptions | None = None,
    weights: Mapping[str, float] | None = None,
) -> Account | None:
    """The best reading of the Han as a transcription of the Latin name, some of whose words may be left out; None where
    it cannot be one. `dots` are the characters right behind a dot.

    Hong Kong gives foreigners Chinese names, whose surname comes first and stands for the end of theirs: 陸克文 is
    Kevin Rudd. So an undotted name of three or four characters is tried in that order as well.
    """
    model, weights = transcriptions or learned(), load("sound") if weights is None else weights
    if not dots and latin.hyphenated and len(han) <= 3 and surname_length(han):
        return None  # syllables joined by a hyphen were never a foreign name
    if not _may_begin(latin, model.letters(han[0])):
        return None
    best = _in_order(latin, han, False, dots, model, weights)
    may_turn = not dots and 3 <= len(han) <= 4 and surname_length(han) > 0
    if not may_turn or not _may_begin(latin, model.letters(han[1])):
        return best
    turned = _in_order(latin, han[1:] + han[0], True, dots, model, weights)
    return turned if best is None or (turned is not None and turned.score > best.score) else best


def _may_begin(latin: Latin, letters: Mapping[str, float]) -> bool:
    """Whether a character can write the beginning of a word: what most wrong pairs fail at."""
    return not letters.keys().isdisjoint(latin.beginnings)


def _in_order(
    latin: Latin, han: str, surname_last: bool, dots: Sequence[int], model: Transcriptions, weights: Mapping[str, float]
) -> Account | None:
    places = written_at(latin, han, dots, model)
    if sum(map(_cheapest, places)) > HOPELESS * len(han):
        return None
    cost, steps = cheapest_path(latin, han, places, leaving(latin, han))
    if surname_last and not _both_begin_words(latin, steps):
        return None
    looks_chinese = not dots and len(han) <= 3 and surname_length(han[-1:] + han[:-1] if surname_last else han) > 0
    evidence = _evidence(latin, han, bool(dots), cost, steps) | {
        "foreign: surname last": float(surname_last),
        "foreign: looks Chinese": float(looks_chinese),
        "foreign: nothing but syllables of Chinese": float(looks_chinese and set(latin.kinds) == {LeftOver.SYLLABLES}),
        "foreign: two characters": float(len(han) <= 2 and not looks_chinese),
        "foreign: syllables of Chinese": looks_chinese * min(latin.kinds.count(LeftOver.SYLLABLES), 3),
    }
    evidence = {name: value for name, value in evidence.items() if value}
    parts = tuple(Part(letters, c, "transcribed" if letters and c else "") for letters, c, _ in steps)
    return Account(sigmoid(weigh(weights, evidence.items())), evidence, parts)


def written_at(latin: Latin, han: str, dots: Sequence[int], model: Transcriptions) -> list[list[Edge]]:
    """Where each character may be written in the Latin name; behind a dot only where a part of a word begins."""
    places = [edges(latin.runs, model.letters(character)) for character in han]
    for index in dots:
        places[index] = [place for place in places[index] if place[0] in latin.part_at]
    return places


def _cheapest(places: Sequence[Edge]) -> float:
    """The least that a character can cost."""
    return min([cost for _, _, cost in places], default=CHARACTER_LEFT_COST)


def _both_begin_words(latin: Latin, steps: Sequence[Step]) -> bool:
    """Whether the first character and the last are written, each from the beginning of a word on."""
    position, begins = 0, list[bool]()
    for letters, han, _ in steps:
        if han:
            begins.append(bool(letters) and position in latin.word_at)
        position += len(letters)
    return begins[0] and begins[-1]


def leaving(latin: Latin, han: str) -> Leaving:
    """What leaving over costs: letters that nothing writes, whole words, in need a character."""
    return Leaving(_stretches(latin), [CHARACTER_LEFT_COST] * len(han))


@lru_cache(1024)
def _stretches(latin: Latin) -> tuple[Edge, ...]:
    words = (
        (start, end, PARTICLE_LEFT_COST if kind is LeftOver.PARTICLE else WORD_LEFT_COST)
        for (start, end), kind in zip(latin.words, latin.kinds, strict=True)
    )
    return tuple(sorted([*words, *((i, i + 1, _letter_cost(latin, i)) for i in range(len(latin.letters)))]))


def _letter_cost(latin: Latin, i: int) -> float:
    letter = latin.letters[i]
    if letter in "aeiouy":
        return VOWEL_LEFT_COST
    if i in latin.word_at:
        return ONSET_LEFT_COST
    return WEAK_LEFT_COST if letter in "rh" or letter == latin.letters[i - 1] else CONSONANT_LEFT_COST


def _split(syllable: str) -> tuple[str, str]:
    """Initial and final as transcriptions hear them: 維 begins with w, 約 with y."""
    initial, final = split("cmn", syllable)
    if not initial and final[:1] in ("u", "i", "v"):
        return ("w" if final[0] == "u" else "y"), final
    return initial, final


def _evidence(latin: Latin, han: str, dotted: bool, cost: float, steps: Sequence[Step]) -> dict[str, float]:
    """What the probability is weighed from."""
    starts = dict(latin.words)
    position, words_left, letters_left, beginnings_left = 0, 0, 0, 0
    written, letters_written, cost_written = 0, 0, 0.0
    for letters, character, price in steps:
        n = len(letters)
        if character:
            if n:
                written, letters_written, cost_written = written + 1, letters_written + n, cost_written + price
        elif n > 1 and starts.get(position) == position + n:
            words_left += 1
        else:
            letters_left += n
            beginnings_left += position in starts
        position += n
    return {
        "foreign: bias": 1.0,
        "foreign: cost a character": cost_written / max(written, 1),
        "foreign: characters written": float(min(written, 6)),
        "foreign: characters left": float(min(len(han) - written, 4)),
        "foreign: letters left": letters_left / max(letters_written, 1),
        "foreign: most letters left": float(letters_left > 0.6 * letters_written),
        "foreign: beginnings left": float(min(beginnings_left, 3)),
        "foreign: words left": float(min(words_left, 3)),
        "foreign: words covered": float(min(len(latin.words) - words_left, 3)),
        "foreign: dotted": float(dotted),
        "foreign: cost": cost / (len(han) + 1),
    }
