"""Test the tabs: counts, underline, and that choosing one moves nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.tab_bar import TabBar, TabRow
from tests.ui.hands import BY_KEY, put_up
from tests.ui.pixels import colours, picture


@pytest.fixture
def tabs(looks: Looks, qtbot: QtBot) -> TabBar:
    made = TabBar(looks)
    for name, count in (("Profile", None), ("Charges", "3"), ("Timeline", None)):
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
    assert line[0] == where.left() + 6
    assert line[-1] == where.right() - 26
    tabs.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = picture(tabs)
    line = [x for x in range(mirrored.width()) if mirrored.pixelColor(x, 38) == accent]
    assert line[-1] == tabs.tabRect(1).right() - 6


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
    row = TabRow(looks, tabs, ("Before", "After"))
    link = Button(looks, "Hide sources", "link")
    row.add(link)
    put_up(qtbot, row, 600)
    drawn = picture(row)
    assert tabs.mapTo(row, QPoint(6, 0)).x() == 24
    assert link.geometry().right() == 600 - 24 - 1
    bottom = {drawn.pixelColor(x, drawn.height() - 1).name() for x in range(600)}
    assert bottom == {looks.theme.tokens.rule.name()}
    assert row.tabs is tabs


def seen(row: TabRow) -> list[int]:
    """List the tabs that are seen whole."""
    stretch = row.tabs.visibleRegion().boundingRect()
    return [
        n
        for n in range(row.tabs.count())
        if stretch.contains(row.tabs.tabRect(n).center())
        and stretch.left() <= row.tabs.tabRect(n).left()
        and row.tabs.tabRect(n).right() <= stretch.right()
    ]


@pytest.fixture
def narrow(looks: Looks, qtbot: QtBot) -> TabRow:
    tabs = TabBar(looks)
    for name in ("Profile", "Charges", "Sentences", "Statements", "Timeline"):
        tabs.add(name)
    return put_up(qtbot, TabRow(looks, tabs, ("Before", "After")), 260)


@pytest.mark.parametrize("mirrored", [False, True])
def test_of_tabs_that_do_not_fit_the_current_one_is_seen_whole(
    narrow: TabRow, *, mirrored: bool
) -> None:
    if mirrored:
        narrow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for place in (0, 1, 2, 3, 4, 2, 0):
        narrow.tabs.setCurrentIndex(place)
        QApplication.processEvents()
        assert place in seen(narrow)
        assert len(seen(narrow)) < 5


@pytest.mark.parametrize("mirrored", [False, True])
def test_no_tab_is_cut_beside_a_button(narrow: TabRow, *, mirrored: bool) -> None:
    if mirrored:
        narrow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    narrow.window().resize(900, 100)
    for width in range(230, 500, 10):
        narrow.setFixedWidth(width)
        for place in range(5):
            narrow.tabs.setCurrentIndex(place)
            QApplication.processEvents()
            stretch = narrow.tabs.visibleRegion().boundingRect()
            begun = [n for n in range(5) if stretch.intersects(narrow.tabs.tabRect(n))]
            assert begun == seen(narrow), (width, place)


def test_buttons_lead_to_the_tabs_on_each_side(narrow: TabRow) -> None:
    before, after = sorted(narrow.findChildren(Button), key=lambda button: button.x())
    assert (before.said, after.said) == ("Before", "After")
    assert (before.isEnabled(), after.isEnabled()) == (False, True)
    assert seen(narrow)[0] == 0
    for _ in range(5):
        QTest.mouseClick(after, Qt.MouseButton.LeftButton)
    assert seen(narrow)[-1] == 4
    assert (before.isEnabled(), after.isEnabled()) == (True, False)
    for _ in range(5):
        QTest.mouseClick(before, Qt.MouseButton.LeftButton)
    assert seen(narrow)[0] == 0
    assert narrow.tabs.currentIndex() == 0


def test_where_all_tabs_fit_there_are_no_buttons(narrow: TabRow) -> None:
    narrow.window().resize(900, 100)
    narrow.setFixedWidth(800)
    QApplication.processEvents()
    assert seen(narrow) == [0, 1, 2, 3, 4]
    assert not [button for button in narrow.findChildren(Button) if button.isVisible()]


def test_counts_that_come_before_the_tabs_are_seen_have_their_room(
    looks: Looks, qtbot: QtBot
) -> None:
    tabs = TabBar(looks)
    for name in ("Profile", "Charges", "Sentences", "Statements"):
        tabs.add(name)
    row = TabRow(looks, tabs, ("Before", "After"))
    row.add(QWidget())
    row.resize(700, row.sizeHint().height())
    row.sizeHint()
    row.ensurePolished()
    for place in range(4):
        tabs.count_up(place, "1,000")
    put_up(qtbot, row, 800)
    assert seen(row) == [0, 1, 2, 3]
    assert not [button for button in row.findChildren(Button) if button.isVisible()]


def test_the_ring_of_the_first_tab_is_whole(narrow: TabRow, looks: Looks) -> None:
    narrow.tabs.setFocus(BY_KEY)
    drawn, accent = picture(narrow.tabs), looks.theme.tokens.accent
    tall = [y for y in range(6, 34) if drawn.pixelColor(1, y) == accent]
    assert len(tall) > 12
