"""Test where output goes: whole or not at all, and never in the way of what stands there."""

import os
import stat
import sys
from pathlib import Path

import pytest

from dossier.commands import output
from dossier.commands.output import emit, format_of, say, say_all, write
from dossier.errors import CannotWrite


def test_standard_output_gets_the_bytes_as_they_are(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    write("-", b"\x00\xff\n", force=False)
    assert capfdbinary.readouterr().out == b"\x00\xff\n"


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write(str(tmp_path / "x.txt"), b"told", force=False)
    assert (tmp_path / "x.txt").read_bytes() == b"told"
    assert [path.name for path in tmp_path.iterdir()] == ["x.txt"]


def test_what_stands_there_is_replaced_only_when_asked_to(tmp_path: Path) -> None:
    target = tmp_path / "x.txt"
    target.write_bytes(b"old")
    with pytest.raises(CannotWrite, match=r"There is a file of this name\. Add --force"):
        write(str(target), b"new", force=False)
    assert target.read_bytes() == b"old"
    write(str(target), b"new", force=True)
    assert target.read_bytes() == b"new"


def test_a_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="folder"):
        write(str(tmp_path), b"new", force=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("force", [False, True])
def test_a_device_and_a_pipe_are_no_targets(tmp_path: Path, *, force: bool) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for target in (pipe, Path("/dev/null")):
        with pytest.raises(CannotWrite):
            write(str(target), b"new", force=force)
    assert stat.S_ISFIFO(pipe.lstat().st_mode)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="folder"):
        write(str(tmp_path / "gone" / "x.txt"), b"new", force=False)


def test_the_format_is_told_by_the_ending() -> None:
    assert format_of("a/b.MD", (".txt", ".md")) == ".md"
    assert format_of("-", (".txt", ".md"), on_standard_output=".txt") == ".txt"


@pytest.mark.parametrize("target", ["x", "x.", "x.odt", "md", ".md", "x.md/"])
def test_an_unknown_ending_names_the_known_ones(target: str) -> None:
    if target == "x.md/":
        assert format_of(target, (".txt", ".md")) == ".md"
        return
    with pytest.raises(CannotWrite, match=r"none of the endings that can be written: .txt, .md"):
        format_of(target, (".txt", ".md"))


def test_a_picture_does_not_go_to_standard_output() -> None:
    with pytest.raises(CannotWrite, match=r"cannot go to standard output\. Name a file: \.svg"):
        format_of("-", (".svg",))


def test_lines_are_printed_as_they_come(capfd: pytest.CaptureFixture[str]) -> None:
    say("one", "two")
    say_all(str(n) for n in range(2500))
    lines = capfd.readouterr().out.splitlines()
    assert lines == ["one", "two", *(str(n) for n in range(2500))]


def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    monkeypatch.setattr(output, "_OUT", full)
    with pytest.raises(CannotWrite, match="cannot be written: No space left on device"):
        emit(b"told")
    os.close(full)


def test_a_reader_that_has_gone_is_no_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    monkeypatch.setattr(output, "_OUT", writing)
    with pytest.raises(BrokenPipeError):
        emit(b"told")
    os.close(writing)


def test_nothing_is_written_where_there_is_no_standard_output(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(CannotWrite, match="no standard output"):
        emit(b"told")
    monkeypatch.undo()
    assert capfd.readouterr() == ("", "")
