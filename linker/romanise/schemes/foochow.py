"""Foochow names as Sarawak and Perak print them, by the regular correspondences with Hokkien: every final nasal is -ng (心 Sing,
春 Chung), every stop -k, j falls silent (仁 Ing). A derived scheme: good enough to recognise a name by, not to print one."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Foochow",
    language="nan",
    printed=False,
    initials=table(
        "ts=ch,ts,j tsh=ch,s ph=p,ph th=th,t kh=kh,k p=p,b t=t,d k=k,g g=ng, b=m,b, j=,y,n l=l,n h=h s=s ng=ng"
    ),
    finals=table(
        """
        in=ing,iing im=ing,iing un=ung,uong,iing ian=iong,ieng,iang iam=ieng,iang an=ang,eng am=ang uan=uong,uang
        iong=iong,ung ong=uong,ung,ong ang=eng,ung,ang ing=ing,eng,iing ik=ek,ik,iik it=ik,iik ip=ik iat=iek,iak at=ak
        ut=uk,ok uat=uok ok=uok,ok,uk iok=iok,uk ak=ok,uk,ak iau=iew,ieu,iu iu=iu,iew io=ieu,iew,io oo=u,uo,ou e=a,e,i
        ue=ui,uoi,ue ui=ui,ii,i i=i,ii,ie iunn=iong iann=iang,ing inn=ieng,ing enn=ang,ing ann=ang,eng uann=uang
        ia=ia,ie iah=iak,iek ih=ik eh=ek,ak oh=ok ioh=iok,uok ng=uong,ong au=au,ow,eu
        """
    ),
)
