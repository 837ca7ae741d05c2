"""Text → glosses: every Han name that stands in a bracket, bare, or before an English bracket.

Works outwards from runs of Han. Text without any is passed over at memory speed, and around each run only a
bounded stretch is looked at, so that the time is linear on any input.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from linker.model import Gloss, GlossForm, Span
from linker.text.names import is_acronym
from linker.text.scripts import HAN, HANGUL, KANA, MIDDLE_DOTS, has_han, non_ascii_slices
from linker.text.years import are_years

_CJK = f"{HAN}{KANA}"
_FIRST = re.compile(f"[{_CJK}]")  # by itself, for which a text is searched eight times as fast
_DOT, _INITIAL = f"[{MIDDLE_DOTS}]", "[A-Z\uff21-\uff3a]"
_BEFORE = re.compile(
    r"(?<=[(（\[《「“])(?:[A-Za-z]{1,2}|[0-9]{1,4}|[A-Z]{1,5}-?[0-9]{1,4}[A-Z]?"
    rf"|(?:{_INITIAL}(?:\.|{_DOT})){{1,3}})\Z"
)  # K歌之王, 228事件, 3か国, F-16戰機, J·K·羅琳, J.K.羅琳
_SAID, _SAID_BEFORE = re.compile("[0-9A-Za-z&+-]+"), re.compile(r"(?<=[(（\[《「“])[A-Za-z][0-9A-Za-z&+-]{1,14}\Z")
_SAID_BEHIND = re.compile(r"[0-9A-Za-z+&-]+(?: [0-9A-Za-z+&-]+){0,3}(?=[)）])")
_LONGEST_BEFORE, _REACH_OF_SAID = 16, 80
_HAN_LABEL = "(?:拼音 ?[：:] ?|(?:[中漢汉華华日韓韩粵粤英台臺客][文語语字]|[繁正簡简][體体](?:中文)?|[原本又筆笔譯译]名) ?[：:](?! ?[A-Za-z]) ?)"
"""What says in Chinese what follows: (中文：任正非); a glossary's 漢字: Chinese characters is a name itself."""

_LABELLED = re.compile(_HAN_LABEL)
_MORE = re.compile(  # each class of all Han costs a millisecond to compile, so there are three
    f"(?:[{_CJK}{MIDDLE_DOTS}]"
    f"|{_INITIAL}\\.?(?={_DOT})"  # 約翰·F·甘迺迪
    "|(?:[，,、：；！？。“”‘’「」《》…][“”‘’「」《》]?"  # a sentence goes on
    "|：[0-9]{1,4}"  # 叫魂：1768年妖術大恐慌
    "|[0-9A-Za-z][0-9A-Za-z.+&-]{1,14}"  # 統一7-ELEVEn獅
    "| ?(?:--?|——?|–) ?| "  # 魔力之舞 -- 愛爾蘭踢踏舞劇, 庄司 かおり
    f"|[0-9A-Za-z] ?)(?!{_HAN_LABEL})[{_CJK}]"  # 6號
    "|[0-9A-Za-z] ?(?=[0-9])|[0-9]-(?=[0-9])"  # 16族, 6-1號
    "|-[0-9]{1,4}[A-Z]?(?![0-9A-Za-z-])"  # 歼-20, 长江-1000A
    "|[0-9A-Za-z]{1,4}(?=[)）\\]])"  # 台北101, 32號B2
    r"| [0-9]{1,3}(?![0-9A-Za-z.:]|, no| \([0-9]{4}))*"  # 雲門 2, not 東洋學報 34 (1952)
)
_PIECES = re.compile(",")
_OPEN = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】"}
_CLOSE = {close: open_ for open_, close in _OPEN.items()}
_TITLE_OPEN, _TITLE_CLOSE = ("《", "〈", "「", "『"), ("》", "〉", "」", "』")
_LOOK_BACK, _LOOK_AHEAD, _LOOK_UP = 160, 200, 2000
_SHORT_PIECE = 7

_LABEL = re.compile(
    r"""(?xi) (?: (?:simplified|traditional|modern|literary|in|zh|ancient|old|middle|japanese|also|formerly|officially)\s+ )*
    (?: chinese(?:\s+(?:name|characters?|only))? | mandarin | cantonese | japanese | korean | hanja | hanzi | kanji | hangul
      | vietnamese | ch[uữ]\s+h[aá]n | hokkien | hakka | zh(?:\s+only)? | pinyin | jyutping | simplified | traditional
      | lit(?:erally)?\.? | characters? | aka | also\s+known\s+as | born | n[eé]e | birth\s+name | [tsj](?==) ) \s* [:：=;]? \s*"""
)
_OPEN_URL = re.compile(r"://[^\s)>\]]*$")
_RULE = re.compile(r"(?m)^ *-{3,}(?: +-{3,})+ *$")
_YEARS = re.compile(r"\b(?:c\.|ca\.|born|died|d\.|b\.|r\.)?\s*\d[\d\s–—-]*(?:BCE|BC|CE|AD)?\b")
_UNBROKEN = re.compile(r"\S{0,80}")
_FILE = re.compile(r"\.(?:jpe?g|png|svg|gif|webp|pdf|html?|md|txt|ogg|mp[34]|webm)\b", re.IGNORECASE)
_EDITED, _LONGEST_EDITED = re.compile(r"\b(?:[Tt]rans|[Ee]ds?|tr)\.?$"), 8
"""How a bracket ends that has a translator or editor: 讀書筆記 (A. Chen, Trans.)."""

_BRACKET_BEHIND = re.compile(r"[”\"'’»」』》*_]{0,3} ?[(（]")
_LABEL_INSIDE = re.compile(
    r"(?:[Hh]anyu )?(?:[Pp]inyin|[Jj]yutping|[Mm]andarin|[Cc]antonese|Wade[–-]Giles|[Rr]ōmaji|[Rr]omaji|English) ?[:：] ?"
)
"""What says which language follows, behind Han: 药 (pinyin: yào)."""

_LATIN_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


class _Bracket(Struct, frozen=True):
    """Offsets of a bracket's opening and closing signs."""

    start: int
    end: int


def detect(text: str) -> tuple[Gloss, ...]:
    """The glosses of a text in the order in which they stand. Offsets are code points of `text` as given."""
    fences = _code_fences(text)
    return tuple(
        _gloss(text, start, end)
        for start, end in _name_runs(text)
        if not (_is_machine_text(text, start, end, fences) or _is_chinese_prose(text, start, end))
    )


def _name_runs(text: str) -> Iterator[tuple[int, int]]:
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
            last = found.end() + len(more.group().rstrip(MIDDLE_DOTS))
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


def _latin_end(text: str, first: int, last: int) -> int:
    """Where a name ends that goes on up to its bracket's end with words that the English name before the bracket has too: Xiaomi
    SU7 Ultra (小米SU7 Ultra)."""
    said = _SAID_BEHIND.match(text, last, last + _REACH_OF_SAID)
    if said is None or text[first - 1 : first] not in ("(", "（"):
        return last
    english = text[max(0, first - _REACH_OF_SAID) : first].lower()
    return said.end() if set(_SAID.findall(said.group().lower())) <= set(_SAID.findall(english)) else last


def _in_its_marks(text: str, start: int, end: int) -> int:
    """Where a run begins that ends in title marks which opened in it: 天府之国 in 书名为《天府之国》(Land of Plenty)."""
    if text[end : end + 1] not in _TITLE_CLOSE:
        return start
    opened = text.rfind(_TITLE_OPEN[_TITLE_CLOSE.index(text[end])], start, end)
    return opened + 1 if opened >= 0 else start


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cuts = [m.start() for m in _PIECES.finditer(text, start, end)]
    bounds = list(zip([start, *(c + 1 for c in cuts)], [*cuts, end], strict=True))
    if not cuts or any(b - a > _SHORT_PIECE for a, b in bounds):
        yield start, end
    else:
        yield from ((a, b) for a, b in bounds if has_han(text[a:b]))


def _code_fences(text: str) -> tuple[tuple[int, int], ...]:
    """Fenced code blocks, as offsets; an unclosed one runs to the end."""
    if "```" not in text:
        return ()
    marks = [m.start() for m in re.finditer("(?m)^ {0,3}```", text)]
    return tuple(zip(marks[::2], [*marks[1::2], len(text)][: len(marks[::2])], strict=False))


def _is_machine_text(text: str, start: int, end: int, fences: tuple[tuple[int, int], ...]) -> bool:
    """Han in URLs, file names, code and table cells names nobody."""
    opened = bisect(fences, (start, len(text)))
    if opened and start < fences[opened - 1][1]:
        return True
    line_start = max(text.rfind("\n", max(0, start - _LOOK_UP), start) + 1, start - _LOOK_UP, 0)
    if text.startswith("|", line_start) or text.count("`", line_start, start) % 2:
        return True
    if _in_columns(text, line_start, start):
        return True
    near = max(0, start - 200)
    token_start = max(near, *(text.rfind(c, near, start) + 1 for c in " \n\t(（"))
    before = text[token_start:start]
    if _OPEN_URL.search(text, max(near, *(text.rfind(c, near, start) + 1 for c in " \n\t")), start):
        return True
    ahead = _UNBROKEN.match(text, end)
    after = ahead.group() if ahead else ""
    if "://" in before or "www." in before or "](" in text[max(0, token_start - 3) : start] or _FILE.search(after):
        return True
    wiki_file = text.rfind("File:", line_start, start)
    return wiki_file >= 0 and _FILE.search(text, wiki_file, start) is None


def _in_columns(text: str, line_start: int, start: int) -> bool:
    """Whether a line stands in a table whose columns are set apart by spaces, below a row of dashes."""
    since = max(0, line_start - _LOOK_UP)
    if text.find("---", since, line_start) < 0:
        return False
    rules = list(_RULE.finditer(text, since, line_start))
    return bool(rules) and "\n\n" not in text[rules[-1].end() : start] and "  " in text[line_start:start]


def _is_chinese_prose(text: str, start: int, end: int) -> bool:
    """Whether a run goes on behind the English bracket of a Chinese name, or in it: 任正非（Ren Zhengfei，简称Ren）说."""
    bracket = _enclosing(text, start, end)
    if bracket is None:
        return _goes_on_behind_a_bracket(text, start) and _following_bracket(text, end) is None
    before, first = text[max(0, bracket.start - 2) : bracket.start].rstrip("》」』”"), text[bracket.start + 1]
    return has_han(before[-1:]) and first.isascii() and first.isupper() and text[bracket.start] == "（"


def _goes_on_behind_a_bracket(text: str, start: int) -> bool:
    """Whether a run follows a bracket of a Chinese sentence right away."""
    if text[start - 1 : start] != ")":
        return text[start - 1 : start] == "）"
    opening = text.rfind("(", max(0, start - _LOOK_AHEAD), start)
    return opening > 0 and (has_han(text[opening - 1]) or text[opening - 1] in _TITLE_CLOSE)


def _gloss(text: str, start: int, end: int) -> Gloss:
    gloss = _placed(text, Span.of(text, start, end))
    return replace(
        gloss, title_marks=text[max(0, start - 1) : start] in _TITLE_OPEN and text[end : end + 1] in _TITLE_CLOSE
    )


def _placed(text: str, zh: Span) -> Gloss:
    start, end = zh.start, zh.end
    bracket, following = _enclosing(text, start, end), _following_bracket(text, end)
    if following is not None and (bracket is None or has_han(text[bracket.start : start])):
        return Gloss(zh, GlossForm.CHINESE_FIRST, start, inside=following)
    if bracket is not None:
        return _in_bracket(text, zh, bracket)
    return Gloss(zh, GlossForm.BARE, start)


def _in_bracket(text: str, zh: Span, bracket: _Bracket) -> Gloss:
    """A gloss whose partner stands before the bracket, or inside it just before the Han."""
    before = text[bracket.start + 1 : zh.start]
    acronym = _acronym(before) or _acronym(text[zh.end : bracket.end].lstrip(" ,;/"))
    if _holds_a_name(before, acronym):
        return Gloss(zh, GlossForm.BARE, zh.start, acronym, outer=bracket.start)
    outer = bracket.start  # ((讲好中国故事))
    while outer > 0 and text[outer - 1] in _OPEN:
        outer -= 1
    return Gloss(zh, GlossForm.BRACKET, outer, acronym)


def _acronym(text: str) -> str | None:
    """The acronym that stands apart, by comma or semicolon, at the start of a bracket's rest."""
    token = re.split(r"[,;/，；、]", text.strip(), maxsplit=1)[0].strip()
    return token if is_acronym(token) else None


def _holds_a_name(before: str, acronym: str | None) -> bool:
    """Whether a bracket has a Latin name of its own between its opening and the Han: "(birth name: Lam Gun-bo 林根寶)"."""
    last = re.split(r"[;；]", before)[-1]
    rest = _YEARS.sub(" ", _LABEL.sub(" ", last))
    if acronym:
        rest = rest.replace(acronym, " ")
    rest = re.sub(f"[{_CJK}{HANGUL}]+", " ", rest)
    return _LATIN_WORD.search(rest) is not None and not rest.rstrip().endswith((":", "："))


def _enclosing(text: str, start: int, end: int) -> _Bracket | None:
    """The innermost bracket around a run, on its own line and within reach."""
    depth = 0
    for i in range(start - 1, max(-1, start - _LOOK_BACK - 1), -1):
        character = text[i]
        if character == "\n":
            return None
        if character in _CLOSE:
            depth += 1
        elif character in _OPEN:
            if depth == 0:
                unclosed = _Bracket(i, end) if i == start - 1 else None
                return _closed(text, i, end) or unclosed
            depth -= 1
    return None


def _closed(text: str, opening: int, end: int) -> _Bracket | None:
    """A bracket with where it closes within reach, else where the last one in its line does that was opened in it, as a sign may
    be missing."""
    depth, last = 0, None
    for i in range(end, min(len(text), end + _LOOK_AHEAD)):
        if text[i] in _OPEN:
            depth += 1
        elif text[i] in _CLOSE:
            if depth == 0:
                return _Bracket(opening, i)
            depth, last = depth - 1, i
    return None if last is None or "\n" in text[end:last] else _Bracket(opening, last)


def _following_bracket(text: str, end: int) -> Span | None:
    """The content of a bracket of Latin words right behind a run: 創業 (entrepreneurship)."""
    opening = re.compile(r"[”\"'’»」》*_]{0,3} ?([(（])").match(text, end)
    if not opening:
        return None
    label = _LABEL_INSIDE.match(text, opening.end())
    start = label.end() if label else opening.end()
    stop = next((i for i in range(start, min(len(text), start + _LOOK_AHEAD)) if text[i] in ")）\n"), None)
    if stop is None or text[stop] == "\n":
        return None
    if has_han(text[start:stop]):  # World Health Organization，简称WHO
        stop = text.find("，", start, stop)
    said = text[start:stop] if start <= stop else ""
    if has_han(said) or are_years(said) or not _NAME_WORD.search(said):
        return None
    if _EDITED.search(text, max(start, stop - _LONGEST_EDITED), stop):
        return None
    return Span.of(text, start, stop)
