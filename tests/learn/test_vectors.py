from __future__ import annotations

import io
import struct
import tarfile
from pathlib import Path

import pytest

from linker.learn.vectors import DIMENSIONS, chinese_words


def test_chinese_words_are_folded_and_of_length_one_and_the_commonest_form_wins(tmp_path: Path) -> None:
    words = {"</s>": 1.0, "台灣": 2.0, "台湾": -3.0, "WTO": 4.0, "的": 0.5}
    rows = [
        word.encode() + b" " + struct.pack(f"<{DIMENSIONS}f", number, *[0.0] * 99) for word, number in words.items()
    ]
    content = f"{len(words)} {DIMENSIONS}\n".encode() + b"\n".join(rows) + b"\n"
    with tarfile.open(tmp_path / "synonyms-3.10.2.tar.gz", "w:gz") as archive:
        member = tarfile.TarInfo("synonyms-3.10.2/synonyms/data/words.vector")
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    found = chinese_words(tmp_path)
    assert list(found) == ["台湾", "的"]
    assert [vector[0] for vector in found.values()] == pytest.approx([1.0, 1.0])
