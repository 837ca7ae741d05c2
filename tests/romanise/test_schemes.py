from __future__ import annotations

import pytest

from linker.romanise.schemes import (
    SCHEMES,
    accent,
    foochow,
    gwoyeu,
    hakka,
    hong_kong,
    jyutping,
    korean,
    macau,
    mps2,
    nanyang,
    nanyang_cantonese,
    others,
    pinyin,
    poj,
    postal,
    tailo,
    taiwan,
    teochew,
    tongyong,
    wade_giles,
    yale,
    yale_cantonese,
)
from linker.romanise.syllables import split
from linker.text.normalise import fold_han

SPELLED = [
    (pinyin.SCHEME, "zhuang", "zhuang"),
    (pinyin.SCHEME, "you", "you"),
    (pinyin.SCHEME, "ju", "ju"),
    (pinyin.SCHEME, "gui", "gui"),
    (pinyin.SCHEME, "zhi", "zhi"),
    (wade_giles.SCHEME, "cai", "tsai"),
    (wade_giles.SCHEME, "xie", "hsieh"),
    (wade_giles.SCHEME, "zhang", "chang"),
    (wade_giles.SCHEME, "lai", "lai"),  # pypinyin's own Wade–Giles says "lei"
    (wade_giles.SCHEME, "guo", "kuo"),
    (wade_giles.SCHEME, "ge", "ko"),
    (wade_giles.SCHEME, "si", "ssu"),
    (wade_giles.SCHEME, "zi", "tzu"),
    (wade_giles.SCHEME, "zhi", "chih"),
    (wade_giles.SCHEME, "ri", "jih"),
    (wade_giles.SCHEME, "yue", "yueh"),
    (wade_giles.SCHEME, "xiong", "hsiung"),
    (wade_giles.SCHEME, "gui", "kuei"),
    (wade_giles.SCHEME, "shui", "shui"),
    (wade_giles.SCHEME, "you", "yu"),
    (wade_giles.SCHEME, "er", "erh"),
    (tongyong.SCHEME, "zhong", "jhong"),
    (tongyong.SCHEME, "xiu", "siou"),
    (tongyong.SCHEME, "qing", "cing"),
    (tongyong.SCHEME, "feng", "fong"),
    (tongyong.SCHEME, "wen", "wun"),
    (mps2.SCHEME, "xiong", "shiung"),
    (mps2.SCHEME, "zhao", "jau"),
    (mps2.SCHEME, "shi", "shr"),
    (yale.SCHEME, "xie", "sye"),
    (yale.SCHEME, "zhao", "jau"),
    (gwoyeu.SCHEME, "peng", "perng"),
    (taiwan.SCHEME, "li", "lee"),
    (taiwan.SCHEME, "gu", "koo"),
    (accent.SCHEME, "zhen", "tseng"),
    (postal.SCHEME, "jing", "king"),
    (jyutping.SCHEME, "gwok", "gwok"),
    (hong_kong.SCHEME, "gwok", "kwok"),
    (hong_kong.SCHEME, "coeng", "cheung"),
    (hong_kong.SCHEME, "si", "sze"),
    (hong_kong.SCHEME, "zyu", "chu"),
    (yale_cantonese.SCHEME, "lei", "leih"),
    (yale_cantonese.SCHEME, "zoeng", "jeung"),
    (macau.SCHEME, "gwok", "kuok"),
    (nanyang_cantonese.SCHEME, "jau", "yeow"),
    (hakka.SCHEME, "zang", "tsen"),
    (hakka.SCHEME, "wai", "vui"),
    (foochow.SCHEME, "sim", "sing"),
    (foochow.SCHEME, "jin", "ing"),
    (foochow.SCHEME, "kok", "kuok"),
    (teochew.SCHEME, "se", "soi"),
    (teochew.SCHEME, "tan", "tang"),
    (tailo.SCHEME, "tshua", "tshua"),
    (poj.SCHEME, "tshua", "chhoa"),
    (poj.SCHEME, "ing", "eng"),
    (nanyang.SCHEME, "sing", "seng"),
    (nanyang.SCHEME, "hok", "hock"),
    (korean.REVISED, "김", "gim"),
    (korean.MCCUNE, "정", "chong"),
    (korean.USAGE, "박", "park"),
    (others.HEPBURN, "fuji", "fuji"),
    (others.VIETNAMESE, "tran", "tran"),
]


@pytest.mark.parametrize(("scheme", "syllable", "spelled"), SPELLED, ids=lambda v: getattr(v, "name", v))
def test_schemes_spell_syllables(scheme: object, syllable: str, spelled: str) -> None:
    assert spelled in scheme.spell(*split(scheme.language, syllable))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("language", "syllable", "parts"),
    [
        ("cmn", "zhuang", ("zh", "uang")),
        ("cmn", "you", ("", "iou")),
        ("cmn", "xu", ("x", "v")),
        ("cmn", "lv", ("l", "v")),
        ("cmn", "an", ("", "an")),
        ("cmn", "si", ("s", "ih")),
        ("yue", "gwok", ("gw", "ok")),
        ("yue", "ng", ("", "ng")),
        ("yue", "ngo", ("ng", "o")),
        ("nan", "tshua", ("tsh", "ua")),
        ("kor", "김", ("g", "im")),
        ("kor", "영", ("", "yeong")),
        ("jpn", "fuji", ("", "fuji")),
    ],
)
def test_syllables_come_apart(language: str, syllable: str, parts: tuple[str, str]) -> None:
    assert split(language, syllable) == parts


def test_every_scheme_is_tested() -> None:
    assert {scheme.name for scheme in SCHEMES} == {scheme.name for scheme, _, _ in SPELLED}


def test_spellings_are_letters() -> None:
    for scheme in SCHEMES:
        for table in (scheme.initials, scheme.finals, scheme.bare, scheme.whole, scheme.characters):
            assert all(
                not letters or (letters.isascii() and letters.isalpha())
                for every in table.values()
                for letters in every
            )


def test_surnames_are_remembered_in_folded_characters() -> None:
    for scheme in SCHEMES:
        assert all(fold_han(character) == character for character in scheme.characters)


def test_schemes_have_names_of_their_own() -> None:
    assert len({scheme.name for scheme in SCHEMES}) == len(SCHEMES)
