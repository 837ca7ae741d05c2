from __future__ import annotations

import pytest

from linker.detect import detect
from linker.han import describe
from linker.lone import no_partner

BEHIND = [
    ("above a carved lintel 楣 of", "a noun"),
    ("tied with hemp cord 麻繩 or", "a noun"),
    ("near the long-house 長屋 and", "a noun"),
    ("carries the purlins 檩, and", "a noun"),
    ("The ancestral hall 祠堂 was late", "a noun"),
    ("The novel 長恨歌 was late", "what it is"),
    ("the singer 王小明 said", "what it is"),
    ("the character 福 hangs", "what it is"),
    ("The sign reads 謝謝光臨.", "a verb"),
    ("They release 天燈 there", "a verb"),
    ("the clerk stamped 作廢 on it", "a verb"),
    ("kept asking 為什麼 until", "a verb or noun"),
    ("his mother calls him 小胖 in", "another word"),
    ("written by 北岛 in", "another word"),
    ("Only Tao 道 is left", "a capital"),
    ("In 1966 文革 began", "a number"),
    ("In short: 不行.", "a mark"),
]


@pytest.mark.parametrize(("text", "behind"), BEHIND)
def test_what_bare_han_stands_behind_is_told(text: str, behind: str) -> None:
    (gloss,) = detect(text)
    found = no_partner(text, gloss, describe(gloss.zh.text))
    assert [name for name, value in found.items() if value and "behind" in name] == [
        f"no partner: bare, behind {behind}"
    ]


def test_of_han_in_a_bracket_it_is_not() -> None:
    text = "The ancestral hall (祠堂) listed"
    (gloss,) = detect(text)
    found = no_partner(text, gloss, describe(gloss.zh.text))
    assert not any(value for name, value in found.items() if "behind" in name)
