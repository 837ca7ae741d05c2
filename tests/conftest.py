from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from linker import cli
from linker.config import CHECKOUT

settings.register_profile("linker", deadline=None)  # the first example loads tables, and machines differ
settings.load_profile("linker")

ARTICLE = Path(__file__).parent / "data" / "articles" / "chips-and-ballots.txt"


@dataclass(frozen=True)
class Ran:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def cache(shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test works on a cache of its own, filled once a session."""
    monkeypatch.setenv("LINKER_CACHE", str(shared_cache))
    return shared_cache


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run the command line as a shell would, in this process: run("link", "article.txt").code."""

    def call(*arguments: str | Path) -> Ran:
        capfd.readouterr()
        code = cli.main([*map(str, arguments)])
        printed = capfd.readouterr()
        return Ran(code, printed.out, printed.err)

    return call


@pytest.fixture
def gazetteers() -> Path:
    return CHECKOUT / "gazetteers"
