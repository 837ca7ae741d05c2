"""The one form under which names are stored and looked up, and the one under which Latin names sound."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from linker.config import TEXT_DATA

_LATIN_FOLDS = str.maketrans(
    {
        "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t",
        "&": " and ",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_NAME = 32
"""Han of so many characters may be a name, which is remembered."""

_COMBINING = re.compile("[\u0300-\u036f]+")


@cache
def _converter(name: str) -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC(name).convert
    return convert


@cache
def _han_folds() -> dict[int, int]:
    """Each Han character's simplest form, 臺 → 台: `data/folds.tsv`, written by `linker build refresh folds`."""
    text = (TEXT_DATA / "folds.tsv").read_text(encoding="utf-8")
    rows = text[text.index("\n") + 1 :].replace("\t", "").replace("\n", "")
    return str.maketrans(rows[::2], rows[1::2])


def fold_han(text: str) -> str:
    """Traditional and variant characters as simplified ones, one by one; the rest untouched. Same length."""
    if text.isascii():
        return text
    return _folded(text) if len(text) <= _NAME else text.translate(_han_folds())


@lru_cache(1024)
def _folded(name: str) -> str:
    """A name is folded ten times while it is paired."""
    return name.translate(_han_folds())


def script_forms(text: str) -> tuple[str, ...]:
    """A Han name as it stands, then in simplified and in traditional characters where those differ: for searches by others,
    who do not fold. OpenCC reads it as a phrase: 干隆 is 乾隆."""
    simplified, traditional = (_converter(name) for name in ("t2s", "s2t"))
    return tuple(dict.fromkeys((text, simplified(text), traditional(text))))


def fold_latin(text: str) -> str:
    """Lower case, half width, without diacritics: "Tân Kiàn-jîn" → "tan kian-jin", "Lü" → "lu"."""
    if text.isascii():
        return text.lower().replace("&", _LATIN_FOLDS[ord("&")])  # ten times as fast as a table of folds
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", _COMBINING.sub("", decomposed).translate(_LATIN_FOLDS))


def match_key(name: str) -> str:
    """The form under which a name is looked up; "" where nothing is left of it.

    Folds traditional and simplified, width, case and diacritics, and drops whatever is neither
    letter nor digit: spaces, hyphens, middle dots, quotes, full stops. Idempotent.

    >>> match_key("臺灣 中油") == match_key("台湾中油")
    True
    >>> match_key("Huawei Technologies Co.")
    'huaweitechnologiesco'
    """
    return "".join(filter(str.isalnum, fold_han(fold_latin(name))))


def words(name: str) -> tuple[str, ...]:
    """A Latin name's words, folded: "Lee’s Sandwiches & Co." → ("lees", "sandwiches", "and", "co")."""
    return tuple(_WORD.findall(fold_latin(name).replace("'", "").replace("’", "").replace(".", "")))
