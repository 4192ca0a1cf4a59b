"""Test that whoever watches the folder of a file is told, after a save, that the file is there."""

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.storage import files
from dossier.storage.stamp import stamp_of

MOVED_FROM, MOVED_TO, CREATE, DELETE = 0x40, 0x80, 0x100, 0x200
HEAD = struct.Struct("iIII")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")


def watch(folder: Path) -> int:
    """Have all comings and goings in a folder told; give where they are read."""
    library = ctypes.CDLL(None, use_errno=True)
    told = int(library.inotify_init1(os.O_NONBLOCK))
    mask = MOVED_FROM | MOVED_TO | CREATE | DELETE
    assert library.inotify_add_watch(told, os.fsencode(folder), mask) > 0
    return told


def events(told: int) -> Iterator[tuple[str, int]]:
    """Give what was told: the name, and what became of it."""
    raw = os.read(told, 1 << 16)
    while raw:
        _, mask, _, length = HEAD.unpack_from(raw)
        name = raw[HEAD.size : HEAD.size + length].rstrip(b"\0")
        yield os.fsdecode(name), mask
        raw = raw[HEAD.size + length :]


def test_what_is_told_last_of_a_saved_file_is_that_it_came(tmp_path: Path) -> None:
    file = tmp_path / "дело.dossier"
    file.write_bytes(b"old")
    told = watch(tmp_path)
    files.replace(str(file), b"new", stamp_of(b"old", file.stat()))
    listed = {file.name}
    for name, what in events(told):
        # As a file manager does: it lists what has come, and strikes out what has gone.
        (listed.add if what & (MOVED_TO | CREATE) else listed.discard)(name)
    os.close(told)
    assert listed == {file.name}
