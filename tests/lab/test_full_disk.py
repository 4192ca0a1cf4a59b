"""Fill a disk for real, and see that no command leaves half of an output on it."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.running import SEED, process

pytestmark = pytest.mark.lab
OUTPUTS = {
    "x.dossier": ("copy", SEED),
    "x.txt": ("summary", SEED, "-o"),
    "x.pdf": ("summary", SEED, "-o"),
    "x.odt": ("summary", SEED, "-o"),
    "x.html": ("summary", SEED, "-o"),
    "x.md": ("summary", SEED, "-o"),
    "x.csv": ("summary", SEED, "-o"),
    "x.zip": ("summary", SEED, "-o"),
    "x.svg": ("timeline", SEED, "-o"),
    "x.png": ("timeline", SEED, "-o"),
}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of four kilobytes; only root may make one."""
    if os.geteuid():
        pytest.skip("only root may mount a file system")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(tmp_path)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(f"no file system can be mounted here: {mounted.stderr.decode().strip()}")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_full_disk_is_told_and_nothing_is_left(small_disk: Path, name: str) -> None:
    ended = process(*OUTPUTS[name], small_disk / name)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith(f"dossier: {small_disk / name}: ")
    assert ended.err.count("\n") == 1
    assert list(small_disk.iterdir()) == []


def test_what_stands_on_a_full_disk_stays(small_disk: Path) -> None:
    target = small_disk / "x.txt"
    target.write_bytes(b"old")
    assert process("summary", SEED, "-o", target, "--force").status == 2
    assert target.read_bytes() == b"old"
    assert [path.name for path in small_disk.iterdir()] == ["x.txt"]


def test_pictures_of_tabs_are_whole_or_not_there(small_disk: Path) -> None:
    ended = process("pictures", SEED, "-o", small_disk / "tabs")
    assert ended.status == 2
    assert list(small_disk.iterdir()) == []
