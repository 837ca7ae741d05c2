"""The account of a Latin name as a romanised Chinese, Korean or Vietnamese name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from linker.romanise.account import Account
from linker.romanise.coarse import coarse
from linker.romanise.latin import Latin, LeftOver, is_english, syllables
from linker.romanise.path import Leaving, Step, cheapest_path
from linker.romanise.readings import LANGUAGES
from linker.romanise.spellings import MAX_SPELLING, Spelling, Spellings, character_spellings, surname_spellings
from linker.text.names import surname_length
from linker.weights import load, sigmoid, weigh

LEFT_OVER_COST: Mapping[LeftOver, float] = {
    LeftOver.ENGLISH: 0.5,
    LeftOver.EITHER: 0.9,
    LeftOver.OTHER: 0.9,
    LeftOver.PARTICLE: 0.5,
    LeftOver.INITIAL: 0.4,
    LeftOver.SYLLABLES: 1.8,
}
GIVEN_LEFT_COST, SURNAME_LEFT_COST = 0.9, 4.0
WESTERN_ORDER_COST = 0.2
SWITCH_COST = 0.8
"""For a character spelled by another language than the rest of its name."""

_CMN, _YUE, _NAN, _KOR, _JPN, _VIE = range(len(LANGUAGES))


@dataclass(frozen=True, slots=True)
class Variety:
    """Which languages may spell the given name of one person, and which the surname before it."""

    given: frozenset[int]
    surname: frozenset[int]


VARIETIES = (
    Variety(frozenset({_CMN}), frozenset({_CMN, _YUE, _NAN})),  # in Singapore a Mandarin name follows a Hokkien surname
    Variety(frozenset({_YUE, _NAN}), frozenset({_CMN, _YUE, _NAN})),
    Variety(frozenset({_KOR}), frozenset({_KOR})),
    Variety(frozenset({_JPN}), frozenset({_JPN})),
    Variety(frozenset({_VIE}), frozenset({_VIE})),
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A path with what it was found for."""

    cost: float
    steps: tuple[Step, ...]
    variety: Variety
    surname_first: bool
    tables: Mapping[str, Spellings]


def account(latin: Latin, han: str, weights: Mapping[str, float] | None = None) -> Account:
    """The most probable romanised reading, over varieties and both orders of surname and given name."""
    weights = weights or load("sound")
    surname = surname_length(han) or min(1, len(han) - 1)
    best: Account | None = None
    for variety in VARIETIES:
        tables = _tables(han, surname, variety)
        reading = min((_in_order(latin, han, surname, variety, tables, first) for first in (True, False)), key=_cost)
        found = _judge(latin, han, surname, reading, weights)
        if best is None or found.score > best.score:
            best = found
        if best.score > SURE:
            break
    assert best is not None
    return best


SURE = 0.97
"""A reading that is this probable is not compared with those of further varieties."""


def _cost(reading: _Reading) -> float:
    return reading.cost


def _judge(latin: Latin, han: str, surname: int, reading: _Reading, weights: Mapping[str, float]) -> Account:
    evidence = _evidence(latin, han, surname, reading)
    parts = tuple(_part(step, reading.tables) for step in reading.steps)
    return Account(sigmoid(weigh(weights, evidence)), evidence, parts, reading.surname_first)


def _in_order(
    latin: Latin, han: str, surname: int, variety: Variety, tables: Mapping[str, Spellings], surname_first: bool
) -> _Reading:
    order = han if surname_first else han[surname:] + han[:surname]
    spellings = [{letters: every[0].cost for letters, every in tables[c].items()} for c in order]
    leaving = Leaving(
        word=lambda word: LEFT_OVER_COST[latin.left_over(word)],
        character=[SURNAME_LEFT_COST if c in han[:surname] else GIVEN_LEFT_COST for c in order],
        slip=lambda letters, j: None if is_english(letters) else _slip(letters, order[j], tables),
    )
    cost, steps = cheapest_path(latin, order, spellings, leaving, MAX_SPELLING)
    return _Reading(cost + (0.0 if surname_first else WESTERN_ORDER_COST), steps, variety, surname_first, tables)


@lru_cache(2048)
def _tables(han: str, surname: int, variety: Variety) -> Mapping[str, Spellings]:
    given = {c: _only(character_spellings(c), variety.given) for c in han[surname:]}
    family = zip(han[:surname], surname_spellings(han[:surname]), strict=True)
    return given | {c: _only(spellings, variety.surname) for c, spellings in family}


def _only(spellings: Spellings, languages: frozenset[int]) -> Spellings:
    kept = ((letters, tuple(s for s in every if s.language in languages)) for letters, every in spellings.items())
    return {letters: every for letters, every in kept if every}


def _slip(letters: str, character: str, tables: Mapping[str, Spellings]) -> float | None:
    """The cost of letters that spell the character but for a slip, or of its initial; None if they do not."""
    near = _near(letters, tables[character])
    if near is None:
        return None
    kind, spelled = near
    price = SLIP_COSTS[kind] + (ANOTHER_COST if kind is not Slip.INITIAL and letters in syllables() else 0.0)
    return price + (tables[character][spelled][0].cost if spelled else 0.0)


class Slip(StrEnum):
    """How letters can miss the spelling of a character."""

    INITIAL = "initial"
    ALIKE = "sounds alike"
    LETTER = "one letter off"


SLIP_COSTS: Mapping[Slip, float] = {Slip.INITIAL: 0.9, Slip.ALIKE: 1.0, Slip.LETTER: 1.3}
ANOTHER_COST = 0.8
"""For a slip that makes another syllable."""


def _near(letters: str, spellings: Spellings) -> tuple[Slip, str] | None:
    """The spelling that letters miss least: one that sounds alike, or is one letter off; or whose initial they are."""
    if len(letters) == 1:
        return (Slip.INITIAL, "") if any(spelling[0] == letters for spelling in spellings) else None
    if not spellings or len(letters) > MAX_SPELLING + 1:
        return None
    heard = coarse(letters)
    alike = [(every[0].cost, spelling) for spelling, every in spellings.items() if coarse(spelling) == heard]
    if alike:
        return Slip.ALIKE, min(alike)[1]
    return _one_letter_off(letters, spellings)


def _one_letter_off(letters: str, spellings: Spellings) -> tuple[Slip, str] | None:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(letters) < 3:
        return None
    near = process.extractOne(letters, spellings.keys(), scorer=OSA.distance, score_cutoff=1)
    return (Slip.LETTER, near[0]) if near else None


def _spelling(step: Step, tables: Mapping[str, Spellings]) -> Sequence[Spelling]:
    return tables[step.han].get(step.letters, ()) if step.han and step.letters else ()


def _language(steps: Sequence[Step], tables: Mapping[str, Spellings], languages: frozenset[int]) -> tuple[int, int]:
    """The language that spells most of the characters at least cost, and how many of them another one spells."""
    spelled = [every for step in steps if (every := _spelling(step, tables))]
    options = []
    for index in sorted(languages):
        own = [next((s.cost for s in every if s.language == index), None) for every in spelled]
        switches = own.count(None)
        options.append((SWITCH_COST * switches + sum(cost for cost in own if cost is not None), index, switches))
    _, language, switches = min(options)
    return language, switches


def _evidence(latin: Latin, han: str, surname: int, reading: _Reading) -> dict[str, float]:
    """What the probability is weighed from."""
    steps, tables = reading.steps, reading.tables
    family = set(han[:surname])
    left = [latin.left_over(word) for word in _left_words(steps)]
    given = [s for s in steps if s.han and s.han not in family]
    spelled = [s for s in given if s.letters]
    off = [(s, near) for s in steps if s.letters not in tables.get(s.han, s.letters) and (near := _near(s.letters, tables[s.han]))]
    slips = [(s, near) for s, near in off if near[0] is not Slip.INITIAL]
    surname_steps = [s for s in steps if s.han in family]
    surname_left = any(not s.letters for s in surname_steps)
    language, switches = _language(given or surname_steps, tables, reading.variety.given)
    foreign_surname = all(language not in {x.language for x in _spelling(s, tables)} for s in surname_steps)
    whole, none = len(spelled) == len(given), not spelled
    english = any(kind in (LeftOver.ENGLISH, LeftOver.EITHER, LeftOver.OTHER) for kind in left)
    chosen = [_of_language(every, language) for s in spelled if (every := _spelling(s, tables))]
    schemes = [s.scheme for s in chosen]
    outcome = (
        "whole" if whole and given
        else "no given name" if whole
        else "in part" if not none
        else "syllables in its place" if LeftOver.SYLLABLES in left
        else "English in its place" if english
        else "nothing in its place"
    )  # fmt: skip
    return {
        "bias": 1.0,
        f"given name: {outcome}": 1.0,
        "given name whole: cost a character": sum(s.cost for s in spelled) / len(given) if whole and given else 0.0,
        "given name whole: characters": float(min(len(given), 3)) if whole else 0.0,
        "given name in part: two or more left": float(outcome == "in part" and len(given) - len(spelled) > 1),
        "given name in part: no syllables left": float(outcome == "in part" and LeftOver.SYLLABLES not in left),
        "given name in part: no word left": float(outcome == "in part" and not left),
        "surname alone, not Chinese": float(none and bool(given) and language not in (_CMN, _YUE, _NAN)),
        "surname left": float(surname_left),
        "surname by another syllable's letters": float(any(_is_anothers(s, tables) for s in surname_steps)),
        "surname cost": 0.0 if surname_left else min(sum(s.cost for s in surname_steps), 4.0),
        "initials": float(len(off) - len(slips)),
        **_slip_evidence([(s, near[0]) for s, near in slips if s.han in family], "surname"),
        **_slip_evidence([(s, near[0]) for s, near in slips if s.han not in family], "given name"),
        **{f"left over: {kind}": float(min(left.count(kind), 2)) for kind in LeftOver},
        "western order": float(not reading.surname_first),
        **{f"given name by {scheme}": float(schemes.count(scheme)) for scheme in dict.fromkeys(schemes)},
        "given name by another syllable's letters": float(sum(_is_anothers(s, tables) for s in spelled)),
        "Mandarin surname, other given name": float(bool(spelled) and language in (_YUE, _NAN) and _rather_mandarin(surname_steps, tables)),
        "given name by a rarer reading": float(sum(min(s.rank, 2) for s in chosen)),
        "surname by a rarer reading": float(sum(min(e[0].rank, 2) for s in surname_steps if (e := _spelling(s, tables)))),
        "no known surname": float(surname_length(han) == 0),
        "languages mixed": float(switches),
        "surname of another language": float(bool(spelled) and foreign_surname and not surname_left),
        **{f"language: {name}": float(index == language) for index, name in enumerate(LANGUAGES) if index},
        "long name": float(len(han) > 4),
    }


def _is_anothers(step: Step, tables: Mapping[str, Spellings]) -> bool:
    """Whether everybody takes the letters for another syllable of Mandarin: Tzu is no spelling of 志."""
    every = _spelling(step, tables)
    plain = ("Hanyu Pinyin", "Wade–Giles")
    return bool(every) and every[0].language == _CMN and every[0].scheme not in plain and "*" in syllables().get(step.letters, "")


def _rather_mandarin(steps: Sequence[Step], tables: Mapping[str, Spellings]) -> bool:
    """Whether a surname's letters are Mandarin before they are Cantonese or Hokkien: Lin, Chen."""
    spelled = [every for step in steps if (every := _spelling(step, tables))]
    return bool(spelled) and all(every[0].language == _CMN for every in spelled)


def _of_language(spellings: Sequence[Spelling], language: int) -> Spelling:
    return next((spelling for spelling in spellings if spelling.language == language), spellings[0])


def _slip_evidence(slips: Sequence[tuple[Step, Slip]], where: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for step, kind in slips:
        also = "a plain syllable" if "*" in (marks := syllables().get(step.letters, "")) else "another syllable" if marks else "no syllable"
        name = f"{where} {kind}, {also}"
        found[name] = found.get(name, 0.0) + 1.0
    return found


def _left_words(steps: Sequence[Step]) -> list[tuple[int, int]]:
    found, position = [], 0
    for step in steps:
        if not step.han:
            found.append((position, position + len(step.letters)))
        position += len(step.letters)
    return found


def _part(step: Step, tables: Mapping[str, Spellings]) -> tuple[str, str, str]:
    if not step.han or not step.letters:
        return step.letters, step.han, ""
    if spelled := _spelling(step, tables):
        return step.letters, step.han, spelled[0].scheme
    near = _near(step.letters, tables[step.han])
    if near is None or not near[1]:
        return step.letters, step.han, "initial"
    return step.letters, step.han, f"{near[0]} as {near[1].capitalize()}" if near[0] is Slip.ALIKE else f"{near[0]} {near[1].capitalize()}"
