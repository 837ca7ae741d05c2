"""Small things that several tests share: entities, and a knowledge base of a few of them."""

from __future__ import annotations

from collections.abc import Sequence

from linker.kb.protocol import Manifest
from linker.model import Entity, EntityType, Name
from linker.pipeline import Linker
from linker.text.normalise import match_key


def entity(qid: str, type_: str, english: str, chinese: str, sitelinks: int | None = None) -> Entity:
    """entity("Q1", "PER", "Ren Zhengfei", "任正非"); further names of a language behind "|"."""
    names = [Name(text, "en", i > 0) for i, text in enumerate(english.split("|")) if text]
    names += [Name(text, "zh", i > 0) for i, text in enumerate(chinese.split("|")) if text]
    return Entity(qid, EntityType(type_), tuple(names), sitelinks=sitelinks)


class SmallKnowledgeBase:
    """A knowledge base of the entities given."""

    def __init__(self, *entities: Entity) -> None:
        self._entities = entities
        self.manifests = (Manifest("small", "1", len(entities)),)

    def named(self, key: str) -> Sequence[Entity]:
        return tuple(e for e in self._entities if key and key in {match_key(name.text) for name in e.names})

    def near(self, name: str) -> Sequence[Entity]:
        return ()

    def sounding(self, name: str) -> Sequence[Entity]:
        return ()

    def entity(self, qid: str) -> Entity | None:
        return next((e for e in self._entities if e.qid == qid), None)


HUAWEI = entity("Q160120", "ORG", "Huawei|Huawei Technologies", "華為|華為技術")
REN = entity("Q712802", "PER", "Ren Zhengfei", "任正非")
KMT = entity("Q31113", "ORG", "Kuomintang|Chinese Nationalist Party|KMT", "中國國民黨|國民黨")
TAIPEI = entity("Q1867", "GPE", "Taipei", "台北市")
EAU_CLAIRE = entity("Q1024000", "GPE", "Eau Claire", "清水")
LEE_WU = entity("Q1", "PER", "David Lee", "吳大維")
LEE_LI = entity("Q2", "PER", "David Lee", "李大維")


def small_linker(*entities: Entity) -> Linker:
    return Linker(knowledge_base=SmallKnowledgeBase(*entities))
