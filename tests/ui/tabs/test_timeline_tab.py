"""Test the Timeline tab: picture, list and record show one selection, whichever one uses."""

import json
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QRadioButton
from pytestqt.qtbot import QtBot

from dossier.model.ids import with_keys
from dossier.storage import reader
from dossier.timeline.time.civil import of_day
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs.timeline_list import TimelineList
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.line_edit import LineEdit
from dossier.ui.widgets.notice import Notice
from tests.samples import sample
from tests.ui.speaking import texts_in
from tests.ui.tabs.on_timeline import at_timeline, list_of, tab_of, view_of
from tests.ui.windows import NONE, SHIFT, case_of, open_window
from tools.make_many_events import case as many_events

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, looks: Looks) -> MainWindow:
    return at_timeline(qtbot, looks, with_keys(sample("roman-seleznev.dossier")))


@pytest.fixture
def tab(window: MainWindow) -> TimelineTab:
    return tab_of(window)


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
        "5 July 2014",
        "from 5 July 2014",
        "5 July 2014 to August 2016",
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


def entries(menu: QMenu) -> dict[str, QAction]:
    """Give the entries of a menu, and of those below it, by their words."""
    found = {action.text().replace("&", ""): action for action in menu.actions()}
    for below in menu.findChildren(QMenu):
        found |= {action.text().replace("&", ""): action for action in below.actions()}
    return found


def choose(tab: TimelineTab, words: str) -> None:
    entries(tab.bar.choice.menu_below)[words].trigger()
    QApplication.processEvents()


def test_a_kind_is_left_out_and_how_many_that_are_is_told(tab: TimelineTab) -> None:
    choose(tab, "Court")
    assert tab.bar.choice.said == "Show: without Court"
    assert "court" not in view_of(tab).scene.items.groups
    assert "2 held back by your choice" in tab.status()
    choose(tab, "Show everything")
    assert tab.bar.choice.said == "Show: everything"
    assert "held back" not in tab.status()


def test_one_person_or_source_is_shown_alone(tab: TimelineTab) -> None:
    choose(tab, "Anatoly Antonov")
    assert {found.key for found in view_of(tab).scene.items.all} == {"attack", "letter"}
    choose(tab, "All people and organisations")
    choose(tab, "open letter of Anatoly Antonov")
    assert {found.key for found in view_of(tab).scene.items.all} == {"attack", "arrest"}


def test_a_record_that_is_held_back_is_shown_when_it_is_gone_to(
    tab: TimelineTab, window: MainWindow
) -> None:
    choose(tab, "Court")
    case_of(window).show_record("guam-ruling")
    assert view_of(tab).scene.look.chosen == "guam-ruling/date"


def test_f3_searches_steps_on_and_esc_ends_it(tab: TimelineTab) -> None:
    view_of(tab).setFocus()
    QTest.keyClick(view_of(tab), Qt.Key.Key_F3)
    line = QApplication.focusWidget()
    assert isinstance(line, LineEdit)
    QTest.keyClicks(line, "seattle")
    assert view_of(tab).frame_now.found == frozenset({"guam-ruling/date"})
    QTest.keyClick(line, Qt.Key.Key_F3)
    assert tab.chosen() == "guam-ruling"
    assert tab.bar.search.count == "1 of 1"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert view_of(tab).frame_now.found is None
    assert view_of(tab).hasFocus()


def test_what_is_found_nowhere_is_said(tab: TimelineTab) -> None:
    tab.sifting.seek()
    line = QApplication.focusWidget()
    assert line
    QTest.keyClicks(line, "nowhere at all")
    assert tab.bar.search.count == "nothing found"


def drag(view: TimelineView, one: QPoint, other: QPoint, held: Qt.KeyboardModifier) -> None:
    QTest.mousePress(view.viewport(), LEFT, held, one)
    for share in (0.5, 1.0):
        at = one + (other - one) * share
        move = QMouseEvent(QMouseEvent.Type.MouseMove, QPointF(at), QPointF(at), LEFT, LEFT, held)
        QApplication.sendEvent(view.viewport(), move)
    QTest.mouseRelease(view.viewport(), LEFT, held, other)
    QApplication.processEvents()


def test_shift_and_a_drag_mark_a_stretch_that_can_be_shown_alone(tab: TimelineTab) -> None:
    view = view_of(tab)
    plot, scale = view.frame_now.plot, view.scene.scale
    y = round(plot.y1) - 4
    first = round(plot.x0 + scale.x(of_day(date(2016, 1, 1))))
    last = round(plot.x0 + scale.x(of_day(date(2017, 12, 31))))
    drag(view, QPoint(first, y), QPoint(last, y), SHIFT)
    assert view.scene.scale == scale
    assert tab.stretch.isVisible()
    (told,) = (block.accessibleName() for block in tab.stretch.findChildren(Notice))
    assert told.endswith(" to 1 January 2018: 3 certainly, 4 possibly in it")
    tab.stretch.chosen.emit("certainly")
    shown = {found.key for found in view.scene.items.all}
    assert shown == {"cybercrime", "april-2017", "december-2017"}
    tab.stretch.chosen.emit("possibly")
    assert shown < {found.key for found in view.scene.items.all}
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not tab.stretch.isVisible()
    assert len(view.scene.items.all) == 9


def test_a_name_that_is_dragged_takes_its_group_along(tab: TimelineTab) -> None:
    view = view_of(tab)
    kinds = [head.kind for head in view.frame_now.heads]
    one, other = (view.frame_now.heads[n].box for n in (2, 0))
    drag(view, QPoint(40, round(one.y0) + 8), QPoint(40, round(other.y0) + 8), NONE)
    moved = [head.kind for head in view.frame_now.heads]
    assert moved == [kinds[2], kinds[0], kinds[1], *kinds[3:]]


def test_keys_move_and_close_the_group_of_what_is_chosen(tab: TimelineTab) -> None:
    view = view_of(tab)
    view.choose("guam-ruling/date")
    view.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_Up, control)
    assert view.frame_now.heads[0].kind == "court"
    QTest.keyClick(view, Qt.Key.Key_Left, control)
    assert view.frame_now.heads[0].collapsed
    QTest.keyClick(view, Qt.Key.Key_Right, control)
    assert not view.frame_now.heads[0].collapsed


def test_a_way_of_looking_is_found_again_without_a_word_of_the_case(
    tab: TimelineTab, qtbot: QtBot, looks: Looks
) -> None:
    tab.show_as("both")
    choose(tab, "Court")
    choose(tab, "Anatoly Antonov")
    view_of(tab).zoom_by(5)
    (rows,) = tab.findChildren(TimelineList)
    rows.sort("what", falling=True)
    left = json.loads(json.dumps(dict(tab.state())))
    assert "antonov" not in json.dumps(left).lower()
    again = case_of(open_window(qtbot, looks, with_keys(sample("roman-seleznev.dossier"))))
    again.restore({"timeline": left})
    again.show_tab("timeline")
    assert isinstance(again.tab, TimelineTab)
    assert again.tab.shape == "both"
    (rows_again,) = again.tab.findChildren(TimelineList)
    assert rows_again.sorting == ("what", True)
    shown, falling = rows_again.listed, rows_again.listed.ordered("what", falling=True)
    assert [row.id for row in shown] == [row.id for row in falling]
    assert again.tab.sifting.sieve.without == frozenset({"court"})
    assert dict(again.tab.state())["per_px"] == left["per_px"]


def test_a_timeline_that_nobody_looked_at_stays_as_it_was_left(
    window: MainWindow, qtbot: QtBot, looks: Looks
) -> None:
    assert window
    again = case_of(open_window(qtbot, looks, with_keys(sample("roman-seleznev.dossier"))))
    again.restore({"timeline": {"shape": "list"}})
    assert again.state()["timeline"] == {"shape": "list"}


def place(tab: TimelineTab, on: date, kind: str = "court") -> QPoint:
    """Give an empty place of the picture: a day in the second lane of a group."""
    view = view_of(tab)
    plot = view.frame_now.plot
    (head,) = [head for head in view.frame_now.heads if head.kind == kind]
    x = plot.x0 + view.scene.scale.x(of_day(on))
    return QPoint(round(x), round(head.box.y0 + 36))


def events_of(tab: TimelineTab) -> list[str]:
    return [event.title for event in tab.desk.dossier.events]


def test_a_double_click_on_an_empty_place_makes_an_event_there(tab: TimelineTab) -> None:
    view, before = view_of(tab), events_of(tab)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, place(tab, date(2012, 6, 15)))
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.placeholderText().startswith("New event: ")
    rule = line.grab().toImage().pixelColor(line.width() // 2, line.height() - 1)
    assert rule == tab.desk.looks.theme.tokens.accent
    QTest.keyClicks(line, "A hearing")
    QTest.keyClick(line, Qt.Key.Key_Return)
    made = tab.desk.dossier.events[-1]
    assert (made.title, made.kind) == ("A hearing", "court")
    assert made.date is not None
    assert made.date.text == "2012-06"
    assert tab.chosen() == made.key
    assert view.hasFocus()
    assert tab.desk.document.undo()
    assert events_of(tab) == before


def test_a_new_event_is_given_up_by_esc(tab: TimelineTab) -> None:
    before = events_of(tab)
    QTest.mouseDClick(view_of(tab).viewport(), LEFT, NONE, place(tab, date(2012, 6, 15)))
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "A hearing")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert view_of(tab).hasFocus()
    assert events_of(tab) == before
    assert not tab.desk.document.can_undo


def test_thousands_are_counted_with_their_comma(qtbot: QtBot, looks: Looks) -> None:
    dossier = with_keys(reader.decode(json.dumps(many_events(1234)).encode()))
    view = case_of(open_window(qtbot, looks, dossier))
    view.show_tab("timeline")
    tab = view.tab
    assert isinstance(tab, TimelineTab)
    tab.show_record(dossier.events[1002].key)
    assert "Event 1,003 of 1,234" in {text for text, _ in texts_in(tab)}
    tab.bar.search.typed.emit("20")
    found = len(view_of(tab).scene.finds or ())
    assert found > 999
    assert tab.bar.search.count.endswith(f" of {found:,}")
