"""Several knowledge bases asked in order, as one."""

from __future__ import annotations

from collections.abc import Sequence

from linker.kb.protocol import KnowledgeBase, Manifest
from linker.model import Entity


class Stack:
    """A `KnowledgeBase` over others. Of an entity that several know, the first one's account is taken."""

    def __init__(self, layers: Sequence[KnowledgeBase]) -> None:
        self._layers = tuple(layers)

    @property
    def manifests(self) -> tuple[Manifest, ...]:
        return tuple(manifest for layer in self._layers for manifest in layer.manifests)

    def named(self, key: str) -> Sequence[Entity]:
        found: dict[object, Entity] = {}
        for layer in self._layers:
            for entity in layer.named(key):
                found.setdefault(entity.qid or entity.names, entity)
        return tuple(found.values())

    def entity(self, qid: str) -> Entity | None:
        return next((entity for layer in self._layers if (entity := layer.entity(qid))), None)
