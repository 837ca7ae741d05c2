"""What changed between two gazetteers, read side by side in the order of their QIDs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct

from linker.model import Entity

ADDED, REMOVED, CHANGED = "added", "removed", "changed"


class Change(Struct, frozen=True):
    """One entity that was added, removed or changed; `what` says how it changed, a phrase each."""

    kind: str
    entity: Entity
    what: tuple[str, ...] = ()


def difference(old: Iterable[Entity], new: Iterable[Entity]) -> Iterator[Change]:
    """The changes from one to the other, in the order of their QIDs; of pairs without a QID, by their names."""
    before, after = _Reader(old), _Reader(new)
    while before.entity is not None or after.entity is not None:
        if after.entity is None or (before.entity is not None and before.key < after.key):
            assert before.entity is not None
            yield Change(REMOVED, before.entity)
            before.step()
        elif before.entity is None or after.key < before.key:
            yield Change(ADDED, after.entity)
            after.step()
        else:
            if what := tuple(_changes(before.entity, after.entity)):
                yield Change(CHANGED, after.entity, what)
            before.step()
            after.step()


class _Reader:
    """Entities one at a time, the pairs without a QID first and sorted."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        iterator = iter(entities)
        pairs: list[Entity] = []
        first = next(iterator, None)
        while first is not None and not first.qid:
            pairs.append(first)
            first = next(iterator, None)
        self._rest = chain(sorted(pairs, key=_key), () if first is None else (first,), iterator)
        self.step()

    def step(self) -> None:
        self.entity = next(self._rest, None)
        self.key = _key(self.entity) if self.entity else (0, "")


def _key(entity: Entity) -> tuple[int, str]:
    if entity.qid:
        return int(entity.qid[1:]), ""
    return 0, "\n".join(sorted(name.text for name in entity.names if not name.alias))


def _changes(old: Entity, new: Entity) -> Iterator[str]:
    if old.type is not new.type:
        yield f"type {old.type} → {new.type}"
    before = {(name.lang, name.text) for name in old.names}
    after = {(name.lang, name.text) for name in new.names}
    yield from (f"+ {text} ({lang})" for lang, text in sorted(after - before))
    yield from (f"- {text} ({lang})" for lang, text in sorted(before - after))
    if old.description != new.description:
        yield f"description “{old.description}” → “{new.description}”"
    facts, now = dict(old.facts), dict(new.facts)
    yield from (
        f"{key} {facts.get(key)} → {now.get(key)}" for key in sorted({*facts, *now}) if facts.get(key) != now.get(key)
    )
