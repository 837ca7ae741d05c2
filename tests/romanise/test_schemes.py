from __future__ import annotations

import pytest

from linker.romanise.mandarin import split
from linker.romanise.schemes import MANDARIN, gwoyeu, mps2, pinyin, taiwan, tongyong, wade_giles, yale

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
]


@pytest.mark.parametrize(("scheme", "syllable", "spelled"), SPELLED, ids=lambda v: getattr(v, "name", v))
def test_schemes_spell_syllables(scheme: object, syllable: str, spelled: str) -> None:
    assert spelled in scheme.spell(*split(syllable))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("syllable", "parts"),
    [
        ("zhuang", ("zh", "uang")),
        ("you", ("", "iou")),
        ("xu", ("x", "v")),
        ("lv", ("l", "v")),
        ("an", ("", "an")),
        ("si", ("s", "ih")),
    ],
)
def test_syllables_come_apart(syllable: str, parts: tuple[str, str]) -> None:
    assert split(syllable) == parts


def test_schemes_have_names_of_their_own() -> None:
    assert len({scheme.name for scheme in MANDARIN}) == len(MANDARIN)
