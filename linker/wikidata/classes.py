"""Wikidata's classes → our coarse types: an item is of the type whose root its classes reach first by "subclass of"."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from linker.model import EntityType

ROOTS: dict[str, EntityType | None] = {
    "Q4167410": None,  # disambiguation page
    "Q4167836": None,  # category
    "Q11266439": None,  # template
    "Q13406463": None,  # list article
    "Q13442814": None,  # scholarly article
    "Q17379835": None,  # page of Wikimedia's, no article
    "Q5": EntityType.PER,  # human
    "Q215627": EntityType.PER,  # person
    "Q43229": EntityType.ORG,  # organization
    "Q486972": EntityType.GPE,  # human settlement
    "Q56061": EntityType.GPE,  # administrative territorial entity
    "Q2221906": EntityType.LOC,  # geographic location
    "Q7748": EntityType.LAW,  # law
    "Q820655": EntityType.LAW,  # statute
    "Q838948": EntityType.WORK,  # work of art
    "Q47461344": EntityType.WORK,  # written work
    "Q386724": EntityType.WORK,  # work
    "Q1656682": EntityType.EVENT,  # event
    "Q1190554": EntityType.EVENT,  # occurrence
    "Q2424752": EntityType.PRODUCT,  # product
}
"""The classes that decide, the earlier one where two are as near. None: what such a class names is no name."""

_RANK = {root: rank for rank, root in enumerate(ROOTS)}
FARTHEST = 12
"""Steps up the classes after which an item is OTHER: farther up, everything is everything."""


class ClassTree:
    """ "Subclass of" as pairs of numbers, gathered while a dump is read: classes may come after their instances."""

    def __init__(self) -> None:
        self._below, self._above = array("q"), array("q")
        self._parents: dict[str, tuple[str, ...]] = {}

    def add(self, qid: str, parents: Iterable[str]) -> None:
        for parent in parents:
            self._below.append(int(qid[1:]))
            self._above.append(int(parent[1:]))

    def update(self, other: ClassTree) -> None:
        """Take in what another one has gathered."""
        self._below.extend(other._below)
        self._above.extend(other._above)

    def resolve(self, needed: Iterable[str]) -> None:
        """Look up what is above the classes needed: a pass over all pairs for each step up."""
        wanted = {int(qid[1:]) for qid in needed}
        known: dict[int, list[int]] = {}
        for _ in range(FARTHEST):
            if not wanted:
                break
            found: dict[int, list[int]] = {qid: [] for qid in wanted}
            for below, above in zip(self._below, self._above, strict=True):
                if below in found:
                    found[below].append(above)
            known |= found
            wanted = {above for every in found.values() for above in every} - known.keys()
        self._parents = {f"Q{qid}": tuple(f"Q{parent}" for parent in every) for qid, every in known.items()}

    def type_of(self, classes: Iterable[str]) -> EntityType | None:
        """The coarse type of an instance of these classes, OTHER where they reach no root; None for what is no name."""
        level, seen = list(classes), set[str]()
        for _ in range(FARTHEST + 1):
            if roots := [qid for qid in level if qid in ROOTS]:
                return ROOTS[min(roots, key=_RANK.__getitem__)]
            seen.update(level)
            level = list(dict.fromkeys(p for qid in level for p in self._parents.get(qid, ()) if p not in seen))
            if not level:
                break
        return EntityType.OTHER
