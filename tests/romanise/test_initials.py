from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.romanise.align import align
from linker.romanise.initials import AS_PRINTED, taken_out

BOTH = [
    ("John F. Kennedy", "約翰·F·甘迺迪", "F"),
    ("Harry S Truman", "哈里·S.·杜鲁门", "S"),
    ("F. Scott Fitzgerald", "史考特・Ｆ・費茲傑羅", "F"),
    ("J.K. Rowling", "J·K·羅琳", "JK"),
    ("J. J. Abrams", "J·亞伯拉罕", "J"),
    ("Émile É. Zola", "埃米爾·左拉", ""),
]


@pytest.mark.parametrize(("en", "zh", "initials"), BOTH)
def test_initials_that_both_names_have_agree_as_printed(en: str, zh: str, initials: str) -> None:
    told = [part for part in align(en, zh).parts if part.scheme == AS_PRINTED]
    assert "".join(part.han for part in told) == initials


@pytest.mark.parametrize(("en", "zh"), [("John F. Kennedy", "約翰·F·甘迺迪"), ("George W. Bush", "乔治·W·布什")])
def test_an_initial_in_both_names_takes_nothing_off_their_probability(en: str, zh: str) -> None:
    first, _, last = en.split()
    plain = align(f"{first} {last}", zh[: zh.index("·")] + zh[zh.rindex("·") :])
    assert align(en, zh).score == plain.score


def test_parts_stand_in_latin_order() -> None:
    parts = align("John F. Kennedy", "約翰·F·甘迺迪").parts
    assert "".join(part.letters for part in parts) == "johnfkennedy"


def test_a_name_that_is_nothing_but_initials_stays() -> None:
    assert taken_out("J. F. K.", "J·F·K·甘") == ("J. F. K.", ())


@given(st.text(alphabet="ABé .·-", max_size=20), st.text(alphabet="A·B羅琳Ａ", max_size=12))
def test_no_letter_is_lost(en: str, zh: str) -> None:
    parts = align(en, zh).parts
    plain = align(en, zh.translate({ord(c): None for c in "ABＡ"})).parts
    if parts and plain:
        assert "".join(part.letters for part in parts) == "".join(part.letters for part in plain)
