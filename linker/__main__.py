"""`python -m linker`."""

from __future__ import annotations

from linker.cli import command

command()
