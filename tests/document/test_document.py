"""Test the open file: steps, what is saved, who is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.document.change import Change
from dossier.document.document import Document, OnDisk
from dossier.document.edits import insert, put, remove
from dossier.errors import CannotEdit
from dossier.model.base import Key
from dossier.model.charge import Charge
from dossier.model.dossier import Dossier
from dossier.model.person import Subject
from dossier.storage.stamp import Stamp
from tests.document.cases import HERE, STAMP, at, case, opened, tokens
from tests.document.undoable import assert_undoable

NEWER = Stamp("1", 1, 1, 1)
READ_ONLY = OnDisk(Path("sample.dossier"), STAMP, "This is a sample.")


def new(name: str = "A") -> Document:
    """Make a dossier that has never been saved."""
    return Document(Dossier(subject=Subject(name=name)), token=tokens())


def test_on_opening_every_record_gets_a_handle() -> None:
    document = opened()
    assert isinstance(document.dossier.charges[1].id, Key)
    assert document.index.record("~/charges/1") is document.dossier.charges[1]


def test_the_index_is_made_once_for_each_value() -> None:
    document = opened()
    first = document.index
    assert document.index is first
    document.edit("Remove", remove("fraud"))
    assert "fraud" not in document.index


def test_an_open_file_knows_where_it_lies() -> None:
    document = opened()
    assert (document.path, document.stamp) == (HERE.path, STAMP)
    assert document.read_only_because is None


def test_an_edit_is_a_named_step_and_makes_the_file_dirty() -> None:
    document = opened()
    assert not document.dirty
    assert document.edit("Set plea", put("charges/#fraud/plea", "guilty"))
    assert (document.undo_name, document.dirty) == ("Set plea", True)
    assert document.before is document.opened
    assert document.undo()
    assert (document.redo_name, document.dirty) == ("Set plea", False)


def test_there_is_nothing_to_undo_or_redo_at_the_ends() -> None:
    document = opened()
    assert (document.can_undo, document.can_redo) == (False, False)
    assert (document.undo(), document.redo()) == (False, False)


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    document = opened()
    heard: list[Change] = []
    document.changed.connect(heard.append)
    assert not document.edit("Set name", put("subject/name", "A. N. Other"))
    assert (document.can_undo, heard) == (False, [])


def test_an_edit_that_is_refused_leaves_everything_as_it_was() -> None:
    document = opened()
    document.edit("Set plea", put("charges/#fraud/plea", "guilty"))
    document.undo()
    before = document.dossier
    with pytest.raises(CannotEdit):
        document.edit("Clear", put("charges/#fraud/offence", None))
    assert document.dossier is before
    assert document.redo_name == "Set plea"


def test_an_edit_undone_by_hand_leaves_the_file_clean() -> None:
    document = opened()
    document.edit("Set gender", put("subject/gender", "f"))
    document.edit("Clear gender", put("subject/gender", None))
    assert (document.can_undo, document.dirty) == (True, False)


def test_whoever_listens_is_told_what_changed_and_why() -> None:
    document = opened()
    heard: list[Change] = []
    document.changed.connect(heard.append)
    before = document.dossier
    document.edit("Set gender", put("subject/gender", "f"))
    document.undo()
    document.redo()
    document.saved(Path("case.dossier"), NEWER)
    document.revert("Revert")
    document.undo()
    document.undo()
    document.revert("Revert")
    assert [change.reason for change in heard] == [
        "edit",
        "undo",
        "redo",
        "saved",
        "undo",
        "revert",
    ]
    assert [set(change.parts) for change in heard] == [
        {"subject"},
        {"subject"},
        {"subject"},
        set(),
        {"subject"},
        {"subject"},
    ]
    assert heard[0].before is before
    assert heard[-1].after is document.dossier


def test_a_new_dossier_is_dirty_until_it_is_saved() -> None:
    document = new()
    assert (document.path, document.dirty) == (None, True)
    document.saved(Path("new.dossier"), NEWER)
    assert (document.path, document.stamp, document.dirty) == (Path("new.dossier"), NEWER, False)


def test_what_was_edited_while_the_save_went_on_is_still_unsaved() -> None:
    document = opened()
    document.edit("Set gender", put("subject/gender", "f"))
    snapshot = document.dossier
    document.edit("Set name", put("subject/name", "B"))
    document.saved(Path("case.dossier"), NEWER, snapshot)
    dirty = [document.dirty]
    while document.undo():
        dirty.append(document.dirty)
    assert dirty == [True, False, True]


def test_reverting_goes_back_to_what_is_saved_and_can_be_undone() -> None:
    document = opened()
    document.edit("Remove", remove("fraud"))
    document.edit("Remove", remove("court"))
    assert_undoable(document, lambda d: d.revert("Revert to saved"))
    assert (document.dossier, document.dirty) == (case(), False)
    assert not document.revert("Revert to saved")


def test_a_dossier_that_was_never_saved_has_nothing_to_revert_to() -> None:
    document = new()
    document.edit("Set name", put("subject/name", "B"))
    assert not document.revert("Revert to saved")
    assert document.dossier.subject.name == "B"


def test_reloading_takes_over_what_the_file_holds_now() -> None:
    document = opened()
    document.edit("Set gender", put("subject/gender", "f"))
    mine = document.dossier
    theirs = Dossier(subject=Subject(name="B"), charges=(Charge(offence="x"),))
    assert document.reload("Reload", theirs, NEWER)
    assert (document.dossier.subject.name, document.dirty) == ("B", False)
    assert (document.stamp, document.path) == (NEWER, HERE.path)
    assert isinstance(document.dossier.charges[0].id, Key)
    document.undo()
    assert (document.dossier is mine, document.dirty) == (True, True)


def test_after_an_undone_reload_the_file_is_known_as_before_and_a_save_refuses() -> None:
    document = opened()
    document.edit("Set gender", put("subject/gender", "f"))
    document.reload("Reload", Dossier(subject=Subject(name="B")), NEWER)
    document.undo()
    assert (document.stamp, document.dirty) == (STAMP, True)
    document.redo()
    assert (document.stamp, document.dirty) == (NEWER, False)


def test_steps_after_a_reload_change_nothing_of_what_is_known_of_the_file() -> None:
    document = opened()
    document.reload("Reload", Dossier(subject=Subject(name="B")), NEWER)
    document.edit("Set gender", put("subject/gender", "f"))
    document.edit("Set gender", put("subject/gender", "m"))
    document.undo()
    assert (document.stamp, document.dirty) == (NEWER, True)


def test_a_save_after_a_reload_holds_through_every_undo() -> None:
    document = opened()
    document.edit("Set gender", put("subject/gender", "f"))
    document.reload("Reload", Dossier(subject=Subject(name="B")), NEWER)
    document.saved(Path("mine.dossier"), NEWER)
    document.undo()
    assert (document.stamp, document.dirty) == (NEWER, True)


def test_what_was_put_together_with_the_file_is_still_to_be_saved() -> None:
    document = opened()
    on_disk = Dossier(subject=Subject(id="b", name="B"))
    document.reload("Put together", Dossier(subject=Subject(name="A and B")), NEWER, on_disk)
    assert (document.dirty, document.stamp, document.on_file) == (True, NEWER, on_disk)
    document.undo()
    assert (document.dirty, document.stamp) == (False, STAMP)
    document.redo()
    assert (document.dirty, document.stamp, document.on_file) == (True, NEWER, on_disk)
    document.reload("Put together", on_disk, NEWER, on_disk)
    assert not document.dirty


def test_reloading_the_same_content_is_no_step_but_takes_the_new_stamp() -> None:
    document = opened()
    assert not document.reload("Reload", case(), NEWER)
    assert (document.can_undo, document.stamp, document.dirty) == (False, NEWER, False)


def test_a_read_only_dossier_says_why_it_cannot_be_changed() -> None:
    document = opened(on_disk=READ_ONLY)
    acts: tuple[Callable[[], bool], ...] = (
        lambda: document.edit("Remove", remove("fraud")),
        lambda: document.revert("Revert"),
        lambda: document.reload("Reload", case(), NEWER),
    )
    for act in acts:
        with pytest.raises(CannotEdit) as refused:
            act()
        assert refused.value.sentence == "This is a sample."
    assert (document.dirty, document.can_undo, document.can_redo) == (False, False, False)


def test_a_sample_saved_elsewhere_can_be_changed() -> None:
    document = opened(on_disk=READ_ONLY)
    document.saved(Path("mine.dossier"), NEWER)
    assert document.edit("Remove", remove("fraud"))


def test_new_ids_are_given_once_only() -> None:
    numbers = iter(["1", "1", "2", "1", "3"])
    document = Document(case(), token=lambda: next(numbers))
    first = document.new_id("charge")
    document.edit("Add", insert(Charge(id=first, offence="x"), "charges"))
    document.undo()
    assert (first, document.new_id("charge")) == ("charge-1", "charge-2")
    assert at(document.dossier, "charges/0/id") == "fraud"
    assert document.new_id("charge") == "charge-3"


def test_a_dossier_of_a_later_version_stays_as_it_is_wherever_it_is_saved() -> None:
    later = Dossier(dossier=2, subject=Subject(name="A"))
    document = Document(later, READ_ONLY, token=tokens())
    document.saved(Path("copy.dossier"), NEWER)
    assert "later version" in (document.read_only_because or "")
    with pytest.raises(CannotEdit):
        document.edit("Rename", put("subject/name", "B"))


def test_a_lost_file_makes_what_is_open_unsaved_until_it_is_found_or_saved() -> None:
    document = opened()
    rung: list[Change] = []
    document.changed.connect(rung.append)
    acts = (
        document.lose_file,
        document.lose_file,
        document.find_file,
        document.lose_file,
        lambda: document.saved(Path("other.dossier"), NEWER),
    )
    dirty: list[bool] = []
    for act in acts:
        act()
        dirty.append(document.dirty)
    assert dirty == [True, True, False, True, False]
    reasons = [change.reason for change in rung]
    assert reasons == ["file", "file", "file", "saved"]
    assert not any(change.parts for change in rung)
