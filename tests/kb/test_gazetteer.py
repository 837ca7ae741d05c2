from __future__ import annotations

import gc
import os
import sqlite3
from pathlib import Path

import pytest

from linker.errors import GazetteerError
from linker.kb.compile import compile_file, join
from linker.kb.gazetteer import Gazetteer
from linker.kb.opening import open_bundled, open_gazetteer
from linker.kb.stack import Stack
from linker.kb.tables import format_tsv
from linker.model import Entity, EntityType, Name
from linker.text.normalise import match_key

HUAWEI = Entity("Q160120", EntityType.ORG, (Name("Huawei", "en"), Name("華為", "zh-hant")), sources=("a",))
REN = Entity("Q712802", EntityType.PER, (Name("Ren Zhengfei", "en"), Name("任正非", "zh")), sources=("a",))


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    path = tmp_path / "mine.sqlite"
    compile_file(path, "mine", "1", [REN, HUAWEI])
    return path


def test_names_are_found_in_either_script(compiled: Path) -> None:
    gazetteer = Gazetteer.open(compiled)
    for name in ("華為", "华为", "HUAWEI"):
        assert list(gazetteer.named(match_key(name))) == [HUAWEI]
    assert gazetteer.entity("Q712802") == REN
    assert gazetteer.named("nobody") == () and gazetteer.entity("Q1") is None


def test_its_file_is_closed_when_nobody_needs_it_any_more(compiled: Path) -> None:
    """Python 3.13 warns of those that are not."""
    connection = sqlite3.connect(compiled)
    gazetteer = Gazetteer(connection, "mine")
    assert gazetteer.entity("Q712802") == REN
    del gazetteer
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("PRAGMA user_version")


def test_the_manifest_says_what_is_inside(compiled: Path) -> None:
    (manifest,) = Gazetteer.open(compiled).manifests
    assert (manifest.name, manifest.version, manifest.entities, manifest.names, manifest.sources) == (
        "mine",
        "1",
        2,
        4,
        ("a",),
    )


def test_the_same_entities_give_the_same_bytes(tmp_path: Path, compiled: Path) -> None:
    compile_file(tmp_path / "again.sqlite", "mine", "1", [HUAWEI, REN])
    assert (tmp_path / "again.sqlite").read_bytes() == compiled.read_bytes()


def test_a_failed_build_leaves_the_old_file_and_no_other(tmp_path: Path, compiled: Path) -> None:
    before = compiled.read_bytes()

    def broken() -> object:
        yield HUAWEI
        raise GazetteerError("line 2: broken")

    with pytest.raises(GazetteerError):
        compile_file(compiled, "mine", "2", broken())  # type: ignore[arg-type]
    assert compiled.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["mine.sqlite"]


def test_one_item_in_two_sources_is_one_entity() -> None:
    other = Entity(
        "Q160120", EntityType.PRODUCT, (Name("Huawei Tech", "en"), Name("华为", "zh-hans")), "firm", sources=("b",)
    )
    merged = join(HUAWEI, other)
    assert merged.type is EntityType.ORG and merged.label("en") == "Huawei" and merged.description == "firm"
    assert Name("Huawei Tech", "en", True) in merged.names and Name("华为", "zh-hans") in merged.names
    assert merged.sources == ("a", "b")


def test_a_file_can_only_be_read(compiled: Path) -> None:
    gazetteer = Gazetteer.open(compiled)
    with pytest.raises(sqlite3.OperationalError):
        gazetteer._connection.execute("DELETE FROM name")


def test_damaged_and_foreign_files_are_told(tmp_path: Path, compiled: Path) -> None:
    (tmp_path / "noise.sqlite").write_bytes(b"not a database" * 100)
    sqlite3.connect(tmp_path / "foreign.sqlite").execute("CREATE TABLE t (x)").connection.close()
    (tmp_path / "cut.sqlite").write_bytes(compiled.read_bytes()[:5000])
    for name, message in [
        ("noise", "damaged"),
        ("foreign", "not a gazetteer of linker"),
        ("missing", "no such gazetteer"),
    ]:
        with pytest.raises(GazetteerError, match=message):
            Gazetteer.open(tmp_path / f"{name}.sqlite")
    with pytest.raises(GazetteerError, match="damaged"):
        Gazetteer.open(tmp_path / "cut.sqlite").named("huawei")


def test_another_version_is_told(compiled: Path) -> None:
    connection = sqlite3.connect(compiled)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(GazetteerError, match="of version 99, but this program reads version"):
        Gazetteer.open(compiled)


def test_text_is_compiled_once_and_again_when_it_changes(tmp_path: Path) -> None:
    table, folder = tmp_path / "mine.tsv", tmp_path / "cache"
    table.write_text(format_tsv([HUAWEI]), encoding="utf-8")
    assert open_gazetteer(table, folder).entity("Q160120") is not None
    (compiled,) = folder.iterdir()
    stamp = compiled.stat().st_mtime_ns
    open_gazetteer(table, folder)
    assert compiled.stat().st_mtime_ns == stamp
    table.write_text(format_tsv([REN]), encoding="utf-8")
    assert open_gazetteer(table, folder).entity("Q160120") is None


def test_a_damaged_compiled_file_is_made_again(tmp_path: Path) -> None:
    table, folder = tmp_path / "mine.tsv", tmp_path / "cache"
    table.write_text(format_tsv([HUAWEI]), encoding="utf-8")
    open_gazetteer(table, folder)
    (compiled,) = folder.iterdir()
    compiled.write_bytes(b"noise" * 1000)
    assert open_gazetteer(table, folder).entity("Q160120") == HUAWEI.__class__(
        "Q160120", EntityType.ORG, HUAWEI.names, sources=("mine",)
    )


def test_without_a_cache_it_works_all_the_same(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text(format_tsv([HUAWEI]), encoding="utf-8")
    (tmp_path / "file").touch()
    gazetteer = open_gazetteer(table, tmp_path / "file" / "cache")
    assert gazetteer.entity("Q160120") is not None
    assert "the cache cannot be written" in caplog.text


def test_a_stack_asks_in_order(tmp_path: Path, compiled: Path) -> None:
    mine = Entity("Q160120", EntityType.ORG, (Name("HUAWEI", "en"), Name("華爲", "zh")))
    compile_file(tmp_path / "first.sqlite", "first", "1", [mine])
    stack = Stack([Gazetteer.open(tmp_path / "first.sqlite"), Gazetteer.open(compiled)])
    assert [e.display for e in stack.named("huawei")] == ["HUAWEI"]
    assert stack.entity("Q712802") == REN
    assert [m.name for m in stack.manifests] == ["first", "mine"]


def test_many_processes_may_open_the_bundled_gazetteer(gazetteers: Path, tmp_path: Path) -> None:
    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                code = 0 if open_bundled(gazetteers, tmp_path / "cache").entity("Q160120") else 2
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0, 0, 0]
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_a_pair_finds_the_item_by_a_name_that_a_pair_before_it_brought(tmp_path: Path) -> None:
    item = Entity("Q7", EntityType.ORG, (Name("Salt Works", "en"), Name("鹽廠", "zh")))
    nickname = Entity("", EntityType.ORG, (*item.names, Name("白金廠", "zh", True)))
    by_nickname = Entity("", EntityType.ORG, (Name("Salt Works", "en"), Name("白金廠", "zh")))
    contents = compile_file(tmp_path / "out.sqlite", "out", "1", [item, nickname, by_nickname])
    assert contents.entities == 1
