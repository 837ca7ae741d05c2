from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import HUAWEI, KMT, REN, small_linker

LINKER = small_linker(HUAWEI, REN, KMT)

WILD = [
    ("Ren Zhengfei (任正非) spoke. Ren’s daughter heard Ren.", ["Ren", "Ren"]),
    ("Barbie Hsu (徐熙媛, otherwise known as Big S) wed. Big S was happy, said Hsu.", ["Big S", "Big S", "Hsu"]),
    (
        "Wang Baoqiang (王宝强; pinyin: Wáng Bǎoqiáng; born Wang (May 29, 1984)) acts. Wang Baoqiang won.",
        ["Wang Baoqiang"],
    ),
    (
        "China Evergrande Group (中国恒大集团) and China Steel Corp (中國鋼鐵) fell. Evergrande sold. Steel is cheap in China.",
        ["Evergrande"],
    ),
    ("Emperor Taizong (唐太宗) saw Prince Gong (恭親王). Taizong and Gong met the Emperor.", ["Taizong", "Gong"]),
    ("Spokeswoman Kolas Yotaka (谷辣斯·尤達卡) spoke. Kolas said so.", ["Kolas"]),
    (
        "Curator Joyce Chen Wei-ting (陳瑋婷) spoke. Joyce Chen left, and Chen Wei-ting it was who laughed.",
        ["Joyce Chen", "Chen Wei-ting"],
    ),
    (
        "Ms LAU Siu-fong, Amy (劉小芳) spoke. Ms Lau thanked them, and Amy Lau left. Lau Siu-fong is 40.",
        ["Lau", "Amy Lau", "Lau Siu-fong"],
    ),
    (
        "Chang “Rocky” Chia-hung (張家宏) ran. Chang scored, “Rocky did well,” they said. Rocky Chang sat, Chang Chia-hung slept.",
        ["Chang", "Rocky", "Rocky Chang", "Chang Chia-hung"],
    ),
    ("Hsu “Orange” Chih-yu (許芷瑜) is away. An Orange fell, said Orange Hsu.", ["Orange Hsu"]),
    ("The weaver Yuma Losing (尤瑪.羅星) spoke. Yuma said so.", ["Yuma"]),
    ("Chow Ah Chey (曹亚志) met the Chow clansmen.", []),
    ("William Wei (韋禮安), aka WeiBird, won. WeiBird smiled.", ["WeiBird", "WeiBird"]),
    ("Taiwan Power Co (Taipower, 台電) lost money, Taipower said. Power is cheap.", ["Taipower"]),
    (
        "Lim Guan Eng (林冠英) and Yang Shengjie (杨胜杰) met. Shengjie bowed, and Guan Eng did.",
        ["Shengjie", "Guan Eng"],
    ),
    ("Liem Koen Hian (林群賢) met Howard Goldblatt (葛浩文). Liem spoke; Goldblatt did, too.", ["Liem", "Goldblatt"]),
    ("Mr Kuo Kuo-wen (郭國文) spoke. Kuo sat down.", ["Kuo"]),
    ("Pan Gang 潘刚, nicknamed the “Milk King”, left. The Milk King is 54.", ["Milk King", "Milk King"]),
    ("Stan Shih (施振榮) spoke. “Good,” said Stan. Shih left.", ["Stan", "Shih"]),
    ("Huawei Technologies Co (華為) grew. Huawei sells phones; Huawei's rivals, too.", ["Huawei", "Huawei"]),
    ("Johnny Chiang (江啟臣) resigned. Chiang said he, Johnny Chiang, was done.", ["Chiang", "Johnny Chiang"]),
    ("the Chinese Nationalist Party (KMT, 國民黨) lost. The KMT said", ["KMT"]),
    ("Hon Hai Precision Industry Co (鴻海精密) rose. Hon Hai fell.", ["Hon Hai"]),
    ("Lin Yu-fang (林郁方) spoke, then Lin Chia-lung (林佳龍). Lin Yu-fang left. Lin laughed.", ["Lin Yu-fang", "Lin"]),
    ("Ren Zhengfei (任正非) spoke on Sunday. On Monday Ren left.", ["Ren"]),
    ("President Ma Ying-jeou (馬英九) came. President Ma left.", ["Ma"]),
    ("Fan Chiang Yi-chun (范姜宜君) came early. Fan Chiang left.", ["Fan Chiang"]),
    ("Chen Hui-min (陳慧敏) wrote. Essays on the Pilgrim Chen Hui-min followed.", ["Chen Hui-min"]),
    ("They speak of neijuan (內捲). Neijuan is everywhere.", ["Neijuan"]),
    (
        "Lai Ching-te (賴清德) spoke. “We will defend,” Lai said. President Lai’s office agreed. Lai Ching-te left.",
        ["Lai", "Lai", "Lai Ching-te"],
    ),
    (
        "Taiwan Semiconductor Manufacturing Co (TSMC, 台積電) fell. TSMC’s shares lost 3%. Analysts like TSMC.",
        ["TSMC", "TSMC"],
    ),
    ("Hsinchu-based MediaTek Inc (聯發科) rose; MediaTek is next.", ["MediaTek"]),
    ("Audrey Tang (唐鳳) resigned. Tang, 43, will write. Tang’s successor is unknown.", ["Tang", "Tang"]),
    (
        "Taipei Mayor Chiang Wan-an (蔣萬安) and his father, John Chiang (蔣孝嚴), met. John Chiang smiled. Chiang Wan-an left.",
        ["John Chiang", "Chiang Wan-an"],
    ),
    ("Wang Yi (王毅) met Wang Xiaohong (王小洪). Wang Yi spoke first.", ["Wang Yi"]),
    (
        "The Taiwan People’s Party (TPP, 台灣民眾黨) chairman Ko Wen-je (柯文哲) was detained. The TPP protested. Ko denied it.",
        ["TPP", "Ko"],
    ),
    ("Foxconn Technology Group (富士康科技集團) hired. Foxconn said. Foxconn Interconnect rose.", ["Foxconn"]),
    (
        "Chen Shih-chung (陳時中), the minister, and Chen Chi-mai (陳其邁), the mayor, disagreed. Mayor Chen left; Minister Chen stayed.",
        ["Chen", "Chen"],
    ),
    ("Evergrande (恒大) failed. Evergrande’s bonds fell; China Evergrande Group is in court.", ["Evergrande"]),
    ("Ang Lee (李安) directed. Lee’s next film is late. Bruce Lee died young.", ["Lee"]),
    ("Yilan County (宜蘭縣) was hit. In Yilan, schools closed. Yilan County Government said so.", ["Yilan"]),
    ("The Executive Yuan (行政院) approved it. The Executive Yuan’s spokesperson said.", ["Executive Yuan"]),
    ("Tsai Ing-wen (蔡英文) left office in 2024. Tsai’s party won. Tsai Chi-chang was there.", ["Tsai"]),
    ("Kaohsiung (高雄) is hot. Kaohsiung residents sweat; the Kaohsiung City Government acts.", ["Kaohsiung"]),
    ("Alibaba Group Holding Ltd (阿里巴巴) rose. Alibaba Cloud fell. Alibaba said.", ["Alibaba"]),
    (
        "Ma Ying-jeou (馬英九) and Ma Huateng (馬化騰) were there. Ma Huateng paid, and Ma thanked him.",
        ["Ma Huateng", "Ma"],
    ),
    ("Typhoon Hato (天鴿) came. Hato felled trees, and Typhoon Hato left.", ["Hato", "Typhoon Hato"]),
    ("Han Kuo-yu (韓國瑜) is speaker. Speaker Han rapped the gavel. Han supporters cheered.", ["Han", "Han"]),
]
NEGATIVE = [
    "Sun Yat-sen (孫逸仙) died. The Sun Yat-sen Memorial Hall is closed. The sun shone.",
    "Lin Yu-fang (林郁方) went to Linkou and met Lin Biao.",
    "Han Kuo-yu (韓國瑜) rode the Han Wave.",
    "Lin Wei-yuan (林維源) was not of the other Lin clan.",
    "Chunghwa Telecom (中華電信) is not Chunghwa Post.",
    "Before Ren Zhengfei (任正非), another Renault.",
    "Wan Mei-ling (萬美玲) had a wan smile.",
    "the idea of entrepreneurship (創業) and entrepreneurship again",
    "Tan Kue Kim (陈桂金), known as the Rolex noodle man, died. He wore a Rolex.",
    "The Bank of Qingdao (青岛银行) is watched by the People's Bank of China.",
    "Anping (Traditional Chinese, 安平) is old. Traditional Chinese houses stand there.",
]


@pytest.mark.parametrize(("text", "expected"), WILD)
def test_later_mentions_are_found(text: str, expected: list[str]) -> None:
    assert [mention.span.text for mention in LINKER.link(text).mentions] == expected


@pytest.mark.parametrize("text", NEGATIVE)
def test_other_words_are_left_alone(text: str) -> None:
    assert LINKER.link(text).mentions == ()


def test_of_two_with_one_surname_the_last_named_is_meant() -> None:
    text = "Lin Yu-fang (林郁方) spoke. Lin sat. Lin Chia-lung (林佳龍) rose. Lin sang. Lin Yu-fang left, and Lin, too."
    assert [m.gloss for m in LINKER.link(text).mentions] == [0, 1, 0, 0]


@pytest.mark.parametrize(
    ("text", "glosses"),
    [
        (
            "Commissioner Tsao Yung-fu (曹永福) met singer Tsao Wen-hao (曹文豪). Commissioner Tsao left; Tsao sat.",
            [0, 0],
        ),
        (
            "Chen Shih-chung (陳時中), the minister, and Mayor Chen Chi-mai (陳其邁) met. Minister Chen left; Mayor Chen sat.",
            [0, 1],
        ),
        ("Actress Lin Hsin-ju (林心如) met the businessman Lin Chia-lung (林佳龍). Ms Lin left; Mr Lin sat.", [0, 1]),
        (
            "Ku Hsiu-mei (古秀梅) won. Her younger brother, coach Ku Chih-ming (古志明), wept. Ku did not; coach Ku did.",
            [0, 1],
        ),
        ("Ma Wei (馬威) and his wife, Ma Li (馬麗), came. Ma sang, Ma Li danced, and Ma left.", [0, 1, 0]),
        ("Lin Wei (林威) and Lin Mei (林美) came. Dr Lin sang.", [1]),
        ("Ho Kuo-hsiung (何國雄) met Ho Shu-chen (何淑貞). Mr Ho sat. Ms Ho stood. Ho spoke.", [0, 1, 1]),
        ("Nancy Ho (何志) met Ho Shu-wei (何書瑋). Mrs Ho left. Ho stayed.", [0, 0]),
    ],
)
def test_titles_and_kinship_tell_who_of_one_surname_is_meant(text: str, glosses: list[int]) -> None:
    assert [mention.gloss for mention in LINKER.link(text).mentions] == glosses


def test_of_several_forms_of_a_name_the_first_is_mentioned() -> None:
    text = "Huawei (simplified Chinese: 华为; traditional Chinese: 華為) grew. Huawei sells phones."
    assert [(m.span.start, m.gloss) for m in LINKER.link(text).mentions] == [(text.rindex("Huawei"), 0)]


def test_a_mention_carries_its_pairs_qid() -> None:
    (mention,) = LINKER.link("Ren Zhengfei (任正非) spoke. Ren left.").mentions
    assert mention.qid == "Q712802" and mention.gloss == 0


@given(
    st.lists(
        st.sampled_from(
            [
                "Ren Zhengfei (任正非)",
                "Ren",
                "Ren’s",
                "KMT",
                "the Chinese Nationalist Party (KMT, 國民黨)",
                "said.",
                "Mr",
                "\n\n",
                "😀",
                "Lin",
            ]
        )
    )
)
def test_mentions_slice_back_stand_in_order_and_do_not_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    document = LINKER.link(text)
    spans = [m.span for m in document.mentions]
    assert all(text[s.start : s.end] == s.text for s in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(m.span.start >= document.links[m.gloss].pair.zh.end for m in document.mentions)
