from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linker.model import Entity, EntityType, Name
from linker.text.normalise import match_key
from linker.wikidata.cache import DAY, SCHEMA_VERSION, Cache

REN = Entity("Q712802", EntityType.PER, (Name("Ren Zhengfei", "en"), Name("任正非", "zh")), sources=("wikidata",))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wikidata.sqlite"


def test_answers_are_kept(path: Path) -> None:
    cache = Cache(path)
    cache.put_entity("Q712802", REN, 77)
    cache.put_search('"任正非"', ["Q712802"])
    cache.put_search('"莫言"', [])
    cache.put_class("Q515", ["Q486972"])
    cache.put_entity("Q404", None)
    cache.close()
    again = Cache(path)
    assert again.named(match_key("任正非")) == (REN,)
    assert again.search('"任正非"') == ("Q712802",) and again.search('"莫言"') == () and again.search('"x"') is None
    assert again.parents("Q515") == ("Q486972",) and again.parents("Q5") is None
    missing = again.entity("Q404")
    assert missing is not None and missing.entity is None and missing.fresh
    assert again.counts() == {
        "entities": 1,
        "missing": 1,
        "searches": 2,
        "found nothing": 1,
        "classes": 1,
        "stale": 0,
    }
    again.close()


def test_a_later_answer_takes_the_place_of_the_earlier(path: Path) -> None:
    cache = Cache(path)
    cache.put_entity("Q712802", REN)
    cache.put_entity("Q712802", Entity("Q712802", EntityType.PER, (Name("任老闆", "zh"),)))
    assert cache.named(match_key("任正非")) == () and cache.named(match_key("任老闆"))
    cache.put_entity("Q712802", None)
    assert cache.named(match_key("任老闆")) == ()
    cache.close()


def test_answers_go_stale_and_are_pruned(path: Path) -> None:
    now = [1e9]
    cache = Cache(path, clock=lambda: now[0])
    cache.put_entity("Q712802", REN)
    cache.put_search("found", ["Q712802"])
    cache.put_search("nothing", [])
    now[0] += 9.5 * DAY  # beyond seven days and their jitter, within thirty and theirs
    assert cache.search("nothing") is None and cache.search("found") == ("Q712802",)
    now[0] += 40 * DAY
    stale = cache.entity("Q712802")
    assert stale is not None and not stale.fresh and cache.named(match_key("任正非")) == (REN,)
    assert cache.prune() == 3 and cache.named(match_key("任正非")) == ()
    cache.close()


def test_what_a_jumping_clock_has_dated_is_not_believed(path: Path) -> None:
    now = [1e9]
    cache = Cache(path, clock=lambda: now[0])
    cache.put_search("future", ["Q1"])
    now[0] -= 400 * DAY
    assert cache.search("future") is None
    cache.put_search("future", ["Q2"])
    assert cache.search("future") == ("Q2",)
    cache.close()


def test_expiry_is_spread(path: Path) -> None:
    cache = Cache(path, clock=lambda: 0.0)
    for number in range(50):
        cache.put_search(str(number), [])
    times = [expires for (expires,) in cache._connection.execute("SELECT expires FROM search")]
    assert 3.5 * DAY <= min(times) < 5 * DAY and 7 * DAY < max(times) <= 9.1 * DAY
    cache.close()


@pytest.mark.parametrize("content", [b"noise" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_put_aside_and_begun_anew(
    path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.write_bytes(content)
    cache = Cache(path)
    cache.put_entity("Q712802", REN)
    assert cache.named(match_key("任正非")) == (REN,)
    cache.close()
    (aside,) = path.parent.glob("*.damaged-*")
    assert aside.read_bytes() == content and "put aside" in caplog.text


def test_a_newer_or_foreign_file_is_put_aside(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    cache = Cache(path)
    cache.put_search("x", [])
    assert cache.search("x") == () and list(path.parent.glob("*.damaged-*"))
    cache.close()


def test_where_nothing_can_be_written_the_cache_is_in_memory(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file" / "wikidata.sqlite")
    cache.put_search("x", ["Q1"])
    assert cache.search("x") == ("Q1",) and caplog.text.count("going on without it") == 1
    cache.close()


def test_a_disk_that_fills_up_ends_the_file_but_not_the_run(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    cache = Cache(path)
    cache.put_search("before", ["Q1"])
    cache._connection.execute("PRAGMA max_page_count = 12")
    for number in range(300):
        cache.put_search(f"{number} {'x' * 500}", ["Q1"])
    assert caplog.text.count("going on without it") == 1 and cache.search(f"299 {'x' * 500}") == ("Q1",)
    cache.close()
    again = Cache(path)
    assert again.search("before") == ("Q1",)
    again.close()


WRITER = """
import sys
from pathlib import Path
from linker.wikidata.cache import Cache
cache = Cache(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    cache.put_search(f"{sys.argv[2]} {number}", ["Q1"])
    print(number, flush=True)
"""


def writer(path: Path, name: str, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(number)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_four_processes_write_at_once(path: Path) -> None:
    processes = [writer(path, str(i), 50) for i in range(4)]
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    cache = Cache(path)
    assert all(cache.search(f"{i} {number}") == ("Q1",) for i in range(4) for number in range(50))
    cache.close()


def test_a_process_that_is_killed_in_a_write_loses_nothing_it_had_done(path: Path) -> None:
    process = writer(path, "k", 100_000)
    assert process.stdout is not None
    written = [int(process.stdout.readline()) for _ in range(200)]
    time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    cache = Cache(path)
    assert cache._read("PRAGMA integrity_check") == [("ok",)]
    assert all(cache.search(f"k {number}") == ("Q1",) for number in written)
    cache.close()
