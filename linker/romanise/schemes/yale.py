"""Yale romanisation of Mandarin (1943)."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Yale Mandarin",
    language="cmn",
    initials=table("zh=j q=ch x=s z=dz c=ts j=j"),
    finals=table(
        """
        ao=au ia=ya iao=yau ie=ye iou=you ian=yan in=in iang=yang ing=ing iong=yung ong=ung
        ua=wa uo=wo uai=wai uei=wei uan=wan uen=wun uang=wang v=yu ve=ywe van=ywan vn=yun
        """
    ),
    bare=table(
        """
        i=yi ia=ya ie=ye iao=yau iou=you ian=yan in=yin iang=yang ing=ying iong=yung
        u=wu ua=wa uo=wo uai=wai uei=wei uan=wan uen=wen uang=wang ueng=weng v=yu ve=ywe van=ywan vn=yun
        """
    ),
    whole=table("zhih=jr chih=chr shih=shr rih=r zih=dz cih=tsz sih=sz xi=syi xin=syin xing=sying"),
)
