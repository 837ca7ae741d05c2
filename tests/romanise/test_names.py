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
        ("李安", "Gwoyeu Romatzyh", "Lii An"),
        ("西安", "Hanyu Pinyin", "Xi’an"),
        ("西安", "Gwoyeu Romatzyh", "Shi’an"),
    ],
)
def test_names_are_spelled_by_scheme(name: str, scheme: str, spelling: str) -> None:
    assert {r.scheme: r.plain for r in romanisations(name)}[scheme] == spelling


@pytest.mark.parametrize(
    ("name", "scheme", "spelling"),
    [
        ("蔡英文", "Hanyu Pinyin", "Cài Yīngwén"),
        ("呂后", "Hanyu Pinyin", "Lǚ Hòu"),
        ("曾國藩", "Hanyu Pinyin", "Zēng Guófān"),
        ("王安石", "Hanyu Pinyin", "Wáng Ānshí"),
        ("陳方安生", "Hanyu Pinyin", "Chén Fāng’ānshēng"),
        ("蔡英文", "Wade–Giles", "Ts’ai Ying-wên"),
        ("曹操", "Wade–Giles", "Ts’ao Ts’ao"),
        ("呂布", "Wade–Giles", "Lü Pu"),
        ("孔子", "Wade–Giles", "K’ung Tzŭ"),
        ("司徒", "Wade–Giles", "Ssŭ T’u"),
        ("蔡英文", "Jyutping", "Coi3 Jing1man4"),
        ("吳楚", "Yale Cantonese", "Ǹg Chó"),
        ("黃香", "Yale Cantonese", "Wòhng Hēung"),
        ("黃石", "Tâi-lô", "N̂g Tsio̍h"),
        ("陳火花", "Pe̍h-ōe-jī", "Tân Hóe-hoa"),
        ("楊烏", "Pe̍h-ōe-jī", "Chhiûⁿ O͘"),
    ],
)
def test_a_scheme_writes_names_in_full(name: str, scheme: str, spelling: str) -> None:
    assert {r.scheme: r.full for r in romanisations(name)}[scheme] == spelling


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("趙元任", "Jaw Yuanrenn"),
        ("林語堂", "Lin Yeutarng"),
        ("蔣介石", "Jeang Jiehshyr"),
        ("馬媽", "Maa Mha"),
        ("二十", "Ellshyr"),
    ],
)
def test_gwoyeu_romatzyh_spells_the_tones(name: str, spelling: str) -> None:
    assert {r.scheme: r.plain for r in romanisations(name)}["Gwoyeu Romatzyh"] == spelling


def test_what_has_no_tones_is_written_once() -> None:
    full = {r.scheme: r.full for r in romanisations("蔡英文")}
    assert not any(full[scheme] for scheme in ("Korean usage", "Hong Kong", "Gwoyeu Romatzyh", "Vietnamese"))


def test_script_variants_are_spelled_alike() -> None:
    assert romanisations("蔡英文") == romanisations("蔡 英文")
    assert romanisations("賴清德") == romanisations("赖清德")


def test_what_nobody_reads_has_no_spelling() -> None:
    assert romanisations("Tsai") == () == romanisations("")


@pytest.mark.parametrize("name", ["蔡英文", "賴清德", "陳國基", "李光耀", "王安石", "曾國藩"])
def test_every_spelling_matches_its_name(name: str) -> None:
    for scheme, plain, full in romanisations(name):
        assert align(plain, name).match, (scheme, plain)
        assert not full or align(full, name).match, (scheme, full)
