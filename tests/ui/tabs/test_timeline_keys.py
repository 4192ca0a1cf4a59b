"""Test how keys find the Timeline tab, and that list, status and today say what is so."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.model.ids import with_keys
from dossier.timeline.time.civil import of_day
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs.timeline_list import TimelineList
from dossier.ui.tabs.timeline_panes import Shape
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.scroll import LeastHeight
from tests.samples import sample
from tests.timeline.making import a_dossier
from tests.ui.tabs.on_timeline import at_timeline, list_of, tab_of, view_of
from tests.ui.tabs.test_timeline_tab import choose
from tests.ui.windows import case_of, open_window


@pytest.fixture
def window(qtbot: QtBot, looks: Looks) -> MainWindow:
    return at_timeline(qtbot, looks, with_keys(sample("roman-seleznev.dossier")))


@pytest.fixture
def tab(window: MainWindow) -> TimelineTab:
    return tab_of(window)


def test_enter_on_an_event_goes_to_the_first_field_of_its_record(tab: TimelineTab) -> None:
    view = view_of(tab)
    view.choose("attack/date")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    at = QApplication.focusWidget()
    row = next((row for row in tab.findChildren(FieldRow) if at and row.isAncestorOf(at)), None)
    assert row is not None
    assert row.binding.field.name == "title"


@pytest.mark.parametrize(("shape", "kind"), [("line", TimelineView), ("list", TimelineList)])
def test_its_key_goes_to_what_is_walked_through(
    window: MainWindow, tab: TimelineTab, shape: str, kind: type[QWidget]
) -> None:
    tab.show_as("list" if shape == "list" else "line")
    case_of(window).show_tab("charges")
    window.commands.run("view.timeline")
    assert isinstance(QApplication.focusWidget(), kind)


def test_the_list_is_not_said_to_lack_what_the_picture_does_not_show(tab: TimelineTab) -> None:
    view_of(tab).choose("april-2017/date")
    view_of(tab).zoom_by(40)
    assert "5 earlier, 2 later" in tab.status()
    tab.show_as("list")
    assert tab.status() == (
        "Showing 9 of 9: 9 in the list; without any date: 2 charges, 11 concerns"
    )
    choose(tab, "Court")
    assert tab.status().startswith("Showing 7 of 9: 7 in the list, 2 held back by your choice")


def test_the_list_shows_the_chosen_row_when_it_comes(qtbot: QtBot, looks: Looks) -> None:
    events = [{"id": f"e{n}", "title": f"{n}", "date": f"{1900 + n}"} for n in range(100)]
    window = open_window(qtbot, looks, a_dossier(events=events))
    case_of(window).show_tab("timeline")
    tab = case_of(window).tab
    assert isinstance(tab, TimelineTab)
    view_of(tab).choose("e99/date")
    tab.show_as("list")
    QApplication.processEvents()
    rows = list_of(tab)
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()).center())


def test_what_was_chosen_before_others_were_held_back_is_chosen_after_it(tab: TimelineTab) -> None:
    view = view_of(tab)
    view.choose("attack/date")
    scale = view.scene.scale
    choose(tab, "Health")
    assert (view.chosen, tab.chosen()) == ("", "attack")
    choose(tab, "Health")
    assert (view.chosen, list_of(tab).chosen) == ("attack", "")
    tab.show_as("both")
    assert list_of(tab).chosen == "attack/date"
    assert view.scene.scale == scale


def test_the_line_of_today_stands_in_the_picture_where_the_day_is_known(tab: TimelineTab) -> None:
    assert view_of(tab).scene.look.today is None
    tab.desk.reckoning.today = lambda: date(2016, 3, 1)
    tab.refresh()
    frame = view_of(tab).frame_now
    assert frame.today is not None
    here = frame.scale.time(frame.today.x - frame.plot.x0)
    assert abs(here - of_day(date(2016, 3, 1))) <= frame.scale.per_px


def test_without_events_the_calendar_stands_at_today(qtbot: QtBot, looks: Looks) -> None:
    window = open_window(qtbot, looks, a_dossier())
    case_of(window).desk.reckoning.today = lambda: date(2016, 3, 1)
    case_of(window).show_tab("timeline")
    tab = case_of(window).tab
    assert isinstance(tab, TimelineTab)
    scale = view_of(tab).scene.scale
    assert scale.time(0) < of_day(date(2016, 3, 1)) < scale.time(600)


def test_the_list_is_sorted_by_keys_which_say_how(window: MainWindow, tab: TimelineTab) -> None:
    tab.show_as("list")
    rows = list_of(tab)
    rows.choose("guam-ruling/date")
    rows.setFocus()
    said: list[str] = []
    case_of(window).desk.said.connect(said.append)
    orders: list[tuple[str, bool]] = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(rows, key, Qt.KeyboardModifier.AltModifier)
        orders.append(rows.sorting)
    assert orders == [("when", True), ("what", False), ("when", True), ("when", False)]
    assert said[:2] == ["Sorted by When, the last first", "Sorted by What"]
    assert rows.chosen == "guam-ruling/date"
    QTest.keyClick(rows, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert rows.sorting == ("says", True)


@pytest.mark.parametrize("shape", ["line", "list", "both"])
def test_a_long_list_scrolls_in_itself_and_leaves_the_head_where_it_is(
    qtbot: QtBot, looks: Looks, shape: Shape
) -> None:
    window = at_timeline(qtbot, looks, with_keys(sample("every-field.dossier")))
    tab = tab_of(window)
    tab.show_as(shape)
    for _ in range(3):
        QApplication.processEvents()
    (whole,) = window.findChildren(LeastHeight)
    assert whole.verticalScrollBar().maximum() == 0
    assert tab.height() < window.height()
