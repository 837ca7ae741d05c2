"""Settings: where things are and how careful to be. Read once, passed on as a frozen value."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent
TEXT_DATA, SOUND_DATA = PACKAGE / "text" / "data", PACKAGE / "romanise" / "data"

MIN_CONFIDENCE = 0.5
"""Below this probability the best candidate is not given, and the answer is NIL: more likely wrong than right."""

LIVE_SECONDS = 60.0
"""How long what is looked up live together may take."""


class Settings(Struct, frozen=True):
    """`gazetteers` is the folder of bundled text files, `cache` where compiled ones are kept, and what Wikidata answered;
    `live` is whether it may be asked, and `contact` how its operators reach who asks."""

    gazetteers: Path
    cache: Path
    min_confidence: float = MIN_CONFIDENCE
    live: bool = False
    contact: str | None = None

    @staticmethod
    def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
        return Settings(
            gazetteers=_bundled_folder(),
            cache=_cache_folder(environment),
            live=environment.get("LINKER_LIVE", "") not in ("", "0"),
            contact=environment.get("LINKER_CONTACT") or None,
        )


def _in_checkout() -> bool:
    return (CHECKOUT / "cache" / "README.md").is_file() and (CHECKOUT / "pyproject.toml").is_file()


def _bundled_folder() -> Path:
    """Inside the package once installed; beside it in a checkout."""
    installed = PACKAGE / "gazetteers"
    return installed if installed.is_dir() else CHECKOUT / "gazetteers"


def _cache_folder(environment: Mapping[str, str]) -> Path:
    if chosen := environment.get("LINKER_CACHE"):
        return Path(chosen).expanduser()
    if _in_checkout():
        return CHECKOUT / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_dir("linker", appauthor=False))
