"""Hakka names as Malaysia prints them (Tsen, Thau, Liew, Vui), by the regular correspondences with Cantonese. A derived
scheme: good enough to recognise a name by, not to print one."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Hakka",
    language="yue",
    printed=False,
    initials=table("b=p,ph d=t,th g=k,kh gw=k,kw kw=kw,k z=ch,ts,j c=ch,ts j=y,ng,n, w=w,v,f s=s,sh ng=ng,"),
    finals=table(
        """
        aa=a aau=au,aw aan=an aang=ang,en ai=i,ui,ai au=iu,iew,ew,eu am=im an=in,un,en ang=en,in,ang ap=ip at=it ak=et
        ei=i,ui eng=iang,in,en ek=it,iak i=i,u,ee iu=iau,iew,eau im=iam in=ien,ian,en,yen ip=iap it=iat,et ing=in,ien
        ik=it o=o oi=oi,oy ou=o,au,u on=on,an ong=ong ok=ok ui=oi,ui un=on,an,uan ung=ung,iung,oong uk=uk,iuk
        oeng=iong,eong,ong oek=iok eoi=ui,oi eon=un,in eot=ut,it yu=i,u,ee yun=ian,on,ien yut=iat,et
        """
    ),
)
