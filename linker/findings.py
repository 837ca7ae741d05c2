"""Findings: what an editor should look at in a gloss, or in two of them. Each is a sentence, with the suggestion in it.

They are few and cautious: a name that only might be wrong is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from linker.model import Candidate, EntityType, Link, NamePair
from linker.romanise.align import align
from linker.text.names import looks_like_person
from linker.text.normalise import fold_han, match_key
from linker.text.scripts import is_han

SHORTEST_HAN, SHORTEST_LATIN, LETTERS_A_SLIP = 3, 6, 8
"""A slip is one character of at least three, or a letter or two of at least six: one for each eight."""

SOUNDS_UNLIKE = 0.02
"""Below this probability by sound, two names of a person are not the same name."""


def of_gloss(pair: NamePair, ranked: Sequence[Candidate]) -> tuple[str, ...]:
    """The findings of one gloss, from its candidates."""
    found = tuple(_two_items(pair, ranked)) or (
        *_slip_in_han(pair, ranked),
        *_slip_in_english(pair, ranked),
        *_sounds_unlike(pair, ranked),
    )
    return tuple(dict.fromkeys((*found, *_mixed_scripts(pair))))


def of_document(links: Sequence[Link]) -> tuple[Link, ...]:
    """The links of a document, with what only shows when they are seen together: one name that is spelled in two ways."""
    by_han: dict[str, list[int]] = defaultdict(list)
    for index, link in enumerate(links):
        if link.pair.en is not None:
            by_han[fold_han(link.pair.zh.text)].append(index)
    found = list(links)
    for indexes in by_han.values():
        first = links[indexes[0]].pair
        for index in indexes[1:]:
            if told := _two_spellings(first, links[index].pair):
                found[index] = replace(found[index], findings=(*found[index].findings, told))
    return tuple(found)


class Register:
    """The English names of each Han name in the documents before, so that two spellings in two articles are found too."""

    def __init__(self) -> None:
        self._first: dict[str, tuple[str, NamePair]] = {}

    def added(self, document: str, links: Sequence[Link]) -> Iterator[tuple[Link, str]]:
        """Enter a document's links; each that is spelled otherwise than in the first document that has it, with a sentence."""
        for link in links:
            if link.pair.en is None:
                continue
            where, first = self._first.setdefault(fold_han(link.pair.zh.text), (document, link.pair))
            if where != document and first.en is not None and _two_spellings(first, link.pair):
                yield link, f"{link.pair.zh.text} is spelled {link.pair.en.text} here and {first.en.text} in {where}."


def _two_items(pair: NamePair, ranked: Sequence[Candidate]) -> Iterator[str]:
    """The two halves are names of two different items."""
    by_han = [c for c in ranked if c.value("han exact") and c.value("en differs") and not c.value("type differs")]
    by_english = [c for c in ranked if c.value("en exact") and c.value("han differs") and not c.value("type differs")]
    agreed = any(c.value("han exact") and not c.value("en differs") for c in ranked)
    if by_han and by_english and not agreed and pair.en is not None:
        yield (
            f"The halves name two items: {pair.zh.text} is {by_han[0].entity.display} ({by_han[0].entity.qid}), "
            f"{pair.en.text} is {by_english[0].entity.display} ({by_english[0].entity.qid})."
        )


def _slip_in_han(pair: NamePair, ranked: Sequence[Candidate]) -> Iterator[str]:
    """One character off a name of an item that has the English name. A surname makes another person, and Han that sounds
    like the English throughout is a name of its own."""
    han = fold_han(pair.zh.text)
    if pair.en is None or len(han) < SHORTEST_HAN:
        return
    for candidate in ranked:
        if candidate.value("en exact") and candidate.value("han differs"):
            for name in candidate.entity.chinese:
                theirs = fold_han(name)
                off = [i for i, (a, b) in enumerate(zip(han, theirs, strict=False)) if a != b]
                if len(theirs) == len(han) and len(off) == 1 and (off[0] or pair.type is not EntityType.PER):
                    if not _one_sound(pair.zh.text, pair.en.text):
                        yield f"{pair.zh.text} may be a slip for {name}: {pair.en.text} is {_item(candidate)}."
                    return


def _slip_in_english(pair: NamePair, ranked: Sequence[Candidate]) -> Iterator[str]:
    """A letter or two off a name of an item that has the Han. What sounds like the Han throughout is another spelling."""
    if pair.en is None or pair.en.text.islower():
        return
    ours = match_key(pair.en.text)
    allowed = min(len(ours) // LETTERS_A_SLIP + 1, 2) if len(ours) >= SHORTEST_LATIN else 0
    for candidate in ranked:
        exact = candidate.value("en exact") or candidate.value("en short form") or candidate.value("en acronym")
        if candidate.value("han exact") and not exact and allowed:
            for name in candidate.entity.english:
                if 0 < _distance(ours, match_key(name), allowed) <= allowed:
                    if not _one_sound(pair.zh.text, pair.en.text):
                        yield f"{pair.en.text} may be a slip for {name}: {pair.zh.text} is {_item(candidate)}."
                    return


def _distance(first: str, second: str, most: int) -> int:
    """Letters more, less, others or swapped between two names; above `most`, only that it is above."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    from rapidfuzz.distance import OSA

    return int(OSA.distance(first, second, score_cutoff=most))


def _item(candidate: Candidate) -> str:
    return f"{candidate.entity.display} ({candidate.entity.qid})"


def _one_sound(zh: str, *english: str) -> bool:
    """Whether each English name is the sound of the Han, read in one way: 清水 is Qingshui in China and Shimizu in Japan."""
    alignments = [align(en, zh) for en in english]
    slips = any("one letter off" in p.scheme or "like " in p.scheme for a in alignments for p in a.parts)
    return all(a.throughout for a in alignments) and not slips and len({a.japanese for a in alignments}) == 1


def _sounds_unlike(pair: NamePair, ranked: Sequence[Candidate]) -> Iterator[str]:
    """A person whose English name is neither the sound of the Han, not even of its surname, nor known for it."""
    if pair.en is None or pair.type is not EntityType.PER or not looks_like_person(pair.zh.text):
        return
    if len(pair.zh.text) < SHORTEST_HAN or any(c.value("han exact") and not c.value("en differs") for c in ranked):
        return
    alignment = align(pair.en.text, pair.zh.text)
    if alignment.score is not None and alignment.score < SOUNDS_UNLIKE and not alignment.surname:
        yield f"{pair.en.text} does not sound like {pair.zh.text}: is it somebody else’s name?"


def _mixed_scripts(pair: NamePair) -> Iterator[str]:
    """A character that only simplified text has beside one that only traditional text has, by the character sets of both;
    but for what may be Japanese, which has some of either."""
    text = pair.zh.text
    simplified = [c for c in text if is_han(c) and _in(c, "gb2312") and not _in(c, "big5")]
    if not simplified or _in(text, "shift_jis"):
        return
    traditional = [c for c in text if is_han(c) and _in(c, "big5") and not _in(c, "gb2312")]
    if traditional:
        yield f"{text} mixes scripts: {simplified[0]} is simplified, {traditional[0]} traditional."


def _in(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _two_spellings(first: NamePair, second: NamePair) -> str:
    """Two English names of one Han that are a letter or two apart, or both sound like it."""
    assert first.en is not None and second.en is not None
    ours, theirs = match_key(second.en.text), match_key(first.en.text)
    if ours == theirs or min(len(ours), len(theirs)) < SHORTEST_LATIN or ours in theirs or theirs in ours:
        return ""
    near = _distance(ours, theirs, 2) <= 2
    alike = _one_sound(second.zh.text, first.en.text, second.en.text)
    return f"{second.zh.text} is spelled {second.en.text} here and {first.en.text} above." if near or alike else ""
