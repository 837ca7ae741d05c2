"""Pe̍h-ōe-jī, the church romanisation of Hokkien; o͘ loses its dot and ⁿ is an n once diacritics are folded."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

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
)
