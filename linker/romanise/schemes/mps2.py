"""Mandarin Phonetic Symbols II, Taiwan's official scheme from 1986 to 2002."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="MPS II",
    language="cmn",
    initials=table("zh=j q=ch x=sh z=tz c=ts"),
    finals=table("ao=au iao=iau iou=iou uei=uei uen=uen v=iu ve=iue van=iuan vn=iun iong=iung ong=ung"),
    bare=table(
        """
        i=yi ia=ya ie=ye iao=yau iou=you ian=yan in=yin iang=yang ing=ying iong=yung
        u=wu ua=wa uo=wo uai=wai uei=wei uan=wan uen=wen uang=wang ueng=weng v=yu ve=yue van=yuan vn=yun
        """
    ),
    whole=table("zhih=jr chih=chr shih=shr rih=r zih=tz cih=tsz sih=sz"),
)
