"""What the tests of dialogs share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier.ui.theme import Looks
from tests.ui.dialogs.print_dialogs import Making


@pytest.fixture
def make(qtbot: QtBot, looks: Looks, tmp_path: Path) -> Iterator[Making]:
    made = Making(qtbot, looks, tmp_path)
    yield made
    made.close()
