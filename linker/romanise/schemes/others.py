"""Languages whose readings are kept as they are printed: Hepburn for Japanese, Vietnamese without its diacritics."""

from __future__ import annotations

from linker.romanise.scheme import Scheme

HEPBURN = Scheme(name="Hepburn", language="jpn")
VIETNAMESE = Scheme(name="Vietnamese", language="vie")
