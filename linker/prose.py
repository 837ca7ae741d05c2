"""Running Chinese text: where the name before an English bracket begins, 于1987年创立华为（Huawei）."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile

from msgspec.structs import replace

from linker.han import Known, nobody
from linker.model import Gloss, GlossForm, Span
from linker.romanise.align import align
from linker.romanise.latin import parse
from linker.text.chinese import leading_words, role_ends, segments
from linker.text.meanings import shared_meaning, stem
from linker.text.morphemes import ending, is_ending
from linker.text.names import given_names, looks_like_person
from linker.text.normalise import words
from linker.text.scripts import MIDDLE_DOTS, is_of_chinese_text

MAX_NAME = 6
"""How many characters the name at the end of a run of Chinese text has at most."""

_LONGEST_CLAUSE = 60
"""How many characters before a bracket are read at most."""

_DOT = re.compile(f"[{MIDDLE_DOTS}]")
_TITLE_OPENS, _COMMA = re.compile("[《〈「『“‘]"), re.compile("[，、；：。！？]")
_PARTICLE = re.compile("[在由與与據据的了是被把於于及]")
"""What leads up to a name in a Chinese sentence, and few names hold."""

_GOES_ON = re.compile("[和與与及或將将是在的由曾對对為为向獲获給给讓让並并也亦還还]")
"""What a sentence goes on with behind the bracket of a name, to the next one."""


def narrowed(text: str, gloss: Gloss, known: Known = nobody) -> Gloss:
    """The gloss from where its name begins, if it stands before an English bracket; the gloss as it is where nothing leads
    up to the name.

    What stands in marks; else, in Chinese prose, what follows the last comma, a person's role and the last word that leads
    up to a name. Of what is then still long, the longest end that a knowledge base knows, or
    else that the English spells, with its generic ending or without.
    """
    zh = gloss.zh
    if gloss.form is not GlossForm.CHINESE_FIRST or gloss.inside is None or gloss.title_marks:
        return gloss
    prose = _is_in_prose(text, gloss.inside)
    start = _behind(_TITLE_OPENS, zh.text)
    if not start:
        start = _clause(text, zh) if prose else 0
        start += _in_clause(zh.text[start:], gloss.inside.text, prose, known)
    end = zh.text[start:]
    return replace(gloss, zh=Span(zh.start + start, zh.end, end), anchor=zh.start + start) if start else gloss


def _in_clause(clause: str, en: str, prose: bool, known: Known) -> int:
    """Where the name begins in a clause; 0 where nothing tells."""
    skipped = max(0, len(clause) - _LONGEST_CLAUSE)
    role = _behind_role(clause[skipped:], en)
    found = role + _behind_words(clause[skipped + role :], en, prose, known)
    return skipped + found if found else 0


def _behind_words(han: str, en: str, prose: bool, known: Known) -> int:
    """Where the name begins behind other words; 0 where all is known or sounds like the English, or nothing tells."""
    if not (prose or len(han) >= MAX_NAME) or _is_whole(han, en, known):
        return 0
    start = _led_up_to(han, en) if prose else 0
    rest = han[start:]
    if len(rest) >= MAX_NAME or (prose and _is_known_behind_another(rest, known)):
        start += _end_that_fits(rest, en, known)
    return start


def _is_whole(han: str, en: str, known: Known) -> bool:
    """Whether all of some Han is one name: it is known, or sounds like the English."""
    return bool(known(han)) or _sounds(en, han)


def _is_in_prose(text: str, inside: Span) -> bool:
    """Whether Chinese text goes on behind a bracket, or it is a Chinese one."""
    signs = text[inside.start - 1], text[inside.end : inside.end + 1]
    return "（" in signs or "）" in signs or is_of_chinese_text(text[inside.end + 1 : inside.end + 2])


def _clause(text: str, zh: Span) -> int:
    """Where the last clause of a run begins, without the word that goes on to it behind a bracket: ）和張曼玉 → 1."""
    start = _behind(_COMMA, zh.text)
    if (
        not start
        and text[max(0, zh.start - 1) : zh.start] in ("）", ")")
        and _GOES_ON.match(zh.text)
        and len(zh.text) > 2
    ):
        return 1
    return start


def _end_that_fits(han: str, en: str, known: Known) -> int:
    """Where the longest end begins that is known, or else that the English spells; 0 where there is none, or where all is one
    name, or the English says what stands before. Of a name with dots the end holds the first of them."""
    if _is_whole(han, en, known):
        return 0
    dot = _DOT.search(han)
    first, last = (dot.start() - MAX_NAME, dot.start()) if dot else (len(han) - MAX_NAME, len(han) - 1)
    ends = [at for at in range(max(1, first), last) if not _says(en, han[:at])]
    tests: tuple[Callable[[str], object], ...] = (known, partial(_sounds_throughout, en), partial(_sounds, en))
    return next((at for test in tests for at in ends if test(han[at:])), 0)


def _says(en: str, han: str) -> bool:
    """Whether English words mean some character, or sound like the Han: 巴黎 in "Paris Saint-Germain"."""
    return _means(en, han) or (len(han) > 1 and align(en, han).match)


def _means(en: str, han: str) -> bool:
    """Whether English words say what some character means: 國立 in "National Taiwan University"; or the last one its ending."""
    said, told = words(en), ending(han)
    if told is not None and said and said[-1] in told[1]:
        return True
    _, characters = shared_meaning([stem(word) for word in said], han)
    return characters > 0


def _sounds(en: str, zh: str) -> bool:
    """Whether letters of the English spell each character, from where a word begins on."""
    alignment = align(en, zh)
    if not (alignment.match and all(part.letters for part in alignment.parts)):
        return False
    before = takewhile(lambda part: not part.han, alignment.parts)
    return sum(len(part.letters) for part in before) in parse(en).part_at


def _behind_role(han: str, en: str) -> int:
    """Where a person's name begins behind a role, 法國總統馬克宏 → 4; 0 where none does."""
    return next((end for end in reversed(list(role_ends(han))) if _is_person(han[end:], en)), 0)


def _is_person(han: str, en: str) -> bool:
    """Whether Han is somebody's name: it looks so, or sounds like the English, or the English begins with a given name."""
    given = len(han) > 1 and en.partition(" ")[0].lower() in given_names()
    return given or looks_like_person(han) or _sounds(en, han)


def _is_known_behind_another(han: str, known: Known) -> bool:
    """Whether two known names stand next to each other: 韩国首尔."""
    return any(known(han[:at]) and known(han[at:]) for at in range(2, len(han) - 1))


def _led_up_to(han: str, en: str) -> int:
    """Where what follows the last word begins that leads up to a name; 0 where none does."""
    end, found = 0, 0
    for word in segments(han):
        end += len(word)
        if word in leading_words() and len(han) - end > 1 and _may_end(han, end, en):
            found = end
    if found or (_PARTICLE.match(han) is None and len(han) < MAX_NAME):
        return found
    return _behind(_PARTICLE, han)


def _may_end(han: str, end: int, en: str) -> bool:
    """Whether a sentence may lead up to a name so far: the English says nothing of it, and has not too many words for a rest
    that it means: 强化学习 is reinforcement learning, but 高盛 in 加入高盛 Goldman Sachs, 曼城 in 擊敗曼城 Manchester City."""
    rest = han[end:]
    if is_ending(rest) or _says(en, han[:end]):
        return False
    few = len(en.split()) <= (len(rest) + 1) / 2
    return few or not _means(*_without_ending(en, rest))


def _behind(mark: re.Pattern[str], han: str) -> int:
    """Where the last mark ends behind which a name has room: of particles, 他在史丹佛大學 → 2; 0 where there is none."""
    return max((m.end() for m in mark.finditer(han) if len(han) - m.end() > 1), default=0)


def _sounds_throughout(en: str, zh: str) -> bool:
    """Whether English words, all or the last ones, spell Han throughout, but for what both say by meaning."""
    return any(
        align(" ".join(latin[first:]), han).throughout
        for latin, han in _forms(en, zh)
        for first in range(min(len(latin), 3))
    )


def _forms(en: str, zh: str) -> Iterator[tuple[list[str], str]]:
    """The English words and the Han, as they are and without the generic ending that both have."""
    latin, han = _without_ending(en, zh)
    yield en.split(), zh
    if len(han) < len(zh):
        yield from ((latin.split(), zh[:-length]) for length in (1, 2) if len(zh) - length > 1)


def _without_ending(en: str, zh: str) -> tuple[str, str]:
    """The English and the Han without the generic ending that both have: Manchester City 曼城 → Manchester, 曼."""
    rest, _, last = en.rpartition(" ")
    told = ending(zh)
    return (rest, zh[:-1]) if told is not None and rest and last.lower() in told[1] else (en, zh)
