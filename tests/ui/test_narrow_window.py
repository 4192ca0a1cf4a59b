"""Test that a window that is narrow for its letters asks for no more room, and cuts nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from dossier.shipped import sample
from dossier.ui.forms.columns import TwoColumns
from dossier.ui.forms.face import Face
from dossier.ui.forms.field_row import FieldRow
from dossier.ui.tabs.tab_stack import TABS
from dossier.ui.text import TextBlock
from dossier.ui.theme import DRAWN_AT
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.record_list import RecordList
from dossier.ui.widgets.scroll import bring_in_sight
from tests.ui.room import broken_words, cut_at_rest
from tests.ui.session import Session, copied

WIDE, HIGH = 894, 700


@pytest.fixture
def narrow(session: Session, tmp_path: Path) -> Session:
    """Give a window of about two thirds of a small screen, in letters half as large again."""
    session.open(copied(sample("contradictions.dossier"), tmp_path))
    looks = session.case.desk.looks
    looks.zoom(1.5 * DRAWN_AT / looks.theme.em * looks.scale)
    session.window.resize(WIDE, HIGH)
    session.settle()
    return session


def settled(session: Session) -> None:
    for _ in range(10):
        session.settle()


def at(widget: QWidget, session: Session) -> QPoint:
    return widget.mapTo(session.window, QPoint())


@pytest.mark.parametrize(
    "command", [*(f"view.{kind.name}" for kind in TABS), "view.questions", "view.sources"]
)
def test_nothing_makes_the_window_wider_or_is_cut(narrow: Session, command: str) -> None:
    narrow.run(command)
    settled(narrow)
    assert narrow.window.width() == WIDE
    assert cut_at_rest(narrow.window, narrow.case.desk.looks.theme) == set()


def test_nothing_scrolls_sideways_among_the_open_questions(narrow: Session) -> None:
    narrow.run("view.questions")
    settled(narrow)
    areas = [area for area in narrow.find(QScrollArea) if area.horizontalScrollBar().maximum()]
    assert areas == []


def test_of_two_columns_the_right_one_stands_beneath_until_there_is_room(narrow: Session) -> None:
    narrow.run("view.profile")
    settled(narrow)
    (columns,) = narrow.find(TwoColumns, narrow.case.tab)
    left, right = (b for b in narrow.find(TextBlock, columns) if b.said.startswith(HEADS))
    assert at(left, narrow).x() == at(right, narrow).x()
    assert at(left, narrow).y() < at(right, narrow).y()
    narrow.window.resize(1360, HIGH)
    settled(narrow)
    assert at(left, narrow).x() < at(right, narrow).x()


HEADS = ("Names and papers", "Health and conditions")


def test_the_keyboard_stays_where_it_is_when_the_columns_change_places(narrow: Session) -> None:
    narrow.window.resize(1360, HIGH)
    narrow.run("view.profile")
    settled(narrow)
    record = narrow.document.dossier.concerns[0].key
    narrow.case.show_record(record)
    settled(narrow)
    (face,) = [f for f in narrow.find(Face, narrow.case.tab) if f.isVisible()][-1:]
    face.setFocus()
    for wide in (WIDE, 1360):
        narrow.window.resize(wide, HIGH)
        settled(narrow)
        assert QApplication.focusWidget() is face


def test_the_label_of_a_field_stands_above_its_value_where_the_row_is_narrow(
    narrow: Session,
) -> None:
    narrow.run("view.charges")
    settled(narrow)
    row = next(row for row in narrow.find(FieldRow, narrow.case.tab))
    (label, *_), (face, *_) = narrow.find(TextBlock, row), narrow.find(Face, row)
    assert at(label, narrow).y() == pytest.approx(at(face, narrow).y(), abs=20)
    narrow.window.resize(700, HIGH)
    settled(narrow)
    assert at(face, narrow).y() >= at(label, narrow).y() + label.height()


def test_a_record_stands_beneath_its_list_in_a_very_narrow_window(narrow: Session) -> None:
    narrow.run("view.charges")
    narrow.window.resize(600, HIGH)
    settled(narrow)
    (shown,) = narrow.find(RecordList)
    row = narrow.find(FieldRow, narrow.case.tab)[0]
    assert at(row, narrow).y() > at(shown, narrow).y() + shown.height()
    assert narrow.window.width() == 600


def test_the_columns_of_a_table_scroll_sideways_rather_than_cut_heads_or_words(
    narrow: Session,
) -> None:
    narrow.run("view.sentences")
    narrow.window.resize(600, HIGH)
    settled(narrow)
    (table,) = narrow.find(PlainTable)
    assert table.horizontalScrollBar().maximum() > 0
    assert cut_at_rest(narrow.case.tab, narrow.case.desk.looks.theme) == set()
    assert set(broken_words(table, narrow.case.desk.looks.theme)) == set()


def test_the_custody_ledger_has_a_row_in_a_narrow_window(narrow: Session) -> None:
    narrow.run("view.sentences")
    narrow.window.resize(560, HIGH)
    settled(narrow)
    (table,) = narrow.find(PlainTable)
    assert table.viewport().height() >= table.rowHeight(0)


def test_the_link_to_count_to_another_day_stands_beneath_words_that_need_the_width(
    narrow: Session,
) -> None:
    narrow.run("view.sentences")
    (said,) = (b for b in narrow.find(TextBlock, narrow.case.tab) if b.said.startswith("What goes"))
    link = narrow.button("Count to another day", narrow.case.tab)
    for wide, beneath in ((1360, False), (560, True)):
        narrow.window.resize(wide, HIGH)
        settled(narrow)
        assert (at(link, narrow).y() >= at(said, narrow).y() + said.height()) is beneath
    assert said.width() > narrow.case.tab.width() * 0.8
    bring_in_sight(link)
    assert link.visibleRegion().boundingRect() == link.rect()
