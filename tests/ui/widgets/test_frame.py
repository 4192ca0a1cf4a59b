"""Test the parts of a window's frame: menu row, status bar, rules and scrolling columns."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dossier.ui.text import TextBlock
from dossier.ui.theme import Looks
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.choice_button import ChoiceButton
from dossier.ui.widgets.menu_bar import MenuRow
from dossier.ui.widgets.menu_button import Menu, MenuButton
from dossier.ui.widgets.rule import Rule
from dossier.ui.widgets.scroll import ScrollColumn
from dossier.ui.widgets.status_bar import StatusBar
from tests.ui.hands import BY_KEY, hover, put_up
from tests.ui.pixels import colours, extent, picture


def test_the_menus_words_start_on_the_margin_without_lines(looks: Looks, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    row = MenuRow(looks)
    row.bar.addMenu(Menu(looks, row)).setText("&File")
    row.bar.addMenu(Menu(looks, row)).setText("&Edit")
    window.setMenuWidget(row)
    window.resize(500, 300)
    window.show()
    assert row.height() == 32
    found = extent(picture(row), looks.theme.tokens.page)
    assert 23 <= found.left() <= 26
    assert found.bottom() < 28
    looks.zoom(looks.scale * 1.5)
    assert row.height() == 48


def test_f10_opens_the_first_menu_and_esc_closes_it(looks: Looks, qtbot: QtBot) -> None:
    row = put_up(qtbot, MenuRow(looks))
    QTest.keyClick(row, Qt.Key.Key_F10)
    assert QApplication.activePopupWidget() is None
    menus = [row.bar.addMenu(name) for name in ("File", "Edit")]
    for menu in menus:
        menu.addAction("Do it")
    QTest.keyClick(row, Qt.Key.Key_F10)
    assert QApplication.activePopupWidget() is menus[0]
    QTest.keyClick(menus[0], Qt.Key.Key_Right)
    assert QApplication.activePopupWidget() is menus[1]
    QTest.keyClick(menus[1], Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_an_open_menus_word_stands_on_a_ground(looks: Looks, qtbot: QtBot) -> None:
    row = MenuRow(looks)
    menu = Menu(looks, row)
    menu.setTitle("&File")
    menu.addAction("Open")
    row.bar.addMenu(menu)
    row.bar.addAction("Off").setEnabled(False)
    put_up(qtbot, row, 300)
    assert colours(row)[looks.theme.tokens.quiet.name()] > 5
    row.bar.setActiveAction(menu.menuAction())
    assert colours(row)[looks.theme.tokens.ground.name()] > 200
    menu.close()


def test_a_menus_entry_stands_on_the_tint(looks: Looks, qtbot: QtBot) -> None:
    menu = Menu(looks)
    qtbot.addWidget(menu)
    entry = menu.addAction("Open")
    menu.popup(menu.pos())
    menu.setActiveAction(entry)
    assert colours(menu)[looks.theme.tokens.accent_tint.name()] > 200
    assert picture(menu).pixelColor(0, 5) == looks.theme.tokens.edge
    looks.choose("dark")
    assert menu.palette().highlight().color() == looks.theme.tokens.accent_tint
    menu.close()


def test_the_dots_open_their_menu_by_mouse_and_key(looks: Looks, qtbot: QtBot) -> None:
    button = MenuButton(looks, "More")
    button.menu_below.addAction("Delete")
    put_up(qtbot, button)
    assert button.accessibleName() == "More"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.menu_below.isVisible()
    button.menu_below.close()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    button.setFocus(BY_KEY)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.menu_below.isVisible()
    button.menu_below.close()


def test_the_status_bar_says_two_things_over_a_hairline(looks: Looks, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = StatusBar(looks)
    bar.say_left("3 charges, 1 with a contradiction")
    bar.say_right("Not saved", "error")
    window.setStatusBar(bar)
    window.resize(600, 200)
    window.show()
    assert (bar.left, bar.right) == ("3 charges, 1 with a contradiction", "Not saved")
    assert bar.height() == 32
    drawn = picture(bar)
    assert drawn.pixelColor(300, 0) == looks.theme.tokens.rule
    found = extent(drawn.copy(0, 2, 600, 30), looks.theme.tokens.page)
    assert 23 <= found.left() <= 26
    assert 573 <= found.right() <= 577
    assert colours(bar)[looks.theme.tokens.error.name()] > 0


def test_in_a_narrow_window_the_status_bar_grows_to_two_lines_and_cuts_no_letter(
    looks: Looks, qtbot: QtBot
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = StatusBar(looks)
    window.setStatusBar(bar)
    bar.say_left("Showing 9 of 12: 6 on the line, 2 without a year in the tray, 1 later, " * 2)
    bar.say_right("Saved 14:32")
    heights: list[int] = []
    for width in (1400, 640, 420, 1400):
        window.resize(width, 200)
        window.show()
        QApplication.processEvents()
        heights.append(bar.height())
        (left, _) = bar.findChildren(TextBlock)
        assert not left.cut
        assert left.heightForWidth(left.width()) <= left.height() <= bar.height()
    assert heights[0] == heights[3] == 32
    assert 32 < heights[1] == heights[2]
    bar.say_left("3 charges")
    assert bar.height() == 32


def test_a_rule_is_one_pixel_lying_or_standing(looks: Looks, qtbot: QtBot) -> None:
    for standing in (False, True):
        rule = put_up(qtbot, Rule(looks, standing=standing), 1 if standing else 50)
        assert rule.sizeHint().width() == rule.sizeHint().height() == 1
        assert set(colours(rule)) == {looks.theme.tokens.rule.name()}


def column(looks: Looks, lines: int) -> ScrollColumn:
    content = QWidget()
    stack = QVBoxLayout(content)
    stack.setContentsMargins(0, 0, 0, 0)
    for number in range(lines):
        stack.addWidget(TextBlock(looks, f"line {number} with words that wrap when it is narrow"))
    stack.addWidget(Button(looks, "Last"))
    return ScrollColumn(looks, content)


def test_a_column_scrolls_only_what_does_not_fit(looks: Looks, qtbot: QtBot) -> None:
    assert put_up(qtbot, column(looks, 2), 500, 400).verticalScrollBar().maximum() == 0
    tall = put_up(qtbot, column(looks, 50), 500, 400)
    assert tall.verticalScrollBar().maximum() > 0
    assert not tall.horizontalScrollBar().isVisible()
    assert tall.frameWidth() == 0


def test_words_in_a_column_are_as_tall_as_they_need(looks: Looks, qtbot: QtBot) -> None:
    narrow = put_up(qtbot, column(looks, 30), 130, 400)
    blocks = narrow.findChildren(TextBlock)
    assert all(block.height() >= block.heightForWidth(block.width()) for block in blocks)
    assert narrow.minimumSizeHint().width() > 10


def test_what_gets_the_focus_comes_in_sight(looks: Looks, qtbot: QtBot) -> None:
    tall = put_up(qtbot, column(looks, 50), 500, 200)
    last = tall.findChildren(Button)[0]
    assert last.visibleRegion().isEmpty()
    tall.setFocus()
    tall.focusNextPrevChild(True)
    assert not last.visibleRegion().isEmpty()


def test_page_down_scrolls_from_wherever_the_focus_is(looks: Looks, qtbot: QtBot) -> None:
    tall = put_up(qtbot, column(looks, 50), 500, 200)
    last = tall.findChildren(Button)[0]
    last.setFocus(BY_KEY)
    tall.verticalScrollBar().setValue(0)
    QTest.keyClick(last, Qt.Key.Key_PageDown)
    assert tall.verticalScrollBar().value() > 0


def test_the_bar_is_a_thumb_that_darkens_under_the_mouse(looks: Looks, qtbot: QtBot) -> None:
    bar = put_up(qtbot, column(looks, 50), 500, 200).verticalScrollBar()
    tokens = looks.theme.tokens
    assert bar.width() == 10
    seen = colours(bar)
    assert seen[tokens.edge.name()] > 50
    hover(bar)
    assert colours(bar)[tokens.quiet.name()] > 50
    assert not colours(bar)[tokens.edge.name()]


def test_a_lying_bar_is_a_thumb_too(looks: Looks, qtbot: QtBot) -> None:
    area = put_up(qtbot, column(looks, 3), 100, 200)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar = area.horizontalScrollBar()
    bar.setRange(0, 100)
    assert colours(bar)[looks.theme.tokens.edge.name()] > 20
    bar.setRange(0, 0)
    assert set(colours(bar)) == {looks.theme.tokens.page.name()}


def test_a_menu_opens_at_what_is_chosen_else_at_the_first_that_can_be_taken(
    looks: Looks, qtbot: QtBot
) -> None:
    button = ChoiceButton(looks, "Kind")
    put_up(qtbot, button)
    button.offer([("a", "All"), ("b", "Both"), ("c", "None")], "b")
    took: list[str] = []
    button.chosen.connect(took.append)
    for key in ("Down", "Up", "Up"):
        button.drop()
        QTest.keySequence(button.menu_below, QKeySequence(key))
        QTest.keySequence(button.menu_below, QKeySequence("Return"))
    assert took == ["c", "b", "a"]
    menu = Menu(looks, button)
    menu.addAction("Off").setEnabled(False)
    menu.addSeparator()
    tick = menu.addAction("Tick")
    menu.addAction("Ticked").setCheckable(True)
    menu.actions()[-1].setChecked(True)
    menu.open_at(QPoint(0, 0))
    assert menu.activeAction() is tick
    menu.close()
    menu.clear()
    menu.open_at(QPoint(0, 0))
    assert menu.activeAction() is None
    menu.close()
