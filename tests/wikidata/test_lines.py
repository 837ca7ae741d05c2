from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linker.wikidata import lines
from linker.wikidata.lines import Reading, wanted_lines
from linker.wikidata.parse import parse_item
from tests.wikidata.items import dump, item, line, text

CHINESE = {"en": "Huawei", "zh": "華為"}
WANTED = {
    "a label": item("Q1", CHINESE),
    "an alias alone": item("Q1", {"en": "Huawei"}, {"zh-hk": ["華為"]}),
    "under mul alone": item("Q1", {"en": "Huawei", "mul": "華為"}),
    "under mul, behind a brace": item("Q1", {"en": "Huawei", "mul": 'a "} b \\ 華'}),
    "under mul, beginning with a brace": item("Q1", {"en": "Huawei", "mul": "}華"}),
    "an alias under mul, beginning with a brace": item("Q1", {"en": "Huawei"}, {"mul": ["}]華"]}),
    "an alias under mul, behind a brace": item("Q1", {"en": "Huawei"}, {"mul": ['a"}]', "Huawei", "華"]}),
    "Cantonese": item("Q1", {"en": "Huawei", "yue": "華為"}),
    "in a statement alone": item("Q1", {"en": "Huawei"}, statements=[text("P1705", "華為", "zh")]),
    "a class": item("Q1", {"en": "company"}, subclass_of=["Q43229"]),
}
UNWANTED = {
    "English": item("Q1", {"en": "Huawei"}),
    "Latin under mul": item("Q1", {"en": "Huawei", "mul": "Huawei"}, {"mul": ["Hua-wei"]}),
    "Chinese described": item("Q1", {"en": "Huawei"}, titles={"zhwiki": "華為"}),
    "a Japanese statement": item("Q1", {"en": "Huawei"}, statements=[text("P1705", "華為", "ja")]),
}


def read(data: bytes, size: int = 1 << 20) -> tuple[list[bytes], Reading]:
    reading = Reading()
    chunks = (data[i : i + size] for i in range(0, len(data), size))
    return [found for _, found in wanted_lines(chunks, reading)], reading


@pytest.mark.parametrize("escaped", [True, False], ids=["escaped", "raw"])
@pytest.mark.parametrize("name", WANTED)
def test_no_chinese_name_is_lost(name: str, escaped: bool) -> None:
    found, reading = read(dump([WANTED[name]], escaped=escaped))
    assert found == [line(WANTED[name], escaped=escaped)]
    assert reading.ended and reading.bad.count == 0


@pytest.mark.parametrize("name", WANTED)
def test_another_order_and_spacing_are_read_as_well(name: str) -> None:
    turned = dict(reversed(WANTED[name].items()))
    for data in (line(turned), line(WANTED[name], spaced=True), line(turned, spaced=True)):
        assert read(dump([data]))[0] == [data]


NAMES = st.dictionaries(
    st.sampled_from(["en", "mul", "zh", "zh-hk", "yue", "ja", "de"]),
    st.text(alphabet='a"}]{[:,\\\\ 華为é', max_size=8).filter(str.strip),
    max_size=4,
)


@given(labels=NAMES, aliases=NAMES, escaped=st.booleans(), spaced=st.booleans())
def test_whatever_has_a_chinese_name_is_found(
    labels: dict[str, str], aliases: dict[str, str], escaped: bool, spaced: bool
) -> None:
    entity = item("Q1", labels, {code: [name, "a"] for code, name in aliases.items()}, titles={"dewiki": "華"})
    data = line(entity, escaped=escaped, spaced=spaced)
    parsed = parse_item(data)
    assert parsed is not None
    if parsed.has_chinese:
        assert read(dump([data]))[0] == [data]


@pytest.mark.parametrize("name", UNWANTED)
def test_what_has_no_chinese_name_is_passed_over(name: str) -> None:
    assert read(dump([UNWANTED[name]]))[0] == []


def test_one_odd_space_loses_nothing() -> None:
    data = line(WANTED["under mul alone"]).replace(b'"mul":', b'"mul" :')
    assert read(dump([data]))[0] == [data]


def test_the_same_is_found_without_stringzilla(monkeypatch: pytest.MonkeyPatch) -> None:
    data = dump([*WANTED.values(), *UNWANTED.values()])
    found = read(data)
    monkeypatch.setattr(lines, "find", bytes.find)
    assert read(data) == found


@pytest.mark.parametrize("size", [1, 7, 64, 1000])
def test_chunks_may_end_anywhere(size: int) -> None:
    entities = [*WANTED.values(), *UNWANTED.values(), *WANTED.values()]
    found, reading = read(dump(entities), size)
    assert len(found) == 2 * len(WANTED) and reading.lines == len(entities) + 2 and reading.ended


BROKEN = [
    (
        b"[\n" + line(WANTED["a label"]) + b"\n" + line(WANTED["a label"]) + b"\n]\n",
        [(2, "no comma behind the entity")],
    ),
    (b"[\n\n" + line(UNWANTED["English"]) + b"\n]\n", [(2, "empty")]),
    (b"[\n" + line(UNWANTED["English"])[:-12] + b"\n]\n", [(2, "cut off, or no entity")]),
    (b"[\n" + line(UNWANTED["English"]).replace(b"Hua", b"\xc3\x28") + b"\n]\n", [(2, "not UTF-8 (byte 66)")]),
]


@pytest.mark.parametrize(("data", "bad"), BROKEN, ids=[bad[0][1] for _, bad in BROKEN])
def test_broken_lines_are_told_by_number(data: bytes, bad: list[tuple[int, str]]) -> None:
    assert read(data)[1].bad.first == bad


@pytest.mark.parametrize("end", [b",\r\n", b", \n", b" ,\n"])
def test_odd_line_ends_are_sound(end: bytes) -> None:
    entity = line(WANTED["a label"])
    found, reading = read(b"[\n" + entity + end + entity + b"\n]\n")
    assert [f.strip() for f in found] == [entity, entity] and reading.bad.count == 0


def test_a_dump_without_an_end_is_noticed() -> None:
    assert not read(b"[\n" + line(WANTED["a label"]) + b",\n")[1].ended
