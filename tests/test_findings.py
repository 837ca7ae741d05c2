from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from linker.kb.tables import read
from linker.model import Entity
from linker.pipeline import Linker
from linker.text.scripts import is_han
from tests.conftest import Ran
from tests.samples import EAU_CLAIRE, KMT, LEE_LI, LEE_WU, REN, small_linker

Run = Callable[..., Ran]
PLANTED = [
    ("Ren Zhengfie (任正非) spoke.", "Ren Zhengfie may be a slip for Ren Zhengfei: 任正非 is Ren Zhengfei (Q712802)."),
    ("The Chinese Nationalist Party (國民堂) met.", "國民堂 may be a slip for 國民黨"),
    ("Taiwan Television (台灣电視公司) reported.", "台灣电視公司 mixes scripts: 电 is simplified, 灣 traditional."),
    (
        "Wang Hsiao-ming (王小明) and Wang Hsiau-ming (王小明) met.",
        "王小明 is spelled Wang Hsiau-ming here and Wang Hsiao-ming",
    ),
]
CLEAN = [
    "Ren Zhengfei (任正菲瓦) spoke.",
    "Ren Zhengfei (任正非) spoke.",
    "The Kuomintang (中國國民黨) and the KMT (國民黨) are one.",
    "David Lee (李大維) and David Lee (吳大維) met.",
    "Cingshuei District (清水) is in Taichung.",
    "Wang Hsiao-ming (王小明) and Wang Xiaoming (王曉明) met.",
    "The magazine Fujin Gaho (婦人画報) appeared.",
]


@pytest.fixture(scope="module")
def linker() -> Linker:
    return small_linker(REN, KMT, LEE_LI, LEE_WU, EAU_CLAIRE)


def findings(linker: Linker, text: str) -> list[str]:
    return [finding for link in linker.link(text).links for finding in link.findings]


@pytest.mark.parametrize(("text", "finding"), PLANTED)
def test_what_is_wrong_is_told_with_a_suggestion(linker: Linker, text: str, finding: str) -> None:
    (found,) = findings(linker, text)
    assert finding in found


@pytest.mark.parametrize("text", CLEAN)
def test_what_is_sound_is_not_touched(linker: Linker, text: str) -> None:
    assert findings(linker, text) == []


def _places(gazetteers: Path) -> Iterator[tuple[str, str]]:
    """Places whose Han does not sound like their English, so that only the gazetteer can tell a slip."""

    def usable(entity: Entity) -> bool:
        en, zh = entity.english[0], entity.chinese[0]
        return len(zh) in (4, 5) and all(map(is_han, zh)) and en.isascii() and en.isalpha() and len(en) >= 8

    places = [e for e in read(gazetteers / "open-travel-data.tsv") if usable(e)]
    return ((e.english[0], e.chinese[0]) for e in places[:150])


def test_planted_slips_are_found_and_clean_glosses_left_alone(gazetteers: Path) -> None:
    linker = Linker()
    pairs = list(_places(gazetteers))
    assert len(pairs) >= 100
    clean = sum(bool(findings(linker, f"He lives in {en} ({zh}).")) for en, zh in pairs)
    in_han = sum(bool(findings(linker, f"He lives in {en} ({zh[:2]}龜{zh[3:]}).")) for en, zh in pairs)
    in_english = sum(bool(findings(linker, f"He lives in {en[:4]}{en[5]}{en[4]}{en[6:]} ({zh}).")) for en, zh in pairs
                     if en[4] != en[5])  # fmt: skip
    planted = len(pairs) + sum(en[4] != en[5] for en, _ in pairs)
    assert (in_han + in_english) / planted >= 0.9
    assert (in_han + in_english) / (in_han + in_english + clean) >= 0.95


def test_two_places_of_one_han_are_not_two_spellings() -> None:
    assert findings(Linker(), "He moved from Qingshui (清水) in Taichung to Shimizu (清水) in Shizuoka.") == []


def test_check_prints_findings_alone(run: Run, tmp_path: Path) -> None:
    article, table = tmp_path / "a.txt", tmp_path / "g.tsv"
    table.write_text("qid\ttype\ten\tzh\nQ712802\tPER\tRen Zhengfei\t任正非\n", encoding="utf-8")
    article.write_text("Nothing here.\nIt was Ren Zhengfie (任正非).\n", encoding="utf-8")
    options = ("-g", table, "--only-gazetteers")
    ran = run("check", article, *options)
    assert ran.code == 1 and ran.out.startswith(f"{article}:2:22: Ren Zhengfie may be a slip for Ren Zhengfei")
    assert run("check", article, *options, "-f", "github").out.startswith(
        f"::warning file={article},line=2,col=22::Ren"
    )
    assert json.loads(run("check", article, *options, "-f", "jsonl").out)["line"] == 2
    (result,) = json.loads(run("check", article, *options, "-f", "sarif").out)["runs"][0]["results"]
    assert result["message"]["text"].startswith("Ren Zhengfie may be a slip")
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": str(article)},
        "region": {"startLine": 2, "startColumn": 22, "endColumn": 25},
    }
    article.write_text("It was Ren Zhengfei (任正非).\n", encoding="utf-8")
    assert run("check", article, *options).out == "" and run("check", article, *options).code == 0
    assert run("check", tmp_path / "missing.txt").code == 4
    assert run("check", article, "-f", "xml").code == 2


def test_without_findings_a_sarif_log_is_there_all_the_same(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It was Ren Zhengfei (任正非).\n", encoding="utf-8")
    ran = run("check", tmp_path / "a.txt", "-f", "sarif")
    assert ran.code == 0 and json.loads(ran.out)["runs"][0]["results"] == []


def test_two_spellings_in_two_articles_are_found(run: Run, tmp_path: Path) -> None:
    one, two, three = (tmp_path / f"{name}.txt" for name in ("one", "two", "three"))
    one.write_text("Lee Yi-chun (李宜君) sang.", encoding="utf-8")
    two.write_text("Li Yijun (李宜君) danced.", encoding="utf-8")
    three.write_text("Lee Yi-chun (李宜君) wept.", encoding="utf-8")
    ran = run("check", one, two, three)
    assert ran.out == f"{two}:1:11: 李宜君 is spelled Li Yijun here and Lee Yi-chun in {one}.\n"


def _persons() -> list[tuple[str, str]]:
    """Persons that no gazetteer knows, in Hanyu Pinyin."""
    from pypinyin import lazy_pinyin

    surnames, given = (
        "林黃張李王吳劉蔡楊許鄭謝",
        ["志明", "淑芬", "建宏", "雅婷", "家豪", "怡君", "俊傑", "美惠", "國華", "佩珊"],
    )
    return [
        (f"{lazy_pinyin(surname)[0].capitalize()} {''.join(lazy_pinyin(name)).capitalize()}", surname + name)
        for name in given
        for surname in surnames
    ]


def test_names_that_were_swapped_are_found_and_others_left_alone() -> None:
    linker, persons = Linker(), _persons()
    swapped = zip(persons, persons[19:] + persons[:19], strict=True)
    found = sum(bool(findings(linker, f"The mayor, {en} ({zh}), left early.")) for (en, _), (_, zh) in swapped)
    clean = sum(bool(findings(linker, f"The mayor, {en} ({zh}), left early.")) for en, zh in persons)
    assert len(persons) == 120 and found / len(persons) >= 0.9 and found / (found + clean) >= 0.95
