"""Test B of the journal: at every call of the system something goes wrong, once."""

from __future__ import annotations

import errno
import itertools
from pathlib import Path

import pytest

from tests.storage.faulty_disk import Closed, Died, Dies, Fails, Fault, FaultyDisk, Short, Tally
from tests.workspace.at_work import TEXT, Desk

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EINTR, errno.EDQUOT)
FAULTS: tuple[Fault, ...] = (
    *(Fails(number) for number in ERRORS),
    Short(),
    Dies(after=False),
    Dies(after=True),
)
FEWEST_CALLS = 30


def work(desk: Desk) -> None:
    """Work for a while: steps, words under the caret, syncs, and a journal that begins anew."""
    for number in range(9):
        desk.edit(f"Name {number}")
        desk.keeping.typed(TEXT, f"typed {number}")
        if number % 4 == 0:
            desk.sync()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_at_every_call_no_acknowledged_step_is_lost(
    tmp_path: Path, fault: Fault, tally: Tally
) -> None:
    at = 0
    for at in itertools.count(1):
        folder = tmp_path / f"{at}"
        folder.mkdir()
        disk = FaultyDisk(fault, (at,))
        desk = Desk(folder, disk, most=900)
        try:
            work(desk)
            died = False
        except Died:
            died = True
        finally:
            disk.bury()
        tally.tried += bool(disk.struck)
        left = desk.found()
        assert left or (died and not desk.acknowledged)
        if left:
            names = ["A. N. Other", *(step.dossier.subject.name for step in left.replayed.steps)]
            last = desk.acknowledged[-1] if desk.acknowledged else names[0]
            # The step in hand when the program died may be there too.
            assert last in names[-2:] if died else names[-1] == "Name 8", (at, disk.struck)
            assert not left.replayed.damaged
            left.remove()
        tally.held += bool(disk.struck)
        if not disk.struck:
            break
    assert at > FEWEST_CALLS


def test_what_cannot_be_synced_is_not_called_safe_and_begins_anew(tmp_path: Path) -> None:
    calls = FaultyDisk()
    desk = Desk(tmp_path, calls)
    desk.edit("One")
    desk.sync()
    last = len(calls.calls) - calls.calls[::-1].index("fsync")
    desk.keeping.end(lost=False)
    desk = Desk(tmp_path, FaultyDisk(Fails(errno.EIO), (last,)))
    desk.edit("One")
    desk.sync()
    assert (desk.journal.lasts, desk.journal.problem) == (False, "The disk reports an error.")
    desk.edit("Two")
    desk.sync()
    assert (desk.journal.lasts, desk.journal.problem) == (True, "")
    desk.keeping.end(lost=False)


def test_the_folder_of_the_journals_that_lets_nothing_be_changed_is_named(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Closed())
    desk.edit("One")
    assert desk.journal.problem == f"Nothing may be changed in the folder {desk.journals}."
    desk.die()
