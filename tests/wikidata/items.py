"""Made-up items in the JSON of Wikidata's dumps."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

TSMC = {
    "qid": "Q713418",
    "labels": {"en": "TSMC", "zh": "台積電"},
    "aliases": {"en": ["Taiwan Semiconductor"], "zh-hant": ["台灣積體電路製造"]},
    "instance_of": ["Q4830453"],
}


def snak(prop: str, value: object, kind: str) -> dict[str, Any]:
    datavalue = {"value": value, "type": kind}
    return {"snaktype": "value", "property": prop, "datatype": kind, "datavalue": datavalue}


def statement(prop: str, value: object, kind: str = "wikibase-entityid", rank: str = "normal") -> dict[str, Any]:
    if kind == "wikibase-entityid":
        value = {"entity-type": "item", "id": value}
    return {
        "mainsnak": snak(prop, value, kind),
        "type": "statement",
        "id": f"{prop}$1",
        "rank": rank,
        "qualifiers": {},
        "qualifiers-order": [],
        "references": [],
    }


def text(prop: str, value: str, language: str) -> dict[str, Any]:
    return statement(prop, {"text": value, "language": language}, "monolingualtext")


def time(prop: str, value: str, rank: str = "normal") -> dict[str, Any]:
    return statement(prop, {"time": value, "precision": 11}, "time", rank)


def item(
    qid: str,
    labels: Mapping[str, str] | None = None,
    aliases: Mapping[str, Sequence[str]] | None = None,
    *,
    instance_of: Sequence[str] = (),
    subclass_of: Sequence[str] = (),
    statements: Sequence[dict[str, Any]] = (),
    description: str = "",
    titles: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """An item as a dump has it, empty maps as lists."""
    claims: dict[str, list[dict[str, Any]]] = {}
    more = [statement("P31", c) for c in instance_of] + [statement("P279", c) for c in subclass_of]
    for one in (*statements, *more):
        claims.setdefault(one["mainsnak"]["property"], []).append(one)
    return {
        "type": "item",
        "id": qid,
        "labels": {code: {"language": code, "value": value} for code, value in (labels or {}).items()} or [],
        "descriptions": {"en": {"language": "en", "value": description}} if description else [],
        "aliases": {c: [{"language": c, "value": v} for v in every] for c, every in (aliases or {}).items()} or [],
        "claims": claims or [],
        "sitelinks": {s: {"site": s, "title": t, "badges": []} for s, t in (titles or {}).items()} or [],
    }


def line(entity: Mapping[str, Any], *, escaped: bool = True, spaced: bool = False) -> bytes:
    separators = (", ", ": ") if spaced else (",", ":")
    return json.dumps(entity, ensure_ascii=escaped, separators=separators).encode()


def dump(entities: Sequence[Mapping[str, Any] | bytes], *, escaped: bool = True) -> bytes:
    """A whole dump: an array with an entity a line."""
    lines = [entity if isinstance(entity, bytes) else line(entity, escaped=escaped) for entity in entities]
    return b"[\n" + b",\n".join(lines) + b"\n]\n"
