"""Pe̍h-ōe-jī, the church romanisation of Hokkien; o͘ loses its dot and ⁿ is an n once diacritics are folded."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table
from linker.romanise.tones import HOKKIEN, last_vowel, marked


def _in_full(initial: str, final: str, tone: int) -> str:
    """Of oa and oe the first has the mark, unless a consonant follows."""
    oral = final.replace("nn", "")
    letters = SCHEME.final_spellings(initial, oral)[0]
    at = letters.index("a") if "a" in letters else last_vowel(letters)
    letters = marked(letters, 0 if letters in ("oa", "oe") else at, HOKKIEN.get(tone))
    return SCHEME.initial_spellings(initial)[0] + letters + "\u0358" * (oral == "oo") + "ⁿ" * (oral != final)


SCHEME = Scheme(
    name="Pe̍h-ōe-jī",
    language="nan",
    initials=table("ts=ch tsh=chh"),
    finals=table(
        """
        oo=o ua=oa ue=oe uai=oai uan=oan uat=oat uah=oah ueh=oeh uang=oang ing=eng ik=ek onn=on oonn=on
        ann=an enn=en inn=in unn=un iann=ian iunn=iun uann=oan uinn=uin ainn=ain aunn=aun uainn=oain
        """
    ),
    in_full=_in_full,
)
