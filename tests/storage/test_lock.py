"""A lock beside a file tells others that it is open; nothing hangs on it, and it names nobody."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.storage.lock import STALE, Holder, Lock, machine_of, started
from dossier.storage.stamp import stamp_of
from dossier.workspace.saving import save
from tests.document.cases import case

NOBODY = 2**22 + 1  # above the highest number that a process can have
ME = Holder("me", "here", os.getpid(), "2026-11-28T14:32")
COLLEAGUE = Holder("colleague", "there", NOBODY, "2026-11-28T09:05")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Roman Seleznev.dossier"
    path.write_bytes(b"{}")
    return path


def the_lock(file: Path) -> Path:
    (found,) = file.parent.glob(".dossier-*")
    return found


def now(file: Path) -> float:
    """Give the moment at which the lock was written."""
    return the_lock(file).stat().st_mtime


def test_a_lock_tells_others_since_when_the_file_is_open(file: Path) -> None:
    mine, theirs = Lock(file, ME), Lock(file, COLLEAGUE)
    assert mine.holder(0) is None
    theirs.take()
    assert mine.holder(now(file)) == COLLEAGUE
    assert theirs.holder(now(file)) is None


def test_a_lock_names_nobody(file: Path) -> None:
    Lock(file, ME).take()
    said = the_lock(file).read_text("utf-8")
    assert set(json.loads(said)) == {"session", "machine", "process", "since", "started"}
    assert "Seleznev" not in the_lock(file).name + said
    assert len(machine_of("ann-pc")) == 16
    assert "ann" not in machine_of("ann-pc")


def test_a_lock_that_is_let_go_is_gone(file: Path) -> None:
    lock = Lock(file, ME)
    lock.take()
    lock.release()
    lock.release()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_lock_taken_over_belongs_to_who_took_it(file: Path) -> None:
    mine, theirs = Lock(file, ME), Lock(file, COLLEAGUE)
    mine.take()
    theirs.take()
    assert not mine.refresh()
    mine.release()
    assert mine.holder(now(file)) == COLLEAGUE
    assert theirs.refresh()


def test_a_lock_without_a_word_for_long_is_stale(file: Path) -> None:
    mine, theirs = Lock(file, ME), Lock(file, COLLEAGUE)
    theirs.take()
    later = now(file) + STALE + 1
    assert mine.holder(later) is None
    os.utime(the_lock(file), (later, later))
    assert mine.holder(later) == COLLEAGUE


def test_who_has_the_file_open_keeps_the_lock_fresh(file: Path) -> None:
    theirs = Lock(file, COLLEAGUE)
    theirs.take()
    os.utime(the_lock(file), (0, 0))
    assert theirs.refresh()
    assert now(file) > STALE


def test_a_lock_of_a_program_that_died_on_this_machine_is_stale(file: Path) -> None:
    Lock(file, Holder("dead", "here", NOBODY, "2026-11-28T09:05")).take()
    assert Lock(file, ME).holder(now(file)) is None
    alive = Holder("alive", "here", os.getpid(), "2026-11-28T09:05")
    Lock(file, alive).take()
    assert Lock(file, ME).holder(now(file)) == alive


def test_a_lock_of_a_program_that_ended_and_was_not_asked_how_is_stale(file: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # it has ended, and stays there
        assert Path(f"/proc/{child.pid}").exists()
        Lock(file, Holder("ended", "here", child.pid, "2026-11-28T09:05")).take()
        assert Lock(file, ME).holder(now(file)) is None


def test_a_lock_is_stale_once_the_number_of_its_program_is_that_of_another(file: Path) -> None:
    began = started(os.getpid())
    assert began > 0
    Lock(file, Holder("dead", "here", os.getpid(), "2026-11-28T09:05", began - 1)).take()
    assert Lock(file, ME).holder(now(file)) is None
    alive = Holder("alive", "here", os.getpid(), "2026-11-28T09:05", began)
    Lock(file, alive).take()
    assert Lock(file, ME).holder(now(file)) == alive


def test_a_program_whose_name_is_made_to_mislead_is_seen_to_run(tmp_path: Path) -> None:
    name = tmp_path / ") Z 1 ("
    name.symlink_to("/bin/sleep")
    with subprocess.Popen([name, "60"]) as child:
        try:
            assert started(child.pid) >= started(os.getpid())
        finally:
            child.kill()


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 900,
        b'{"session": "a", "machine": "b", "since": "c", "process": true}',
        b'{"session": "a", "machine": "b", "since": "c"}',
        b'{"session": "a", "machine": "b", "since": "c", "process": 1, "started": "1"}',
        b'{"session": "' + b"a" * 10_000_000 + b'"}',
    ],
)
def test_what_is_no_lock_holds_nobody_up(file: Path, said: bytes) -> None:
    lock = Lock(file, ME)
    lock.take()
    the_lock(file).write_bytes(said)
    assert Lock(file, COLLEAGUE).holder(now(file)) is None
    lock.take()
    assert Lock(file, COLLEAGUE).holder(now(file)) == ME


def test_a_pipe_or_a_link_in_the_place_of_the_lock_is_neither_read_nor_followed(file: Path) -> None:
    lock = Lock(file, ME)
    lock.take()
    place = the_lock(file)
    place.unlink()
    os.mkfifo(place)
    assert lock.holder(0) is None
    place.unlink()
    place.symlink_to(file)
    assert lock.holder(0) is None
    lock.take()
    assert file.read_bytes() == b"{}"
    assert not place.is_symlink()


def test_a_folder_that_takes_no_lock_is_no_error(tmp_path: Path) -> None:
    for folder in (tmp_path / "gone", Path("/proc")):
        lock = Lock(folder / "case.dossier", ME)
        lock.take()
        assert lock.refresh()
        lock.release()
        assert lock.holder(0) is None


def test_a_link_to_a_file_has_the_lock_of_the_file(file: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    link = tmp_path / "folder" / "link.dossier"
    link.symlink_to(file)
    Lock(link, COLLEAGUE).take()
    assert Lock(file, ME).holder(now(file)) == COLLEAGUE


def test_a_save_leaves_the_lock_where_it_is(file: Path) -> None:
    lock = Lock(file, ME)
    lock.take()
    saved = save(case(), file, stamp_of(file.read_bytes(), file.stat()))
    assert saved.left == ()
    assert Lock(file, COLLEAGUE).holder(now(file)) == ME
