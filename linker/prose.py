"""Running Chinese text: where the name before an English bracket begins, 于1987年创立华为（Huawei）."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

from linker.han import Known, nobody
from linker.model import Gloss, GlossForm, Span
from linker.romanise.align import align
from linker.text.meanings import shared_meaning, stem
from linker.text.morphemes import ending
from linker.text.names import looks_like_person
from linker.text.normalise import fold_han, words
from linker.text.scripts import MIDDLE_DOTS, is_of_chinese_text

MAX_NAME = 6
"""How many characters the name at the end of a run of Chinese text has at most."""

_DOT = re.compile(f"[{MIDDLE_DOTS}]")
_TITLE_OPENS, _COMMA = re.compile("[《「『]"), re.compile("[，、；：]")
_PARTICLE = re.compile("[在由與与據据的了是被把於于及]")
"""What leads up to a name in a Chinese sentence, and few names hold."""

_AT_FIRST = re.compile("[據据在於于從从對对]")
"""What begins a clause before a name."""

_GOES_ON = re.compile("[和與与及或將将是在的由曾對对為为向獲获給给讓让並并也亦還还]")
"""What a sentence goes on with behind the bracket of a name, to the next one."""

_ROLE = re.compile(
    "总统|主席|总理|首相|特首|行政长官|外长|财长|防长|国王|女王|天皇|部长|院长|校长|市长|县长|省长|州长|局长|署长|处长|司长|秘书长|书记|大使|发言人|议员|委员|立委|法官|律师"
    "|检察官|司令|将军|上将|董事长|总裁|总经理|执行长|首席执行官|创始人|创办人|教授|博士|院士|学者|作家|诗人|记者|编辑|导演|演员|歌手|画家|艺术家"
    "|设计师|建筑师|医师|医生|教练|选手|球员|投手|主任|馆长|先生|女士|法师|牧师|主教|国务卿|哲学家|科学家|经济学家|历史学家"
)
"""What people are called before their names, in simplified characters."""


def narrowed(text: str, gloss: Gloss, known: Known = nobody) -> Gloss:
    """The gloss from where its name begins, if it stands before an English bracket; the gloss as it is where nothing leads
    up to the name.

    What stands in title marks; else, behind the last comma of Chinese prose and behind what a clause begins with, the
    person behind a role, the longest end that a knowledge base knows, or else that the English spells, with its generic
    ending or without, or else what follows the last word that leads up to a name.
    """
    zh = gloss.zh
    if gloss.form is not GlossForm.CHINESE_FIRST or gloss.inside is None:
        return gloss
    prose = _is_in_prose(text, gloss.inside)
    start = _behind(_TITLE_OPENS, zh.text)
    if not start:
        start = _clause(text, zh) if prose else 0
        start += _behind_role(zh.text[start:], gloss.inside.text)
        rest = zh.text[start:]
        if len(rest) >= MAX_NAME or (prose and _leads_up(rest, gloss.inside.text, known)):
            start += _end_that_fits(rest, gloss.inside.text, known) or (_behind(_PARTICLE, rest) if prose else 0)
    end = zh.text[start:]
    return replace(gloss, zh=Span(zh.start + start, zh.end, end), anchor=zh.start + start) if start else gloss


def _is_in_prose(text: str, inside: Span) -> bool:
    """Whether Chinese text goes on behind a bracket, or it is a Chinese one."""
    signs = text[inside.start - 1], text[inside.end : inside.end + 1]
    return "（" in signs or "）" in signs or is_of_chinese_text(text[inside.end + 1 : inside.end + 2])


def _clause(text: str, zh: Span) -> int:
    """Where the last clause of a run begins, without the word that leads it in: ，在堺市 → 2; ）和張曼玉 → 1."""
    start = _behind(_COMMA, zh.text)
    goes_on = not start and text[max(0, zh.start - 1) : zh.start] in ("）", ")")
    first = (_GOES_ON if goes_on else _AT_FIRST).match(zh.text, start)
    return first.end() if first and len(zh.text) - first.end() > 1 else start


def _end_that_fits(han: str, en: str, known: Known) -> int:
    """Where the longest end begins that is known, or else that the English spells; 0 where there is none, or where the
    whole is known or the English means what stands before. Of a name with dots the end holds the first of them."""
    if known(han):
        return 0
    dot = _DOT.search(han)
    first, last = (dot.start() - MAX_NAME, dot.start()) if dot else (len(han) - MAX_NAME, len(han) - 1)
    ends = [at for at in range(max(1, first), last) if not _means(en, han[:at])]
    tests: tuple[Callable[[str], object], ...] = (known, partial(_sounds_throughout, en), partial(_sounds, en))
    return next((at for test in tests for at in ends if test(han[at:])), 0)


def _means(en: str, han: str) -> bool:
    """Whether English words say what some character means: 國立 in "National Taiwan University"."""
    _, characters = shared_meaning([stem(word) for word in words(en)], han)
    return characters > 0


def _sounds(en: str, zh: str) -> bool:
    """Whether letters of the English spell each character."""
    alignment = align(en, zh)
    return alignment.match and all(part.letters for part in alignment.parts)


def _behind_role(han: str, en: str) -> int:
    """Where a person's name begins behind a role, 法國總統馬克宏 → 4; 0 where none does."""
    ends = [match.end() for match in _ROLE.finditer(fold_han(han))]
    return next((end for end in reversed(ends) if looks_like_person(han[end:]) or _sounds(en, han[end:])), 0)


def _leads_up(han: str, en: str, known: Known) -> bool:
    """Whether a short run is a person behind a particle, 由王家卫, what the English spells behind one, 周二在深圳, or two known
    names, 韩国首尔."""
    if _PARTICLE.match(han) is not None and looks_like_person(han[1:]):
        return True
    cut = _behind(_PARTICLE, han)
    if cut and _sounds_throughout(en, han[cut:]):
        return True
    return any(known(han[:at]) and known(han[at:]) for at in range(2, len(han) - 1))


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
    latin, told = en.split(), ending(zh)
    yield latin, zh
    if told is not None and latin and latin[-1].lower() in told[1]:
        yield from ((latin[:-1], zh[:-length]) for length in (1, 2) if len(zh) - length > 1)
