"""Test that a new output has no name before it is whole, whatever goes wrong, and whenever."""

from pathlib import Path

import pytest

from dossier.storage import unnamed
from tests.storage.faulty_disk import Died, Dies, Fault, FaultyDisk
from tests.storage.test_faults import FAULTS

DATA = b"brand new " * 1500
FEWEST_CALLS = 10


def _put(path: Path, disk: FaultyDisk) -> str:
    try:
        return "done" if unnamed.put(str(path), DATA, disk) else "not done"
    except Died:
        return "died"
    finally:
        disk.bury()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_at_no_moment_a_half_of_it_stands_or_lies_beside(tmp_path: Path, fault: Fault) -> None:
    calls = FaultyDisk()
    assert _put(tmp_path / "whole", calls) == "done"
    assert len(calls.calls) >= FEWEST_CALLS
    for at in range(1, len(calls.calls) + 1):
        folder = tmp_path / str(at)
        folder.mkdir()
        ended = _put(folder / "x.pdf", FaultyDisk(fault, {at}))
        assert (ended == "died") is isinstance(fault, Dies)
        left = {path.name: path.read_bytes() for path in folder.iterdir()}
        whole = {"x.pdf": DATA}
        assert left in (({}, whole) if ended == "died" else (whole if ended == "done" else {},))


def test_a_disk_that_knows_no_such_files_is_left_to_the_way_of_a_save(tmp_path: Path) -> None:
    assert _put(tmp_path / "x.pdf", FaultyDisk(lacks={"name"})) == "not done"
    assert not list(tmp_path.iterdir())


def test_what_the_disk_gives_back_otherwise_gets_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FaultyDisk()
    other = tmp_path / "other"
    other.write_bytes(b"torn")

    def another(_descriptor: int) -> str:
        return str(other)

    monkeypatch.setattr(disk, "path_of", another)
    assert _put(tmp_path / "x.pdf", disk) == "not done"
    assert [path.name for path in tmp_path.iterdir()] == ["other"]
