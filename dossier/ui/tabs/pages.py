"""The tabs of a dossier, and the reading view that takes their place while a source is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from dossier.ui.desk import Desk
from dossier.ui.forms import excerpts

if TYPE_CHECKING:
    from dossier.ui.tabs.reading import ReadingTab


class Pages(QStackedWidget):
    """Two pages: the tabs, which stay as they are behind it, and the reading view.

    That view is made when a source is first read.
    """

    turned = Signal()
    """The other page is in sight."""
    record_wanted = Signal(str)
    """The person leaves the reading view for a record that was chosen or made in it."""

    def __init__(self, desk: Desk, tabs: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tabs = tabs
        self._view: ReadingTab | None = None
        self._beside = ""
        self.addWidget(tabs)

    @property
    def reading(self) -> ReadingTab | None:
        """The reading view, while it is in sight."""
        return self._view if self.currentWidget() is self._view else None

    def read(self, key: str, quote: str, at_hand: str) -> None:
        """Read the text of a source beside a record; without a key that which it rests on."""
        from dossier.ui.tabs.reading import source_to_read

        view = self._made()
        key = key or source_to_read(self._desk, at_hand, view.source_key)
        if key:
            view.show_source(key, quote, at_hand)
            self._beside = view.chosen()
            self._turn(view)
        else:
            sentence = self._desk.tr("No source has a text yet: Ctrl+Shift+V makes one.")
            self._desk.said.emit(sentence)

    def paste(self, at_hand: str) -> None:
        """Make a source of the text in the clipboard, and read it; its type is asked there."""
        key = excerpts.add_source(self._desk, QGuiApplication.clipboard().text())
        if key:
            self.read(key, "", at_hand)
            self._made().ask_type()

    def close_reading(self) -> None:
        """Leave the reading view, if it is there, for the tab behind it."""
        if self.reading and self.reading.keep_editing():
            self._turn(self._tabs)

    def mark_stale(self, parts: frozenset[str]) -> None:
        """Note what has changed, for the next time that the reading view is shown."""
        if self._view and parts & self._view.parts:
            self._view.stale = True

    def keep_editing(self) -> bool:
        """Keep what is being edited in the reading view; False where it cannot be read."""
        return self._view is None or self._view.keep_editing()

    def _go_back(self) -> None:
        """Leave the reading view for the record that was chosen or made in it."""
        key = self._view.chosen() if self._view else ""
        self._turn(self._tabs)
        if self._desk.record(key) and key != self._beside:
            self.record_wanted.emit(key)

    def _turn(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        self.turned.emit()

    def _made(self) -> ReadingTab:
        if self._view is None:
            from dossier.ui.tabs.reading import ReadingTab

            self._view = ReadingTab(self._desk, self)
            self._view.closed.connect(self._go_back)
            self.addWidget(self._view)
        return self._view
