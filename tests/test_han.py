from __future__ import annotations

from linker import han
from linker.han import describe
from linker.model import Entity, EntityType, Name

FIRM = Entity("Q160120", EntityType.ORG, (Name("华为", "zh"), Name("Huawei Technologies", "en")))


def test_what_a_knowledge_base_knows_is_told_anew_each_time() -> None:
    known = describe("華為", lambda name: (FIRM,) if name == "華為" else ())
    assert known.entities == (FIRM,) and known.english == {("huawei", "technologies")}
    assert describe("華為").entities == () and describe("華為").english == frozenset()
    assert describe("華為").text == known.text == "華為"


def test_a_passage_is_described_and_not_remembered() -> None:
    remembered = han._remembered.cache_info().currsize
    assert describe("漢" * 100_000).expected == 50_000
    assert han._remembered.cache_info().currsize == remembered
