"""Save on disks as they are in sticks and in offices: exFAT, FAT, and one with a quota."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossier.errors import CannotSave, ChangedOutside
from dossier.model.dossier import Dossier
from dossier.storage import reader, writer
from dossier.storage.exchange import swap
from dossier.workspace.backups import Backups
from dossier.workspace.saving import save
from tests.document.cases import case
from tests.workspace.at_work import Desk

STEP = 4096
LONG = "n" * 3 * STEP
NEEDED = ("losetup", "mkfs.exfat", "mount.exfat-fuse", "mkfs.vfat", "fusefat", "mkfs.btrfs")
pytestmark = [
    pytest.mark.lab,
    pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a file system"),
    pytest.mark.skipif(
        any(shutil.which(name) is None for name in (*NEEDED, "btrfs", "fusermount")),
        reason="exfatprogs, exfat-fuse, dosfstools, fusefat or btrfs-progs are not here",
    ),
]


def run(*command: object) -> str:
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    return done.stdout.strip()


@contextmanager
def exfat(image: Path, at: Path) -> Generator[None]:
    image.write_bytes(b"")
    os.truncate(image, 8 << 20)
    run("mkfs.exfat", image)
    device = run("losetup", "-f", "--show", image)
    run("mount.exfat-fuse", device, at)
    yield
    run("umount", at)
    run("losetup", "-d", device)


@contextmanager
def fat(image: Path, at: Path) -> Generator[None]:
    image.write_bytes(b"")
    os.truncate(image, 1 << 20)
    run("mkfs.vfat", image)
    run("fusefat", "-o", "rw+", image, at)
    yield
    run("fusermount", "-u", at)


@contextmanager
def with_quota(image: Path, at: Path) -> Generator[None]:
    """Give a disk with much room, of which we may use next to none."""
    image.write_bytes(b"")
    os.truncate(image, 120 << 20)
    run("mkfs.btrfs", "-q", image)
    run("mount", "-o", "loop,max_inline=0", image, at)
    run("btrfs", "quota", "enable", at)
    run("btrfs", "subvolume", "create", at / "ours")
    yield
    run("umount", at)


@pytest.fixture(params=[exfat, fat], ids=["exFAT", "FAT"])
def stick(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """Give a stick that knows neither links nor exchange, nor who may read what."""
    at = tmp_path / "stick"
    at.mkdir()
    with request.param(tmp_path / "image", at):
        yield at


@pytest.fixture
def quota(tmp_path: Path) -> Iterator[Path]:
    at = tmp_path / "disk"
    at.mkdir()
    with with_quota(tmp_path / "image", at):
        yield at / "ours"


def noted(note: str) -> Dossier:
    made = case()
    return made.with_(subject=made.subject.with_(note=note))


def test_what_is_saved_on_a_stick_is_there_and_nothing_is_saved_over(stick: Path) -> None:
    file, stamp = stick / "case.dossier", None
    for number in range(20):
        stamp = save(noted(f"n{number}" * number), file, stamp).stamp
        assert file.read_bytes() == writer.encode(noted(f"n{number}" * number))
    with pytest.raises(CannotSave, match="There is a file of this name already"):
        save(case(), file, None)
    before = stamp
    theirs = save(noted("theirs"), file, stamp).stamp
    with pytest.raises(ChangedOutside):
        save(noted("ours"), file, before)
    assert reader.load(file).stamp == theirs
    assert [path.name for path in stick.iterdir()] == ["case.dossier"]
    # This is what makes it another kind of disk.
    (stick / "other").touch()
    with pytest.raises(OSError, match="Invalid argument"):
        swap(str(file), str(stick / "other"))
    with pytest.raises(PermissionError):
        os.link(file, stick / "link")


def test_journals_and_earlier_versions_are_kept_on_a_stick(stick: Path) -> None:
    desk = Desk(stick)
    desk.edit("One")
    desk.sync()
    assert (desk.journal.problem, desk.journal.lasts) == ("", True)
    desk.die()
    left = desk.found()
    assert left
    assert left.replayed.now.subject.name == "One"
    left.remove()
    file, past = stick / "kept.dossier", Backups(stick / "backups").of(stick / "kept.dossier")
    stamp = None
    for number in range(3):
        stamp = save(noted(f"{number}"), file, stamp, past=past).stamp
    assert past.problem == ""
    assert [past.read(version).subject.note for version in past.versions()] == ["1", "0"]


def steps(folder: Path, fill: Callable[[int], object], free: Callable[[], object]) -> Counter[str]:
    """Save with more and more room; tell what was said, having seen that it was so."""
    said = Counter[str]()
    old, new = case(), noted(LONG)
    for room in range(16):
        file = folder / "case.dossier"
        stamp = save(old, file, None).stamp
        fill(room * STEP)
        try:
            save(new, file, stamp)
        except CannotSave:
            assert file.read_bytes() == writer.encode(old)
            said["not saved, old"] += 1
        else:
            assert file.read_bytes() == writer.encode(new)
            said["saved, new"] += 1
        free()
        assert [path.name for path in folder.iterdir()] == ["case.dossier"]
        file.unlink()
    return said


def test_every_step_of_free_room_on_a_stick_leaves_a_whole_file(
    stick: Path, request: pytest.FixtureRequest
) -> None:
    filler = stick / "filler"

    def fill(room: int) -> None:
        filler.write_bytes(b"x" * max(shutil.disk_usage(stick).free - room, 0))

    said = steps(stick, fill, filler.unlink)
    print(f"{request.node.name}: {dict(said)}")
    assert set(said) == {"not saved, old", "saved, new"}


def test_every_step_of_a_quota_leaves_a_whole_file(quota: Path) -> None:
    def ours() -> list[str]:
        os.sync()
        return run("btrfs", "qgroup", "show", "--raw", "-f", quota).splitlines()[-1].split()

    def limit(room: int) -> None:
        group, used, *_ = ours()
        # Such a disk sets room aside for each of its own trees.
        run("btrfs", "qgroup", "limit", int(used) + 32 * room, group, quota.parent)

    said = steps(
        quota, limit, lambda: run("btrfs", "qgroup", "limit", "none", ours()[0], quota.parent)
    )
    print(f"16 steps of a quota: {dict(said)}")
    assert set(said) == {"not saved, old", "saved, new"}
