"""Wikidata JSON → what a gazetteer keeps of an item.

Decoded by type: what is not named here is skipped over, and costs next to nothing. An item's Chinese name may stand in
any of many language codes, only under `mul` (the default label), or only in a statement of its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import astuple

from linker.model import Entity, EntityType, Name
from linker.text.scripts import has_han, has_latin

SOURCE = "wikidata"
CHINESE_CODES = (
    "zh", "zh-hant", "zh-hans", "zh-tw", "zh-hk", "zh-mo", "zh-cn", "zh-sg", "zh-my",
    "yue", "lzh", "nan", "hak", "wuu", "gan", "cdo",
)  # fmt: skip
NAME_CODES = ("en", "mul", *CHINESE_CODES)
_FIELDS = tuple((code, code.replace("-", "_")) for code in NAME_CODES)
NAME_PROPERTIES = ("P1559", "P1705", "P1448", "P1813", "P2561", "P1477")
"""Name in native language, native label, official name, short name, name, birth name."""

ITEM_FACTS = {
    "P27": "citizenship", "P17": "country", "P39": "positions", "P106": "occupations", "P108": "employer",
    "P102": "parties", "P131": "located_in", "P159": "headquarters", "P31": "instance_of",
}  # fmt: skip
DATE_FACTS = {"P569": "born", "P570": "died", "P571": "inception", "P576": "dissolved"}
MOST_VALUES = 20
"""Of one fact, and of one language's aliases: what is beyond is not kept, so that no item is without bounds."""

LONGEST_NAME = 200
_Given = tuple[str, str, bool]
"""A name as it is given, the code of its language, and whether it is an alias."""

_LATIN_CODES = ("en", "mul")
_QUALIFIER = re.compile(r" ?[(（][^()（）]{1,60}[)）]$")


class Item(Struct, frozen=True):
    """What a gazetteer may keep of an item, before its coarse type is known; `parents` are the classes that it, being a
    class, is a subclass of (P279)."""

    qid: str
    names: tuple[Name, ...]
    description: str
    sitelinks: int
    facts: dict[str, Any]
    parents: tuple[str, ...] = ()

    @property
    def classes(self) -> tuple[str, ...]:
        """What it is an instance of (P31)."""
        return tuple(self.facts.get("instance_of", ()))

    @property
    def has_chinese(self) -> bool:
        return any(name.lang != "en" and has_han(name.text) for name in self.names)

    @property
    def has_english(self) -> bool:
        return any(name.lang == "en" or (name.lang == "mul" and has_latin(name.text)) for name in self.names)

    def entity(self, type_: EntityType) -> Entity:
        """What a gazetteer keeps, once the coarse type is known."""
        facts = tuple(sorted(self.facts.items()))
        return Entity(self.qid, type_, self.names, self.description, self.sitelinks, facts, (SOURCE,))


class _Text(msgspec.Struct, gc=False):
    value: str = ""


class _Value(msgspec.Struct, gc=False):
    """A statement's value: an item, a date or a text in one language."""

    id: str = ""
    time: str = ""
    text: str = ""
    language: str = ""


class _DataValue(msgspec.Struct, gc=False, frozen=True):
    value: _Value | str | int | float | None = None


class _Snak(msgspec.Struct, gc=False, frozen=True):
    datavalue: _DataValue = _DataValue()


class _Statement(msgspec.Struct, gc=False):
    mainsnak: _Snak = _Snak()
    rank: str = "normal"


def _by_code(name: str, type_: Any) -> Any:
    """A struct with a field for each language code that names stand in."""
    fields = [(field, type_ | None, None) for _, field in _FIELDS]
    return msgspec.defstruct(name, fields, rename={field: code for code, field in _FIELDS}, gc=False)


_Labels = _by_code("_Labels", _Text)
_Aliases = _by_code("_Aliases", list[_Text])
_PROPERTIES = (*ITEM_FACTS, *DATE_FACTS, *NAME_PROPERTIES, "P279")
_Claims = msgspec.defstruct("_Claims", [(prop, list[_Statement] | None, None) for prop in _PROPERTIES])


class _English(msgspec.Struct, gc=False):
    en: _Text | None = None


class _Title(msgspec.Struct, gc=False):
    title: str = ""


_Raw = msgspec.defstruct(
    "_Raw",
    [
        ("type", str, "item"),
        ("id", str, ""),
        ("labels", _Labels | list[None] | None, None),
        ("descriptions", _English | list[None] | None, None),
        ("aliases", _Aliases | list[None] | None, None),
        ("claims", _Claims | list[None] | None, None),
        ("sitelinks", dict[str, _Title] | list[None] | None, None),
    ],
)


@cache
def _decoder() -> Any:
    return msgspec.json.Decoder(_Raw)


def parse_item(data: bytes) -> Item | None:
    """The item in one JSON object; None for what is none (a property, a lexeme, a deleted item).

    ValueError where the JSON is broken or of another shape.
    """
    try:
        return _item(_decoder().decode(data))
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from error


def parse_fields(fields: dict[str, Any]) -> Item | None:
    """The same of JSON that is decoded already."""
    try:
        return _item(msgspec.convert(fields, _Raw))
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _item(raw: Any) -> Item | None:
    if raw.type != "item" or raw.id[:1] != "Q" or not raw.id[1:].isdigit():
        return None
    claims = _claims(raw.claims)
    english = raw.descriptions.en if isinstance(raw.descriptions, _English) else None
    return Item(
        raw.id,
        _distinct((*_names(raw, claims), *_titles(raw.sitelinks))),
        english.value if english else "",
        len(raw.sitelinks or ()),
        dict(_facts(claims)),
        tuple(_items(claims.get("P279", ()))),
    )


def _claims(claims: Any) -> dict[str, list[_Value]]:
    """The values that an item has, by property."""
    if not isinstance(claims, _Claims):
        return {}
    given = zip(_PROPERTIES, astuple(claims), strict=True)
    return {prop: _values(statements) for prop, statements in given if statements}


def _names(raw: Any, claims: Mapping[str, Sequence[_Value]]) -> Iterator[_Given]:
    """Labels, aliases, and names in statements, whose language must be one of ours."""
    if isinstance(raw.labels, _Labels):
        for code, label in zip(NAME_CODES, astuple(raw.labels), strict=True):
            if label is not None:
                yield label.value, code, False
    if isinstance(raw.aliases, _Aliases):
        for code, aliases in zip(NAME_CODES, astuple(raw.aliases), strict=True):
            for alias in (aliases or ())[:MOST_VALUES]:
                yield alias.value, code, True
    for prop in NAME_PROPERTIES:
        for value in claims.get(prop, ()):
            if value.language in NAME_CODES:
                yield value.text, value.language, True


def _titles(sitelinks: Any) -> Iterator[_Given]:
    """The titles of its pages in the English and the Chinese Wikipedia, without what tells them from others."""
    for site, code in (("enwiki", "en"), ("zhwiki", "zh")) if isinstance(sitelinks, dict) else ():
        if site in sitelinks:
            yield _QUALIFIER.sub("", sitelinks[site].title), code, True


def _distinct(names: Iterable[_Given]) -> tuple[Name, ...]:
    """Each name that the linker reads, once in a language, as the label where it is one; a page's title only where it is
    news."""
    found: dict[tuple[str, str], Name] = {}
    for text, code, alias in names:
        name = " ".join(text.split())
        if (name, code) not in found and _is_readable(name, code):
            found[name, code] = Name(name, code, alias)
    return tuple(found.values())


def _is_readable(name: str, code: str) -> bool:
    """Whether English is in Latin letters, Chinese in Han, and `mul` in either."""
    if len(name) > LONGEST_NAME:
        return False
    return (code != "en" and has_han(name)) or (code in _LATIN_CODES and has_latin(name))


def _facts(claims: Mapping[str, Sequence[_Value]]) -> Iterator[tuple[str, Any]]:
    for prop, values in claims.items():
        if (fact := ITEM_FACTS.get(prop)) and (found := _items(values)[:MOST_VALUES]):
            yield fact, found
        elif (fact := DATE_FACTS.get(prop)) and (date := next((_date(v.time) for v in values if v.time), "")):
            yield fact, date


def _values(statements: Sequence[_Statement]) -> list[_Value]:
    """The values of statements that hold: preferred ones first, deprecated ones never."""
    preferred: list[_Value] = []
    others: list[_Value] = []
    for statement in statements:
        value = statement.mainsnak.datavalue.value
        if isinstance(value, _Value) and statement.rank != "deprecated":
            (preferred if statement.rank == "preferred" else others).append(value)
    return preferred + others


def _items(values: Sequence[_Value]) -> list[str]:
    return list(dict.fromkeys([value.id for value in values if value.id]))


def _date(time: str) -> str:
    """Wikidata's "+1944-10-25T00:00:00Z" as "1944-10-25", "+1902-00-00T…" as "1902", "-0551-…" as "-551"."""
    sign, (year, *rest) = time[:1], time[1:].partition("T")[0].split("-")
    if not year.isdigit() or not year.strip("0"):
        return ""
    parts = [year.lstrip("0").rjust(4 if sign == "+" else 1, "0"), *(part for part in rest if part != "00")]
    return ("-" if sign == "-" else "") + "-".join(parts)
