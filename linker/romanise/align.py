"""Whether a Latin name and a Han name are one name by sound: the best alignment, its probability, and how to say it.

Three accounts are tried. A Chinese (Korean, Vietnamese) name romanised: each character is spelled by some scheme, the
surname first or last; words may be left over (English given names), and given-name characters too (Johnny Chiang
江啟臣). A foreign name transcribed in Han: the characters follow the letters by sound (`transcribed.py`). A Japanese name,
whose characters are read in many ways but spell it whole (`japanese.py`). The account that is most probable is told.
"""

from __future__ import annotations

from functools import cache, lru_cache

from msgspec import Struct

from linker.romanise import japanese, romanised, transcribed
from linker.romanise.account import Account, Part
from linker.romanise.evidence import GENDER_ANOTHER
from linker.romanise.initials import put_back, taken_out
from linker.romanise.latin import Latin, parse
from linker.romanise.schemes.others import HEPBURN
from linker.text.normalise import fold_han
from linker.text.scripts import behind_dots, han_only, has_latin
from linker.weights import load, sigmoid, weigh

MATCH_THRESHOLD = 0.5
"""`match` is true from this probability on: likelier the same name than not."""

PLAIN = 0.9
"""A Chinese or transcribed name that is this probable is not tried as a Japanese one."""

_CACHED = 4096
"""A pair is asked for again when its type, its links and its later mentions are looked for."""

MAX_LATIN, MAX_HAN = 64, 16
"""Longer names are refused as not comparable, so that work stays bounded."""


class Alignment(Struct, frozen=True, gc=False):
    """How well two names go together by sound.

    `score` is the probability that they are the same name, 0 to 1, or None where they cannot be compared (no Han, no
    Latin letters, too long); `reason` says why. `surname_first` is the order in which the Latin name stands, None for a
    transcription; `surname` is the letters that spell the surname, "" where nothing does. `evidence` is what the
    probability was weighed from, by name.
    """

    en: str
    zh: str
    score: float | None
    parts: tuple[Part, ...] = ()
    surname_first: bool | None = None
    surname: str = ""
    reason: str = ""
    evidence: tuple[tuple[str, float], ...] = ()

    @property
    def match(self) -> bool:
        return self.score is not None and self.score >= MATCH_THRESHOLD

    @property
    def japanese(self) -> bool:
        """Whether the characters are read as those of Japanese names are."""
        return any(part.scheme == HEPBURN.name for part in self.parts)

    @property
    def transcribed(self) -> bool:
        """Whether they match as a foreign name and its transcription."""
        return self.match and self.surname_first is None

    @property
    def throughout(self) -> bool:
        """Whether they match, and no letter and no character is left over."""
        return self.match and all(part.han and part.letters for part in self.parts)

    @property
    def why(self) -> str:
        """The alignment as a sentence: "Tsai = 蔡 (Wade–Giles), Ing = 英 (MPS II), Wen = 文 (Hanyu Pinyin)"."""
        if self.score is None:
            return f"not comparable: {self.reason}"
        spelled = ", ".join(
            f"{p.letters.capitalize()} = {p.han} ({p.scheme})" for p in self.parts if p.letters and p.han
        )
        left_words = " ".join(p.letters.capitalize() for p in self.parts if not p.han)
        left_han = "".join(p.han for p in self.parts if not p.letters)
        notes = [spelled or "nothing sounds alike"]
        if left_words:
            notes.append(f"{left_words} left over")
        if left_han:
            notes.append(f"{left_han} not spelled")
        if any(name.startswith(GENDER_ANOTHER) for name, _ in self.evidence):
            notes.append("one a woman's name, one a man's")
        return "; ".join(notes)


def align(en: str, zh: str) -> Alignment:
    """The best alignment of a Latin with a Han name. Work is bounded: longer strings than names are refused.

    >>> align("Tsai Ing-wen", "蔡英文").match
    True
    >>> align("Tsai Ing-wen", "Cai Yingwen").why
    'not comparable: no Han characters'
    """
    may_be_names = len(en) <= MAX_LATIN and len(zh) <= MAX_HAN * 4
    return _align(en, zh) if may_be_names else _compared(en, zh)


def _compared(en: str, zh: str) -> Alignment:
    han = han_only(fold_han(zh[: MAX_HAN * 4]))
    if refusal := _refusal(en, zh, han):
        return Alignment(en, zh, None, reason=refusal)
    dots = behind_dots(zh)
    rest, initials = taken_out(en, zh) if dots else (en, ())
    latin = parse(rest)
    if not latin.letters:
        return Alignment(en, zh, None, reason="no Latin letters")
    chinese = None if dots else romanised.account(latin, han)
    settled = chinese is not None and (chinese.settled or chinese.score >= MATCH_THRESHOLD)
    foreign = None if settled else transcribed.account(latin, han, dots)
    account = _likelier(chinese, foreign)
    if account is None or account.score < PLAIN:
        account = _likelier(account, japanese.account(latin, zh)) or _nothing_alike(latin, han)
    parts = put_back(account.parts, initials) if initials else account.parts
    evidence = tuple(account.evidence.items())
    return Alignment(en, zh, account.score, parts, account.surname_first, account.surname, evidence=evidence)


_align = lru_cache(_CACHED)(_compared)


def _likelier(first: Account | None, second: Account | None) -> Account | None:
    if first is None or second is None:
        return first or second
    return first if first.score >= second.score else second


def _nothing_alike(latin: Latin, han: str) -> Account:
    return Account(_least(), transcribed.NO_EVIDENCE, (*_words_left(latin), *_characters_left(han)))


@lru_cache(_CACHED)
def _words_left(latin: Latin) -> tuple[Part, ...]:
    return tuple(Part(latin.letters[start:end], "", "") for start, end in latin.words)


@lru_cache(_CACHED)
def _characters_left(han: str) -> tuple[Part, ...]:
    return tuple(Part("", character, "") for character in han)


@cache
def _least() -> float:
    return sigmoid(weigh(load("sound"), transcribed.NO_EVIDENCE.items()))


def _refusal(en: str, zh: str, han: str) -> str:
    if not han:
        return "no Han characters"
    if not has_latin(en[: MAX_LATIN + 1]):
        return "no Latin letters"
    if len(en) > MAX_LATIN or len(zh) > MAX_HAN * 4 or len(han) > MAX_HAN:
        return f"longer than a name ({MAX_LATIN} letters, {MAX_HAN} characters)"
    return ""
