"""What names look like: surnames, titles and roles, corporate suffixes, acronyms. Word lists, no logic of linking."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from linker.config import TEXT_DATA
from linker.text.normalise import fold_han, words

_SURNAMES = """
趙錢孫李周吳鄭王馮陳褚衛蔣沈韓楊朱秦尤許何呂施張孔曹嚴華金魏陶姜戚謝鄒喻柏水竇章雲蘇潘葛奚范彭郎魯韋昌馬苗鳳花方俞任袁柳酆鮑史唐
費廉岑薛雷賀倪湯滕殷羅畢郝鄔安常樂于時傅皮卞齊康伍余元卜顧孟平黃和穆蕭尹姚邵湛汪祁毛禹狄米貝明臧計伏成戴談宋茅龐熊紀舒屈項祝董梁
杜阮藍閔席季麻強賈路婁危江童顏郭梅盛林刁鍾徐邱駱高夏蔡田樊胡凌霍虞萬支柯昝管盧莫經房裘繆干解應宗丁宣賁鄧郁單杭洪包諸左石崔吉鈕龔
程嵇邢滑裴陸榮翁荀羊於惠甄麴家封芮羿儲靳汲邴糜松井段富巫烏焦巴弓牧隗山谷車侯宓蓬全郗班仰秋仲伊宮寧仇欒暴甘鈄厲戎祖武符劉景詹束龍
葉幸司韶郜黎薊薄印宿白懷蒲邰從鄂索咸籍賴卓藺屠蒙池喬陰鬱胥能蒼雙聞莘黨翟譚貢勞逄姬申扶堵冉宰酈雍郤璩桑桂濮牛壽通邊扈燕冀郟浦尚農
溫別莊晏柴瞿閻充慕連茹習宦艾魚容向古易慎戈廖庾終暨居衡步都耿滿弘匡國文寇廣祿闕東歐殳沃利蔚越夔隆師鞏厙聶晁勾敖融冷訾辛闞那簡饒空
曾毋沙乜養鞠須豐巢關蒯相查后荊紅游竺權逯蓋益桓公岳帥緱亢況有琴商佘佴伯賞墨哈譙笪年愛陽佟言福區麥丘塗涂閆蕈苑冼凃粘佃尉覃肖仝酈竹鄺甯朴牟隋鄢諶郇苟遲亓粟
"""  # the Hundred Family Surnames (Song dynasty), with surnames of today that it lacks

COMPOUND_SURNAMES = frozenset(
    """
    歐陽 司馬 諸葛 上官 夏侯 東方 皇甫 尉遲 公孫 慕容 令狐 長孫 宇文 司徒 司空 司寇 南宮 端木 獨孤 西門 東郭 百里 呼延 軒轅 鍾離 濮陽
    淳于 單于 太史 申屠 公羊 澹臺 赫連 万俟 聞人 鮮于 閭丘 亓官 仲孫 耶律 完顏 拓跋 納蘭 張簡 范姜 鄭王
    """.split()
)

COURTESIES = frozenset(
    """
    mr mrs ms mdm messrs dr prof assoc asst rev fr hon sen rep gov gen maj col capt lt sgt adm cmdr brig datuk dato datin tun encik
    puan
    """.split()
)
"""Titles, mostly shortened, that are no part of a name unless its Han has them: Mr Goh is Goh; Miss Ko and Lady Sun are names."""

_ROLES = COURTESIES | frozenset(
    """
    president vice chairman chairwoman chairperson chair premier minister deputy mayor magistrate governor legislator
    lawmaker senator representative delegate councilor councillor commissioner director director-general secretary
    secretary-general spokesman spokeswoman spokesperson professor associate assistant doctor miss sir judge justice
    prosecutor attorney lawyer general major admiral captain colonel lieutenant sergeant commander officer chief
    executive ceo cfo founder co-founder cofounder owner manager head leader member candidate ambassador envoy consul
    academician scientist engineer researcher analyst economist historian scholar author writer novelist poet singer
    actor actress director-producer producer composer musician artist painter host presenter player pitcher shortstop
    coach athlete tycoon magnate businessman businesswoman entrepreneur activist dissident pastor monk abbot bishop
    priest master speaker whip convener caucus legislature official then former late current incoming outgoing acting
    veteran host star superstar king queen comrade academic dean principal provost student reporter journalist editor
    critic curator architect designer photographer filmmaker chancellor kingpin mogul warlord dictator rector
    treasurer auditor ombudsman marshal warden seri sri paduka panglima wira patinggi rear brigadier inspector
    superintendent detective chef farmer resident neighbor witness victim suspect cardinal nun venerable emeritus
    emerita alderman sinologist vlogger youtuber influencer livestreamer gamer midfielder showrunner bandmate
    """.split()
)

WORDS_FOR_WORDS = frozenset(
    """
    character characters graph graphs radical homophone word words term terms phrase phrases spelling spellings kanji
    hanja hanzi glyph glyphs variant variants name names surname surnames syllable syllables expression expressions
    """.split()
)
"""What is said of characters and names, not of what they name: the character 福."""

_NATIONALITIES = frozenset(
    """
    argentine canadian chinese danish finnish french german greek hongkonger irish kazakh macanese portuguese scottish
    spanish swedish thai tibetan turkish ukrainian uyghur uzbek
    """.split()
)
"""What WordNet does not have as a noun for people first, or has as another name too."""

CORPORATE_SUFFIXES = frozenset(
    """
    co corp corporation inc incorporated ltd limited llc plc company group holdings holding technologies technology
    sa ag gmbh bhd sdn pte nv spa industries industry international enterprises enterprise
    """.split()
)
LEGAL_SUFFIXES = frozenset("co corp corporation inc incorporated ltd limited llc plc company sa ag gmbh bhd".split())

GENERATIONS = frozenset(("jr", "sr"))
"""What stands behind a person's name, and behind nothing else's."""

PARTICLES = frozenset("de la du del di da von van der bin binti al".split())
"""Lower-case words that stand inside people's names."""

CONNECTORS = frozenset("of the and for in on at to with from by".split()) | PARTICLES
"""Lower-case words that may stand inside a name."""

SENTENCE_OPENERS = frozenset(
    """
    the a an in on at by as when while after before since but and or if although though however meanwhile yesterday
    today for from with under according both he she they it its his her their this that these those there here then
    former neither either not nor no so to of said says see cf all some many most several both every each other
    another such any few my our your various like unlike only even perhaps maybe besides despite amid among against
    during because unless until recently formerly previously currently originally initially eventually finally
    sometimes often usually instead thus hence therefore moreover furthermore nevertheless nonetheless otherwise me
    him us them we
    """.split()
)
"""Words that are capitalised only because a sentence begins, or that no name begins with."""

DATE_WORDS = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr aug sept oct
    nov dec bce ce bc ad monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
"""Words that are capitalised wherever they stand, and seldom part of a name."""

HAN_COMPANY_SUFFIXES = ("股份有限公司", "有限責任公司", "有限公司", "控股公司", "公司", "集團", "企業", "控股", "股份")
HAN_PLACE_SUFFIXES = ("特別行政區", "自治區", "自治州", "自治縣", "市", "縣", "區", "鄉", "鎮", "省", "村", "里", "島")


@cache
def surnames() -> frozenset[str]:
    """Folded surnames, one and two characters long."""
    return frozenset(fold_han("".join(_SURNAMES.split()))) | frozenset(map(fold_han, COMPOUND_SURNAMES))


def surname_length(han: str) -> int:
    """How many characters of a person's Han name are the surname: 2, 1, or 0 where it has none that is known."""
    folded = fold_han(han)
    if len(folded) >= 3 and folded[:2] in surnames():
        return 2
    return 1 if folded[:1] in surnames() else 0


def looks_like_person(han: str) -> bool:
    """Whether Han is built like a person's name and is no common word: 馬英九, but not 馬路."""
    return built_like_person(han) and fold_han(han) not in _words_like_persons()


def built_like_person(han: str) -> bool:
    """A known surname and one or two characters more (three after a compound surname), or two surnames and two more."""
    surname = surname_length(han)
    if len(han) == 4 and surname == 1:
        return fold_han(han[1]) in surnames()  # 林鄭月娥
    return surname > 0 and surname + 1 <= len(han) <= surname + (2 if surname == 1 else 3)


@cache
def given_names() -> Mapping[str, str]:
    """English given names, folded → whose they are: f, m, or "-" for either: `data/given_names.tsv`, written by `linker
    build refresh names`."""
    cells = listed("given_names.tsv")
    return dict(zip(cells[::2], cells[1::2], strict=True))


@cache
def verbs() -> frozenset[str]:
    """Words that are mostly verbs, as they stand in sentences: `data/verbs.txt`, written by `linker build refresh verbs`."""
    return frozenset(listed("verbs.txt"))


@cache
def role_words() -> frozenset[str]:
    """Titles, and what people are called before their names, in small letters: `data/people.txt`, written by `linker build
    refresh people`, and what WordNet calls no person first."""
    return _ROLES.union(listed("people.txt"))


@cache
def peoples() -> frozenset[str]:
    """What capitals say of people by where they are from or what they believe (ryukyuan, jesuit), in small letters:
    `data/peoples.txt`, written by `linker build refresh peoples`, and what WordNet has otherwise."""
    return _NATIONALITIES.union(listed("peoples.txt"))


@cache
def _words_like_persons() -> frozenset[str]:
    """Folded words of two to four characters: `data/han_words.txt`, written by `linker build refresh han-words`."""
    return frozenset(listed("han_words.txt"))


def listed(name: str) -> list[str]:
    """The words of one of the lists of `data/`, below their heading."""
    _, _, words = (TEXT_DATA / name).read_text(encoding="utf-8").partition("\n")
    return words.split()


def telling_words(name: str) -> tuple[str, ...]:
    """A Latin name's folded words without an article before and legal suffixes behind: "The Bank Co Ltd" → ("bank",)."""
    found = words(name)
    while len(found) > 1 and found[-1] in LEGAL_SUFFIXES:
        found = found[:-1]
    return found[1:] if len(found) > 1 and found[0] == "the" else found


def is_acronym(token: str) -> bool:
    """KMT, TSMC, HKU-SZ, F4: two to eight signs, capitals and digits, with at least two capitals or one and a digit."""
    core = token.replace("-", "").replace(".", "").replace("&", "")
    return 2 <= len(core) <= 8 and core.isascii() and core.isalnum() and core.upper() == core and not core.isdigit()


def acronym_of(name_words: tuple[str, ...]) -> str:
    """The initials of the words that count: ("democratic", "progressive", "party") → "dpp"."""
    return "".join(word[0] for word in name_words if word not in CONNECTORS)


def abbreviates(acronym: str, name: str) -> bool:
    """Whether letters are the initials of a name, with or without its legal suffix: TSMC, … Manufacturing Co."""
    short = "".join(telling_words(acronym))
    return short in (acronym_of(telling_words(name)), acronym_of(words(name)))
