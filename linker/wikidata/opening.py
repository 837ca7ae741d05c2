"""From settings to the live source and its cache."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from linker.config import LIVE_SECONDS, Settings
from linker.errors import UsageError
from linker.wikidata.cache import Cache

if TYPE_CHECKING:
    from linker.wikidata.live import Live


def open_live(
    contact: str | None = None,
    *,
    wikibase: str | None = None,
    seconds: float = LIVE_SECONDS,
    settings: Settings | None = None,
) -> Live:
    """The live source of Wikidata, or of another Wikibase by the address of its api.php.

    UsageError where nobody is named as a contact, or the packages for it are missing.
    """
    try:
        from linker.wikidata.client import WIKIDATA, Client
        from linker.wikidata.live import Live
    except ImportError as error:
        raise UsageError(f"live look-up needs {error.name}; pip install 'zh-en-linker[live]'") from error

    settings = settings or Settings.from_environment()
    client = Client(contact or settings.contact, wikibase or WIKIDATA)
    return Live(client, open_cache(settings.cache, wikibase), seconds)


def cache_path(folder: Path, wikibase: str | None = None) -> Path:
    """Where the answers of a Wikibase are kept: a file each."""
    host = urlsplit(wikibase).hostname if wikibase else None
    return folder / f"{host or 'wikidata'}.sqlite"


def open_cache(folder: Path, wikibase: str | None = None) -> Cache:
    """The cache of a Wikibase's answers."""
    return Cache(cache_path(folder, wikibase))
