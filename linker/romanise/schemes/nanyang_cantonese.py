"""How Malaysia and Singapore print Cantonese names (Chow Kon Yeow, Loong, Weng, Yoke)."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Malaysian Cantonese",
    language="yue",
    initials=table("b=p d=t g=k gw=kw,k kw=kw,k z=ch,j c=ch j=y k=k,kh s=s"),
    finals=table(
        """
        aa=a,ah aai=ai,ye aau=au,ow aam=am,um aan=an aang=ang aap=ap aat=at aak=ak,ack ai=ai,ye au=ow,au,eow,aw
        am=um,am an=an,un ang=ang,eng ap=up,ap at=at,ut ak=ak,uk e=e,eh ei=ee,ei,i,ey eng=eng,iang ek=ek,eck i=ee,i,ze
        iu=iew,ew,eu,iu im=im,eem in=in,een ing=eng,ing ip=ip,eep it=it,eet ik=ik,ick o=o,oh,or,aw oi=oi,oy,ooi
        ou=o,oo,oh,ow,ou on=on,onn,an ong=ong ok=ok,ock u=oo,u,ooh ui=ui,ooi,oi un=oon,on,un,uen ung=oong,ong,ung
        uk=ook,uk,oke oe=eu,er oeng=eong,iong,ong oek=eok,iok eoi=ooi,oi,ui,uey eon=on,un,oon eot=ut yu=ee,u,yu,oo
        yun=oon,een,uen,un yut=oot,uet
        """
    ),
    whole=table(
        """
        jau=yeow,yow,yew juk=yoke,yook jyun=yoon,yuen,yeen jung=yoong,yong jing=yeng,ying,eng wing=weng,wing
        hei=hee,hei,hay gwok=kwok,kok fuk=fook,fock
        """
    ),
)
