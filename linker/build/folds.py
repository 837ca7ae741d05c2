"""OpenCC's character tables → `text/data/folds.tsv`: each Han character that has a simpler form, with that form.

OpenCC is given one character at a time, so that the fold of a name is the fold of its characters whatever stands beside
them: a phrase table would keep 乾隆 but fold 乾, and a name cut from a longer one would no longer be found.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from linker.files import write_text

_BMP_HAN = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xF900, 0xFB00))


def read() -> dict[str, str]:
    """Character → its simplest form: 臺 → 台, 衞 → 卫, 後 → 后. Without those that are their own."""
    from opencc import OpenCC

    converters: tuple[Callable[[str], str], ...] = (OpenCC("hk2t").convert, OpenCC("t2s").convert)
    folds = {}
    for character in map(chr, _BMP_HAN):
        folded = character
        for _ in range(2):  # a few simplified forms (薴 → 苧) are themselves simplified further (→ 苎)
            for convert in converters:
                folded = convert(folded)
        if folded != character:
            folds[character] = folded
    return folds


def write(target: Path) -> int:
    """Write the table; the number of characters in it."""
    folds = read()
    head = f"# The simplest form of Han characters, from OpenCC {version('opencc')} by `linker build refresh folds`; see LICENSE."
    write_text(target, "\n".join([head, *(f"{character}\t{folded}" for character, folded in folds.items())]) + "\n")
    return len(folds)
