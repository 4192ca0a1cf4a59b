"""Test the tabs: counts, underline, and that choosing one moves nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.tab_bar import TabBar, TabRow
from tests.ui.hands import BY_KEY, put_up
from tests.ui.pixels import colours, picture


@pytest.fixture
def tabs(looks: Looks, qtbot: QtBot) -> TabBar:
    made = TabBar(looks)
    for name, count in (("Profile", None), ("Charges", 3), ("Timeline", None)):
        made.count_up(made.add(name), count)
    return put_up(qtbot, made)


def test_choosing_a_tab_moves_nothing(tabs: TabBar) -> None:
    before = [tabs.tabRect(n) for n in range(3)]
    tabs.setCurrentIndex(2)
    assert [tabs.tabRect(n) for n in range(3)] == before


def test_the_current_tab_is_underlined_as_far_as_its_words(tabs: TabBar, looks: Looks) -> None:
    tabs.setCurrentIndex(1)
    drawn, accent = picture(tabs), looks.theme.tokens.accent
    line = [x for x in range(drawn.width()) if drawn.pixelColor(x, 38) == accent]
    where = tabs.tabRect(1)
    assert line[0] == where.left()
    assert line[-1] == where.right() - 32
    tabs.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = picture(tabs)
    line = [x for x in range(mirrored.width()) if mirrored.pixelColor(x, 38) == accent]
    assert line[-1] == tabs.tabRect(1).right()


def test_no_tab_is_marked_while_something_else_stands_in_their_place(
    tabs: TabBar, looks: Looks
) -> None:
    accent, ink = looks.theme.tokens.accent.name(), looks.theme.tokens.ink.name()
    assert colours(tabs)[accent]
    tabs.pass_over(True)
    assert not colours(tabs)[accent]
    assert not colours(tabs)[ink]
    tabs.pass_over(False)
    assert colours(tabs)[accent]


def test_counts_are_said_and_can_go(tabs: TabBar) -> None:
    assert tabs.tabText(1) == "Charges 3"
    wide = tabs.tabRect(1).width()
    tabs.count_up(1, None)
    assert tabs.tabText(1) == "Charges"
    assert tabs.tabRect(1).width() < wide


def test_keys_change_the_tab_and_show_a_ring(tabs: TabBar, looks: Looks) -> None:
    accent = looks.theme.tokens.accent.name()
    plain = colours(tabs)[accent]
    tabs.setFocus(BY_KEY)
    assert colours(tabs)[accent] > plain + 100
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    tabs.clearFocus()
    assert colours(tabs)[accent] < plain + 100


def test_a_click_changes_the_tab(tabs: TabBar) -> None:
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert tabs.currentIndex() == 2


def test_the_tab_under_the_mouse_is_inked(tabs: TabBar, looks: Looks) -> None:
    rest = colours(tabs)[looks.theme.tokens.ink.name()]
    tabs.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QCursor.setPos(tabs.mapToGlobal(tabs.tabRect(2).topLeft() + QPoint(10, 15)))
    assert colours(tabs)[looks.theme.tokens.ink.name()] > rest


def test_tabs_grow_with_the_letters(tabs: TabBar, looks: Looks) -> None:
    before = tabs.tabRect(1).width()
    assert tabs.sizeHint().height() == 40
    looks.zoom(looks.scale * 1.5)
    assert tabs.tabRect(1).width() > before * 1.4
    assert tabs.sizeHint().height() == 60


def test_the_row_holds_tabs_and_links_over_a_hairline(looks: Looks, qtbot: QtBot) -> None:
    tabs = TabBar(looks)
    tabs.add("Profile")
    row = TabRow(looks, tabs)
    link = Button(looks, "Hide sources", "link")
    row.add(link)
    put_up(qtbot, row, 600)
    drawn = picture(row)
    assert tabs.x() == 24
    assert link.geometry().right() == 600 - 24 - 1
    bottom = {drawn.pixelColor(x, drawn.height() - 1).name() for x in range(600)}
    assert bottom == {looks.theme.tokens.rule.name()}
    assert row.tabs is tabs
