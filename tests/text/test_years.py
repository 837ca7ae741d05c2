from __future__ import annotations

import pytest

from linker.text.years import are_years, years_in_bracket


@pytest.mark.parametrize(
    ("bracket", "years"),
    [
        ("漢, 701–762", (701, 762)),
        ("漢; born 1944", (1944, None)),
        ("漢; pinyin: Hàn; born 25 October 1944", (1944, None)),
        ("漢, b. 1944", (1944, None)),
        ("漢, died May 3, 1976", (None, 1976)),
        ("漢, 1944–", (1944, None)),
        ("漢, 1044?–1101", (1044, 1101)),
        ("漢, 21 October 1328 – 24 June 1398", (1328, 1398)),
        ("漢 , 1 January 1908 - 29 May 2001", (1908, 2001)),
        ("t=漢, 1601 in Fuqing – 1668 in Nagasaki", (1601, 1668)),
        ("漢, tel. 2345 - 6789", (None, None)),
        ("漢, tel. 02-2345-6789", (None, None)),
        ("漢, 12,345-seat", (None, None)),
    ],
)
def test_years_in_the_bracket_are_read(bracket: str, years: tuple[int | None, int | None]) -> None:
    text = f"Name ({bracket}) did"
    assert years_in_bracket(text, text.index("漢") + 1) == years


def test_years_in_a_bracket_behind_are_read() -> None:
    assert years_in_bracket("on Name 漢 (602?–664) and his world", 9) == (602, 664)
    assert years_in_bracket("on Name (漢) (602–664)", 10) == (None, None)


@pytest.mark.parametrize("text", ["206 BCE–220 CE", "c. 1523", "r. 1477-1526", "", "618 - 907", "d. 1976?"])
def test_years_alone_are_told(text: str) -> None:
    assert are_years(text)


@pytest.mark.parametrize("text", ["Han, 206 BCE", "CEO", "1 May 1944", "BCEs", "Route 66"])
def test_other_words_are_not_years_alone(text: str) -> None:
    assert not are_years(text)
