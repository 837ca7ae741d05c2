"""What a Latin word is, seen by itself: written small, a role, a connector, a given name, an ordinary English word."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec import Struct

from linker.config import TEXT_DATA
from linker.text import names
from linker.text.meanings import stem
from linker.text.numbers import in_word
from linker.text.rows import Rows

ARTICLES = frozenset(("the", "a", "an"))
_OPENERS = names.SENTENCE_OPENERS - names.CONNECTORS - ARTICLES
_PLAIN = names.SENTENCE_OPENERS | names.CONNECTORS
_TELLING = (
    "-year-old",
    "-based",
    "-headquartered",
    "-born",
    "-led",
    "-backed",
    "-listed",
    "-flagged",
    "-owned",
    "-funded",
    "-run",
    "-elect",
    "-designate",
    "-area",
    "-era",
)
"""What a word ends with that tells of the name behind it and is no part of it: Hsinchu-based MediaTek."""

_PARTS = re.compile("[-–]")
_BRAND = re.compile(r"[a-z](?:[A-Z]|\d)")
"""What a small word has inside that is a name all the same: iCook, g0v."""

_APOSTROPHE_S = ("'s", "’s")
_BEFORE_ROLES = frozenset(("co", "ex", "vice"))
_SHORTEST_TELLING = 5
"""A common word of so many letters, joined to a capital, tells as well: Chinese-language, Beijing-friendly."""

_CACHED = 16384


class Traits(Struct, frozen=True, gc=False):
    """`lowered` is the word in small letters, `bare` that without its last full stop, `stems` what the forms of each part
    share, `numbers` those it has (`numbers.in_word`). `plain` is a connector or an opener, an article too; `people` are several
    of a role: residents; `remarkable` is a word that inside a name speaks against it."""

    lowered: str
    bare: str
    stems: tuple[str, ...]
    numbers: frozenset[int]
    small: bool
    capital: bool
    digit: bool
    article: bool
    connector: bool
    plain: bool
    opener: bool
    role: bool
    people: bool
    telling: bool
    nationality: bool
    date: bool
    given_name: bool
    ordinary: bool
    acronym: bool
    possessive: bool
    verb: bool
    remarkable: bool


@lru_cache(_CACHED)
def traits(word: str) -> Traits:
    """The traits of a word as it is printed."""
    lowered = word.lower()
    bare = lowered.rstrip(".")
    role = _is_role(bare) or word.endswith("-year-old")
    telling, possessive = _is_telling(word.replace("–", "-")), word.endswith((*_APOSTROPHE_S, "s'", "s’"))
    brand = word[:1].islower() and _BRAND.search(word) is not None
    plain, verb = lowered in _PLAIN, lowered in names.verbs() and word.islower()
    nationality = lowered in names.peoples()
    return Traits(
        lowered,
        bare,
        tuple(map(stem, filter(None, _PARTS.split(without_possessive(lowered))))),
        in_word(word),
        small=word[:1].islower() and not brand,
        capital=word[:1].isupper() or brand,
        digit=word[:1].isdigit(),
        article=lowered in ARTICLES,
        connector=lowered in names.CONNECTORS,
        plain=plain,
        opener=without_possessive(lowered) in _OPENERS,
        role=role,
        people=bare.endswith("s") and bare[:-1] in names.role_words(),
        telling=telling,
        nationality=nationality,
        date=bare in names.DATE_WORDS,
        given_name=lowered in names.given_names() and not (role or word.islower()),
        ordinary=nationality or is_ordinary(lowered),
        acronym=names.is_acronym(word),
        possessive=possessive,
        verb=verb,
        remarkable=role or verb or telling or possessive or plain or nationality or lowered == "&",
    )


def _is_role(bare: str) -> bool:
    """Whether a word is what people are called: director, left-hander, Prosecutor-General; not Yu-king."""
    known = names.role_words()
    first, _, last = bare.rpartition("-")
    return bare in known or (last in known and (first in _BEFORE_ROLES or first in known or is_ordinary(first)))


def without_possessive(lowered: str) -> str:
    """Nantou’s → Nantou, dependents’ → dependents."""
    return lowered[:-2] if lowered.endswith(_APOSTROPHE_S) else lowered.rstrip("'’")


def _is_telling(word: str) -> bool:
    if word.lower().endswith(_TELLING):
        return True
    _, hyphen, last = word.rpartition("-")
    return (
        bool(hyphen) and len(last) >= _SHORTEST_TELLING and last.islower() and word[0].isupper() and is_ordinary(last)
    )


def is_ordinary(lowered: str) -> bool:
    """Whether a word is a common one of English, in each of its parts: "research", "hand-shaken"; not "long", a syllable."""
    return all(map(_is_common, _PARTS.split(without_possessive(lowered))))


@lru_cache(_CACHED)
def _is_common(part: str) -> bool:
    return ordinary_words().cells(part) is not None


@cache
def ordinary_words() -> Rows:
    """`data/words.tsv`, written by `linker build refresh words`."""
    return Rows(TEXT_DATA / "words.tsv")
