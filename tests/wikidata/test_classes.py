from __future__ import annotations

import pytest

from linker.model import EntityType
from linker.wikidata.classes import ClassTree

TREE = [
    ("Q515", "Q486972"),
    ("Q13442814", "Q386724"),
    ("Q100", "Q101"),
    ("Q101", "Q100"),  # a ring
    ("Q200", "Q201"),
    ("Q201", "Q43229"),
    ("Q200", "Q2424752"),
]


@pytest.fixture
def tree() -> ClassTree:
    tree = ClassTree()
    for below, above in TREE:
        tree.add(below, [above])
    tree.resolve({below for below, _ in TREE})
    return tree


@pytest.mark.parametrize(
    ("classes", "type_"),
    [
        (["Q5"], EntityType.PER),
        (["Q515"], EntityType.GPE),
        (["Q200"], EntityType.PRODUCT),  # nearer than ORG
        (["Q100"], EntityType.OTHER),
        (["Q999"], EntityType.OTHER),
        ([], EntityType.OTHER),
        (["Q4167410"], None),
        (["Q13442814"], None),  # nearer than WORK
        (["Q999", "Q5"], EntityType.PER),
    ],
)
def test_an_item_is_of_the_type_of_the_nearest_root(
    tree: ClassTree, classes: list[str], type_: EntityType | None
) -> None:
    assert tree.type_of(classes) is type_
