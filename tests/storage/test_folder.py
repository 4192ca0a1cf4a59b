"""Test that temporary files of dead saves are swept, and nobody else's."""

import errno
import os
from pathlib import Path

import pytest
from typing_extensions import override

from dossier.storage.disk import DISK, Disk
from dossier.storage.folder import Folder


@pytest.fixture
def target(tmp_path: Path) -> str:
    return str(tmp_path / "case.dossier")


def test_a_temporary_file_lies_beside_its_target_and_is_hidden(target: str) -> None:
    with Folder(target, DISK) as folder:
        temp = folder.temp()
        assert os.path.dirname(temp) == os.path.dirname(target)
        assert os.path.basename(temp).startswith(".dossier-")
        assert temp != folder.temp()


def test_what_was_left_is_swept_and_handed_back(target: str) -> None:
    with Folder(target, DISK) as folder:
        Path(folder.temp()).write_bytes(b"torn")
        assert folder.sweep() == (b"torn",)
        assert os.listdir(folder.path) == []


def test_temporary_files_of_another_target_stay(target: str) -> None:
    with Folder(f"{target}x", DISK) as other, Folder(target, DISK) as folder:
        Path(other.temp()).write_bytes(b"theirs")
        assert folder.sweep() == ()
        assert len(os.listdir(folder.path)) == 1


def test_a_file_that_only_begins_as_ours_do_stays(target: str) -> None:
    with Folder(target, DISK) as folder:
        for stranger in (f"{folder.temp()}~", folder.temp().removesuffix(".new"), "notes"):
            Path(folder.path, stranger).write_bytes(b"theirs")
        assert folder.sweep() == ()
        assert len(os.listdir(folder.path)) == 3


def test_one_save_waits_for_another(target: str) -> None:
    class Waits(Disk):
        pauses = 0

        @override
        def pause(self) -> None:
            self.pauses += 1
            if self.pauses == 3:
                busy.__exit__()

    disk = Waits()
    busy = Folder(target, DISK).__enter__()
    Path(busy.temp()).write_bytes(b"torn")
    with Folder(target, disk) as folder:
        assert disk.pauses == 3
        assert folder.sweep() == (b"torn",)


def test_a_save_that_has_waited_long_goes_on_and_sweeps_nothing(target: str) -> None:
    class Patient(Disk):
        @override
        def pause(self) -> None:
            """Be as quick as a test wants it."""

    with Folder(target, DISK) as busy, Folder(target, Patient()) as folder:
        Path(busy.temp()).write_bytes(b"half")
        assert folder.sweep() == ()
        assert len(os.listdir(folder.path)) == 1


def test_what_is_no_plain_file_is_left_alone(target: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    with Folder(target, DISK) as folder:
        os.symlink(secret, folder.temp())
        os.mkfifo(folder.temp())
        assert folder.sweep() == ()
        assert len(os.listdir(folder.path)) == 3


def test_a_folder_that_cannot_be_opened_is_neither_synced_nor_swept(target: str) -> None:
    class Closed(Disk):
        @override
        def open(self, path: str, flags: int, mode: int = 0o600) -> int:
            raise PermissionError(errno.EACCES, "closed")

    with Folder(target, Closed()) as folder:
        Path(folder.temp()).write_bytes(b"torn")
        folder.sync()
        assert folder.sweep() == ()


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_disk_that_syncs_no_folders_is_used_all_the_same(target: str, number: int) -> None:
    class NoSync(Disk):
        @override
        def fsync(self, descriptor: int) -> None:
            raise OSError(number, "no sync of folders")

    with Folder(target, NoSync()) as folder:
        folder.sync()
        assert folder.sweep() == ()


def test_a_sync_that_fails_is_no_sync(target: str) -> None:
    class Failing(Disk):
        @override
        def fsync(self, descriptor: int) -> None:
            raise OSError(errno.EIO, "failed")

    with Folder(target, Failing()) as folder, pytest.raises(OSError, match="failed"):
        folder.sync()


def test_a_folder_that_does_not_close_costs_nothing(target: str) -> None:
    class Sticky(Disk):
        @override
        def close(self, descriptor: int) -> None:
            super().close(descriptor)
            raise OSError(errno.EIO, "failed")

    with Folder(target, Sticky()) as folder:
        temp = folder.temp()
    assert not os.path.exists(temp)
