"""The Portuguese-minded spellings of Macau (Cheong, Kuok, Iong, Vong)."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Macau",
    language="yue",
    initials=table("b=p d=t g=k gw=ku kw=ku z=ch c=ch j=i w=v,w ng=ng,"),
    finals=table(
        """
        aa=a aai=ai aau=ao aam=am aan=an aang=ang aap=ap aat=at aak=ak ai=ai au=ao am=am an=an ang=ang ap=ap at=at
        ak=ak ou=ou iu=io oeng=eong oe=oe oek=eok eoi=oi eon=on eot=ot yu=u yun=un yut=ut
        """
    ),
    whole=table(
        """
        jyu=u,iu jyun=un,iun jyut=ut ji=i jim=im jin=in jing=ieng,ing jau=iao joeng=ieong jiu=io sou=sou jan=ian
        wu=u,wu jung=iong
        """
    ),
)
