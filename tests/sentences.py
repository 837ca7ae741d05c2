"""Sentences as many kinds of outlet print them: news, reference works, scholarship, blogs."""

from __future__ import annotations

from pathlib import Path

from linker.learn.sentences import Named, read_sentences

__all__ = ["PATH", "SENTENCES", "Named"]

PATH = Path(__file__).parent / "data" / "sentences.txt"
SENTENCES = tuple(read_sentences(PATH))
"""Each sentence with its names."""
