from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.text.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ren Zhengfei (任正非)\n\tQ712802 é 😀\n", "Ren Zhengfei (任正非)\n\tQ712802 é 😀\n"),
        ("\x1b[31mred\x1b[0m\x07\x7f", "␛[31mred␛[0m␇␡"),
        ("over\rwritten \x9b31m", "over␍written �31m"),
        ("user\u202enimda\u2066", "user�nimda�"),
    ],
)
def test_what_steers_is_shown(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text())
def test_no_control_character_is_left_and_no_place_moves(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not [c for c in shown if unicodedata.category(c) == "Cc" and c not in "\n\t"]
