from __future__ import annotations

import pytest
from msgspec.structs import replace

from linker.dates import date_evidence, what_is_told
from linker.detect import detect
from linker.pair import pair_all
from tests.samples import entity

AGES = [
    ("@, 35, said", 35),
    ("@ is 31 and knows it", 31),
    ("At 26, @ paints walls", 26),
    ("Aged 77, and thin, @ took up the sword", 77),
    ("the 44-year-old surgeon @ slept", 44),
    ("@, a jeweller of 38 who came from Chaozhou, gave", 38),
    ("@ spoke. The painter, 36, was tired.", 36),
    ("@, a nine-year-old from Tuen Mun, opened the stop", 9),
    ("@ spoke. The cartoonist is eleven.", 11),
]
NO_AGES = [
    "@ won by 31 points",
    "@ came to Taipei at 17",
    "@ met Lin Chia-lung (林佳龍), 61, in Taipei",
    "Lin Chia-lung (林佳龍), 61, met @",
    "@ spoke.\n\nThe cartoonist is eleven.",
]
WHO = replace(entity("Q1", "PER", "Chou Ya-chu", "周雅筑"), facts=(("born", "1940"), ("died", "2012-03-01")))
TOLD = [
    ("@ told reporters", "2020", {"dead by then"}),
    ("the poems that @ wrote in 1968 were found", "2020", {"lived in a year told"}),
    ("a singer of the 1950s, @ was forgotten", "2020", {"lived in a year told"}),
    ("the poems that @ wrote in 1868 were found", "2011", {"born after the years told"}),
    ("@ spoke", "1944", {"not alive then"}),
    ("The painter @ died on Monday", "2012", {"death agrees"}),
    ("@, 28, spoke", "1968", {"age agrees"}),
    ("@, 48, spoke", "1968", {"age differs"}),
    ("a wreck of 1968 was found; @, its captain, was 28.", "2020", {"lived in a year told", "age agrees"}),
    ("after 33 years at sea @ retired", "1980", {"too young"}),
    ("after 25 years at sea @ retired", "1980", set()),
    ("a book of 1900 pages, said @", "1980", set()),
]
FIRM = replace(entity("Q2", "ORG", "Future Co", "未來公司"), facts=(("inception", "1996"), ("dissolved", "2009")))


def _filled(text: str) -> str:
    return text.replace("@", "Chou Ya-chu (周雅筑)")


@pytest.mark.parametrize(("text", "age"), AGES)
def test_an_age_is_read_wherever_it_stands(text: str, age: int) -> None:
    filled = _filled(text)
    start = filled.index("Chou")
    assert what_is_told(filled, start, start + len("Chou Ya-chu (周雅筑)")).age == age


@pytest.mark.parametrize("text", NO_AGES)
def test_other_numbers_and_the_ages_of_others_are_none(text: str) -> None:
    filled = _filled(text)
    start = filled.index("Chou")
    assert what_is_told(filled, start, start + len("Chou Ya-chu (周雅筑)")).age is None


@pytest.mark.parametrize(("text", "date", "expected"), TOLD)
def test_dates_speak_for_and_against_a_person(text: str, date: str, expected: set[str]) -> None:
    filled = _filled(text)
    (pair,) = pair_all(filled, detect(filled))
    assert {e.name for e in date_evidence(pair, WHO, filled, date)} == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1990-01-01", {"not there yet"}),
        ("1997", {"new then"}),
        ("2001", set()),
        ("2020", {"gone by then"}),
        (None, set()),
    ],
)
def test_dates_speak_for_and_against_a_firm(date: str | None, expected: set[str]) -> None:
    text = "Future Co (未來公司) sells things"
    (pair,) = pair_all(text, detect(text))
    assert {e.name for e in date_evidence(pair, FIRM, text, date)} == expected


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ("1940–2012", {"years agree"}),
        ("born 1941", {"years agree"}),
        ("1718–1789", {"years differ"}),
        ("1942–2012", set()),
    ],
)
def test_years_in_the_bracket_speak_for_and_against(years: str, expected: set[str]) -> None:
    text = f"Chou Ya-chu (周雅筑, {years}) sang"
    (pair,) = pair_all(text, detect(text))
    assert {e.name for e in date_evidence(pair, WHO, text, None)} == expected
