"""Wikidata JSON → what a gazetteer keeps of an item.

Decoded by type: what is not named here is skipped over, and costs next to nothing. An item's Chinese name may stand in
any of many language codes, only under `mul` (the default label), or only in a statement of its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
_Claims = msgspec.defstruct(
    "_Claims",
    [(prop, list[_Statement] | None, None) for prop in (*ITEM_FACTS, *DATE_FACTS, *NAME_PROPERTIES, "P279")],
)


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
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from error


def parse_fields(fields: dict[str, Any]) -> Item | None:
    """The same of JSON that is decoded already."""
    try:
        return _item(msgspec.convert(fields, _Raw))
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from error


def _item(raw: Any) -> Item | None:
    if raw.type != "item" or raw.id[:1] != "Q" or not raw.id[1:].isdigit():
        return None
    claims = raw.claims if isinstance(raw.claims, _Claims) else _Claims()
    english = raw.descriptions.en if isinstance(raw.descriptions, _English) else None
    return Item(
        raw.id,
        _distinct((*_names(raw, claims), *_titles(raw.sitelinks))),
        english.value if english else "",
        len(raw.sitelinks or ()),
        dict(_facts(claims)),
        tuple(_items(getattr(claims, "P279"))),  # noqa: B009  (a struct made at run time)
    )


def _names(raw: Any, claims: Any) -> Iterator[Name]:
    """Labels, aliases, and names in statements, whose language must be one of ours."""
    if isinstance(raw.labels, _Labels):
        for code, label in zip(NAME_CODES, astuple(raw.labels), strict=True):
            if label is not None:
                yield from _kept(label.value, code, False)
    if isinstance(raw.aliases, _Aliases):
        for code, aliases in zip(NAME_CODES, astuple(raw.aliases), strict=True):
            for alias in (aliases or ())[:MOST_VALUES]:
                yield from _kept(alias.value, code, True)
    for prop in NAME_PROPERTIES:
        for value in _values(getattr(claims, prop)):
            if value.language in NAME_CODES:
                yield from _kept(value.text, value.language, True)


def _titles(sitelinks: Any) -> Iterator[Name]:
    """The titles of its pages in the English and the Chinese Wikipedia, without what tells them from others."""
    for site, code in (("enwiki", "en"), ("zhwiki", "zh")) if isinstance(sitelinks, dict) else ():
        if site in sitelinks:
            yield from _kept(_QUALIFIER.sub("", sitelinks[site].title), code, True)


def _distinct(names: Iterable[Name]) -> tuple[Name, ...]:
    """Each name once in a language, as the label where it is one; a page's title only where it is news."""
    found: dict[tuple[str, str], Name] = {}
    for name in names:
        found.setdefault((name.text, name.lang), name)
    return tuple(found.values())


def _kept(text: str, code: str, alias: bool) -> Iterator[Name]:
    """A name in a script that the linker reads: English in Latin letters, Chinese in Han; `mul` in either."""
    name = " ".join(text.split())
    if not name or len(name) > LONGEST_NAME:
        return
    readable = has_han(name) if code in CHINESE_CODES else has_latin(name) or (code == "mul" and has_han(name))
    if readable:
        yield Name(name, code, alias)


def _facts(claims: Any) -> Iterator[tuple[str, Any]]:
    for prop, fact in ITEM_FACTS.items():
        if found := _items(getattr(claims, prop))[:MOST_VALUES]:
            yield fact, found
    for prop, fact in DATE_FACTS.items():
        if date := next((_date(value.time) for value in _values(getattr(claims, prop)) if value.time), ""):
            yield fact, date


def _values(statements: list[_Statement] | None) -> list[_Value]:
    """The values of statements that hold: preferred ones first, deprecated ones never."""
    preferred: list[_Value] = []
    others: list[_Value] = []
    for statement in statements or ():
        value = statement.mainsnak.datavalue.value
        if isinstance(value, _Value) and statement.rank != "deprecated":
            (preferred if statement.rank == "preferred" else others).append(value)
    return preferred + others


def _items(statements: list[_Statement] | None) -> list[str]:
    return list(dict.fromkeys([value.id for value in _values(statements) if value.id]))


def _date(time: str) -> str:
    """Wikidata's "+1944-10-25T00:00:00Z" as "1944-10-25", "+1902-00-00T…" as "1902", "-0551-…" as "-551"."""
    sign, (year, *rest) = time[:1], time[1:].partition("T")[0].split("-")
    if not year.isdigit() or not year.strip("0"):
        return ""
    parts = [year.lstrip("0").rjust(4 if sign == "+" else 1, "0"), *(part for part in rest if part != "00")]
    return ("-" if sign == "-" else "") + "-".join(parts)
