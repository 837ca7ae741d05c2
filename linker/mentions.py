"""Later mentions: "Ren" after "Ren Zhengfei (任正非)", "Huawei" after "Huawei Technologies Co (華為)", "KMT" after its gloss.

Each pair has other names (`later_names.py`); the text behind its gloss is searched for them word by word, the longest
first. A form that two pairs share belongs to the one that a title tells, else to the one that was named last, but not to
somebody who came in as the other's kin. A word that is part of a longer name is left alone.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from linker.han import Known, nobody
from linker.later_names import ALSO_WORDS, JOINED, POSSESSIVE, TOKEN, Words, bare, folded_words, later_names
from linker.model import EntityType, GlossForm, Link, Mention, NamePair, Span
from linker.spans.stretch import start_of_last
from linker.text import gender, names
from linker.text.introduced import as_kin, is_role, roles_of
from linker.text.normalise import fold_han
from linker.text.traits import is_ordinary

_IN_CAPITALS = re.compile(
    rf"[A-Z\u00c0-\U0010ffff](?<=[^\W\d_])(?<![^\W_][^\W_])(?<![^\W_][-’'.&][^\W_])[^\W_]*{JOINED}"
)
"""Those tokens that no digit or plain small letter begins. It looks back only where one may begin, as that costs most."""

_REACH_BEFORE, _MOST_BEFORE = 64, 4
"""How many characters, and words or marks, are read for the two words before a mention."""

_DIVIDED = re.compile(r"[^\w\s.&'’-]|\n|\w{3}\.\s")
"""Where a name cannot go on: at a mark, a line's end, or a full stop that ends a sentence: "Stan. Shih"."""

_REST_OF_BRACKET, _LONGEST_REST = re.compile(r"(?:[^()（）\n]|[(（][^()（）\n]*[)）])*[)）]"), 200
"""(Chinese: 王宝强; pinyin: Wáng Bǎoqiáng; born May 29, 1984)"""

MOST_NAMESAKES = 20
"""So many of those who share a name are thought of at a mention."""

_KIN = frozenset("family families clan clans clansmen kinsmen dynasty brothers sisters siblings".split())
"""The Lin clan is not Lin."""


class _Token(Struct, frozen=True):
    """A word's offsets, and its folded form without a possessive."""

    start: int
    end: int
    folded: str


class _Named(Struct, frozen=True):
    """A pair's index, the offset behind which it counts, where its bracket ends, in which the words of its name tell how the Han
    is read, its full name, the forms it goes by, whether it is a person, and whether it is written small; of a person with
    namesakes the roles that introduce it, whether it is a man or a woman, and whether it comes in as another's kin."""

    gloss: int
    since: int
    bracket_end: int
    full: Words
    forms: frozenset[Words]
    person: bool
    lower_case: bool
    roles: frozenset[str] = frozenset()
    gender: str = gender.UNKNOWN
    kin: bool = False


def find_mentions(text: str, links: Sequence[Link], known: Known = nobody) -> tuple[Mention, ...]:
    """The later mentions of the linked pairs, in the order in which they stand. Of several Han forms with one English name
    they belong to the first. A place that is known is not what is named after it."""
    first = {link.pair.en: index for index, link in reversed(list(enumerate(links)))}
    every = [found for index in sorted(first.values()) if (found := _named(text, links[index].pair, index, known))]
    if not every:
        return ()
    shared = {form for form, count in Counter(form for each in every for form in each.forms).items() if count > 1}
    introduced = (each if each.forms.isdisjoint(shared) else _introduced(text, each, links) for each in every)
    named = sorted(introduced, key=lambda n: n.since)
    taken = sorted((span.start, span.end) for link in links for span in (link.pair.en, link.pair.zh) if span)
    return tuple(_scan(text, links, named, taken))


def _introduced(text: str, named: _Named, links: Sequence[Link]) -> _Named:
    """A namesake with what the text says of it where it comes in."""
    if not named.person:
        return named
    pair = links[named.gloss].pair
    start, end = pair.extent
    roles = roles_of(text, start, end)
    return replace(named, roles=roles, gender=_gender(pair, named.full, roles), kin=as_kin(text, start))


def _gender(pair: NamePair, full: Words, roles: frozenset[str]) -> str:
    """What the roles tell, else the English given name, else the Chinese one."""
    han = fold_han(pair.zh.text)
    given = han[names.surname_length(han) or 1 :]
    return gender.first_told((gender.of_roles(roles), gender.of_english(full[:1]), gender.of_han(given)))


def _named(text: str, pair: NamePair, index: int, known: Known) -> _Named | None:
    """A pair with what it goes by later on; None if by nothing."""
    if pair.en is None or not (forms := later_names(text, pair, known)):
        return None
    _, since = pair.extent
    full, person = folded_words(pair.en.text), pair.type is EntityType.PER
    return _Named(index, since, _bracket_end(text, pair), full, forms, person, pair.en.text.islower())


def _bracket_end(text: str, pair: NamePair) -> int:
    """Where the bracket ends that holds the Han; where both names end if there is none."""
    _, end = pair.extent
    bracketed = pair.gloss.form is GlossForm.BRACKET or pair.gloss.outer is not None
    rest = _REST_OF_BRACKET.match(text, end, end + _LONGEST_REST) if bracketed else None
    return rest.end() if rest else end


def _scan(text: str, links: Sequence[Link], named: Sequence[_Named], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """One walk over the words; each form belongs to the pair that was named last, by its gloss or by a mention."""
    coming = deque(named)
    owners = _Owners()
    covered = _Cover(taken)
    behind = 0  # what is before is part of a mention
    for start, folded in _beginnings(text, named):
        while coming and coming[0].since <= start:
            owners.add(coming.popleft())
        longest = owners.longest(folded)
        if not longest or start < behind or covered.by(start):
            continue
        words = tuple(islice(_tokens(text, start, len(text)), longest + 1))
        if found := _best_form(text, words, owners):
            form, named_here = found
            behind = words[len(form) - 1].end
            end = start + len(POSSESSIVE.sub("", text[start:behind]))
            yield Mention(Span.of(text, start, end), named_here.gloss, links[named_here.gloss].qid)
            owners.add(named_here)


def _beginnings(text: str, named: Sequence[_Named]) -> Iterator[tuple[int, str]]:
    """The words that some form begins with, and where they stand; without a capital only if some name has none."""
    begins = {form[0] for each in named for form in each.forms}
    pattern = TOKEN if any(each.lower_case for each in named) else _IN_CAPITALS
    for match in pattern.finditer(text, named[0].since):
        if (folded := bare(match.group())) in begins:
            yield match.start(), folded


def _tokens(text: str, start: int, end: int) -> Iterator[_Token]:
    return (_Token(*match.span(), bare(match.group())) for match in TOKEN.finditer(text, start, end))


def _before(text: str, start: int) -> list[_Token]:
    """The two words before an offset, or fewer."""
    near = start_of_last(text, max(0, start - _REACH_BEFORE), start, _MOST_BEFORE)
    return list(_tokens(text, near, start))[-2:]


class _Owners:
    """The pairs that each form may belong to, the last named last, and the lengths of the forms that begin with a word."""

    def __init__(self) -> None:
        self._pairs: dict[Words, dict[int, _Named]] = {}
        self._lengths: dict[str, set[int]] = {}

    def add(self, named: _Named) -> None:
        for form in named.forms:
            pairs = self._pairs.setdefault(form, {})
            pairs.pop(named.gloss, None)
            pairs[named.gloss] = named
            self._lengths.setdefault(form[0], set()).add(len(form))

    def longest(self, word: str) -> int:
        """How many words the longest form has that begins with a word."""
        return max(self._lengths.get(word, (0,)))

    def at(self, text: str, words: Sequence[_Token]) -> Iterator[tuple[Words, _Named]]:
        """The forms that are spelled by the words from the first on, the longest first."""
        for length in sorted(self._lengths.get(words[0].folded, ()), reverse=True):
            form = tuple([token.folded for token in words[:length]])
            if pairs := self._pairs.get(form):
                last = list(islice(reversed(pairs.values()), MOST_NAMESAKES))
                yield form, _meant(last, text, words[0].start)


def _meant(namesakes: Sequence[_Named], text: str, start: int) -> _Named:
    """The first of namesakes whom the word before their common form suits, Commissioner Chang or Ms Chang; else the first
    who is nobody's kin."""
    if len(namesakes) == 1:
        return namesakes[0]
    suited: list[_Named] = []
    title = next((token.folded for token in reversed(_before(text, start))), "")
    if is_role(title):
        asked = gender.of_roles(frozenset({title}))
        suited = [n for n in namesakes if title in n.roles] or [
            n for n in namesakes if n.gender == asked != gender.UNKNOWN
        ]
    return (suited or [n for n in namesakes if not n.kin] or namesakes)[0]


class _Cover:
    """Whether an offset lies in one of sorted spans; asked with rising offsets."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = spans
        self._next = 0

    def by(self, offset: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][1] <= offset:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next][0] <= offset


def _best_form(text: str, words: Sequence[_Token], owners: _Owners) -> tuple[Words, _Named] | None:
    """The longest form that stands here as a name of its own, with the pair that it belongs to."""
    return next((found for found in owners.at(text, words) if _stands_alone(text, words, *found)), None)


def _stands_alone(text: str, words: Sequence[_Token], form: Words, named: _Named) -> bool:
    """Capitalised (unless the name is not), joined by spaces alone, and with no neighbour that makes it part of another."""
    first, last, behind = words[0], words[len(form) - 1], words[len(form) :]
    surface = text[first.start : last.end]
    if not (surface[0].isupper() or named.lower_case) or _DIVIDED.search(surface):
        return False
    if first.start < named.bracket_end and not set(form).isdisjoint(named.full):
        return False
    a_whole_person = named.person and form == named.full
    return not _joins_before(text, first.start, a_whole_person) and not _joins_behind(text, last, behind, named.person)


def _joins_before(text: str, start: int, a_whole_person: bool) -> bool:
    """Whether the word before makes it another name. "The Pilgrim Xuanzang" is Xuanzang, whatever he is called."""
    if text[start - 1 : start] != " " or not (words := _before(text, start)):
        return False
    before = words[-1]
    surface, folded = text[before.start : before.end], before.folded
    if before.end != start - 1 or not surface[0].isupper() or surface.endswith(("'s", "’s")):
        return False
    return not (
        folded in names.role_words()
        or folded in names.SENTENCE_OPENERS
        or folded in names.DATE_WORDS
        or names.is_acronym(surface)
        or (a_whole_person and (is_ordinary(folded) or words[0].folded == "the"))
        or (_opens(text, before) and not _is_given_name(folded))
    )


def _is_given_name(folded: str) -> bool:
    """Whether a word is somebody's name rather than how a sentence begins: Bruce Lee is not Ang Lee."""
    return folded in names.given_names() and folded not in ALSO_WORDS and not is_ordinary(folded)


def _opens(text: str, token: _Token) -> bool:
    """Whether a capital is owed to the beginning of a sentence."""
    lead = text[max(0, token.start - 3) : token.start].rstrip(' “"‘(')
    return (not lead or lead[-1] in ".!?\n:") and len(token.folded) > 3 and not token.folded.isdigit()


def _joins_behind(text: str, last: _Token, behind: Sequence[_Token], person: bool) -> bool:
    """Whether the next word makes it part of another name."""
    if not behind or POSSESSIVE.search(text[last.start : last.end]):
        return False
    following = behind[0]
    surface = text[following.start : following.end]
    if text[last.end : following.start] not in (" ", "-"):
        return False
    return (surface[0].isupper() and following.folded not in names.role_words()) or (
        person and following.folded in _KIN
    )
