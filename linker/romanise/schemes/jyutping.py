"""Jyutping, the scheme of the Linguistic Society of Hong Kong, in which the Cantonese readings are kept."""

from __future__ import annotations

from linker.romanise.scheme import Scheme

SCHEME = Scheme(name="Jyutping", language="yue")
