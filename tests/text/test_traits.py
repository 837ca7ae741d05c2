from __future__ import annotations

import pytest

from linker.text.traits import is_ordinary, traits

ORDINARY = ["research", "bread", "bread-winner", "people’s", "people's"]
NOT_ORDINARY = ["", "long", "zhengfei", "neijuan", "hong-kong", "bread-zheng"]


@pytest.mark.parametrize("word", ORDINARY)
def test_common_english_words_are_ordinary(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", NOT_ORDINARY)
def test_names_and_romanised_syllables_are_not(word: str) -> None:
    assert not is_ordinary(word)


def test_a_word_is_seen_with_its_capital_and_its_full_stop() -> None:
    dr, the, chinese = traits("Dr."), traits("The"), traits("Chinese")
    assert (dr.bare, dr.role, dr.capital, dr.small) == ("dr", True, True, False)
    assert the.article and the.connector and not the.opener
    assert chinese.nationality and chinese.ordinary and not chinese.role


@pytest.mark.parametrize("word", ["g0v", "iCook", "eBay"])
def test_brands_with_a_sign_inside_are_not_written_small(word: str) -> None:
    assert not traits(word).small


@pytest.mark.parametrize("word", ["pre-Qin", "drink", "non-Han"])
def test_a_capital_behind_a_hyphen_makes_no_brand(word: str) -> None:
    assert traits(word).small


@pytest.mark.parametrize("word", ["Left-hander", "mother-in-law", "Prosecutor-General", "co-founder"])
def test_what_people_are_called_may_have_a_hyphen(word: str) -> None:
    assert traits(word).role
