"""An account of how two names are one: what `align` chooses between."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


# Without gc, as other structs here: thousands are kept, and none is in a cycle.
class Part(Struct, frozen=True, gc=False):
    """One piece of an alignment: letters and the character they spell; either is "" where it is left over."""

    letters: str
    han: str
    scheme: str


class Account(Struct, frozen=True):
    """How two names may be one: a probability, the evidence it was weighed from, and the parts in Latin order.

    `surname` is the letters that spell the surname, "" where nothing does. `settled` is true where it stands as a word of
    its own, so that the Han is no transcription.
    """

    score: float
    evidence: Mapping[str, float]
    parts: tuple[Part, ...]
    surname_first: bool | None = None
    settled: bool = False
    surname: str = ""
