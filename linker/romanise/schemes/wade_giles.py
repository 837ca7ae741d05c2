"""Wade–Giles as it is printed: apostrophes and the diacritics of ê and ü are folded away before names are compared."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

_ASPIRATES = ("p", "t", "k", "q", "ch", "c")
"""Initials of Hanyu Pinyin that are written with an apostrophe."""


def _in_full(initial: str, final: str, _: int) -> str:
    """With its apostrophes and diacritics; tones are seldom told."""
    start, letters = SCHEME.initial_spellings(initial)[0], SCHEME.spell(initial, final)[0]
    rest = letters.removeprefix(start) if initial else letters
    if final in ("e", "en", "eng", "er") or (final in ("uen", "ueng") and not initial):
        rest = rest.replace("e", "ê")
    if final.startswith("v"):
        rest = rest.replace("u", "ü", 1)
    if final == "ih" and initial in ("z", "c", "s"):
        start, rest = letters.removesuffix("u"), "ŭ"
    return start + "’" * (initial in _ASPIRATES) + rest


SCHEME = Scheme(
    name="Wade–Giles",
    language="cmn",
    initials=table("b=p d=t g=k j=ch q=ch zh=ch ch=ch x=hs z=ts c=ts r=j"),
    finals=table(
        """
        ong=ung er=erh ie=ieh ian=ien iong=iung iou=iu uei=ui uen=un v=u ve=ueh van=uan vn=un ih=ih uo=o
        """
    ),
    bare=table(
        """
        i=i,yi ia=ya ie=yeh iao=yao iou=yu ian=yen in=yin iang=yang ing=ying iong=yung e=o,e
        u=wu ua=wa uo=wo uai=wai uei=wei uan=wan uen=wen uang=wang ueng=weng v=yu ve=yueh van=yuan vn=yun
        """
    ),
    whole=table(
        """
        ge=ko ke=ko he=ho guo=kuo kuo=kuo huo=huo shuo=shuo guei=kuei kuei=kuei
        zih=tzu cih=tzu sih=ssu,szu
        """
    ),
    in_full=_in_full,
)
