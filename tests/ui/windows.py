"""Windows for the tests: one dossier in a real window, used by clicks and keys that are counted."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.ui import record_commands
from dossier.ui.case_view import CaseView
from dossier.ui.main_window import MainWindow
from dossier.ui.theme import Looks
from dossier.ui.widgets.reading_text import ReadingText

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_window(qtbot: QtBot, looks: Looks, dossier: Dossier) -> MainWindow:
    """Show a dossier in an active window; its new ids end in 000000, 000001 and so on."""
    numbers = count()
    document = Document(dossier, token=lambda: f"{next(numbers):06}")
    window = MainWindow(looks, Words())
    qtbot.addWidget(window)
    window.show_document(document)
    record_commands.bind(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return window


def case_of(window: MainWindow) -> CaseView:
    """Give the open dossier of a window."""
    assert window.case
    return window.case


class Person:
    """Somebody at the window. Each click, key, and text typed into a field is an action.

    `letters` counts the letters of such texts beside.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.actions = 0
        self.letters = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key, with its modifiers, where the keyboard is."""
        self.actions += 1
        QTest.keyClick(self._here(), key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text where the keyboard is, over what is selected there."""
        self.actions += 1
        self.letters += len(text)
        QTest.keyClicks(self._here(), text)

    def click(
        self, widget: QWidget, where: QPoint | None = None, modifiers: Qt.KeyboardModifier = NONE
    ) -> None:
        """Click on a widget."""
        self.actions += 1
        at = where or widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifiers, at)
        QApplication.processEvents()

    def select(self, words: str, text: ReadingText) -> None:
        """Select words of a text: click before them, and with Shift behind them."""
        start = text.shown.index(words)
        for place, modifiers in ((start, NONE), (start + len(words), SHIFT)):
            cursor = text.textCursor()
            cursor.setPosition(place)
            at = text.cursorRect(cursor).center()
            assert text.viewport().rect().contains(at)
            self.click(text.viewport(), at, modifiers)
        assert text.selected == words

    def choose(self, label: str) -> None:
        """Choose an entry of the open menu by its letter."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        said = {action.text().replace("&", ""): action.text() for action in menu.actions()}
        letter = said[label].split("&", 1)[1][0]
        self.actions += 1
        QTest.keyClicks(menu, letter)
        QApplication.processEvents()

    def _here(self) -> QWidget:
        """Give where a key goes: to what is dropped down, else to where the keyboard is."""
        dropped = QApplication.activePopupWidget()
        if dropped:
            return dropped
        # Without a window system a list that dropped down stays the active window, and what has the
        # keyboard loses it to the first widget when the window becomes active again.
        focus = QApplication.focusWidget()
        self.window.activateWindow()
        QApplication.processEvents()
        if focus:
            focus.setFocus()
        return QApplication.focusWidget() or self.window
