"""Test the journals on this machine: what is noted comes back, whatever the disk does."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from typing_extensions import override

from dossier.document.document import Document, OnDisk
from dossier.document.edits import put
from dossier.model.dossier import Dossier
from dossier.storage import reader, writer
from dossier.storage.disk import CREATE, DISK, Disk
from dossier.workspace import recovery, saving
from dossier.workspace.journals import SUFFIX, Journals
from dossier.workspace.keeping import Keeping
from tests.document.cases import CASE, tokens
from tests.storage.faulty_disk import FaultyDisk
from tests.workspace.at_work import CASE_BYTES, TEXT, Desk


class KeepsJournals(Disk):
    """A disk on which no journal can be removed, but anything else."""

    @override
    def unlink(self, path: str) -> None:
        if path.endswith(SUFFIX):
            raise PermissionError(path)
        super().unlink(path)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_nothing_is_written_before_there_is_something_to_note(desk: Desk) -> None:
    desk.sync()
    assert (desk.names(), desk.journal.begun, desk.journal.lasts) == ([], False, False)
    desk.keeping.end(lost=False)


def test_each_step_is_on_the_disk_at_once_and_lasts_when_synced(desk: Desk) -> None:
    desk.edit("One")
    assert (desk.names(), desk.journal.begun, desk.journal.lasts) == ([".journal"], True, False)
    desk.sync()
    assert (desk.names(), desk.journal.lasts) == ([".base", ".journal"], True)
    desk.edit("Two")
    assert not desk.journal.lasts
    desk.die()
    left = desk.found()
    assert left
    assert left.replayed.now == desk.document.dossier
    assert [step.name for step in left.replayed.steps] == ["Change name", "Change name"]
    left.remove()
    assert desk.names() == []


def test_the_files_are_for_nobody_else(desk: Desk) -> None:
    umask = os.umask(0)
    try:
        desk.edit("One")
        desk.sync()
    finally:
        os.umask(umask)
    assert stat.S_IMODE(desk.journals.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in desk.journals.iterdir()} == {0o600}


def test_while_a_program_is_alive_its_journal_is_nobody_elses(desk: Desk) -> None:
    desk.edit("One")
    desk.sync()
    assert desk.found() is None
    assert desk.names() == [".base", ".journal"]
    desk.die()
    held = desk.found()
    assert held
    # It is held by the one who offers it, until that one lets it go.
    assert desk.found() is None
    held.release()
    again = desk.found()
    assert again
    again.release()


def test_what_is_closed_well_leaves_nothing(desk: Desk) -> None:
    desk.edit("One")
    desk.sync()
    desk.keeping.end(lost=False)
    desk.document.edit("Change name", put("subject/name", "Unheard"))
    assert desk.names() == []


def test_a_journal_that_cannot_be_removed_after_a_save_alarms_nobody(tmp_path: Path) -> None:
    desk = Desk(tmp_path, KeepsJournals())
    desk.edit("One")
    desk.sync()
    desk.save()
    desk.keeping.end(lost=False)
    assert desk.names() == [".base", ".journal"]
    assert desk.found() is None
    assert desk.names() == []


def test_what_is_left_and_cannot_be_removed_is_offered_again(desk: Desk) -> None:
    desk.edit("One")
    desk.sync()
    desk.die()
    (left,) = recovery.find(desk.journals, KeepsJournals()).left
    left.remove()
    assert desk.names() == [".base", ".journal"]
    again = desk.found()
    assert again
    assert again.replayed.now.subject.name == "One"
    again.remove()


def test_undone_and_redone_it_is_as_it_is(desk: Desk) -> None:
    for text in ("One", "Two"):
        desk.edit(text)
    desk.document.undo()
    desk.die()
    left = desk.found()
    assert left
    assert (left.replayed.now.subject.name, left.replayed.steps[-1].name) == ("One", "Change name")
    left.release()


def test_what_is_saved_is_not_offered_even_where_the_program_died_before_it_knew(
    desk: Desk,
) -> None:
    desk.edit("One")
    desk.sync()
    path = desk.folder / "case.dossier"
    desk.keeping.saving(path)
    saving.save(desk.document.dossier, path, desk.document.stamp)
    desk.die()
    assert desk.found() is None
    assert desk.names() == []


def test_a_save_that_did_not_arrive_is_offered_with_all_that_was_done(desk: Desk) -> None:
    desk.edit("One")
    desk.keeping.saving(desk.folder / "other.dossier")
    desk.edit("Two")
    desk.die()
    left = desk.found()
    assert left
    assert len(left.replayed.steps) == 2
    left.release()


def test_what_came_after_a_save_is_offered_on_the_version_that_was_saved(desk: Desk) -> None:
    desk.edit("One")
    desk.sync()
    desk.save()
    desk.edit("Two")
    desk.die()
    left = desk.found()
    assert left
    loaded = reader.load(desk.folder / "case.dossier")
    assert left.replayed.on_disk == OnDisk(desk.folder / "case.dossier", loaded.stamp)
    assert left.replayed.saved.subject.name == "One"
    assert [step.dossier.subject.name for step in left.replayed.steps] == ["Two"]
    left.release()


def test_a_dossier_without_a_file_is_kept_whole(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    new = Document(Dossier.model_validate(CASE), token=tokens())
    keeping = Keeping(new, Journals(desk.journals))
    keeping.saving(tmp_path / "new.dossier")  # there is no journal yet, and none is begun
    new.edit("Change name", put("subject/name", "New"))
    keeping.journal.syncing()()
    keeping.end(lost=True)
    assert desk.names() == [".journal"]
    left = desk.found()
    assert left
    assert left.replayed.on_disk == OnDisk()
    assert writer.encode(left.replayed.now) == writer.encode(new.dossier)
    left.release()


def test_the_first_save_of_a_sample_is_heard(tmp_path: Path) -> None:
    new = Document(Dossier.model_validate(CASE), token=tokens())
    keeping = Keeping(new, Journals(tmp_path / "journals"))
    saved = saving.save(new.dossier, tmp_path / "new.dossier", None)
    new.saved(tmp_path / "new.dossier", saved.stamp)
    new.edit("Change name", put("subject/name", "New"))
    keeping.end(lost=True)
    (left,) = recovery.find(tmp_path / "journals").left
    assert left.replayed.on_disk.stamp == saved.stamp
    assert len(left.replayed.steps) == 1
    left.release()


def test_words_under_the_caret_are_kept_letter_by_letter(desk: Desk) -> None:
    for text in ("T", "Th", "The", "The"):
        desk.keeping.typed(TEXT, text)
    desk.die()
    left = desk.found()
    assert left
    assert left.replayed.typed == {TEXT: "The"}
    left.release()


def test_a_field_that_was_left_has_no_words_under_the_caret(desk: Desk) -> None:
    desk.keeping.typed(TEXT, "The")
    desk.keeping.typed(TEXT, None)
    desk.keeping.typed(TEXT, None)
    desk.die()
    assert desk.found() is None


def test_a_long_journal_begins_anew_with_all_that_there_is(tmp_path: Path) -> None:
    desk = Desk(tmp_path, most=4000)
    desk.edit("Saved")
    desk.sync()
    desk.save()
    desk.keeping.typed(TEXT, "typed")
    for number in range(100):
        desk.edit(f"Name {number}")
    (path,) = desk.journals.glob("*.journal")
    assert path.stat().st_size < 12_000
    desk.keeping.saving(desk.folder / "case.dossier")
    for number in range(100, 200):
        desk.edit(f"Name {number}")
    desk.die()
    left = desk.found()
    assert left
    assert left.replayed.saved.subject.name == "Saved"
    assert left.replayed.now == desk.document.dossier
    assert [save.dossier.subject.name for save in left.replayed.saving] == ["Name 99"]
    assert left.replayed.typed == {TEXT: "typed"}
    left.release()


def test_where_the_file_is_gone_or_another_the_version_that_was_opened_is_kept_here(
    desk: Desk,
) -> None:
    desk.edit("One")
    desk.sync()
    desk.die()
    path = desk.folder / "case.dossier"
    path.write_bytes(CASE_BYTES.replace(b"Fraud", b"Other"))
    left = desk.found()
    assert left
    assert left.replayed.now == desk.document.dossier
    left.release()
    path.unlink()
    left = desk.found()
    assert left
    assert left.replayed.now == desk.document.dossier
    left.release()


def test_a_file_that_is_another_already_is_kept_as_it_was_opened(desk: Desk) -> None:
    (desk.folder / "case.dossier").write_bytes(CASE_BYTES.replace(b"Fraud", b"Other"))
    desk.edit("One")
    desk.sync()
    desk.die()
    left = desk.found()
    assert left
    assert left.replayed.now == desk.document.dossier
    left.release()


def test_without_the_version_that_it_began_with_it_is_told_and_left_alone(desk: Desk) -> None:
    desk.edit("One")
    desk.die()
    (desk.folder / "case.dossier").unlink()
    found = recovery.find(desk.journals)
    assert found.left == ()
    assert [error.sentence for error in found.unreadable] == [recovery.NO_BASE]
    assert desk.names() == [".journal"]


@pytest.mark.parametrize("content", [b"", b"no journal\n", b"\x80\x04K\x01."])
def test_what_is_no_journal_is_told_and_left_alone(desk: Desk, content: bytes) -> None:
    desk.journals.mkdir(parents=True)
    foreign = desk.journals / "foreign.journal"
    foreign.write_bytes(content)
    found = recovery.find(desk.journals)
    assert [error.where.file for error in found.unreadable] == [str(foreign)]
    assert foreign.read_bytes() == content


def test_a_pipe_under_the_name_of_a_journal_is_told_and_waits_for_nobody(desk: Desk) -> None:
    desk.journals.mkdir(parents=True)
    os.mkfifo(desk.journals / "pipe.journal")
    (desk.journals / "link.journal").symlink_to("/dev/zero")
    assert len(recovery.find(desk.journals).unreadable) == 1


def test_damage_in_the_middle_is_offered_up_to_there_and_kept(desk: Desk) -> None:
    for text in ("One", "Two", "Three"):
        desk.edit(text)
    desk.die()
    (path,) = desk.journals.glob("*.journal")
    path.write_bytes(path.read_bytes().replace(b"Two", b"Owt", 1))
    left = desk.found()
    assert left
    assert (left.replayed.now.subject.name, left.replayed.damaged) == ("One", True)
    left.set_aside()
    assert (desk.found(), desk.names()) == (None, [".base", ".damaged"][1:])


def test_what_is_left_of_files_is_swept(desk: Desk) -> None:
    desk.edit("One")
    desk.sync()
    for name in ("x.journal-1.new", "gone.base"):
        (desk.journals / name).touch()
    held = DISK.open(str(desk.journals / "held.journal-1.new"), CREATE)
    DISK.lock(held)
    assert desk.found() is None
    assert desk.names() == [".base", ".journal", ".new"]
    DISK.close(held)
    desk.keeping.end(lost=False)


def test_without_locks_it_is_offered_all_the_same(desk: Desk) -> None:
    desk.edit("One")
    desk.die()
    (left,) = recovery.find(desk.journals, FaultyDisk(lacks={"lock"})).left
    assert left.replayed.now == desk.document.dossier
    left.release()


def test_a_folder_that_is_closed_is_told_and_the_work_goes_on(desk: Desk) -> None:
    desk.journals.parent.write_text("a file where the folder should be")
    desk.edit("One")
    assert desk.journal.problem
    assert desk.acknowledged == []
    desk.journals.parent.unlink()
    desk.edit("Two")
    assert desk.journal.problem == ""
    desk.die()
    left = desk.found()
    assert left
    assert left.replayed.now.subject.name == "Two"
    left.release()


@pytest.mark.parametrize("moment", ["before", "while", "after"])
def test_work_whose_restoring_was_cut_off_is_offered_once_and_whole(
    desk: Desk, moment: str
) -> None:
    for text in ("One", "Two"):
        desk.edit(text)
    desk.sync()
    desk.die()
    left = desk.found()
    assert left
    left.release()
    again = Desk(desk.folder, continues=left.name)
    if moment != "before":
        again.edit("One")
    if moment == "after":
        again.edit("Two")
        again.keeping.took()
        again.edit("Three")
    again.sync()
    again.die()
    whole = desk.found()
    assert whole
    name = "Three" if moment == "after" else "Two"
    assert (whole.replayed.now.subject.name, whole.replayed.took) == (name, moment == "after")
    assert len(list(desk.journals.glob("*.journal"))) == 1
    whole.remove()


def test_restored_work_that_was_saved_at_once_is_not_offered_again(desk: Desk) -> None:
    desk.edit("One")
    desk.sync()
    desk.die()
    left = desk.found()
    assert left
    left.release()
    again = Desk(desk.folder, most=400, continues=left.name)
    again.keeping.took()
    again.edit("One")
    again.edit("Two")  # the journal is long by now, and begins anew with all that it knows
    again.sync()
    again.save()
    again.die()
    assert desk.found() is None
    assert desk.names() == []
