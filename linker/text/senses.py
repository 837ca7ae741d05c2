"""What kind of thing an English noun names, as WordNet's lexicographers file its first sense: salmon, an animal."""

from __future__ import annotations

from functools import cache, lru_cache

from linker.config import TEXT_DATA
from linker.text.rows import Rows

PLURALS = (("ies", "y"), ("es", ""), ("s", ""))
"""How regular plurals end, and the singulars that they are of."""


@cache
def _table() -> Rows:
    return Rows(TEXT_DATA / "senses.tsv")


@lru_cache(4096)
def sense(noun: str) -> str:
    """The kind of a noun in small letters or of what it is the plural of: "animal"; "" for what is no noun."""
    singulars = (noun.removesuffix(ending) + end for ending, end in PLURALS if noun.endswith(ending))
    return next((kind for form in (noun, *singulars) if (kind := _table().cells(form))), "")
