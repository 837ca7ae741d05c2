from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator

import pytest

from linker.build.ahead import ahead
from linker.errors import BuildError


def counting(end: str) -> Iterator[tuple[int, int]]:
    for number in range(int(end)):
        yield number, os.getpid()


def failing(name: str) -> Iterator[bytes]:
    yield b"first"
    raise BuildError(f"{name}: no such thing")


def killed(_: str) -> Iterator[bytes]:
    yield b"first"
    os.kill(os.getpid(), signal.SIGKILL)


def endless(_: str) -> Iterator[bytes]:
    while True:
        yield b"again" * 100_000


def test_what_another_process_yields_comes_in_order() -> None:
    found = list(ahead(counting, "1000"))
    assert [number for number, _ in found] == list(range(1000))
    assert {process for _, process in found}.isdisjoint({os.getpid()})


def test_its_error_is_raised_behind_what_it_yielded() -> None:
    found = ahead(failing, "part")
    assert next(found) == b"first"
    with pytest.raises(BuildError, match=r"^part: no such thing$"):
        next(found)


def test_that_it_was_killed_is_told() -> None:
    found = ahead(killed, "dump.json.gz")
    assert next(found) == b"first"
    with pytest.raises(BuildError, match=r"dump\.json\.gz: its reader ended with code -9"):
        next(found)


def test_it_ends_with_who_reads() -> None:
    found = ahead(endless, "")
    next(found)
    assert multiprocessing.active_children()
    found.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()
