"""A field at rest: its words on a ground that shows hover, focus, and that a source differs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from dossier.ui import icons
from dossier.ui.text import Said, TextBlock
from dossier.ui.theme import Looks, Role

# For the list of all keys. Marked for translation.
TOLD: Final = ("Enter, F2", "edit the field, open the record")
_EDITS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_BY_KEY = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
}


class Face(QWidget):
    """The value of one field as it stands; a click, Enter or F2 asks to edit it."""

    edit_wanted = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._words = TextBlock(looks, parent=self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._differs = False
        self._secret = False
        self._ring = False
        self._editable = True
        self._leads = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._box = QHBoxLayout(self)
        self._box.addWidget(self._words)
        self._space()
        looks.changed.connect(self._space)

    def show_value(
        self, said: Said, *, name: str, differs: bool, editable: bool, secret: bool = False
    ) -> None:
        """Show a value; `name` is what a screen reader calls the field."""
        self._words.say(said)
        self._differs = differs
        self._secret = secret
        self._editable = editable
        self.setAccessibleName(f"{name}: {self._words.said}")
        self.setCursor(Qt.CursorShape.IBeamCursor if editable else Qt.CursorShape.ArrowCursor)
        self.update()

    def lead_on(self) -> None:
        """Lead to something else: a hand, and no pencil, since nothing is edited here."""
        self._leads = True
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def hang_by_script(self) -> None:
        """Hang each paragraph on the edge of its own script, as running text wants it."""
        self._words.hang("script")

    def _space(self) -> None:
        px = self._looks.theme.px
        # The ground bleeds 8 px to the left of the words, so that hover moves nothing.
        self._box.setContentsMargins(px(8), px(6), px(32), px(6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._looks.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = self._ground()
            if ground:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(ground))
                painter.drawRoundedRect(QRectF(self.rect()), theme.px(4), theme.px(4))
            if self._ring and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("accent"), 2))
                inner = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(inner, theme.px(4), theme.px(4))
            self._paint_mark(painter)

    def _ground(self) -> Role | None:
        if self._differs:
            return "differ_tint"
        return "ground" if self.underMouse() and self._editable else None

    def _paint_mark(self, painter: QPainter) -> None:
        """Paint the sign at the end: that a source differs, else the pencil under the mouse."""
        theme = self._looks.theme
        size = theme.px(16)
        left = theme.px(8) if self.isRightToLeft() else self.width() - theme.px(8) - size
        where = QRectF(left, theme.px(8), size, size)
        if self._differs:
            icons.paint(painter, "not_equal", theme.colour("differ"), where)
        elif self._secret:
            icons.paint(painter, "lock", theme.colour("secret"), where)
        elif self.underMouse() and self._editable and not self._leads:
            icons.paint(painter, "pencil", theme.colour("quiet"), where)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self.edit_wanted.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take F2 before the menu does, whose Edit begins with the record's first field.

        A filter while the keyboard is here, since `event` would take each event through Python.
        """
        if event.type() is QEvent.Type.ShortcutOverride and _edits(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _edits(event):
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in _BY_KEY
        self.installEventFilter(self)
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.removeEventFilter(self)
        super().focusOutEvent(event)
        self.update()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


def _edits(event: QEvent) -> bool:
    """Tell whether a key asks to edit."""
    return isinstance(event, QKeyEvent) and event.key() in _EDITS
