"""What the linker asks of a knowledge base; anything that answers this will do, five entities in a test included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from linker.model import Entity


class Manifest(Struct, frozen=True):
    """What a gazetteer says of itself, and every output repeats: name and version; then where it came from."""

    name: str
    version: str
    entities: int = 0
    names: int = 0
    sources: tuple[str, ...] = ()


class KnowledgeBase(Protocol):
    """Answers look-ups by name in either script."""

    @property
    def manifests(self) -> tuple[Manifest, ...]:
        """One for each gazetteer behind it, in the order in which they are asked."""
        ...

    def named(self, key: str) -> Sequence[Entity]:
        """The entities that have a name with this match key, in any language; () where there are none."""
        ...

    def sounding(self, name: str) -> Sequence[Entity]:
        """The entities that have a name, in either script, that sounds like this one; () where none is known to."""
        ...

    def near(self, name: str) -> Sequence[Entity]:
        """The entities that have a name one slip away from this one; () where none is known to."""
        ...

    def entity(self, qid: str) -> Entity | None:
        """The entity of a QID."""
        ...
