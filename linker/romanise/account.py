"""An account of how two names are one: what `align` chooses between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """A probability, the evidence it was weighed from, and the parts (letters, character, scheme) in Latin order.

    `settled` is true where the surname stands as a word of its own, so that the Han is no transcription.
    """

    score: float
    evidence: Mapping[str, float]
    parts: tuple[tuple[str, str, str], ...]
    surname_first: bool | None = None
    settled: bool = False
