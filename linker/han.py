"""What is known of a gloss's Han before any English is looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from linker.model import Entity, EntityType
from linker.text import names, numbers
from linker.text.morphemes import ending, ends_in_a_word
from linker.text.scripts import NAME_DOTS

_ADDRESS = re.compile("[0-9]+[號号樓楼巷]")

_DOTS = frozenset(NAME_DOTS)
_LATIN = re.compile("[A-Za-z]{2,}")
_NONE, _NOTHING = frozenset[str](), frozenset[tuple[str, ...]]()
_BRACKETS = str.maketrans("", "", "()（）")
_NAME = 64
"""Han of so many characters may be a name, which is remembered."""

Known = Callable[[str], Sequence[Entity]]
"""The entities that a knowledge base knows by a Han name."""


def nobody(_: str) -> Sequence[Entity]:
    """A knowledge base that knows no names."""
    return ()


class Han(Struct, frozen=True):
    """Its ending, whether it looks like a person (a surname and given name, or a middle dot) or like an address, how many
    English words its name has as a rule, the numbers in it, its Latin words in small letters, the entities that have it as a
    name, and the telling words of their English names."""

    text: str
    ending: tuple[EntityType, frozenset[str]] | None
    person: bool
    address: bool
    expected: float
    numbers: frozenset[int]
    latin: frozenset[str]
    entities: tuple[Entity, ...] = ()
    english: frozenset[tuple[str, ...]] = _NOTHING


def latin_words(text: str) -> frozenset[str]:
    """The Latin words of two letters and more, in small letters: 統一7-ELEVEn獅 → eleven."""
    return frozenset(_LATIN.findall(text.lower())) if _LATIN.search(text) else _NONE


def _joined(name: str) -> str:
    """A name without brackets, and without the spaces of one that is spaced out: 新 豐 （ 國 際 ） 有 限 公 司."""
    if name.isalnum():
        return name
    parts = name.split(" ")
    spaced_out = len(parts) > 2 and all(len(part) == 1 for part in parts)
    return ("".join(parts) if spaced_out else name).translate(_BRACKETS)


def describe(name: str, known: Known = nobody) -> Han:
    """What is known of Han, by itself and by a knowledge base."""
    han = _joined(name)
    seen = _remembered(han) if len(han) <= _NAME else _seen(han)
    entities = tuple(known(han))
    if not entities:
        return seen
    english = frozenset(names.telling_words(name) for entity in entities for name in entity.english)
    return replace(seen, entities=entities, english=english)


def _seen(han: str) -> Han:
    """What Han says by itself."""
    told = ending(han)
    no_person = told is not None and (told[0] is EntityType.PER or ends_in_a_word(han))
    person = (names.looks_like_person(han) and not no_person) or not _DOTS.isdisjoint(han)
    return Han(
        han,
        told,
        person,
        _ADDRESS.search(han) is not None,
        2.0 if person else max(1.0, round(len(han) / 2)),
        numbers.in_han(han),
        latin_words(han),
    )


_remembered = lru_cache(4096)(_seen)
