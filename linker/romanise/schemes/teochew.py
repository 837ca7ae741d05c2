"""Teochew names as Singapore and Malaysia print them, by the regular correspondences with Hokkien: final -n is -ng, -t is
-k, e is oi (細 Soi), oo is ou. A derived scheme: good enough to recognise a name by, not to print one."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Teochew",
    language="nan",
    printed=False,
    initials=table("ts=ch,ts tsh=ch,s ph=ph,p th=th,t kh=kh,k p=p,b t=t,d k=k,g g=g,ng b=b,m j=j,y,z h=h ng=ng"),
    finals=table(
        """
        an=ang in=ing,eng un=ung,oong ian=iang,ieng,eang uan=uang,uan at=ak,ack it=ik,ek ut=uk,ook iat=iak,iek uat=uak
        e=oi,oy ue=oi,oy,ue eh=oih,oi ing=eng,ing ik=ek,eck,iak io=ie,ieo iunn=ie,eo,iew iong=eng,iong,ong ong=ong,eng
        oo=ou,ow,oh u=er,eu,u o=o,oh ann=a,ah enn=e,eh inn=ee,i iann=ia,iah uann=ua,uah au=au,ow iau=iau,iow,eow
        """
    ),
)
