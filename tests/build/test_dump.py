from __future__ import annotations

import bz2
import gzip
import io
import sys
from pathlib import Path

import pytest

from linker.build.sources.dump import Filter, read
from linker.errors import BuildError
from linker.model import Entity, EntityType
from linker.wikidata.lines import Reading
from tests.wikidata.items import TSMC, dump, item, statement

HUMAN = item("Q1", {"en": "Ren", "zh": "任正非"}, instance_of=["Q5"], statements=[statement("P27", "Q148")])
COMPANY = item(**TSMC, titles={"enwiki": "TSMC", "zhwiki": "台積電"})
CLASS = item("Q4830453", {"en": "business"}, subclass_of=["Q43229"])
PAGE = item("Q2", {"en": "Ren", "zh": "任"}, instance_of=["Q4167410"])
HAN_ONLY = item("Q3", {"zh": "任正非"}, instance_of=["Q5"])
ALL = [HUMAN, COMPANY, PAGE, HAN_ONLY, CLASS]


def entities(path: Path, keep: Filter | None = None, **options: int) -> dict[str, Entity]:
    return {entity.qid: entity for entity in read([str(path)], keep or Filter(), [Reading()], **options)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "dump.json"
    target.write_bytes(dump(ALL))
    return target


def test_items_come_with_their_type_though_their_class_comes_last(path: Path) -> None:
    found = entities(path)
    assert {qid: entity.type for qid, entity in found.items()} == {"Q1": EntityType.PER, "Q713418": EntityType.ORG}
    assert found["Q713418"].sitelinks == 2 and dict(found["Q1"].facts)["citizenship"] == ["Q148"]


def test_parts_of_a_dump_are_read_by_several_processes(path: Path, tmp_path: Path) -> None:
    parts = [tmp_path / f"part{i}.json" for i in range(3)]
    for part, some in zip(parts, (ALL[:2], ALL[2:4], ALL[4:]), strict=True):
        part.write_bytes(dump(some))
    readings = [Reading() for _ in parts]
    found = {entity.qid: entity for entity in read([str(part) for part in parts], Filter(), readings)}
    assert found == entities(path), "a class in another part is known as well"
    assert [reading.lines for reading in readings] == [4, 4, 3]
    parts[1].write_bytes(b"[\n")
    with pytest.raises(BuildError, match=r"part1\.json: cut off"):
        list(read([str(part) for part in parts], Filter(), readings))


@pytest.mark.parametrize("suffix", [".gz", ".bz2", ".zst"])
def test_packed_dumps_are_unpacked(path: Path, suffix: str) -> None:
    import zstandard

    pack = {".gz": gzip.compress, ".bz2": bz2.compress, ".zst": zstandard.compress}[suffix]
    packed = path.with_suffix(".json" + suffix)
    packed.write_bytes(pack(path.read_bytes()))
    assert entities(packed) == entities(path)
    packed.write_bytes(packed.read_bytes()[:-20])
    with pytest.raises(BuildError, match="cut off"):
        entities(packed)


def test_standard_input_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = entities(path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
    assert {entity.qid: entity for entity in read(["-"], Filter(), [Reading()])} == expected


@pytest.mark.parametrize(
    ("keep", "qids"),
    [
        (Filter(types=frozenset({EntityType.ORG})), {"Q713418"}),
        (Filter(countries=frozenset({"Q148"})), {"Q1"}),
        (Filter(min_sitelinks=2), {"Q713418"}),
        (Filter(require=frozenset({"zh"})), {"Q1", "Q713418", "Q3"}),
    ],
)
def test_filters_keep_what_is_asked_for(path: Path, keep: Filter, qids: set[str]) -> None:
    assert set(entities(path, keep)) == qids


def test_broken_lines_are_left_out_up_to_a_limit(tmp_path: Path) -> None:
    target = tmp_path / "dump.json"
    target.write_bytes(dump([HUMAN, b'{"type":"item","id":"Q9","labels":{"zh":', COMPANY, CLASS]))
    reading = Reading()
    assert {entity.qid for entity in read([str(target)], Filter(), [reading])} == {"Q1", "Q713418"}
    assert reading.bad.count == 1 and reading.bad.first[0][0] == 3
    with pytest.raises(BuildError, match=r"1 bad lines, above --max-bad-lines 0 \(line 3"):
        entities(target, max_bad_lines=0)


def test_a_dump_that_is_cut_off_is_told(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(BuildError, match="cut off: it ends after line 6 without the closing ]"):
        entities(path)
