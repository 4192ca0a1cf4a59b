"""A line to type in, at a place of the picture: the title of an event that is made there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from dossier.timeline.placing import Spot
from dossier.ui.text import one_line
from dossier.ui.theme import Looks

WIDE: Final = 260
PADDED: Final = 16
"""Pixels before and behind the words together."""
HIGH: Final = 28
RULE: Final = 2


class DropLine(QLineEdit):
    """Enter keeps the title, Esc makes no event, and so does leaving it empty."""

    kept = Signal(str, object)
    """The title, and the spot that it is for."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks
        self._page = parent
        self._spot: Spot | None = None
        self.setFrame(False)
        self.hide()

    def begin(self, spot: Spot, at: QPoint, right: int, said: str) -> None:
        """Begin to make an event, left of an edge; `said` tells when it will have been."""
        px, said = self._looks.theme.px, one_line(said)
        self._spot = spot
        self.clear()
        self.setPlaceholderText(said)
        self.setAccessibleName(said)
        dress = self.palette()
        dress.setColor(QPalette.ColorRole.Base, self._looks.theme.tokens.accent_tint)
        self.setPalette(dress)
        wide = max(px(WIDE), self.fontMetrics().horizontalAdvance(said) + px(PADDED))
        self.resize(min(wide, right), px(HIGH))
        self.move(max(0, min(at.x(), right - self.width())), max(0, at.y() - self.height() // 2))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            bottom, accent = self.height() - RULE, self._looks.theme.tokens.accent
            painter.fillRect(0, bottom, self.width(), RULE, accent)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self._end("")
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._end(self.text().strip())

    def _end(self, title: str) -> None:
        """Put the line away, and tell the title where there is one, once."""
        spot, self._spot = self._spot, None
        if self.hasFocus():
            # Else Qt would give the keyboard to whatever comes next, and Space would press it.
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        if spot is not None and title:
            self.kept.emit(title, spot)
