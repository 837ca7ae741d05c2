"""What a pair may be called behind its gloss: "Ren", "Hon Hai", "KMT", and other names that stand beside the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import dropwhile, pairwise

from linker.han import Known, nobody
from linker.model import EntityType, NamePair
from linker.romanise.align import align
from linker.spans import words_of
from linker.spans.stretch import OPENING_QUOTES, nickname
from linker.text import names
from linker.text.morphemes import type_words
from linker.text.normalise import fold_latin
from linker.text.scripts import NAME_DOTS
from linker.text.traits import is_ordinary

Words = tuple[str, ...]
"""A name's words, folded and without possessives."""

JOINED = r"(?:[-’'.&][^\W_]+)*"
"""What may be joined to the letters that a word begins with."""

TOKEN = re.compile(rf"[^\W_]+{JOINED}")
POSSESSIVE = re.compile(r"['’]s?$")

ALSO_WORDS = frozenset(
    "will may mark rose grace hope faith joy june april august art bill chance king earl prince early".split()
)
"""Given names that are more often words."""

_NAME = r"([^\W\d_a-z][^\s,.;:()（）“”\"]*(?: [^\W\d_a-z][^\s,.;:()（）“”\"]*){0,3})"
_ALIAS = re.compile(
    r"[^\w\s]{0,3},? (?:(?:also|otherwise|better|commonly|formerly|popularly|previously) )?"
    rf"(?:a\.k\.a\.|aka|alias|known as|nicknamed) (the )?[“\"‘'_*]?{_NAME}"
)
"""Another name right behind the first: "(韋禮安), aka WeiBird", "(徐熙媛, otherwise known as Big S)"."""

_BEFORE_HAN = re.compile(rf"[^\w\s]{{0,3}} ?[(（]{_NAME}[,，;；] ?")
"""Another name in the bracket: "(Taipower, 台電)"."""

_GOES_ON = re.compile(r" [a-z]")
_NOT_ALONE = names.SENTENCE_OPENERS | frozenset(
    "taiwan china taipei national central united republic people’s peoples new great first general east west north south asia hong".split()
)  # fmt: skip

_COUNTRIES = frozenset(("china", "taiwan", "singapore", "malaysia"))
_DOT = re.compile(f"[{NAME_DOTS}]")
_PLACES, _LONGEST_PLACE = (EntityType.GPE, EntityType.LOC), 4
_DIVISIONS = ("市", "縣", "省")
"""With what Han of two characters a place may be known that others are named after: 花蓮 by 花蓮縣."""


def later_names(text: str, pair: NamePair, known: Known = nobody) -> frozenset[Words]:
    """The names that a pair with an English name goes by; none of them empty."""
    assert pair.en is not None
    full = folded_words(pair.en.text)
    found = {full} if _telling(pair, full) else set()
    if pair.acronym:
        found.add((fold_latin(pair.acronym),))
    if pair.type is EntityType.PER:
        found.update(_of_person(*_apart(pair.en.text), pair.zh.text))
    elif pair.type in (EntityType.ORG, EntityType.GPE, EntityType.PRODUCT):
        found.update(_shortened(full))
    elif pair.type is EntityType.EVENT and len(full) == 2 and type_words().get(full[0]) is EntityType.EVENT:
        found.add(full[1:])  # Typhoon Hato
    if pair.type in (EntityType.ORG, EntityType.PRODUCT) and len(found) > 1:
        places = _places(pair.zh.text, known)
        found = {form for form in found if form == full or _bare_place(form) not in places}
    found.update(map(folded_words, _others(text, pair)))
    return frozenset(found - {()})


@lru_cache(1024)
def folded_words(name: str) -> Words:
    return tuple(map(bare, TOKEN.findall(name)))


@lru_cache(16384)
def bare(token: str) -> str:
    """A word folded, and without a possessive."""
    return fold_latin(POSSESSIVE.sub("", token))


def _telling(pair: NamePair, full: Words) -> bool:
    """Whether the whole name, met again, must be the same thing: a common noun of one word need not be, but "neijuan" is."""
    assert pair.en is not None
    common = pair.type is EntityType.TERM and len(full) == 1 and pair.en.text.islower()
    return not common or align(pair.en.text, pair.zh.text).match


def _apart(name: str) -> tuple[str, str]:
    """A name without the nickname that stands in it, and that: Chang “Rocky” Chia-hung."""
    if not any(quote in name for quote in OPENING_QUOTES):
        return name, ""
    words = words_of(name, 0, len(name))
    if (inside := nickname(words)) is None:
        return name, ""
    said = [word.text for word in words]
    start, end = inside
    return " ".join(said[:start] + said[end:]), " ".join(said[start:end])


def _of_person(name: str, called: str, han: str) -> Iterator[Words]:
    """What somebody of this name, nickname (`called`, "" for none) and Han goes by."""
    forms = tuple(_by_name(name, han))
    yield from forms
    if nick := folded_words(called):
        yield folded_words(name)
        yield from ((*nick, *form) for form in forms if len(form) == 1)  # Rocky Chang
        if len(nick) > 1 or not is_ordinary(nick[0]):
            yield nick


def _by_name(name: str, han: str) -> Iterator[Words]:
    """The surname: the word that spells the surname of the Han, else the first word of a Chinese name that no English one
    begins, else the last word that is no Jr or Sr. And the given name, if it is one of English or has two syllables behind
    the surname: Stan, Shengjie, Guan Eng. Of somebody with a title what is behind it: Emperor Taizong, Master Sheng-yen."""
    plain = tuple(word for word in folded_words(name) if word not in names.GENERATIONS)
    alignment = align(name, han)
    if (behind := tuple(dropwhile(names.role_words().__contains__, plain))) != plain and not alignment.surname:
        yield behind
        return
    if len(plain) < 2:
        return
    surname = alignment.surname
    spelled = [word for word in plain if surname and word.replace("-", "") == surname]
    if surname in ("".join(two) for two in pairwise(plain)):  # Fan Chiang, 范姜
        yield next(two for two in pairwise(plain) if "".join(two) == surname)
    elif spelled:
        yield (spelled[-1],)
        yield from _halves(plain, plain.index(spelled[-1]))
    else:
        chinese = names.looks_like_person(han) and plain[0] not in names.given_names()
        yield plain[:1] if chinese else plain[-1:]  # Liem Koen Hian, 林群賢
    given = plain[0] in names.given_names() and plain[0] not in ALSO_WORDS
    foreign = _DOT.search(han) and len(plain[0]) > 2 and not is_ordinary(plain[0])
    if (given or foreign) and plain[0] not in spelled:
        yield plain[:1]  # singers go by their given names, and Amis: Kolas Yotaka, 谷辣斯·尤達卡
    if alignment.throughout and plain[0] == surname and len(han) > 2:
        yield plain[1:]


def _halves(full: Words, surname: int) -> Iterator[Words]:
    """The English and the Chinese name of somebody who has both: Joyce Chen and Chen Wei-ting, of Joyce Chen Wei-ting; Amy Lau
    and Lau Siu-fong, of Lau Siu-fong, Amy."""
    if 0 < surname < len(full) - 1 and full[0] in names.given_names():
        yield full[: surname + 1]
        yield full[surname:]
    elif surname == 0 and len(full) > 2 and full[-1] in names.given_names():
        yield (full[-1], full[0])
        yield full[:-1]


def _shortened(full: Words) -> Iterator[Words]:
    """A firm or body by its first words: without its corporate suffixes, and by ever fewer words down to a telling one; and
    without the country before a word that is no other: China Evergrande Group is Evergrande, China Steel is not Steel."""
    if full[0] in _COUNTRIES and len(full) > 1 and _tells_alone(full[1]) and not is_ordinary(full[1]):
        yield full[1:]
        yield from _shortened(full[1:])
    while len(full) > 1 and full[-1].rstrip(".") in names.CORPORATE_SUFFIXES:
        full = full[:-1]
        yield full
    for length in range(len(full) - 1, 0, -1):
        if full[length - 1] not in names.CONNECTORS and (length > 1 or _tells_alone(full[0])):
            yield full[:length]


def _places(han: str, known: Known) -> set[Words]:
    """The known places that Han begins with, by their English names: in the Kaohsiung District Court, 高雄地方法院, Kaohsiung
    is the city."""
    begins = [han[:length] for length in range(2, min(len(han) - 1, _LONGEST_PLACE) + 1)]
    begins += [han[:2] + division for division in _DIVISIONS]
    entities = (entity for begin in begins for entity in known(begin))
    called = (name for entity in entities if entity.type in _PLACES for name in entity.english)
    return {_bare_place(folded_words(name)) for name in called}


def _bare_place(words: Words) -> Words:
    """The words of a place without what kind of place it is: New Taipei City."""
    return words[:-1] if len(words) > 1 and words[-1] in type_words() else words


def _tells_alone(word: str) -> bool:
    """Whether the first word of a name may stand for it: Alibaba, not Bank, National or 7."""
    return len(word) > 3 and word not in _NOT_ALONE and not (word in names.peoples() or word in type_words())


def _others(text: str, pair: NamePair) -> Iterator[str]:
    """Names that the text gives beside the first one. "The Rolex noodle man" is not called Rolex."""
    assert pair.en is not None
    _, since = pair.extent
    alias = _ALIAS.match(text, since)
    if alias and not (alias.group(1) and _GOES_ON.match(text, alias.end())):
        yield alias.group(2)
    beside = _BEFORE_HAN.fullmatch(text, pair.en.end, pair.zh.start)
    if beside and names.peoples().isdisjoint(folded_words(beside.group(1))):  # (Traditional Chinese, 漢字)
        yield beside.group(1)
