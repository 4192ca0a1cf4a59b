"""Give the tests of the screen their looks, in the letters and colours of the drawings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui.theme import DRAWN_AT, Looks
from tests.ui.session import Session, copied
from tests.ui.session import lean as lean_file


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


@pytest.fixture
def lean(session: Session, tmp_path: Path) -> Session:
    """Give a window with a dossier in which every noun occurs, and few records."""
    return session.open(lean_file(tmp_path))
