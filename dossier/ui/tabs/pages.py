"""The tabs of a dossier, and what takes their place: a source that is read, the open questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override

from dossier.ui.desk import Desk
from dossier.ui.forms import excerpts

if TYPE_CHECKING:
    from dossier.ui.tabs.questions import QuestionsTab
    from dossier.ui.tabs.reading import ReadingTab
    from dossier.ui.tabs.tab import Tab


class Pages(QWidget):
    """The tabs, which stay as they are behind the others; these are made when first wanted.

    No QStackedWidget: screen readers say "layered pane" whenever one comes into it.
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
        self._questions: QuestionsTab | None = None
        self._beside = ""
        self._stack = QStackedLayout(self)
        self._stack.addWidget(tabs)

    @property
    def reading(self) -> ReadingTab | None:
        """The reading view, while it is in sight."""
        return self._view if self._stack.currentWidget() is self._view else None

    @property
    def aside(self) -> Tab | None:
        """What stands in the place of the tabs, if something does."""
        here = self._stack.currentWidget()
        return next((view for view in self._others() if view is here), None)

    def ask(self, group: str) -> None:
        """Show the open questions: all, those of one group, or those to ask first."""
        if not self._desk.kept():
            return
        if self._questions is None:
            from dossier.ui.tabs.questions import QuestionsTab

            self._questions = QuestionsTab(self._desk, self)
            self._questions.closed.connect(self.leave)
            self._stack.addWidget(self._questions)
        self._turn(self._questions)
        self._questions.show_group(group)

    def read(self, key: str, quote: str, at_hand: str) -> None:
        """Read the text of a source beside a record; without a key that which it rests on."""
        if self.reading and not key:
            self.reading.take_text()
        elif self._desk.kept():
            self._read(key, quote, at_hand)

    def _read(self, key: str, quote: str, at_hand: str) -> None:
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

    def select_on(self) -> None:
        """Select on in the text that is read."""
        if self.reading:
            self.reading.page.text.select_on()
        else:
            self._desk.said.emit(self._desk.tr("F6 opens a text in which words are selected."))

    def paste(self, at_hand: str) -> None:
        """Make a source of the text in the clipboard; where it is read, one says what it is.

        Where a source has the text already, that is read, and no second one is made.
        """
        desk, text = self._desk, QGuiApplication.clipboard().text()
        if not desk.kept():
            return
        there = excerpts.source_with(desk, text)
        if there:
            self._read(there.key, "", at_hand)
            desk.said.emit(desk.tr("This text is a source already: here it is."))
            return
        key = excerpts.add_source(desk, text)
        if key:
            self._read(key, "", at_hand)
            self._made().ask_what_it_is()

    def leave(self) -> None:
        """Leave what stands in the place of the tabs, if something does."""
        if self.aside and self.aside.keep_editing():
            self._turn(self._tabs)

    def mark_stale(self, parts: frozenset[str]) -> None:
        """Note what has changed, for the next time that one of them is shown."""
        for view in self._others():
            if parts & view.parts:
                view.stale = True

    def keep_editing(self) -> bool:
        """Keep what is being edited in them; False where it cannot be read."""
        kept = [view.keep_editing() for view in self._others()]
        return all(kept)

    @override
    def hasHeightForWidth(self) -> bool:
        """Take the height there is: what is long in a page scrolls in it."""
        return False

    def _others(self) -> list[Tab]:
        return [view for view in (self._view, self._questions) if view]

    def _go_back(self) -> None:
        """Leave the reading view for the record that was chosen or made in it."""
        key = self._view.chosen() if self._view else ""
        self._turn(self._tabs)
        if self._desk.record(key) and key != self._beside:
            self.record_wanted.emit(key)

    def _turn(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.turned.emit()

    def _made(self) -> ReadingTab:
        if self._view is None:
            from dossier.ui.tabs.reading import ReadingTab

            self._view = ReadingTab(self._desk, self)
            self._view.closed.connect(self._go_back)
            self._stack.addWidget(self._view)
        return self._view
