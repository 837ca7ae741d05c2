"""Postal romanisation: the place names of old maps and books (Peking, Tientsin, Chungking, Kiangsi)."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="postal",
    language="cmn",
    initials=table("b=p d=t g=k j=k,ts q=k,ts x=h,s zh=ch ch=ch z=ts c=ts r=j"),
    finals=table(
        """
        ong=ung uei=ui,wei uen=un uo=o uang=wang uan=wan uai=wai ian=ien ie=ieh iong=iung iou=iu ih=ih er=erh v=u
        van=uan
        """
    ),
    bare=table(
        """
        i=i,yi ia=ya iao=yao iang=yang in=yin ing=ying
        ian=yen ie=yeh iou=yu iong=yung v=yu van=yuan ve=yueh vn=yun u=wu uei=wei uen=wen uan=wan uang=wang
        """
    ),
    whole=table("bei=pe,pei jing=king nan=nan guang=kwang guei=kwei guo=kwo suo=so hua=hwa huai=hwai"),
)
