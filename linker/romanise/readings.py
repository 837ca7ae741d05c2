"""Han character → its readings by language, surname readings first.

The table `data/readings.tsv` is compiled by `linker build refresh readings`, so that pypinyin and its like, which take half a
second to import, are not needed when names are compared. Its characters are folded (`fold_han`): a name has the same
readings in traditional and simplified characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from linker.config import SOUND_DATA
from linker.text.rows import Rows

LANGUAGES = ("cmn", "yue", "nan", "kor", "jpn", "vie")
"""The columns of the table, as ISO 639-3 names the languages."""

SURNAME_READINGS: Mapping[str, str] = {
    "曾": "zeng", "查": "zha", "仇": "qiu", "单": "shan", "解": "xie", "区": "ou", "尉": "wei", "万": "wan", "任": "ren",
    "盖": "ge", "乐": "yue", "朴": "piao", "秘": "bi", "种": "chong", "重": "chong", "召": "shao", "折": "she",
    "黑": "he", "缪": "miao", "宓": "mi", "覃": "qin", "翟": "zhai", "晟": "cheng", "员": "yun", "纪": "ji", "燕": "yan",
    "洗": "xian", "冼": "xian", "洪": "hong", "柏": "bo", "葛": "ge", "华": "hua", "宁": "ning", "祭": "zhai", "繁": "po",
    "角": "jue", "能": "nai", "石": "shi", "贾": "jia", "长": "zhang", "教": "jiao", "阚": "kan", "逄": "pang", "谌": "chen",
    "臧": "zang", "郗": "xi", "郇": "xun", "邸": "di", "隗": "wei", "於": "yu", "尹": "yin", "卜": "bu", "俞": "yu",
    "车": "che", "阿": "a", "佴": "nai", "令": "ling", "眭": "sui", "厍": "she", "呙": "guo", "哈": "ha",
}  # fmt: skip
"""The reading of a character as a surname, where it is another than in running text or one of several."""

COMPOUND_READINGS: Mapping[str, tuple[str, str]] = {
    "尉迟": ("yu", "chi"),
    "万俟": ("mo", "qi"),
    "长孙": ("zhang", "sun"),
    "澹台": ("tan", "tai"),
    "单于": ("chan", "yu"),
    "令狐": ("ling", "hu"),
    "亓官": ("qi", "guan"),
}


@cache
def _table() -> Rows:
    return Rows(SOUND_DATA / "readings.tsv")


def characters() -> Iterable[str]:
    """The folded characters that have a reading."""
    return _table()


def readings(character: str, language: str = "cmn") -> tuple[str, ...]:
    """The toneless readings of one folded character in a language, likeliest first; () if it has none.

    cmn: Hanyu Pinyin, ü as v. yue: Jyutping. nan: Tâi-lô. kor: hangul. jpn: Hepburn, Sino-Japanese alone. vie: without diacritics.
    """
    return _in_all(character)[LANGUAGES.index(language)]


@cache
def _in_all(character: str) -> tuple[tuple[str, ...], ...]:
    row = _table().cells(character)
    return tuple(tuple(cell.split()) for cell in row.split("\t")) if row else ((),) * len(LANGUAGES)


def surname_readings(surname: str) -> tuple[tuple[str, ...], ...]:
    """For each character of a folded surname its Mandarin readings as a surname, likeliest first."""
    compound = COMPOUND_READINGS.get(surname)
    first = compound or tuple(SURNAME_READINGS.get(character, "") for character in surname)
    return tuple(
        tuple(dict.fromkeys(reading for reading in (special, *readings(character)) if reading))
        for special, character in zip(first, surname, strict=True)
    )
