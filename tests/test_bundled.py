"""The text files that the package ships are what their manifest says, and what an editor would want."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest

from linker.build.bundled import SOURCES
from linker.build.sources.open_travel_data import _LAST_TRUSTED
from linker.kb.opening import bundled_sources
from linker.kb.tables import read
from linker.text.scripts import has_han


def test_the_manifest_describes_every_file(gazetteers: Path) -> None:
    sources = bundled_sources(gazetteers)
    assert {source.file for source in sources} == {path.name for path in gazetteers.glob("*.tsv")}
    assert [source.name for source in sources] == ["notable", *(source.name for source in SOURCES)]
    for source in sources:
        path = gazetteers / source.file
        assert hashlib.sha256(path.read_bytes()).hexdigest() == source.sha256
        assert len(list(read(path))) == source.rows > 0
        assert source.licence and source.notice and re.fullmatch(r"20\d\d-\d\d-\d\d", source.date)


def test_licences_are_permissive(gazetteers: Path) -> None:
    for source in bundled_sources(gazetteers):
        assert not re.search(r"-SA|-NC|GPL|ODbL", source.licence)


@pytest.mark.parametrize("name", [source.name for source in SOURCES] + ["notable"])
def test_every_entity_has_both_names_and_stands_once(gazetteers: Path, name: str) -> None:
    entities = list(read(gazetteers / f"{name}.tsv"))
    assert max(Counter(entity.qid for entity in entities).values()) == 1
    for entity in entities:
        assert entity.english and entity.chinese, entity
        assert all(has_han(chinese) for chinese in entity.chinese), entity


def test_places_of_bots_are_left_out(gazetteers: Path) -> None:
    assert all(int(e.qid[1:]) <= _LAST_TRUSTED for e in read(gazetteers / "open-travel-data.tsv"))


def test_brand_names_have_no_latin_part(gazetteers: Path) -> None:
    mixed = [n for e in read(gazetteers / "name-suggestion-index.tsv") for n in e.chinese if re.search("[A-Za-z]", n)]
    assert mixed == []
