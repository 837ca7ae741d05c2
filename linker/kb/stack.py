"""Several knowledge bases asked in order, as one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

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
        return _first_of_each([layer.named(key) for layer in self._layers])

    def sounding(self, name: str) -> Sequence[Entity]:
        return _first_of_each([layer.sounding(name) for layer in self._layers])

    def near(self, name: str) -> Sequence[Entity]:
        return _first_of_each([layer.near(name) for layer in self._layers])

    def entity(self, qid: str) -> Entity | None:
        return next((entity for layer in self._layers if (entity := layer.entity(qid))), None)


def _first_of_each(layers: Sequence[Sequence[Entity]]) -> Sequence[Entity]:
    """Of an entity that several layers know the first; pairs without a QID by their names."""
    knowing = [entities for entities in layers if entities]
    if len(knowing) < 2:
        return knowing[0] if knowing else ()
    found: dict[object, Entity] = {}
    for entity in chain.from_iterable(knowing):
        found.setdefault(entity.qid or entity.names, entity)
    return tuple(found.values())
