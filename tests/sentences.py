"""Sentences as many kinds of outlet print them: news, reference works, scholarship, blogs."""

from __future__ import annotations

from pathlib import Path

from linker.learn.sentences import Named, read_sentences

__all__ = ["SENTENCES", "Named"]

SENTENCES = tuple(read_sentences(Path(__file__).parent / "data" / "sentences.txt"))
"""Each sentence with its names."""
