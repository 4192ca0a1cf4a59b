"""Test, with the real dialog, that no file is taken to which nobody has agreed."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.ui.application import Application
from dossier.ui.dialogs import file_dialogs
from dossier.ui.theme import Looks
from tests.ui.colleagues import once_there

WORDS = Words()
Ask = Callable[[QWidget, Path], Path | None]


def answer_to(ask: Callable[[Callable[[Path], object]], object]) -> Path | None:
    """Ask for a file, and wait until the last of what is asked is answered."""
    loop, given = QEventLoop(), list[Path]()
    ask(given.append)

    def look() -> None:
        shown = (w for w in QApplication.topLevelWidgets() if w.isVisible())
        if any(isinstance(widget, QFileDialog) for widget in shown):
            QTimer.singleShot(0, look)
        else:
            loop.quit()

    look()
    loop.exec()
    return given[0] if given else None


def of_dossier(parent: QWidget, folder: Path, words: Words = WORDS) -> Path | None:
    name = folder / "ann.dossier"
    return answer_to(partial(file_dialogs.file_to_save, parent, words, name))


def of_report(parent: QWidget, folder: Path) -> Path | None:
    kinds = [(".pdf", "PDF"), (".html", "Web page")]
    name = folder / "ann.pdf"
    return answer_to(partial(file_dialogs.report_to_save, parent, WORDS, name, kinds))


def of_summary(parent: QWidget, folder: Path) -> Path | None:
    name = folder / "ann.pdf"
    return answer_to(partial(file_dialogs.pdf_to_save, parent, WORDS, name))


def to_open(parent: QWidget, folder: Path, words: Words = WORDS) -> Path | None:
    return answer_to(partial(file_dialogs.file_to_open, parent, words, str(folder)))


def of_dossier_in_russian(parent: QWidget, folder: Path) -> Path | None:
    return of_dossier(parent, folder, Words("ru"))


def to_open_in_russian(parent: QWidget, folder: Path) -> Path | None:
    return to_open(parent, folder, Words("ru"))


class Person:
    """Types a name, and answers whether a file may be replaced."""

    def __init__(self, typed: str, *, replaces: bool) -> None:
        self._typed, self._replaces = typed, replaces
        self.asked = ""
        self.seen: list[str] = []
        self._done = False

    def ask(self, ask: Ask, parent: QWidget, folder: Path) -> Path | None:
        QTimer.singleShot(0, self._look)
        found = ask(parent, folder)
        self._done = True
        return found

    def _look(self) -> None:
        if self._done:
            return
        QTimer.singleShot(0, self._look)
        shown = QApplication.activeModalWidget()
        if isinstance(shown, QMessageBox):
            self.asked = shown.text()
            answers = QMessageBox.StandardButton
            shown.button(answers.Yes if self._replaces else answers.No).click()
        elif isinstance(shown, QFileDialog):
            (line,) = shown.findChildren(QLineEdit, "fileNameEdit")
            self.seen.append(line.text())
            if self.asked:
                shown.reject()
                return
            if len(self.seen) == 1:
                line.setText(self._typed)
            shown.accept()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("ask", "name"),
    [(of_dossier, "ivan.dossier"), (of_report, "ivan.pdf"), (of_summary, "ivan.pdf")],
    ids=["dossier", "report", "summary"],
)
@pytest.mark.parametrize("replaces", [True, False])
def test_a_file_that_is_there_is_asked_about_though_its_ending_was_not_typed(
    parent: QWidget, tmp_path: Path, ask: Ask, name: str, *, replaces: bool
) -> None:
    (tmp_path / name).write_text("somebody's")
    person = Person("ivan", replaces=replaces)
    found = person.ask(ask, parent, tmp_path)
    assert found == (tmp_path / name if replaces else None)
    assert name in person.asked
    assert person.seen[1] == name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ivan", "ivan.dossier"),
        ("Seleznev R.V", "Seleznev R.V.dossier"),
        ("Дело 1.2", "Дело 1.2.dossier"),
        ("ann.DOSSIER", "ann.DOSSIER"),
        ("ann.json", "ann.json"),
    ],
)
def test_a_dossier_gets_its_ending_whatever_points_are_in_its_name(
    parent: QWidget, tmp_path: Path, typed: str, name: str
) -> None:
    person = Person(typed, replaces=False)
    assert person.ask(of_dossier, parent, tmp_path) == tmp_path / name
    assert person.asked == ""
    assert len(person.seen) == 1


def test_a_summary_gets_its_ending(parent: QWidget, tmp_path: Path) -> None:
    assert Person("ivan", replaces=False).ask(of_summary, parent, tmp_path) == tmp_path / "ivan.pdf"


@pytest.mark.parametrize("ask", [of_dossier, of_report, of_summary, to_open])
def test_the_chooser_has_signs_that_are_seen_in_the_dark_and_cuts_no_column(
    qtbot: QtBot, looks: Looks, tmp_path: Path, ask: Ask
) -> None:
    for kind in ("dossier", "pdf"):
        (tmp_path / f"roman-seleznev.{kind}").write_text("{" + " " * 12_000 + "}")
    looks.choose("dark")
    looks.zoom(2)
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[tuple[list[str], set[str]]] = []

    def see(chooser: QFileDialog, rounds: int = 5_000) -> None:
        (files,) = chooser.findChildren(QTreeView, "treeView")
        header = files.header()
        cut = [
            str(header.model().headerData(n, Qt.Orientation.Horizontal))
            for n in range(1, header.count())
            if header.sectionSize(n) < files.sizeHintForColumn(n)
        ]
        # Qt reads the folder on a thread of its own, and lays the columns out after that.
        if rounds and (cut or not files.model().rowCount(files.rootIndex())):
            QTimer.singleShot(0, chooser, partial(see, chooser, rounds - 1))
            return
        (up,) = chooser.findChildren(QToolButton, "toParentButton")
        seen.append((cut, set(inks(up.icon().pixmap(16).toImage()))))
        chooser.reject()

    once_there(QFileDialog, see)
    ask(parent, tmp_path)
    ((cut, drawn),) = seen
    assert cut == []
    assert drawn == {looks.theme.tokens.ink.name()}


@pytest.mark.parametrize("ask", [of_dossier_in_russian, to_open_in_russian])
def test_the_chooser_speaks_the_language_of_the_program(
    parent: QWidget, qapp: Application, tmp_path: Path, ask: Ask
) -> None:
    seen: list[str] = []

    def see(chooser: QFileDialog) -> None:
        seen.extend(label.text() for label in chooser.findChildren(QLabel) if label.isVisible())
        buttons = chooser.findChildren(QPushButton)
        seen.extend(button.text() for button in buttons if button.isVisible())
        chooser.reject()

    once_there(QFileDialog, see)
    qapp.speak("ru")
    try:
        ask(parent, tmp_path)
    finally:
        qapp.speak("en")
    assert len(seen) == 5
    assert [text for text in seen if re.search("[A-Za-z]", text)] == []


def inks(image: QImage) -> Iterator[str]:
    """Give the colours that are drawn in full."""
    for y, x in product(range(image.height()), range(image.width())):
        if image.pixelColor(x, y).alpha() == 255:
            yield image.pixelColor(x, y).name()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", {"Folder", "Dossier", "PNG file", "File"}),
        ("ru", {"Папка", "Досье", "Файл PNG", "Файл"}),
    ],
)
def test_the_chooser_says_the_kinds_of_files_in_the_language_of_the_program(
    parent: QWidget, tmp_path: Path, language: str, said: set[str]
) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("a.dossier", "a.png", "a"):
        (tmp_path / name).write_text("x")
    seen: set[str] = set()

    def see(chooser: QFileDialog, rounds: int = 5_000) -> None:
        (files,) = chooser.findChildren(QTreeView, "treeView")
        model, root = files.model(), files.rootIndex()
        kinds = [model.index(row, 2, root).data() for row in range(model.rowCount(root))]
        if rounds and len(kinds) < len(said):
            QTimer.singleShot(0, chooser, partial(see, chooser, rounds - 1))
            return
        seen.update(map(str, kinds))
        chooser.reject()

    once_there(QFileDialog, see)
    chooser = QFileDialog(parent, "", str(tmp_path), "(*)")
    file_dialogs.speak(chooser, Words(language))
    loop = QEventLoop()
    file_dialogs.choose_in(chooser, lambda _file, _kind: None, loop.quit)
    loop.exec()
    assert seen == said


def test_without_room_for_all_columns_the_chooser_shows_the_names(
    parent: QWidget, looks: Looks, tmp_path: Path
) -> None:
    looks.zoom(3)
    name = "roman-seleznev.dossier"
    (tmp_path / name).write_text("{}")
    seen: list[int] = []

    def see(chooser: QFileDialog, rounds: int = 5_000) -> None:
        (files,) = chooser.findChildren(QTreeView, "treeView")
        if rounds and not files.model().rowCount(files.rootIndex()):
            QTimer.singleShot(0, chooser, partial(see, chooser, rounds - 1))
            return
        seen.append(files.columnWidth(0) - files.fontMetrics().horizontalAdvance(name))
        chooser.reject()

    once_there(QFileDialog, see)
    to_open(parent, tmp_path)
    assert seen[0] > 0
