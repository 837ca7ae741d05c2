"""When: what years, ages and deaths the text tells of a name, and whether an entity's own dates fit them.

A painter of the Qing gives no interview, but his album of 1622 may be on show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from linker.model import Entity, Evidence, NamePair
from linker.text.paragraph import paragraph
from linker.text.scripts import han_ends
from linker.text.years import years_in_bracket

OLDEST, YOUNGEST = 105, 8
"""Nobody older is alive, and nobody younger is in the news for what they do."""

REACH, NEAR = 220, 60
"""How many characters around a name may tell of it, and how many right behind it tell its age."""

DOUBTFUL = 3
"""Sources differ by so many years on the dates of one and the same."""

_YEAR = re.compile(r"\d{4}")
_SPELLED = {
    word: number
    for number, word in enumerate(
        "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen".split(),
        3,
    )
}
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_SPELLED)})"
_AGE_BEHIND = re.compile(
    rf"\s*,?\s*(?:who (?:is|was|turned) |is |was |aged |an? )*{_NUMBER}(?:-year-old|,| years old|\.)"
)
_AGE = re.compile(
    rf"\b{_NUMBER}-year-old\b"
    rf"|[a-z], {_NUMBER}, "
    rf"|\b(?:[Aa]ged|turn(?:s|ed)|is|was|At) {_NUMBER}(?=[,.;]| today\b| and\b| years old\b| s?he\b)"
    rf"|\ban? (?:[a-z-]+ ){{1,4}}of {_NUMBER}(?=[,.]| who\b| from\b)"
)
_TOLD_YEAR = re.compile(
    r"\b(?:in|since|from|until|till|by|of(?! \d{4} [a-z]{4,}s\b)|early|late|around|about|before|after|the|[A-Z][a-z]{2,8}) (1\d{3}|20\d\d)(s?)\b"
)
_DURATION = re.compile(r"\b(?:[Ff]or|[Aa]fter|spent|of) (\d{2}) years\b")
"""What somebody has done for so long."""

FIRST_DEED = 12
"""Nobody begins what is told in years before that age."""

_DEATH = re.compile(r"\b(?:died|dies|death|dead|funeral|late|passed away|mourn\w*|obituary)\b")


class Told(Struct, frozen=True):
    """What a text tells of a name: an age (or None), years and decades as (first, last), the longest time that it did
    something, in years, and whether it speaks of death."""

    age: int | None
    years: tuple[tuple[int, int], ...]
    duration: int
    death: bool


def date_evidence(pair: NamePair, entity: Entity, text: str, date: str | None) -> Iterator[Evidence]:
    """How an entity's dates fit the years in its bracket, and, where an article has a date (ISO), that and what it tells."""
    yield from _lifetime(entity, *years_in_bracket(text, pair.zh.end))
    found = _YEAR.match(date or "")
    if found is None:
        return
    now, facts = int(found.group()), dict(entity.facts)
    told = what_is_told(text, *pair.extent)
    past = tuple(years for years in told.years if years[0] < now - 1)
    born, died = _year(facts.get("born")), _year(facts.get("died"))
    yield from _life(born, died, now, past, told.death)
    if born is not None and told.age is not None:
        yield _age(told.age, born, now, past)
    if born is not None and told.duration and now - born < told.duration + FIRST_DEED:
        yield Evidence(
            "too young", 1.0, f"born in {born}, too late for the {told.duration} years of which the text speaks"
        )
    yield from _being(_year(facts.get("inception")), _year(facts.get("dissolved")), now)


def _lifetime(entity: Entity, begun: int | None, ended: int | None) -> Iterator[Evidence]:
    facts = dict(entity.facts)
    first, last = (_year(facts.get(a) or facts.get(b)) for a, b in (("born", "inception"), ("died", "dissolved")))
    both = [(said, own) for said, own in ((begun, first), (ended, last)) if said is not None and own is not None]
    if not both:
        return
    said, own = ("–".join(str(pair[i]) for pair in both) for i in (0, 1))
    if all(abs(a - b) <= 1 for a, b in both):
        yield Evidence("years agree", 1.0, f"the bracket says {said}, as its dates do")
    elif any(abs(a - b) > DOUBTFUL for a, b in both):
        yield Evidence("years differ", 1.0, f"the bracket says {said}, but its dates are {own}")


def _life(
    born: int | None, died: int | None, now: int, past: tuple[tuple[int, int], ...], death: bool
) -> Iterator[Evidence]:
    lived = next((y for y in past if born is not None and born + YOUNGEST <= y[1] and y[0] <= (died or now)), None)
    if died is not None and died < now - 1:
        if lived:
            yield Evidence("lived in a year told", 1.0, f"the text speaks of {lived[0]}, when it lived")
        else:
            yield Evidence("dead by then", 1.0, f"died in {died}, before the article of {now}")
    elif born is not None and not now - OLDEST <= born <= now - YOUNGEST:
        yield Evidence("not alive then", 1.0, f"born in {born}, which does not fit the article of {now}")
    elif born is not None and past and not lived:
        yield Evidence(
            "born after the years told", 1.0, f"born in {born}, after {past[0][0]}, of which the text speaks"
        )
    if died is not None and now - 1 <= died <= now and death:
        yield Evidence("death agrees", 1.0, f"died in {died}, and the text speaks of a death")


def _age(age: int, born: int, now: int, past: tuple[tuple[int, int], ...]) -> Evidence:
    then = next((year for year in (now, *(last for _, last in past)) if abs(year - born - age) <= 1), None)
    if then is not None:
        return Evidence("age agrees", 1.0, f"{age} years old in {then}, and born in {born}")
    return Evidence("age differs", 1.0, f"{age} years old in {now}, but born in {born}")


def _being(begun: int | None, ended: int | None, now: int) -> Iterator[Evidence]:
    if begun is not None and begun > now:
        yield Evidence("not there yet", 1.0, f"began in {begun}, after the article of {now}")
    elif begun is not None and begun >= now - 1:
        yield Evidence("new then", 1.0, f"began in {begun}, when the article was new")
    if ended is not None and ended < now - 1:
        yield Evidence("gone by then", 1.0, f"ended in {ended}, before the article of {now}")


@lru_cache(256)
def what_is_told(text: str, start: int, end: int) -> Told:
    """What the paragraph of a name at [start, end) tells of it, as far as the next Chinese name on either side."""
    before, behind = paragraph(text, start, end, REACH)
    around = f"{before} · {behind}"
    years = tuple(_years(m) for m in _TOLD_YEAR.finditer(around))
    duration = max((int(m.group(1)) for m in _DURATION.finditer(around)), default=0)
    return Told(_told_age(before, behind), years, duration, _DEATH.search(around) is not None)


def _years(match: re.Match[str]) -> tuple[int, int]:
    first = int(match.group(1))
    return first, first + 9 if match.group(2) else first


def _told_age(before: str, behind: str) -> int | None:
    """The age right behind a name, or else the nearest one that no other Chinese name is nearer to."""
    direct = _AGE_BEHIND.match(behind[:NEAR].lstrip(")）]"))
    own_before = before[max(han_ends(before), default=0) :]
    later = _AGE.search(behind, 0, next(han_ends(behind), len(behind)))
    earlier = next(reversed([*_AGE.finditer(own_before)]), None)
    for found in (direct, later, earlier):
        if found is not None:
            said = next(group for group in found.groups() if group)
            age = _SPELLED[said] if said in _SPELLED else int(said)
            if 3 <= age <= OLDEST:
                return age
    return None


def _year(value: object) -> int | None:
    found = _YEAR.match(str(value)) if value else None
    return int(found.group()) if found else None
