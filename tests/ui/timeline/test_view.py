"""Test the view with hands: wheel, drag, clicks, keys, and what it tells."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.i18n import Words
from dossier.timeline.items.items import Items
from dossier.timeline.scene import STEP
from dossier.timeline.shapes.shapes import Rect
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView
from dossier.ui.widgets.scroll import ThinBar
from tests.timeline.making import crowd, day, moment
from tests.ui.hands import BY_KEY, heard

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def middle(box: Rect) -> QPoint:
    return QPoint(round((box.x0 + box.x1) / 2), round((box.y0 + box.y1) / 2))


def place_of(view: TimelineView, id: str) -> QPoint:
    box = view.frame_now.place_of(id)
    assert box is not None
    return middle(box)


def card_shown(view: TimelineView) -> str:
    card = view.frame_now.card
    return card.id if card else ""


def click(view: TimelineView, at: QPoint) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NONE, at)


def move(view: TimelineView, at: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    place = QPointF(at)
    event = QMouseEvent(QEvent.Type.MouseMove, place, place, Qt.MouseButton.NoButton, held, NONE)
    QApplication.sendEvent(view.viewport(), event)


def turn(view: TimelineView, at: QPoint, by: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    place = QPointF(at)
    event = QWheelEvent(
        place,
        place,
        QPoint(),
        by,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def drag(view: TimelineView, first: QPoint, last: QPoint) -> None:
    QTest.mousePress(view.viewport(), LEFT, NONE, first)
    move(view, last, LEFT)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, last)


def test_a_click_chooses_and_moves_nothing(view: TimelineView) -> None:
    at = place_of(view, "arrest/period")
    turn(view, at, QPoint(980 - at.x(), 0))
    before = view.scene.scale
    click(view, place_of(view, "arrest/period"))
    assert view.chosen == "arrest"
    assert view.scene.scale == before


def test_the_wheel_zooms_at_the_cursor(view: TimelineView) -> None:
    at = QPoint(600, 150)
    before = view.scene.scale.time(600 - view.frame_now.plot.x0)
    turn(view, at, QPoint(0, 240))
    scale = view.scene.scale
    assert abs(scale.x(before) - (600 - view.frame_now.plot.x0)) < 1
    near = scale.per_px
    turn(view, at, QPoint(0, -480))
    assert view.scene.scale.per_px == pytest.approx(near * STEP**4)


@pytest.mark.parametrize(
    ("by", "held"), [(QPoint(0, -120), SHIFT), (QPoint(-120, 0), NONE), (QPoint(-120, 0), SHIFT)]
)
def test_a_sideways_wheel_pans(view: TimelineView, by: QPoint, held: Qt.KeyboardModifier) -> None:
    before = view.scene.scale
    turn(view, QPoint(600, 150), by, held)
    assert view.scene.scale.per_px == before.per_px
    assert view.scene.scale.time(0) == pytest.approx(before.time(120))


def test_the_wheel_over_the_names_scrolls_the_lanes(view: TimelineView) -> None:
    view.resize(1000, 200)
    turn(view, QPoint(20, 100), QPoint(0, -60))
    assert view.frame_now.scroll == 30
    assert view.verticalScrollBar().value() == 30


def test_the_scroll_bar_scrolls_the_lanes(view: TimelineView) -> None:
    view.resize(1000, 200)
    view.verticalScrollBar().setValue(26)
    assert view.frame_now.scroll == 26


def test_a_bar_of_other_looks_stands_beside_the_lanes_while_there_is_more(
    view: TimelineView, looks: Looks
) -> None:
    bar = ThinBar(looks, Qt.Orientation.Vertical, view)
    view.use_bar(bar)
    assert not bar.isVisible()
    view.resize(1000, 200)
    plot = view.frame_now.plot
    assert bar.isVisible()
    assert (bar.y(), bar.height()) == (plot.y0, plot.y1 - plot.y0)
    assert bar.geometry().right() < plot.x1 - 3  # the ring of the whole picture is not broken
    bar.setValue(26)
    assert view.frame_now.scroll == view.verticalScrollBar().value() == 26


@pytest.mark.parametrize("came", [Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason])
def test_behind_the_bar_is_the_whole_ring_and_nothing_of_the_lanes(
    view: TimelineView, looks: Looks, came: Qt.FocusReason
) -> None:
    bar = ThinBar(looks, Qt.Orientation.Vertical, view)
    view.use_bar(bar)
    view.resize(1000, 200)
    view.clearFocus()
    view.setFocus(came)
    bar.setValue(bar.maximum())
    frame = view.frame_now
    assert any(frame.plot.y0 < y < frame.plot.y1 for y in frame.rules)
    image, colour = view.viewport().grab().toImage(), looks.theme.colour
    ring = colour("accent" if came is Qt.FocusReason.TabFocusReason else "page")
    for y in range(round(frame.plot.y0), round(frame.plot.y1)):
        assert [image.pixelColor(x, y) for x in (997, 998, 999)] == [ring, ring, colour("page")]


def test_a_drag_pans_in_time_and_across_the_lanes(view: TimelineView) -> None:
    view.resize(1000, 200)
    before = view.scene.scale
    drag(view, QPoint(700, 90), QPoint(650, 70))
    assert view.scene.scale.time(0) == pytest.approx(before.time(50))
    assert view.frame_now.scroll == 20
    assert view.chosen == ""


def test_a_drag_on_the_overview_moves_the_window(view: TimelineView) -> None:
    overview = view.frame_now.overview
    assert overview is not None
    y = middle(overview.box).y()
    drag(view, QPoint(round(overview.box.x0) + 9, y), QPoint(round(overview.box.x1) - 9, y))
    assert view.scene.scale.time(view.scene.width / 2) > day("2040-01-01")


def test_a_click_chooses_and_tells_the_record(view: TimelineView) -> None:
    told = heard(view.record_chosen)
    click(view, place_of(view, "guam-ruling/date"))
    assert (view.chosen, told) == ("guam-ruling", ["guam-ruling"])
    click(view, place_of(view, "letter/date"))
    assert told == ["guam-ruling", "letter"]
    click(view, QPoint(round(view.frame_now.plot.x1) - 4, round(view.frame_now.plot.y1) - 4))
    assert (view.chosen, told[-1]) == ("", "")


def test_a_double_click_opens_the_record(view: TimelineView) -> None:
    told = heard(view.record_opened)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, place_of(view, "arrest/period"))
    assert told == ["arrest"]
    QTest.mouseDClick(view.viewport(), LEFT, NONE, QPoint(5, 5))
    assert told == ["arrest"]


def test_a_click_on_a_name_collapses_its_group(view: TimelineView) -> None:
    click(view, middle(view.frame_now.heads[0].box))
    assert view.frame_now.heads[0].collapsed
    click(view, middle(view.frame_now.chips[0].box))
    assert not view.frame_now.heads[0].collapsed


def test_a_click_on_a_pile_comes_nearer(view: TimelineView, looks: Looks) -> None:
    assert looks
    view.show_items(crowd(2600), lambda _id: None)
    before = view.scene.scale.per_px
    box = view.frame_now.piles[1].box
    click(view, QPoint(round(box.x1) - 6, round(box.y1) - 4))
    assert view.scene.scale.per_px < before


def test_a_click_on_the_overview_chooses_nothing(view: TimelineView) -> None:
    view.choose_record("arrest")
    overview = view.frame_now.overview
    assert overview is not None
    click(view, middle(overview.box))
    assert view.chosen == "arrest"


def test_other_buttons_do_nothing(view: TimelineView) -> None:
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.MiddleButton, NONE, place_of(view, "arrest/period")
    )
    assert view.chosen == ""


@pytest.mark.parametrize(
    ("keys", "record"),
    [
        ((Qt.Key.Key_Right,), "attack"),
        ((Qt.Key.Key_Right, Qt.Key.Key_Right), "arrest"),
        ((Qt.Key.Key_End,), "letter"),
        ((Qt.Key.Key_End, Qt.Key.Key_Left), "serving"),
        ((Qt.Key.Key_End, Qt.Key.Key_Home), "attack"),
        ((Qt.Key.Key_Home, Qt.Key.Key_Down), "letter"),
    ],
)
def test_keys_step_from_event_to_event(
    view: TimelineView, keys: tuple[Qt.Key, ...], record: str
) -> None:
    for key in keys:
        QTest.keyClick(view, key)
    assert view.chosen == record


def test_enter_opens_what_is_chosen(view: TimelineView) -> None:
    told = heard(view.record_opened)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert told == []
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert told == ["attack"]


def test_keys_zoom_and_fit(view: TimelineView) -> None:
    fitted = view.scene.scale
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.scene.scale.per_px < fitted.per_px
    QTest.keyClick(view, Qt.Key.Key_Minus)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.scene.scale.per_px > fitted.per_px
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.scene.scale == fitted
    QTest.keyClick(view, Qt.Key.Key_9)
    assert view.scene.fitted == "ends"
    view.fit_events()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.scene.scale.start > fitted.start
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.scene.scale.start <= fitted.start


def test_keys_with_control_are_left_to_the_window(view: TimelineView) -> None:
    before = view.scene.scale
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_F5)
    assert view.scene.scale == before


def test_space_shows_the_card_and_it_follows_the_steps(view: TimelineView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.frame_now.card is None
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert card_shown(view) == "attack/date"
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert card_shown(view) == "arrest/period"
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert card_shown(view) == ""


def test_escape_puts_the_card_away(view: TimelineView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.scene.look.card is None
    assert view.chosen == "attack"


def test_where_the_mouse_rests_a_card_is_shown(view: TimelineView, qtbot: QtBot) -> None:
    move(view, place_of(view, "arrest/period"))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.waitUntil(lambda: view.frame_now.card is not None)
    move(view, QPoint(round(view.frame_now.plot.x1) - 4, round(view.frame_now.plot.y1) - 4))
    assert view.frame_now.card is None
    assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_when_the_mouse_leaves_no_card_stays(view: TimelineView) -> None:
    move(view, place_of(view, "arrest/period"))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.scene.look.pointed == ""
    assert view.frame_now.card is None


def test_the_view_says_what_it_shows(view: TimelineView) -> None:
    status, window = heard(view.status_changed), heard(view.window_changed)
    view.fit_ends()
    assert window == ["2009 to 2061"]
    view.show_items(Items([moment("a", "2014-07-05")]), lambda _id: None)
    assert status[-1] == "Showing 1 of 1: 1 on the line"
    view.show_items(Items([moment("a", "2014-07-05")]), lambda _id: None)
    assert len(status) == 1


def test_a_reader_hears_the_chosen_event_or_the_count(view: TimelineView) -> None:
    assert view.accessibleName() == "Timeline"
    assert view.accessibleDescription().startswith("Showing 9 of 9")
    view.choose_record("guam-ruling")
    assert "Between: 5 July 2014 to 31 August 2016" in view.accessibleDescription()


def test_choosing_from_outside_tells_nobody(view: TimelineView) -> None:
    told = heard(view.record_chosen)
    view.choose_record("arrest")
    assert (view.chosen, told) == ("arrest", [])


def test_it_zooms_from_outside(view: TimelineView) -> None:
    before = view.scene.scale.per_px
    view.zoom_by(2)
    assert view.scene.scale.per_px < before


def test_the_day_of_today_can_be_shown_and_taken_away(view: TimelineView) -> None:
    view.show_today(date(2016, 1, 1))
    assert view.frame_now.today is not None
    view.show_today(None)
    assert view.frame_now.today is None


def test_other_letters_are_laid_out_anew(view: TimelineView, looks: Looks) -> None:
    before = view.frame_now.plot.x0
    looks.zoom(looks.scale * 1.5)
    assert view.frame_now.plot.x0 > before
    assert view.minimumSizeHint().width() <= view.sizeHint().width()


def test_the_focus_is_seen(view: TimelineView) -> None:
    view.choose_record("arrest")
    without = view.grab().toImage()
    view.setFocus(BY_KEY)
    QApplication.processEvents()
    assert view.hasFocus()
    assert view.grab().toImage() != without
    view.clearFocus()
    assert view.grab().toImage() == without


def test_a_picture_in_which_nothing_is_chosen_shows_that_the_keys_go_to_it(
    view: TimelineView,
) -> None:
    without = view.grab().toImage()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert view.grab().toImage() == without
    view.clearFocus()
    view.setFocus(BY_KEY)
    assert view.grab().toImage() != without


def test_a_drag_puts_the_card_away_and_lets_none_come(view: TimelineView, qtbot: QtBot) -> None:
    at = place_of(view, "arrest/period")
    move(view, at)
    qtbot.waitUntil(lambda: card_shown(view) != "")
    QTest.mousePress(view.viewport(), LEFT, NONE, at)
    move(view, at + QPoint(30, 0), LEFT)
    assert card_shown(view) == ""
    assert not any(timer.isActive() for timer in view.findChildren(QTimer))


def test_what_was_just_marked_is_covered_by_no_card(view: TimelineView) -> None:
    at = place_of(view, "arrest/period")
    QTest.mousePress(view.viewport(), LEFT, SHIFT, at + QPoint(60, 0))
    move(view, at, LEFT)
    QTest.mouseRelease(view.viewport(), LEFT, SHIFT, at)
    assert view.scene.look.stretch is not None
    assert not any(timer.isActive() for timer in view.findChildren(QTimer))
    move(view, at)
    assert view.scene.look.pointed == "arrest/period"


def test_tab_leaves_the_view(view: TimelineView) -> None:
    view.setFocus(BY_KEY)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.scene.look.chosen == ""


def test_a_view_without_items_shows_an_empty_calendar(looks: Looks, words: Words) -> None:
    view = TimelineView(looks, words)
    view.resize(600, 300)
    assert not view.grab().isNull()
    assert view.frame_now.accounting.say(words) == "Nothing here has a date yet"
