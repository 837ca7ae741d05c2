"""What the probability of a romanised reading is weighed from; the weights are in `weights/sound.tsv`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from linker.romanise.account import Part
from linker.romanise.latin import Latin, LeftOver, syllables
from linker.romanise.path import Step
from linker.romanise.readings import LANGUAGES
from linker.romanise.sounds import Slip, Sounds
from linker.romanise.spellings import RARE_COST, Spelling
from linker.text import gender

SWITCH_COST = 0.8
"""For a character spelled by another language than the rest of its name."""

_CMN, _YUE, _NAN = 0, 1, 2
_CHINESE = (_CMN, _YUE, _NAN)
_PLAIN = ("Hanyu Pinyin", "Wade–Giles")
_NO_SYLLABLES = (LeftOver.ENGLISH, LeftOver.EITHER, LeftOver.OTHER)
_LEFT_OVER = {kind: f"left over: {kind}" for kind in LeftOver}
_CACHED = 16384
Evidence = dict[str, float]
GENDER_ANOTHER = "gender another"


class Spelled(Struct, frozen=True, gc=False):
    """How letters spell a character, cheapest first and one a language, or miss it; whether everybody takes them for
    another syllable of Mandarin, and whether they plainly spell a surname."""

    spellings: tuple[Spelling, ...]
    slip: tuple[Slip, str] | None
    anothers: bool
    a_surname: bool

    def spelling_in(self, language: int) -> Spelling:
        """The spelling in a language if there is one, else the cheapest."""
        return next((s for s in self.spellings if s.language == language), self.spellings[0])

    def say(self) -> str:
        if self.spellings:
            return self.spellings[0].scheme
        if self.slip is None:
            return ""
        kind, letters = self.slip
        told = {Slip.ALIKE: f"like {letters.capitalize()}", Slip.LETTER: f"one letter off {letters.capitalize()}"}
        return told.get(kind, str(kind))


Written = tuple[str, float, Spelled]
"""A character of a reading: the letters that stand for it ("": none do), at what cost, and how they spell it."""


class Reading(NamedTuple):
    """A path through two names, with what it was found for: the languages of the given name, the order, the sounds."""

    han: str
    surname: int
    known_surname: bool
    surname_first: bool
    cost: float
    steps: tuple[Step, ...]
    order: Sequence[Sounds]
    languages: frozenset[int]

    def written(self) -> tuple[list[Written], list[Written]]:
        """The characters of the surname, and those of the given name."""
        order = iter(self.order)
        every = [(letters, cost, spelled(next(order), letters)) for letters, han, cost in self.steps if han]
        if self.surname_first:
            return every[: self.surname], every[self.surname :]
        split = len(every) - self.surname
        return every[split:], every[:split]

    @property
    def family(self) -> str:
        """The letters that spell the surname."""
        return "".join(letters for letters, _, _ in self.written()[0])

    def parts(self) -> Iterator[Part]:
        """Letters, character and how the one spells the other, for people."""
        order = iter(self.order)
        for letters, han, _ in self.steps:
            yield Part(letters, han, spelled(next(order), letters).say() if han else "")


@lru_cache(_CACHED)
def spelled(sounds: Sounds, letters: str) -> Spelled:
    """How letters spell or miss a character. Tzu is taken for another syllable than 志; Tan is plainly a surname."""
    if not letters:
        return Spelled((), None, False, False)
    marks = syllables().get(letters, "")
    if letters not in sounds.costs:
        return Spelled((), sounds.near(letters), False, "^" in marks)
    every = sounds.spellings(letters)
    own = every[0].language != _CMN or every[0].scheme in _PLAIN
    return Spelled(every, None, not own and "*" in marks, "^" in marks)


def weigh_up(latin: Latin, reading: Reading) -> Evidence:
    """The evidence of a reading by name; what is zero is left out."""
    family, given = reading.written()
    words = list(_words_left(latin, reading.steps))
    left = [latin.kinds[word] for word in words]
    language, switches = _language(given or family, reading.languages)
    found = {"bias": 1.0}
    _tell(found, "western order", not reading.surname_first)
    _tell(found, "no known surname", not reading.known_surname)
    _tell(found, "languages mixed", switches)
    _given_name(found, given, left, language)
    _style(found, latin, given, language)
    _gender(found, [latin.word(word) for word in words], reading)
    _surname(found, family, [letters for letters, _, _ in given if letters], language)
    for kind in left:
        found[_LEFT_OVER[kind]] = min(found.get(_LEFT_OVER[kind], 0.0) + 1.0, 2.0)
    if language:
        found[f"language: {LANGUAGES[language]}"] = 1.0
    return found


def _tell(found: Evidence, name: str, value: float = 1.0) -> None:
    if value:
        found[name] = found.get(name, 0.0) + value


def _given_name(found: Evidence, given: Sequence[Written], left: Sequence[LeftOver], language: int) -> None:
    written = [w for w in given if w[0]]
    outcome = _outcome(given, written, left)
    found[f"given name: {outcome}"] = 1.0
    if outcome == "whole":
        _tell(found, "given name whole: cost a character", sum(cost for _, cost, _ in written) / len(given))
        _tell(found, "given name whole: characters", min(len(given), 3))
    elif outcome == "in part":
        _tell(found, "given name in part: two or more left", len(given) - len(written) > 1)
        _tell(found, "given name in part: no syllables left", LeftOver.SYLLABLES not in left)
        _tell(found, "given name in part: no word left", not left)
    elif not written and given:
        _tell(found, "surname alone, not Chinese", language not in _CHINESE)
    for letters, _, how in written:
        if how.spellings:
            spelling = how.spelling_in(language)
            _tell(found, f"given name by {spelling.scheme}")
            _tell(found, "given name by a rarer reading", min(spelling.rank, 2))
            _tell(found, "given name by another syllable's letters", how.anothers)
        elif how.slip is not None:
            _tell(found, _slip_name("given name", letters, how.slip[0]))


def _style(found: Evidence, latin: Latin, given: Sequence[Written], language: int) -> None:
    """How two syllables and more are put, Tsai Ing-wen, Cai Yingwen, Lee Hsien Loong, and whether in the spelling of China."""
    schemes = [how.spelling_in(language).scheme for letters, _, how in given if letters and how.spellings]
    if 1 < len(schemes) == len(given):
        style = "hyphenated" if latin.hyphenated else "joined" if len(latin.words) == 2 else "apart"
        official = all(scheme == _PLAIN[0] for scheme in schemes)
        _tell(found, f"given name {style}, {'by' if official else 'not by'} {_PLAIN[0]}")


def _gender(found: Evidence, left: Sequence[str], reading: Reading) -> None:
    """Whether an English name that nothing spells is for a man or a woman, as the Chinese one is: Linda 玲, not 偉. Girls are
    rather given boys' names than boys are girls'."""
    of_english, of_han = gender.of_english(left), gender.of_han(reading.han[reading.surname :])
    if gender.UNKNOWN not in (of_english, of_han):
        _tell(found, "gender the same" if of_english == of_han else f"{GENDER_ANOTHER}, {of_english}")


def _outcome(given: Sequence[Written], written: Sequence[Written], left: Sequence[LeftOver]) -> str:
    if not given:
        return "none"
    if len(written) == len(given):
        return "whole"
    if written:
        return "in part"
    if LeftOver.SYLLABLES in left:
        return "syllables in its place"
    return "English in its place" if any(kind in _NO_SYLLABLES for kind in left) else "nothing in its place"


def _surname(found: Evidence, family: Sequence[Written], given: Sequence[str], language: int) -> None:
    """`given`: the letters that spell characters of the given name."""
    if not all(letters for letters, _, _ in family):
        found["surname left"] = 1.0
        return
    ways = [how.spellings for _, _, how in family if how.spellings]
    spoken = {spelling.language for every in ways for spelling in every}
    mandarin = bool(ways) and all(every[0].language == _CMN for every in ways)
    _tell(found, "surname cost", min(sum(cost for _, cost, _ in family), 4.0))
    _tell(found, "surname by another syllable's letters", any(how.anothers for _, _, how in family))
    rare = any(cost > RARE_COST and how.a_surname for _, cost, how in family)
    _tell(found, "surname by another surname's letters", rare)
    _tell(found, "surname by a rarer reading", sum(min(every[0].rank, 2) for every in ways))
    _tell(found, "surname of another language", bool(given and family) and language not in spoken)
    if given and mandarin and language in (_YUE, _NAN):
        plain = all("*" in syllables().get(letters, "") for letters in given)
        _tell(found, f"Mandarin surname, other given name{', plain' if plain else ''}")
    for letters, _, how in family:
        if how.slip is not None:
            _tell(found, _slip_name("surname", letters, how.slip[0]))


def _slip_name(where: str, letters: str, slip: Slip) -> str:
    """A slip by its kind and by what it makes: a syllable that everybody knows, another one, or none."""
    if slip is Slip.INITIAL:
        return "initials"
    marks = syllables().get(letters, "")
    made = "a plain syllable" if "*" in marks else "another syllable" if marks else "no syllable"
    return f"{where} {slip}, {made}"


def _language(written: Sequence[Written], languages: frozenset[int]) -> tuple[int, int]:
    """The language that spells most of the characters at least cost, and how many of them another one spells."""
    if len(languages) == 1:
        return next(iter(languages)), 0
    every = [how.spellings for _, _, how in written if how.spellings]
    options = []
    for index in sorted(languages):
        own = [next((s.cost for s in spellings if s.language == index), None) for spellings in every]
        switches = own.count(None)
        options.append((SWITCH_COST * switches + sum(cost for cost in own if cost is not None), index, switches))
    _, language, switches = min(options)
    return language, switches


def _words_left(latin: Latin, steps: Sequence[Step]) -> Iterator[int]:
    """Which words nothing spells."""
    position = 0
    for letters, han, _ in steps:
        if not han:
            yield latin.word_at[position]
        position += len(letters)
