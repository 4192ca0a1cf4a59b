"""Test the earlier versions of a dossier: kept before a save, thinned out, read, erased."""

from __future__ import annotations

import datetime as dt
import errno
import itertools
import os
import shutil
import stat
from pathlib import Path

import pytest
from typing_extensions import override

from dossier.errors import CannotRead, CannotSave, CannotWrite
from dossier.model.dossier import Dossier
from dossier.storage import files, reader, writer
from dossier.storage.stamp import Stamp
from dossier.workspace import saving
from dossier.workspace.backups import Backups, Past
from tests.storage.faulty_disk import Closed, Died, Dies, Fails, Fault, FaultyDisk, Short, Tally

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def version(number: int) -> bytes:
    """Write the version of a dossier that has a number."""
    return writer.encode(Dossier.model_validate({"dossier": 1, "subject": {"name": f"{number}"}}))


def ns(days: int, minutes: int = 0) -> int:
    """Give the nanoseconds at which a version was saved, so long after a certain noon."""
    return int((NOON + dt.timedelta(days=days, minutes=minutes)).timestamp()) * 10**9


def names(past: Past) -> list[str]:
    """Give the name of the person in each version, the latest first."""
    return [past.read(found).subject.name for found in past.versions()]


@pytest.fixture
def past(tmp_path: Path) -> Past:
    return Backups(tmp_path / "state" / "backups").of(tmp_path / "case.dossier")


def test_a_file_that_was_never_saved_has_no_past(past: Past) -> None:
    assert past.versions() == ()
    past.erase()


def test_a_version_is_kept_with_the_time_at_which_it_was_saved(past: Past) -> None:
    past.keep(version(1), ns(0))
    past.keep(version(2), ns(1))
    assert names(past) == ["2", "1"]
    assert [found.saved for found in past.versions()] == [NOON + dt.timedelta(days=1), NOON]
    assert past.problem == ""


def test_the_files_are_for_nobody_else(past: Past, tmp_path: Path) -> None:
    past.keep(version(1), ns(0))
    folder = tmp_path / "state" / "backups"
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
    assert modes == {0o700, 0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_last_ten_saves_stay_and_the_last_of_each_of_ten_days(past: Past) -> None:
    for day in range(12):
        for save in range(3):
            past.keep(version(100 * day + save), ns(day, save))
    last_saves = [100 * (11 - n // 3) + 2 - n % 3 for n in range(10)]
    last_of_days = [100 * day + 2 for day in range(7, 1, -1)]
    assert names(past) == [f"{number}" for number in last_saves + last_of_days]


def test_the_same_version_is_kept_once(past: Past) -> None:
    for _ in range(2):
        past.keep(version(1), ns(0))
    assert names(past) == ["1"]


def test_with_a_clock_that_is_set_back_the_last_saves_stay_all_the_same(past: Past) -> None:
    for number in range(15):
        past.keep(version(number), ns(0, -number))
    assert names(past)[:10] == [f"{number}" for number in range(14, 4, -1)]
    assert past.versions()[0].saved == NOON - dt.timedelta(minutes=14)


def test_an_old_file_that_was_put_back_is_kept_before_it_is_saved_over(past: Past) -> None:
    for number in range(12):
        past.keep(version(number), ns(number))
    past.keep(version(1), ns(-4000))
    past.keep(version(1), ns(-4000))
    assert names(past)[:3] == ["1", "11", "10"]


@pytest.mark.parametrize("saved_ns", [-5, 2**63 - 1, 9 * 10**19])
def test_a_file_of_an_impossible_time_is_kept(past: Past, saved_ns: int) -> None:
    for number in range(3):
        past.keep(version(number), saved_ns)
    assert past.problem == ""
    assert names(past)[0] == "2"


def test_nothing_goes_for_a_version_that_cannot_be_read(past: Past) -> None:
    for save in range(10):
        past.keep(version(save), ns(0, save))
    past.keep(b"torn", ns(0, 20))
    assert len(past.versions()) == 11
    assert past.problem
    with pytest.raises(CannotRead):
        past.read(past.versions()[0])


def test_nothing_goes_for_a_version_that_the_disk_gives_back_as_another(tmp_path: Path) -> None:
    class Forgetful(FaultyDisk):
        @override
        def read(self, descriptor: int, size: int) -> bytes:
            return super().read(descriptor, size).replace(b"10", b"11")

    past = Backups(tmp_path, disk=Forgetful()).of(tmp_path / "case.dossier")
    for save in range(11):
        past.keep(version(save), ns(0, save))
    assert len(past.versions()) == 11


def test_what_is_no_version_is_left_out_and_alone(past: Past, tmp_path: Path) -> None:
    past.keep(version(1), ns(0))
    (folder,) = (tmp_path / "state" / "backups").iterdir()
    odd = ("x.dossier", "9" * 20 + "-a.dossier", "0" * 20 + "-a.json", "٠" * 20 + "-a.dossier")
    for name in odd:
        (folder / name).touch()
    assert names(past) == ["1"]


def test_while_it_is_off_nothing_is_kept(tmp_path: Path) -> None:
    past = Backups(tmp_path, keeps=lambda: False).of(tmp_path / "case.dossier")
    past.keep(version(1), ns(0))
    assert (past.versions(), os.listdir(tmp_path)) == ((), [])


def test_a_link_has_the_past_of_its_file(tmp_path: Path) -> None:
    backups = Backups(tmp_path / "backups")
    (tmp_path / "link.dossier").symlink_to(tmp_path / "case.dossier")
    backups.of(tmp_path / "case.dossier").keep(version(1), ns(0))
    assert names(backups.of(tmp_path / "link.dossier")) == ["1"]
    assert names(backups.of(tmp_path / "other.dossier")) == []


def test_erased_it_is_gone_from_the_disk(past: Past, tmp_path: Path) -> None:
    past.keep(version(1), ns(0))
    past.erase()
    assert list((tmp_path / "state" / "backups").iterdir()) == []


def test_what_cannot_be_erased_is_told(tmp_path: Path) -> None:
    past = Backups(tmp_path, disk=FaultyDisk(lacks={"rmdir"})).of(tmp_path / "case.dossier")
    past.keep(version(1), ns(0))
    with pytest.raises(CannotWrite, match="could not be erased"):
        past.erase()


def test_the_folder_of_the_history_that_lets_nothing_be_changed_is_named(tmp_path: Path) -> None:
    past = Backups(tmp_path / "backups", disk=Closed()).of(tmp_path / "case.dossier")
    past.keep(version(1), ns(0))
    (folder,) = (tmp_path / "backups").iterdir()
    assert past.problem == f"Nothing may be changed in the folder {folder}."


def test_a_state_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    past = Backups(tmp_path / "file" / "backups").of(tmp_path / "case.dossier")
    past.keep(version(1), ns(0))
    assert past.problem == "The folder is not there."


def test_a_save_keeps_the_version_before(tmp_path: Path) -> None:
    path = tmp_path / "case.dossier"
    past = Backups(tmp_path / "backups").of(path)
    stamp: Stamp | None = None
    for number in range(3):
        stamp = saving.save(reader.decode(version(number)), path, stamp, past=past).stamp
    assert names(past) == ["1", "0"]


# Test B of the backups: at every call of a save with its backup something goes wrong, once.

FAULTS: tuple[Fault, ...] = (
    *(Fails(n) for n in (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EDQUOT)),
    Short(),
    Dies(after=False),
    Dies(after=True),
)
KINDS = [(), ("swap", "move_new"), ("swap", "move_new", "link")]
FEWEST_CALLS = 35


def save_once(folder: Path, disk: FaultyDisk) -> str:
    """Save version 12 over version 11, of which ten older ones are kept; tell how it ended."""
    path = folder / "case.dossier"
    past = Backups(folder / "backups", disk=disk).of(path)
    try:
        files.replace(str(path), version(12), files.standing(str(path)), disk, past.keep)
    except CannotSave:
        return "refused"
    except Died:
        return "died"
    finally:
        disk.bury()
    return "not kept" if past.problem else "saved"


def prepared(folder: Path) -> None:
    """Make a file whose past is full."""
    folder.mkdir()
    past = Backups(folder / "backups", disk=FaultyDisk()).of(folder / "case.dossier")
    for number in range(1, 11):
        past.keep(version(number), ns(0, number))
    (folder / "case.dossier").write_bytes(version(11))
    os.utime(folder / "case.dossier", ns=(ns(0, 11), ns(0, 11)))


@pytest.mark.parametrize("lacks", KINDS, ids=lambda lacks: "no " + " ".join(lacks))
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_at_every_call_the_version_before_is_in_the_file_or_kept(
    tmp_path: Path, fault: Fault, lacks: tuple[str, ...], tally: Tally
) -> None:
    at = 0
    for at in itertools.count(1):
        folder = tmp_path / "again"
        shutil.rmtree(folder, ignore_errors=True)
        prepared(folder)
        disk = FaultyDisk(fault, (at,), lacks)
        ended = save_once(folder, disk)
        tally.tried += bool(disk.struck)
        now = (folder / "case.dossier").read_bytes()
        kept = names(Backups(folder / "backups").of(folder / "case.dossier"))
        assert now == version(12) if ended in {"saved", "not kept"} else now in _either(), at
        # "Saved" means that the version before is kept; whatever happens, ten older ones or the
        # new one and nine of them are there, whole.
        assert "11" in kept or now == version(11) or ended == "not kept", (at, disk.struck, ended)
        assert kept[-9:] == [f"{n}" for n in range(10, 1, -1)] or kept[-10:] == [
            f"{n}" for n in range(10, 0, -1)
        ], (at, disk.struck, ended)
        tally.held += bool(disk.struck)
        if not disk.struck:
            break
    assert at > FEWEST_CALLS


def _either() -> tuple[bytes, bytes]:
    return version(11), version(12)


def test_hundreds_of_faults_are_tried() -> None:
    assert len(FAULTS) * len(KINDS) * FEWEST_CALLS > 800
