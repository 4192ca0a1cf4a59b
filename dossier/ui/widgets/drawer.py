"""A panel that lies over the trailing side of a page and can be closed again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from dossier.ui.theme import Looks

_WIDTH: Final = 320


class Drawer(QWidget):
    """Lies over its host's trailing side while it is open; Esc closes it.

    The focus goes back to where it was when the drawer closes.
    """

    closed = Signal()

    def __init__(self, looks: Looks, host: QWidget, name: str) -> None:
        super().__init__(host)
        self._looks = looks
        self._host = host
        self._content: QWidget | None = None
        self._before: QWidget | None = None
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self.hide()
        host.installEventFilter(self)
        looks.changed.connect(self._place)

    def hold(self, content: QWidget) -> None:
        """Put a widget into the drawer, in place of the one before, which is given up."""
        if self._content:
            self._column.removeWidget(self._content)
            self._content.setParent(None)
        self._content = content
        self._column.addWidget(content)

    def open(self, *, take_focus: bool = True) -> None:
        """Show the drawer."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        if take_focus and self._content:
            self._content.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Hide the drawer, and give the focus back if it was inside."""
        if self.isHidden():
            return
        inside = self.isAncestorOf(QApplication.focusWidget() or self._host)
        self.hide()
        if inside and self._before:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._looks.theme.tokens
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.page)
            edge = self.width() - 1 if self.isRightToLeft() else 0
            painter.fillRect(edge, 0, 1, self.height(), tokens.edge)

    def _place(self) -> None:
        width = min(self._looks.theme.px(_WIDTH), self._host.width())
        left = 0 if self._host.isRightToLeft() else self._host.width() - width
        self.setGeometry(left, 0, width, self._host.height())
        self._column.setContentsMargins(1, 0, 1, 0)
