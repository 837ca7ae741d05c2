"""Mandarin as it is heard in Taiwan and the south, and then spelled: zh and z, ch and c, sh and s, in and ing fall together."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="southern accent",
    language="cmn",
    printed=False,
    initials=table("zh=ts,tz,z z=ch,j c=ch ch=ts,c sh=s s=sh x=s r=l,y"),
    finals=table(
        """
        in=ing,een ing=in,een,inn en=eng,ern eng=en,ern ang=an an=ang ian=iang,ien iang=ian van=ian,ien,yen ei=ee,ey
        uei=uay,oey i=ee,y
        """
    ),
    bare=table("in=ing,een ing=in,een en=eng van=yen"),
)
