from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linker.detect import detect
from linker.han import describe
from linker.kind import type_evidence
from linker.model import Entity, EntityType, Name
from linker.pair import pair_all, weighed
from linker.prose import narrowed
from linker.spans import candidate_spans
from tests.sentences import SENTENCES, Named

WILD = [
    ("founded by former military engineer Ren Zhengfei (任正非).", "Ren Zhengfei", "PER"),
    ("Chinese Ministry of Foreign Affairs spokesman Geng Shuang (耿爽) said", "Geng Shuang", "PER"),
    ("Vice Premier Chen Chi-mai (陳其邁) said", "Chen Chi-mai", "PER"),
    ("equipment from China’s Huawei Technologies Co (華為), the paper", "Huawei Technologies Co", "ORG"),
    ("Hon Hai Precision Industry Co’s (鴻海精密) board", "Hon Hai Precision Industry Co", "ORG"),
    ("Legislator Johnny Chiang (江啟臣) said", "Johnny Chiang", "PER"),
    ("Jenn Lann Temple (鎮瀾宮) in Taichung", "Jenn Lann Temple", "LOC"),
    ("in Taichung’s Dajia District (大甲區).", "Dajia District", "GPE"),
    ("the National Taiwan University (國立臺灣大學) said", "National Taiwan University", "ORG"),
    ('the essay "Mending Nets" (補網) of 1746', "Mending Nets", "WORK"),
    ("the novel _Rice Sprout Song_ (秧歌) of 1955", "Rice Sprout Song", "WORK"),
    ("the firm Ghost Island Media (鬼島之音)", "Ghost Island Media", None),
    ("everybody talks about 創業 (entrepreneurship) now", "entrepreneurship", "TERM"),
    ("The Ministry of Foreign Affairs (外交部) in Beijing", "Ministry of Foreign Affairs", "ORG"),
    ("Ho Ching (何晶), CEO of Temasek Holdings (淡马锡控股)", "Temasek Holdings", "ORG"),
    ("Chief Executive Carrie Lam Cheng Yuet-ngor (林鄭月娥) spoke", "Carrie Lam Cheng Yuet-ngor", "PER"),
    ("meet German Chancellor Angela Merkel (默克爾) today", "Angela Merkel", "PER"),
    (
        "Taiwan External Trade Development Council (TAITRA, 外貿協會) said",
        "Taiwan External Trade Development Council",
        "ORG",
    ),
    ("made [A Touch of Sin](https://example.org) (天注定) in 2013", "A Touch of Sin", None),
    ("the 228 Incident (二二八事件) began", "228 Incident", "EVENT"),
    ("Banciao District (板橋) is full", "Banciao District", "GPE"),
    ("he wrote *Spring Snow in the Valley (谷中春雪)*, a novel", "Spring Snow in the Valley", "WORK"),
    ("《紅樓夢》 (Hong lou meng, Dream of the Red Chamber) is a novel", "Dream of the Red Chamber", "WORK"),
    ("文言 (wenyan, classical Chinese) was written until 1919", "classical Chinese", "TERM"),
    ("關係 (guanxi) is what counts", "guanxi", "TERM"),
    ("孔子 (Confucius, 551–479 BCE) taught", "Confucius", None),
    ("nobody on The Long Bridge (長木橋) knew", "The Long Bridge", None),
    ("won the seat in November for Civic Light (公民之光).", "Civic Light", None),
    ("Twenty-four-year-old William Wei Li-an (韋禮安) won", "William Wei Li-an", "PER"),
    ("a bracket that never closes after Ren Zhengfei (任正非, of Huawei", "Ren Zhengfei", "PER"),
    ("Ren Zhengfei (Chinese: 任正非; pinyin: Rén Zhèngfēi)", "Ren Zhengfei", "PER"),
    ("guarded by the Azure Dragon, known as 青龍 (_Qīnglóng_) in Chinese", "Azure Dragon", None),
    ("the co-founder of Lanternfish (燈籠魚) said", "Lanternfish", None),
    ("said councillor Fergus Kwok Tsz-lam (郭子林).", "Fergus Kwok Tsz-lam", "PER"),
    ("burns a king's ship (王船) every three years", "king's ship", "TERM"),
    ("his first book, The Long Night (Harbour Press) (長夜), is out", "The Long Night", "WORK"),
    ("which opened in 2024 on Line 6 (6号线) of the city", "Line 6", None),
    ("after the 3-18 Occupation (三一八佔領) of that spring", "3-18 Occupation", None),
    ("the Shanxi piaohao (票号) lent to princes", "piaohao", "TERM"),
    ("RCA's training program (RCA計畫) sent them abroad", "RCA's training program", None),
    ("Mr Justice Bokhary (包致金) agreed", "Bokhary", "PER"),
    ("and Inspector Quincey (昆西) of the harbour police", "Quincey", "PER"),
    ("sold by Wang Shaokang, 34 (王少康), and his wife", "Wang Shaokang", "PER"),
    ("Chang “Rocky” Chia-hung (張家宏) replaced him", "Chang “Rocky” Chia-hung", "PER"),
    ("and Miss LAU Siu-fong, Amy (劉小芳) was", "LAU Siu-fong, Amy", "PER"),
    ("On Weibo @LaoXuSpeaks (老徐说) wrote", "LaoXuSpeaks", "PER"),
    ("the historian Ban Gu~(班固) settles it", "Ban Gu", "PER"),
    ("kept alive by ‘evergreen’ loans (常青贷).", "‘evergreen’ loans", "TERM"),
    ("The household register 戶籍冊 listed two", "household register", "TERM"),
    ("carries the purlins 檩, and", "purlins", "TERM"),
    ("has no iron rice bowl 铁饭碗 and", "iron rice bowl", "TERM"),
    ("Kao, T. Y. (1999). How mothers raise a child [母亲的养育]. Beijing", "How mothers raise a child", "WORK"),
]


@pytest.mark.parametrize(("text", "english", "type_"), WILD)
def test_the_english_name_is_found(text: str, english: str, type_: str | None) -> None:
    found = pair_all(text, detect(text))[-1]
    assert found.en is not None and found.en.text == english
    assert type_ is None or found.type == type_


NOTHING = [
    "(任正非)",
    "He then wrote 天 on the wall.",
    "The sign reads 謝謝光臨.",
    "It was written by 北岛 in 1979.",
    "The novel 長恨歌 was translated.",
    "\n\n（漢）",
    "“ー” 漢",
    "“—” (華為)",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_partner_no_pair(text: str) -> None:
    (found,) = pair_all(text, detect(text))
    assert found.en is None


def test_a_known_entity_draws_the_left_edge() -> None:
    kmt = Entity("Q31113", EntityType.ORG, (Name("Chinese Nationalist Party", "en"), Name("國民黨", "zh")))
    text = "Former Chinese Nationalist Party (國民黨) members"
    (found,) = pair_all(text, detect(text), lambda han: (kmt,) if han == "國民黨" else ())
    assert found.en is not None and found.en.text == "Chinese Nationalist Party" and found.type is EntityType.ORG


def test_an_english_name_before_a_known_one_belongs_to_it() -> None:
    swimmer = Entity("Q1", EntityType.PER, (Name("Ho Wing-lam", "en"), Name("何詠琳", "zh")))
    text = "won by Stephanie Ho Wing-lam (何詠琳) in 2019"
    (found,) = pair_all(text, detect(text), lambda han: (swimmer,) if han == "何詠琳" else ())
    assert found.en is not None and found.en.text == "Stephanie Ho Wing-lam"


def test_the_photographer_in_a_credit_has_no_english_name() -> None:
    text = "[Tainan Station](https://example.org/station.jpg) (林某某, [CC BY-SA 4.0](https://example.org))"
    (found,) = pair_all(text, detect(text))
    assert found.en is None


def test_the_words_before_tell_the_type_of_han_without_an_english_name() -> None:
    text = "She read the love novel 秋信 on the train; it was translated by 林三水 in a year."
    pairs = pair_all(text, detect(text))
    assert [(pair.en, pair.type) for pair in pairs] == [(None, EntityType.WORK), (None, EntityType.PER)]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("He was often called Iron Bird (鐵鳥) there.", True),
        ("the pirate, who is better known as “Iron Bird” (鐵鳥)", True),
        ("he came to an island he called Iron Bird (鐵鳥)", False),
        ("the hill is called Iron Bird (鐵鳥)", False),
    ],
)
def test_what_somebody_is_called_speaks_for_a_person(text: str, called: bool) -> None:
    (gloss,) = detect(text)
    span = next(span for span in candidate_spans(text, gloss) if span.text == "Iron Bird")
    evidence = type_evidence(text, describe("鐵鳥"), gloss, span)
    assert ("somebody is called so" in evidence) is called


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Shotputter Brian Kwok (郭柏軒) threw it 18 meters.", "Brian Kwok"),
        ("Fashionista Elaine Fong Suk-yee (方淑儀) paid.", "Elaine Fong Suk-yee"),
        ("Bingo Lee (李柏軒) threw it 18 meters.", "Bingo Lee"),
        ("Elaine Kitty Fong (方淑儀) paid.", "Elaine Kitty Fong"),
    ],
)
def test_a_word_that_is_no_name_is_cut_off_before_an_english_one(text: str, english: str) -> None:
    (pair,) = pair_all(text, detect(text))
    assert pair.en is not None and pair.en.text == english


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("as @河邊小石子 wrote that night", "a handle"),
        ("under #河邊小石子# they mourned", "a hashtag"),
        ("a group calling itself Pebbles (河邊小石子)", "said to be a word of ORG"),
        ("a village that was once called Pebbles (河邊小石子)", "said to be a word of GPE"),
        ("the welder, better known as Pebbles (河邊小石子)", "said to be a person"),
    ],
)
def test_how_a_name_is_introduced_speaks_for_a_type(text: str, evidence: str) -> None:
    (gloss,) = detect(text)
    span = next((span for span in candidate_spans(text, gloss) if span.text == "Pebbles"), None)
    assert evidence in type_evidence(text, describe("河邊小石子"), gloss, span)


def test_two_forms_in_one_bracket_share_their_english_name() -> None:
    text = "Huawei (simplified Chinese: 华为; traditional Chinese: 華為) said"
    one, two = pair_all(text, detect(text))
    assert one.en == two.en and one.en is not None and one.en.text == "Huawei"


def test_in_running_chinese_the_name_is_the_end_of_the_run() -> None:
    text = "任正非（Ren Zhengfei）于1987年创立华为（Huawei），总部位于深圳（Shenzhen）。"
    huawei = Entity("Q160120", EntityType.ORG, (Name("Huawei", "en"), Name("华为", "zh")))
    found = pair_all(text, detect(text), lambda han: (huawei,) if han == "华为" else ())
    assert [(p.zh.text, p.en.text if p.en else None) for p in found] == [
        ("任正非", "Ren Zhengfei"),
        ("华为", "Huawei"),
        ("深圳", "Shenzhen"),
    ]
    assert all(text[p.zh.start : p.zh.end] == p.zh.text for p in found)


PIECES = [
    *(
        "Ren Zhengfei ",
        "(任正非)",
        "潘刚",
        "漢",
        "the ",
        "Mayor ",
        "of ",
        "’s ",
        "known as ",
        "literally ",
        "(KMT, 國民黨)",
        "[12] ",
        "😀",
    ),
    *"()（）[]“”\"'’《》_*—–/;, .\n",
    *("**", "<b>", "</b>", "ー", "\u200e"),
]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_whatever_the_text_offsets_slice_back(pieces: list[str]) -> None:
    text = "".join(pieces)
    for found in pair_all(text, detect(text)):
        assert text[found.zh.start : found.zh.end] == found.zh.text
        assert found.en is None or text[found.en.start : found.en.end] == found.en.text != ""


@pytest.mark.parametrize(("text", "names"), SENTENCES)
def test_sentences_of_many_kinds_are_paired_and_typed(text: str, names: tuple[Named, ...]) -> None:
    found = {pair.zh.text: pair for pair in pair_all(text, detect(text))}
    for name in names:
        pair = found.get(name.han)
        if name.found:
            assert pair is not None and (pair.en.text if pair.en else "") == name.english
        if name.found and name.typed:
            assert pair is not None and pair.type == name.type, name.han


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES])
def test_spans_that_are_not_listened_to_could_not_have_won(text: str) -> None:
    for gloss in detect(text):
        spans, none = weighed(text, narrowed(text, gloss))
        best = spans[0][1] if spans and spans[0][0] >= none else None
        (found,) = pair_all(text, [gloss])
        en = found.en
        assert (en and (en.start, en.end)) == (best and (best.start, best.end))


@pytest.mark.xfail(reason="known failures, listed as cases")
@pytest.mark.parametrize(
    ("text", "name"), [(text, name) for text, names in SENTENCES for name in names if not name.found]
)
def test_known_failures_of_pairing(text: str, name: Named) -> None:
    found = {pair.zh.text: pair for pair in pair_all(text, detect(text))}
    english = found[name.han].en
    assert (english.text if english else "") == name.english


def test_in_a_bracket_of_several_names_each_has_the_reading_before_it() -> None:
    text = "The Three Dukes (sangong 三公: the Grand Preceptor taishi 太師 and others) were three."
    assert [(p.zh.text, p.en and p.en.text) for p in pair_all(text, detect(text))] == [
        ("三公", "Three Dukes"), ("太師", "taishi"),
    ]  # fmt: skip


def test_the_last_of_several_names_in_a_bracket_has_its_reading() -> None:
    text = "The Three Dukes (sangong 三公: the Grand Preceptor taishi 太師 and the Grand Mentor taifu 太傅) were three."
    assert [p.en and p.en.text for p in pair_all(text, detect(text))][-1] == "taifu"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Tang Yin\n\nHua Tuo\n華佗\nA physician of the Han", [("華佗", "Hua Tuo")]),
        ("## 陳發科\nChen Fake\n1887–1957", [("陳發科", "Chen Fake")]),
        ("Beef Noodle Soup\n牛肉麵\n$120", [("牛肉麵", "Beef Noodle Soup")]),
        ("China Steel Corporation\n中國鋼鐵股份有限公司", [("中國鋼鐵股份有限公司", "China Steel Corporation")]),
        ("Traditional Chinese\n華佗\nPinyin", [("華佗", None)]),
        ("Hua Tuo\n\n華佗\n\nHua Tuo", [("華佗", None)]),
    ],
)
def test_han_on_a_line_of_its_own_is_named_by_the_next(text: str, pairs: list[tuple[str, str | None]]) -> None:
    assert [(pair.zh.text, pair.en.text if pair.en else None) for pair in pair_all(text, detect(text))] == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("任正非（Ren Zhengfei）于1987年创立华为（Huawei）。", [("任正非", "Ren Zhengfei"), ("华为", "Huawei")]),
        (
            "法國總統馬克宏（Emmanuel Macron）與董事長魏哲家（C.C. Wei）及作家白先勇（Pai Hsien-yung）會面。",
            [("馬克宏", "Emmanuel Macron"), ("魏哲家", "C.C. Wei"), ("白先勇", "Pai Hsien-yung")],
        ),
        (
            "總統府（Presidential Office）談及人工智慧（artificial intelligence，AI）",
            [("總統府", "Presidential Office"), ("人工智慧", "artificial intelligence")],
        ),
        (
            "他出生於英國曼徹斯特（Manchester）；電影由梁朝偉（Tony Leung）和張曼玉（Maggie Cheung）主演。",
            [("曼徹斯特", "Manchester"), ("梁朝偉", "Tony Leung"), ("張曼玉", "Maggie Cheung")],
        ),
        (
            "据路透社（Reuters）报道，深度学习（deep learning）和强化学习（reinforcement learning, RL）有别。",
            [("路透社", "Reuters"), ("深度学习", "deep learning"), ("强化学习", "reinforcement learning")],
        ),
        (
            "國立臺灣大學（National Taiwan University）與聯合國教科文組織（UNESCO）在堺市（Sakai）",
            [("國立臺灣大學", "National Taiwan University"), ("聯合國教科文組織", "UNESCO"), ("堺市", "Sakai")],
        ),
        ("據《紐約時報》（The New York Times）報導", [("紐約時報", "The New York Times")]),
        ("報導，蘋果（Apple）說", [("蘋果", "Apple")]),
        ("她畢業於哈佛大學（Harvard University）。", [("哈佛大學", "Harvard University")]),
        ("世界卫生组织（World Health Organization，简称WHO）说", [("世界卫生组织", "World Health Organization")]),
        ("他與法國總統馬克宏（Emmanuel Macron）會面。", [("馬克宏", "Emmanuel Macron")]),
        ("他在史丹佛大學（Stanford University）讀書。", [("史丹佛大學", "Stanford University")]),
        ("电影由王家卫（Wong Kar-wai）执导。", [("王家卫", "Wong Kar-wai")]),
        (
            "由约翰·麦卡锡（John McCarthy）提出，马文·明斯基（Marvin Minsky）向首尔（Seoul）去信。",
            [("约翰·麦卡锡", "John McCarthy"), ("马文·明斯基", "Marvin Minsky"), ("首尔", "Seoul")],
        ),
        (
            "香港特首李家超（John Lee）及滙豐（HSBC）的祈耀年（Noel Quinn）獲諾貝爾獎（Nobel Prize）。",
            [("李家超", "John Lee"), ("滙豐", "HSBC"), ("祈耀年", "Noel Quinn"), ("諾貝爾獎", "Nobel Prize")],
        ),
        (
            "任正非(Ren Zhengfei)周二在深圳(Shenzhen)说，公司将与英特尔(Intel)和高通(Qualcomm)合作。",
            [("任正非", "Ren Zhengfei"), ("深圳", "Shenzhen"), ("英特尔", "Intel"), ("高通", "Qualcomm")],
        ),
        (
            "奥斯汀(Austen)的《傲慢与偏见》(Pride and Prejudice)再版，出版社是企鹅(Penguin)。",
            [("奥斯汀", "Austen"), ("傲慢与偏见", "Pride and Prejudice"), ("企鹅", "Penguin")],
        ),
        (
            "他訪問過利馬（Lima），討論安地斯山脈（Andes）；同行的有教練莫拉萊斯（Hugo Morales）。",
            [("利馬", "Lima"), ("安地斯山脈", "Andes"), ("莫拉萊斯", "Hugo Morales")],
        ),
        (
            "公司收购了橡树资本（Oaktree Capital），称为强化学习（reinforcement learning）的方法由深空（DeepSpace）提出。",
            [("橡树资本", "Oaktree Capital"), ("强化学习", "reinforcement learning"), ("深空", "DeepSpace")],
        ),
        ("《海邊的燈塔》（Lighthouse by the Sea）出版。", [("海邊的燈塔", "Lighthouse by the Sea")]),
        (
            "他提出“冷漠陷阱”（apathy trap），其中〈牧歌〉（Pastoral）一章最長。",
            [("冷漠陷阱", "apathy trap"), ("牧歌", "Pastoral")],
        ),
    ],
)
def test_chinese_prose_is_read_by_its_english_brackets(text: str, pairs: list[tuple[str, str]]) -> None:
    found = [(pair.zh.text, pair.en.text if pair.en else None) for pair in pair_all(text, detect(text))]
    assert found == pairs
