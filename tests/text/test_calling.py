from __future__ import annotations

import pytest

from linker.text.calling import calls_somebody, noun_called


@pytest.mark.parametrize(
    ("before", "noun"),
    [
        ("they joined a group calling itself", "group"),
        ("its largest island is the", "island"),
        ("its largest island is", "island"),
        ("a song that was later titled", "song"),
        ("by a blogger who is also known as", "blogger"),
        ("the essay is by a welder writing as", "welder"),
        ("called", ""),
        ("is", ""),
        ("he was once known as", ""),
        ("the novel", ""),
        ("was as", ""),
        ("", ""),
    ],
)
def test_a_noun_is_what_a_name_is_said_to_be(before: str, noun: str) -> None:
    assert noun_called(before.split()) == noun


@pytest.mark.parametrize(
    ("before", "called"),
    [
        ("who was nicknamed", True),
        ("he is also known as", True),
        ("a land he called", False),
        ("a song that was called", False),
        ("", False),
    ],
)
def test_it_is_told_whether_somebody_is_called_so(before: str, called: bool) -> None:
    assert calls_somebody(before.split()) is called
