"""Tongyong Pinyin, Taiwan's official scheme from 2002 to 2008; Kaohsiung and Tainan still print it."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Tongyong Pinyin",
    language="cmn",
    initials=table("zh=jh q=c x=s"),
    finals=table("ih=ih iou=iou uei=uei uen=un v=yu ve=yue van=yuan vn=yun iong=yong ong=ong"),
    bare=table(
        """
        i=yi ia=ya ie=ye iao=yao iou=you ian=yan in=yin iang=yang ing=ying iong=yong
        u=wu ua=wa uo=wo uai=wai uei=wei uan=wan uen=wun uang=wang ueng=wong v=yu ve=yue van=yuan vn=yun
        """
    ),
    whole=table("feng=fong"),
)
