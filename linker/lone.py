"""Evidence that a gloss has no English name: a photographer is credited, several spellings are told apart, or bare Han is a
part of its sentence, as in: the sign reads 謝謝光臨."""

from __future__ import annotations

import re
from itertools import takewhile

from linker.edges import end_in_a_verb
from linker.han import Han
from linker.leads import is_meant
from linker.model import Gloss, GlossForm, Span
from linker.spans import words_up_to
from linker.text import names
from linker.text.normalise import fold_han
from linker.text.scripts import is_han
from linker.text.senses import sense
from linker.text.telling import told

_MAX_BESIDE, _SLASHES, _NEAR, _REACH = 20, ("/", "／"), 100, 40
_LICENCE = re.compile(r"[^()（）\n]{0,40}\b(?:CC[ -]?(?:BY|0)|[Pp]ublic [Dd]omain)\b")
"""What a picture's credit goes on with: (林某某, CC BY-SA 4.0)."""


def no_partner(text: str, gloss: Gloss, han: Han) -> dict[str, float]:
    """What speaks for leaving a gloss without an English name."""
    found = {
        "no partner": 1.0,
        f"no partner: {gloss.form}": 1.0,
        "no partner: known": bool(han.english),
        "no partner: one of several that differ": _another_beside(text, gloss.zh) and _are_examples(text, gloss.zh),
        "no partner: credited": _LICENCE.match(text, gloss.zh.end) is not None,
    }
    if gloss.form is GlossForm.BARE:
        found[f"no partner: bare, behind {_word_before(text, gloss.zh, han)}"] = 1.0
    return found


def _word_before(text: str, zh: Span, han: Han) -> str:
    """What the word is that nothing but a space parts from bare Han: the novel 長恨歌 has no English name, an ancestral hall
    祠堂 has."""
    words = words_up_to(text, zh.start - _REACH, zh.start, " ")
    if not words:
        return "a mark"
    traits = words[-1].traits
    if not traits.small:
        return "a capital" if traits.capital else "a number"
    known = (traits.role and han.person) or told([traits.lowered])
    if traits.lowered in names.WORDS_FOR_WORDS or (known and not is_meant(words[-1], han)):
        return "what it is"
    kind = sense(traits.lowered.rpartition("-")[2])
    if end_in_a_verb(words) or (traits.lowered.endswith("ed") and not kind):
        return "a verb"
    if traits.lowered.endswith("ing"):
        return "a verb or noun"
    return "a noun" if (kind or not traits.ordinary) and not traits.plain else "another word"


def _another_beside(text: str, zh: Span) -> bool:
    """Whether a slash joins the Han with Han that is no other form of it: 馬鈴薯／土豆, but not 龙井/龍井."""
    beside = []
    if text[zh.end : zh.end + 1] in _SLASHES:
        beside.append("".join(takewhile(is_han, text[zh.end + 1 : zh.end + 1 + _MAX_BESIDE])))
    if text[max(0, zh.start - 1) : zh.start] in _SLASHES:
        before = text[max(0, zh.start - 1 - _MAX_BESIDE) : zh.start - 1]
        beside.append("".join(takewhile(is_han, reversed(before)))[::-1])
    return any(han and fold_han(han) != fold_han(zh.text) for han in beside)


def _are_examples(text: str, zh: Span) -> bool:
    """Whether slashes join other Han nearby as well, as in lists of what differs: (馬鈴薯／土豆), (鳳梨／菠萝)."""
    near = text[max(0, zh.start - _NEAR) : zh.end + _NEAR]
    joined = (
        is_han(a) and mark in _SLASHES and is_han(b) for a, mark, b in zip(near, near[1:], near[2:], strict=False)
    )
    return sum(joined) > 1
