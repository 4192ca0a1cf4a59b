"""Test B of the save: at every call of the system something goes wrong, once."""

from __future__ import annotations

import errno
import itertools
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from typing_extensions import override

from dossier.errors import CannotSave
from dossier.storage import files, intake
from dossier.storage.stamp import Stamp, stamp_of
from tests.storage.faulty_disk import Call, Died, Dies, Fails, Fault, FaultyDisk, Short, Tally

OLD = b"old " * 2000
NEW = b"brand new " * 1500
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EINTR, errno.EINVAL)
FAULTS: tuple[Fault, ...] = (
    *(Fails(number) for number in ERRORS),
    Short(),
    Dies(after=False),
    Dies(after=True),
)
FEWEST_CALLS = 15


@dataclass(frozen=True)
class Kind:
    """A kind of disk: what it lacks, and what that takes away from what we promise."""

    name: str
    lacks: frozenset[str] = frozenset()
    # The old version has no name of its own while it is replaced, so it cannot be put back.
    covers: bool = False
    # The old version keeps a second name besides the temporary file.
    temps: int = 1


LINUX = Kind("Linux")
NO_LINKS = Kind("no links", frozenset({"link"}))
KINDS = (
    LINUX,
    NO_LINKS,
    Kind("no exchange", frozenset({"swap", "move_new"}), temps=2),
    Kind("no exchange, no links", frozenset({"swap", "move_new", "link"}), covers=True),
    Kind(
        "another system",
        frozenset({"swap", "move_new", "lock", "chmod", "chown", "attributes"}),
        temps=2,
    ),
)


class Meddles(Fault):
    """Somebody else saves the file, without asking, right before a call."""

    name = "meddles"

    def __init__(self, path: Path) -> None:
        self.path = path

    @override
    def strike(self, call: Call) -> object:
        theirs = self.path.with_name("theirs")
        theirs.write_bytes(b"theirs %d" % len(call.disk.calls))
        theirs.replace(self.path)
        return call.run()


def standing(path: Path) -> Stamp | None:
    """Stamp what stands at a path."""
    if not path.exists():
        return None
    content = intake.read(str(path))
    return stamp_of(content.data, content.status)


def others(path: Path) -> list[str]:
    """List what else lies in the folder."""
    return [name for name in os.listdir(path.parent) if name != path.name]


def save_once(path: Path, before: bytes | None, disk: FaultyDisk) -> str:
    """Save the new version over the one before; tell how it ended."""
    path.unlink(missing_ok=True)
    if before is not None:
        path.write_bytes(before)
    try:
        files.replace(str(path), NEW, standing(path), disk)
    except CannotSave:
        return "refused"
    except Died:
        return "died"
    finally:
        disk.bury()
    return "saved"


def possible(ended: str, before: bytes | None, kind: Kind) -> tuple[bytes | None, ...]:
    """Give what may stand in the file after a save that ended in this way."""
    if ended == "saved":
        return (NEW,)
    return (before,) if ended == "refused" and not kind.covers else (before, NEW)


@pytest.mark.parametrize("before", [OLD, None], ids=["over an old file", "as a new file"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_at_every_call_the_file_is_old_or_new_and_saved_means_new(
    tmp_path: Path, fault: Fault, kind: Kind, before: bytes | None, tally: Tally
) -> None:
    path = tmp_path / "case.dossier"
    at = 0
    for at in itertools.count(1):
        disk = FaultyDisk(fault, (at,), kind.lacks)
        ended = save_once(path, before, disk)
        tally.tried += bool(disk.struck)
        now = path.read_bytes() if path.exists() else None
        assert now in possible(ended, before, kind), (at, disk.struck, ended)
        # What cannot be removed after a good save stays until the next one.
        unremoved = ended == "saved" and disk.struck == ["unlink"]
        allowed = kind.temps if ended == "died" else 1 if unremoved else 0
        assert len(others(path)) <= allowed, (at, disk.struck, ended)
        # Whatever happened, the next save goes well, and leaves nothing lying about.
        files.replace(str(path), b"next", standing(path), FaultyDisk(lacks=kind.lacks - {"lock"}))
        assert (path.read_bytes(), others(path)) == (b"next", []), (at, disk.struck, ended)
        tally.held += bool(disk.struck)
        if not disk.struck:
            break
    assert at > FEWEST_CALLS


def test_hundreds_of_faults_are_tried() -> None:
    assert len(FAULTS) * len(KINDS) * 2 * FEWEST_CALLS > 500


@pytest.mark.parametrize("kind", [LINUX, NO_LINKS], ids=lambda kind: kind.name)
def test_where_files_can_be_exchanged_what_others_save_last_is_in_the_file(
    tmp_path: Path, kind: Kind, tally: Tally
) -> None:
    path = tmp_path / "case.dossier"
    calls = FaultyDisk(lacks=kind.lacks)
    save_once(path, OLD, calls)
    for moments in itertools.combinations(range(1, len(calls.calls) + 1), 2):
        disk = FaultyDisk(Meddles(path), moments, kind.lacks)
        save_once(path, OLD, disk)
        tally.tried += 1
        last = max(at for at in moments if at <= len(disk.calls))
        assert path.read_bytes() == b"theirs %d" % last, (moments, disk.struck)
        tally.held += 1
