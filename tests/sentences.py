"""Sentences as many kinds of outlet print them, written for these tests: news, reference works, scholarship, blogs."""

from __future__ import annotations

Named = tuple[str, str, str]
"""Han, its English name, and its type; "" where its type is told wrongly yet."""

WILD: tuple[tuple[str, tuple[Named, ...]], ...] = (
    (
        "Director Wong Kar-wai’s (王家衛) film In the Mood for Love (花樣年華) was shown again.",
        (
            ("王家衛", "Wong Kar-wai", "PER"),
            ("花樣年華", "In the Mood for Love", "WORK"),
        ),
    ),
    (
        "Young people speak of “lying flat” (躺平) and of “involution” (内卷).",
        (
            ("躺平", "lying flat", "TERM"),
            ("内卷", "involution", "TERM"),
        ),
    ),
    ("Young people speak of tang ping (躺平), or lying flat.", (("躺平", "tang ping", "TERM"),)),
    (
        "Ambassador Lu Shaye 卢沙野 told French television that the wolf warrior 战狼 label was unfair.",
        (("卢沙野", "Lu Shaye", "PER"),),
    ),
    (
        "Chou Tien-chen (周天成) beat Ng Ka-long (伍家朗) in straight games.",
        (
            ("周天成", "Chou Tien-chen", "PER"),
            ("伍家朗", "Ng Ka-long", "PER"),
        ),
    ),
    (
        "Health Minister Chen Shih-chung (陳時中) said the Central Epidemic Command Center (CECC, 中央流行疫情指揮中心) would decide.",
        (
            ("陳時中", "Chen Shih-chung", "PER"),
            ("中央流行疫情指揮中心", "Central Epidemic Command Center", "ORG"),
        ),
    ),
    (
        "The National Immigration Agency (移民署) and the Ministry of Labor (勞動部) disagreed.",
        (
            ("移民署", "National Immigration Agency", "ORG"),
            ("勞動部", "Ministry of Labor", "ORG"),
        ),
    ),
    (
        "The Grand Hotel (圓山大飯店) in Taipei’s Zhongshan District (中山區) reopened.",
        (
            ("圓山大飯店", "Grand Hotel", "LOC"),
            ("中山區", "Zhongshan District", "GPE"),
        ),
    ),
    (
        "“The Three-Body Problem” (三体) by Liu Cixin (刘慈欣) won the Hugo Award for Best Novel (雨果奖).",
        (
            ("三体", "The Three-Body Problem", ""),
            ("刘慈欣", "Liu Cixin", "PER"),
            ("雨果奖", "Hugo Award for Best Novel", "EVENT"),
        ),
    ),
    (
        "He reads the People’s Daily (人民日报) and the Global Times (环球时报) daily.",
        (
            ("人民日报", "People’s Daily", "WORK"),
            ("环球时报", "Global Times", "WORK"),
        ),
    ),
    ("The Belt and Road Initiative (一带一路) was proposed in 2013.", (("一带一路", "Belt and Road Initiative", ""),)),
    (
        "They eat stinky tofu (臭豆腐), oyster omelets (蚵仔煎) and braised pork rice (滷肉飯).",
        (
            ("臭豆腐", "stinky tofu", "TERM"),
            ("蚵仔煎", "oyster omelets", "TERM"),
            ("滷肉飯", "braised pork rice", "TERM"),
        ),
    ),
    (
        "Alibaba founder Jack Ma (马云) stepped down; Daniel Zhang (张勇) took over.",
        (
            ("马云", "Jack Ma", "PER"),
            ("张勇", "Daniel Zhang", "PER"),
        ),
    ),
    (
        "Xiaohongshu (小红书), known in English as RedNote, and Douyin (抖音) banned it.",
        (
            ("小红书", "Xiaohongshu", ""),
            ("抖音", "Douyin", ""),
        ),
    ),
    ("The Double Ninth Festival (重陽節) falls in October.", (("重陽節", "Double Ninth Festival", "EVENT"),)),
    (
        "The February 28 Incident (二二八事件) of 1947 is remembered each year.",
        (("二二八事件", "February 28 Incident", "EVENT"),),
    ),
    (
        "Alishan National Forest Railway (阿里山林業鐵路) and Sun Moon Lake (日月潭) draw tourists.",
        (
            ("阿里山林業鐵路", "Alishan National Forest Railway", ""),
            ("日月潭", "Sun Moon Lake", "LOC"),
        ),
    ),
    ("The Anti-Infiltration Act (反滲透法) was passed on Dec. 31.", (("反滲透法", "Anti-Infiltration Act", "LAW"),)),
    ("In 1895 the Treaty of Shimonoseki (馬關條約) ceded Formosa.", (("馬關條約", "Treaty of Shimonoseki", "LAW"),)),
    ("Singer A-mei (張惠妹), whose real name is Chang Hui-mei, sang.", (("張惠妹", "A-mei", "PER"),)),
    (
        "Mayday (五月天) will play at the Taipei Dome (台北大巨蛋).",
        (
            ("五月天", "Mayday", ""),
            ("台北大巨蛋", "Taipei Dome", "LOC"),
        ),
    ),
    (
        "Premier Cho Jung-tai (卓榮泰) met US Senator Tammy Duckworth (達克沃絲).",
        (
            ("卓榮泰", "Cho Jung-tai", "PER"),
            ("達克沃絲", "Tammy Duckworth", "PER"),
        ),
    ),
    ("Former Japanese prime minister Shinzo Abe (安倍晉三) was a friend.", (("安倍晉三", "Shinzo Abe", "PER"),)),
    (
        "The artist Xu Bing (徐冰) showed Book from the Sky (天书) in New York.",
        (
            ("徐冰", "Xu Bing", "PER"),
            ("天书", "Book from the Sky", "WORK"),
        ),
    ),
    (
        "His mother, née Lin (林), came from Lukang (鹿港).",
        (
            ("林", "Lin", "PER"),
            ("鹿港", "Lukang", "GPE"),
        ),
    ),
    ("The term guanxi (关系; literally “relationships”) is overused.", (("关系", "guanxi", "TERM"),)),
    (
        "The university’s Institute of Modern History (近代史研究所) holds the papers of Hu Shih (胡適).",
        (
            ("近代史研究所", "Institute of Modern History", "ORG"),
            ("胡適", "Hu Shih", "PER"),
        ),
    ),
    (
        "Taiwan Strait (台灣海峽) tensions rose as the PLA Eastern Theater Command (东部战区) drilled.",
        (
            ("台灣海峽", "Taiwan Strait", "LOC"),
            ("东部战区", "PLA Eastern Theater Command", "ORG"),
        ),
    ),
    (
        "Actress Gong Li (巩俐) and director Zhang Yimou (张艺谋) made Raise the Red Lantern (大红灯笼高高挂).",
        (
            ("巩俐", "Gong Li", "PER"),
            ("张艺谋", "Zhang Yimou", "PER"),
            ("大红灯笼高高挂", "Raise the Red Lantern", "WORK"),
        ),
    ),
    (
        "Legislative Speaker Han Kuo-yu (韓國瑜) of the Chinese Nationalist Party (KMT, 國民黨) adjourned the session.",
        (
            ("韓國瑜", "Han Kuo-yu", "PER"),
            ("國民黨", "Chinese Nationalist Party", "ORG"),
        ),
    ),
    (
        "Among the dishes were xiaolongbao (小籠包) from Din Tai Fung (鼎泰豐).",
        (
            ("小籠包", "xiaolongbao", "TERM"),
            ("鼎泰豐", "Din Tai Fung", ""),
        ),
    ),
    (
        "The Zhuangzi (莊子) tells of a cook named Ding (丁).",
        (
            ("莊子", "Zhuangzi", ""),
            ("丁", "Ding", "PER"),
        ),
    ),
    (
        "Sima Qian’s (司馬遷) Records of the Grand Historian (史記) mentions it.",
        (
            ("司馬遷", "Sima Qian", "PER"),
            ("史記", "Records of the Grand Historian", "WORK"),
        ),
    ),
    (
        "The Qianlong Emperor (乾隆帝) of the Qing dynasty (清朝) collected it.",
        (
            ("乾隆帝", "Qianlong Emperor", "PER"),
            ("清朝", "Qing dynasty", "GPE"),
        ),
    ),
    ("Queen’s Road Central (皇后大道中) was closed on Sunday.", (("皇后大道中", "Queen’s Road Central", ""),)),
    (
        "Carrie Lam Cheng Yuet-ngor (林鄭月娥) resigned; John Lee Ka-chiu (李家超) followed her.",
        (
            ("林鄭月娥", "Carrie Lam Cheng Yuet-ngor", "PER"),
            ("李家超", "John Lee Ka-chiu", "PER"),
        ),
    ),
    (
        "Lee Hsien Loong (李显龙) and Lawrence Wong (黄循财) of the People's Action Party (人民行动党)",
        (
            ("李显龙", "Lee Hsien Loong", "PER"),
            ("黄循财", "Lawrence Wong", "PER"),
            ("人民行动党", "People's Action Party", "ORG"),
        ),
    ),
    (
        "BYD (比亚迪) unveiled the Seagull (海鸥), a small electric car.",
        (
            ("比亚迪", "BYD", "ORG"),
            ("海鸥", "Seagull", ""),
        ),
    ),
    (
        "The frigate Kang Ding (康定) shadowed the Chinese destroyer Nanchang (南昌).",
        (
            ("康定", "Kang Ding", "PRODUCT"),
            ("南昌", "Nanchang", "PRODUCT"),
        ),
    ),
    (
        "He founded the magazine New Youth (新青年) in 1915 with Chen Duxiu (陳獨秀).",
        (
            ("新青年", "New Youth", "WORK"),
            ("陳獨秀", "Chen Duxiu", "PER"),
        ),
    ),
    (
        "Protesters chanted “Liberate Hong Kong, revolution of our times” (光復香港，時代革命).",
        (("光復香港，時代革命", "Liberate Hong Kong, revolution of our times", "TERM"),),
    ),
    (
        "Hsinchu County’s Jianshih Township (尖石鄉) and Beipu (北埔) were hit.",
        (
            ("尖石鄉", "Jianshih Township", "GPE"),
            ("北埔", "Beipu", "GPE"),
        ),
    ),
    (
        "Tzu Chi Foundation (慈濟基金會) founder Master Cheng Yen (證嚴法師) spoke.",
        (
            ("慈濟基金會", "Tzu Chi Foundation", "ORG"),
            ("證嚴法師", "Master Cheng Yen", ""),
        ),
    ),
    (
        "the Golden Horse Awards (金馬獎) went to Ang Lee (李安)",
        (
            ("金馬獎", "Golden Horse Awards", "EVENT"),
            ("李安", "Ang Lee", "PER"),
        ),
    ),
    (
        "Formosa Plastics Group (台塑集團) chairman Wang Yung-ching (王永慶) died in 2008.",
        (
            ("台塑集團", "Formosa Plastics Group", "ORG"),
            ("王永慶", "Wang Yung-ching", "PER"),
        ),
    ),
    (
        "Kuomintang (KMT; Chinese: 國民黨; pinyin: Guómíndǎng) chairwoman Cheng Li-wun (鄭麗文) visited.",
        (
            ("國民黨", "Kuomintang", "ORG"),
            ("鄭麗文", "Cheng Li-wun", "PER"),
        ),
    ),
    (
        "The poet Bei Dao (北島, born 1949) edited the journal Today (今天).",
        (
            ("北島", "Bei Dao", "PER"),
            ("今天", "Today", "WORK"),
        ),
    ),
    ("In Malay she is Siti; her Chinese name is Tan Mei Ling (陈美玲).", (("陈美玲", "Tan Mei Ling", "PER"),)),
    (
        "Hawkers at Maxwell Food Centre (麦士威熟食中心) sell chai tow kway (菜头粿) and kopi (咖啡).",
        (
            ("麦士威熟食中心", "Maxwell Food Centre", ""),
            ("菜头粿", "chai tow kway", "TERM"),
            ("咖啡", "kopi", "TERM"),
        ),
    ),
    (
        "Lianhe Zaobao (联合早报) columnist Lim Jim Koon (林任君) wrote.",
        (
            ("联合早报", "Lianhe Zaobao", "WORK"),
            ("林任君", "Lim Jim Koon", "PER"),
        ),
    ),
    (
        "The MTR’s Admiralty Station (金鐘站) and Victoria Park (維多利亞公園) were packed.",
        (
            ("金鐘站", "Admiralty Station", "LOC"),
            ("維多利亞公園", "Victoria Park", "LOC"),
        ),
    ),
    (
        "Chief Executive C.Y. Leung (梁振英) and tycoon Li Ka-shing (李嘉誠) met.",
        (
            ("梁振英", "C.Y. Leung", "PER"),
            ("李嘉誠", "Li Ka-shing", "PER"),
        ),
    ),
    (
        "Cantopop star Eason Chan Yick-shun (陳奕迅) sang “King of Karaoke” (K歌之王).",
        (
            ("陳奕迅", "Eason Chan Yick-shun", "PER"),
            ("K歌之王", "King of Karaoke", ""),
        ),
    ),
    (
        "The Apple Daily (蘋果日報) founder, Jimmy Lai Chee-ying (黎智英), was jailed.",
        (
            ("蘋果日報", "Apple Daily", "WORK"),
            ("黎智英", "Jimmy Lai Chee-ying", "PER"),
        ),
    ),
    (
        "Under the National Security Law (國安法), the group Demosisto (香港眾志) disbanded.",
        (
            ("國安法", "National Security Law", "LAW"),
            ("香港眾志", "Demosisto", "ORG"),
        ),
    ),
    (
        "Scholars such as Qian Mu 錢穆 and Yu Ying-shih 余英時 disagreed about Zhu Xi 朱熹 (1130–1200).",
        (
            ("錢穆", "Qian Mu", "PER"),
            ("余英時", "Yu Ying-shih", "PER"),
            ("朱熹", "Zhu Xi", "PER"),
        ),
    ),
    (
        "In the Shiji 史記 (Records of the Grand Historian), Sima Qian 司馬遷 writes of the Xiongnu 匈奴.",
        (
            ("史記", "Shiji", "WORK"),
            ("司馬遷", "Sima Qian", "PER"),
            ("匈奴", "Xiongnu", "TERM"),
        ),
    ),
    (
        "The concept of tianxia 天下 (“all under heaven”) shaped the tributary system 朝貢體系.",
        (("朝貢體系", "tributary system", "TERM"),),
    ),
    (
        "The Songshan Cultural and Creative Park (松山文創園區) hosts the Taipei International Book Exhibition (台北國際書展).",
        (
            ("松山文創園區", "Songshan Cultural and Creative Park", "LOC"),
            ("台北國際書展", "Taipei International Book Exhibition", "EVENT"),
        ),
    ),
    (
        "Democratic Progressive Party (DPP, 民進黨) Legislator Wang Ting-yu (王定宇) and DPP caucus whip Ker Chien-ming (柯建銘) objected.",
        (
            ("民進黨", "Democratic Progressive Party", "ORG"),
            ("王定宇", "Wang Ting-yu", "PER"),
            ("柯建銘", "Ker Chien-ming", "PER"),
        ),
    ),
    (
        "The ruling was welcomed by the Awakening Foundation (婦女新知基金會).",
        (("婦女新知基金會", "Awakening Foundation", "ORG"),),
    ),
    (
        "A Cantonese opera, The Flower Princess (帝女花), was staged at the Sunbeam Theatre (新光戲院).",
        (
            ("帝女花", "The Flower Princess", "WORK"),
            ("新光戲院", "Sunbeam Theatre", "LOC"),
        ),
    ),
    (
        "Typhoon Morakot (莫拉克) buried the village of Siaolin (小林).",
        (
            ("莫拉克", "Typhoon Morakot", ""),
            ("小林", "Siaolin", "GPE"),
        ),
    ),
    (
        "Wuhan University (武汉大学) virologist Shi Zhengli (石正丽) is known as “Bat Woman” (蝙蝠女侠).",
        (
            ("武汉大学", "Wuhan University", "ORG"),
            ("石正丽", "Shi Zhengli", "PER"),
            ("蝙蝠女侠", "Bat Woman", ""),
        ),
    ),
    (
        "She quoted Lu Xun’s (鲁迅) story “A Madman’s Diary” (狂人日记).",
        (
            ("鲁迅", "Lu Xun", "PER"),
            ("狂人日记", "A Madman’s Diary", "WORK"),
        ),
    ),
    (
        "Chang’e 6 (嫦娥六号) landed in the Apollo crater; the rover Yutu (玉兔) slept.",
        (
            ("嫦娥六号", "Chang’e 6", "PRODUCT"),
            ("玉兔", "Yutu", ""),
        ),
    ),
    ("The New Taiwan dollar (新台幣) fell.", (("新台幣", "New Taiwan dollar", "TERM"),)),
    (
        "The drink, bubble tea (珍珠奶茶), was invented in Taichung’s (台中) Chun Shui Tang (春水堂).",
        (
            ("台中", "Taichung", ""),
            ("春水堂", "Chun Shui Tang", ""),
        ),
    ),
    (
        "President Lai Ching-te (賴清德) attended the Double Ten National Day (雙十節) parade.",
        (
            ("賴清德", "Lai Ching-te", "PER"),
            ("雙十節", "Double Ten National Day", "EVENT"),
        ),
    ),
    (
        "Pegatron (和碩), Quanta Computer Inc (廣達電腦) and Wistron Corp (緯創) supply it.",
        (
            ("和碩", "Pegatron", ""),
            ("廣達電腦", "Quanta Computer Inc", "ORG"),
            ("緯創", "Wistron Corp", "ORG"),
        ),
    ),
    (
        "Fo Guang Shan (佛光山) Monastery was founded by Hsing Yun (星雲).",
        (
            ("佛光山", "Fo Guang Shan", "LOC"),
            ("星雲", "Hsing Yun", "PER"),
        ),
    ),
    (
        "He was sentenced for “picking quarrels and provoking trouble” (寻衅滋事).",
        (("寻衅滋事", "picking quarrels and provoking trouble", "TERM"),),
    ),
    ("The hashtag #MeToo became “rice bunny” (米兔).", (("米兔", "rice bunny", "TERM"),)),
    (
        "Xinhua News Agency (新华社) and China Central Television (CCTV, 中央电视台) reported it.",
        (
            ("新华社", "Xinhua News Agency", "ORG"),
            ("中央电视台", "China Central Television", "ORG"),
        ),
    ),
    (
        "Tibetan writer Tsering Woeser (茨仁唯色) and her husband Wang Lixiong (王力雄) live in Beijing.",
        (
            ("茨仁唯色", "Tsering Woeser", "PER"),
            ("王力雄", "Wang Lixiong", "PER"),
        ),
    ),
    (
        "Kyoto’s Kinkaku-ji (金閣寺) burned in 1950; Yukio Mishima (三島由紀夫) wrote a novel about it.",
        (
            ("金閣寺", "Kinkaku-ji", ""),
            ("三島由紀夫", "Yukio Mishima", ""),
        ),
    ),
    (
        "South Korean president Lee Jae-myung (李在明) spoke with Kim Jong-un (金正恩).",
        (
            ("李在明", "Lee Jae-myung", "PER"),
            ("金正恩", "Kim Jong-un", "PER"),
        ),
    ),
    (
        "Vietnamese emperor Gia Long (嘉隆) founded the Nguyễn dynasty (阮朝).",
        (
            ("嘉隆", "Gia Long", "PER"),
            ("阮朝", "Nguyễn dynasty", "GPE"),
        ),
    ),
    (
        "Tesla CEO Elon Musk (马斯克) met Premier Li Qiang (李强) at Zhongnanhai (中南海).",
        (
            ("马斯克", "Elon Musk", "PER"),
            ("李强", "Li Qiang", "PER"),
            ("中南海", "Zhongnanhai", "LOC"),
        ),
    ),
    (
        "The Control Yuan (監察院) impeached Judge Chen Hung-pin (陳鴻斌).",
        (
            ("監察院", "Control Yuan", "ORG"),
            ("陳鴻斌", "Chen Hung-pin", "PER"),
        ),
    ),
    (
        "In Sarawak, Chong Chieng Jen (张健仁) of the DAP and Sim Kui Hian (沈桂贤) of SUPP debated.",
        (
            ("张健仁", "Chong Chieng Jen", "PER"),
            ("沈桂贤", "Sim Kui Hian", "PER"),
        ),
    ),
    ("Old Master Q (老夫子) is a Hong Kong manhua (漫畫).", (("老夫子", "Old Master Q", "WORK"),)),
    (
        "The Ministry of Foreign Affairs’ (外交部) spokeswoman Anna Kao (高安) declined.",
        (
            ("外交部", "Ministry of Foreign Affairs", "ORG"),
            ("高安", "Anna Kao", "PER"),
        ),
    ),
    (
        "Eslite Bookstore (誠品書店) founder Robert Wu (吳清友) died in 2017.",
        (
            ("誠品書店", "Eslite Bookstore", "ORG"),
            ("吳清友", "Robert Wu", "PER"),
        ),
    ),
    (
        "Zhu Yuanzhang (Chinese: 朱元璋; 21 October 1328 – 24 June 1398), by his temple name Emperor Taizu of Ming (明太祖), ruled.",
        (
            ("朱元璋", "Zhu Yuanzhang", "PER"),
            ("明太祖", "Emperor Taizu of Ming", "PER"),
        ),
    ),
    (
        "The Yongle Encyclopedia (simplified Chinese: 永乐大典; traditional Chinese: 永樂大典; pinyin: Yǒnglè Dàdiǎn) is a leishu (類書).",
        (
            ("永乐大典", "Yongle Encyclopedia", "WORK"),
            ("永樂大典", "Yongle Encyclopedia", "WORK"),
            ("類書", "leishu", "TERM"),
        ),
    ),
    (
        "Mount Emei (峨眉山) is one of the Four Sacred Mountains of Buddhism (四大佛教名山).",
        (
            ("峨眉山", "Mount Emei", "LOC"),
            ("四大佛教名山", "Four Sacred Mountains of Buddhism", ""),
        ),
    ),
    ("Wuxia (武俠, literally “martial heroes”) is a genre.", (("武俠", "Wuxia", ""),)),
    (
        "The three kingdoms were Wei (魏), Shu (蜀) and Wu (吳).",
        (
            ("魏", "Wei", ""),
            ("蜀", "Shu", ""),
            ("吳", "Wu", ""),
        ),
    ),
    ("His courtesy name was Kongming (孔明).", (("孔明", "Kongming", "PER"),)),
    (
        "Her works include Love in a Fallen City (傾城之戀), Lust, Caution (色，戒) and The Golden Cangue (金鎖記).",
        (
            ("傾城之戀", "Love in a Fallen City", "WORK"),
            ("色，戒", "Lust, Caution", "WORK"),
            ("金鎖記", "The Golden Cangue", "WORK"),
        ),
    ),
    ("The Kangxi Dictionary (康熙字典) has 47,035 characters.", (("康熙字典", "Kangxi Dictionary", "WORK"),)),
    (
        "Hot pot (火鍋) and Peking duck (北京烤鴨) are served.",
        (
            ("火鍋", "Hot pot", "TERM"),
            ("北京烤鴨", "Peking duck", ""),
        ),
    ),
    (
        "*Chinese Medicine* (中醫) distinguishes qi (氣) and blood (血).",
        (
            ("氣", "qi", "TERM"),
            ("血", "blood", "TERM"),
        ),
    ),
    (
        "## Dihua Street (迪化街)\n\nThe oldest street of Dadaocheng (大稻埕).",
        (
            ("迪化街", "Dihua Street", "LOC"),
            ("大稻埕", "Dadaocheng", ""),
        ),
    ),
    (
        "- **PTT** (批踢踢): a bulletin board\n- **Dcard** (狄卡): a forum",
        (
            ("批踢踢", "PTT", ""),
            ("狄卡", "Dcard", ""),
        ),
    ),
    (
        "The Ministry of Education's *Revised Mandarin Chinese Dictionary* (重編國語辭典修訂本) disagrees.",
        (("重編國語辭典修訂本", "Revised Mandarin Chinese Dictionary", "WORK"),),
    ),
    (
        "[Taipei 101](https://example.org/a) (台北101) was designed by [C.Y. Lee](https://example.org/b) (李祖原).",
        (
            ("台北101", "Taipei 101", ""),
            ("李祖原", "C.Y. Lee", "PER"),
        ),
    ),
    ("> “Taiwan is an orphan” (亞細亞的孤兒), sang Lo Ta-yu (羅大佑).", (("羅大佑", "Lo Ta-yu", "PER"),)),
    (
        "Go (圍棋), shogi (将棋) and xiangqi (象棋) are played.",
        (
            ("圍棋", "Go", "TERM"),
            ("将棋", "shogi", "TERM"),
            ("象棋", "xiangqi", "TERM"),
        ),
    ),
    (
        "Emperor Meiji (明治天皇) and the Meiji Restoration (明治維新) changed Japan.",
        (
            ("明治天皇", "Emperor Meiji", "PER"),
            ("明治維新", "Meiji Restoration", "EVENT"),
        ),
    ),
    (
        "The Joseon dynasty (朝鮮王朝) king Sejong (世宗) devised hangul.",
        (
            ("朝鮮王朝", "Joseon dynasty", "GPE"),
            ("世宗", "Sejong", "PER"),
        ),
    ),
    (
        "Li Bai (李白, 701–762) and Du Fu (杜甫, 712–770) were friends.",
        (
            ("李白", "Li Bai", "PER"),
            ("杜甫", "Du Fu", "PER"),
        ),
    ),
    ("The Analects (論語) records the sayings of Confucius (孔子).", (("孔子", "Confucius", ""),)),
    (
        "Professor Hsu Cho-yun (許倬雲) of the University of Pittsburgh praised his student Wang Fan-sen (王汎森) of Academia Sinica (中央研究院).",
        (
            ("許倬雲", "Hsu Cho-yun", "PER"),
            ("王汎森", "Wang Fan-sen", "PER"),
            ("中央研究院", "Academia Sinica", "ORG"),
        ),
    ),
    (
        "Its members are Chang, Huang and Wu; the leader is Huang Kuo-chang (黃國昌) of the New Power Party (時代力量).",
        (
            ("黃國昌", "Huang Kuo-chang", "PER"),
            ("時代力量", "New Power Party", "ORG"),
        ),
    ),
    (
        "The 2014 Sunflower Student Movement (太陽花學運) occupied the Legislative Yuan (立法院).",
        (
            ("太陽花學運", "Sunflower Student Movement", "EVENT"),
            ("立法院", "Legislative Yuan", "ORG"),
        ),
    ),
    (
        "It was made by Shanghai Animation Film Studio (上海美术电影制片厂) in 1961.",
        (("上海美术电影制片厂", "Shanghai Animation Film Studio", "ORG"),),
    ),
    (
        "The Ministry of Industry and Information Technology (工信部) and the Cyberspace Administration of China (CAC, 国家互联网信息办公室) ruled.",
        (
            ("工信部", "Ministry of Industry and Information Technology", "ORG"),
            ("国家互联网信息办公室", "Cyberspace Administration of China", "ORG"),
        ),
    ),
    ("The slang term “diors” or diaosi (屌丝) means loser.", (("屌丝", "diaosi", "TERM"),)),
    (
        "Neighbors in Wanhua (萬華) call him A-hui (阿輝).",
        (
            ("萬華", "Wanhua", "GPE"),
            ("阿輝", "A-hui", "PER"),
        ),
    ),
    (
        "The Hakka festival of Yimin (義民節) is held in Hsinpu (新埔).",
        (
            ("義民節", "Yimin", "EVENT"),
            ("新埔", "Hsinpu", "GPE"),
        ),
    ),
    (
        "A 30-year-old woman surnamed Lin (林) and a man surnamed Chen (陳) were arrested in Sanchong (三重).",
        (
            ("林", "Lin", "PER"),
            ("陳", "Chen", "PER"),
            ("三重", "Sanchong", "GPE"),
        ),
    ),
    (
        "SF Express (顺丰) and JD.com (京东) deliver.",
        (
            ("顺丰", "SF Express", ""),
            ("京东", "JD.com", ""),
        ),
    ),
    (
        "The party’s mouthpiece Qiushi (求是) printed a speech by Xi (习近平).",
        (
            ("求是", "Qiushi", ""),
            ("习近平", "Xi", "PER"),
        ),
    ),
    (
        "Two typhoons, Saola (蘇拉) and Haikui (海葵), hit Taitung (台東).",
        (
            ("蘇拉", "Saola", ""),
            ("海葵", "Haikui", ""),
            ("台東", "Taitung", ""),
        ),
    ),
    (
        "Starlux Airlines (星宇航空) chairman K.W. Chang (張國煒) flew the plane himself.",
        (
            ("星宇航空", "Starlux Airlines", "ORG"),
            ("張國煒", "K.W. Chang", "PER"),
        ),
    ),
    (
        "The Nationality Act (國籍法) and Article 100 of the Criminal Code (刑法) were amended.",
        (("國籍法", "Nationality Act", "LAW"),),
    ),
    (
        "Kuo Hsing-chun (郭婞淳) won gold; Lin Yu-ting (林郁婷) and table tennis player Cheng I-ching (鄭怡靜) did not.",
        (
            ("郭婞淳", "Kuo Hsing-chun", "PER"),
            ("林郁婷", "Lin Yu-ting", "PER"),
            ("鄭怡靜", "Cheng I-ching", "PER"),
        ),
    ),
    (
        "An essay by the Hong Kong poet 洪麗芳 Charis Hung Lai-fong opened the issue.",
        (("洪麗芳", "Charis Hung Lai-fong", "PER"),),
    ),
    (
        "It first came out in the magazine 《迴響》 Resonate, in August.",
        (("迴響", "Resonate", "WORK"),),
    ),
    (
        "The dictionary 《香港粵語大詞典》 calls it 行業術語 (“a term of the trade”).",
        (("行業術語", "a term of the trade", "TERM"),),
    ),
    (
        "Lesley Mak, or 麥心睿 Mahk6 Sām1 Yeuih6 in Cantonese, runs the shop.",
        (("麥心睿", "Lesley Mak", "PER"),),
    ),
    (
        "Temple North Street (廟北街; miu6 bak1 gaai1) lies behind it.",
        (("廟北街", "Temple North Street", "LOC"),),
    ),
    (
        "The Yangming school 陽明學 was popular in Jiangnan 江南; Zhu Xi's 朱熹revised edition was not.",
        (
            ("江南", "Jiangnan", "GPE"),
            ("朱熹", "Zhu Xi", "PER"),
        ),
    ),
    (
        "She heads the Chinese International Economic Cooperation Association; its chair is Joseph Lyu (呂桔誠).",
        (("呂桔誠", "Joseph Lyu", "PER"),),
    ),
    (
        "Chinese International Economic Cooperation Association chairman Joseph Lyu (呂桔誠) agreed.",
        (("呂桔誠", "Joseph Lyu", "PER"),),
    ),
    (
        "Deputy Minister of Agriculture Huang Chao-ching (黃昭欽) and Chair of the Economic Cooperation Association Joseph Lyu (呂桔誠) spoke.",
        (
            ("黃昭欽", "Huang Chao-ching", "PER"),
            ("呂桔誠", "Joseph Lyu", "PER"),
        ),
    ),
    (
        "The monk Daozhen (ca. 915–ca. 987, 道真) was abbot of the Sanjie Temple (三界寺) beside the Mogao Caves (莫高窟).",
        (
            ("道真", "Daozhen", "PER"),
            ("三界寺", "Sanjie Temple", "LOC"),
            ("莫高窟", "Mogao Caves", "LOC"),
        ),
    ),
    (
        "They walked to the Thong Chai Medical Institution 同济医院 after a session of tua hee 大戏.",
        (
            ("同济医院", "Thong Chai Medical Institution", "ORG"),
            ("大戏", "tua hee", "TERM"),
        ),
    ),
    (
        "It is called a waiguoren (外国人), an “outside country person”.",
        (("外国人", "waiguoren", "TERM"),),
    ),
    (
        "Readers of Shuihu zhuan 水滸傳 know the “eight-legged essay” (baguwen 八股文).",
        (
            ("水滸傳", "Shuihu zhuan", "WORK"),
            ("八股文", "eight-legged essay", "TERM"),
        ),
    ),
    (
        "See Chen Yinke 陳寅恪, “Du Ying ying zhuan” 讀鶯鶯傳, in Yuan Bai shi jian zheng gao 元白詩箋證稿.",
        (
            ("陳寅恪", "Chen Yinke", "PER"),
            ("讀鶯鶯傳", "Du Ying ying zhuan", "WORK"),
            ("元白詩箋證稿", "Yuan Bai shi jian zheng gao", "WORK"),
        ),
    ),
    (
        "Jin Yong (Chinese: 金庸; born Louis Cha Leung-yung, 查良鏞; 10 March 1924) was a novelist.",
        (
            ("金庸", "Jin Yong", "PER"),
            ("查良鏞", "Louis Cha Leung-yung", "PER"),
        ),
    ),
    (
        "The CCP’s United Front Work Department (UFWD, 中共中央统战部) took note.",
        (("中共中央统战部", "United Front Work Department", "ORG"),),
    ),
    (
        "Some read Laozi (老子), or Lao Tzu; Confucius (孔子) they did not.",
        (("孔子", "Confucius", ""),),
    ),
    (
        "A siheyuan (Chinese: 四合院; pinyin: sìhéyuàn) is a house around a yard.",
        (("四合院", "siheyuan", ""),),
    ),
    (
        "Emperor Taizu of Song (宋太祖), personal name Zhao Kuangyin, founded it.",
        (("宋太祖", "Emperor Taizu of Song", "PER"),),
    ),
    (
        "the account Blood Drinker (饮血者 yǐn xuè zhě) wrote about 躺平 tǎng píng, “lying flat”.",
        (
            ("饮血者", "Blood Drinker", ""),
            ("躺平", "tǎng píng", "TERM"),
        ),
    ),
    (
        'ZHANG, Wei (a.k.a. 张伟; a.k.a. "JACK ZHANG"), DOB 12 Mar 1970',
        (("张伟", "ZHANG, Wei", "PER"),),
    ),
    (
        "Kao Chin Su-mei (高金素梅) spoke of Lee Teng-hui’s (李登輝) and Chen Shui-bian’s (陳水扁) eras.",
        (
            ("高金素梅", "Kao Chin Su-mei", "PER"),
            ("李登輝", "Lee Teng-hui", "PER"),
            ("陳水扁", "Chen Shui-bian", "PER"),
        ),
    ),
    (
        "Tai Tzu-ying 戴資穎 (TPE) beat Chen Yufei 陈雨菲 (CHN) 2-1.",
        (
            ("戴資穎", "Tai Tzu-ying", "PER"),
            ("陈雨菲", "Chen Yufei", "PER"),
        ),
    ),
    (
        "the Wanli 萬曆 emperor, the jinshi 進士 degree, the Hanlin Academy 翰林院",
        (
            ("萬曆", "Wanli", ""),
            ("進士", "jinshi", "TERM"),
            ("翰林院", "Hanlin Academy", "ORG"),
        ),
    ),
    (
        "The chancellor (Chinese: 宰相; pinyin: zǎixiàng) was a semi-formal office; a harbor (港口) was built.",
        (
            ("宰相", "chancellor", "TERM"),
            ("港口", "harbor", "TERM"),
        ),
    ),
    (
        "Chabana 茶花 – “tea flowers”. Chanoyu 茶の湯 – means “hot water for tea,” and refers to the ceremony.",
        (("茶の湯", "hot water for tea", "TERM"),),
    ),
    (
        "Kinmen (金門) is near Xiamen; the Yellow River (黃河) is far; jiaozi (饺子) are near.",
        (
            ("金門", "Kinmen", "GPE"),
            ("黃河", "Yellow River", "LOC"),
            ("饺子", "jiaozi", "TERM"),
        ),
    ),
    (
        "The department chief Lin Hsi-shan (林錫山) and HH Chiang (江懷海) were there.",
        (
            ("林錫山", "Lin Hsi-shan", "PER"),
            ("江懷海", "HH Chiang", "PER"),
        ),
    ),
    (
        "On Friday Joseph Muscat (约瑟夫·穆斯卡特) met Premier Eric Majimbun (依力马贞文).",
        (
            ("约瑟夫·穆斯卡特", "Joseph Muscat", "PER"),
            ("依力马贞文", "Eric Majimbun", "PER"),
        ),
    ),
    (
        "Research by Watchout (沃草) says so; nurses at Shuwang Hospital (曙望醫院) agree.",
        (
            ("沃草", "Watchout", ""),
            ("曙望醫院", "Shuwang Hospital", "ORG"),
        ),
    ),
    (
        "Teammate Shum Ka-yin (岑嘉賢) scored; so did commentator Chan Tai-man (陳大文).",
        (
            ("岑嘉賢", "Shum Ka-yin", "PER"),
            ("陳大文", "Chan Tai-man", "PER"),
        ),
    ),
    (
        "They climbed Saarbrücken Hill (薩爾布呂肯山) near Kaohsiung’s Fengshan (鳳山).",
        (
            ("薩爾布呂肯山", "Saarbrücken Hill", "LOC"),
            ("鳳山", "Fengshan", "GPE"),
        ),
    ),
    (
        "The Civil Code (民法典) and the Legislation Law (立法法), art. 8, were cited by the Council of Chairpersons (委员长会议).",
        (
            ("民法典", "Civil Code", "LAW"),
            ("立法法", "Legislation Law", "LAW"),
            ("委员长会议", "Council of Chairpersons", "ORG"),
        ),
    ),
    (
        "The hashtag #MeToo# became #RiceBunny# (米兔), and “I’m running away” (润) became a meme.",
        (
            ("米兔", "RiceBunny", ""),
            ("润", "I’m running away", "TERM"),
        ),
    ),
    (
        "A tifa (提法), or fixed formulation, such as “telling China’s story well” (讲好中国故事) matters.",
        (
            ("提法", "tifa", "TERM"),
            ("讲好中国故事", "telling China’s story well", "TERM"),
        ),
    ),
    (
        "Lee Yee 李怡, editor of The Nineties Monthly 九十年代, wrote of the wumao 五毛.",
        (
            ("李怡", "Lee Yee", "PER"),
            ("九十年代", "The Nineties Monthly", "WORK"),
            ("五毛", "wumao", "TERM"),
        ),
    ),
    (
        "吃饭 (chī fàn) = to eat",
        (("吃饭", "chī fàn", "TERM"),),
    ),
    (
        "1. 春节 (chūn jié): Spring Festival",
        (("春节", "chūn jié", ""),),
    ),
    (
        "Author: Wu Ming-Yi 吳明益 / Publisher: New Classic 新經典文化 / Date: 12/2015",
        (
            ("吳明益", "Wu Ming-Yi", "PER"),
            ("新經典文化", "New Classic", "ORG"),
        ),
    ),
    (
        "On Weibo, the hashtag “Zhengzhou subway flooding” (#郑州地铁进水#) was read by many.",
        (("郑州地铁进水", "Zhengzhou subway flooding", ""),),
    ),
    (
        "Director Jia Zhangke’s (贾樟柯) Ash Is Purest White (江湖儿女) was at Cannes.",
        (
            ("贾樟柯", "Jia Zhangke", "PER"),
            ("江湖儿女", "Ash Is Purest White", "WORK"),
        ),
    ),
    (
        "The Atayal (泰雅族) people call it Squliq.",
        (("泰雅族", "Atayal", ""),),
    ),
    (
        "Uni-President 7-Eleven Lions (統一7-ELEVEn獅) outfielder Chen Chieh-hsien (陳傑憲) homered.",
        (
            ("統一7-ELEVEn獅", "Uni-President 7-Eleven Lions", ""),
            ("陳傑憲", "Chen Chieh-hsien", "PER"),
        ),
    ),
    (
        "At the Huashan 1914 Creative Park (華山1914文化創意產業園區), they will perform Ghosts of the Lake (湖中鬼).",
        (
            ("華山1914文化創意產業園區", "Huashan 1914 Creative Park", "LOC"),
            ("湖中鬼", "Ghosts of the Lake", "WORK"),
        ),
    ),
    (
        "Where: Legacy Taipei (傳 音樂展演空間), 1, Bade Rd Sec 1",
        (("傳 音樂展演空間", "Legacy Taipei", "ORG"),),
    ),
    (
        "Malaysian Chinese Association (MCA, 馬華公會) president Datuk Seri Wee Ka Siong (魏家祥) debated DAP’s (行动党) Lim Guan Eng (林冠英).",
        (
            ("馬華公會", "Malaysian Chinese Association", "ORG"),
            ("魏家祥", "Wee Ka Siong", "PER"),
            ("行动党", "DAP", "ORG"),
            ("林冠英", "Lim Guan Eng", "PER"),
        ),
    ),
    (
        "King Wu of Zhou (周武王) was the brother of the Duke of Zhou (周公).",
        (
            ("周武王", "King Wu of Zhou", "PER"),
            ("周公", "Duke of Zhou", "PER"),
        ),
    ),
    (
        "The dish is called guotie (鍋貼), literally “pot stick,” and is served at Ba Fang Yun Ji (八方雲集).",
        (
            ("鍋貼", "guotie", "TERM"),
            ("八方雲集", "Ba Fang Yun Ji", "ORG"),
        ),
    ),
    (
        "Ang Lee's (李安) Crouching Tiger, Hidden Dragon (臥虎藏龍) won; his Eat Drink Man Woman (飲食男女) had not.",
        (
            ("李安", "Ang Lee", "PER"),
            ("臥虎藏龍", "Crouching Tiger, Hidden Dragon", "WORK"),
            ("飲食男女", "Eat Drink Man Woman", "WORK"),
        ),
    ),
    (
        "- **Night markets** (夜市): Shilin (士林), Raohe (饒河) and Ningxia (寧夏)",
        (
            ("夜市", "Night markets", "TERM"),
            ("士林", "Shilin", ""),
            ("饒河", "Raohe", ""),
            ("寧夏", "Ningxia", ""),
        ),
    ),
    (
        "[Lin Hwai-min](/people/lin-hwai-min) (林懷民) founded [Cloud Gate Dance Theatre](/art/cloud-gate) (雲門舞集).",
        (
            ("林懷民", "Lin Hwai-min", "PER"),
            ("雲門舞集", "Cloud Gate Dance Theatre", "ORG"),
        ),
    ),
    (
        "The *Formosa Incident* (美麗島事件); _The Reporter_ (報導者); **_City of Sadness_** (《悲情城市》).",
        (
            ("美麗島事件", "Formosa Incident", "EVENT"),
            ("報導者", "The Reporter", "WORK"),
            ("悲情城市", "City of Sadness", "WORK"),
        ),
    ),
    (
        "Koxinga (鄭成功, Zheng Chenggong, 1624–1662) expelled the Dutch from **Fort Zeelandia** (熱蘭遮城).",
        (
            ("鄭成功", "Koxinga", "PER"),
            ("熱蘭遮城", "Fort Zeelandia", "LOC"),
        ),
    ),
    (
        "Sources: [Ministry of Culture (文化部)](https://example.org), [Academia Sinica (中央研究院)](https://example.org)",
        (
            ("文化部", "Ministry of Culture", "ORG"),
            ("中央研究院", "Academia Sinica", "ORG"),
        ),
    ),
    (
        "The *zongzi* (粽子) of the north are fried; **gua bao** (割包/刈包) are steamed.",
        (
            ("粽子", "zongzi", "TERM"),
            ("割包", "gua bao", "TERM"),
            ("刈包", "gua bao", "TERM"),
        ),
    ),
    (
        'The term "mountain compatriots" (山胞) was replaced by "indigenous people" (原住民).',
        (
            ("山胞", "mountain compatriots", "TERM"),
            ("原住民", "indigenous people", "TERM"),
        ),
    ),
    (
        "Spokesperson Joanne Ou (歐江安) thanked Belize, Eswatini and Palau (帛琉).",
        (
            ("歐江安", "Joanne Ou", "PER"),
            ("帛琉", "Palau", ""),
        ),
    ),
    (
        "Mo Yan (莫言, pen name of Guan Moye, 管謨業) was born in Gaomi (高密).",
        (
            ("莫言", "Mo Yan", "PER"),
            ("管謨業", "Guan Moye", "PER"),
            ("高密", "Gaomi", ""),
        ),
    ),
    (
        "Zheng He 鄭和 (1371–1433), a Hui 回 eunuch from Yunnan 雲南, sailed to the “Western Ocean” (Xiyang 西洋).",
        (
            ("鄭和", "Zheng He", "PER"),
            ("回", "Hui", "TERM"),
            ("雲南", "Yunnan", ""),
            ("西洋", "Western Ocean", "TERM"),
        ),
    ),
    (
        "The character 美 (měi, “beautiful”) is made of 羊 (yáng, “sheep”) and 大 (dà, “big”).",
        (
            ("美", "beautiful", "TERM"),
            ("羊", "sheep", "TERM"),
            ("大", "big", "TERM"),
        ),
    ),
    (
        "A “zombie company” (僵尸企业) in Wenzhou (温州) owed money to Bank of Wenzhou (温州银行) and to loan sharks (高利贷).",
        (
            ("僵尸企业", "zombie company", "TERM"),
            ("温州", "Wenzhou", "GPE"),
            ("温州银行", "Bank of Wenzhou", "ORG"),
            ("高利贷", "loan sharks", "TERM"),
        ),
    ),
    (
        "K. C. Wu (吳國楨), T. V. Soong (宋子文) and H. H. Kung (孔祥熙) were ministers.",
        (
            ("吳國楨", "K. C. Wu", "PER"),
            ("宋子文", "T. V. Soong", "PER"),
            ("孔祥熙", "H. H. Kung", "PER"),
        ),
    ),
    (
        "In Japan, it is called shōgi (将棋); in Korea, janggi (장기, 將棋).",
        (
            ("将棋", "shōgi", "TERM"),
            ("將棋", "janggi", "TERM"),
        ),
    ),
    (
        "Liu Bang (劉邦) founded it; his wife, Empress Lü (呂后), born Lü Zhi (呂雉), ruled after him.",
        (
            ("劉邦", "Liu Bang", "PER"),
            ("呂后", "Empress Lü", "PER"),
            ("呂雉", "Lü Zhi", "PER"),
        ),
    ),
    (
        "Prosecutors in New Taipei City (新北市) said residents of Hsinchu County (新竹縣) had sold it.",
        (
            ("新北市", "New Taipei City", "GPE"),
            ("新竹縣", "Hsinchu County", "GPE"),
        ),
    ),
    (
        "Residents of New Taipei City (新北市) protested; nurses at Mackay Memorial Hospital (馬偕紀念醫院) did not.",
        (
            ("新北市", "New Taipei City", "GPE"),
            ("馬偕紀念醫院", "Mackay Memorial Hospital", "ORG"),
        ),
    ),
    (
        "CPC Corp, Taiwan (CPC, 台灣中油) and Formosa Petrochemical Corp’s (台塑石化) plant",
        (
            ("台灣中油", "CPC Corp, Taiwan", ""),
            ("台塑石化", "Formosa Petrochemical Corp", "ORG"),
        ),
    ),
    (
        "A-Lin (黃麗玲) and Hebe (田馥甄) of S.H.E sang on Jiangsu TV’s (江蘇衛視) gala.",
        (
            ("黃麗玲", "A-Lin", "PER"),
            ("田馥甄", "Hebe", ""),
            ("江蘇衛視", "Jiangsu TV", "ORG"),
        ),
    ),
    (
        "Datuk Seri Najib Razak (纳吉) met Prime Minister Anwar Ibrahim (安华) and former premier Mahathir Mohamad (马哈迪).",
        (
            ("纳吉", "Najib Razak", "PER"),
            ("安华", "Anwar Ibrahim", "PER"),
            ("马哈迪", "Mahathir Mohamad", "PER"),
        ),
    ),
    (
        "Tesla CEO Elon Musk (馬斯克) met Senator Lindsey Graham (葛瑞姆) and Ukrainian President Volodymyr Zelenskiy (澤倫斯基).",
        (
            ("馬斯克", "Elon Musk", "PER"),
            ("葛瑞姆", "Lindsey Graham", "PER"),
        ),
    ),
    (
        "Chinatrust was founded by Jeffrey Koo Sr (辜濂松); his son, Jeffrey Koo Jr (辜仲諒), followed.",
        (
            ("辜濂松", "Jeffrey Koo Sr", "PER"),
            ("辜仲諒", "Jeffrey Koo Jr", "PER"),
        ),
    ),
)

KNOWN_FAILURES: tuple[tuple[str, str, str], ...] = (
    (
        "Ambassador Lu Shaye 卢沙野 told French television that the wolf warrior 战狼 label was unfair.",
        "战狼",
        "wolf warrior",
    ),
    ("Chinese: 王小明; pinyin: Wáng Xiǎomíng is a placeholder name.", "王小明", "Wáng Xiǎomíng"),
    ("The Huawei Mate 60 Pro (華為Mate 60 Pro) sold out.", "華為Mate 60 Pro", "Huawei Mate 60 Pro"),
    ("The concept of tianxia 天下 (“all under heaven”) shaped the tributary system 朝貢體系.", "天下", "tianxia"),
    (
        "The drink, bubble tea (珍珠奶茶), was invented in Taichung’s (台中) Chun Shui Tang (春水堂).",
        "珍珠奶茶",
        "bubble tea",
    ),
    ("Old Master Q (老夫子) is a Hong Kong manhua (漫畫).", "漫畫", "manhua"),
    ("The Analects (論語) records the sayings of Confucius (孔子).", "論語", "The Analects"),
    ("The Nationality Act (國籍法) and Article 100 of the Criminal Code (刑法) were amended.", "刑法", "Criminal Code"),
)
"""A sentence, Han in it, and the English name that is not found yet."""
