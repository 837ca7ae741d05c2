from __future__ import annotations

from collections import Counter

import pytest

from linker.model import EntityType
from linker.text import names
from linker.text.morphemes import _ENDINGS, ending, type_words
from linker.text.normalise import fold_han


@pytest.mark.parametrize(
    ("han", "length"), [("蔡英文", 1), ("歐陽娜娜", 2), ("欧阳娜娜", 2), ("諸葛亮", 2), ("張三", 1), ("咱們", 0)]
)
def test_surname_length(han: str, length: int) -> None:
    assert names.surname_length(han) == length


@pytest.mark.parametrize("han", ["蔡英文", "王偉", "司馬遷", "歐陽修文", "范姜泰基", "林鄭月娥"])
def test_persons_look_like_persons(han: str) -> None:
    assert names.looks_like_person(han)


@pytest.mark.parametrize("han", ["包子", "金門", "黃河", "宰相", "明報", "農家", "马路"])
def test_common_words_do_not_look_like_persons_though_they_are_built_so(han: str) -> None:
    assert names.built_like_person(han) and not names.looks_like_person(han)


@pytest.mark.parametrize("han", ["台積電公司", "立法院院長室", "咱", "蔡"])
def test_others_do_not_look_like_persons(han: str) -> None:
    assert not names.looks_like_person(han)


@pytest.mark.parametrize("token", ["KMT", "TSMC", "HKU-SZ", "F4", "U.S."])
def test_acronyms(token: str) -> None:
    assert names.is_acronym(token)


@pytest.mark.parametrize("token", ["Ren", "2020", "K", "the", "TAIWANESE-STYLE", "國民黨"])
def test_other_tokens_are_no_acronyms(token: str) -> None:
    assert not names.is_acronym(token)


def test_telling_words_leave_out_articles_and_legal_suffixes() -> None:
    assert names.telling_words("The Hon Hai Precision Industry Co. Ltd") == ("hon", "hai", "precision", "industry")
    assert names.telling_words("Co") == ("co",)
    assert names.acronym_of(("bank", "of", "east", "asia")) == "bea"


@pytest.mark.parametrize(
    ("han", "type_", "word"),
    [
        ("屏東縣", EntityType.GPE, "county"),
        ("屏东县", EntityType.GPE, "county"),
        ("國立臺灣大學", EntityType.ORG, "university"),
        ("鎮瀾宮", EntityType.LOC, "temple"),
        ("集會遊行法", EntityType.LAW, "act"),
        ("自由時報", EntityType.WORK, "times"),
        ("九一八事變之戰", EntityType.EVENT, "battle"),
    ],
)
def test_the_longest_ending_tells_the_type(han: str, type_: EntityType, word: str) -> None:
    found = ending(han)
    assert found is not None and found[0] is type_ and word in found[1]


def test_names_without_a_known_ending_have_none() -> None:
    assert ending("任正非") is None
    assert type_words()["university"] is EntityType.ORG


def test_an_ending_is_listed_once() -> None:
    listed = [fold_han(entry.split("=")[0]) for text in _ENDINGS.values() for entry in text.split()]
    assert [one for one, count in Counter(listed).items() if count > 1] == []


@pytest.mark.parametrize(
    ("word", "type_"),
    [
        ("law", EntityType.LAW),  # 法, 基本法; and 定律, a TERM, which is listed before
        ("news", EntityType.WORK),  # 日報, 新聞; and 報社, of ORG
        ("center", EntityType.ORG),  # 研究中心; and 醫學中心, of LOC
    ],
)
def test_a_word_asks_for_the_type_of_most_endings_that_it_stands_for(word: str, type_: EntityType) -> None:
    assert type_words()[word] is type_
