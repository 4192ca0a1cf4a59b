"""Test how the Timeline tab is divided: no room stands empty while something else lacks it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from dossier.model.ids import with_keys
from dossier.ui.tabs.timeline_panes import TimelinePanes
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView
from tests.samples import sample
from tests.timeline.making import a_dossier
from tests.ui.tabs.on_timeline import at_timeline, list_of, tab_of, view_of
from tests.ui.windows import NONE

LEFT = Qt.MouseButton.LeftButton


def tab_with(qtbot: QtBot, looks: Looks, name: str) -> TimelineTab:
    return tab_of(at_timeline(qtbot, looks, with_keys(sample(name))))


def empty_lanes(view: TimelineView) -> float:
    """Give the height of the picture that its lanes leave free; less than none is hidden."""
    frame = view.frame_now
    return frame.plot.y1 - frame.plot.y0 - frame.content


def panes_of(tab: TimelineTab) -> TimelinePanes:
    (found,) = tab.findChildren(TimelinePanes)
    return found


def test_a_short_picture_leaves_its_room_to_the_record(qtbot: QtBot, looks: Looks) -> None:
    tab = tab_with(qtbot, looks, "roman-seleznev.dossier")
    assert 0 <= empty_lanes(view_of(tab)) <= looks.theme.px(60)
    tab.window().resize(tab.window().width(), looks.theme.px(1100))
    QApplication.processEvents()
    assert 0 <= empty_lanes(view_of(tab)) <= looks.theme.px(60)
    tab.show_as("both")
    QApplication.processEvents()
    assert empty_lanes(view_of(tab)) <= looks.theme.px(60)


def test_a_high_picture_leaves_some_room_to_the_record(qtbot: QtBot, looks: Looks) -> None:
    tab = tab_with(qtbot, looks, "every-field.dossier")
    picture, below = panes_of(tab).sizes()
    assert empty_lanes(view_of(tab)) < 0
    assert 3 < picture / below < 5


def test_in_large_letters_two_lanes_are_whole_beside_a_full_tray(
    qtbot: QtBot, looks: Looks
) -> None:
    tab = tab_with(qtbot, looks, "every-field.dossier")
    tab.window().resize(1280, 800)
    looks.zoom(2)
    QApplication.processEvents()
    frame = view_of(tab).frame_now
    assert len({entry.box.y0 for entry in frame.entries}) == 2
    assert frame.plot.y1 - frame.plot.y0 >= looks.theme.px(6 + 2 * 26)


def test_the_picture_grows_with_what_it_holds(qtbot: QtBot, looks: Looks) -> None:
    short = a_dossier(events=[{"id": "a", "title": "a", "date": "2014"}])
    tab = tab_of(at_timeline(qtbot, looks, with_keys(short)))
    before = view_of(tab).height()
    for _ in range(3):
        tab.add()
        QApplication.processEvents()
    assert view_of(tab).height() >= before
    assert empty_lanes(view_of(tab)) >= 0


def test_a_border_that_was_moved_stays(qtbot: QtBot, looks: Looks) -> None:
    tab = tab_with(qtbot, looks, "roman-seleznev.dossier")
    panes = panes_of(tab)
    handle = panes.handle(1)
    before, at = panes.sizes()[0], QPoint(handle.width() // 2, handle.height() // 2)
    QTest.mousePress(handle, LEFT, NONE, at)
    QTest.mouseMove(handle, at + QPoint(0, 50))
    QTest.mouseRelease(handle, LEFT, NONE, at)
    moved = panes.sizes()[0]
    assert moved > before
    panes.suit()
    assert panes.sizes()[0] == moved


def test_the_list_begins_at_the_top(qtbot: QtBot, looks: Looks) -> None:
    tab = tab_with(qtbot, looks, "shortest.dossier")
    tab.show_as("list")
    QApplication.processEvents()
    rows = list_of(tab)
    parent = rows.parentWidget()
    assert parent is not None
    assert not isinstance(parent, QSplitter)
    assert rows.geometry().top() == 0
    assert parent.height() > rows.height()


@pytest.mark.parametrize("said", [3, None, ["x"], "sideways"])
def test_what_is_not_understood_of_how_one_looked_changes_nothing(
    qtbot: QtBot, looks: Looks, said: object
) -> None:
    tab = tab_with(qtbot, looks, "roman-seleznev.dossier")
    rows = list_of(tab)
    tab.restore({"shape": said, "sorted": said, "falling": said, "scroll": said})
    assert (tab.shape, rows.sorting) == ("line", ("when", False))
