"""Hanyu Pinyin (ISO 7098). The readings are kept in it, so only the written contractions need a table."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

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
)
