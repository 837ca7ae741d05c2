"""Hanyu Pinyin (ISO 7098). The readings are kept in it, so only the written contractions need a table."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table
from linker.romanise.tones import MANDARIN, last_vowel, marked


def _in_full(initial: str, final: str, tone: int) -> str:
    letters = SCHEME.spell(initial, final)[0]
    if initial in ("n", "l") and final.startswith("v"):
        letters = letters.replace("u", "ü")
    at = next((letters.index(vowel) for vowel in ("a", "e", "ou") if vowel in letters), last_vowel(letters))
    return marked(letters, at, MANDARIN.get(tone))


SCHEME = Scheme(
    name="Hanyu Pinyin",
    language="cmn",
    initials={},
    finals=table("ih=i iou=iu uei=ui uen=un v=u,yu,v ve=ue van=uan vn=un"),
    bare=table(
        """
        i=yi ia=ya ie=ye iao=yao iou=you ian=yan in=yin iang=yang ing=ying iong=yong io=yo iai=yai
        u=wu ua=wa uo=wo uai=wai uei=wei uan=wan uen=wen uang=wang ueng=weng v=yu ve=yue van=yuan vn=yun
        """
    ),
    in_full=_in_full,
)
