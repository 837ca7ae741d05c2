from __future__ import annotations

import pytest

from linker.han import describe
from linker.leads import Lead, begins, lead, lead_before
from linker.spans import words_of

LEADS = [
    ("Chipmaker Nanya Technology", "南亞科", Lead.DESCRIPTION),
    ("Retailer Sheng Siong", "昇菘", Lead.DESCRIPTION),
    ("Publisher Locus", "大塊", Lead.DESCRIPTION),
    ("Coffee chain Luckin", "瑞幸", Lead.DESCRIPTION),
    ("Ride-hailing firm Didi", "滴滴", Lead.DESCRIPTION),
    ("Coastal Fujian", "福建", Lead.ORDINARY),
    ("Debt-laden Fosun", "復星", Lead.ORDINARY),
    ("Bank SinoPac", "永豐銀行", Lead.NONE),  # the Han means it
    ("Typhoon Danas", "丹娜絲", Lead.NONE),  # names hold the word
    ("Emperor Meiji", "明治", Lead.NONE),
    ("Grand Hotel", "圓山", Lead.NONE),  # both are English
    ("Jay Chou", "周杰倫", Lead.NONE),
    ("Hong Xiuquan", "洪秀全", Lead.NONE),
    ("Chipmaker", "晶片", Lead.NONE),
    ("Chipmaker of the year", "晶片", Lead.NONE),
]


@pytest.mark.parametrize(("text", "han", "expected"), LEADS)
def test_what_a_sentence_begins_with_before_a_name_is_told(text: str, han: str, expected: Lead) -> None:
    assert lead(words_of(text, 0, len(text)), describe(han)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chipmaker Nanya", Lead.DESCRIPTION),
        ("It rained. Chipmaker Nanya", Lead.DESCRIPTION),
        ("It rained. Tea maker Nanya", Lead.DESCRIPTION),
        ("the rival Chipmaker Nanya", Lead.NONE),  # a capital in mid-sentence is a name's
        ("a chipmaker Nanya", Lead.NONE),
        ("Nanya", Lead.NONE),
    ],
)
def test_it_is_told_of_the_words_before_a_span_as_well(text: str, expected: Lead) -> None:
    *before, first = words_of(text, 0, len(text))
    assert lead_before(before, first, describe("南亞")) is expected


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("- Later Jin", 0, True),
        ("It rained. Later Jin", 2, True),
        ("And Later Jin", 1, False),
        (", Later Jin", 0, False),  # behind other Han
        ("), Later Jin", 0, False),
        (") left. Later Jin", 1, True),
    ],
)
def test_where_a_sentence_begins_is_told_by_what_stands_before(text: str, start: int, expected: bool) -> None:
    words = words_of(text, 0, len(text))
    assert begins(words[:start], words[start]) is expected
