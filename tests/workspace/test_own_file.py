"""Test the program's own small files: whole, private, and never lost when they are broken."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest

from dossier.errors import CannotWrite
from dossier.workspace.own_file import OwnFile
from tests.workspace.faulty_disk import FaultyDisk, FullDisk

OLD = {"old": [1, "two", None]}
NEW = {"new": "x" * 100}


def stored(folder: Path) -> OwnFile:
    file = OwnFile(folder / "own" / "file.json")
    file.store(OLD)
    return file


def names(file: OwnFile) -> set[str]:
    return {path.name for path in file.path.parent.iterdir()}


def test_what_is_stored_is_loaded_again(tmp_path: Path) -> None:
    file = stored(tmp_path)
    assert (file.load(), file.problem) == (OLD, "")
    file.store(NEW)
    assert file.load() == NEW
    assert names(file) == {"file.json"}


def test_a_file_that_is_not_there_is_empty_and_no_problem(tmp_path: Path) -> None:
    file = OwnFile(tmp_path / "none" / "file.json")
    assert (file.load(), file.problem) == ({}, "")
    assert not file.path.parent.exists()


def test_file_and_folder_are_for_nobody_else(tmp_path: Path) -> None:
    umask = os.umask(0)
    try:
        file = stored(tmp_path)
    finally:
        os.umask(umask)
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700


def test_a_name_that_is_no_proper_text_is_kept(tmp_path: Path) -> None:
    file = OwnFile(tmp_path / "file.json")
    odd = os.fsdecode(b"/tmp/\xff.dossier")
    file.store({"path": odd})
    assert file.load() == {"path": odd}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1]", b"\xff\xfe", b'{"a": NaN}', b"[" * 100_000, b'"text"', b'{"a": 1} x'],
)
def test_a_broken_file_is_put_aside_and_told_of(tmp_path: Path, content: bytes) -> None:
    file = stored(tmp_path)
    file.path.write_bytes(content)
    assert file.load() == {}
    assert file.problem == (
        f"{file.path} could not be read. "
        f"It is kept as {file.path}.broken, and the usual values hold."
    )
    assert names(file) == {"file.json.broken"}
    assert file.path.with_name("file.json.broken").read_bytes() == content
    # It is read again and again; what was lost is told once the window stands.
    assert file.load() == {}
    assert file.problem


def test_each_broken_file_is_kept_under_a_name_of_its_own(tmp_path: Path) -> None:
    file = OwnFile(tmp_path / "file.json")
    for content in (b"{first", b"{second", b"{third"):
        file.path.write_bytes(content)
        file.load()
    assert file.problem == (
        f"{file.path} could not be read. "
        f"It is kept as {file.path}.broken-3, and the usual values hold."
    )
    kept = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert kept == {
        "file.json.broken": b"{first",
        "file.json.broken-2": b"{second",
        "file.json.broken-3": b"{third",
    }


def test_what_is_no_file_is_put_aside_too(tmp_path: Path) -> None:
    file = OwnFile(tmp_path / "file.json")
    os.mkfifo(file.path)
    assert file.load() == {}
    assert file.problem
    file.store(NEW)
    assert file.load() == NEW


def test_a_file_that_can_not_be_put_aside_stays_and_is_told_of(tmp_path: Path) -> None:
    counting = FaultyDisk()
    file = OwnFile(tmp_path / "file.json", counting)
    file.path.write_bytes(b"{")
    file.load()
    file = OwnFile(file.path, FaultyDisk(at=counting.calls))
    file.path.write_bytes(b"{")
    assert file.load() == {}
    assert file.problem == f"{file.path} could not be read. The usual values hold."
    assert file.path.read_bytes() == b"{"


def test_whichever_call_fails_the_old_file_or_the_new_one_is_there(tmp_path: Path) -> None:
    counting = FaultyDisk()
    whole = stored(tmp_path)
    OwnFile(whole.path, counting).store(NEW)
    assert counting.calls > 4
    for at in range(1, counting.calls + 1):
        whole.store(OLD)
        with pytest.raises(CannotWrite) as refused:
            OwnFile(whole.path, FaultyDisk(at)).store(NEW)
        assert refused.value.sentence == "A file of the program's own could not be written."
        assert refused.value.hint == "The disk is full."
        assert json.loads(whole.path.read_bytes()) == OLD
        assert names(whole) == {"file.json"}


def test_a_disk_that_takes_nothing_is_told_of(tmp_path: Path) -> None:
    whole = stored(tmp_path)
    with pytest.raises(CannotWrite) as refused:
        OwnFile(whole.path, FullDisk()).store(NEW)
    assert isinstance(refused.value.__cause__, OSError)
    assert refused.value.__cause__.errno == errno.EIO
    assert whole.load() == OLD
