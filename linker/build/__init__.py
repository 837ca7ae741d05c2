"""Makes gazetteers and tables: sources, one module each, and what writes them down."""

from __future__ import annotations
