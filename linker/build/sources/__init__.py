"""One module a source, each with a `SOURCE` that says what it is and how it is read; `bundled.SOURCES` lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from linker.build.packages import Archive, Package
from linker.model import Entity

Archives = Mapping[str, Archive]
"""A source's packages, by package name."""


class Source(Struct, frozen=True):
    """A text file of the bundled gazetteer: where it comes from, under which licence, and what reads it."""

    name: str
    packages: tuple[Package, ...]
    licence: str
    notice: str
    read: Callable[[Archives], Iterator[Entity]]
