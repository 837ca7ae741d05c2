from __future__ import annotations

import pytest

from linker.romanise.align import align
from linker.romanise.names import romanisations


@pytest.mark.parametrize(
    ("name", "scheme", "spelling"),
    [
        ("蔡英文", "Hanyu Pinyin", "Cai Yingwen"),
        ("蔡英文", "Wade–Giles", "Tsai Ying-wen"),
        ("曾國藩", "Hanyu Pinyin", "Zeng Guofan"),
        ("尉遲恭", "Hanyu Pinyin", "Yuchi Gong"),
        ("陳方安生", "Hong Kong", "Chan Fong-on-sang"),
        ("陳建仁", "Pe̍h-ōe-jī", "Tan Kian-jin"),
        ("金正恩", "McCune–Reischauer", "Kum Chong-un"),
    ],
)
def test_names_are_spelled_by_scheme(name: str, scheme: str, spelling: str) -> None:
    assert dict(romanisations(name))[scheme] == spelling


def test_script_variants_are_spelled_alike() -> None:
    assert romanisations("蔡英文") == romanisations("蔡 英文")
    assert romanisations("賴清德") == romanisations("赖清德")


def test_what_nobody_reads_has_no_spelling() -> None:
    assert romanisations("Tsai") == () == romanisations("")


@pytest.mark.parametrize("name", ["蔡英文", "賴清德", "陳國基", "李光耀", "王安石", "曾國藩"])
def test_every_spelling_matches_its_name(name: str) -> None:
    for scheme, spelling in romanisations(name):
        assert align(spelling, name).match, (scheme, spelling)
