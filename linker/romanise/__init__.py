"""Han and Latin by sound: readings of characters, spellings of readings, the best alignment of two names."""

from __future__ import annotations
