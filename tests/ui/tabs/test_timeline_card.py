"""Edit on the card over the picture: a click or Enter on a row edits it as the record does."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dossier.document import edits
from dossier.model.paths import parse
from dossier.timeline.shapes.shapes import CardBox
from dossier.ui.main_window import MainWindow
from dossier.ui.tabs.timeline_tab import TimelineTab
from dossier.ui.theme import Looks
from dossier.ui.timeline.view import TimelineView
from tests.timeline.making import a_dossier
from tests.ui.hands import BY_KEY
from tests.ui.tabs.on_timeline import at_timeline, tab_of, view_of
from tests.ui.windows import NONE, case_of, open_window

RULING = "charges/#fraud/history/0/date"
LEFT = Qt.MouseButton.LeftButton
CASE = {
    "charges": [
        {
            "id": "fraud",
            "offence": "Fraud",
            "history": [{"what": "amended", "date": "2015-02-03"}],
        }
    ],
    "events": [
        {"id": "hearing", "title": "Hearing", "date": "2015-09-10", "place": {"name": "Guam"}},
        {"id": "visit", "title": "Visit", "date": "2016-01", "note": "By the consul."},
    ],
}


@pytest.fixture
def window(qtbot: QtBot, looks: Looks) -> MainWindow:
    return at_timeline(qtbot, looks, a_dossier(**CASE))


@pytest.fixture
def tab(window: MainWindow) -> TimelineTab:
    return tab_of(window)


def show_card(tab: TimelineTab, id: str) -> CardBox:
    """Choose an item, and show its card by key."""
    view = view_of(tab)
    view.choose(id)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    card = view.frame_now.card
    assert card is not None
    return card


def row(card: CardBox, name: str) -> QPoint:
    """Give a place on a row of the card; the title has no name."""
    line = next(line for line in card.lines if line.name == name)
    return QPoint(round(card.text_x) + 5, round(line.y))


def click(tab: TimelineTab, at: QPoint) -> None:
    QTest.mouseClick(view_of(tab).viewport(), LEFT, NONE, at)
    QApplication.processEvents()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def type_in(words: str) -> None:
    line = focus()
    assert isinstance(line, QLineEdit)
    line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


class Typed(NamedTuple):
    """What is typed into a row of a card, and which field then says what."""

    id: str
    name: str
    words: str
    path: str
    value: str


@pytest.mark.parametrize(
    "case",
    [
        Typed("hearing/date", "When", "12 September 2015", "events/#hearing/date", "2015-09-12"),
        Typed("hearing/date", "", "Second hearing", "events/#hearing/title", "Second hearing"),
        Typed("fraud/history/0/date", "When", "May 2015", RULING, "2015-05"),
    ],
)
def test_a_click_on_a_row_edits_it_in_place_in_one_step(tab: TimelineTab, case: Typed) -> None:
    before = str(tab.desk.at(parse(case.path)))
    click(tab, row(show_card(tab, case.id), case.name))
    assert tab.card.isVisible()
    assert view_of(tab).frame_now.card is None
    type_in(case.words)
    assert str(tab.desk.at(parse(case.path))) == case.value
    assert tab.card.isVisible()
    assert tab.desk.document.undo()
    assert str(tab.desk.at(parse(case.path))) == before
    assert not tab.desk.document.can_undo


def test_enter_on_the_card_goes_to_its_rows_and_enter_there_edits(tab: TimelineTab) -> None:
    show_card(tab, "visit/date")
    QTest.keyClick(view_of(tab), Qt.Key.Key_Return)
    assert tab.card.form is not None
    first = tab.card.form.row("title")
    assert first is not None
    assert first.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    type_in("3 February 2016")
    assert str(tab.desk.at(parse("events/#visit/date"))) == "2016-02-03"
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert not tab.card.isVisible()
    assert view_of(tab).hasFocus()


def test_tab_goes_through_the_card_and_on_to_what_follows_the_picture(tab: TimelineTab) -> None:
    show_card(tab, "visit/date")
    QTest.keyClick(view_of(tab), Qt.Key.Key_Return)
    QApplication.processEvents()
    gone: list[str] = []
    while tab.card.isAncestorOf(focus()):
        gone.append(focus().accessibleName())
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert gone[:3] == ["Event: Visit", "Date: some day in January 2016", "Note: By the consul."]
    assert len(gone) == 4  # what can be added comes last
    assert focus().accessibleName() == "Confidential"
    assert not tab.card.isVisible()
    show_card(tab, "visit/date")
    QTest.keyClick(view_of(tab), Qt.Key.Key_Return)
    QTest.keyClick(focus(), Qt.Key.Key_Backtab)
    assert view_of(tab).hasFocus()


def test_esc_in_a_field_restores_it_and_keeps_the_card(tab: TimelineTab) -> None:
    click(tab, row(show_card(tab, "hearing/date"), "When"))
    line = focus()
    assert isinstance(line, QLineEdit)
    line.setText("2020")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert tab.card.isVisible()
    assert not tab.desk.document.can_undo


def test_what_is_not_understood_keeps_the_card_open(tab: TimelineTab) -> None:
    click(tab, row(show_card(tab, "hearing/date"), "When"))
    type_in("no such day")
    view_of(tab).setFocus(BY_KEY)
    assert tab.card.isVisible()
    assert not tab.keep_editing()
    tab.card.open("visit/date", "", tab.card.geometry())
    assert tab.card.form is not None
    assert tab.card.form.path == ("events", "#hearing")


def test_a_click_elsewhere_keeps_what_was_typed_and_closes(tab: TimelineTab) -> None:
    click(tab, row(show_card(tab, "hearing/date"), "When"))
    line = focus()
    assert isinstance(line, QLineEdit)
    line.setText("2020")
    view_of(tab).setFocus(BY_KEY)
    assert not tab.card.isVisible()
    assert str(tab.desk.at(parse("events/#hearing/date"))) == "2020"


def test_a_row_that_is_no_field_opens_the_card_without_editing(tab: TimelineTab) -> None:
    view_of(tab).card_edited.emit("visit/date", "", view_of(tab).viewport().rect())
    assert tab.card.form is not None
    names = ("title", "date", "note")
    rows = [tab.card.form.row(name) for name in names]
    assert all(one is not None and not one.editing for one in rows)
    assert tab.card.form.row("kind") is None


def test_the_card_closes_with_its_record(tab: TimelineTab) -> None:
    click(tab, row(show_card(tab, "hearing/date"), ""))
    assert tab.desk.edit("Delete", edits.remove("hearing"))
    QApplication.processEvents()
    assert not tab.card.isVisible()


def test_a_reader_hears_the_chosen_event_as_it_is_after_an_edit(tab: TimelineTab) -> None:
    view_of(tab).choose("hearing/date")
    assert tab.desk.edit("Edit", edits.put("events/#hearing/title", "Hearing of witnesses"))
    QApplication.processEvents()
    assert view_of(tab).accessibleDescription().startswith("Hearing of witnesses. When: 10 Sept")
    assert tab.desk.document.undo()
    QApplication.processEvents()
    assert view_of(tab).accessibleDescription().startswith("Hearing. When: 10 September 2015")


def test_the_card_stays_within_the_picture(tab: TimelineTab) -> None:
    card = show_card(tab, "visit/date")
    click(tab, row(card, "Note"))
    assert view_of(tab).viewport().rect().contains(tab.card.geometry())


def test_a_file_that_is_only_read_opens_no_card(qtbot: QtBot, looks: Looks) -> None:
    window = open_window(qtbot, looks, a_dossier(**CASE))
    case_of(window).show_tab("timeline")
    tab = case_of(window).tab
    assert isinstance(tab, TimelineTab)
    view_of(tab).let_edit(on=False)
    click(tab, row(show_card(tab, "hearing/date"), "When"))
    assert not tab.card.isVisible()
    QTest.keyClick(view_of(tab), Qt.Key.Key_Return)
    assert not tab.card.isVisible()


def send(view: TimelineView, at: QPoint, held: Qt.MouseButton) -> None:
    place = QPointF(at)
    made = QMouseEvent(QEvent.Type.MouseMove, place, place, held, held, NONE)
    QApplication.sendEvent(view.viewport(), made)


def test_the_mouse_reaches_the_card_and_sees_what_it_can_edit(tab: TimelineTab) -> None:
    card, view = show_card(tab, "hearing/date"), view_of(tab)
    beside = QPoint(round(card.box.x0) + 20, round(card.box.y0) - 5)
    shapes: list[Qt.CursorShape] = []
    for at in (beside, row(card, "When"), row(card, "Where")):
        send(view, at, Qt.MouseButton.NoButton)
        assert view.frame_now.card is not None
        shapes.append(view.viewport().cursor().shape())
    assert shapes[1:] == [Qt.CursorShape.IBeamCursor] * 2
    send(view, QPoint(round(view.frame_now.plot.x1) - 5, 80), Qt.MouseButton.NoButton)
    assert view.frame_now.card is None


def test_a_drag_that_begins_on_the_card_moves_nothing(tab: TimelineTab) -> None:
    card, view = show_card(tab, "hearing/date"), view_of(tab)
    scale, at = view.scene.scale, row(card, "Where")
    QTest.mousePress(view.viewport(), LEFT, NONE, at)
    send(view, at + QPoint(60, 0), LEFT)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, at + QPoint(60, 0))
    assert view.scene.scale == scale
