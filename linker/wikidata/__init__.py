"""Wikidata's own JSON, as its dumps and its API give it."""

from __future__ import annotations
