"""What the probability of a romanised reading is weighed from; the weights are in `weights/sound.tsv`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linker.romanise.latin import Latin, LeftOver, syllables
from linker.romanise.path import Step
from linker.romanise.readings import LANGUAGES
from linker.romanise.sounds import Slip, Sounds
from linker.romanise.spellings import Spelling
from linker.text.names import surname_length

SWITCH_COST = 0.8
"""For a character spelled by another language than the rest of its name."""

RARE_COST = 0.5
"""A spelling of a surname that costs more is a rare one."""

_CMN, _YUE, _NAN = 0, 1, 2
_CHINESE = (_CMN, _YUE, _NAN)
_PLAIN = ("Hanyu Pinyin", "Wade–Giles")
_NO_SYLLABLES = (LeftOver.ENGLISH, LeftOver.EITHER, LeftOver.OTHER)
_LEFT_OVER = {kind: f"left over: {kind}" for kind in LeftOver}


class Spelled(NamedTuple):
    """A step that has a character, with the character's sounds and how the letters spell or miss it."""

    step: Step
    sounds: Sounds
    spelling: Spelling | None
    slip: tuple[Slip, str] | None


class Reading(NamedTuple):
    """A path through two names, with what it was found for: the languages of the given name, the order, the sounds."""

    han: str
    surname: int
    surname_first: bool
    cost: float
    steps: tuple[Step, ...]
    order: Sequence[Sounds]
    languages: frozenset[int]

    def spelled(self) -> list[Spelled]:
        """The steps with a character, in the order of the path."""
        found, position = [], 0
        for step in self.steps:
            if step.han:
                sounds = self.order[position]
                every = sounds.spellings.get(step.letters)
                slip = None if every or not step.letters else sounds.near(step.letters)
                found.append(Spelled(step, sounds, every[0] if every else None, slip))
                position += 1
        return found

    def parts(self) -> Iterator[tuple[str, str, str]]:
        """Letters, character and how the one spells the other, for people."""
        spelled = iter(self.spelled())
        for step in self.steps:
            yield step.letters, step.han, _say(next(spelled)) if step.han else ""


def _say(spelled: Spelled) -> str:
    if spelled.spelling is not None:
        return spelled.spelling.scheme
    if spelled.slip is None:
        return ""
    kind, letters = spelled.slip
    return {Slip.ALIKE: f"like {letters.capitalize()}", Slip.LETTER: f"one letter off {letters.capitalize()}"}.get(
        kind, str(kind)
    )


def weigh_up(latin: Latin, reading: Reading) -> dict[str, float]:
    """The evidence of a reading by name; what is zero is left out."""
    spelled = reading.spelled()
    split = reading.surname if reading.surname_first else len(spelled) - reading.surname
    family, given = (spelled[:split], spelled[split:]) if reading.surname_first else (spelled[split:], spelled[:split])
    left = list(left_over(latin, reading.steps))
    language, switches = _language(given or family, reading.languages)
    found = {
        "bias": 1.0,
        "western order": float(not reading.surname_first),
        "no known surname": float(surname_length(reading.han) == 0),
        "long name": float(len(reading.han) > 4),
        "languages mixed": float(switches),
        **_of_given_name(given, left, language),
        **_of_surname(family, any(s.step.letters for s in given), language),
    }
    for kind in left:
        found[_LEFT_OVER[kind]] = min(found.get(_LEFT_OVER[kind], 0.0) + 1.0, 2.0)
    if language:
        found[f"language: {LANGUAGES[language]}"] = 1.0
    return {name: value for name, value in found.items() if value}


def _of_given_name(given: Sequence[Spelled], left: Sequence[LeftOver], language: int) -> dict[str, float]:
    written = [s for s in given if s.step.letters]
    outcome = _outcome(given, written, left)
    found = {f"given name: {outcome}": 1.0}
    if outcome == "whole":
        found["given name whole: cost a character"] = sum(s.step.cost for s in written) / len(given)
        found["given name whole: characters"] = float(min(len(given), 3))
    elif outcome == "in part":
        found["given name in part: two or more left"] = float(len(given) - len(written) > 1)
        found["given name in part: no syllables left"] = float(LeftOver.SYLLABLES not in left)
        found["given name in part: no word left"] = float(not left)
    elif not written and given:
        found["surname alone, not Chinese"] = float(language not in _CHINESE)
    for s in written:
        spelling = s.sounds.spelling(s.step.letters, language)
        if spelling is not None:
            _add(found, f"given name by {spelling.scheme}")
            _add(found, "given name by a rarer reading", float(min(spelling.rank, 2)))
            _add(found, "given name by another syllable's letters", float(_is_anothers(s)))
        elif s.slip is not None:
            _add(found, _slip_name("given name", s))
    return found


def _outcome(given: Sequence[Spelled], written: Sequence[Spelled], left: Sequence[LeftOver]) -> str:
    if not given:
        return "none"
    if len(written) == len(given):
        return "whole"
    if written:
        return "in part"
    if LeftOver.SYLLABLES in left:
        return "syllables in its place"
    return "English in its place" if any(kind in _NO_SYLLABLES for kind in left) else "nothing in its place"


def _of_surname(family: Sequence[Spelled], given: bool, language: int) -> dict[str, float]:
    if any(not s.step.letters for s in family):
        return {"surname left": 1.0}
    spellings = [s.spelling for s in family if s.spelling is not None]
    languages = {spelling.language for s in family for spelling in s.sounds.spellings.get(s.step.letters, ())}
    mandarin = bool(spellings) and all(spelling.language == _CMN for spelling in spellings)
    found = {
        "surname cost": min(sum(s.step.cost for s in family), 4.0),
        "surname by another syllable's letters": float(any(map(_is_anothers, family))),
        "surname by another surname's letters": float(any(map(_is_another_surnames, family))),
        "surname by a rarer reading": float(sum(min(spelling.rank, 2) for spelling in spellings)),
        "surname of another language": float(given and bool(family) and language not in languages),
        "Mandarin surname, other given name": float(given and mandarin and language in (_YUE, _NAN)),
    }
    for s in family:
        if s.slip is not None:
            _add(found, _slip_name("surname", s))
    return found


def _add(found: dict[str, float], name: str, value: float = 1.0) -> None:
    found[name] = found.get(name, 0.0) + value


def _slip_name(where: str, spelled: Spelled) -> str:
    """A slip by its kind and by what it makes: a syllable that everybody knows, another one, or none."""
    if spelled.slip is None or spelled.slip[0] is Slip.INITIAL:
        return "initials"
    marks = syllables().get(spelled.step.letters, "")
    made = "a plain syllable" if "*" in marks else "another syllable" if marks else "no syllable"
    return f"{where} {spelled.slip[0]}, {made}"


def _is_anothers(spelled: Spelled) -> bool:
    """Whether everybody takes the letters for another syllable of Mandarin: Tzu is no spelling of 志."""
    spelling = spelled.spelling
    if spelling is None or spelling.language != _CMN or spelling.scheme in _PLAIN:
        return False
    return "*" in syllables().get(spelled.step.letters, "")


def _is_another_surnames(spelled: Spelled) -> bool:
    """Whether the letters plainly spell another surname, and this one at best by a slip or a rare habit: Tan 張."""
    return spelled.step.cost > RARE_COST and "^" in syllables().get(spelled.step.letters, "")


def _language(spelled: Sequence[Spelled], languages: frozenset[int]) -> tuple[int, int]:
    """The language that spells most of the characters at least cost, and how many of them another one spells."""
    if len(languages) == 1:
        return next(iter(languages)), 0
    every = [s.sounds.spellings[s.step.letters] for s in spelled if s.spelling is not None]
    options = []
    for index in sorted(languages):
        own = [next((s.cost for s in spellings if s.language == index), None) for spellings in every]
        switches = own.count(None)
        options.append((SWITCH_COST * switches + sum(cost for cost in own if cost is not None), index, switches))
    _, language, switches = min(options)
    return language, switches


def left_over(latin: Latin, steps: Sequence[Step]) -> Iterator[LeftOver]:
    """What the words are that nothing spells."""
    kinds = {start: kind for (start, _), kind in zip(latin.words, latin.kinds, strict=True)}
    position = 0
    for step in steps:
        if not step.han:
            yield kinds[position]
        position += len(step.letters)
