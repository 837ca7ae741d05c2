"""The account of a Han name as a transcription: a foreign name written by its sound (皮埃爾·貝爾薩尼 Pier Luigi Bersani).

Each character, by its Mandarin reading, stands for some letters: those that its initial may write and those that its
final may write, each at a cost that was learned from pairs (`data/transcription.tsv`, `learn/transcription.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from linker.romanise.account import Account
from linker.romanise.latin import MAX_SPELLING, Latin, LeftOver
from linker.romanise.path import Leaving, Step, cheapest_path
from linker.romanise.readings import readings
from linker.romanise.syllables import split
from linker.text.names import surname_length
from linker.weights import load, sigmoid, weigh

VOWEL_LEFT_COST, WEAK_LEFT_COST, CONSONANT_LEFT_COST, ONSET_LEFT_COST = 1.2, 1.0, 2.5, 4.5
"""For letters that no character writes: vowels, r and h, other consonants, and the consonant that begins a word."""

CHARACTER_LEFT_COST = 5.0
WORD_LEFT_COST, PARTICLE_LEFT_COST = 2.0, 0.5
READING_COST = 0.5
MAX_READINGS = 3
DEAREST = 7.5
"""Letters that cost a character more than this do not stand for it."""

DEAREST_BEGINNING = 7.0
"""… nor, for more than this, for the beginning of a name."""

_CACHED_CHARACTERS = 1024
Costs = Mapping[str, Mapping[str, float]]
Chunk = tuple[float, tuple[str, str], tuple[str, str]]


class Transcriptions:
    """What the characters of a transcription may stand for, from costs by initial and by final."""

    def __init__(self, onsets: Costs, rimes: Costs) -> None:
        self._onsets, self._rimes = _by_cost(onsets), _by_cost(rimes)
        self.letters = lru_cache(_CACHED_CHARACTERS)(self._letters)
        self._syllable = cache(self._of_syllable)

    def _letters(self, character: str) -> Mapping[str, float]:
        """Letters that a folded character may stand for → cost; {} if it has no reading."""
        found: dict[str, float] = {}
        for rank, syllable in enumerate(readings(character)[:MAX_READINGS]):
            for letters, (cost, _, _) in self._syllable(syllable).items():
                if cost + rank * READING_COST < found.get(letters, DEAREST):
                    found[letters] = cost + rank * READING_COST
        return found

    def _of_syllable(self, syllable: str) -> Mapping[str, Chunk]:
        initial, final = _split(syllable)
        found: dict[str, Chunk] = {}
        for onset_cost, onset in self._onsets.get(initial, ()):
            for rime_cost, rime in self._rimes.get(final, ()):
                letters, cost = onset + rime, onset_cost + rime_cost
                if cost >= DEAREST:
                    break
                if 0 < len(letters) <= MAX_SPELLING and (letters not in found or cost < found[letters][0]):
                    found[letters] = (cost, (initial, onset), (final, rime))
        return found

    def explain(self, character: str, letters: str) -> tuple[tuple[str, str], tuple[str, str]] | None:
        """How a character stands for letters: (initial, its letters), (final, its letters)."""
        chunks = (self._syllable(syllable).get(letters) for syllable in readings(character)[:MAX_READINGS])
        best = min((chunk for chunk in chunks if chunk), default=None)
        return best[1:] if best else None


def _by_cost(table: Costs) -> dict[str, list[tuple[float, str]]]:
    return {part: sorted((cost, letters) for letters, cost in costs.items()) for part, costs in table.items()}


@cache
def learned() -> Transcriptions:
    """The table that is committed: initial → letters → cost, and final → letters → cost."""
    text = files("linker.romanise").joinpath("data/transcription.tsv").read_text(encoding="utf-8")
    tables: dict[str, dict[str, dict[str, float]]] = {"initial": {}, "final": {}}
    for line in text.split("\n"):
        if line and line[0] != "#":
            kind, part, letters, cost = line.split("\t")
            tables[kind].setdefault(part, {})[letters] = float(cost)
    return Transcriptions(tables["initial"], tables["final"])


def account(
    latin: Latin,
    han: str,
    dotted: bool,
    transcriptions: Transcriptions | None = None,
    weights: Mapping[str, float] | None = None,
) -> Account:
    """The best reading of the Han as a transcription of the Latin name, some of whose words may be left out.

    Hong Kong gives foreigners Chinese names, whose surname comes first and stands for the end of theirs: 陸克文 is
    Kevin Rudd. So an undotted name of three or four characters is tried in that order as well.
    """
    model, weights = transcriptions or learned(), weights or load("sound")
    if not dotted and latin.hyphenated and len(han) <= 3 and surname_length(han):
        return _given_up(latin, han, weights)  # syllables joined by a hyphen were never a foreign name
    orders = [han] if dotted or not 3 <= len(han) <= 4 or not surname_length(han) else [han, han[1:] + han[0]]
    found = [
        _in_order(latin, order, order != han, dotted, model, weights)
        for order in orders
        if _may_begin(latin, model.letters(order[0]))
    ]
    best = max((account for account in found if account is not None), key=lambda a: a.score, default=None)
    return best or _given_up(latin, han, weights)


def _may_begin(latin: Latin, first: Mapping[str, float]) -> bool:
    """Whether the first character can write the beginning of a word: what most wrong pairs fail at."""
    return any(
        first.get(chunk, DEAREST) < DEAREST_BEGINNING for start, _ in latin.words for _, chunk in latin.chunks[start]
    )


def _given_up(latin: Latin, han: str, weights: Mapping[str, float]) -> Account:
    """The account of two names that have nothing to do with each other."""
    evidence = {"foreign: bias": 1.0, "foreign: characters left": 4.0, "foreign: cost": CHARACTER_LEFT_COST}
    words = (latin.letters[start:end] for start, end in latin.words)
    parts = (*((word, "", "") for word in words), *(("", character, "") for character in han))
    return Account(sigmoid(weigh(weights, evidence)), evidence, parts)


def _in_order(
    latin: Latin, han: str, surname_last: bool, dotted: bool, model: Transcriptions, weights: Mapping[str, float]
) -> Account | None:
    tables = [model.letters(character) for character in han]
    cost, steps = cheapest_path(latin, han, tables, leaving(latin, han))
    if surname_last and not _begins_a_word(latin, steps):
        return None
    looks_chinese = not dotted and len(han) <= 3 and surname_length(han[-1:] + han[:-1] if surname_last else han) > 0
    evidence = _evidence(latin, han, dotted, cost, steps) | {
        "foreign: surname last": float(surname_last),
        "foreign: looks Chinese": float(looks_chinese),
    }
    evidence = {name: value for name, value in evidence.items() if value}
    parts = tuple((step.letters, step.han, "transcribed" if step.han and step.letters else "") for step in steps)
    return Account(sigmoid(weigh(weights, evidence)), evidence, parts)


def _begins_a_word(latin: Latin, steps: Sequence[Step]) -> bool:
    """Whether the last character is written, from the beginning of a word on."""
    position = 0
    for step in steps:
        if step.han and step is [s for s in steps if s.han][-1]:
            return bool(step.letters) and any(start == position for start, _ in latin.words)
        position += len(step.letters)
    return False


def leaving(latin: Latin, han: str) -> Leaving:
    """What leaving over costs: letters that nothing writes, whole words, in need a character."""
    words = [PARTICLE_LEFT_COST if kind is LeftOver.PARTICLE else WORD_LEFT_COST for kind in latin.kinds]
    return Leaving(words, [CHARACTER_LEFT_COST] * len(han), _letter_costs(latin))


@lru_cache(1024)
def _letter_costs(latin: Latin) -> tuple[float, ...]:
    starts = {start for start, _ in latin.words}
    return tuple(
        VOWEL_LEFT_COST if letter in "aeiouy"
        else ONSET_LEFT_COST if i in starts
        else WEAK_LEFT_COST if letter in "rh" or letter == latin.letters[i - 1]
        else CONSONANT_LEFT_COST
        for i, letter in enumerate(latin.letters)
    )  # fmt: skip


def _split(syllable: str) -> tuple[str, str]:
    """Initial and final as transcriptions hear them: 維 begins with w, 約 with y."""
    initial, final = split("cmn", syllable)
    if not initial and final[:1] in ("u", "i", "v"):
        return ("w" if final[0] == "u" else "y"), final
    return initial, final


def _evidence(latin: Latin, han: str, dotted: bool, cost: float, steps: Sequence[Step]) -> dict[str, float]:
    """What the probability is weighed from."""
    starts = dict(latin.words)
    position, words_left, letters_left, onsets_left = 0, 0, 0, 0
    for step in steps:
        if not step.han and starts.get(position) == position + len(step.letters) and len(step.letters) > 1:
            words_left += 1
        elif not step.han:
            letters_left += len(step.letters)
            onsets_left += position in starts and step.letters not in "aeiouy"
        position += len(step.letters)
    written = [step for step in steps if step.han and step.letters]
    return {
        "foreign: bias": 1.0,
        "foreign: cost a character": sum(step.cost for step in written) / max(len(written), 1),
        "foreign: characters written": float(min(len(written), 6)),
        "foreign: characters left": float(min(len(han) - len(written), 4)),
        "foreign: letters left": letters_left / max(sum(len(step.letters) for step in written), 1),
        "foreign: most letters left": float(letters_left > 0.6 * sum(len(step.letters) for step in written)),
        "foreign: onsets left": float(min(onsets_left, 3)),
        "foreign: words left": float(min(words_left, 3)),
        "foreign: words covered": float(min(len(latin.words) - words_left, 3)),
        "foreign: dotted": float(dotted),
        "foreign: two characters": float(len(han) <= 2),
        "foreign: cost": cost / (len(han) + 1),
    }
