"""Brands, operators and networks of the name-suggestion-index (OpenStreetMap's list of names, keyed to Wikidata)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from linker.build.han import chinese_names, han_part
from linker.build.packages import Package
from linker.build.sources import Archives, Source
from linker.model import Entity, EntityType, Name
from linker.text import names
from linker.text.normalise import match_key, words

_PACKAGE = Package("npm", "name-suggestion-index", "8.0.20260918")
_KINDS = ("brand", "operator", "network")


def _read(archives: Archives) -> Iterator[Entity]:
    archive = archives[_PACKAGE.name]
    groups = json.loads(archive.read("dist/json/nsi.min.json"))["nsi"]
    known = json.loads(archive.read("dist/wikidata/wikidata.min.json"))["wikidata"]
    for group in groups.values():
        for item in group.get("items", ()):
            for kind in _KINDS:
                entity = _entity(item["tags"], kind, known)
                if entity is not None:
                    yield entity


def _entity(tags: Mapping[str, str], kind: str, known: Mapping[str, Mapping[str, Any]]) -> Entity | None:
    qid, english = tags.get(f"{kind}:wikidata", ""), tags.get(f"{kind}:en", "")
    hant, hans, plain = (han_part(tags.get(f"{kind}:{lang}", "")) for lang in ("zh-Hant", "zh-Hans", "zh"))
    chinese = chinese_names(hant, hans, plain)
    label = str(known.get(qid, {}).get("label", ""))
    if not qid or not english or not chinese or not _is_its_own(english, chinese, label):
        return None
    alias = (Name(label, "en", True),) if label and match_key(label) != match_key(english) else ()
    return Entity(
        qid, EntityType.ORG, (Name(english, "en"), *chinese, *alias), str(known.get(qid, {}).get("description", ""))
    )


def _is_its_own(english: str, chinese: tuple[Name, ...], label: str) -> bool:
    """Whether the QID is the named thing's own, not that of a parent with another name.

    The item's own label must share a telling word with the English name, abbreviate it, or be one of the
    Chinese names; where the index has no label there is nothing to contradict it.
    """
    if not label or match_key(label) in {match_key(name.text) for name in chinese}:
        return True
    ours, theirs = words(english), words(label)
    telling = set(ours) & set(theirs) - names.CORPORATE_SUFFIXES - names.CONNECTORS - _GENERIC
    run_together = "".join(ours).startswith("".join(theirs)) or "".join(theirs).startswith("".join(ours))
    return (
        bool(telling)
        or run_together
        or "".join(theirs) == names.acronym_of(ours)
        or "".join(ours) == names.acronym_of(theirs)
    )


_GENERIC = frozenset(
    "bank hotel hotels bus transit metro rail railway post the china taiwan hong kong city public transport".split()
)

SOURCE = Source(
    name="name-suggestion-index",
    packages=(_PACKAGE,),
    licence="BSD-3-Clause",
    notice="Copyright 2026, name-suggestion-index contributors",
    read=_read,
)
