"""Test the calls of this system that no other test makes for real."""

from contextlib import suppress
from pathlib import Path

import pytest

from dossier.storage.disk import DISK, READ


def test_extended_attributes_are_read_and_set(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x")
    descriptor = DISK.open(str(path), READ)
    with suppress(OSError):  # a disk without attributes is used all the same
        DISK.set_attribute(descriptor, "user.colour", b"red")
    DISK.close(descriptor)
    assert DISK.attributes(str(path)).get("user.colour", b"red") == b"red"


def test_a_lock_keeps_others_out_until_the_file_is_closed(tmp_path: Path) -> None:
    first, second = DISK.open(str(tmp_path), READ), DISK.open(str(tmp_path), READ)
    DISK.lock(first)
    with pytest.raises(BlockingIOError):
        DISK.lock(second)
    DISK.pause()
    DISK.close(first)
    DISK.lock(second)
    DISK.close(second)


def test_no_two_tokens_are_the_same() -> None:
    assert DISK.token() != DISK.token()
