from __future__ import annotations

import pytest

from linker.text.senses import sense


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("salmon", "animal"),
        ("noodles", "food"),
        ("industries", "group"),
        ("luoyang", "location"),
        ("qwertz", ""),
        ("s", ""),
    ],
)
def test_a_noun_is_of_the_kind_of_its_first_sense(noun: str, kind: str) -> None:
    assert sense(noun) == kind
