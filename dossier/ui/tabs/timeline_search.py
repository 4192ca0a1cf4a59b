"""The search of the timeline: a line to type in, how many finds there are, and the way to them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from dossier.timeline.items.search import Found
from dossier.ui.desk import Desk
from dossier.ui.text import Run, TextBlock
from dossier.ui.widgets.line_edit import LineEdit
from dossier.wording.money import say_number

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _Line(LineEdit):
    """Steps on Enter, gives up on Esc."""

    stepped = Signal(int)
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TimelineSearch(QWidget):
    """Tells what is typed at once; Enter or F3 goes on, Shift with it back, Esc ends it."""

    typed = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line = _Line(desk.looks, self)
        self._line.setAccessibleName(desk.tr("Find in the timeline"))
        self._line.setPlaceholderText(desk.tr("Find (F3)"))
        self._line.textChanged.connect(self.typed)
        self._line.stepped.connect(self.stepped)
        self._line.left.connect(self.end)
        self._count = TextBlock(desk.looks, parent=self, on_one_line=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.looks.theme.px(8))
        row.addWidget(self._line)
        row.addWidget(self._count)
        self._count.hide()

    @property
    def count(self) -> str:
        """What is said of the finds."""
        return self._count.said

    def begin(self) -> None:
        """Go to the line, with what stands in it chosen."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def end(self) -> None:
        """Look for nothing any more, and give the keyboard back."""
        self._line.clear()
        self.left.emit()

    def tell(self, found: Found | None, here: str) -> None:
        """Say how many finds there are, and at which one is."""
        self._count.setVisible(found is not None)
        self._line.mark_wrong(found is not None and not found)
        if found is None:
            self._count.say("")
        elif not found:
            self._count.say(Run(self._desk.tr("nothing found"), "quiet", size="small"))
        else:
            words = self._desk.words
            place = say_number(found.index(here) + 1, words) if here in found else "–"
            said = words.tr("{n} of {all}").format(n=place, all=say_number(len(found), words))
            self._count.say(Run(said, "quiet", size="small"))
