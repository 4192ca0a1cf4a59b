"""Save where the room ends, at every step of it: the file is old or new, and "saved" means new."""

import os
import resource
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.errors import CannotSave
from dossier.model.dossier import Dossier
from dossier.storage import reader, writer
from dossier.workspace.saving import save
from tests.document.cases import case

pytestmark = pytest.mark.lab
PAGE = 4096
PAGES = 48
LONG = "n" * 3 * PAGE


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of 48 pages; only root may make one."""
    if os.geteuid():
        pytest.skip("only root may mount a file system")
    options = ["-o", f"size={PAGES * PAGE}", "tmpfs", str(tmp_path)]
    mounted = subprocess.run(["mount", "-t", "tmpfs", *options], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"no file system can be mounted here: {mounted.stderr.decode().strip()}")
    yield tmp_path
    subprocess.run(["umount", str(tmp_path)], check=True)


def versions() -> tuple[Dossier, Dossier]:
    """Give an old version, and a new one that is longer."""
    old = case()
    return old, old.with_(subject=old.subject.with_(note=LONG))


def outcome(file: Path) -> str:
    """Save the new version; tell what was said and what stands there, if that fits."""
    _, new = versions()
    before = file.read_bytes()
    try:
        save(new, file, reader.load(file).stamp)
    except CannotSave:
        assert file.read_bytes() == before
        return "not saved, old"
    assert file.read_bytes() == writer.encode(new)
    return "saved, new"


def make_old(folder: Path) -> Path:
    file = folder / "case.dossier"
    file.write_bytes(writer.encode(versions()[0]))
    return file


def test_every_step_of_free_room_leaves_a_whole_file(small_disk: Path) -> None:
    said = Counter[str]()
    for free in range(PAGES):
        file = make_old(small_disk)
        with (small_disk / "filler").open("wb") as filler:
            filler.write(b"x" * max(shutil.disk_usage(small_disk).free - free * PAGE, 0))
        said[outcome(file)] += 1
        assert sorted(path.name for path in small_disk.iterdir()) == ["case.dossier", "filler"]
        (small_disk / "filler").unlink()
    print(f"{PAGES} steps of free room: {dict(said)}")
    assert set(said) == {"not saved, old", "saved, new"}


def test_every_limit_on_the_size_of_a_file_leaves_a_whole_file(tmp_path: Path) -> None:
    size = len(writer.encode(versions()[1]))
    steps = [*range(0, size, 97), size - 1, size, size + 1]
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    said = Counter[str]()
    for limit in steps:
        file = make_old(tmp_path)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
        try:
            said[outcome(file)] += 1
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert [path.name for path in tmp_path.iterdir()] == ["case.dossier"]
    print(f"{len(steps)} limits on the size of a file: {dict(said)}")
    assert said["saved, new"] == 2


def test_a_first_save_without_room_leaves_nothing(small_disk: Path) -> None:
    said = Counter[str]()
    _, new = versions()
    for free in range(PAGES):
        with (small_disk / "filler").open("wb") as filler:
            filler.write(b"x" * max(shutil.disk_usage(small_disk).free - free * PAGE, 0))
        file = small_disk / "first.dossier"
        try:
            save(new, file, None)
        except CannotSave:
            assert not file.exists()
            said["not saved, nothing there"] += 1
        else:
            assert file.read_bytes() == writer.encode(new)
            file.unlink()
            said["saved, new"] += 1
        assert [path.name for path in small_disk.iterdir()] == ["filler"]
        (small_disk / "filler").unlink()
    print(f"{PAGES} first saves: {dict(said)}")
    assert len(said) == 2
