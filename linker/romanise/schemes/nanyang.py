"""How Singapore and Malaysia print Hokkien and Teochew names, and the surnames that every dialect has there.

Given names follow English ears ("Seng", "Hock", "Boon", "Swee"), so finals have many spellings. Surnames are
remembered one by one: 陳 is Tan (Hokkien, Teochew), Chan (Cantonese), Chin (Hakka), Ting (Foochow).
"""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(
    name="Singapore and Malaysia",
    language="nan",
    initials=table(
        """
        ts=ch,j,ts,t,c tsh=ch,s,ts ph=ph,p th=th,t kh=kh,k,q p=p,b t=t,d k=k,g,c g=g,ng b=b,m j=j,y,z,l l=l h=h,f
        ng=ng,n
        """
    ),
    finals=table(
        """
        a=a,ah ai=ai,ye,y,ay au=au,ow,ou,aw an=an ang=ang am=am ap=ap at=at ak=ak,ack e=e,eh,ay,ey i=i,ee,ie,y
        ia=ia,ea,iah,eah ian=ian,en,ean,ien,iang iam=iam,eam iang=iang,eang iong=iong,eong,eang,iang
        iok=iok,ioh,iak,eok iau=iau,iao,eow,iow,eau,iew iu=iu,iew,ew,eo,yu,ieu io=io,eo,eow,ioh,iew,iau im=im,eem,in
        in=in,een ing=eng,ing,en,eeng ik=ek,ik,eck,iak ip=ip,eep it=it,eet iat=iat,iet,ait,yat iap=iap
        o=o,oh,or,ow,oo,aw oo=oo,oh,o,ow,u,or,ou ok=ok,ock,ook ong=ong,oong,ung u=u,oo,ee un=un,oon,oun,uen,oen,wun
        ut=ut,oot ua=ua,uah,wa,oa uai=uai,wai uan=uan,wan,oan,uang uat=uat,uet,uan ue=ue,ua,uay,ueh,oe,oey,uey,we
        ui=ui,wee,uy,wi,ooi,wei,ue,oey uang=uang,ong ann=ang,an,a enn=eng,ee,een,e,ay inn=ee,i,in,een,eng
        iann=iang,ia,eah,een,eng,ian iunn=iu,io,eo,iong,eoh uann=ua,uan,uah uinn=ui,uey,wee ah=ah,a eh=eh,ek,ay
        ih=ih,ee ioh=ioh,io,eo,eok oh=oh,o uah=uah,ua,uat ueh=ueh,ue,uay,oey ng=ng,eng,ung,uan,hng m=m
        """
    ),
    bare=table(
        """
        ing=eng,ing,yong,en im=im,yim in=in,yin i=i,ee,yi,yee ui=ui,wee,oey iu=iu,yu,yew,yeo iong=iong,yong,yeong
        ian=ian,yan,en ik=ek,yik,ik
        """
    ),
    whole=table(
        """
        hok=hock,hok,fook hui=hwee,hui,huey,hooi,fei sui=swee,sui,sooi tsui=chwee,chui siu=siew,siu,seow,sew
        hun=hoon,hun bun=boon,bun,mun kim=kim,gim tsun=choon,chun,joon tshun=choon,chun sing=seng,sing,sheng
        tsing=cheng,ching tshing=cheng,ching,chin guan=guan,goan,nguan,gwan kiat=kiat,keat,kiet bi=bee,mei,bi,mee
        gi=ghee,gee,ngee,gi,yee le=lay,lee,li,lei gio=geok,giok giok=geok,giok,gek kok=kok,kock,kwok,koh
        tsai=chai,chye,tsai tai=tai,tye,tay hai=hai,hye lai=lai,lye tshai=chai,chye,tsai khai=kai,khai,kye gua=gua
        hua=hua,hwa,huat tik=teck,tek,tick,tet tsu=choo,chu,tsu,chee tsi=chi,chee,jee,tsi,chih tshi=chi,chee
        su=soo,su,see si=si,see,sze ju=joo,ju,yu,joe li=lee,li,leh lik=lek,lik,leck ting=teng,ting,deng
        iong=yong,iong,yeong,eong hiong=hiong,heong siong=siong,siang,seong hong=hong,foong,fong,heong
        bing=beng,meng,ming,bing
        """
    ),
    characters=table(
        """
        陈=tan,chan,chin,ting,tang,tin,chen,ding,dan 林=lim,lam,lin,ling,lum
        黄=ng,wee,ooi,oei,wong,bong,wi,oey,ui,eng,vong,hwang,whang,wang 王=ong,heng,wong,wang,bong
        吴=goh,ng,go,ngo,woo,gouw,ngoh,gou 李=lee,li,lie,ly,dy
        张=teo,teoh,tiong,chong,cheong,teng,thio,tio,tiu,cheung,chang,chiong
        蔡=chua,chai,tsai,choi,tjoa,chuah,choy,chye,choa,tsoi 刘=low,lau,liew,lew,loh,law,liu,liaw,lao
        杨=yeo,yong,yeoh,eow,yeong,young,nyo,iong,yang,ieong,yew
        许=koh,khoh,kho,khaw,hee,hui,hew,khor,hii,hsu,ko,co,khouw,hoi,hiew
        郑=tay,teh,tee,chang,te,the,cheng,chin,ty,dy,ting,tei,tan,tien,chiang
        谢=chia,seah,cheah,sia,tse,che,chear,cia,sie,chiah,chea,tjia,der,chieh
        郭=quek,kuek,kwek,kuok,kok,koay,quah,kueh,kwok,kwa,koe,que,kuo,keh,kue,quach
        洪=ang,hung,fong,hong,foong,ung,eng 周=chew,chiew,chow,chiu,choo,chau,tjiu,chou,jew
        叶=yap,yip,yeap,ip,iap,yeh,hiap,yup 萧=siow,seow,siew,siu,siauw,siaw,shiau
        余=yu,yee,e,u,er,yue,eu,yii,oo,hee,ee,iu 罗=loh,law,lo,lor,low,lwo
        曾=chan,chen,tsang,tsen,chang,tjan,chin,tan,cheng,tzeng,chung,chng,tseng,jeng,zeng
        梁=leong,neo,niu,leo,niew,leung,liang,neoh,leow,nio,lio,lioe,liong 钟=chong,cheong,chung,cheng,tjeng,tjiong
        徐=chee,tsui,chui,chi,swee,choo,cheu,chhi,tjhie,choi,ts,su,hsu,chu 沈=sim,sum,shum,sam,shim,shen,sem,sham
        宋=soong,song,sung,soon,shong 胡=foo,oh,aw,ow,woo,wu,oo,hoo,hew,fu,ou,au 符=foo,hoo,phoo,fu,hu,poo,pu
        傅=poh,foo,fu,foh,pho,poo,pou 高=kow,ko,koo,kao,koh,kor,kau,gao,kou 何=ho,hor,hoe,hoh,hoo,oh,ha,hoa,hu
        苏=soh,saw,soo,su,so,sow,soe 邱=khoo,khu,hew,chew,yau,kew,kho,koo,khew,hiew,heu,chiu,coo
        丘=khoo,khu,hew,yau,hiew,koo,chiu 江=kang,kong,kiang,gang,chiang 颜=gan,ngan,yen,ngang,nga
        温=voon,oon,wan,wun,boon,un,wen,vun 白=peh,pek,pak,bai,pah,pai,phaik,beh 马=mah,beh,bee,ma,mar,bey
        卢=loo,lo,low,lu,loh,lou,lau 侯=kow,how,au,hau,hou,hew,haw,hao,ho,aw
        庄=chng,cheng,chong,tsng,chuang,ching,chung,tjhng,chon 詹=chiam,cham,tsam,chim,chan,jim
        潘=phua,pua,poon,phoa,pun,phang,phuah,pan,poan,pwa 方=png,pung,fong,hng,hong,poon,pang,bong,phong,fang,puan,ng
        倪=geh,gay,ngai,nge,ngi,ngeh 韩=hun,hang,hon,han,hahn 尤=yew,eu,iu,yiu,yoo,yu
        游=yew,you,yow,yu,yau,iu,eu,liu,yiu 赖=lai,luah,lye,nai,lua,loi 魏=gwee,goi,ngui,gui,ngai,wei,wee,nguei
        孙=soon,sng,sun,suen,shuen,soen,suan,sung 姚=yeo,yew,yau,yeoh,eow,yao,iau,yow,yeow,yiu,io
        杜=toh,tu,to,doo,too,do,doh,tou 丁=teng,ting,tin,ding,tien 戴=tai,tay,teh,teo,tye,de,ty,dy
        关=kwan,kuan,guan,quan 欧=ow,au,aw,oh,ou,auw,eu,awe 区=au,ow,aw,ou 柯=kua,quah,o,kwa,kor,koa,ko,qua,oh,ke
        蒋=chiang,chiong,cheo,chew,tseung,cheong,chioh,jeng,cheung 石=chioh,seah,shek,sek,shi,seok,chok,sih,tsio
        翁=ang,ong,yung,eng,ung,yong 唐=tong,tng,thong,tang,thng,theng,teng,dang 涂=toh,thoo,tho,tu,too,thu,tou
        纪=kee,ki,khee,kei,gi,chi 甘=gan,kam,gam,kan,kum 卓=toh,tok,cheok,chok,cheoh,teo,cheuk,coh
        程=thia,ching,thea,teh,tia,cheng,ting,thye,teng,then 邓=teng,tang,thien,ten,then,theng,thang,tan
        彭=phang,pang,phe,peng,phee,bang,phoon 史=soo,sze,su,see,si,shi 朱=choo,chu,tjoe,chee,cho,tsu,tu,tjhu,gee,choe
        康=khng,kang,hong,kheng,kng,khung,khang,hang 伍=goh,ng,ngo,woo,wu,eng 薛=sih,sit,seet,sek,see,si,shih,sie
        巫=boo,moo,voo,mo,wu,bu,vu,mou 阮=yuen,wan,nguyen,ng,yuan,nguan,guan,wuan,yoon
        龚=keng,kung,kong,kiong,gong,king 汤=thng,tong,tang,thong,tng 范=fan,huan,hoan,fam,ham,van,wan,pham
        曹=chow,cho,chou,chor,tso,chao,tsou 严=giam,yim,ngiam,yam,yen,gniam,yan,jim 黎=lai,loy,lay,le,lye,lei,loi
        田=tian,tin,chan,then,teng,thien,tien,chang 莫=mok,boh,mo,bok,mock 霍=fok,hock,huo,fork,kok
        冯=fong,fung,pang,foong,phang,pung,bang,hong,feng 凌=ling,leng,lin,ning 雷=looi,lui,loy,lei,luei,louie
        姜=keung,kiang,keong,kiong,kang,geung,khiang,chiang 连=lian,lien,lin,leng,nee,len,liang
        骆=lok,loke,loh,lo,lock,loak 尹=wan,win,oon,un,wong,yin 贺=ho,hor,hoh,hoe 包=bao,pau,pao,pow,bau
        梅=mui,boey,moy,moi,bue,mei,bway 熊=hiong,hung,him,heng,yung 官=kuan,kwan,koon,quan,guan
        龙=leong,lung,liong,leng,ling,loong 文=boon,man,bun,mun,voon,vun,wen 饶=jiau,yew,jow,jao,ngeow,yeow,giow,nyau
        房=pang,fong,png,foong,phang,bang 池=tee,chee,ti,chi,tii 练=lian,lin,lien,ren,liang 辜=koo,kor,kow,ku,kaw
        童=tong,tung,dong,thong,tang 邹=chow,chew,chau,cheu,tsow,choo,chou,tjhou
        岑=shum,sam,gim,sum,shim,sim,kim,chim,tjhim 冼=sin,seen,shin,sian,sing,sien,sinn
        廖=liew,liow,liau,liaw,leow,liu,leo,lieu,leaw,liao,lio 蓝=lam,nam,lum,na,lan 麦=mak,beh,mack,bek,mah,mag,be
        司徒=szeto 欧阳=auyong,owyang,auyeung,ouyang,awyong 顾=koo,kor,ku,goo,kow,kou
        袁=yuen,wan,yuan,oan,guan,yoon,un 赵=chew,teo,chiew,teow,chiu,chio 谭=tham,tam,thum 吕=loo,lui,lu,lew,leu,loy
        陆=loke,lok,lock,luk 邵=siow,shaw,siu 邝=kwong,fong,kong,khong,fung 佘=seah,sia,sher,sair 施=see,sy,si,shee
        邢=heng,hing,yin 云=hoon,woon,wan 简=kan,kian,kean 万=ban,man,van 甄=yan,yen,chin 俞=yee,yii,joo,yu
        任=yam,jim,ngim,yim 卫=wai,ooi,wee 崔=choy,chooi,chui 柳=lew,liu,low 车=chia,cher 查=cha,char 沙=sa,sar 舒=shee,soo
        """
    ),
)
