"""`linker`: a Chinese–English bilingual entity linker."""

from __future__ import annotations
