"""Test the list that a number on the timeline opens: by click, by key, and where it leads."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.ids import with_keys
from dossier.timeline.time.civil import of_day
from dossier.ui.tabs.timeline_counted import LONGEST
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView
from tests.samples import sample
from tests.ui.windows import NONE, case_of, open_window

LEFT = Qt.MouseButton.LeftButton


def view_of(tab: TimelineTab) -> TimelineView:
    (found,) = tab.findChildren(TimelineView)
    return found


def crowded(qtbot: QtBot, looks: Looks) -> TimelineTab:
    """Open a case of so many hearings that most are only counted."""
    days = [of_day(date(2014, 1, 1)) // 86400 + 1 + place // 9 for place in range(2600)]
    events = tuple(
        Event(
            id=f"e{n}",
            title=f"Hearing {n} " + "on the arrest " * 9,
            kind="hearing",
            date=Date(_iso(day)),
        )
        for n, day in enumerate(days)
    )
    case = sample("shortest.dossier").model_copy(update={"events": events})
    window = open_window(qtbot, looks, with_keys(case))
    case_of(window).show_tab("timeline")
    QApplication.processEvents()
    made = case_of(window).tab
    assert isinstance(made, TimelineTab)
    return made


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def test_a_number_opens_the_list_of_what_it_counts_by_click_and_by_key(
    qtbot: QtBot, looks: Looks
) -> None:
    tab = crowded(qtbot, looks)
    view, scale = view_of(tab), view_of(tab).scene.scale
    chip = next(chip for chip in view.frame_now.chips if chip.first < chip.last)
    at = QPoint(round(chip.box.x0) + 5, round(chip.box.y0) + 5)
    QTest.mouseClick(view.viewport(), LEFT, NONE, at)
    listed = [action.text() for action in tab.counted.menu.actions()]
    assert tab.counted.menu.isVisible()
    assert "Hearing" in listed[0]
    assert len(listed[0]) <= LONGEST
    assert listed[-2] == f"{int(chip.text.replace(',', '')) - 20:,} more: show the list"
    assert view.scene.scale == scale
    tab.counted.menu.close()
    QTest.keyClick(view, Qt.Key.Key_L)
    assert [action.text() for action in tab.counted.menu.actions()] == listed
    QTest.keyClick(tab.counted.menu, Qt.Key.Key_Return)
    assert tab.chosen() in {item.key for item in view.scene.items.placed}
    QTest.keyClick(view, Qt.Key.Key_L)
    tab.counted.menu.actions()[-2].trigger()
    assert tab.shape == "both"
    tab.counted.menu.actions()[-1].trigger()
    assert view.scene.scale.per_px < scale.per_px
    tab.counted.menu.close()


def test_by_key_no_list_opens_where_nothing_is_counted(qtbot: QtBot, looks: Looks) -> None:
    window = open_window(qtbot, looks, with_keys(sample("roman-seleznev.dossier")))
    case_of(window).show_tab("timeline")
    tab = case_of(window).tab
    assert isinstance(tab, TimelineTab)
    QTest.keyClick(view_of(tab), Qt.Key.Key_L)
    assert not tab.counted.menu.isVisible()
