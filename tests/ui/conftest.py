"""Give the tests of the screen their looks, in the letters and colours of the drawings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui.theme import DRAWN_AT, Looks
from tests.ui.colleagues import CASE, Colleague
from tests.ui.session import Session, copied, written
from tests.ui.session import lean as lean_file
from tests.ui.unanswered import closed_unanswered


@pytest.fixture(autouse=True)
def nothing_waits_for_ever(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a dialog without an answer; else it would hang."""
    assert qapp
    with closed_unanswered() as closed:
        yield
    assert closed == []


@pytest.fixture
def looks(qtbot: QtBot, qapp: QApplication) -> Iterator[Looks]:
    """Give light looks whose body letters are 14 pixels, as in the drawings."""
    assert qtbot
    made = Looks(qapp, "light")
    made.zoom(DRAWN_AT / made.theme.em)
    yield made
    made.deleteLater()


@pytest.fixture
def words() -> Words:
    return Words()


@pytest.fixture
def session(looks: Looks, words: Words) -> Iterator[Session]:
    """Give a window without a file."""
    made = Session(looks, words)
    yield made
    made.end()


@pytest.fixture
def rich(session: Session, tmp_path: Path) -> Session:
    """Give a window with a copy of the dossier in which every field occurs."""
    return session.open(copied(sample("every-field.dossier"), tmp_path))


@pytest.fixture(scope="module")
def lean_window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Give one window for many tests, on a dossier in which every noun occurs."""
    looks = Looks(qapp, "light")
    made = Session(looks, Words())
    yield made.open(lean_file(tmp_path_factory.mktemp("lean")))
    made.end()
    looks.deleteLater()


@pytest.fixture
def lean(lean_window: Session) -> Iterator[Session]:
    """Give the window that the tests of a file share; what a test does is taken back."""
    yield lean_window
    lean_window.take_back()


@pytest.fixture
def ann(looks: Looks, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Colleague]:
    """Give a person at a window that hears of others."""
    made = Colleague(looks, "ann", tmp_path_factory.mktemp("ann"))
    yield made
    made.close()


@pytest.fixture
def bob(looks: Looks, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Colleague]:
    """Give another one."""
    made = Colleague(looks, "bob", tmp_path_factory.mktemp("bob"))
    yield made
    made.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the file that both of them open."""
    return written(CASE, tmp_path)
