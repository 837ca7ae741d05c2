"""Candidate spans: every stretch of text that could be the English name of a gloss.

Before the Han or its bracket, the right edge is where the name must end once spaces, closing quotes, markup and a
possessive 's are taken off; the left edge is any word within reach on the same line. A stretch in quotes or markup that
ends there is a candidate as a whole, however long. In a bracket behind the Han, and to the right of Han that stands
bare, candidates begin at the left and end at punctuation. What is looked at is bounded, so that work is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from linker.model import Gloss, GlossForm
from linker.spans.before import around_both, ending_at
from linker.spans.behind import beginning_at, in_a_row, inside_bracket
from linker.spans.lines import on_other_lines
from linker.spans.links import REACH, link_before
from linker.spans.stretch import MAX_WORDS, CandidateSpan, Place, Word, words_of, words_up_to
from linker.text.scripts import has_latin, is_of_chinese_text

__all__ = ["MAX_WORDS", "CandidateSpan", "Place", "Word", "candidate_spans", "longest_name", "words_of", "words_up_to"]

_WHICH = re.compile(
    r"(?:Simplified|Traditional|Standard|Literary) Chinese|(?:Chinese|Japanese|Korean|Vietnamese) (?:name|characters?)"
    r"|(?:Hanyu )?Pinyin|Jyutping|Hangul|Hanja|Kanji|Kana|Literal meaning"
)
_OF_SCRIPTS = re.compile("[中文漢汉字體体繁簡简語语名拼]")
_ALIAS = re.compile(r" (?:@|alias|a\.?k\.?a\.?) ")


def candidate_spans(text: str, gloss: Gloss) -> tuple[CandidateSpan, ...]:
    """The candidates of a gloss, no stretch twice; () where nothing stands there that could be a name."""
    found: dict[tuple[int, int], CandidateSpan] = {}
    for span in _all(text, gloss):
        if _has_latin_words(span) and (span.start, span.end) not in found and not _says_which(span, gloss):
            found[span.start, span.end] = span
    return tuple(found.values())


def _has_latin_words(span: CandidateSpan) -> bool:
    return bool(span.words) and (span.text.isascii() or has_latin(span.text))


def _says_which(span: CandidateSpan, gloss: Gloss) -> bool:
    """Whether a span says in what script or language its Han is, and the Han is no word for one."""
    if len(span.words) > 2:
        return False
    return _WHICH.fullmatch(span.text) is not None and _OF_SCRIPTS.search(gloss.zh.text) is None


def _all(text: str, gloss: Gloss) -> Iterator[CandidateSpan]:
    if gloss.inside is not None:
        yield from inside_bracket(text, gloss.inside.start, gloss.inside.end)
        if is_of_chinese_text(text[gloss.anchor - 1 : gloss.anchor]):
            return  # what stands before is another name's
    yield from around_both(text, gloss)
    longest = longest_name(gloss.zh.text)
    yield from ending_at(text, gloss.anchor, Place.BEFORE, longest)
    if gloss.outer is not None:
        inner = tuple(words_of(text, gloss.outer, gloss.anchor))
        yield from _before(ending_at(text, gloss.outer, Place.BEFORE_BRACKET, longest), inner)
    if (link := link_before(text, gloss.anchor)) is not None:
        inner = tuple(words_of(text, gloss.inside.start, gloss.inside.end)) if gloss.inside else ()
        yield from _before(ending_at(text, link, Place.BEFORE_LINK, longest), inner)
    if alias := _ALIAS.search(text, max(0, gloss.anchor - REACH), gloss.anchor):
        yield from ending_at(text, alias.start(), Place.BEFORE_LINK, longest)
    if gloss.inside is not None:
        inside = (gloss.inside.start, gloss.inside.end)
        yield from beginning_at(text, gloss.inside.end + 1, inside, set_apart=True)
    elif gloss.form is not GlossForm.BRACKET:
        yield from on_other_lines(text, gloss.zh.start, gloss.zh.end)
        yield from beginning_at(text, gloss.zh.end, (gloss.zh.end, len(text)))
        yield from in_a_row(text, gloss.zh.end)
    elif text[gloss.zh.end : gloss.zh.end + 1] in (")", "）"):
        near = (gloss.anchor - REACH, gloss.anchor)
        yield from beginning_at(text, gloss.zh.end + 1, near, set_apart=True)  # the sentence goes on there


def _before(spans: Iterable[CandidateSpan], nearer: tuple[Word, ...]) -> Iterator[CandidateSpan]:
    """Spans that stand before words which are nearer to the Han."""
    return (replace(span, nearer=nearer) for span in spans)


def longest_name(han: str) -> int:
    """How many words the English name of Han has at most, unless quotes or markup set it off: two a character, and one."""
    return min(MAX_WORDS, 2 * len(han) + 1)
