"""Runs of Han: where each name begins and ends, with the letters, digits and dots that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linker.text.scripts import FOREIGN, HAN, KANA, MIDDLE_DOTS, has_han, non_ascii_slices

CJK = f"{HAN}{KANA}"
_FIRST = re.compile(f"[{CJK}]")  # by itself, for which a text is searched eight times as fast
_DOT, _INITIAL = f"[{MIDDLE_DOTS}]", "[A-Z\uff21-\uff3a]"
_BEFORE = re.compile(
    r"(?<=[(（\[《「“])(?:[A-Za-z]{1,2}|[0-9]{1,4}|[A-Z]{1,5}-?[0-9]{1,4}[A-Z]?"
    rf"|(?:{_INITIAL}(?:\.|{_DOT})){{1,3}})\Z"
)  # K歌之王, 228事件, 3か国, F-16戰機, J·K·羅琳, J.K.羅琳
_SAID, _SAID_BEFORE = re.compile("[0-9A-Za-z&+-]+"), re.compile(r"(?<=[(（\[《「“])[A-Za-z][0-9A-Za-z&+-]{1,14}\Z")
_SAID_BEHIND = re.compile(r"[0-9A-Za-z+&-]+(?: [0-9A-Za-z+&-]+){0,3}(?=[)）])")
_LATIN = re.compile("[0-9A-Za-z]{2}")
_LONGEST_BEFORE, _REACH_OF_SAID = 16, 80
_HAN_LABEL = "(?:拼音 ?[：:] ?|(?:[中漢汉華华日韓韩粵粤英台臺客][文語语字]|[繁正簡简][體体](?:中文)?|[原本又筆笔譯译]名) ?[：:](?! ?[A-Za-z]) ?)"
"""What says in Chinese what follows: (中文：任正非); a glossary's 漢字: Chinese characters is a name itself."""

_LABELLED = re.compile(_HAN_LABEL)
_MORE = re.compile(  # each class of all Han costs a millisecond to compile, so there are three
    f"(?:[{CJK}{MIDDLE_DOTS}]"
    f"|{_INITIAL}\\.?(?={_DOT})"  # 約翰·F·甘迺迪
    "|(?:[，,、：；！？。“”‘’「」《》〈〉…][“”‘’「」《》〈〉]?"  # a sentence goes on
    "|\\."  # 舒米恩.魯碧
    "|：[0-9]{1,4}"  # 叫魂：1768年妖術大恐慌
    "|[0-9A-Za-z][0-9A-Za-z.+&-]{1,14}"  # 統一7-ELEVEn獅
    "| ?(?:--?|——?|–) ?| "  # 魔力之舞 -- 愛爾蘭踢踏舞劇, 庄司 かおり
    f"|[0-9A-Za-z] ?)(?!{_HAN_LABEL})[{CJK}]"  # 6號
    f"| ?[(（] ?(?:{FOREIGN} ?){{1,4}}[)）](?= ?{FOREIGN} ?{FOREIGN})"  # 六福集團（國際）有限公司
    "|[0-9A-Za-z] ?(?=[0-9])|[0-9]-(?=[0-9])"  # 16族, 6-1號
    "|-[0-9]{1,4}[A-Z]?(?![0-9A-Za-z-])"  # 歼-20, 长江-1000A
    r"|[0-9A-Za-z]{1,4}(?:\.[0-9]{1,2})?(?=[)）\]])"  # 台北101, 32號B2, 長照2.0
    r"| [0-9]{1,3}(?![0-9A-Za-z.:]|, no| \([0-9]{4}| (?:BC|AD|CE)))*"  # 雲門 2, not 東洋學報 34 (1952)
)
_PIECES, _SHORT_PIECE = re.compile(","), 7
_VERSES = ({5}, {7})
"""How many characters the lines of a verse have: 長江繞郭知魚美,好竹連山覺筍香."""

TITLE_OPEN, TITLE_CLOSE = ("《", "〈", "「", "『"), ("》", "〉", "」", "』")
_TITLE_MARKS = dict(zip((*TITLE_OPEN, "<", "＜"), (*TITLE_CLOSE, ">", "＞"), strict=True))


def name_runs(text: str) -> Iterator[tuple[int, int]]:
    """Runs of Han, with kana, middle dots and digits inside them; lists of short names come apart at their commas."""
    position = 0
    for start, end in non_ascii_slices(text):
        position = max(position, start)
        while (found := _FIRST.search(text, position, end)) is not None:
            if label := _LABELLED.match(text, found.start(), end):
                position = label.end()
                continue
            first, more = _with_latin(text, position, found.start()), _MORE.match(text, found.end())
            assert more is not None  # nothing is a match as well
            position = more.end()
            last = _before_a_part(text, found.end() + len(more.group().rstrip(MIDDLE_DOTS)))
            last = _latin_end(text, first, last)
            position = max(position, last)
            first = _in_its_marks(text, first, last)
            if has_han(text[found.start() : last]):
                yield from _pieces(text, first, last)


def _with_latin(text: str, position: int, first: int) -> int:
    """Where a name begins whose Han has letters or digits right before it: those of a few shapes, and those that the English
    name before the bracket has too, WTT Champions Macao (WTT澳門冠軍賽); not (KMT國民黨)."""
    reach = max(position, first - _LONGEST_BEFORE)
    if before := _BEFORE.search(text, reach, first):
        return before.start()
    said = _SAID_BEFORE.search(text, reach, first)
    if said is None:
        return first
    bracket = said.start() - 1
    english = text[max(position, bracket - _REACH_OF_SAID) : bracket].lower()
    return said.start() if said.group().lower() in _SAID.findall(english) else first


def _before_a_part(text: str, last: int) -> int:
    """Where a name ends that would end inside a number or a word: 視窗, of 視窗11 Home."""
    while _LATIN.fullmatch(text, last - 1, last + 1):
        last -= 1
    return last


def _latin_end(text: str, first: int, last: int) -> int:
    """Where a name ends that goes on up to its bracket's end with words that the English name before the bracket has too: Xiaomi
    SU7 Ultra (小米SU7 Ultra)."""
    said = _SAID_BEHIND.match(text, last, last + _REACH_OF_SAID)
    if said is None or text[first - 1 : first] not in ("(", "（"):
        return last
    english = text[max(0, first - _REACH_OF_SAID) : first].lower()
    return said.end() if set(_SAID.findall(said.group().lower())) <= set(_SAID.findall(english)) else last


def _in_its_marks(text: str, start: int, end: int) -> int:
    """Where a run begins that ends in title marks which opened in it, 天府之国 in 书名为《天府之国》(Land of Plenty), or that has
    marks in it which opened right before it, 「長毛」梁國雄."""
    opening = text[max(0, start - 1) : start]
    if opening in TITLE_OPEN and text.find(TITLE_CLOSE[TITLE_OPEN.index(opening)], start, end) > 0:
        return start - 1
    if text[end : end + 1] not in TITLE_CLOSE:
        return start
    opened = text.rfind(TITLE_OPEN[TITLE_CLOSE.index(text[end])], start, end)
    return opened + 1 if opened >= 0 else start


def in_title_marks(text: str, start: int, end: int) -> bool:
    """Whether a run stands in title marks: 《紅樓夢》, or The Story of the Stone <石頭記>."""
    return text[end : end + 1] == _TITLE_MARKS.get(text[max(0, start - 1) : start])


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cuts = [m.start() for m in _PIECES.finditer(text, start, end)]
    if not cuts or in_title_marks(text, start, end):
        yield start, end
        return
    bounds = list(zip([start, *(c + 1 for c in cuts)], [*cuts, end], strict=True))
    lengths = {b - a for a, b in bounds}
    if max(lengths) > _SHORT_PIECE or lengths in _VERSES:
        yield start, end
    else:
        yield from ((a, b) for a, b in bounds if has_han(text[a:b]))
