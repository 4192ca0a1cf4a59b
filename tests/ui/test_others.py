"""Two people save one file: it is read again, or both versions are put together."""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from dossier.storage import reader
from dossier.storage.writer import tree
from dossier.ui.dialogs.merge_dialog import MergeDialog
from tests.ui.colleagues import Colleague, Raw, answer, answer_question, case, once_there
from tests.ui.session import written

# what somebody else saved


def test_a_file_that_somebody_else_saved_is_read_again_and_told(ann: Colleague, file: Path) -> None:
    ann.open(file)
    written(case(gender="man"), file.parent)
    ann.others.look()
    assert ann.session.document.dossier.subject.gender == "man"
    assert not ann.session.document.dirty
    assert "it was read again" in ann.news
    assert "“man”" in ann.news
    ann.session.document.undo()
    assert ann.session.document.dossier.subject.gender == "woman"


def test_the_window_hears_by_itself_of_a_file_put_in_the_place_of_the_old_one(
    ann: Colleague, file: Path
) -> None:
    ann.open(file)
    other = written(case(gender="man"), file.parent, "other")
    with ann.session.waits_for(ann.others.stirred):
        other.replace(file)
    assert "it was read again" in ann.news


def test_a_window_that_is_gone_back_to_looks_at_its_file(ann: Colleague, file: Path) -> None:
    ann.open(file)
    written(case(gender="man"), file.parent)
    QApplication.sendEvent(ann.session.window, QEvent(QEvent.Type.WindowActivate))
    assert "it was read again" in ann.news


def test_what_is_saved_here_is_no_news(ann: Colleague, file: Path) -> None:
    ann.open(file)
    ann.change("subject/gender", "man")
    ann.session.save()
    ann.others.look()
    assert (ann.news, ann.session.window.trouble.said) == ("", "")


def test_a_file_that_was_only_touched_is_no_news(ann: Colleague, file: Path) -> None:
    ann.open(file)
    os.utime(file, (1, 1))
    before = ann.session.document.dossier
    ann.others.look()
    assert (ann.news, ann.session.document.dossier) == ("", before)


def test_a_file_that_is_half_written_is_read_when_it_is_whole(ann: Colleague, file: Path) -> None:
    ann.open(file)
    file.write_bytes(b'{"dossier": 1, "subj')
    ann.others.look()
    assert ann.news == ""
    written(case(gender="man"), file.parent)
    ann.others.look()
    assert ann.session.document.dossier.subject.gender == "man"


def test_a_file_that_is_away_for_a_moment_is_no_news(ann: Colleague, file: Path) -> None:
    ann.open(file)
    file.unlink()
    ann.others.look()
    assert ann.news == ""


def test_a_later_version_of_the_format_is_shown_read_only(ann: Colleague, file: Path) -> None:
    ann.open(file)
    written({**case(gender="man"), "dossier": 2}, file.parent)
    ann.others.look()
    assert "later version" in (ann.session.document.read_only_because or "")
    assert ann.session.document.dossier.subject.gender == "man"


# both at once


def both_changed(ann: Colleague, file: Path) -> None:
    """Let Ann change the plea, and somebody else the plea and the gender."""
    ann.open(file)
    ann.change("charges/#fraud/plea", "not guilty")
    theirs = case(gender="man")
    cast("list[Raw]", theirs["charges"])[0]["plea"] = "none"
    written(theirs, file.parent)


def test_where_something_is_unsaved_both_are_put_together_in_one_step(
    ann: Colleague, file: Path
) -> None:
    both_changed(ann, file)
    ann.others.look()
    assert "meanwhile" in ann.news
    before = ann.session.document.dossier
    said = answer("both")
    ann.press("Put both together…")
    assert "Charge “Fraud”, plea" in said
    assert [text for text in said if "not guilty" in text and "Here" in text]
    assert [text for text in said if "none entered" in text and "There" in text]
    assert "Subject “A. N. Other”, gender: was “woman”, is “man”." in said
    made = ann.session.document.dossier
    assert (made.subject.gender, made.charges[0].plea) == ("man", "not guilty")
    (citation,) = made.charges[0].citations
    assert (citation.field, citation.says) == ("plea", "none")
    source = made.sources[-1]
    assert citation.source == f"#{source.id}"
    assert source.title.startswith("copy of ")
    assert ann.session.document.undo_name == "Put two versions together"
    ann.session.document.undo()
    assert ann.session.document.dossier == before


@pytest.mark.parametrize(("choice", "plea"), [("ours", "not guilty"), ("theirs", "none")])
def test_one_value_can_be_chosen_and_then_nothing_else_is_kept(
    ann: Colleague, file: Path, choice: str, plea: str
) -> None:
    both_changed(ann, file)
    ann.others.look()
    answer(choice)
    ann.press("Put both together…")
    charge = ann.session.document.dossier.charges[0]
    assert (charge.plea, charge.cite) == (plea, ())
    assert len(ann.session.document.dossier.sources) == 1


def test_a_save_that_comes_second_leads_to_the_question_and_saves_both(
    ann: Colleague, file: Path
) -> None:
    both_changed(ann, file)
    answer("both")
    ann.session.save()
    raw = tree(reader.load(file).dossier)
    assert cast("Raw", raw["subject"])["gender"] == "man"
    assert "none" in str(raw["charges"])
    assert "not guilty" in str(raw["charges"])
    assert not ann.session.document.dirty
    assert ann.session.window.trouble.said == ""


def test_who_does_not_want_it_now_keeps_both_versions_apart(ann: Colleague, file: Path) -> None:
    both_changed(ann, file)
    theirs, ours = file.read_bytes(), ann.session.document.dossier
    answer(act="not now")
    with ann.session.waits_for(ann.filing.outrun):
        ann.session.run("file.save")
    assert (file.read_bytes(), ann.session.document.dossier) == (theirs, ours)
    assert ann.session.document.dirty
    assert "Not saved" in ann.session.window.trouble.said
    assert ann.session.button("Save a copy…")


def test_while_it_is_asked_what_is_to_stand_nothing_says_that_it_failed(
    ann: Colleague, file: Path
) -> None:
    both_changed(ann, file)
    trouble, seen = ann.session.window.trouble, list[tuple[str, bool]]()

    def look(dialog: MergeDialog) -> None:
        seen.append((trouble.said, trouble.isVisible()))
        dialog.reject()

    once_there(MergeDialog, look)
    with ann.session.waits_for(ann.filing.outrun):
        ann.session.run("file.save")
    assert seen == [("", False)]
    assert "Not saved" in trouble.said
    assert trouble.isVisible()


def test_after_an_undone_merge_a_save_asks_again(ann: Colleague, file: Path) -> None:
    both_changed(ann, file)
    ann.others.look()
    answer("ours")
    ann.press("Put both together…")
    ann.session.document.undo()
    answer("both")
    ann.session.save()
    assert "none" in str(reader.load(file).dossier.charges[0].cite)


def test_where_all_of_theirs_is_taken_there_is_nothing_left_to_save(
    ann: Colleague, file: Path
) -> None:
    both_changed(ann, file)
    theirs = file.read_bytes()
    answer("theirs")
    with ann.session.waits_for(ann.filing.outrun):
        ann.session.run("file.save")
    assert not ann.session.document.dirty
    assert file.read_bytes() == theirs
    assert ann.session.window.trouble.said == ""


# the file is gone, or can no longer be read


def test_a_save_of_a_file_that_is_gone_says_so_and_can_put_it_there_again(
    ann: Colleague, file: Path
) -> None:
    ann.open(file)
    ann.change("subject/gender", "man")
    file.unlink()
    with ann.session.waits_for(ann.filing.refused.told):
        ann.session.run("file.save")
    assert "The file is gone" in ann.session.window.trouble.said
    assert not file.exists()
    with ann.session.waits_for(ann.filing.saved):
        ann.press("Save it there again")
    assert reader.load(file).dossier.subject.gender == "man"
    assert not ann.session.document.dirty


def test_a_save_over_what_cannot_be_read_is_the_persons_own_word(
    ann: Colleague, file: Path
) -> None:
    ann.open(file)
    ann.change("subject/gender", "man")
    file.write_bytes(b"{")
    with ann.session.waits_for(ann.filing.refused.told):
        ann.session.run("file.save")
    said = ann.session.window.trouble.said
    assert "can no longer be read" in said
    assert f"{file}, line 1, column 2" in said
    assert file.read_bytes() == b"{"
    with ann.session.waits_for(ann.filing.saved):
        ann.press("Save over it")
    assert reader.load(file).dossier.subject.gender == "man"


@pytest.mark.parametrize("torn", [None, b'{"dossier": 1, "subj'])
def test_a_file_that_was_lost_with_nothing_unsaved_is_told_and_its_window_asks_before_closing(
    ann: Colleague, file: Path, torn: bytes | None
) -> None:
    ann.open(file)
    held = ann.session.document.dossier
    with ann.session.waits_for(ann.filing.refused.told):
        file.unlink() if torn is None else file.write_bytes(torn)
    assert "stands nowhere else" in ann.session.window.trouble.said
    assert ann.session.document.dirty
    asked = answer_question("Cancel")
    assert not ann.filing.may_close()
    assert "without saving, this is lost" in asked[0]
    with ann.session.waits_for(ann.filing.saved):
        ann.press("Save it there again" if torn is None else "Save over it")
    assert reader.load(file).dossier == held
    assert ann.filing.may_close()


def test_a_lost_file_that_comes_back_is_as_before(ann: Colleague, file: Path) -> None:
    ann.open(file)
    away = file.rename(file.with_name("away"))
    with ann.session.waits_for(ann.filing.refused.told):
        ann.others.look()
    away.rename(file)
    ann.others.look()
    assert not ann.session.document.dirty
    assert ann.session.window.trouble.said == ""


def test_a_lost_file_that_comes_back_as_another_is_read_again(ann: Colleague, file: Path) -> None:
    ann.open(file)
    file.unlink()
    with ann.session.waits_for(ann.filing.refused.told):
        ann.others.look()
    written(case(gender="man"), file.parent)
    ann.others.look()
    assert ann.session.document.dossier.subject.gender == "man"
    assert not ann.session.document.dirty


def test_what_is_being_typed_counts_as_unsaved(ann: Colleague, file: Path) -> None:
    ann.open(file)
    ann.session.edit("subject/occupation")
    ann.session.type_in("Nurse")
    written(case(gender="man"), file.parent)
    ann.others.look()
    assert "meanwhile" in ann.news
    assert ann.session.document.dossier.subject.occupation == "Nurse"
