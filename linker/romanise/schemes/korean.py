"""Korean: the Revised Romanisation (2000), McCune–Reischauer as North Korea prints it, and spellings of habit."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

REVISED = Scheme(name="Revised Romanisation", language="kor")
MCCUNE = Scheme(
    name="McCune–Reischauer",
    language="kor",
    initials=table("g=k d=t b=p j=ch r=r,n,l k=k t=t p=p kk=kk tt=tt pp=pp jj=tch ss=ss s=s,sh"),
    finals=table(
        """
        eo=o yeo=yo eu=u ae=ae oe=oe wo=wo eok=ok eon=on eol=ol eom=om eop=op eong=ong yeok=yok yeon=yon yeol=yol
        yeom=yom yeop=yop yeong=yong euk=uk eun=un eul=ul eum=um eup=up eung=ung won=won wol=wol
        """
    ),
)
USAGE = Scheme(
    name="Korean usage",
    language="kor",
    initials=table("g=k,g,gh d=d,t b=b,p j=j,ch,z r=r,l,n,y, h=h s=s,sh ch=ch p=p k=k,c"),
    finals=table(
        """
        a=a,ah u=oo,u,woo eo=eo,uh,o,u eu=eu,u,oo i=i,ee,ie o=o,oh yeo=yeo,yo yu=yu,yoo,you ae=ae,ai,e oe=oe,oi,choi
        ui=ui,eui,i wi=wi,wee eong=ung,ong,eong,oung eon=un,on,eon yeong=young,yong,yung,yeong yeon=yon,youn,yun,yeon
        eok=uk,ok,eok yeol=yul,yol,youl,yeol un=un,oon,woon ung=ung,oong,woong uk=uk,ook,wook uin=in in=in,een
        im=im,eem il=il,eel ul=ul,ool yun=yun,yoon,youn eun=eun,un ang=ang,ahng an=an,ahn ak=ak,ahk won=won,weon,wun
        wa=wa,hwa ye=ye,ae,yeh eom=um,om,eom eop=up,op,eop yeop=yup,yop,yeop yeom=yum,yom,yeom
        """
    ),
    whole=table(
        """
        i=lee,yi,rhee,i,ri,yee ri=ri,lee,rhee,li bak=park,pak,bak choe=choi,choe,chey gang=kang,gang
        jeong=jung,chung,jeong,chong jo=cho,jo
        """
    ),
    characters=table(
        """
        金=kim,gim 李=lee,yi,rhee,ri,li 朴=park,pak,bak 崔=choi,choe 郑=jung,chung,jeong,chong 卢=roh,noh,ro,no
        柳=ryu,yoo,ryoo,yu 俞=yoo,yu 吴=oh,o 禹=woo,u
        """
    ),
)
