"""Copy from the timeline's list by its menu: a cell, a row, or all rows."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.model.ids import with_keys
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs.timeline_list import TimelineList
from dossier.ui.theme import Looks
from tests.samples import sample
from tests.timeline.making import a_dossier
from tests.ui.tabs.on_timeline import at_timeline, list_of, tab_of

MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


@pytest.fixture
def window(qtbot: QtBot, looks: Looks) -> MainWindow:
    made = at_timeline(qtbot, looks, with_keys(sample("roman-seleznev.dossier")))
    tab_of(made).show_as("list")
    return made


def ask(listed: TimelineList, at: QPoint, why: QContextMenuEvent.Reason = MOUSE) -> list[str]:
    """Ask for the menu at a place, and give what it offers."""
    event = QContextMenuEvent(why, at, listed.viewport().mapToGlobal(at))
    QApplication.sendEvent(listed.viewport(), event)
    return [entry.text() for entry in listed.menu.actions()]


def cell(listed: TimelineList, row: int, column: int) -> QPoint:
    return listed.visualRect(listed.model().index(row, column)).center()


@pytest.mark.parametrize(
    ("entry", "copied"),
    [
        (0, "arrest, International airport of Male, Maldives"),
        (1, "When\tWhat\tKind\tHow exact\tSays\n5 July 2014\tarrest, International airport"),
        (2, "When\tWhat\tKind\tHow exact\tSays\n2011\taccording to Anatoly Antonov"),
    ],
)
def test_what_is_under_the_mouse_is_copied(window: MainWindow, entry: int, copied: str) -> None:
    listed = list_of(tab_of(window))
    assert ask(listed, cell(listed, 1, 1)) == ["Copy the cell", "Copy the row", "Copy the list"]
    listed.menu.actions()[entry].trigger()
    listed.menu.close()
    assert QGuiApplication.clipboard().text().startswith(copied)
    assert window.status.right == ("Copied", "1 row copied", "9 rows copied")[entry]


def test_by_key_the_chosen_row_is_copied_wherever_the_mouse_is(window: MainWindow) -> None:
    listed = list_of(tab_of(window))
    listed.choose("guam-ruling/date")
    ask(listed, cell(listed, 0, 0), KEYBOARD)
    listed.menu.actions()[0].trigger()
    listed.menu.close()
    assert QGuiApplication.clipboard().text() == "5 July 2014 to August 2016"


def test_letting_the_right_button_go_takes_no_entry(window: MainWindow) -> None:
    listed = list_of(tab_of(window))
    listed.choose("guam-ruling/date")
    ask(listed, cell(listed, 1, 1))
    assert listed.menu.activeAction() is None
    listed.menu.close()
    ask(listed, cell(listed, 1, 1), KEYBOARD)
    assert listed.menu.activeAction() is listed.menu.actions()[0]
    listed.menu.close()


def test_nothing_is_offered_where_there_is_no_row(qtbot: QtBot, looks: Looks) -> None:
    empty = at_timeline(qtbot, looks, a_dossier())
    tab_of(empty).show_as("list")
    listed = list_of(tab_of(empty))
    assert ask(listed, QPoint(5, 5)) == []


def test_a_cell_without_words_is_not_offered(qtbot: QtBot, looks: Looks) -> None:
    made = at_timeline(qtbot, looks, a_dossier(events=[{"id": "e", "title": "A", "date": "2015"}]))
    tab_of(made).show_as("list")
    listed = list_of(tab_of(made))
    assert "Copy the cell" not in ask(listed, cell(listed, 0, 4))
    listed.menu.close()
