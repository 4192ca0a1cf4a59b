"""Move dates in the picture, by mouse and by key: exact ones alone, each in one step."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.document.document import Document, OnDisk
from dossier.i18n import Words
from dossier.model.ids import with_keys
from dossier.model.paths import parse
from dossier.timeline.shapes.shapes import Ghost
from dossier.timeline.time.civil import DAY, of_day
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView
from tests.samples import sample
from tests.timeline.making import a_dossier
from tests.ui.tabs.on_timeline import at_timeline, tab_of, view_of
from tests.ui.windows import NONE, SHIFT, case_of

LEFT = Qt.MouseButton.LeftButton
CASE = {
    "custody": [
        {"id": "held", "period": "2015-03-02/2016-06-20", "basis": "remand"},
        {"id": "now", "period": "2016-06-21/..", "basis": "sentence"},
        {"id": "vague", "period": "2013/2014-05", "basis": "house arrest"},
    ],
    "sentences": [
        {
            "id": "nine",
            "date": "2016-06-20",
            "parts": [{"kind": "imprisonment", "term": "P9Y"}],
        }
    ],
    "events": [
        {"id": "hearing", "title": "Hearing", "date": "2015-09-10", "kind": "hearing"},
        {"id": "month", "title": "Some day in it", "date": "2015-11"},
        {"id": "letter", "title": "Without a year", "date": "XXXX-12-03"},
    ],
}


@pytest.fixture
def window(qtbot: QtBot, looks: Looks) -> MainWindow:
    return at_timeline(qtbot, looks, a_dossier(**CASE))


@pytest.fixture
def tab(window: MainWindow) -> TimelineTab:
    made = tab_of(window)
    made.bar.moving_wanted.emit(True)
    return made


def ghost_of(view: TimelineView) -> Ghost | None:
    return view.frame_now.ghost


def said_of(tab: TimelineTab, path: str) -> str:
    return str(tab.desk.at(parse(path)))


def edge(tab: TimelineTab, id: str, day: date) -> QPoint:
    """Give the place where a day begins, in the lane of an item."""
    view = view_of(tab)
    box = view.frame_now.place_of(id)
    assert box is not None
    x = view.frame_now.plot.x0 + view.scene.scale.x(of_day(day))
    return QPoint(round(x), round((box.y0 + box.y1) / 2))


def send(view: TimelineView, at: QPoint, held: Qt.MouseButton) -> None:
    place = QPointF(at)
    made = QMouseEvent(QMouseEvent.Type.MouseMove, place, place, held, held, NONE)
    QApplication.sendEvent(view.viewport(), made)


def take(view: TimelineView, one: QPoint, other: QPoint) -> None:
    """Press, and drag without letting go."""
    QTest.mousePress(view.viewport(), LEFT, NONE, one)
    for share in (0.5, 1.0):
        send(view, one + (other - one) * share, LEFT)


def drag(view: TimelineView, one: QPoint, other: QPoint) -> None:
    take(view, one, other)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, other)
    QApplication.processEvents()


HELD = "custody/#held/period"
AWAY = QPoint(40, 0)


class Dragged(NamedTuple):
    """A place to drag from, and what it leads to: the moved day stands for the braces."""

    id: str
    day: date
    path: str
    before: str
    text: str


@pytest.mark.parametrize(
    "case",
    [
        Dragged("hearing/date", date(2015, 9, 10), "events/#hearing/date", "2015-09-10", "{}"),
        Dragged("held/period", date(2015, 3, 2), HELD, "2015-03-02", "{}/2016-06-20"),
        Dragged("held/period", date(2016, 6, 21), HELD, "2016-06-20", "2015-03-02/{}"),
        Dragged("now/period", date(2016, 6, 21), "custody/#now/period", "2016-06-21", "{}/.."),
        Dragged("nine/date", date(2016, 6, 20), "sentences/#nine/date", "2016-06-20", "{}"),
    ],
)
def test_an_exact_date_or_end_is_dragged_in_one_step_that_can_be_undone(
    tab: TimelineTab, case: Dragged
) -> None:
    view, at = view_of(tab), edge(tab, case.id, case.day)
    days = round(40 * view.scene.scale.per_px / DAY)
    was = date.fromisoformat(case.before)
    drag(view, at, at + AWAY)
    expected = {case.text.format(was + timedelta(days + by)) for by in (-1, 0, 1)}
    assert said_of(tab, case.path) in expected
    assert tab.desk.document.undo_name == "Move date"
    assert tab.desk.document.undo()
    assert said_of(tab, case.path) == case.text.format(case.before)
    assert not tab.desk.document.can_undo


def test_where_a_date_is_let_go_no_card_comes_before_the_mouse_moves_on(tab: TimelineTab) -> None:
    view, at = view_of(tab), edge(tab, "hearing/date", date(2015, 9, 10))
    drag(view, at, at + AWAY)
    there = edge(tab, "hearing/date", date.fromisoformat(said_of(tab, "events/#hearing/date")))
    pointed = [view.scene.look.pointed]
    send(view, there, Qt.MouseButton.NoButton)
    assert [*pointed, view.scene.look.pointed] == ["", "hearing/date"]


def test_no_drag_and_no_key_changes_a_date_unless_that_is_switched_on(
    tab: TimelineTab, window: MainWindow
) -> None:
    tab.bar.moving_wanted.emit(False)
    view, at = view_of(tab), edge(tab, "held/period", date(2015, 3, 2))
    drag(view, at, at + AWAY)
    view.choose("held/period")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_M)
    assert "switched off" in window.status.right
    assert "Move exact dates by dragging" in window.status.right
    assert ghost_of(view) is None
    assert not tab.desk.document.can_undo


def test_that_dates_move_now_is_said_in_the_line_of_the_count(qtbot: QtBot, looks: Looks) -> None:
    window = at_timeline(qtbot, looks, with_keys(sample("roman-seleznev.dossier")))
    window.resize(1098, 700)
    QApplication.processEvents()
    before = window.status.height()
    tab_of(window).bar.moving_wanted.emit(True)
    QApplication.processEvents()
    assert "Ctrl+Z" in window.status.right
    assert window.status.height() == before


def test_what_is_said_stays_where_it_takes_a_line_from_the_picture(
    qtbot: QtBot, looks: Looks
) -> None:
    window = at_timeline(qtbot, looks, with_keys(sample("roman-seleznev.dossier")))
    window.resize(1100, 700)
    QApplication.processEvents()
    view = view_of(tab_of(window))
    before = view.height(), window.status.left
    QTest.keyClick(view, Qt.Key.Key_M)
    QApplication.processEvents()
    assert (view.height(), window.status.left) != before
    assert window.status.left == tab_of(window).status()
    assert "switched off" in window.status.right


def test_in_a_file_that_is_read_only_the_key_that_moves_dates_says_so(
    qtbot: QtBot, looks: Looks
) -> None:
    closed = OnDisk(read_only_because="nobody may write it")
    document = Document(a_dossier(**CASE), closed, token=lambda: "")
    window = MainWindow(looks, Words())
    qtbot.addWidget(window)
    window.show_document(document)
    window.show()
    case_of(window).show_tab("timeline")
    QTest.keyClick(view_of(tab_of(window)), Qt.Key.Key_M)
    assert window.status.right == ("This is read-only: Save as… makes a copy that can be changed.")


@pytest.mark.parametrize(
    ("id", "day", "reason"),
    [
        ("vague/period", date(2013, 1, 1), "The start is not one exact day"),
        ("vague/period", date(2014, 6, 1), "The end is not one exact day"),
        ("month/date", date(2015, 11, 15), "This date is not one exact day"),
    ],
)
def test_what_is_not_exact_is_not_dragged_and_that_is_said(
    tab: TimelineTab, window: MainWindow, id: str, day: date, reason: str
) -> None:
    view, at = view_of(tab), edge(tab, id, day)
    take(view, at, at + AWAY)
    assert window.status.right == f"{reason}: it cannot be dragged."
    assert ghost_of(view) is None
    QTest.mouseRelease(view.viewport(), LEFT, NONE, at + AWAY)
    assert not tab.desk.document.can_undo


def test_the_reckoned_end_of_a_sentence_is_not_dragged(
    tab: TimelineTab, window: MainWindow
) -> None:
    view = view_of(tab)
    view.fit_ends()
    box = view.frame_now.place_of("nine/date")
    assert box is not None
    at = QPoint(round(box.x1) - 1, round(box.y0) + 5)
    drag(view, at, at + AWAY)
    assert "reckoned from the sentence" in window.status.right
    assert not tab.desk.document.can_undo


def test_between_its_ends_a_bar_pans_as_everything_does(tab: TimelineTab) -> None:
    view, at = view_of(tab), edge(tab, "held/period", date(2015, 10, 1))
    before = view.scene.scale
    drag(view, at, at + AWAY)
    assert view.scene.scale.time(40) == pytest.approx(before.time(0))
    assert not tab.desk.document.can_undo


def test_the_mouse_tells_where_a_date_can_be_taken(tab: TimelineTab) -> None:
    view = view_of(tab)
    shapes: list[Qt.CursorShape] = []
    for id, day, beside in (
        ("held/period", date(2015, 3, 2), 3),
        ("held/period", date(2015, 3, 2), -3),
        ("held/period", date(2015, 10, 1), 0),
        ("month/date", date(2015, 11, 15), 0),
    ):
        send(view, edge(tab, id, day) + QPoint(beside, 0), Qt.MouseButton.NoButton)
        shapes.append(view.viewport().cursor().shape())
    size, point = Qt.CursorShape.SizeHorCursor, Qt.CursorShape.PointingHandCursor
    assert shapes == [size, size, point, point]


def test_the_date_is_shown_and_said_in_words_while_it_is_dragged(tab: TimelineTab) -> None:
    view, at = view_of(tab), edge(tab, "held/period", date(2016, 6, 21))
    take(view, at, at - AWAY)
    ghost = ghost_of(view)
    assert ghost is not None
    assert ghost.words.startswith("from 2 March 2015 to ")
    assert view.accessibleDescription() == ghost.words
    assert said_of(tab, HELD) == "2015-03-02/2016-06-20"
    QTest.mouseRelease(view.viewport(), LEFT, NONE, at - AWAY)
    assert ghost_of(view) is None


def test_esc_gives_a_drag_up(tab: TimelineTab) -> None:
    view, at = view_of(tab), edge(tab, "held/period", date(2015, 3, 2))
    take(view, at, at + AWAY)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert ghost_of(view) is None
    send(view, at + AWAY * 2, LEFT)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, at + AWAY * 2)
    assert ghost_of(view) is None
    assert not tab.desk.document.can_undo


def carry(tab: TimelineTab, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    view = view_of(tab)
    view.setFocus()
    for key in keys:
        QTest.keyClick(view, key, held)


def test_no_card_covers_the_day_to_which_a_date_is_carried(tab: TimelineTab, qtbot: QtBot) -> None:
    view, at = view_of(tab), edge(tab, "hearing/date", date(2015, 9, 10))
    view.choose("hearing/date")
    send(view, at, Qt.MouseButton.NoButton)
    qtbot.waitUntil(lambda: view.frame_now.card is not None)
    carry(tab, Qt.Key.Key_M)
    assert view.frame_now.card is None
    send(view, at, Qt.MouseButton.NoButton)
    resting = view.findChild(QTimer)
    assert resting is not None
    qtbot.waitUntil(lambda: not resting.isActive())
    assert view.frame_now.card is None


@pytest.mark.parametrize(
    ("key", "held", "there"),
    [
        (Qt.Key.Key_Right, NONE, "2015-09-11"),
        (Qt.Key.Key_Left, SHIFT, "2015-09-03"),
        (Qt.Key.Key_PageDown, NONE, "2015-10-08"),
    ],
)
def test_a_date_is_carried_by_keys_and_kept_by_enter(
    tab: TimelineTab, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier, there: str
) -> None:
    view_of(tab).choose("hearing/date")
    carry(tab, Qt.Key.Key_M)
    assert "Left and right move the date" in window.status.right
    assert view_of(tab).accessibleDescription() == "10 September 2015"
    carry(tab, key, held=held)
    assert said_of(tab, "events/#hearing/date") == "2015-09-10"
    carry(tab, Qt.Key.Key_Return)
    assert said_of(tab, "events/#hearing/date") == there
    assert tab.desk.document.undo()
    assert not tab.desk.document.can_undo


def test_m_once_more_takes_the_other_end(tab: TimelineTab) -> None:
    view_of(tab).choose("held/period")
    carry(tab, *[Qt.Key.Key_M] * 2, Qt.Key.Key_Right, Qt.Key.Key_A, Qt.Key.Key_Return)
    assert said_of(tab, HELD) == "2015-03-02/2016-06-21"
    carry(tab, *[Qt.Key.Key_M] * 3, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert said_of(tab, HELD) == "2015-03-01/2016-06-21"


def test_of_a_span_with_one_exact_end_m_takes_that_one(tab: TimelineTab) -> None:
    view_of(tab).choose("now/period")
    carry(tab, *[Qt.Key.Key_M] * 2, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert said_of(tab, "custody/#now/period") == "2016-06-22/.."


@pytest.mark.parametrize(
    ("id", "reason"),
    [
        ("month/date", "This date is not one exact day"),
        ("vague/period", "The start is not one exact day"),
        ("letter/date", "Choose something on the line first"),
        ("", "Choose something on the line first"),
    ],
)
def test_by_key_too_only_what_is_exact_is_taken(
    tab: TimelineTab, window: MainWindow, id: str, reason: str
) -> None:
    view_of(tab).choose(id)
    carry(tab, Qt.Key.Key_M)
    assert window.status.right.startswith(reason)
    assert ghost_of(view_of(tab)) is None


def test_esc_and_the_loss_of_the_keyboard_give_up_what_keys_carry(tab: TimelineTab) -> None:
    view = view_of(tab)
    view.choose("hearing/date")
    carry(tab, Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert ghost_of(view) is None
    carry(tab, Qt.Key.Key_M, Qt.Key.Key_Right)
    assert ghost_of(view) is not None
    tab.sifting.seek()
    assert ghost_of(view) is None
    assert not tab.desk.document.can_undo


def test_a_date_that_comes_back_to_its_day_is_no_step(tab: TimelineTab) -> None:
    view_of(tab).choose("hearing/date")
    carry(tab, Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert not tab.desk.document.can_undo
