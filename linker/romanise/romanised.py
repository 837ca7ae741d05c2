"""The account of a Latin name as a romanised Chinese, Korean or Vietnamese name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from linker.romanise import sounds
from linker.romanise.account import Account
from linker.romanise.coarse import coarse
from linker.romanise.evidence import Reading, weigh_up
from linker.romanise.latin import MAX_SPELLING, Latin, LeftOver, Run, syllables
from linker.romanise.path import Edge, Leaving, Step, cheapest_path, edges
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
NO_EVIDENCE: Mapping[str, float] = {"bias": 1.0, "surname left": 1.0, "given name: syllables in its place": 1.0}
"""The evidence of two names that have nothing to do with each other."""

GIVEN_LEFT_COST, SURNAME_LEFT_COST = 0.9, 4.0
WESTERN_ORDER_COST = 0.2
SLIP_COST: Mapping[Slip, float] = {Slip.INITIAL: 0.9, Slip.ALIKE: 1.0, Slip.LETTER: 1.3}
ANOTHER_COST = 0.8
"""For a slip that makes another syllable."""

SURE = 0.97
"""A reading that is this probable is not compared with those of further varieties."""

MOST_SLIPS = 1
"""Where more characters than this are spelled nowhere in the Latin name, no slip is looked for."""

SURE_LENGTH = 5
"""A surname one letter off is looked for only in words this long: of shorter ones too many are near."""

LONGEST_GIVEN = 3
"""With a second surname: 鄭月娥 in 林鄭月娥."""

_CACHED = 2048
_CMN, _YUE, _NAN, _KOR, _, _VIE = range(len(LANGUAGES))


class Variety(NamedTuple):
    """Which languages may spell the given name of one person, and which the surname before it."""

    given: frozenset[int]
    surname: frozenset[int]


_CHINESE = frozenset({_CMN, _YUE, _NAN})
VARIETIES = (
    Variety(frozenset({_CMN}), _CHINESE),  # in Singapore a Mandarin name follows a Hokkien surname
    Variety(frozenset({_YUE, _NAN}), _CHINESE),
    Variety(frozenset({_KOR}), frozenset({_KOR})),
    Variety(frozenset({_VIE}), frozenset({_VIE})),
)
_OF_SURNAMES = frozenset[int]().union(*(variety.surname for variety in VARIETIES))


class Family(NamedTuple):
    """The surname in some languages: its sounds, where they stand in the Latin name, and in which orders of the name
    that is: surname first (True), last (False)."""

    sounds: tuple[Sounds, ...]
    places: Sequence[Sequence[Edge]]
    orders: tuple[bool, ...]


class HanName:
    """A folded Han name as the name of a person: its surname (the first character where none is known), and its sounds
    in each variety."""

    def __init__(self, han: str) -> None:
        known = surname_length(han)
        self.han, self.known_surname = han, known > 0
        self.surname = known or min(1, len(han) - 1)

    def family(self, languages: frozenset[int]) -> tuple[Sounds, ...]:
        return sounds.of_surname(self.han[: self.surname], languages)

    def given(self, languages: frozenset[int]) -> tuple[Sounds, ...]:
        return tuple(sounds.of_character(character, languages) for character in self.han[self.surname :])


han_name = lru_cache(_CACHED)(HanName)


def account(latin: Latin, han: str, weights: Mapping[str, float] | None = None) -> Account | None:
    """The most probable romanised reading, over varieties and both orders of surname and given name.

    None where the Han is too long for a Chinese name, or no variety finds the surname: that is what most wrong pairs come
    to, at once.
    """
    weights = load("sound") if weights is None else weights
    name = han_name(han)
    if len(han) > name.surname + LONGEST_GIVEN:
        return None
    best, score, evidence = None, 0.0, {}
    family_of: dict[frozenset[int], Family] = {}
    for variety in VARIETIES if _may_begin(latin, name) else ():
        if (family := family_of.get(variety.surname)) is None:
            family = family_of[variety.surname] = _family(latin, name, variety.surname)
        if not family.orders:
            continue
        given = [edges(latin.syllables, s.costs) for s in name.given(variety.given)]
        if best is not None and not _may_add(given, variety):
            continue
        reading = _read(latin, name, variety, family, given)
        if not any(han and letters for letters, han, _ in reading.steps):
            continue
        found = weigh_up(latin, reading)
        probability = sigmoid(weigh(weights, found.items()))
        if best is None or probability > score:
            best, score, evidence = reading, probability, found
        if score > SURE:
            break
    if best is None:
        return None
    return Account(score, evidence, tuple(best.parts()), best.surname_first, settled(latin, best), best.family)


def _may_add(given: Sequence[Sequence[Edge]], variety: Variety) -> bool:
    """Whether a further variety can say more than the surname, which the first one spells as well.

    Cantonese and Hokkien must spell something of the given name; the others are whole or wrong.
    """
    return any(given) if variety.given <= _CHINESE else all(given)


def _may_begin(latin: Latin, name: HanName) -> bool:
    """Whether any word begins like the surname in any variety, or nearly so."""
    if not name.surname or name.family(_OF_SURNAMES)[0].begin_like(latin.beginnings):
        return True
    surname = name.family(_CHINESE)[0]
    return any(_slips(word, surname) for word in _words_to_miss(latin))


def _family(latin: Latin, name: HanName, languages: frozenset[int]) -> Family:
    family = name.family(languages)
    places = [edges(latin.syllables, s.costs) for s in family]
    if not family:
        return Family(family, places, (True,))
    starts = {start for start, _, _ in places[0]}
    stands = [start in starts for start, _ in latin.words]
    if languages is _CHINESE and not any(stands):
        stands = [_slips(word, family[0]) for word in _words_to_miss(latin)]
    return Family(family, places, _first_or_last(stands))


def _first_or_last(stands: Sequence[bool]) -> tuple[bool, ...]:
    if not any(stands):
        return ()
    return (True, False) if any(stands[1:]) else (True,)


@lru_cache(_CACHED)
def _words_to_miss(latin: Latin) -> tuple[str, ...]:
    """Each word, or its first part; "" where it is an English name, or no syllable by its length."""
    parts = (latin.part_at[start].letters for start, _ in latin.words)
    return tuple(part if 2 <= len(part) <= MAX_SPELLING and part not in latin.english else "" for part in parts)


def _slips(word: str, surname: Sounds) -> bool:
    """Whether a word sounds like the surname, or is one letter off."""
    if not word:
        return False
    return surname.alike(coarse(word)) is not None or (len(word) >= SURE_LENGTH and surname.one_off(word) is not None)


def _read(latin: Latin, name: HanName, variety: Variety, family: Family, given: Sequence[Sequence[Edge]]) -> Reading:
    """The cheapest reading in any of the orders."""
    han, n = name.han, name.surname
    others = name.given(variety.given)
    own, left = (SURNAME_LEFT_COST,) * n, (GIVEN_LEFT_COST,) * len(given)
    found = []
    for first in family.orders:
        if first:
            order, places = (*family.sounds, *others), (*family.places, *given)
            cost, steps = _path(latin, han, order, places, own + left)
        else:
            order, places = (*others, *family.sounds), (*given, *family.places)
            cost, steps = _path(latin, han[n:] + han[:n], order, places, left + own)
            cost += WESTERN_ORDER_COST
        found.append(Reading(han, n, name.known_surname, first, cost, steps, order, variety.given))
    return found[0] if len(found) == 1 else min(found, key=attrgetter("cost"))


def _path(
    latin: Latin, ordered: str, order: Sequence[Sounds], places: Sequence[Sequence[Edge]], characters: Sequence[float]
) -> tuple[float, tuple[Step, ...]]:
    """The cheapest path; where that leaves characters and parts of words, also such as spell them but for a slip."""
    leaving = Leaving(_words(latin), characters)
    cost, steps = cheapest_path(latin, ordered, places, leaving)
    unspelled, parts = _left(latin, steps)
    if sum(not places[character] for character in unspelled) > MOST_SLIPS:
        return cost, steps
    slips: dict[int, list[Edge]] = {}
    for character in unspelled:
        for part in parts:
            if (price := _slip(part.letters, order[character])) is not None:
                slips.setdefault(character, []).append((part.start, part.end, price))
    if not slips:
        return cost, steps
    return cheapest_path(latin, ordered, [[*every, *slips.get(j, ())] for j, every in enumerate(places)], leaving)


@lru_cache(_CACHED)
def _words(latin: Latin) -> tuple[Edge, ...]:
    """What it costs to leave words over."""
    named = zip(latin.words, latin.kinds, strict=True)
    return tuple((start, end, LEFT_OVER_COST[kind]) for (start, end), kind in named)


def _left(latin: Latin, steps: Sequence[Step]) -> tuple[list[int], list[Run]]:
    """The characters that a path leaves over, and the parts of words, but of no English name."""
    unspelled: list[int] = []
    parts: list[Run] = []
    position, character = 0, 0
    for letters, han, _ in steps:
        end = position + len(letters)
        if not han:
            if letters not in latin.english:
                parts += [part for part in latin.parts if position <= part.start < end]
        else:
            if not letters:
                unspelled.append(character)
            character += 1
        position = end
    return unspelled, parts


def settled(latin: Latin, reading: Reading) -> bool:
    """Whether a known surname is spelled by a word, or hyphenated part, of its own."""
    family = reading.han[: reading.surname]
    position = 0
    for letters, han, _ in reading.steps:
        end = position + len(letters)
        if han == family[-1:] and letters and end in latin.part_ends:
            return reading.known_surname and any(letters in sounds.costs for sounds in reading.order)
        position = end
    return False


def _slip(letters: str, character: Sounds) -> float | None:
    """The cost of letters that spell the character but for a slip, or of its initial; None if they do not."""
    if letters in character.costs or (near := character.near(letters)) is None:
        return None
    kind, spelled = near
    another = ANOTHER_COST if kind is not Slip.INITIAL and syllables().get(letters) else 0.0
    return SLIP_COST[kind] + another + character.costs.get(spelled, 0.0)
