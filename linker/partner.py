"""Evidence that a span is the English name of a gloss: sound, a known entity's name, meaning, and what `shape.py` and
`edges.py` see.

Its weights are learned by `learn/pair.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import dropwhile

from linker.edges import edge_evidence
from linker.han import Han
from linker.model import Gloss
from linker.romanise.align import Alignment, align
from linker.shape import commas, has_article, roles, shape_evidence
from linker.spans import CandidateSpan, Place, Word, words_of
from linker.spans.stretch import floor_of
from linker.text import names
from linker.text.meanings import shared_meaning
from linker.text.morphemes import type_words, without_ending
from linker.text.scripts import has_han
from linker.text.traits import Traits
from linker.weights import load

MAX_SOUND_WORDS = 5
"""No name that a Han name spells has more words, unless it has one for each character: _Yuan Bai shi jian zheng gao_."""

_BEFORE_NEARER_WORDS = (Place.BEFORE_BRACKET, Place.BEFORE_LINK)
"""Where the words that stand nearer to the Han may be its reading, of which the span is the name."""

_NEAR, _QUOTES_AND_MARKUP = 30, ' ”"_*'
_HEARD = (
    (
        "a reading in a bracket",
        "a reading in a bracket, behind a name",
        "a reading stands nearer",
        "sound, person",
        "sound, nobody",
    ),
    (
        "nothing spelled",
        "all spelled, nothing left over",
        "all spelled, English names left over",
        "nothing left over, characters not spelled",
        "begins with a word left over, then an English name",
    ),
    ("a role before what is transcribed",),
)
"""The evidence of sound: of each row a span has one at most, and none is more than 1."""


def evidence(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """What speaks for and against a span of a text, by name."""
    found = (*seen(text, span, han, gloss), heard(text, span, han, gloss))
    return {name: float(value) for part in found for name, value in part.items() if value}


def seen(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> tuple[dict[str, float], ...]:
    """The evidence but for the sound, which costs most, in parts. What is nought may be among it."""
    return (
        {f"{gloss.form}: {span.place}": 1.0},
        _known_evidence(span, han),
        _person_evidence(span, han),
        _meaning_evidence(span, han),
        _ordinary_evidence(span, han),
        *shape_evidence(span, han, gloss),
        *edge_evidence(text, span, han, gloss),
        _bracket_evidence(span, han),
    )


@cache
def most_heard() -> float:
    """The most that the sound of any span can weigh."""
    weights = load("pair")
    return sum(max(0.0, *(weights.get(name, 0.0) for name in row)) for row in _HEARD)


def _core(words: Sequence[Word], han: Han) -> tuple[str, str]:
    """The words and the Han without what both say by meaning: "Dajia District", 大甲區 → "Dajia", 大甲."""
    if len(words) < 2 or words[-1].traits.bare not in type_words():
        return " ".join(w.text for w in words), han.text
    both = han.ending and words[-1].traits.lowered in han.ending[1] and len(han.text) > 2
    return " ".join(w.text for w in words[:-1]), (both and without_ending(han.text)) or han.text


def heard(text: str, span: CandidateSpan, han: Han, gloss: Gloss) -> dict[str, float]:
    """How far the Han spells the span, or else words that stand nearer. Ordinary words that it begins with are left over
    without a trial."""
    if span.place in _BEFORE_NEARER_WORDS:
        if _heads_a_reading(span, han):
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
    alignment = align(*_core(words, han))
    if alignment.score is None:
        return {}
    if alignment.match and span.place is Place.INSIDE:
        # Pinyin, which tells no more than the Han.
        if span.text.islower():
            return {"a reading in a bracket": 1.0}
        if not han.person and alignment.throughout and _stands_behind_a_name(text, gloss.zh.start):
            return {"a reading in a bracket, behind a name": 1.0}
    whole = len(words) == len(span.words)
    score = alignment.score * whole
    left = [part.letters for part in alignment.parts if not part.han]
    left_over = len(left) + len(span.words) - len(words)
    spelled = sum(1 for p in alignment.parts if p.han and p.letters)
    unspelled = sum(1 for p in alignment.parts if not p.letters)
    english = whole and bool(left) and not unspelled and names.given_names().keys() >= set(left)
    found = {"sound, person": score * han.person}
    if not unspelled:
        found["sound, nobody"] = score * (not han.person)
    if not spelled:
        found["nothing spelled"] = 1.0
    elif not left_over and not unspelled:
        found["all spelled, nothing left over"] = score
    elif english:
        found["all spelled, English names left over"] = score
    elif unspelled and not left_over:
        found["nothing left over, characters not spelled"] = 1.0
    elif (
        han.person
        and _is_english(span.words[1:-1])
        and not (_is_english(span.words) or _begins(alignment, words, span))
    ):
        found["begins with a word left over, then an English name"] = 1.0
    if alignment.transcribed:
        found["a role before what is transcribed"] = float(any(w.traits.role for w in span.words[:-1]))
    return found


def _begins(alignment: Alignment, words: Sequence[Word], span: CandidateSpan) -> bool:
    """Whether the first word of a span spells some of the Han; `words` are those that were listened to."""
    return words[0] is span.words[0] and bool(alignment.parts[0].han)


def _stands_behind_a_name(text: str, start: int) -> bool:
    """Whether nothing but a space parts Han from a word with a capital that is no role: Beef Noodle Soup 牛肉麵 (Niu Rou Mian)."""
    words = words_of(text, max(floor_of(text, start), start - _NEAR), start)
    if not words or text[words[-1].end : start].strip(_QUOTES_AND_MARKUP):
        return False
    last = words[-1].traits
    return last.capital and not (last.role or last.plain)


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


def _known_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    if not han.english:
        return {}
    ours = names.telling_words(span.text)
    if ours in han.english or (han.person and _is_english(span.words) and ours[1:] in han.english):
        return {"known English name": 1.0}  # so is Stephanie Ho Wing-lam where Ho Wing-lam is known
    begins = any(ours and name[: len(ours)] == ours for name in han.english)
    return {"begins a known English name": 1.0} if begins else {"no known English name": 1.0}


def _person_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """How a span is built, for Han that looks like a person, and what it stands after, for Han that does not."""
    after = _stands_after_an_english_name(span)
    if not han.person:
        return {"after an English name, nobody": after}
    return {
        "begins with a digit, person": span.text[:1].isdigit(),
        "connector inside, person": any(
            w.traits.connector and w.traits.lowered not in names.PARTICLES for w in span.words
        ),
        "begins with an English name, person": _is_english(span.words[:1]),
        "after an English name, person": after,
        "begins with an article, person": has_article(span),
        "role inside, person": roles(span),
    }


def _stands_after_an_english_name(span: CandidateSpan) -> bool:
    """Whether nothing but a space parts a span from a given name: Elaine Fong Suk-yee; not "in London. Fong Suk-yee", nor "her
    aide Fong Suk-yee"."""
    if not span.before:
        return False
    last = span.before[-1]
    return last.traits.given_name and last.traits.capital and span.start - last.end == 1


def _meaning_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """How far the English says what the Han says: its characters, its generic ending, an address."""
    content = [stem for w in span.words if not w.traits.connector for stem in w.traits.stems]
    words_said, characters_said = shared_meaning(content, han.text)
    ending = han.ending[1] if han.ending else frozenset()
    ends = bool(ending) and any(w.traits.bare in ending for w in span.words[-2:])
    return {
        "words that the Han means": words_said * min(len(content), 4),
        "words that the Han does not mean": (1 - words_said) * min(len(content), 4) * (not han.person),
        "characters that the words mean": characters_said * min(len(han.text), 4),
        "ends as the Han does": ends and len(content) > 1,
        "nothing but the Han's ending": ends and len(content) < 2,
        "begins as the Han ends": len(span.words) > 1 and span.words[0].traits.lowered in ending,
        "after what the Han ends with": _heads(span.before, ending),
        "after what the Han means as well": not han.person
        and _follows_what_is_meant(span, content, characters_said, han),
        "comma inside, address": commas(span) if han.address else 0.0,
        "begins with a digit, address": han.address and span.text[:1].isdigit(),
    }


def _ordinary_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """Whether a span is made of ordinary English words, as translations are, or of others, as names are that only sound."""
    content = [w.traits.ordinary for w in span.words if not (w.traits.connector or w.traits.opener)]
    if not content:
        return {}
    if not any(content):
        return {"no word ordinary": 1.0, "no word ordinary, person": han.person}
    if not all(content):
        return {"some words ordinary": 1.0}
    return {"all words ordinary" if len(span.words) > 1 else "one ordinary word": 1.0}


def _bracket_evidence(span: CandidateSpan, han: Han) -> dict[str, float]:
    """In a bracket behind the Han a translation stands first, or behind a reading. Before a bracket with the Han and its
    reading stands the name, Records of the Grand Historian (Shiji 史記), or what it means: destiny (_yun_ 運)."""
    if _heads_a_reading(span, han):
        proper = span.quoted or span.marked or _is_proper(span)
        return {"its reading stands in the bracket, proper" if proper else "its reading stands in the bracket": 1.0}
    if span.place is not Place.INSIDE or not span.before:
        return {}
    reading = align(" ".join(word.text for word in span.before), han.text).match
    return {"later in its bracket": not reading, "behind a reading in its bracket": reading}


def _is_proper(span: CandidateSpan) -> bool:
    """Whether a capital is owed to a name, not to the line's beginning: Records of the Grand Historian, not "Filial piety"."""
    first, *others = span.words
    begins = first.traits.capital and not first.traits.plain
    return begins and (bool(span.before) or not others or any(word.traits.capital for word in others))


def _heads_a_reading(span: CandidateSpan, han: Han) -> bool:
    """Whether a bracket follows that has nothing but the Han and how it is read."""
    if span.place not in _BEFORE_NEARER_WORDS:
        return False
    if any(has_han(word.text) for word in span.nearer):
        return False  # another name, and what reads this one: (恭親王; Yixin 奕訢)
    return len(span.nearer) <= MAX_SOUND_WORDS and _reads(span.nearer, han)


def _heads(before: Sequence[Word], ending: frozenset[str]) -> bool:
    """Whether the words before a span are "Ministry of", "Statutes for the" or the like for this Han, so that it is cut too
    short."""
    head, connector = _headed(before)
    if head is None or connector not in ("of", "for"):
        return False
    return head.lowered in ending or head.lowered.removesuffix("s") in ending


def _follows_what_is_meant(span: CandidateSpan, content: Sequence[str], said: float, han: Han) -> bool:
    """Whether the words before a span are "Spring in a" or the like for this Han, and mean more of it than the span alone, so
    that it is cut too short."""
    head, connector = _headed(span.before)
    if head is None or connector in ("and", "&"):
        return False
    named = head.capital and not (head.role or head.people)
    return named and shared_meaning((*head.stems, *content), han.text)[1] > said


def _headed(before: Sequence[Word]) -> tuple[Traits | None, str]:
    """The word before a connector that words end with, an article behind it or not, and the connector: Spring and in, of
    "Spring in a"."""
    if before and before[-1].traits.article:
        before = before[:-1]
    if len(before) < 2 or not before[-1].traits.connector:
        return None, ""
    return before[-2].traits, before[-1].traits.lowered


def _is_english(words: Sequence[Word]) -> bool:
    return bool(words) and words[0].traits.given_name
