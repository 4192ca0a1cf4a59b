"""Give the tests of the screen their looks, in the letters and colours of the drawings."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.ui.theme import DRAWN_AT, Looks


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
