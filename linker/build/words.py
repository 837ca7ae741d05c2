"""What the aligner must know of Latin words: English given names, and every romanised syllable.

The names are those of the United States census of 1990, as the package `names` has them, with the commonest family
names, which serve as given names too (Benson, Morley). Rare names that are also a syllable of Chinese or Korean (Chin, Man) are left out.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from linker.build.packages import Package, fetch
from linker.files import write_text
from linker.romanise.readings import LANGUAGES, characters, readings
from linker.romanise.schemes import pinyin, wade_giles
from linker.romanise.spellings import Character, letter_costs, surname_characters, syllable_spellings
from linker.romanise.syllables import split
from linker.text.names import DATE_WORDS, surnames
from linker.text.traits import is_ordinary

PACKAGE = Package("pypi", "names", "0.3.0")
_GIVEN, _FAMILY = ("names/dist.female.first", "names/dist.male.first"), "names/dist.all.last"
_FAMILY_NAMES, _SHORTEST_FAMILY_NAME = 6000, 5
_CHINESE, _PLAIN_COST = range(3), 0.1
_KEPT_AS_PRINTED = ("jpn", "vie")
_COMMON = 0.02  # per cent of Americans
_MOSTLY = 10.0
"""How many times as often women bear a woman's name as men do."""


def romanised_syllables() -> dict[str, str]:
    """All letters that spell a character → the languages (as digits, indices of LANGUAGES) of which they are a syllable.

    "*" behind where they are so in Mandarin by Hanyu Pinyin or Wade–Giles, so that everybody takes them for that syllable,
    "^" where they are the plain spelling of a Chinese surname. Nothing for what is printed as it is read in Japanese and
    Vietnamese, and for spellings that single surnames are remembered by.
    """
    found: dict[str, set[int | str]] = {letters: set() for letters in _all_spellings()}
    for index, language in enumerate(LANGUAGES):
        if language in _KEPT_AS_PRINTED:
            continue
        syllables = {reading for character in characters() for reading in readings(character, language)}
        for letters in (letters for syllable in syllables for letters in syllable_spellings(language, syllable)):
            found[letters].add(index)
    for syllable in {reading for character in characters() for reading in readings(character, "cmn")}:
        for scheme in (pinyin.SCHEME, wade_giles.SCHEME):
            for letters in scheme.spell(*split("cmn", syllable)):
                found[letters].add("*")
    for surname in (s for s in surnames() if len(s) == 1):
        for letters, cost in letter_costs(surname_characters(surname)[0], _CHINESE).items():
            if cost <= _PLAIN_COST and found[letters]:
                found[letters].add("^")
    return {letters: "".join(sorted(map(str, marks), key=_digits_first)) for letters, marks in found.items()}


def _all_spellings() -> set[str]:
    family = (character for surname in surnames() for character in surname_characters(surname))
    every = (letter_costs(character, range(len(LANGUAGES))) for character in (*map(Character, characters()), *family))
    return set().union(*every)


def _digits_first(mark: str) -> tuple[bool, str]:
    return not mark.isdigit(), mark


def write_syllables(target: Path) -> int:
    """Write every romanised syllable to `target`; their number."""
    syllables = sorted(romanised_syllables().items())
    head = "# Every spelling of every syllable, with its languages, by `linker build refresh readings` from the readings and schemes."
    write_text(target, "\n".join([head, *(f"{letters}\t{languages}" for letters, languages in syllables)]) + "\n")
    return len(syllables)


def read(folder: Path) -> Iterator[tuple[str, str]]:
    """The given names, sorted, each with whose it is: f, m, or - where it is not known, or of both."""
    archive = fetch(PACKAGE, folder)
    syllables = {letters for letters, languages in romanised_syllables().items() if languages}
    women, men = (_frequencies(archive.read(member).decode()) for member in _GIVEN)
    given = {
        name
        for name in women | men
        if name not in syllables or max(women.get(name, 0.0), men.get(name, 0.0)) >= _COMMON
    }
    family = (line.split()[0].lower() for line in archive.read(_FAMILY).decode().splitlines()[:_FAMILY_NAMES])
    for name in sorted(given | {name for name in family if _serves_as_given(name) and name not in syllables}):
        yield name, _whose(women.get(name, 0.0), men.get(name, 0.0))


def _frequencies(table: str) -> dict[str, float]:
    """Names, in small letters → how many per cent of Americans of one sex bear them."""
    rows = (line.split() for line in table.splitlines())
    return {name.lower(): float(percent) for name, percent, *_ in rows}


def _whose(women: float, men: float) -> str:
    if women and women >= _MOSTLY * men:
        return "f"
    return "m" if men and men >= _MOSTLY * women else "-"


def _serves_as_given(family_name: str) -> bool:
    """Whether a family name may stand for a given name: Benson; not Banks or Friday, which are words first."""
    word = is_ordinary(family_name) or family_name in DATE_WORDS
    return len(family_name) >= _SHORTEST_FAMILY_NAME and not word


def write_names(target: Path, packages: Path | None = None) -> int:
    """Write the given names to `target`; their number."""
    with tempfile.TemporaryDirectory() as temporary:
        names = list(read(packages or Path(temporary)))
    source = f"{PACKAGE.title} {PACKAGE.version}, by `linker build refresh names`"
    head = f"# Given names of the US census of 1990 (public domain), of women (f), men (m), both or nobody knows (-), from {source}."
    write_text(target, "\n".join([head, *(f"{name}\t{whose}" for name, whose in names)]) + "\n")
    return len(names)
