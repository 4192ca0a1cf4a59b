"""Test that unsaved work comes back: noted as it is done, offered at the next start, made again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.app import Program
from dossier.i18n import Words
from dossier.shipped import sample
from dossier.storage.lock import Holder, Lock
from dossier.ui.dialogs.changes_dialog import ChangesDialog
from dossier.ui.forms.editor import Editor
from dossier.ui.others import Others
from dossier.ui.panels.left_work import LeftWork
from dossier.ui.widgets.question import Question
from dossier.workspace.paths import Paths
from tests.ui.session import Session, copied

CHARGE = "charges/#wire-fraud"
SAFE = "Not yet saved to the file; safe on this computer"


class Start:
    """One start of the program, which can be killed."""

    def __init__(self, app: QApplication, home: Path) -> None:
        assert isinstance(app, QApplication)
        self.program = Program(app, Words(), Paths.under(home))

    def open(self, file: Path | None = None) -> Session:
        """Open a file, or the welcome page; give the hands before it."""
        window = self.program.open(file)
        session = Session.of(window, self.program.filing_of(window))
        session.show()
        self.program.offer_left_work(window)
        return session

    def die(self) -> None:
        """End as a program does that is killed: nobody is asked, and no journal goes."""
        self.program.leave()
        QApplication.processEvents()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return copied(sample("every-field.dossier"), tmp_path)


def kept(home: Path) -> list[str]:
    """List what lies where unsaved work is kept."""
    return sorted(file.suffix for file in (home / "state" / "journals").iterdir())


def plain(texts: list[str]) -> list[str]:
    """Take the marks out that keep the directions of scripts apart."""
    return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]


def offered(session: Session) -> list[str]:
    """Give the words of the offers on the screen."""
    return [text for panel in session.find(LeftWork) for text in session.texts(panel)]


def test_the_status_line_says_that_unsaved_work_is_safe(
    qapp: QApplication, home: Path, file: Path, qtbot: QtBot
) -> None:
    start = Start(qapp, home)
    session = start.open(file)
    assert session.window.status.right == "Nothing unsaved"
    session.change(f"{CHARGE}/statute", "Code 1")
    qtbot.waitUntil(lambda: session.window.status.right == SAFE)
    session.save()
    assert session.window.status.right == "Saved"
    start.program.quit()
    assert kept(home) == []


def test_words_in_an_open_field_are_not_said_to_be_saved(
    qapp: QApplication, home: Path, file: Path, qtbot: QtBot
) -> None:
    session = Start(qapp, home).open(file)
    status = session.window.status
    session.edit(f"{CHARGE}/statute")
    assert not session.window.isWindowModified()
    session.type_in("Code")
    assert session.window.isWindowModified()
    assert status.right.startswith("Not yet saved to the file")
    qtbot.waitUntil(lambda: status.right == SAFE)
    session.press("Esc")
    assert (status.right, session.window.isWindowModified()) == ("Nothing unsaved", False)
    session.end()


def test_words_typed_and_taken_back_leave_nothing_unsaved(
    qapp: QApplication, home: Path, file: Path
) -> None:
    session = Start(qapp, home).open(file)
    editor = session.edit(f"{CHARGE}/statute")
    was = editor.typed
    session.type_in("Code")
    editor.put(was)
    assert (session.window.status.right, session.window.isWindowModified()) == (
        "Nothing unsaved",
        False,
    )
    session.end()


def test_words_that_are_kept_or_gone_with_their_record_are_not_waited_for(
    qapp: QApplication, home: Path, file: Path
) -> None:
    session = Start(qapp, home).open(file)
    session.edit(f"{CHARGE}/statute")
    session.type_in("Code")
    session.keep()
    session.save()
    assert not session.window.isWindowModified()
    session.run("record.add")
    session.type_in("some")
    assert session.window.isWindowModified()
    session.run("edit.undo")
    while session.document.dirty:
        session.run("edit.undo")
    assert not session.window.isWindowModified()
    session.end()


def test_where_the_computer_keeps_nothing_the_status_line_says_why(
    qapp: QApplication, home: Path, file: Path
) -> None:
    home.mkdir()
    (home / "state").mkdir()
    (home / "state" / "journals").write_text("no folder")
    session = Start(qapp, home).open(file)
    session.change(f"{CHARGE}/statute", "Code 1")
    assert session.window.status.right.startswith("Not saved, and not kept on this computer: ")
    session.end()


def test_what_was_not_saved_is_offered_and_comes_back_as_steps(
    qapp: QApplication, home: Path, file: Path, qtbot: QtBot
) -> None:
    before = file.read_bytes()
    start = Start(qapp, home)
    session = start.open(file)
    session.change(f"{CHARGE}/statute", "Code 1")
    session.change(f"{CHARGE}/counts", "Five")
    said = session.said
    start.die()
    again = Start(qapp, home)
    session = again.open()
    title, text = offered(session)[:2]
    assert title.startswith("Work that was not saved, of ")
    assert "2 changes, not in " in text
    session.click(session.button("Restore"))
    assert session.said == said
    assert offered(session) == []
    assert (session.document.path, session.document.dirty) == (file, True)
    session.run("edit.undo")
    session.run("edit.undo")
    assert not session.document.dirty
    assert file.read_bytes() == before
    session.run("edit.redo")
    qtbot.waitUntil(lambda: session.window.status.right == SAFE)
    # What is restored is kept again, and once.
    again.die()
    session = Start(qapp, home).open()
    assert "1 change, not in " in offered(session)[1]
    session.click(session.button("Restore"))
    session.save()
    session.window.close()
    assert kept(home) == []


@pytest.mark.parametrize("field", [f"{CHARGE}/filed", "subject/born"])
def test_words_under_the_caret_come_back_under_the_caret(
    qapp: QApplication, home: Path, file: Path, field: str
) -> None:
    start = Start(qapp, home)
    session = start.open(file)
    session.edit(field)
    session.type_in("some day or oth")  # no date: it can't be kept in the field
    start.die()
    session = Start(qapp, home).open(file)
    session.case.show_tab("timeline")
    session.window.close()  # so the file opens at this tab from now on
    session = Start(qapp, home).open()
    assert "words that were being typed" in offered(session)[1]
    session.click(session.button("Restore"))
    (editor,) = session.find(Editor)
    assert editor.typed == "some day or oth"
    editor.restored.emit()
    session.window.close()
    assert kept(home) == []


def test_words_that_can_be_read_are_kept_when_the_program_is_asked_to_end(
    qapp: QApplication, home: Path, file: Path
) -> None:
    start = Start(qapp, home)
    session = start.open(file)
    session.edit(f"{CHARGE}/statute")
    session.type_in("Code 1")
    start.die()
    session = Start(qapp, home).open()
    session.click(session.button("Restore"))
    assert session.document.dossier.charges[0].statute == "Code 1"
    session.end()


def test_what_would_come_back_is_shown_before_it_does(
    qapp: QApplication, home: Path, file: Path
) -> None:
    start = Start(qapp, home)
    session = start.open(file)
    session.change(f"{CHARGE}/statute", "Code 1")
    session.edit(f"{CHARGE}/filed")
    session.type_in("some day or oth")
    start.die()
    session = Start(qapp, home).open()
    shown: list[list[str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ChangesDialog)
        shown.append(session.texts(dialog))
        session.click(session.button("Restore", dialog))

    session.soon(look)
    session.click(session.button("Show what would come back"))
    assert any("was “Northmark Code 12-340”, is “Code 1”" in text for text in plain(shown[0]))
    typed = "charge “Wire fraud”, filed: “some day or oth” was being typed."
    assert typed in plain(shown[0])
    assert session.document.dossier.charges[0].statute == "Code 1"
    session.row(f"{CHARGE}/filed").restore()
    session.end()


@pytest.mark.parametrize(("answer", "left"), [("Keep it", 1), ("Discard", 0)])
def test_what_is_discarded_goes_after_a_question(
    qapp: QApplication, home: Path, file: Path, answer: str, left: int
) -> None:
    start = Start(qapp, home)
    start.open(file).change(f"{CHARGE}/statute", "Code 1")
    start.die()
    session = Start(qapp, home).open()

    def reply() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        session.click(session.button(answer, dialog))

    session.soon(reply)
    session.click(session.button("Discard…"))
    assert bool(offered(session)) == bool(left)
    session.window.close()
    assert len(kept(home)) == 2 * left


def test_work_is_brought_back_in_a_window_of_its_own_where_this_one_has_a_file(
    qapp: QApplication, home: Path, file: Path
) -> None:
    start = Start(qapp, home)
    start.open(file).change(f"{CHARGE}/statute", "Code 1")
    start.die()
    again = Start(qapp, home)
    session = again.open(sample("shortest.dossier"))
    session.click(session.button("Restore"))
    assert len(again.program.windows) == 2
    again.die()


def test_a_journal_that_cannot_be_read_is_told_and_left(qapp: QApplication, home: Path) -> None:
    (home / "state" / "journals").mkdir(parents=True)
    foreign = home / "state" / "journals" / "x.journal"
    foreign.write_bytes(b"\x80\x04K\x01.")
    session = Start(qapp, home).open()
    assert "no journal that this version of Dossier can read" in session.window.trouble.said
    assert str(foreign) in session.window.trouble.said
    assert foreign.exists()
    session.end()


def test_at_the_end_of_the_session_all_is_made_to_last(
    qapp: QApplication, home: Path, file: Path
) -> None:
    start = Start(qapp, home)
    session = start.open(file)
    session.edit(f"{CHARGE}/statute")
    session.type_in("Code 1")
    start.program.stay_safe()
    assert session.document.dossier.charges[0].statute == "Code 1"
    session.window.refresh()
    assert session.window.status.right == SAFE
    session.end()


def test_work_of_a_file_that_is_open_comes_back_in_the_window_that_has_it(
    qapp: QApplication, home: Path, file: Path
) -> None:
    start = Start(qapp, home)
    start.open(file).change(f"{CHARGE}/statute", "Code 1")
    start.die()
    again = Start(qapp, home)
    session = again.open(file)
    session.click(session.button("Restore"))
    assert again.program.windows == [session.window]
    assert session.document.dossier.charges[0].statute == "Code 1"
    assert offered(session) == []
    again.die()


def test_work_is_not_restored_over_what_is_unsaved_in_the_window_of_its_file(
    qapp: QApplication, home: Path, file: Path
) -> None:
    start = Start(qapp, home)
    start.open(file).change(f"{CHARGE}/statute", "Code 1")
    start.die()
    again = Start(qapp, home)
    session = again.open(file)
    session.change(f"{CHARGE}/counts", "Five")
    session.click(session.button("Restore"))
    assert "save them first, then restore this" in session.window.trouble.said
    assert again.program.windows == [session.window]
    assert session.document.dossier.charges[0].counts == "Five"
    session.save()
    session.click(session.button("Restore"))
    assert session.document.dossier.charges[0].statute == "Code 1"
    # It stands on the version before that save: both are put together, by the person's word.
    others = session.window.findChildren(Others)[0]
    others.look()
    session.settle()
    assert "saved this file meanwhile" in session.window.news.said
    assert session.button("Put both together…")
    again.die()


def test_restored_work_has_the_lock_of_its_file_and_hears_what_others_save(
    qapp: QApplication, home: Path, file: Path
) -> None:
    start = Start(qapp, home)
    start.open(file).change(f"{CHARGE}/statute", "Code 1")
    start.die()
    assert list(file.parent.glob(".dossier-*.lock")) == []
    again = Start(qapp, home)
    session = again.open()
    session.click(session.button("Restore"))
    assert len(list(file.parent.glob(".dossier-*.lock"))) == 1
    others = session.window.findChildren(Others)[0]
    file.write_text(file.read_text().replace("Code 12", "Code 13"))
    with session.waits_for(others.stirred):
        pass
    assert "saved this file meanwhile" in session.window.news.said
    again.die()


def test_work_of_a_file_that_is_open_elsewhere_comes_back_and_that_is_told(
    qapp: QApplication, home: Path, file: Path
) -> None:
    start = Start(qapp, home)
    start.open(file).change(f"{CHARGE}/statute", "Code 1")
    start.die()
    Lock(file, Holder("ann", "another machine", 1, "2026-11-23T14:05+00:00")).take()
    again = Start(qapp, home)
    session = again.open()
    session.click(session.button("Restore"))
    assert "open somewhere else" in session.window.news.said
    assert not session.document.read_only_because
    session.save()
    again.die()


def test_a_file_that_was_lost_comes_back_though_nothing_was_changed(
    qapp: QApplication, home: Path, file: Path, qtbot: QtBot
) -> None:
    before = file.read_bytes()
    start = Start(qapp, home)
    session = start.open(file)
    file.unlink()
    session.window.findChildren(Others)[0].look()
    qtbot.waitUntil(lambda: "The file is gone" in session.window.trouble.said)
    qtbot.waitUntil(lambda: session.window.status.right == SAFE)
    start.die()
    again = Start(qapp, home)
    session = again.open()
    assert f"all that was in {file.name}, which is gone" in plain(offered(session))[1]
    session.click(session.button("Restore"))
    assert "The file is gone" in session.window.trouble.said
    with session.waits_for(session.filing.opened):
        session.click(session.button("Save it there again"))
    assert file.read_bytes() == before
    again.program.quit()
    assert kept(home) == []
