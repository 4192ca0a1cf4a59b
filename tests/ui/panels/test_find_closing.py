"""Test where the keyboard goes when Find is closed: back to where it was in the dossier."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dossier.document import edits
from dossier.shipped import sample
from dossier.ui import finding
from dossier.ui.panels.find import FindPanel
from dossier.ui.widgets.tab_bar import TabBar
from tests.ui.panels.test_find import look_for
from tests.ui.session import Session, copied


@pytest.fixture
def case(session: Session, tmp_path: Path) -> Session:
    """Give a window in which things can be found."""
    finding.bind(session.window)
    return session.open(copied(sample("roman-seleznev.dossier"), tmp_path))


@pytest.mark.parametrize("width", [700, 1200])
def test_esc_closes_and_leaves_the_keyboard_on_the_tabs(case: Session, width: int) -> None:
    case.window.resize(width, 700)
    look_for(case, "sentenc")
    case.press("Esc")
    case.settle()
    assert case.find(FindPanel) == []
    assert isinstance(QApplication.focusWidget(), TabBar)


@pytest.mark.parametrize("width", [700, 1200])
def test_esc_leads_the_keyboard_back_to_the_field_that_had_it(case: Session, width: int) -> None:
    case.window.resize(width, 700)
    look_for(case, "isolation ward")
    case.press("Return")
    face = QApplication.focusWidget()
    case.press("Ctrl+F")
    assert QApplication.focusWidget() is not face
    case.press("Esc")
    case.settle()
    assert case.find(FindPanel) == []
    assert QApplication.focusWidget() is face


def test_esc_leads_to_the_tabs_where_the_field_is_gone(case: Session) -> None:
    look_for(case, "isolation ward")
    case.press("Return")
    look_for(case, "nothing")
    assert case.document.edit("Clear", edits.clear("statements"))
    assert case.document.edit("Clear", edits.clear("concerns"))
    case.press("Esc")
    case.settle()
    assert isinstance(QApplication.focusWidget(), TabBar)


def test_esc_closes_from_the_field_that_was_gone_to_and_stays_there(case: Session) -> None:
    look_for(case, "isolation ward")
    case.press("Return")
    face = QApplication.focusWidget()
    case.press("F2")
    case.press("Esc")
    assert case.find(FindPanel)
    case.press("Esc")
    case.settle()
    assert case.find(FindPanel) == []
    assert QApplication.focusWidget() is face
