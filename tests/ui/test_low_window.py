"""Test that a window that is low and narrow for its letters still shows every tab and its rows."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui import finding
from dossier.ui.case_view import LEAST
from dossier.ui.forms.face import Face
from dossier.ui.panels.find import FindPanel
from dossier.ui.panels.left_work import LeftWork, Offer
from dossier.ui.tabs.ledger import LedgerView
from dossier.ui.tabs.tab_stack import TABS
from dossier.ui.text import TextBlock
from dossier.ui.text.label import Label
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.scroll import LeastHeight
from dossier.ui.widgets.tab_bar import TabBar, TabRow
from tests.ui.panels.test_find import field_at_hand, look_for
from tests.ui.session import Session, copied


@pytest.fixture
def low(session: Session, tmp_path: Path) -> Session:
    """Give a window as it is in the largest letters on a small screen."""
    session.open(copied(sample("roman-seleznev.dossier"), tmp_path))
    session.window.resize(1100, 700)
    session.case.desk.looks.zoom(2)
    session.settle()
    return session


def test_every_tab_is_in_sight_beside_the_link(low: Session) -> None:
    (bar,) = low.find(TabBar)
    assert [n for n in range(bar.count()) if not bar.rect().contains(bar.tabRect(n))] == []


def test_the_custody_ledger_has_a_row_and_all_of_a_tab_can_be_scrolled_to(low: Session) -> None:
    low.run("view.sentences")
    low.settle()
    (table,) = low.find(PlainTable)
    assert table.viewport().height() >= table.rowHeight(0)
    (area,) = low.find(LeastHeight)
    assert area.verticalScrollBar().maximum() > 0


def test_what_stands_one_above_the_other_keeps_one_edge_in_other_letters(low: Session) -> None:
    low.run("view.sentences")
    low.window.trouble.tell_plainly("Not done", "Something.")
    panel = LeftWork(low.case.desk.looks, low.window.words, low.window)
    low.window.put_above(panel)
    panel.offer([Offer("", "Work that was not saved", "Some.")])
    low.case.desk.looks.zoom(1)
    low.settle()
    parts = (*low.find(LedgerView), low.window.trouble, panel)
    layouts = [part.layout() for part in parts]
    edges = {layout.contentsMargins().left() for layout in layouts if layout}
    assert edges == {low.case.desk.looks.theme.px(24)}


@pytest.mark.parametrize("words", [Words("ru")])
def test_where_longer_words_leave_the_link_no_room_it_stands_beneath_the_tabs(
    low: Session,
) -> None:
    (row,) = low.find(TabRow)
    link = low.button("Показать источники", row)
    assert [n for n in range(5) if not row.tabs.rect().contains(row.tabs.tabRect(n))] == []
    assert link.y() >= row.tabs.geometry().bottom()
    assert link.visibleRegion().boundingRect() == link.rect()


def test_the_head_scrolls_with_a_tab_that_would_have_no_room_beneath_it(low: Session) -> None:
    low.window.resize(900, 480)
    low.settle()
    (area,) = low.find(LeastHeight)
    (bar,) = low.find(TabBar)
    below = area.height() - bar.mapTo(area, bar.rect().bottomLeft()).y()
    assert below < low.case.desk.looks.theme.px(LEAST)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    low.settle()
    assert bar.visibleRegion().isEmpty()
    assert low.case.tab.visibleRegion().boundingRect().height() > area.height() * 0.9


@pytest.mark.parametrize("command", ["view.profile", "view.charges", "view.questions"])
def test_what_is_gone_to_by_key_begins_at_the_top_where_the_head_leaves_it_no_room(
    low: Session, command: str
) -> None:
    low.window.resize(900, 480)
    low.settle()
    low.run(command)
    low.settle()
    (area,) = low.find(LeastHeight)
    (row,) = low.find(TabRow)
    assert row.mapTo(area, QPoint()).y() == 0
    assert low.case.tab.visibleRegion().boundingRect().height() > area.height() / 2


def test_find_stands_in_the_place_of_the_dossier_where_there_is_no_room_for_both(
    low: Session,
) -> None:
    finding.bind(low.window)
    low.window.resize(1100, 700)
    look_for(low, "hepatitis")
    (panel,) = low.find(FindPanel)
    assert low.window.width() == 1100
    assert not low.case.isVisible()
    assert panel.width() > 1000
    low.press("Return")
    assert low.case.isVisible()
    assert not panel.isVisible()
    assert field_at_hand(low).endswith("/text")
    low.run("edit.find")
    assert panel.isVisible()
    low.window.resize(2000, 700)
    low.settle()
    assert low.case.isVisible()
    low.window.resize(1100, 700)
    low.settle()
    assert not low.case.isVisible()
    low.run("edit.find_next")
    assert low.case.isVisible()
    low.run("edit.find")
    low.run("view.charges")
    assert low.case.isVisible()
    low.run("edit.find")
    low.press("Escape")
    assert low.case.isVisible()
    assert low.find(FindPanel) == []


def test_where_the_sources_have_no_room_beside_a_tab_they_stand_in_its_place(low: Session) -> None:
    low.run("view.charges")
    assert low.case.sources.isHidden()
    low.run("view.sources")
    low.settle()
    assert low.case.sources.isVisible()
    assert not low.case.tab.isVisible()
    assert low.case.sources.width() > low.case.width() - 20
    low.run("view.sources")
    low.settle()
    assert low.case.sources.isHidden()
    assert low.case.tab.isVisible()


def test_a_record_beside_its_sources_has_room_for_its_values(low: Session) -> None:
    low.case.desk.looks.zoom(1)
    low.run("view.charges")
    px = low.case.desk.looks.theme.px
    for width in range(px(900), px(1100), px(20)):
        low.window.resize(width, 700)
        low.case.show_sources()
        low.settle()
        if low.case.tab.isVisible():
            form = low.form("charges/#cybercrime")
            assert form.width() >= px(300), width


def test_a_source_that_is_cited_by_key_is_asked_for_in_sight(low: Session) -> None:
    low.run("view.charges")
    low.run("record.cite")
    low.settle()
    asked = QApplication.focusWidget()
    assert asked
    assert low.case.sources.isAncestorOf(asked)
    assert not asked.visibleRegion().isEmpty()


def test_another_tab_or_a_record_that_is_gone_to_is_in_sight_again(low: Session) -> None:
    low.run("view.charges")
    low.run("view.sources")
    low.run("view.sentences")
    assert low.case.tab.isVisible()
    low.run("view.sources")
    low.case.show_record("guam")
    assert low.case.tab.isVisible()
    assert low.case.sources.isHidden()


def test_smaller_letters_put_the_sources_beside_the_tab_again(low: Session) -> None:
    low.run("view.charges")
    low.run("view.sources")
    low.case.desk.looks.zoom(1)
    low.settle()
    assert low.case.sources.isVisible()
    assert low.case.tab.isVisible()


@pytest.mark.parametrize("tab", [kind.name for kind in TABS])
def test_no_tab_is_lower_than_it_can_be_used_in(low: Session, tab: str) -> None:
    low.run(f"view.{tab}")
    low.settle()
    assert low.case.tab.height() >= low.case.desk.looks.theme.px(LEAST)


def test_a_field_that_is_gone_to_by_key_is_scrolled_to(low: Session) -> None:
    low.run("view.charges")
    row = low.row("charges/#bank-fraud/loss")
    row.take_focus()
    low.settle()
    face = low.window.focusWidget()
    assert not face.visibleRegion().isEmpty()


def test_the_fields_to_add_stand_below_the_values_in_letters_of_another_size(low: Session) -> None:
    low.run("view.charges")
    low.case.desk.looks.zoom(1)
    low.settle()
    form = low.form("charges/#cybercrime")
    value = low.row("charges/#cybercrime/offence").findChildren(Face)[0]
    (offer,) = [b for b in low.find(TextBlock, form) if "statute" in b.said]
    assert abs(left_of(offer, low) - left_of(value, low)) <= 12


def test_how_many_records_a_list_has_is_not_cut(low: Session) -> None:
    low.window.resize(800, 600)
    low.run("view.charges")
    low.settle()
    (said,) = [label for label in low.find(Label, low.case.tab) if label.said == "3 charges"]
    assert not said.cut


def left_of(widget: QWidget, session: Session) -> int:
    return widget.mapTo(session.window, QPoint()).x()


def test_in_a_window_of_usual_letters_nothing_scrolls_but_the_parts(
    session: Session, tmp_path: Path
) -> None:
    session.open(copied(sample("roman-seleznev.dossier"), tmp_path))
    session.window.resize(1100, 700)
    session.settle()
    (area,) = session.find(LeastHeight)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
