"""Test the temporary home: it goes with its program, and what killed programs left goes too."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from typing_extensions import override

from dossier.storage.disk import Disk
from dossier.workspace import scratch

RUN = """
import sys, tempfile
from dossier.workspace import scratch
with scratch.home() as folder:
    (folder / "state").mkdir()
    (folder / "state" / "case").write_text("words of a case")
    print(folder, flush=True)
    sys.stdin.read()
"""


class Locks(Disk):
    """A disk that knows no locks, or on which each is held by somebody."""

    def __init__(self, why: type[OSError]) -> None:
        self.why = why

    @override
    def lock(self, descriptor: int) -> None:
        raise self.why


class Nobodys(Disk):
    """A disk on which all belongs to somebody else."""

    @override
    def lstat(self, path: str) -> os.stat_result:
        found = list(super().lstat(path))
        found[4] += 1
        return os.stat_result(found)


@pytest.fixture(autouse=True)
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let temporary folders lie where nothing else is."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def run(where: Path) -> tuple[subprocess.Popen[str], Path]:
    """Start a program with such a home."""
    program = subprocess.Popen(
        [sys.executable, "-c", RUN],
        text=True,
        env={**os.environ, "TMPDIR": str(where)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert program.stdout
    return program, Path(program.stdout.readline().strip())


def left(where: Path) -> list[Path]:
    return sorted(where.glob(f"{scratch.PREFIX}*"))


def test_it_is_for_nobody_else_and_goes_with_the_program(where: Path) -> None:
    with scratch.home() as folder:
        assert left(where) == [folder]
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "file").write_text("x")
    assert left(where) == []


def test_what_a_killed_program_left_goes_at_the_next_start(where: Path) -> None:
    program, folder = run(where)
    program.send_signal(signal.SIGKILL)
    program.communicate()
    assert (folder / "state" / "case").exists()
    with scratch.home() as own:
        assert left(where) == [own]


def test_the_home_of_a_program_that_runs_stays(where: Path) -> None:
    program, folder = run(where)
    with scratch.home() as own:
        assert left(where) == sorted([own, folder])
        assert (folder / "state" / "case").exists()
    program.communicate()
    assert left(where) == []


def test_what_is_not_such_a_home_stays(where: Path) -> None:
    other, linked = where / "other", where / f"{scratch.PREFIX}link"
    other.mkdir()
    (other / "alive").touch()
    linked.symlink_to(other)
    (where / f"{scratch.PREFIX}file").touch()
    (where / f"{scratch.PREFIX}none").mkdir()
    hers = where / f"{scratch.PREFIX}fifo"
    hers.mkdir()
    (hers / "alive").symlink_to(other / "alive")
    before = sorted(where.rglob("*"))
    with scratch.home():
        pass
    assert sorted(where.rglob("*")) == before


@pytest.mark.parametrize("disk", [Locks(BlockingIOError), Locks(OSError), Nobodys()])
def test_what_is_held_or_of_somebody_else_or_cannot_be_told_stays(where: Path, disk: Disk) -> None:
    dead = where / f"{scratch.PREFIX}dead"
    dead.mkdir()
    (dead / "alive").touch()
    with scratch.home(disk):
        assert dead.exists()
    assert left(where) == [dead]
