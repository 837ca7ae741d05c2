"""The spellings of the Hong Kong government and of Hong Kong's people, who keep the ones their families came with."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Hong Kong",
    language="yue",
    initials=table("b=p,b d=t,d g=k,g gw=kw,gw,ku z=ch,ts,j,tz c=ch,ts j=y s=s,sh ng=ng, k=k,kh"),
    finals=table(
        """
        aa=a,ah aai=ai,aai aau=au,aau aam=am,aam aan=an,aan aang=ang,aang aap=ap aat=at aak=ak ai=ai au=au am=am,um
        an=an,un ang=ang,ung ap=ap,up at=at,ut ak=ak,uk e=e,eh ei=ei,i,ee,ay,ai eng=eng,ing ek=ek,ik i=i,ee,z,ze,sz
        iu=iu,ew,ieu im=im in=in,een ing=ing ip=ip it=it ik=ik o=o,or oi=oi,oy ou=o,ou,u,oo,ow on=on ong=ong ot=ot
        ok=ok u=u,oo ui=ui,ooi,oi un=un,oon,uen ung=ung,oong,ong ut=ut,oot uk=uk,ook oe=eu,euh oeng=eung,eong,iong
        oek=euk,eok eoi=ui,oi,eui,u eon=un,on,eun,en eot=ut,ot yu=u,yu,ue yun=uen,yuen,un yut=uet,ut
        """
    ),
    whole=table(
        """
        jyu=yu,yue,u jyun=yuen,un,yuan jyut=yuet,yut ji=yi,yee,i jim=yim,im jin=yin jing=ying,ing jau=yau,you jik=yik
        jip=yip,ip jit=yit jiu=yiu,yew wu=wu,woo si=sze,si,see,sz,shi zi=chi,tsz,tze,chee,tzu,tsi,che
        ci=chi,tsz,chee,tze,tsze,tsi sou=so,sou,soo,su ng=ng,hung m=m,ng wong=wong waa=wah,wa faa=fa,fah
        gaa=ka,kar,gar haa=ha saa=sa,sha ho=ho,hor lei=lee,li,lei,lai hei=hei,hee,hay,hi mei=mei,mee,may,mi
        gei=kei,kee,ki,kay zyu=chu,chue,ju,tsu,che cyu=chu,chue,che syu=shu,shue,su zau=chau,chow,jau heoi=hui,heui,hoi
        leoi=lui,loi,lei seoi=shui,sui,soy zeoi=chui,tsui ceoi=chui,tsui,choi keoi=kui,keui,koi geoi=kui
        sam=sum,sam,sham sin=sin,sing,shin sing=sing,shing sau=sau,shou siu=siu,shiu,shew sung=sung,shung
        saang=sang,shang san=san,sun zoeng=cheung,tsang,jeung seon=shun,sun,son hoeng=heung,hong
        joeng=yeung,young,yong loeng=leung,leong hin=hin,hing lok=lok,lock lau=lau,lou,low wai=wai,way jan=yan,yun,ian
        jyu=yu,yue kyun=kuen gyun=kuen gin=kin haang=hang cyun=chuen,tsuen zyun=chuen syun=suen,shuen,suan
        cing=ching,tsing zing=ching,tsing,jing zung=chung,tsung cung=chung,tsung zaak=chak caak=chak,tsak
        zan=chun,chan can=chan,chun cau=chau fuk=fuk,fook fu=fu,foo gun=kun,koon fun=fun,foon mun=mun,moon
        luk=luk,look muk=muk zuk=chuk suk=suk
        """
    ),
)
