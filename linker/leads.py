"""What a sentence begins with before a name: a description, Chipmaker Nanya Technology, or another word, Coastal Fujian.

Its capital is owed to the sentence, so that it looks like a part of the name, which it is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from linker.han import Han
from linker.model import EntityType
from linker.spans import Word
from linker.text.meanings import shared_meaning
from linker.text.senses import sense
from linker.text.telling import told

_SENTENCE_END = frozenset(".!?•■|]")
_MARKS = " \t>#*_-–—“\"‘'「"
"""What a line may begin with before its first word."""

_MOST = 3
"""How many words a description has at most."""

_AGENTS = ("er", "or", "ist")
_DESCRIBED = frozenset((EntityType.ORG, EntityType.WORK, EntityType.PRODUCT))
_INSIDE_NAMES = frozenset((EntityType.PER, EntityType.EVENT, EntityType.LOC))
"""Types that are told by words which names hold: Typhoon Danas, Emperor Meiji, Lake Tai."""


class Lead(StrEnum):
    """What the first words of a sentence are."""

    DESCRIPTION = "a description"
    ORDINARY = "a word that is no name"
    NONE = ""


def lead(words: Sequence[Word], han: Han) -> Lead:
    """What the words are that begin a sentence, up to its next capital: nothing where that begins no name, or where the Han
    means what they say."""
    name = next((i for i, word in enumerate(words) if i and not word.traits.small), 0)
    if not name or not words[name].traits.capital or words[name].traits.plain:
        return Lead.NONE
    last = words[name - 1]
    if _tells_kind(last):
        return Lead.NONE if is_meant(last, han) else Lead.DESCRIPTION
    ordinary = name == 1 and _may_lead(last) and not _is_english(words[name])
    return Lead.ORDINARY if ordinary and not is_meant(last, han) else Lead.NONE


def lead_before(before: Sequence[Word], first: Word, han: Han) -> Lead:
    """What the words are that begin a sentence and end before the first word of a span."""
    if not first.traits.capital:
        return Lead.NONE
    for start in range(len(before) - 1, max(-1, len(before) - _MOST - 1), -1):
        if before[start].traits.capital:
            found = begins(before[:start], before[start])
            return lead((*before[start:], first), han) if found else Lead.NONE
    return Lead.NONE


def begins(before: Sequence[Word], word: Word) -> bool:
    """Whether a word begins a sentence or a line, and does not go on behind other Han: Later Tang 後唐, Later Jin 後晉."""
    return begins_sentence(word) or not (before or word.after.strip(_MARKS))


def begins_sentence(word: Word) -> bool:
    """Whether a sentence ends before a word."""
    return not _SENTENCE_END.isdisjoint(word.after)


def _tells_kind(word: Word) -> bool:
    """Whether a word says what somebody or something is, and is no name itself: chipmaker, publisher, newspaper."""
    noun = word.traits.lowered
    types = told([noun])
    if word.traits.given_name or not types.isdisjoint(_INSIDE_NAMES):
        return False
    agent = noun.endswith(_AGENTS) and sense(noun) in ("person", "group")
    return word.traits.role or agent or noun.endswith("maker") or not types.isdisjoint(_DESCRIBED)


def _may_lead(word: Word) -> bool:
    traits = word.traits
    known = traits.plain or traits.given_name or not told([traits.lowered]).isdisjoint(_INSIDE_NAMES)
    return traits.ordinary and not (traits.nationality or known)


def _is_english(word: Word) -> bool:
    return word.traits.ordinary or bool(sense(word.traits.lowered))


def is_meant(word: Word, han: Han) -> bool:
    """Whether the Han means what a word says, in a character or in its ending."""
    said, _ = shared_meaning(word.traits.stems, han.text)
    return said > 0 or (han.ending is not None and word.traits.bare in han.ending[1])
