"""Test the label: what it says, how tall it is, its links and its selection."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from dossier.ui.text import Run, Said, TextBlock
from dossier.ui.theme import Looks
from tests.ui.hands import heard
from tests.ui.pixels import colours

LINKS = [Run("Add: "), Run("statute", link="a"), Run(", "), Run("counts", link="b")]
LONG = "hacking that hit US businesses over several years"


class Hearing(QWidget):
    """A page that hears what its labels leave alone."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[QEvent.Type] = []

    @override
    def event(self, event: QEvent) -> bool:
        self.heard.append(event.type())
        return super().event(event)


def shown(qtbot: QtBot, block: TextBlock, width: int = 300) -> TextBlock:
    qtbot.addWidget(block)
    block.resize(width, max(block.heightForWidth(width), 20))
    block.show()
    block.activateWindow()
    QApplication.processEvents()
    block.clearFocus()
    return block


def spot(block: TextBlock, words: str) -> QPoint:
    """Find a spot in the middle of some words of a block."""
    start = block.said.index(words)
    rect = next(block.laid.rects(start, start + len(words)))
    return rect.center().toPoint() + QPoint(0, block.top)


def test_markup_is_shown_as_it_was_typed(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, "<b>bold</b> <img src='/dev/zero'>"))
    assert block.text() == ""
    assert block.said == "<b>bold</b> <img src='/dev/zero'>"


def test_a_screen_reader_takes_it_for_a_label_that_says_its_words(
    looks: Looks, qtbot: QtBot
) -> None:
    block = shown(qtbot, TextBlock(looks, LINKS))
    assert isinstance(block, QLabel)
    assert block.accessibleName() == "Add: statute, counts"
    block.say("other")
    assert block.accessibleName() == "other"


def test_plain_words_take_no_focus_and_let_the_mouse_through(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, "a jury"))
    assert block.focusPolicy() is Qt.FocusPolicy.NoFocus
    behind = Hearing()
    qtbot.addWidget(behind)
    block.setParent(behind)
    behind.show()
    block.show()
    QTest.mouseClick(block, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(block, Qt.MouseButton.LeftButton)
    assert QEvent.Type.MouseButtonPress in behind.heard
    assert QEvent.Type.MouseButtonDblClick in behind.heard


def test_a_click_on_a_link_opens_it(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LINKS))
    opened = heard(block.link_opened)
    QTest.mouseClick(block, Qt.MouseButton.LeftButton, pos=spot(block, "counts"))
    assert opened == ["b"]
    with qtbot.assertNotEmitted(block.link_opened):
        QTest.mouseClick(block, Qt.MouseButton.LeftButton, pos=spot(block, "Add"))
        QTest.mousePress(block, Qt.MouseButton.LeftButton, pos=spot(block, "statute"))
        QTest.mouseRelease(block, Qt.MouseButton.LeftButton, pos=spot(block, "counts"))


def test_the_mouse_shows_a_hand_over_a_link_only(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LINKS))
    QTest.mouseMove(block, spot(block, "statute"))
    assert block.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(block, spot(block, "Add"))
    assert block.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseMove(block, spot(block, "statute"))
    QApplication.sendEvent(block, QEvent(QEvent.Type.Leave))
    assert block.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_keys_reach_each_link_and_open_it(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LINKS))
    opened: list[str] = []
    block.link_opened.connect(opened.append)
    block.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (
        Qt.Key.Key_Return,
        Qt.Key.Key_Right,
        Qt.Key.Key_Space,
        Qt.Key.Key_Down,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Up,
        Qt.Key.Key_Return,
    ):
        QTest.keyClick(block, key)
    assert opened == ["a", "b", "b", "a"]


def test_going_backwards_reaches_the_last_link_first(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LINKS))
    block.setFocus(Qt.FocusReason.BacktabFocusReason)
    opened = heard(block.link_opened)
    QTest.keyClick(block, Qt.Key.Key_Return)
    assert opened == ["b"]


def test_on_a_mirrored_screen_the_left_key_leads_on(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LINKS))
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    block.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(block, Qt.Key.Key_Left)
    opened = heard(block.link_opened)
    QTest.keyClick(block, Qt.Key.Key_Return)
    assert opened == ["b"]


def test_the_reached_link_is_seen_and_forgotten_with_the_focus(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LINKS))
    tint = looks.theme.tokens.accent_tint.name()
    assert not colours(block)[tint]
    block.setFocus(Qt.FocusReason.TabFocusReason)
    assert colours(block)[tint] > 50
    block.clearFocus()
    assert not colours(block)[tint]


def test_an_opened_menu_does_not_lose_the_reached_link(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LINKS))
    block.setFocus(Qt.FocusReason.TabFocusReason)
    tint = looks.theme.tokens.accent_tint.name()
    menu = QMenu(block)
    menu.popup(QPoint(0, 0))
    assert colours(block)[tint] > 50
    menu.close()


@pytest.mark.parametrize("said", [LONG, [Run("hacking that "), Run("hit US businesses", "quiet")]])
def test_selected_words_are_copied(looks: Looks, qtbot: QtBot, said: Said) -> None:
    block = shown(qtbot, TextBlock(looks, said, selectable=True), 600)
    block.setFocus()
    QTest.mouseDClick(block, Qt.MouseButton.LeftButton, pos=spot(block, "that"))
    assert block.selected_text == "that"
    QTest.keySequence(block, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "that"
    QTest.keySequence(block, QKeySequence(QKeySequence.StandardKey.SelectAll))
    assert block.selected_text == block.said
    block.clearFocus()
    assert block.selected_text == ""
    block.copy()
    assert QGuiApplication.clipboard().text() == block.said


def test_dragging_selects_from_here_to_there(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LONG, selectable=True), 600)
    QTest.mousePress(block, Qt.MouseButton.LeftButton, pos=QPoint(0, 10))
    move = spot(block, "that")
    QTest.mouseMove(block, move)
    assert block.selected_text.startswith("hacking t")
    QTest.mouseRelease(block, Qt.MouseButton.LeftButton, pos=move)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(block, Qt.MouseButton.LeftButton, shift, spot(block, "hit"))
    assert block.selected_text.startswith("hacking that h")


def test_keys_select_by_character_and_by_word(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, "😀 two words", selectable=True), 600)
    block.setFocus()
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(block, Qt.Key.Key_Right, shift)
    assert block.selected_text == "😀"
    QTest.keyClick(block, Qt.Key.Key_Right, shift | control)
    QTest.keyClick(block, Qt.Key.Key_Right, shift | control)
    assert block.selected_text == "😀 two"
    QTest.keyClick(block, Qt.Key.Key_Left, shift)
    assert block.selected_text == "😀 tw"


def test_selected_words_are_seen(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, "a jury", selectable=True))
    page = looks.theme.tokens.page.name()
    before = colours(block)[page]
    block.select_all()
    assert colours(block)[page] < before


def test_keys_that_mean_nothing_to_it_go_on_to_the_window(looks: Looks, qtbot: QtBot) -> None:
    page = Hearing()
    qtbot.addWidget(page)
    block = TextBlock(looks, LINKS, page, selectable=True)
    page.show()
    block.setFocus()
    page.heard.clear()
    QTest.keyClick(block, Qt.Key.Key_F2)
    assert QEvent.Type.KeyPress in page.heard
    page.heard.clear()
    QTest.keyClick(block, Qt.Key.Key_Right)
    assert QEvent.Type.KeyPress not in page.heard


def test_its_menu_offers_to_copy(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, "a jury", selectable=True))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(block, asked)
    menu = block.findChild(QMenu)
    assert menu is not None
    copy, everything = menu.actions()
    everything.trigger()
    assert block.selected_text == "a jury"
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "a jury"
    menu.close()


def test_words_that_cannot_be_selected_leave_the_menu_to_others(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, "a jury"))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(block, asked)
    assert not asked.isAccepted()


def test_a_block_that_is_gone_hears_no_change(looks: Looks, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    for _ in range(20):
        TextBlock(looks, "a jury", page).deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    looks.choose("dark")
    assert not page.findChildren(TextBlock)


def test_the_keyboard_is_seen_on_words_that_can_only_be_copied(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LONG, selectable=True))
    accent = looks.theme.tokens.accent.name()
    assert accent not in colours(block)
    block.setFocus(Qt.FocusReason.TabFocusReason)
    assert accent in colours(block)
    block.clearFocus()
    QTest.mouseClick(block, Qt.MouseButton.LeftButton, pos=spot(block, "US"))
    assert accent not in colours(block)


def test_who_is_led_to_links_is_at_the_first_one(looks: Looks, qtbot: QtBot) -> None:
    block = shown(qtbot, TextBlock(looks, LINKS))
    opened = heard(block.link_opened)
    block.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(block, Qt.Key.Key_Return)
    assert opened == ["a"]
