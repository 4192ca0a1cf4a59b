"""Test that only regular files of a sound size are read."""

import errno
import os
import socket
from pathlib import Path

import pytest
from typing_extensions import override

from dossier.errors import CannotRead, NotAFile, TooLarge
from dossier.storage import intake, limits
from dossier.storage.disk import READ_NO_LINK, Disk
from dossier.storage.reader import load


def refusal(path: str) -> str:
    """Load a path that cannot be read, and give the sentence."""
    with pytest.raises(CannotRead) as caught:
        load(path)
    assert caught.value.where.file == path
    return caught.value.sentence


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"\0\xff")
    content = intake.read(str(tmp_path / "file"))
    assert (content.data, content.status.st_size) == (b"\0\xff", 2)


def test_a_file_read_in_pieces_is_whole(tmp_path: Path) -> None:
    class Slow(Disk):
        @override
        def read(self, descriptor: int, size: int) -> bytes:
            return super().read(descriptor, min(size, 3))

    (tmp_path / "file").write_bytes(b"0123456789")
    assert intake.read(str(tmp_path / "file"), Slow()).data == b"0123456789"


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert refusal(str(tmp_path)) == "This is a folder, not a file."


def test_a_pipe_is_told_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(str(tmp_path / "pipe")) == "This is a pipe, not a file."


def test_a_device_is_told() -> None:
    assert refusal("/dev/zero") == "This is a device, not a file."


def test_a_socket_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket")
        assert refusal("socket") == "This is a socket or a device, not a file."


def test_what_is_of_no_known_kind_is_told(tmp_path: Path) -> None:
    class Odd(Disk):
        @override
        def fstat(self, descriptor: int) -> os.stat_result:
            return os.stat_result((0,) * 10)

    (tmp_path / "file").touch()
    with pytest.raises(NotAFile, match="This is not a file"):
        intake.read(str(tmp_path / "file"), Odd())


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refusal(str(tmp_path / "gone")) == "There is no file at this place."
    (tmp_path / "file").touch()
    assert refusal(str(tmp_path / "file" / "gone")) == "There is no file at this place."


def test_a_link_in_a_circle_is_told(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "link")
    assert refusal(str(tmp_path / "link")) == "This link leads in a circle, and to no file."


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    assert refusal(str(tmp_path / ("x" * 300))) == "No file can have so long a name."
    assert refusal(f"{tmp_path}/a\0b") == "No file can have this name."


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.EACCES, "You may not read this file."),
        (errno.EIO, "The file could not be read: Input/output error."),
    ],
)
def test_a_file_that_does_not_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    (tmp_path / "file").touch()
    monkeypatch.setattr(os, "open", refuse)
    assert refusal(str(tmp_path / "file")) == sentence


def test_a_file_over_the_limit_is_not_read_at_all(tmp_path: Path) -> None:
    class NoReading(Disk):
        @override
        def read(self, descriptor: int, size: int) -> bytes:
            raise AssertionError

    path = tmp_path / "file"
    path.touch()
    os.truncate(path, 65 * 1024 * 1024)
    with pytest.raises(TooLarge, match="larger than 64 MiB"):
        intake.read(str(path), NoReading())
    assert refusal(str(path)) == "The file is larger than 64 MiB, the most that a dossier may have."


def test_a_file_that_grows_over_the_limit_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Endless(Disk):
        @override
        def read(self, descriptor: int, size: int) -> bytes:
            return b"xx"

    monkeypatch.setattr(limits, "MOST_BYTES", 99)
    (tmp_path / "file").touch()
    with pytest.raises(TooLarge):
        intake.read(str(tmp_path / "file"), Endless())


def test_a_link_is_followed_unless_it_is_asked_not_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("file")
    assert intake.read(str(tmp_path / "link")).data == b"x"
    with pytest.raises(OSError, match="symbolic links"):
        intake.read(str(tmp_path / "link"), flags=READ_NO_LINK)
