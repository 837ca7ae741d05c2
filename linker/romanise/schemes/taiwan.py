"""What people in Taiwan print on passports beside the schemes: spellings of habit that follow none of them."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Taiwanese usage",
    language="cmn",
    initials=table("b=b,p d=d,t g=g,k j=j,ch q=ch,chy zh=j,ch,jh x=sh,hs,s z=tz,ts,z c=ts,c r=r,j"),
    finals=table(
        """
        i=i,yi,ee,ih ih=i,ih,u in=in,yn,een ing=ing,ying u=u,oo,wu ai=ai,ay ou=ou,ow ao=ao,aw,au ong=ong,oong,ung
        eng=eng,erng,ong,oong,ung en=en,ern e=e,er uei=uei,wei,ui uen=un,uen,wen ie=ie,ieh,ye iou=iu,iou,yu
        ian=ian,ien,yan iang=iang,yang iao=iao,iau,yau v=yu,yuh,iu,u vn=yun,iun ve=ueh,yue van=uan,yuan uo=uo,wo
        """
    ),
    bare=table(
        """
        i=yi,yih,ee,i in=yin,in,yn ing=ying,ing,yng iou=you,yu,yiu ie=yeh,ye ian=yen,yan u=wu,woo v=yu,yuh
        uei=wei,woei,way uen=wen,wun uan=wan,wann uang=wang,wong iang=yang,young iao=yao,yaw,yau e=o,er,e
        iong=yung,yong ve=yueh van=yuan vn=yun
        """
    ),
    whole=table(
        """
        li=lee,li,lih song=soong,sung,song gu=koo,ku,gu zhao=chao,jaw,jao kong=kung,kong huei=hui,huei,hwei
        """
    ),
)
