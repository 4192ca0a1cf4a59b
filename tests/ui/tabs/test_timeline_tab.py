"""Test the Timeline tab: picture, list and record show one selection, whichever one uses."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from dossier.model.ids import with_keys
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs.timeline_list import TimelineList
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView
from tests.samples import sample
from tests.ui.windows import case_of, open_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, looks: Looks) -> MainWindow:
    made = open_window(qtbot, looks, with_keys(sample("roman-seleznev.dossier")))
    case_of(made).show_tab("timeline")
    QApplication.processEvents()
    return made


@pytest.fixture
def tab(window: MainWindow) -> TimelineTab:
    made = case_of(window).tab
    assert isinstance(made, TimelineTab)
    return made


def list_of(tab: TimelineTab) -> TimelineList:
    (found,) = tab.findChildren(TimelineList)
    return found


def view_of(tab: TimelineTab) -> TimelineView:
    (found,) = tab.findChildren(TimelineView)
    return found


def column(tab: TimelineTab, place: int) -> list[str]:
    model = list_of(tab).model()
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("shape", "picture", "rows"),
    [("line", True, False), ("list", False, True), ("both", True, True)],
)
def test_the_switch_shows_picture_list_or_both(
    tab: TimelineTab,
    shape: str,
    picture: bool,  # noqa: FBT001
    rows: bool,  # noqa: FBT001
) -> None:
    tab.show_as("both" if shape != "both" else "line")
    (choice,) = [c for c in tab.bar.findChildren(QRadioButton) if c.text() == shape.title()]
    choice.click()
    assert (view_of(tab).isVisible(), list_of(tab).isVisible()) == (picture, rows)
    assert tab.shape == shape


def test_the_list_has_every_item_in_the_order_of_time(tab: TimelineTab) -> None:
    tab.show_as("list")
    assert column(tab, 0) == [
        "2011",
        "5 July 2014 to August 2016",
        "5 July 2014",
        "from 5 July 2014",
        "August 2016",
        "21 April 2017",
        "December 2017",
        "going on",
        "date not known",
    ]


def test_what_is_chosen_in_the_list_is_chosen_in_the_picture_and_shown_below(
    tab: TimelineTab,
) -> None:
    tab.show_as("both")
    list_of(tab).choose("guam-ruling/date")
    assert view_of(tab).scene.look.chosen == "guam-ruling/date"
    assert tab.chosen() == "guam-ruling"


def test_what_is_chosen_in_the_picture_is_chosen_in_the_list(tab: TimelineTab) -> None:
    tab.show_as("both")
    view_of(tab).setFocus()
    QTest.keyClick(view_of(tab), Qt.Key.Key_End)
    assert list_of(tab).chosen == view_of(tab).scene.look.chosen == "letter/date"


def test_the_list_finds_the_chosen_item_when_it_is_first_shown(tab: TimelineTab) -> None:
    view_of(tab).choose("guam-ruling/date")
    tab.show_as("list")
    assert list_of(tab).chosen == "guam-ruling/date"


def test_a_head_sorts_and_once_more_turns_the_order_round(tab: TimelineTab) -> None:
    tab.show_as("list")
    heads = list_of(tab).horizontalHeader()
    spot = QPoint(heads.sectionViewportPosition(1) + 8, 8)
    QTest.mouseClick(heads.viewport(), LEFT, pos=spot)
    rising = column(tab, 1)
    assert rising == sorted(rising, key=str.casefold)
    QTest.mouseClick(heads.viewport(), LEFT, pos=spot)
    assert column(tab, 1) == rising[::-1]
    assert list_of(tab).sorting == ("what", True)


def test_the_chosen_row_is_copied_by_key(tab: TimelineTab, window: MainWindow) -> None:
    tab.show_as("list")
    list_of(tab).choose("guam-ruling/date")
    list_of(tab).setFocus()
    QTest.keyClick(list_of(tab), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[1].startswith("5 July 2014 to August 2016\tRelease refused")
    assert window.status.right == "1 row copied"


def test_the_whole_list_is_copied_from_the_picture_too(tab: TimelineTab) -> None:
    tab.bar.copy_wanted.emit()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 10


def test_enter_in_the_list_opens_the_record_in_its_tab(
    tab: TimelineTab, window: MainWindow
) -> None:
    tab.show_as("list")
    list_of(tab).choose("cybercrime/outcome_date")
    list_of(tab).setFocus()
    QTest.keyClick(list_of(tab), Qt.Key.Key_Return)
    assert case_of(window).tab_name == "charges"


def test_a_new_event_is_in_the_list_at_once(tab: TimelineTab) -> None:
    tab.show_as("list")
    tab.add()
    assert len(column(tab, 0)) == 10
    assert list_of(tab).chosen.startswith("event-")
