"""Use the welcome page: forget recent files, and answer the offer of a double click once."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from dossier.app import Program
from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui import traces
from dossier.ui.application import Application
from dossier.ui.dialogs.kept_dialog import KeptDialog
from dossier.ui.forms.face import Face
from dossier.ui.main_window import MainWindow
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.notice import Notice
from dossier.ui.widgets.switch import Switch
from dossier.workspace import desktop
from dossier.workspace.paths import Paths
from dossier.workspace.settings import KEEP_HISTORY, KEEP_RECENT, OFFER_FILE_TYPE
from tests.ui.colleagues import once_there
from tests.ui.hands import hover
from tests.ui.pixels import picture


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a desktop that does not know the program."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "shared"))
    return tmp_path / "data"


@pytest.fixture
def program(qapp: Application, data: Path, tmp_path: Path) -> Iterator[Program]:
    """Give the program in a home of its own, in which two files were open."""
    made = Program(qapp, Words(), Paths.under(tmp_path / "home"))
    assert not data.exists()
    for name in ("a", "b"):
        path = Path(shutil.copy(sample("shortest.dossier"), tmp_path / f"{name}.dossier"))
        made.recent.remember(path, name.upper())
        made.state.keep_view(path, {"tab": "charges"})
    yield made
    made.quit()


def press(window: MainWindow, name: str) -> None:
    """Press a button of the page by its name."""
    found = [each for each in window.findChildren(Button) if each.accessibleName() == name]
    assert found, [each.accessibleName() for each in window.findChildren(Button)]
    found[-1].click()
    QApplication.processEvents()


def offers(window: MainWindow) -> list[str]:
    """Give what is asked on the page that is shown."""
    notices = window.findChildren(Notice)
    return [each.accessibleName() for each in notices if each.isVisible()]


def test_a_recent_file_opens_by_a_click_in_the_window_of_the_page(
    program: Program, tmp_path: Path
) -> None:
    window = program.open()
    path = str(tmp_path / "a.dossier")
    faces = [face for face in window.findChildren(Face) if path in face.accessibleName()]
    QTest.mouseClick(faces[0], Qt.MouseButton.LeftButton)
    assert window.case
    assert str(window.case.desk.document.path) == path
    assert program.windows == [window]
    assert program.recent.files()[0].path == path


def test_one_recent_file_is_forgotten_with_how_it_was_looked_at(
    program: Program, tmp_path: Path
) -> None:
    window = program.open()
    press(window, "Forget B")
    assert [entry.name for entry in program.recent.files()] == ["A"]
    assert program.state.view(tmp_path / "b.dossier") == {}
    assert program.state.view(tmp_path / "a.dossier") == {"tab": "charges"}


def test_all_recent_files_are_forgotten(program: Program, tmp_path: Path) -> None:
    window = program.open()
    press(window, "Forget all")
    assert program.recent.files() == ()
    assert program.state.view(tmp_path / "a.dossier") == {}
    home = [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert not [path for path in home if b"a.dossier" in path.read_bytes()]


def test_a_no_to_the_offer_is_remembered(program: Program, data: Path) -> None:
    window = program.open()
    assert offers(window)[0].startswith("Open .dossier files by a double click?")
    press(window, "No")
    assert offers(window) == []
    assert offers(program.open()) == []
    assert program.settings.get(OFFER_FILE_TYPE) is False
    assert not data.exists()


def test_a_file_stays_where_it_is_when_an_offer_above_it_goes(program: Program) -> None:
    window = program.open()

    def places() -> list[QPoint]:
        faces = [face for face in window.findChildren(Face) if face.isVisible()]
        return [face.mapTo(window, QPoint()) for face in faces]

    before = places()
    assert before
    press(window, "No")
    QApplication.processEvents()
    assert places() == before


def test_a_file_under_the_mouse_shows_no_pencil_since_nothing_is_edited_there(
    program: Program,
) -> None:
    face = program.open().findChildren(Face)[-1]
    assert face.cursor().shape() is Qt.CursorShape.PointingHandCursor
    hover(face)
    drawn = picture(face)
    sign = {drawn.pixelColor(x, 14).name() for x in range(drawn.width() - 24, drawn.width() - 8)}
    assert len(sign) == 1


def test_a_yes_to_the_offer_tells_the_desktop(program: Program, data: Path) -> None:
    window = program.open()
    press(window, "Yes, set it up")
    assert desktop.is_installed([data])
    assert offers(window) == []
    assert "double click" in window.status.right


def test_where_the_desktop_knows_the_program_nothing_is_offered(
    program: Program, tmp_path: Path
) -> None:
    desktop.install(tmp_path / "shared", ("/usr/bin/dossier",))
    assert offers(program.open()) == []


def test_the_menu_does_it_too_and_a_refusal_is_told(program: Program, data: Path) -> None:
    window = program.open(sample("shortest.dossier"))
    data.write_text("no folder")
    window.commands.action("help.file_type").trigger()
    assert "The desktop could not be told" in window.trouble.said
    data.unlink()
    window.commands.action("help.file_type").trigger()
    assert desktop.is_installed([data])


def in_kept(window: MainWindow, act: Callable[[KeptDialog], object]) -> None:
    """Open what is kept on this computer, and do something there."""

    def do(dialog: KeptDialog) -> None:
        act(dialog)
        dialog.accept()

    once_there(KeptDialog, do)
    window.commands.run("file.kept")


def choose(switch: Switch, words: str) -> None:
    """Press one word of a switch."""
    choices = switch.findChildren(QRadioButton)
    next(choice for choice in choices if choice.accessibleName() == words).click()


def test_a_list_of_recent_files_can_be_off_and_is_forgotten_at_once(
    program: Program, tmp_path: Path
) -> None:
    window = program.open()
    assert len(program.recent.files()) == 2
    in_kept(window, lambda dialog: choose(dialog.recent, "No"))
    assert program.settings.get(KEEP_RECENT) is False
    program.recent.remember(sample("shortest.dossier"), "C")
    assert '"files": []' in (tmp_path / "home" / "state" / "recent.json").read_text()
    assert '"views": {}' in (tmp_path / "home" / "state" / "window.json").read_text()
    in_kept(window, lambda dialog: choose(dialog.recent, "Yes"))
    assert program.settings.get(KEEP_RECENT) is True


def test_recent_files_are_forgotten_and_the_page_shows_none(program: Program) -> None:
    window = program.open()
    in_kept(window, lambda dialog: dialog.forget.click())
    assert program.recent.files() == ()
    QApplication.processEvents()
    shown = [each.said for each in window.findChildren(Button) if each.isVisible()]
    assert "Forget all" not in shown


def test_earlier_versions_can_be_off_where_no_file_is_open(program: Program) -> None:
    window = program.open()
    in_kept(window, lambda dialog: choose(dialog.history, "No"))
    assert program.settings.get(KEEP_HISTORY) is False
    seen: list[str] = []
    in_kept(window, lambda dialog: seen.append(dialog.history.choice))
    assert seen == ["no"]


def own_dialogs() -> bool:
    """Tell whether files are chosen without the desktop's own dialog."""
    return QApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def test_who_wants_no_list_leaves_none_with_the_desktop_either(
    program: Program, qapp: Application, tmp_path: Path
) -> None:
    window = program.open()
    assert not own_dialogs()
    in_kept(window, lambda dialog: choose(dialog.recent, "No"))
    assert own_dialogs()
    traces.leave(wanted=True)
    next_start = Program(qapp, Words(), Paths.under(tmp_path / "home"))
    assert own_dialogs()
    next_start.quit()
    in_kept(window, lambda dialog: choose(dialog.recent, "Yes"))
    assert not own_dialogs()


def test_recent_files_and_samples_are_reached_from_a_file_that_is_open(
    program: Program, tmp_path: Path
) -> None:
    first = program.open(tmp_path / "a.dossier")
    first.commands.run("file.recent")
    (page,) = [window for window in program.windows if window is not first]
    shown = [each.accessibleName() for each in page.findChildren(Button)]
    assert any(name.startswith("Forget") for name in shown)
    assert first.case
    assert page.case is None
    assert not page.commands.action("file.recent").isEnabled()
    page.commands.action("file.close").trigger()
    assert program.windows == [first]
