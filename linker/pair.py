"""Gloss → name pair: which span is the English name of the Han, if any.

Each candidate span is weighed by its evidence (`partner.py`) and `weights/pair.tsv`; the best one wins unless leaving
the gloss without a partner weighs more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from linker.han import Han, Known, describe, nobody
from linker.kind import best_type, type_evidence
from linker.model import Gloss, GlossForm, NamePair, Span
from linker.partner import evidence, heard, most_heard, no_partner, seen
from linker.romanise.align import align
from linker.spans import CandidateSpan, candidate_spans
from linker.text.morphemes import ending
from linker.text.names import looks_like_person
from linker.text.normalise import fold_han
from linker.text.scripts import is_han
from linker.weights import load, weigh

MAX_NAME = 5
"""How many characters the name at the end of a run of Chinese text has at most."""

_TITLE_OPENS, _COMMA = re.compile("[《「『]"), re.compile("[，、；：]")
_PARTICLE = re.compile("[在由與与據据的了是被把於于及]")
"""What leads up to a name in a Chinese sentence, and few names hold."""

_ROLE = re.compile(
    "总统|主席|总理|首相|国王|女王|天皇|部长|院长|校长|市长|县长|省长|州长|局长|署长|处长|司长|秘书长|书记|大使|发言人|议员|委员|立委|法官|律师"
    "|检察官|司令|将军|上将|董事长|总裁|总经理|执行长|首席执行官|创始人|创办人|教授|博士|院士|学者|作家|诗人|记者|编辑|导演|演员|歌手|画家|艺术家"
    "|设计师|建筑师|医师|医生|教练|选手|球员|投手|主任|馆长|先生|女士|法师|牧师|主教"
)
"""What people are called before their names, in simplified characters."""

MAX_BESIDE, _SLASHES = 20, ("/", "／")


def weighed(text: str, gloss: Gloss, known: Known = nobody) -> tuple[tuple[tuple[float, CandidateSpan], ...], float]:
    """The candidate spans with what they weigh, the best first and of equals the first found; and what none weighs."""
    weights, han = load("pair"), describe(gloss.zh.text, known)
    scored = [(weigh(weights, evidence(span, han, gloss)), span) for span in candidate_spans(text, gloss)]
    return tuple(sorted(scored, key=lambda s: -s[0])), _none(text, gloss, han)


def pair(text: str, gloss: Gloss, known: Known = nobody) -> NamePair:
    """The gloss with its English name, or with none where nothing there fits it."""
    han = describe(gloss.zh.text, known)
    span = _best(text, gloss, han)
    if span is None:
        return NamePair(gloss, None, best_type(type_evidence(text, han, gloss)))
    type_ = best_type(type_evidence(text, han, gloss, span, align(span.text, han.text)))
    return NamePair(gloss, Span(span.start, span.end, span.text), type_)


def _best(text: str, gloss: Gloss, han: Han) -> CandidateSpan | None:
    """The first of those that `weighed` gives, unless none weighs more. Only spans that could still win are listened to."""
    weights, best, most = load("pair"), None, _none(text, gloss, han)
    spans = candidate_spans(text, gloss)
    rough = [(weigh(weights, *seen(span, han, gloss)), -number) for number, span in enumerate(spans)]
    for weight, number in sorted(rough, reverse=True):
        if weight + most_heard() < most:
            break
        weight += weigh(weights, heard(spans[-number], han))
        if weight > most or (best is None and weight == most):
            best, most = spans[-number], weight
    return best


def _none(text: str, gloss: Gloss, han: Han) -> float:
    """What weighs for leaving a gloss without a partner."""
    return weigh(load("pair"), no_partner(han, gloss, another_beside(text, gloss.zh)))


def pair_all(text: str, glosses: Sequence[Gloss], known: Known = nobody) -> tuple[NamePair, ...]:
    """The pairs of a document. A second form in one bracket shares the first one's English name."""
    pairs: list[NamePair] = []
    for gloss in (narrowed(text, gloss, known) for gloss in glosses):
        twin = next((p for p in reversed(pairs[-4:]) if p.en and _same_bracket(p.gloss, gloss)), None)
        pairs.append(replace(twin, gloss=gloss) if twin else pair(text, gloss, known))
    return tuple(pairs)


def narrowed(text: str, gloss: Gloss, known: Known = nobody) -> Gloss:
    """In running Chinese text the name before an English bracket is the end of the run: 于1987年创立华为（Huawei）.

    What stands in title marks; else, behind the last comma of Chinese prose, the person behind a role, the longest end that
    a knowledge base knows, or else that the English spells, with its generic ending or without, or else what follows the
    last word that leads up to a name. The gloss as it is where there is none.
    """
    zh = gloss.zh
    if gloss.form is not GlossForm.CHINESE_FIRST or gloss.inside is None:
        return gloss
    prose = text[gloss.inside.start - 1] == "（"
    start = _behind(_TITLE_OPENS, zh.text)
    if not start:
        start = _behind(_COMMA, zh.text) if prose else 0
        start += _behind_role(zh.text[start:], gloss.inside.text)
        rest = zh.text[start:]
        if len(rest) > MAX_NAME or (prose and _leads_up(rest)):
            start += _end_that_fits(rest, gloss.inside.text, known) or (_behind(_PARTICLE, rest) if prose else 0)
    end = zh.text[start:]
    return replace(gloss, zh=Span(zh.start + start, zh.end, end), anchor=zh.start + start) if start else gloss


def _end_that_fits(han: str, en: str, known: Known) -> int:
    """Where the longest end begins that is known, or else that the English spells; 0 where there is none."""
    ends = range(max(1, len(han) - MAX_NAME), len(han) - 1)
    tests: tuple[Callable[[str], object], ...] = (known, partial(_sounds_throughout, en))
    return next((at for test in tests for at in ends if test(han[at:])), 0)


def _behind_role(han: str, en: str) -> int:
    """Where a person's name begins behind a role, 法國總統馬克宏 → 4; 0 where none does."""
    ends = [match.end() for match in _ROLE.finditer(fold_han(han))]
    return next((end for end in reversed(ends) if looks_like_person(han[end:]) or align(en, han[end:]).match), 0)


def _leads_up(han: str) -> bool:
    """Whether a short run is a person behind a particle: 由王家卫."""
    return _PARTICLE.match(han) is not None and looks_like_person(han[1:])


def _behind(mark: re.Pattern[str], han: str) -> int:
    """Where the last mark ends behind which a name has room: of particles, 他在史丹佛大學 → 2; 0 where there is none."""
    return max((m.end() for m in mark.finditer(han) if len(han) - m.end() > 1), default=0)


def another_beside(text: str, zh: Span) -> bool:
    """Whether a slash joins the Han with Han that is no other form of it: 便當／盒飯, but not 农家/農家."""
    beside = []
    if text[zh.end : zh.end + 1] in _SLASHES:
        beside.append("".join(takewhile(is_han, text[zh.end + 1 : zh.end + 1 + MAX_BESIDE])))
    if text[max(0, zh.start - 1) : zh.start] in _SLASHES:
        before = text[max(0, zh.start - 1 - MAX_BESIDE) : zh.start - 1]
        beside.append("".join(takewhile(is_han, reversed(before)))[::-1])
    return any(han and fold_han(han) != fold_han(zh.text) for han in beside)


def _sounds_throughout(en: str, zh: str) -> bool:
    """Whether English words, all or the last ones, spell Han throughout, but for what both say by meaning."""
    latin, told = en.split(), ending(zh)
    forms = [(latin, zh)]
    if told is not None and latin and latin[-1].lower() in told[1]:
        forms += [(latin[:-1], zh[:-length]) for length in (1, 2) if len(zh) - length > 1]
    ends = ((" ".join(words[first:]), han) for words, han in forms for first in range(min(len(words), 3)))
    return any(align(en_end, han).throughout for en_end, han in ends)


def _same_bracket(first: Gloss, second: Gloss) -> bool:
    return (
        first.form is second.form is GlossForm.BRACKET
        and first.anchor == second.anchor
        and second.zh.start - first.zh.end < 80
    )
