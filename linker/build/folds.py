"""OpenCC's character tables → `text/data/folds.tsv`: each Han character that has a simpler form, with that form; and each
radical with the character that it is, as PDF files have them in names: ⻓江, ⾦庸.

OpenCC is given one character at a time, so that the fold of a name is the fold of its characters whatever stands beside
them: a phrase table would keep 乾隆 but fold 乾, and a name cut from a longer one would no longer be found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from linker.errors import BuildError
from linker.files import write_text

RADICALS = Path("/usr/share/unicode/EquivalentUnifiedIdeograph.txt")
"""Unicode's list, which Debian's package `unicode-data` installs."""

_ROW = re.compile(r"(?m)^([0-9A-F]+)(?:\.\.([0-9A-F]+))? +; +([0-9A-F]+)")
_BMP_HAN = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xF900, 0xFB00))


def read(radicals: Path = RADICALS) -> dict[str, str]:
    """Character → its simplest form: 臺 → 台, 衞 → 卫, 後 → 后, ⻓ → 长. Without those that are their own."""
    simplest = _simplest()
    folds = {radical: simplest(character) for radical, character in _read_radicals(radicals)}
    for character in map(chr, _BMP_HAN):
        if (folded := simplest(character)) != character:
            folds[character] = folded
    return folds


def _simplest() -> Callable[[str], str]:
    from opencc import OpenCC

    converters: tuple[Callable[[str], str], ...] = (OpenCC("hk2t").convert, OpenCC("t2s").convert)

    def simplest(character: str) -> str:
        for _ in range(2):  # a few simplified forms (薴 → 苧) are themselves simplified further (→ 苎)
            for convert in converters:
                character = convert(character)
        return character

    return simplest


def _read_radicals(path: Path) -> Iterator[tuple[str, str]]:
    """Each radical with the character that it is. BuildError where the list is not there."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BuildError(f"{path}: not there; install Debian's package unicode-data") from error
    for first, last, character in _ROW.findall(text):
        for code in range(int(first, 16), int(last or first, 16) + 1):
            yield chr(code), chr(int(character, 16))


def write(target: Path) -> int:
    """Write the table; the number of characters in it."""
    folds = read()
    head = f"# The simplest form of Han characters, from OpenCC {version('opencc')} and Unicode by `linker build refresh folds`; see LICENSE."
    write_text(target, "\n".join([head, *(f"{character}\t{folded}" for character, folded in folds.items())]) + "\n")
    return len(folds)
