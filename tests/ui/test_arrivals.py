"""Let files arrive from outside: by events of the system, by later starts, and by dropping."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from pytestqt.qtbot import QtBot

from dossier.app import Program
from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui.application import Application
from dossier.ui.main_window import MainWindow
from dossier.workspace.instance import Instance, begin
from dossier.workspace.paths import Paths
from tests.workspace.test_instance import handed


@pytest.fixture
def application(qapp: Application) -> Iterator[Application]:
    """Give the application, which keeps what comes until the test says who opens it."""
    yield qapp
    qapp.keep()


@pytest.fixture
def program(application: Application, tmp_path: Path) -> Iterator[Program]:
    """Give the program in a home of its own, without a window yet."""
    made = Program(application, Words(), Paths.under(tmp_path / "home"))
    yield made
    made.quit()
    assert made.windows == []


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(sample("roman-seleznev.dossier"), tmp_path / "Дело (1).dossier"))


def shown(program: Program) -> list[Path | None]:
    """Give the file of each window, in the order in which they were made."""
    cases = [window.case for window in program.windows]
    return [case.desk.document.path if case else None for case in cases]


def told(application: Application, path: Path) -> None:
    """Let the system ask for a file to be opened."""
    application.sendEvent(application, QFileOpenEvent(str(path)))


def test_a_file_that_comes_before_any_window_is_kept_until_there_is_one(
    application: Application, file: Path
) -> None:
    told(application, file)
    assert application.take_kept() == (str(file),)
    assert application.take_kept() == ()


def test_a_file_of_the_system_opens_in_a_window(
    application: Application, program: Program, file: Path
) -> None:
    application.open_with(program.open_arrived)
    told(application, file)
    assert shown(program) == [file]


def test_the_same_file_by_another_name_raises_its_window(
    qtbot: QtBot, program: Program, file: Path, tmp_path: Path
) -> None:
    first = program.open(file)
    other = program.open(Path(shutil.copy(file, tmp_path / "other.dossier")))
    assert program.windows == [first, other]
    first.showMinimized()
    (tmp_path / "link.dossier").symlink_to(file)
    program.open_arrived([str(tmp_path / "link.dossier")])
    assert program.windows == [first, other]
    assert not first.isMinimized()
    qtbot.waitUntil(first.isActiveWindow)


def test_a_file_that_arrives_takes_the_window_that_stands_empty(
    program: Program, file: Path, tmp_path: Path
) -> None:
    program.open()
    program.open_arrived([str(file)])
    assert shown(program) == [file]
    second = Path(shutil.copy(file, tmp_path / "second.dossier"))
    program.open_arrived([str(second)])
    assert shown(program) == [file, second]


def test_a_file_that_cannot_be_read_is_told_where_it_was_asked_for_and_what_is_open_stays(
    program: Program, file: Path, tmp_path: Path
) -> None:
    window = program.open(file)
    torn = tmp_path / "torn.dossier"
    torn.write_text('{"dossier": 1,')
    window.file_dropped.emit(str(torn))
    assert shown(program) == [file]
    assert "Not opened" in window.trouble.said
    torn.write_bytes(file.read_bytes())
    window.file_dropped.emit(str(torn))
    assert shown(program) == [file, torn]


def test_a_start_without_files_brings_a_window_forward(program: Program, file: Path) -> None:
    window = program.open(file)
    window.showMinimized()
    program.open_arrived([])
    assert shown(program) == [file]
    assert not window.isMinimized()


def test_what_later_starts_hand_over_is_opened(
    qtbot: QtBot, application: Application, program: Program, file: Path, tmp_path: Path
) -> None:
    first = begin(str(tmp_path / "run"), ":97", [])
    assert isinstance(first, Instance)
    application.open_with(program.open_arrived, first)
    ended: Callable[[], Instance | None] = handed(str(tmp_path / "run"), str(file))
    qtbot.waitUntil(lambda: shown(program) == [file])
    assert ended() is None
    application.stop_listening()
    first.close()


def test_what_arrives_has_the_leave_of_its_start_to_come_forward_and_nothing_else_has(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    first = begin(str(tmp_path / "run"), ":97", [])
    assert isinstance(first, Instance)
    seen: list[str | None] = []
    application.open_with(lambda _: seen.append(os.environ.get("XDG_ACTIVATION_TOKEN")), first)
    ended: Callable[[], Instance | None] = handed(str(tmp_path / "run"), leave="leave-of-7")
    qtbot.waitUntil(lambda: seen == ["leave-of-7"])
    assert "XDG_ACTIVATION_TOKEN" not in os.environ
    assert ended() is None
    application.stop_listening()
    first.close()


def drop(window: MainWindow, *urls: QUrl) -> bool:
    """Drag something over a window and let it go there; give whether the window takes it."""
    data = QMimeData()
    data.setUrls(urls)
    copy, left, bare = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(window.rect().center(), copy, data, left, bare)
    enter.ignore()
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        at = QPointF(window.rect().center())
        window.dropEvent(QDropEvent(at, copy, data, left, bare))
    return enter.isAccepted()


def test_files_that_are_dropped_open_each_in_a_window(
    program: Program, file: Path, tmp_path: Path
) -> None:
    second = Path(shutil.copy(file, tmp_path / "second.dossier"))
    window = program.open()
    assert drop(window, QUrl.fromLocalFile(str(file)), QUrl.fromLocalFile(str(second)))
    assert shown(program) == [file, second]
    assert not drop(window, QUrl("https://example.org/a.dossier"))
    assert shown(program) == [file, second]
