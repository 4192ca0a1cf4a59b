"""Test the earlier versions in the window: told of once, seen, restored as a step, erased, off."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from dossier.shipped import sample
from dossier.ui.dialogs.history_dialog import HistoryDialog
from dossier.ui.panels.trouble import Trouble
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.question import Question
from dossier.ui.widgets.record_list import RecordList
from dossier.workspace.settings import KEEP_HISTORY
from tests.ui.session import Session, copied
from tests.ui.test_recovering import Start, plain

STATUTE = "charges/#wire-fraud/statute"


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Start:
    return Start(qapp, tmp_path / "home")


@pytest.fixture
def opened(start: Start, tmp_path: Path) -> Session:
    return start.open(copied(sample("every-field.dossier"), tmp_path))


def saved(session: Session, statute: str) -> None:
    """Change a field and save."""
    session.change(STATUTE, statute)
    session.save()


def told(session: Session) -> list[str]:
    """Give what is told over the page."""
    return [trouble.said for trouble in session.find(Trouble)]


def statute(session: Session) -> str | None:
    return session.document.dossier.charges[0].statute


def in_history(session: Session, act: Callable[[HistoryDialog], object]) -> None:
    """Open the earlier versions, and do something there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HistoryDialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    session.soon(look)
    session.run("file.history")


def test_on_the_first_save_the_history_is_told_of_once(start: Start, opened: Session) -> None:
    saved(opened, "Code 1")
    (said,) = told(opened)
    assert said.startswith("Saved. A history is kept on this computer.")
    opened.click(opened.button("Dismiss"))
    saved(opened, "Code 2")
    assert told(opened) == []
    start.die()


def test_other_names_of_a_file_that_keep_the_version_before_are_told_of_once(
    start: Start, opened: Session
) -> None:
    before = opened.file.read_bytes()
    other = opened.file.with_name("other name")
    other.hardlink_to(opened.file)
    saved(opened, "Code 1")
    (said,) = told(opened)
    assert said.startswith("Saved, under this name alone.")
    assert "1 other name of the file (a hard link) still leads to the version before" in said
    assert other.read_bytes() == before
    opened.click(opened.button("Dismiss"))
    saved(opened, "Code 2")
    assert not any("hard link" in said for said in told(opened))
    start.die()


def test_who_wants_no_history_says_so_there(start: Start, opened: Session) -> None:
    saved(opened, "Code 1")
    opened.click(opened.button("Keep none"))
    assert start.program.settings.get(KEEP_HISTORY) is False
    saved(opened, "Code 2")
    shown: list[list[str]] = []
    in_history(opened, lambda dialog: shown.append(opened.texts(dialog)))
    # The version before the first save was kept when that was still wanted.
    assert any("was “Northmark Code 12-340”, is “Code 2”" in text for text in plain(shown[0]))
    start.die()


def test_a_version_is_shown_with_what_changed_since_and_comes_back_as_a_step(
    start: Start, opened: Session
) -> None:
    saved(opened, "Code 1")
    saved(opened, "Code 2")
    before = opened.file.read_bytes()
    shown: list[str] = []

    def restore(dialog: HistoryDialog) -> None:
        shown.extend(plain(opened.texts(dialog)))
        opened.click(opened.button("Restore this version", dialog))

    in_history(opened, restore)
    assert any("was “Code 1”, is “Code 2”" in text for text in shown)
    assert (statute(opened), opened.document.dirty) == ("Code 1", True)
    assert opened.file.read_bytes() == before
    assert opened.document.undo_name.startswith("Restore the version of ")
    opened.run("edit.undo")
    assert (statute(opened), opened.document.dirty) == ("Code 2", False)
    start.die()


def test_versions_of_one_day_differ_by_a_time_that_no_long_date_cuts(
    start: Start, opened: Session
) -> None:
    saved(opened, "Code 1")
    shown: list[str] = []

    def look(dialog: HistoryDialog) -> None:
        model = dialog.findChildren(RecordList)[0].model()
        shown.append(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        shown.append(model.index(0, 0).data(Qt.ItemDataRole.DisplayRole))

    in_history(opened, look)
    assert re.fullmatch(r"\d+ \w+ \d{4}, \d\d:\d\d:\d\d", shown[0])
    assert ":" not in shown[1]
    start.die()


def test_without_a_version_the_dialog_says_when_there_will_be_one(
    start: Start, opened: Session
) -> None:
    shown: list[str] = []
    in_history(opened, lambda dialog: shown.extend(opened.texts(dialog)))
    assert any(text.startswith("No earlier version yet.") for text in shown)
    start.die()


@pytest.mark.parametrize(("answer", "left"), [("Keep them", 1), ("Erase", 0)])
def test_a_history_is_erased_after_a_question(
    start: Start, opened: Session, tmp_path: Path, answer: str, left: int
) -> None:
    saved(opened, "Code 1")

    def erase(dialog: HistoryDialog) -> None:
        def reply() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, Question)
            opened.click(opened.button(answer, box))

        opened.soon(reply)
        opened.click(opened.button("Erase this history…", dialog))

    in_history(opened, erase)
    assert len(list((tmp_path / "home" / "state" / "backups").iterdir())) == left
    start.die()


def test_a_backup_that_cannot_be_kept_is_told_and_the_save_is_good(
    start: Start, opened: Session, tmp_path: Path
) -> None:
    (tmp_path / "home" / "state" / "backups").write_text("no folder")
    saved(opened, "Code 1")
    assert told(opened)[0].startswith("Saved, but the version before could not be kept")
    assert b"Code 1" in opened.file.read_bytes()
    start.die()


def test_what_was_opened_and_what_was_saved_can_be_gone_back_to(
    start: Start, opened: Session
) -> None:
    saved(opened, "Code 1")
    opened.change(STATUTE, "Code 2")
    opened.run("file.revert")
    assert statute(opened) == "Code 1"
    opened.run("file.revert_opened")
    assert statute(opened) == "Northmark Code 12-340"
    opened.run("edit.undo")
    assert statute(opened) == "Code 1"
    start.die()


def test_a_version_that_was_torn_is_told_and_only_the_others_can_be_restored(
    start: Start, opened: Session, tmp_path: Path
) -> None:
    for number in (1, 2):
        saved(opened, f"Code {number}")
    torn, good = sorted((tmp_path / "home" / "state" / "backups").glob("*/*.dossier"), reverse=True)
    torn.write_bytes(torn.read_bytes()[:100])
    offered: list[tuple[str, bool]] = []

    def look(dialog: HistoryDialog) -> None:
        versions = dialog.findChildren(RecordList)[0]
        restore = next(b for b in dialog.findChildren(Button) if b.text() == "Restore this version")
        assert dialog.chosen == str(good)
        for key in (str(torn), str(good)):
            versions.choose(key)
            said = next(text for text in opened.texts(dialog) if "\n" in text)
            offered.append((said, restore.isEnabled()))

    in_history(opened, look)
    (of_torn, refused), (of_good, allowed) = offered
    assert of_torn.startswith("This version can't be read.\n")
    assert str(torn) in of_torn
    assert not refused
    assert of_good.startswith("Changed since then:")
    assert allowed
    start.die()


def test_the_last_version_is_offered_for_a_file_that_cannot_be_read(
    qapp: QApplication, tmp_path: Path, opened: Session
) -> None:
    saved(opened, "Code 1")
    saved(opened, "Code 2")
    file = opened.document.path
    assert file
    opened.window.close()
    file.write_text('{"dossier": 1,')
    session = Start(qapp, tmp_path / "home").open(file)
    (words,) = [
        button.text()
        for button in session.find(Button, session.window.trouble)
        if button.text().startswith("Open the version of ")
    ]
    session.click(session.button(words, session.window.trouble))
    assert statute(session) == "Code 1"
    assert session.document.path is None
    assert file.read_text() == '{"dossier": 1,'
    session.end()
