"""The one form under which names are stored and looked up, and the one under which Latin names sound."""

from __future__ import annotations

import unicodedata
from functools import cache

_LATIN_FOLDS = str.maketrans(
    {
        "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t",
        "&": " and ",
    }
)  # fmt: skip
_BMP_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))
_COMBINING_LATIN = range(0x300, 0x370)


@cache
def han_folds() -> dict[int, str]:
    """Each Han character that has another, simpler form, with that form: 臺 → 台, 衞 → 卫, 後 → 后.

    Read out of OpenCC one character at a time, so that the fold of a name is the fold of its
    characters whatever stands beside them: a phrase table would keep 乾隆 but fold 乾, and a name
    cut from a longer one would no longer be found. Takes 5 ms, once.
    """
    from opencc import OpenCC

    hong_kong, traditional = OpenCC("hk2t"), OpenCC("t2s")
    characters = folded = "\n".join(chr(code) for start, end in _BMP_HAN for code in range(start, end))
    for _ in range(2):  # a few simplified forms (薴 → 苧) are themselves simplified further (→ 苎)
        folded = traditional.convert(hong_kong.convert(folded))
    return {ord(a): b for a, b in zip(characters.split("\n"), folded.split("\n"), strict=True) if a != b}


def fold_han(text: str) -> str:
    """Traditional and variant characters as simplified ones; the rest untouched. Same length."""
    return text if text.isascii() else text.translate(han_folds())


def fold_latin(text: str) -> str:
    """Lower case, half width, without diacritics: "Tân Kiàn-jîn" → "tan kian-jin", "Lü" → "lu"."""
    if text.isascii():
        return text.lower().translate(_LATIN_FOLDS)
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(c for c in decomposed if ord(c) not in _COMBINING_LATIN)
    return unicodedata.normalize("NFC", bare.translate(_LATIN_FOLDS))


def match_key(name: str) -> str:
    """The form under which a name is looked up; "" where nothing is left of it.

    Folds traditional and simplified, width, case and diacritics, and drops whatever is neither
    letter nor digit: spaces, hyphens, middle dots, quotes, full stops. Idempotent.

    >>> match_key("臺灣 中油") == match_key("台湾中油")
    True
    >>> match_key("Huawei Technologies Co.")
    'huaweitechnologiesco'
    """
    return "".join(c for c in fold_han(fold_latin(name)) if c.isalnum())


def words(name: str) -> tuple[str, ...]:
    """A Latin name's words, folded: "Lee’s Sandwiches & Co." → ("lees", "sandwiches", "and", "co")."""
    letters = "".join(c if c.isalnum() else "" if c in "'’." else " " for c in fold_latin(name))
    return tuple(letters.split())
