"""Tâi-lô, Taiwan's official scheme for Hokkien, in which the Hokkien readings are kept."""

from __future__ import annotations

from linker.romanise.scheme import Scheme, table

SCHEME = Scheme(name="Tâi-lô", language="nan", finals=table("oo=oo,o"))
