"""Test the window over long work: there only once that lasts, it says how far it is and ends it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from dossier.ui import paper
from dossier.ui.dialogs import going_on
from dossier.ui.dialogs.at_work import AtWork
from dossier.ui.dialogs.timeline_dialog import TimelineDialog
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs import timeline_paper
from dossier.ui.tabs.timeline_paper import Seen
from dossier.ui.text.label import Label
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.workspace.state import WindowState
from tests.ui.dialogs.print_dialogs import SEED
from tests.ui.tabs.on_timeline import at_timeline, tab_of, view_of

SUMMARY, TIMELINE = "Save the summary as PDF", "Save the whole timeline"
SAVES = pytest.mark.parametrize("what", [SUMMARY, TIMELINE])
Answer = Callable[[AtWork], object]


class Saving(QObject):
    """A person who saves something long, and answers each window that comes over it meanwhile."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__()
        self.window = window
        self.file = folder / "x.pdf"
        self.said: list[tuple[str, str]] = []
        """The title of each window, and its words."""
        self._answer: Answer = leave_alone

    def save(self, what: str, answer: Answer) -> None:
        self._answer = answer
        self._summary() if what == SUMMARY else self._timeline()

    def _summary(self) -> None:
        folder = self.file.parent
        keeping = paper.keeping(WindowState(folder / "state"), folder / "own")
        paper.save_pdf(self.window, self.window.words, keeping)

    def _timeline(self) -> None:
        tab = tab_of(self.window)

        def agree() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, TimelineDialog)
            dialog.go.click()

        QTimer.singleShot(0, agree)
        timeline_paper.save_whole(tab.desk, Seen(view_of(tab).scene, tab.sifting.sieve), tab)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, AtWork) and event.type() is QEvent.Type.Show:
            QTimer.singleShot(0, watched, lambda: self._look(watched))
        return False

    def _look(self, shown: AtWork) -> None:
        label, *_ = shown.findChildren(Label)
        self.said.append((shown.windowTitle(), label.said))
        self._answer(shown)


def leave_alone(_shown: AtWork) -> None:
    """Let it come to its end."""


def stop(shown: AtWork) -> None:
    (button,) = shown.findChildren(Button)
    button.click()


def press_esc(shown: AtWork) -> None:
    QTest.keyClick(shown, Qt.Key.Key_Escape)


@pytest.fixture
def person(
    qapp: QApplication,
    qtbot: QtBot,
    looks: Looks,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Saving]:
    made = Saving(at_timeline(qtbot, looks, SEED), tmp_path)

    def name(_chooser: object, then: Callable[[Path, str], object], *_: object) -> None:
        then(made.file, "")

    monkeypatch.setattr("dossier.ui.dialogs.file_dialogs.choose_in", name)
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@SAVES
@pytest.mark.parametrize("end", [stop, press_esc])
def test_what_lasts_is_told_and_can_be_ended_and_then_nothing_is_written(
    person: Saving, monkeypatch: pytest.MonkeyPatch, what: str, end: Answer
) -> None:
    monkeypatch.setattr(going_on, "PATIENCE", -1.0)
    person.save(what, end)
    ((title, said),) = person.said
    assert title == what
    assert said.startswith(("Gathering what leaves", "Setting the pages: "))
    assert not person.file.exists()
    assert person.window.status.right == "Stopped. Nothing was written."
    assert QApplication.activeModalWidget() is None


@SAVES
def test_what_is_not_ended_is_written_whole(
    person: Saving, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(going_on, "PATIENCE", -1.0)
    person.save(what, leave_alone)
    assert [title for title, _ in person.said] == [what]
    assert person.file.read_bytes().startswith(b"%PDF")
    assert "x.pdf" in person.window.status.right


@SAVES
def test_where_it_is_soon_done_no_window_comes(
    person: Saving, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(going_on, "PATIENCE", 600.0)
    person.save(what, stop)
    assert person.said == []
    assert person.file.exists()
