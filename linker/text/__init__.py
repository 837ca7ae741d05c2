"""Characters, not names: scripts, the match key, and the word lists that shape is read from."""

from __future__ import annotations
