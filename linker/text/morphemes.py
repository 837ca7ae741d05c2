"""What the last characters of a Han name say it is, and which English words stand for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache

from linker.model import EntityType
from linker.text.normalise import fold_han

_ENDINGS: Mapping[EntityType, str] = {
    EntityType.PER: """
        皇后=empress 皇帝=emperor 太后=dowager 公主=princess 太子=prince 親王=prince 皇子=prince 皇女=princess 法師=master,venerable
        禪師=master 將軍=general 夫人=lady,madame 先生=mr 女士=ms 帝=emperor 大師=master 上人=master 老師=teacher 天皇=emperor 大帝=emperor
        王=king,prince 公=duke,lord 侯=marquis 妃=consort,queen 王后=queen 居士=layman 太祖=emperor 高祖=emperor 世祖=emperor
        聖祖=emperor 成祖=emperor 太宗=emperor 高宗= 中宗= 睿宗= 玄宗= 肅宗= 代宗= 德宗=
        順宗= 憲宗= 穆宗= 敬宗= 文宗= 武宗= 宣宗= 懿宗= 僖宗= 昭宗=
        真宗= 仁宗= 英宗= 神宗= 哲宗= 徽宗= 欽宗= 孝宗= 光宗= 寧宗=
        理宗= 度宗= 世宗= 成宗= 貴妃=consort 皇太后=dowager 王爺=lord 菩薩=bodhisattva 娘娘=goddess
        佛祖=buddha 真君=lord 天尊=lord 老祖=patriarch 城隍=god 財神=god 仙=immortal 和尚=monk 道長=master
        議員=councilor 教授=professor 醫師=doctor 醫生=doctor 博士=doctor 牧師=pastor,reverend 神父=father 修女=sister,mother 修士=brother
        師父=master 師傅=master 小姐=miss 太太=mrs 爵士=sir 主席=chairman 總統=president 議長=speaker 市長=mayor 校長=principal
        元帥=marshal 提督=admiral 上校=colonel 船長=captain 隊長=captain 法官=judge 督察=inspector 主任=director 老闆=boss
        女王=queen 王妃=princess,queen 世子=prince 叔叔=uncle 伯伯=uncle 阿姨=auntie 奶奶=granny,grandma 婆婆=granny,grandma 爺爺=grandpa
        叔=uncle 嬸=auntie 姨=auntie 姑=aunt 姐=sister 姊=sister 大哥=brother 爺=lord,grandpa 少爺=master 婆=granny 元君=lady,sovereign
        帝君=lord,emperor 星君=lord 真人=perfected,master 羅漢=arhat 大士=bodhisattva 先師=master 國師=preceptor 法王=king 老人= 千歲=lord
        """,
    EntityType.TERM: """
        主義=ism 文化=culture 思想=thought 精神=spirit 語=language 文學=literature 藝術=art 音樂=music 料理=cuisine 菜=dish,cuisine
        茶=tea 麵=noodles 飯=rice 湯=soup 餅=cake 酒=wine 病=disease 症=syndrome 術=art,technique 拳=boxing,fist 棋=chess
        學=studies 詞=word 字=character 族=people 人=people 權=right,rights 化=ization 式=style
        政策=policy 原則=principle,principles 制度=system 現象=phenomenon 效應=effect 症候群=syndrome 戰略=strategy
        倡議=initiative 計畫=project,plan,program 計劃=project,plan,program 方案=plan,scheme 共識=consensus
        鴨=duck 雞=chicken 魚=fish 豆腐=tofu 火鍋=hotpot 糕=cake 包=bun,buns 餃=dumpling,dumplings 粥=congee,porridge 肉飯=rice
        劇=opera,drama 戲=opera,drama,theater 舞=dance 鼓=drum,drums 琴=zither,lute 笛=flute 劍=sword 瓷=porcelain
        繡=embroidery 樹=tree 草=grass 鳥=bird 熊=bear 豹=leopard 鹿=deer 蛙=frog 蝶=butterfly 蟹=crab 蝦=shrimp,prawn 猴=monkey,macaque
        龜=turtle 蛇=snake 糖=candy,sugar 藥=medicine 粉=noodles,powder,vermicelli
        奶茶=tea 話=dialect,language 方言=dialect,language 幣=dollar,coin,currency 制=system 共同體=community
        拼音=pinyin,romanization,romanisation 符號=symbol,symbols 文字=script,writing
        醬=sauce,paste 碗=bowl 燈=lantern,lanterns,lamp 蛋=egg,eggs 丸=balls,pill,pills 紙=paper 豚=dolphin,porpoise
        杉=fir,cedar 胡=fiddle 鞋=shoes 帽=hat 袍=robe,gown 刀=knife,saber 槍=spear 稅=tax 費=fee 罪=crime,offence,offense
        刑=punishment 理論=theory 定理=theorem 定律=law 條款=clause 危機=crisis 教育=education 犬=dog 狗=dog,dogs 貓=cat 豬=pig
        牛=cattle,ox 羊=goat,sheep 蜂=wasp 蟲=worm,insect,bug 猿=ape,gibbon 鼠=mouse,rat 鯊=shark 鯨=whale 鱘=sturgeon 鰻=eel
        貝=shell,clam 藤=vine 菇=mushroom,mushrooms 瓜=melon,gourd 桃=peach 串=skewers 硯=inkstone 畫=painting,paintings
        書法=calligraphy 鹽=salt 醋=vinegar 病毒=virus 炎=inflammation 癌=cancer 疫=plague 術語=terminology
        產業=industry 模式=model,mode 模型=model 機制=mechanism 哲學=philosophy 心理學=psychology 儀式=ritual,rite 咒=spell,mantra
        符=talisman 鬼=ghost,ghosts 怪=monster,demon 鼎=tripod,cauldron 壺=pot,teapot 陶=pottery,ware 瓦=tile,tiles
        磚=brick,bricks 侍郎=vice,minister 御史=censor 刺史=inspector,prefect,governor 太守=governor,administrator,prefect 巡撫=governor
        總督=governor,viceroy 知縣=magistrate 知府=prefect 縣丞=magistrate 縣令=magistrate 通判=prefect 同知=prefect 學士=academician,scholar
        祭酒=libationer,chancellor 總兵=commander,general 節度使=commissioner,governor 都督=commander 都護=protector 丞相=chancellor 郎中=director
        校尉=colonel,commandant 都尉=commandant 太監=eunuch 太傅=tutor 太尉=marshal,commandant 司徒=minister 司空=minister 道臺=intendant
        千戶=battalion 守備=commandant 布政使=commissioner 按察使=commissioner 鹽運使=commissioner 副使=commissioner 給事中=secretary
        主簿=registrar 甲必丹=captain,kapitan 生員=student,licentiate 貢生=student 進士=graduate,scholar 舉人=graduate 秀才=scholar
        狀元=laureate,scholar 會試=examination 鄉試=examination 殿試=examination 童生=candidate 編鐘=bells 轎=sedan,palanquin 轎子=sedan,palanquin
        春聯=couplets 對聯=couplet,couplets 印章=seal,seals 銅鏡=mirror,mirrors 裙=skirt 襖=jacket 褲=trousers 弩=crossbow 棍=staff,cudgel
        毯=carpet,blanket 紗=gauze 匾=plaque 釉=glaze 榫=tenon 簪=hairpin 綢=silk 鈸=cymbals 磬=chime,chimes 麻將=mahjong 年畫=print,prints
        版畫=print,prints 剪紙=papercut,papercutting,cutting 皮影=puppets,puppet 木偶=puppets,puppet 泥人=figurines 唐卡=thangka 風水=geomancy
        八字=characters 生肖=zodiac,sign,signs 節氣=term,terms 曆=calendar 灸=moxibustion 穴=point 穴位=point,points 脈象=pulse 膏=paste,ointment
        疹=rash 熱=fever 痘=pox 霍亂=cholera 瘧疾=malaria 芋=taro 筍=shoots 柑=mandarin,tangerine 柚=pomelo 荔枝=lychee 粽=dumpling,dumplings
        羹=soup,broth 臘肉=bacon 香腸=sausage,sausages 魚丸=balls 米粉=vermicelli,noodles 麵線=vermicelli,noodles 腐乳=beancurd,tofu
        油條=fritter,fritters 燒餅=flatbread 饅頭=bun,buns 月餅=mooncake,mooncakes 花茶=tea 紅茶=tea 綠茶=tea 烏龍=oolong 蠶=silkworm,silkworms
        蝗=locust,locusts 蘭花=orchid,orchids 杜鵑=azalea,cuckoo 樟=camphor 籤=lot,lots 香爐=censer,burner 牌位=tablet,tablets 陣頭=troupe,troupes
        紙錢=money 紅包=envelope,envelopes 嫁妝=dowry 聘禮=price,gifts 童養媳=bride,brides 纏足=binding 科舉=examination,examinations 租=rent
        徭役=labour,labor 匯率=rate 利率=rate 關稅=tariff,tariffs 簽證=visa 護照=passport 證=certificate,card,permit
        """,
    EntityType.PRODUCT: """
        手機=phone 號=ship,train 機=machine 車=car 飛彈=missile 火箭=rocket 艦=ship,frigate,destroyer 潛艦=submarine
        戰機=fighter,jet 疫苗=vaccine 晶片=chip 輪=ship,ferry
        坦克=tank 戰車=tank 步槍=rifle 手槍=pistol 衛星=satellite 直升機=helicopter 無人機=drone 客機=airliner 艇=boat,craft 遊艇=yacht
        潛艇=submarine 航母=carrier 航空母艦=carrier 驅逐艦=destroyer 護衛艦=frigate 字體=typeface,font 系統=system 平台=platform
        軟體=software 遊戲=game 處理器=processor 電腦=computer 機車=motorcycle,scooter 轎車=sedan 卡車=truck 列車=train 型=model,type
        一號=one 二號=two 三號=three 之星=star 快車=express
        """,
    EntityType.GPE: """
        縣=county 郡=commandery,prefecture 市=city 省=province 區=district 鄉=township 鎮=township,town 村=village 里=borough,village
        部落=village,tribe,community 街道=subdistrict 自治區=region 國=state,kingdom 州=prefecture,state 共和國=republic 王朝=dynasty
        帝國=empire 特別行政區=region 地區=region,area 清朝=dynasty 明朝=dynasty 朝=dynasty
        邦=state 旗=banner 盟=league 府=prefecture 莊=village 寨=village,fort 埔= 屯= 町= 澳= 聚落=settlement 新村=village
        直轄市=municipality
        """,
    EntityType.LOC: """
        山=mountain,mount,mt,shan,hill 河=river 溪=river,creek,stream 湖=lake 島=island,islet 灣=bay 港=harbor,port,harbour
        海=sea 海峽=strait 半島=peninsula 平原=plain 盆地=basin 高原=plateau 路=road 街=street 大道=boulevard,avenue
        橋=bridge 公園=park 廣場=square,plaza 機場=airport 車站=station 站=station 寺=temple,monastery 廟=temple 宮=temple,palace
        教堂=church,cathedral 塔=tower,pagoda 故居=residence,house 老街=street 步道=trail 隧道=tunnel 水庫=reservoir
        瀑布=falls,waterfall 溫泉=spring,springs 夜市=market 市場=market 堂=hall,temple 樓=building,tower 體育館=stadium,gymnasium
        巨蛋=arena,dome 墓=tomb 陵=mausoleum,tomb 園區=park 遺址=site 古道=trail 礁=reef 潭=lake 洞=cave 門=gate 城=city,town 關=pass
        劇場=theater,theatre 劇院=theater,theatre 戲院=theater,cinema 會議中心=convention 藝術中心=arts 神社=shrine 祠=shrine,temple
        古廟=temple 公路=freeway,highway 高速公路=freeway,expressway 森林=forest 海灘=beach 舞台=stage,hall 球場=stadium 飯店=hotel
        酒店=hotel 客棧=inn 醫學中心=center 動物園=zoo 植物園=garden,gardens 碼頭=pier,wharf 燈塔=lighthouse
        窟=cave,caves,grotto,grottoes 峰=peak 嶺=ridge,mountains 嶼=islet,island 亭=pavilion 閣=pavilion,tower 殿=hall,palace
        庵=nunnery,temple 大廈=building,mansion,mansions 大樓=building 商場=mall 社區=community 農場=farm 牧場=ranch 胡同=hutong,alley
        館=hall,museum,pavilion,gallery,library 巷=lane,alley 峽谷=gorge,canyon 火山=volcano 群島=islands,archipelago 海岸=coast
        沙漠=desert 運河=canal 紀念堂=memorial,hall
        江=river 雪山=mountain,mountains 租界=concession,settlement 神宮=shrine 莊園=manor,estate 棒球場=stadium
        邸=residence,mansion 沼=marsh 澤=marsh 潟湖=lagoon 濕地=wetland,wetlands 沙灘=beach 瀑=falls 崖=cliff 岬=cape 海灣=bay
        圳=canal 渠=canal 壩=dam 渡口=ferry 倉庫=warehouse 宿舍=dormitory,quarters 馬場=racecourse 公墓=cemetery 墓園=cemetery
        城牆=wall 長城=wall 大宅=mansion 別墅=villa 樂園=park,paradise 水族館=aquarium 天文台=observatory 茶園=plantation
        果園=orchard 礦場=mine 油田=field 古厝=house,residence 書屋=bookshop,study 花園=garden,gardens 岩=rock,cliff 隘口=pass
        鐵路=railway,railroad 眷村=village 工業區=zone,estate 保護區=reserve,sanctuary 埤=pond
        """,
    EntityType.ORG: """
        公司=company,co,corp,corporation,inc,ltd,kongsi 郵政=post 集團=group 銀行=bank 大學=university 學院=college,institute,academy
        學校=school 中學=school 高中=school 國小=school 小學=school 醫院=hospital 黨=party 部=ministry,department
        院=yuan,institute,court 局=bureau,agency,administration,directorate 署=administration,agency
        處=office,division,department 司=department 委員會=commission,committee,council
        會=association,society,council,committee 協會=association 基金會=foundation 聯盟=alliance,league,union 工會=union 學會=society,association
        出版社=press,publishing 電視台=television,tv 電台=radio 法院=court 警察局=police,department 研究院=institute,academy
        研究所=institute 中心=center,centre 博物館=museum 美術館=museum 圖書館=library 科技=technology,technologies 電子=electronics
        半導體=semiconductor 精密=precision 工業=industry,industries 建設=construction,development 航空=airlines,airways,air 人壽=life
        金控=financial,holding 證券=securities 電信=telecom 軍=army,force,military 隊=team,brigade 樂團=band,orchestra 舞團=dance,theatre
        劇團=theater,theatre,troupe 唱片=records 書店=bookstore,books 家族=family 政府=government 議會=council 總會=association
        農會=association 舞集=dance,theatre,theater 事務局=bureau,office
        秘書處=secretariat 衛=guard 廠=factory,plant 工廠=factory,plant 店=store,shop 超市=supermarket
        戰區=command 工作室=studio,studios
        俱樂部=club 書院=academy,college 辦公室=office,administration 委=commission,committee 會館=association,hall
        影業=pictures,films,film 電影公司=pictures,films 媒體=media 報社=news 社=agency,society,press
        艦隊=fleet 法庭=court 監獄=prison 航運=shipping,marine 海運=shipping 石化=petrochemical 生技=biotech 食品=foods,food
        株式会社=co 財團=consortium 教會=church 公會=guild,association 商會=chamber 同盟=alliance,league 陣線=front
        協=association 汽車=motor,motors,auto 國際=international 酒廠=distillery,brewery,winery 畫廊=gallery 電視=television,tv
        衛視=television,tv 實業=industries,industrial 地鐵=metro,subway 交響樂團=orchestra,philharmonic 大使館=embassy
        診所=clinic 事務所=office,firm 餐廳=restaurant 建築師=architects
        幫=gang 洋行=company,co 辦=office 戰隊=team 球隊=team 車隊=team 戲班=troupe 劇社=society,troupe 書局=books,bookstore,press
        出版=publishing,press 藥業=pharmaceutical,pharmaceuticals 製藥=pharmaceutical,pharmaceuticals 生物=bio 能源=energy
        資本=capital 投資=investment,investments 保險=insurance 信託=trust 物流=logistics 重工=heavy 造船=shipbuilding 水泥=cement
        鋼鐵=steel,iron 石油=petroleum,oil 化工=chemical,chemicals 紡織=textile,textiles 咖啡=coffee,cafe 幼兒園=kindergarten
        看守所=detention 派出所=station 海關=customs 總部=headquarters 司令部=command,headquarters 辦事處=office 大隊=brigade,corps
        隊伍=team 學堂=school,academy 女中=school 一中=school 附中=school 研究中心=center,centre 實驗室=laboratory,lab 衛生所=clinic
        孤兒院=orphanage 檢察院=procuratorate 檢察署=prosecutors 公署=office 領事館=consulate 使館=embassy 通訊社=agency 傳媒=media
        娛樂=entertainment 動畫=animation 電子報=news 製作=productions 唱片公司=records 飲料=beverages 茶飲=tea 餐飲=catering
        百貨=department,stores 地產=properties,property,land 置業=properties 集團公司=group 控股=holdings,holding
        通信=communications 通訊=communications 電器=appliances,electric 電機=electric 光電=photonics,optoelectronics
        機械=machinery 材料=materials 軟件=software 網絡=network,networks 智能=intelligence 機器人=robotics 航天=aerospace 客運=bus
        租賃=leasing 拍賣=auctions 律師行=solicitors 旅行社=travel 合作社=cooperative 信用社=cooperative 互助會=association
        """,
    EntityType.LAW: """
        法=act,law,code 條例=act,regulations,statute,ordinance 憲法=constitution 法案=bill,act 條約=treaty
        協議=agreement,accord 規則=rules 辦法=regulations 宣言=declaration 修正案=amendment 公約=convention 協定=agreement,accord
        公報=communique 律例=code 基本法=law 議定書=protocol 草案=draft,bill
        規定=rules,provisions 細則=rules 章程=charter 憲章=charter 準則=guidelines 指引=guidelines 決議=resolution
        判決=judgment,ruling 法典=code 和約=treaty
        """,
    EntityType.EVENT: """
        事件=incident,massacre 獎=award,awards,prize 節=festival,day 運動=movement,campaign 戰爭=war 之戰=battle 革命=revolution 展=exhibition,expo
        大會=congress,conference 會議=conference,meeting 賽=cup,games,championship,race
        祭=festival,rite,ceremony
        戰役=battle,campaign 起義=uprising 展覽=exhibition 雙年展=biennial 杯=cup,trophy 學運=movement 大選=election,elections
        選舉=election,elections 颱風=typhoon
        地震=earthquake 疫情=outbreak,pandemic 會戰=battle 影展=festival 電影節=festival 音樂祭=festival 演唱會=concert
        錦標賽=championship,championships
        事變=incident,uprising 行動=operation,action
        奧運=olympics 世博=expo 案=case,scandal 慘案=massacre 空難=crash 維新=restoration,reform 之亂=rebellion,revolt 政變=coup
        之役=battle,campaign 之變=incident,mutiny 大火=fire 水災=flood,floods 洪水=flood,floods 屠殺=massacre,killing 示威=protest
        罷工=strike 遊行=march,parade 聯賽=league 公開賽=open 馬拉松=marathon 峰會=summit 論壇=forum 博覽會=expo,exposition 廟會=fair
        婚禮=wedding 葬禮=funeral 爆炸=explosion 火災=fire 饑荒=famine 叛亂=rebellion 兵變=mutiny 戰=battle,war 饑饉=famine
        晚會=gala,party 頒獎典禮=ceremony 挑戰賽=challenge 大賽=competition,contest 比賽=competition,contest 國慶=day 遷徙=migration
        """,
    EntityType.WORK: """
        日報=daily,news 時報=times 晚報=news 週刊=weekly 雜誌=magazine 月刊=monthly 報=news,times,daily
        經=classic,sutra 史=history 記=record,journey,story 傳=legend,biography 書=book 詩=poem 歌=song 詩集=poems,poetry 全集=works
        合集=works,collection 文集=works,essays 傳奇=legend,tales 選集=selection,anthology 錄=record,records 專輯=album 字典=dictionary
        辭典=dictionary 詞典=dictionary 手冊=manual,handbook
        大典=encyclopedia 百科全書=encyclopedia 月報=monthly 週報=weekly 漫畫=manga,comics
        日記=diary 遊記=travels,travel 全書=book,compendium 賦=rhapsody,fu 圖=painting,scroll
        奏鳴曲=sonata 交響曲=symphony 協奏曲=concerto
        志=gazetteer,magazine,annals 集=collection,anthology 論=treatise,discourse
        譜=register,genealogy,manual,treatise,catalogue 考=study 新聞=news 故事=story,tale,tales 小說=novel 電影=film,movie 之歌=song 序=preface
        銘=inscription 頌=ode,hymn 疏=commentary 注=commentary 通鑑=mirror 鑑=mirror 夜話=talks,tales 訪談=interviews
        回憶錄=memoir,memoirs 自傳=autobiography 傳記=biography 論文=thesis,essays 講義=lectures 語錄=sayings,quotations
        劇本=screenplay 組曲=suite 幻想曲=fantasia 舞曲=dance 情歌=song 民歌=song,songs 雕像=statue 銅像=statue 壁畫=mural,murals
        石碑=stele 碑=stele,monument 帖=album 卷=scroll 長卷=scroll 青年報=youth 畫報=pictorial 學報=journal 期刊=journal 叢書=series
        系列=series 連續劇=series,drama 紀錄片=documentary 影集=series 動畫片=cartoon 地圖集=atlas 全圖=map 年鑑=yearbook 通史=history
        簡史=history 史話=history 春秋=annals 演義=romance 列傳=biographies 本紀=annals 筆記=notes 札記=notes 隨筆=essays 散文=essays
        詩選=poems 歌曲=song,songs 之戀=love 之死=death
        """,
}  # fmt: skip
_LONGEST = 4


@cache
def _by_ending() -> dict[str, tuple[EntityType, frozenset[str]]]:
    return {
        fold_han(ending): (type_, frozenset(filter(None, english.split(","))))
        for type_, text in _ENDINGS.items()
        for ending, english in (entry.split("=") for entry in text.split())
    }


def ending(han: str) -> tuple[EntityType, frozenset[str]] | None:
    """The type that a name's longest known ending asks for, with the English words for it: 屏東縣 → GPE, {county}."""
    folded = fold_han(han)
    return _by_ending().get(folded[len(folded) - _length(folded) :])


def ends_in_a_word(han: str) -> bool:
    """Whether a known ending is a word of two characters or more, which no given name ends in: 集團, but not 山."""
    return _length(fold_han(han)) > 1


def without_ending(han: str) -> str:
    """What stands before a name's longest known ending: 復旦大學 → 復旦."""
    return han[: len(han) - _length(fold_han(han))]


def is_ending(han: str) -> bool:
    """Whether Han is nothing but a known ending: 公司."""
    folded = fold_han(han)
    return _length(folded) == len(folded)


def _length(folded: str) -> int:
    """How many characters the longest known ending has."""
    known = _by_ending()
    for length in range(min(_LONGEST, len(folded)), 0, -1):
        if folded[-length:] in known:
            return length
    return 0


@cache
def type_words() -> Mapping[str, EntityType]:
    """English word → the type that it asks for at the end of a name: the one of most endings that it stands for."""
    claims: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for type_, english in _by_ending().values():
        for word in english:
            claims[word][type_] += 1
    return {word: types.most_common(1)[0][0] for word, types in claims.items()}
