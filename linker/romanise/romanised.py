"""The account of a Latin name as a romanised Chinese, Korean, Japanese or Vietnamese name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from linker.romanise import sounds
from linker.romanise.account import Account
from linker.romanise.evidence import Reading, weigh_up
from linker.romanise.latin import MAX_SPELLING, Latin, LeftOver, syllables
from linker.romanise.path import Leaving, Step, cheapest_path
from linker.romanise.readings import LANGUAGES
from linker.romanise.sounds import Slip, Sounds
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
SLIP_COST: Mapping[Slip, float] = {Slip.INITIAL: 0.9, Slip.ALIKE: 1.0, Slip.LETTER: 1.3}
ANOTHER_COST = 0.8
"""For a slip that makes another syllable."""

SURE = 0.97
"""A reading that is this probable is not compared with those of further varieties."""

SURE_LENGTH = 5
"""A surname one letter off is looked for only in words this long: of shorter ones too many are near."""

_CMN, _YUE, _NAN, _KOR, _JPN, _VIE = range(len(LANGUAGES))


class Variety(NamedTuple):
    """Which languages may spell the given name of one person, and which the surname before it."""

    given: frozenset[int]
    surname: frozenset[int]


_CHINESE = frozenset({_CMN, _YUE, _NAN})
VARIETIES = (
    Variety(frozenset({_CMN}), _CHINESE),  # in Singapore a Mandarin name follows a Hokkien surname
    Variety(frozenset({_YUE, _NAN}), _CHINESE),
    Variety(frozenset({_KOR}), frozenset({_KOR})),
    Variety(frozenset({_JPN}), frozenset({_JPN})),
    Variety(frozenset({_VIE}), frozenset({_VIE})),
)


def account(latin: Latin, han: str, weights: Mapping[str, float] | None = None) -> Account:
    """The most probable romanised reading, over varieties and both orders of surname and given name.

    A name in which no variety finds the surname is given up at once: that is what most wrong pairs come to.
    """
    weights = weights or load("sound")
    surname = surname_length(han) or min(1, len(han) - 1)
    best: Account | None = None
    orders_of: dict[frozenset[int], tuple[bool, ...]] = {}
    for variety in VARIETIES:
        family = sounds.of_surname(han[:surname], variety.surname)
        if variety.surname not in orders_of:
            slips = variety.surname == _CHINESE
            orders_of[variety.surname] = _orders(latin, family[0], slips) if surname else (True,)
        orders = orders_of[variety.surname]
        if not orders:
            continue
        given = tuple(sounds.of_character(character, variety.given) for character in han[surname:])
        if best is not None and not _may_add(latin, given, variety):
            continue
        reading = _read(latin, han, variety, family, given, orders[0])
        if len(orders) > 1:
            reading = min(reading, _read(latin, han, variety, family, given, orders[1]), key=_cost)
        if not any(step.han and step.letters for step in reading.steps):
            continue
        evidence = weigh_up(latin, reading)
        score = sigmoid(weigh(weights, evidence))
        if best is None or score > best.score:
            best = Account(score, evidence, tuple(reading.parts()), reading.surname_first, settled(latin, reading))
        if score > SURE:
            break
    return best or _given_up(latin, han, weights)


def _may_add(latin: Latin, given: Sequence[Sounds], variety: Variety) -> bool:
    """Whether a further variety can say more than the surname, which the first one spells as well.

    Cantonese and Hokkien must spell something of the given name; the others are whole or wrong.
    """
    heard = (any(chunk in character.costs for run in latin.chunks for _, chunk in run) for character in given)
    return any(heard) if variety.given <= _CHINESE else all(heard)


def _cost(reading: Reading) -> float:
    return reading.cost


def _orders(latin: Latin, surname: Sounds, slips: bool) -> tuple[bool, ...]:
    """The orders in which the surname may stand: first (True), last (False); spelled, or else with a slip."""
    stands = [any(chunk in surname.costs for _, chunk in latin.chunks[start]) for start, _ in latin.words]
    if slips and not any(stands):
        stands = [_slips(latin, start, surname) for start, _ in latin.words]
    if not any(stands):
        return ()
    return (True, False) if any(stands[1:]) else (True,)


def _slips(latin: Latin, start: int, surname: Sounds) -> bool:
    """Whether a word that begins there sounds like the surname, or is one letter off."""
    word = latin.letters[start : latin.part_ends[start]]
    if not 2 <= len(word) <= MAX_SPELLING or word in latin.english:
        return False
    return surname.alike(word) is not None or (len(word) >= SURE_LENGTH and surname.near(word) is not None)


def _read(
    latin: Latin, han: str, variety: Variety, family: Sequence[Sounds], given: Sequence[Sounds], surname_first: bool
) -> Reading:
    """The cheapest path in one order; a slip is looked for only where all but one character is spelled."""
    n = len(family)
    order = (*family, *given) if surname_first else (*given, *family)
    ordered = han if surname_first else han[n:] + han[:n]
    places = range(n) if surname_first else range(len(given), len(han))
    spellings = [s.costs for s in order]
    words = [LEFT_OVER_COST[kind] for kind in latin.kinds]
    characters = [SURNAME_LEFT_COST if j in places else GIVEN_LEFT_COST for j in range(len(han))]
    cost, steps = cheapest_path(latin, ordered, spellings, Leaving(words, characters))
    if _may_slip(latin, steps, order):
        names = latin.english
        leaving = Leaving(words, characters, slip=lambda part, j: None if part in names else _slip(part, order[j]))
        cost, steps = cheapest_path(latin, ordered, spellings, leaving)
    cost += 0.0 if surname_first else WESTERN_ORDER_COST
    return Reading(han, n, surname_first, cost, steps, order, variety.given)


def _may_slip(latin: Latin, steps: Sequence[Step], order: Sequence[Sounds]) -> bool:
    """Whether a part of a word that is left over misses the spelling of a character that is not spelled by little."""
    unspelled: list[Sounds] = []
    parts: list[str] = []
    position, character = 0, 0
    for step in steps:
        end = position + len(step.letters)
        if not step.han:
            parts += _parts(latin, position, end)
        elif not step.letters:
            unspelled.append(order[character])
        position, character = end, character + len(step.han)
    return any(_slip(part, sounds) is not None for sounds in unspelled for part in parts)


def _parts(latin: Latin, start: int, end: int) -> Iterator[str]:
    """The hyphenated parts of a word, unless it is an English name."""
    while start < end and latin.letters[start:end] not in latin.english:
        yield latin.letters[start : latin.part_ends[start]]
        start = latin.part_ends[start]


def settled(latin: Latin, reading: Reading) -> bool:
    """Whether a known surname is spelled by a word, or hyphenated part, of its own."""
    family = reading.han[: reading.surname]
    position = 0
    for step in reading.steps:
        end = position + len(step.letters)
        if step.han == family[-1:] and step.letters and latin.part_ends[position] == end:
            return surname_length(reading.han) > 0 and any(step.letters in sounds.costs for sounds in reading.order)
        position = end
    return False


def _slip(letters: str, character: Sounds) -> float | None:
    """The cost of letters that spell the character but for a slip, or of its initial; None if they do not."""
    if letters in character.costs or (near := character.near(letters)) is None:
        return None
    kind, spelled = near
    another = ANOTHER_COST if kind is not Slip.INITIAL and letters in syllables() else 0.0
    return SLIP_COST[kind] + another + character.costs.get(spelled, 0.0)


def _given_up(latin: Latin, han: str, weights: Mapping[str, float]) -> Account:
    """The account of two names that have nothing to do with each other."""
    evidence = {"bias": 1.0, "surname left": 1.0, "given name: syllables in its place": 1.0}
    words = (latin.letters[start:end] for start, end in latin.words)
    parts = (*((word, "", "") for word in words), *(("", character, "") for character in han))
    return Account(sigmoid(weigh(weights, evidence)), evidence, parts)
