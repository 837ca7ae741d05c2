"""Territories and languages: QIDs of country-coder and wikidata-lang, names of Unicode's CLDR."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from linker.build.han import chinese_names
from linker.build.packages import Package
from linker.build.sources import Archives, Source
from linker.model import Entity, EntityType, Name

_CLDR = Package("npm", "cldr-localenames-full", "48.2.0")
_CODER = Package("npm", "@rapideditor/country-coder", "5.6.1")
_LANG = Package("npm", "wikidata-lang", "5.0.1")
_CLDR_NOTICE = "CLDR names: Copyright © 2004-2026 Unicode, Inc. (Unicode License V3)."


def _names(archives: Archives, what: str) -> dict[str, Mapping[str, str]]:
    """Locale → code → name."""
    found = {}
    for locale in ("en", "zh-Hans", "zh-Hant", "zh-Hant-HK"):
        data = json.loads(archives[_CLDR.name].read(f"main/{locale}/{what}.json"))
        found[locale] = data["main"][locale]["localeDisplayNames"][what]
    return found


def _entity(
    qid: str, type_: EntityType, code: str, names: Mapping[str, Mapping[str, str]], english: str
) -> Entity | None:
    label = names["en"].get(code)
    chinese = chinese_names(names["zh-Hant"].get(code, ""), names["zh-Hans"].get(code, ""))
    if label is None or not chinese:
        return None
    own = (Name(english, "en", True),) if english and english != label else ()
    return Entity(qid, type_, (Name(label, "en"), *chinese, *own, *_variants(code, names, label, chinese)))


def _variants(
    code: str, names: Mapping[str, Mapping[str, str]], label: str, chinese: tuple[Name, ...]
) -> Iterator[Name]:
    """The other names that CLDR has: short ones, and Hong Kong's where it differs."""
    known = {label, *(name.text for name in chinese)}
    for key in (f"{code}-alt-short", f"{code}-alt-variant"):
        for locale, lang in (("en", "en"), ("zh-Hant", "zh"), ("zh-Hans", "zh")):
            if (name := names[locale].get(key)) and name not in known:
                known.add(name)
                yield Name(name, lang, True)
    if (hong_kong := names["zh-Hant-HK"].get(code)) and hong_kong not in known:
        yield Name(hong_kong, "zh", True)


def _territories(archives: Archives) -> Iterator[Entity]:
    names = _names(archives, "territories")
    features = json.loads(archives[_CODER.name].read("src/data/borders.json"))["features"]
    for territory in (feature["properties"] for feature in features):
        code = territory.get("iso1A2") or territory.get("m49", "")
        if code and (
            entity := _entity(territory["wikidata"], EntityType.GPE, code, names, territory.get("nameEn", ""))
        ):
            yield entity


def _languages(archives: Archives) -> Iterator[Entity]:
    names = _names(archives, "languages")
    seen: set[str] = set()
    for language in json.loads(archives[_LANG.name].read("data/languages.json")):
        codes = [*language.get("iso6391", ()), *language.get("iso6393", ())]
        code = next((code for code in codes if code in names["en"]), None)
        if code is None or language["wd"] in seen:
            continue
        seen.add(language["wd"])
        if entity := _entity(language["wd"], EntityType.TERM, code, names, language.get("label", "")):
            yield entity


TERRITORIES = Source(
    "cldr-territories",
    (_CODER, _CLDR),
    "ISC and Unicode-3.0",
    f"Territories: Copyright (c) 2025, country-coder contributors (ISC). {_CLDR_NOTICE}",
    _territories,
)
LANGUAGES = Source(
    "cldr-languages",
    (_LANG, _CLDR),
    "MIT and Unicode-3.0",
    f"Languages: wikidata-lang by maxlath (MIT). {_CLDR_NOTICE}",
    _languages,
)
