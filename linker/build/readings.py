"""pypinyin → `romanise/data/readings.tsv`: the readings of every character, folded, toneless, likeliest first."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

from linker.files import write_text
from linker.text.normalise import fold_han

_LAST_BMP = 0xFFFF


def toneless(reading: str) -> str:
    """ "lǜ" → "lv", "zēng" → "zeng", "ê̄" → "e"."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", reading).translate(_U_UMLAUT))
    return "".join(c for c in plain if c.isascii() and c.isalpha())


_U_UMLAUT = {ord(c): "v" for c in "üǖǘǚǜ"}


def read() -> dict[str, tuple[str, ...]]:
    """Folded character → its readings. A character that several fold to has the readings of all, its own first."""
    from pypinyin.pinyin_dict import pinyin_dict

    found: dict[str, dict[str, None]] = defaultdict(dict)
    characters = sorted((chr(code) for code in pinyin_dict if code <= _LAST_BMP), key=lambda c: (fold_han(c) != c, c))
    for character in characters:
        for reading in pinyin_dict[ord(character)].split(","):
            if plain := toneless(reading):
                found[fold_han(character)].setdefault(plain)
    return {character: tuple(readings) for character, readings in sorted(found.items())}


def write(target: Path) -> int:
    """Write the table; the number of characters in it."""
    table = read()
    rows = [f"{character}\t{' '.join(readings)}" for character, readings in table.items()]
    head = f"# Readings of Han characters in Mandarin, compiled from pypinyin {version('pypinyin')} (MIT) by `linker build readings`."
    write_text(target, "\n".join([head, *rows]) + "\n")
    return len(table)
