"""Cities and airports of OpenTravelData, as neobase ships them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from linker.build.han import chinese_names
from linker.build.packages import Package
from linker.build.sources import Archives, Source
from linker.model import Entity, EntityType, Name
from linker.text.scripts import has_han

_PACKAGE = Package("pypi", "neobase", "0.37")
_LAST_TRUSTED = 20_000_000
"""Higher QIDs here are mostly duplicates that a bot made of places from GeoNames."""

_VARIANTS = {
    "zh-TW": "zh-hant",
    "zh-HK": "zh-hant",
    "zh-Hant": "zh-hant",
    "zh-CN": "zh-hans",
    "zh-Hans": "zh-hans",
    "zh-SG": "zh-hans",
}


def _read(archives: Archives) -> Iterator[Entity]:
    text = archives[_PACKAGE.name].read("neobase/optd_por_public.csv").decode("utf-8")
    for row in csv.DictReader(io.StringIO(text), delimiter="^", quoting=csv.QUOTE_NONE):
        if (entity := _entity(row)) is not None:
            yield entity


def _entity(row: Mapping[str, str]) -> Entity | None:
    alternatives = [section.split("|") for section in row["alt_name_section"].split("=")]
    named = [
        (parts[0], parts[1], "p" in parts[2] if len(parts) > 2 else False) for parts in alternatives if len(parts) > 1
    ]
    qid = next((name for lang, name, _ in named if lang == "wkdt"), "")
    chinese = _chinese(
        [(lang, name, preferred) for lang, name, preferred in named if lang.startswith("zh") and has_han(name)]
    )
    if not qid[1:].isdigit() or int(qid[1:]) > _LAST_TRUSTED or not chinese:
        return None
    english = next((n for lang, n, preferred in named if lang == "en" and preferred), None) or row["name"]
    others = {n for lang, n, _ in named if lang == "en"} - {english}
    type_ = (
        EntityType.GPE if "C" in row["location_type"] and row["fcode"].startswith(("PPL", "ADM")) else EntityType.LOC
    )
    return Entity(qid, type_, (Name(english, "en"), *chinese, *(Name(name, "en", True) for name in sorted(others))))


def _chinese(named: list[tuple[str, str, bool]]) -> tuple[Name, ...]:
    """One label a variant, the preferred name first; the other names as aliases."""
    labels: dict[str, str] = {}
    for lang, name, _ in sorted(named, key=lambda n: not n[2]):
        labels.setdefault(_VARIANTS.get(lang, "zh"), name)
    chosen = chinese_names(labels.get("zh-hant", ""), labels.get("zh-hans", ""), labels.get("zh", ""))
    aliases = sorted({name for _, name, _ in named} - {name.text for name in chosen})
    return (*chosen, *(Name(name, "zh", True) for name in aliases))


SOURCE = Source(
    name="open-travel-data",
    packages=(_PACKAGE,),
    licence="CC-BY-4.0 (data), Apache-2.0 (package)",
    notice="OpenTravelData (opentraveldata project, CC BY 4.0), made from GeoNames and Wikidata; as packaged in neobase.",
    read=_read,
)
