from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from linker.files import replacing, write_text


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_block_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    target = tmp_path / "names.csv"
    write_text(target, "old")
    with pytest.raises(KeyError), replacing(target) as temporary:
        temporary.write_text("half", encoding="utf-8")
        raise KeyError
    assert target.read_text(encoding="utf-8") == "old" and names(tmp_path) == {"names.csv"}


def test_an_old_files_permissions_stay_and_a_new_one_has_the_users(tmp_path: Path) -> None:
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.touch()
    old.chmod(0o604)
    before = os.umask(0o027)
    try:
        write_text(old, "a")
        write_text(new, "a")
    finally:
        os.umask(before)
    assert stat.S_IMODE(old.stat().st_mode) == 0o604 and stat.S_IMODE(new.stat().st_mode) == 0o640


@pytest.mark.parametrize("there", [True, False], ids=["there", "not yet there"])
def test_of_a_link_the_file_that_it_leads_to_is_replaced(tmp_path: Path, there: bool) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    file, link = folder / "file.csv", tmp_path / "link.csv"
    if there:
        write_text(file, "old")
    link.symlink_to(file)
    write_text(link, "new")
    assert link.is_symlink() and file.read_text(encoding="utf-8") == "new" and names(folder) == {"file.csv"}


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    write_text(pipe, "華為\n")
    reader.join()
    assert read == ["華為\n"] and pipe.is_fifo()


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_text(tmp_path, "text")
