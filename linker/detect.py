"""Text → glosses: every Han name that stands in a bracket, bare, or before an English bracket.

Works outwards from runs of Han. Text without any is passed over at memory speed, and around each run only a
bounded stretch is looked at, so that the time is linear on any input.
"""

from __future__ import annotations

import re
from bisect import bisect

from msgspec import Struct
from msgspec.structs import replace

from linker.model import Gloss, GlossForm, Span
from linker.runs import CJK, TITLE_CLOSE, in_title_marks, name_runs
from linker.text.names import is_acronym
from linker.text.scripts import HANGUL, has_han
from linker.text.years import are_years

_OPEN = {"(": ")", "（": "）", "[": "]", "［": "］", "【": "】"}
_CLOSE = {close: open_ for open_, close in _OPEN.items()}
_LOOK_BACK, _LOOK_AHEAD, _LOOK_UP = 160, 200, 2000

_LABEL = re.compile(
    r"""(?xi) (?: (?:simplified|traditional|modern|literary|in|zh|ancient|old|middle|japanese|also|formerly|officially)\s+ )*
    (?: chinese(?:\s+(?:name|characters?|only))? | mandarin | cantonese | japanese | korean | hanja | hanzi | kanji | hangul
      | vietnamese | ch[uữ]\s+h[aá]n | hokkien | hakka | zh(?:\s+only)? | pinyin | jyutping | simplified | traditional
      | lit(?:erally)?\.? | characters? | aka | also\s+known\s+as | born | n[eé]e | birth\s+name | [tsj](?==) ) \s* [:：=;]? \s*"""
)
_COUNTED = re.compile(
    "[十百千万萬亿億兆]*(?:[年月日号號元圆圓人名位个個次岁歲里米尺斤吨噸度]|公[里斤]|[美港日]元|[港台臺]币|人民币|小[时時]|分[钟鐘])?"
)
_OPEN_URL = re.compile(r"://[^\s)>\]]*$")
_RULE = re.compile(r"(?m)^ *-{3,}(?: +-{3,})+ *$")
_YEARS = re.compile(r"\b(?:c\.|ca\.|born|died|d\.|b\.|r\.)?\s*\d[\d\s–—-]*(?:BCE|BC|CE|AD)?\b")
_APART = re.compile("[,;/，；、]")
_UNBROKEN = re.compile(r"\S{0,80}")
_FILE = re.compile(r"\.(?:jpe?g|png|svg|gif|webp|pdf|html?|md|txt|ogg|mp[34]|webm)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"://|\bwww\.|\w@\w")
_EDITED, _LONGEST_EDITED = re.compile(r"\b(?:[Tt]rans|[Ee]ds?|tr)\.?$"), 8
"""How a bracket ends that has a translator or editor: 讀書筆記 (A. Chen, Trans.)."""

_PUBLISHED = re.compile(r"[A-Z][^\s:;,]*(?: [A-Z][^\s:;,]*)?: ?[^:;]{2,80}, (?:\w+\.? )?[12][0-9]{3}[a-z]?(?:[,;].*)?")
"""A bracket that says where a book came out: 前朝夢憶 (Taipei: Shibao, 2009)."""

_BRACKET_BEHIND = re.compile(r"[”\"'’»」』》〉*_]{0,3} ?([(（\[])")
_CLOSES = {"(": ")）", "（": ")）", "[": "]"}
_NO_NAME = re.compile(r"(?:[a-z]|[a-z]{1,4} ?[0-9]+|edit|sic|citation needed)$|.*[\u0250-\u02af]")
"""What square brackets have that is no name: notes, and how something sounds."""

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
        for start, end in name_runs(text)
        if not (
            _is_amount(text, start, end)
            or _is_machine_text(text, start, end, fences)
            or _is_chinese_prose(text, start, end)
        )
    )


def _is_amount(text: str, start: int, end: int) -> bool:
    """Whether Han is but what a number counts: 182.28亿元, 1997年, 20萬人."""
    return text[max(0, start - 1) : start].isdigit() and _COUNTED.fullmatch(text, start, end) is not None


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
    word_start = max(near, text.rfind(" ", near, start) + 1, text.rfind("\t", near, start) + 1, line_start)
    token_start = max(word_start, text.rfind("(", near, start) + 1, text.rfind("（", near, start) + 1)
    before = text[token_start:start]
    if _OPEN_URL.search(text, word_start, start):
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
    return opening > 0 and (has_han(text[opening - 1]) or text[opening - 1] in TITLE_CLOSE)


def _gloss(text: str, start: int, end: int) -> Gloss:
    gloss = _placed(text, Span.of(text, start, end))
    return replace(gloss, title_marks=True) if in_title_marks(text, start, end) else gloss


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
    token = _APART.split(text.strip(), maxsplit=1)[0].strip()
    return token if is_acronym(token) else None


def _holds_a_name(before: str, acronym: str | None) -> bool:
    """Whether a bracket has a Latin name of its own between its opening and the Han: "(birth name: Lam Gun-bo 林根寶)"."""
    if not _LATIN_WORD.search(before):
        return False
    last = re.split("[;；]", before)[-1]
    rest = _YEARS.sub(" ", _LABEL.sub(" ", last))
    if acronym:
        rest = rest.replace(acronym, " ")
    rest = re.sub(f"[{CJK}{HANGUL}]+", " ", rest)
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
    opening = _BRACKET_BEHIND.match(text, end)
    if not opening:
        return None
    label = _LABEL_INSIDE.match(text, opening.end())
    start = label.end() if label else opening.end()
    ends = _CLOSES[opening.group(1)] + "\n"
    stop = next((i for i in range(start, min(len(text), start + _LOOK_AHEAD)) if text[i] in ends), None)
    if stop is None or text[stop] == "\n":
        return None
    if has_han(text[start:stop]):  # World Health Organization，简称WHO
        stop = text.find("，", start, stop)
    said = text[start:stop] if start <= stop else ""
    if has_han(said) or are_years(said) or not _NAME_WORD.search(said):
        return None
    if opening.group(1) == "[" and _NO_NAME.match(said):
        return None
    if (
        _PUBLISHED.fullmatch(said)
        or _ADDRESS.search(said)
        or _EDITED.search(text, max(start, stop - _LONGEST_EDITED), stop)
    ):
        return None
    return Span.of(text, start, stop)
