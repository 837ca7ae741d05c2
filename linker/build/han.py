"""Han names as sources give them, made fit for a gazetteer."""

from __future__ import annotations

import re

from linker.model import Name
from linker.text.scripts import HAN, MIDDLE_DOTS, has_han

_HAN_PART = re.compile(f"[{HAN}0-9](?:[{HAN}0-9{MIDDLE_DOTS}—－-]*[{HAN}0-9])?")


def han_part(name: str) -> str:
    """The Han part of a mixed string: "小米 Xiaomi" → "小米"; "" where there is none, or several that are not one name.

    Digits belong to a name: of "世紀 21" half would be another name, so nothing is taken.
    """
    parts = _HAN_PART.findall(name.replace("（", "(").split("(")[0])
    return parts[0] if len(parts) == 1 and has_han(parts[0]) else ""


def chinese_names(hant: str, hans: str, other: str = "") -> tuple[Name, ...]:
    """Names in the variants, one where two are the same: a source that gives one form for both does not know which it is."""
    if hant and hant == hans:
        hant, hans, other = "", "", hant
    variants = ((hant, "zh-hant"), (hans, "zh-hans"), (other if other not in (hant, hans) else "", "zh"))
    return tuple(Name(name, lang) for name, lang in variants if name and has_han(name))
