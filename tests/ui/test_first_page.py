"""Walk the page without a file, with its offer and recent files: all is said, named and whole."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from dossier.app import Program
from dossier.shipped import sample
from dossier.ui.application import Application
from dossier.ui.main_window import MainWindow
from dossier.ui.panels.welcome import Welcome
from dossier.ui.welcoming import SAMPLES
from dossier.ui.widgets.notice import Notice
from dossier.workspace.paths import Paths
from tests.ui.room import cut_at_rest
from tests.ui.speaking import SAME, WORD, Listening, plain_words, texts_in
from tests.ui.test_accessible_names import nameless

Make = Callable[[str, float], MainWindow]


@pytest.fixture
def make(qapp: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Give the first window in a language and a size of letters; the desktop knows no Dossier."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "shared"))
    made: list[Program] = []

    def start(language: str, scale: float) -> MainWindow:
        program = Program(qapp, Listening(language), Paths.under(tmp_path / "home"))
        made.append(program)
        program.looks.choose("light")
        program.looks.zoom(scale)
        there = Path(shutil.copy(sample("shortest.dossier"), tmp_path / "жж.dossier"))
        program.recent.remember(there, "ЖЖЖ")
        program.recent.remember(tmp_path / "ж" / "жжжж.dossier", "ЖЖЖЖ")
        window = program.open()
        window.show()
        QApplication.processEvents()
        assert len(window.findChildren(Notice)) > 0
        return window

    yield start
    for program in made:
        program.quit()
        program.looks.deleteLater()
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def page_of(window: MainWindow) -> Welcome:
    (page,) = [each for each in window.findChildren(Welcome) if each.isVisible()]
    return page


def test_every_word_is_said_and_what_takes_the_keyboard_has_a_name(
    make: Make, tmp_path: Path
) -> None:
    page = page_of(make("qps", 1))
    files = " ".join((str(tmp_path), *(name for name, _ in SAMPLES)))
    allowed = SAME | set(WORD.findall(files))
    missed = [text for text, _ in texts_in(page) if plain_words(text, allowed)]
    assert missed == []
    assert list(nameless(page)) == []


@pytest.mark.parametrize("size", [(1280, 800), (900, 512)], ids=["usual", "small"])
@pytest.mark.parametrize("scale", [1, 1.5, 1.75])
@pytest.mark.parametrize("language", ["qps", "ru"])
def test_no_word_of_it_is_cut(
    make: Make, language: str, scale: float, size: tuple[int, int]
) -> None:
    window = make(language, scale)
    window.resize(*size)
    assert cut_at_rest(window, window.looks.theme) == set()


def test_the_page_mirrors_too(make: Make) -> None:
    page = page_of(make("qpm", 1))
    assert [type(w).__name__ for w in page.findChildren(QWidget) if not w.isRightToLeft()] == []
