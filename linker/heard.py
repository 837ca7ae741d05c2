"""The evidence of sound: how far the Han spells a span, or words that stand nearer to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import dropwhile

from linker.han import Han
from linker.model import Gloss
from linker.romanise.align import Alignment, align
from linker.spans import CandidateSpan, Place, Word, words_up_to
from linker.spans.stretch import floor_of, nickname
from linker.text.morphemes import type_words, without_ending
from linker.text.scripts import has_han
from linker.weights import load

MAX_SOUND_WORDS = 5
"""No name that a Han name spells has more words, unless it has one for each character: _Yuan Bai shi jian zheng gao_."""

_BEFORE_NEARER_WORDS = (Place.BEFORE_BRACKET, Place.BEFORE_LINK)
"""Where the words that stand nearer to the Han may be its reading, of which the span is the name."""

_NEAR, _QUOTES_AND_MARKUP = 30, ' ”"_*'
_HEARD = (
    (
        "a reading stands nearer",
        "sound, person",
        "sound, nobody",
    ),
    (
        "nothing spelled",
        "all spelled, nothing left over",
        "begins with a word left over, then an English name",
    ),
    ("a role before what is transcribed",),
)
"""The evidence of sound: of each row a span has one at most, and none is more than 1."""


@cache
def most_heard() -> float:
    """The most that the sound of any span can weigh."""
    weights = load("pair")
    return sum(max(0.0, *(weights.get(name, 0.0) for name in row)) for row in _HEARD)


def _core(words: Sequence[Word], han: Han) -> tuple[str, str]:
    """The words and the Han without what both say by meaning: "Dajia District", 大甲區 → "Dajia", 大甲."""
    if len(words) < 2 or words[-1].traits.bare not in type_words():
        return " ".join([w.text for w in words]), han.text
    both = han.ending and words[-1].traits.lowered in han.ending[1] and len(han.text) > 2
    return " ".join(w.text for w in words[:-1]), (both and without_ending(han.text)) or han.text


def heard(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """How far the Han spells the span, or else words that stand nearer. Ordinary words that it begins with are left over
    without a trial."""
    if span.place in _BEFORE_NEARER_WORDS:
        if heads_a_reading(span, han):
            return {}
        if (behind := _behind_another(span.nearer)) and _reading_nearer(behind, han):
            return {"a reading stands nearer": 1.0}  # Three Dukes (sangong 三公, among them the taishi 太師)
    elif span.nearer and _reading_nearer(span.nearer, han):
        return {"a reading stands nearer": 1.0}
    if len(span.words) > max(MAX_SOUND_WORDS, len(han.text)):
        return {}
    words = tuple(dropwhile(_has_no_sound, span.words))
    if not words:
        return {"nothing spelled": 1.0}
    alignment = align(*_core(_without_nickname(words), han))
    if alignment.score is None:
        return {}
    if alignment.match and span.place is Place.INSIDE:
        named = not han.person and alignment.throughout and _stands_behind_a_name(text, gloss.zh.start)
        if named or span.text.islower():
            return {}  # pinyin, which tells no more than the Han
    return _spelled(span, han, alignment, len(span.words) - len(words))


def _without_nickname(words: Sequence[Word]) -> Sequence[Word]:
    """What of a name is spelled: no nickname in quotes."""
    start, end = nickname(words) or (0, 0)
    return (*words[:start], *words[end:]) if end else words


def _spelled(span: CandidateSpan, han: Han, alignment: Alignment, skipped: int) -> dict[str, float]:
    """How far an alignment spells a span, of whose first words some were skipped, and what it leaves over."""
    score = 0.0 if skipped else alignment.score or 0.0
    parts = alignment.parts
    left, unspelled = sum([not part.han for part in parts]), sum([not part.letters for part in parts])
    left_over, spelled = skipped + left, len(parts) - left - unspelled
    found = {"sound, person": score * han.person}
    if not unspelled:
        found["sound, nobody"] = score * (not han.person)
    if not spelled:
        found["nothing spelled"] = 1.0
    elif not left_over and not unspelled:
        found["all spelled, nothing left over"] = score
    elif han.person and _begins_with_no_name(span, bool(parts[0].han) and not skipped):
        found["begins with a word left over, then an English name"] = 1.0
    if alignment.transcribed:
        found["a role before what is transcribed"] = float(any(w.traits.role for w in span.words[:-1]))
    return found


def _begins_with_no_name(span: CandidateSpan, spells: bool) -> bool:
    """Whether the first word, which `spells` some of the Han or not, is no name before an English one: Barista Berg Wu."""
    return is_english(span.words[1:-1]) and not (is_english(span.words) or spells)


def _stands_behind_a_name(text: str, start: int) -> bool:
    """Whether nothing but a space parts Han from a word with a capital that is no role: Beef Noodle Soup 牛肉麵 (Niu Rou Mian)."""
    words = words_up_to(text, max(floor_of(text, start), start - _NEAR), start, _QUOTES_AND_MARKUP)
    return bool(words) and words[-1].traits.capital and not (words[-1].traits.role or words[-1].traits.plain)


def _behind_another(nearer: Sequence[Word]) -> Sequence[Word]:
    """The words behind the last Han among those that stand nearer; none where there is no other Han."""
    last = max((i for i, word in enumerate(nearer) if has_han(word.text)), default=None)
    return () if last is None else nearer[last + 1 :]


def _reading_nearer(nearer: Sequence[Word], han: Han) -> bool:
    """Whether the last words, three at most, are the Han as it is read: 躺平 tǎng píng, “lying flat”."""
    return any(_reads(nearer[start:], han) for start in range(max(0, len(nearer) - 3), len(nearer)))


def _reads(words: Sequence[Word], han: Han) -> bool:
    """Whether words are the Han as it is read, and nothing else."""
    return align(" ".join(word.text for word in words), han.text).throughout


def _has_no_sound(word: Word) -> bool:
    """Whether a word is English, not spelled from Han. "The" is a syllable too, so that no list of words has it."""
    return (word.traits.ordinary and not word.traits.given_name) or word.traits.lowered == "the"


def heads_a_reading(span: CandidateSpan, han: Han) -> bool:
    """Whether a bracket follows that has nothing but the Han and how it is read."""
    if span.place not in _BEFORE_NEARER_WORDS:
        return False
    if any(has_han(word.text) for word in span.nearer):
        return False  # another name, and what reads this one: (恭親王; Yixin 奕訢)
    return len(span.nearer) <= MAX_SOUND_WORDS and _reads(span.nearer, han)


def is_english(words: Sequence[Word]) -> bool:
    """Whether the first of some words, if any, is an English given name."""
    return bool(words) and words[0].traits.given_name
