from __future__ import annotations

import pytest

from linker.spans.links import link_before

INTRODUCED = (
    ("Mount Tai", ", in Chinese "),
    ("Mount Tai", ", Chinese: "),
    ("Yang Luchan", ", traditional Chinese: "),
    ("Lee Kong Chian", ", Chinese name "),
    ("Lee Kong Chian", ", whose Chinese name was "),
    ("Longshan Temple", " in English and "),
    ("Longshan Temple", " is called "),
    ("Tower of Peace", " is known in Japanese as “"),
    ("The Chinese name of Mount Tai", " is "),
)


@pytest.mark.parametrize(("name", "link"), INTRODUCED)
def test_what_introduces_han_begins_behind_the_name(name: str, link: str) -> None:
    text = f"{name}{link}泰山"
    assert link_before(text, text.index("泰")) == len(name)


@pytest.mark.parametrize("text", ["Mount Tai ", "a Chinese ", "Her friend is ", "He is Chinese. She is ", "", "as"])
def test_other_words_introduce_nothing(text: str) -> None:
    assert link_before(f"{text}泰山", len(text)) is None
