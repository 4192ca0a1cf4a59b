"""The one label of the program: plain text whose links can be opened and whose words be copied."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from dossier.ui.text.label import Label
from dossier.ui.text.reach import Link, Reach
from dossier.ui.text.run import Said
from dossier.ui.theme import Looks

_MARKED: Final = 64  # how much of the accent lies behind selected words, of 255
_ON = {Qt.Key.Key_Right, Qt.Key.Key_Down}
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_LEADS: Final = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
}
_KEEPS_PLACE = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


class TextBlock(Label):
    """Runs of plain text; it takes the focus only when it has links or may be selected.

    Arrow keys go from link to link and Enter opens one; with Shift they select, Ctrl+C copies.
    """

    link_opened = Signal(str)

    def __init__(
        self,
        looks: Looks,
        said: Said = "",
        parent: QWidget | None = None,
        *,
        on_one_line: bool = False,
        selectable: bool = False,
    ) -> None:
        self._selectable = selectable
        self._reach = Reach(())
        self._pressed: Link | None = None
        self._led = False
        """Whether the keyboard came here by a key: then it must be seen where it is."""
        super().__init__(looks, said, parent, on_one_line=on_one_line)

    @override
    def say(self, said: Said) -> None:
        super().say(said)
        self._reach = Reach(self._said)
        links = bool(self._reach.links)
        self.setMouseTracking(links)
        reachable = links or self._selectable
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.NoFocus)
        self._point_at(None)

    @property
    def selected_text(self) -> str:
        return self._reach.selected_text

    def copy(self) -> None:
        """Copy the selected words, or all of them when none are selected."""
        QGuiApplication.clipboard().setText(self._reach.selected_text or self.said)

    def select_all(self) -> None:
        self._reach.select(0, self._reach.length)
        self.update()

    @override
    def paint_ground(self, painter: QPainter) -> None:
        tokens = self.looks.theme.tokens
        marked = QColor(tokens.accent)
        marked.setAlpha(_MARKED)
        for rect in self.laid.rects(*self._under_keyboard()):
            painter.fillRect(rect, tokens.accent_tint)
            painter.fillRect(rect.adjusted(0, rect.height() - 2, 0, 0), tokens.accent)
        for rect in self.laid.rects(*self._reach.selected):
            painter.fillRect(rect, marked)

    def _under_keyboard(self) -> tuple[int, int]:
        """Give what to mark: the link that is reached, or all of a text that has none."""
        link = self._reach.link
        if link:
            return link.start, link.end
        return 0, self._reach.length if self._led and not self._reach.links else 0

    # the mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and (self._selectable or self._reach.links):
            self._pressed = self._link_under(event.position())
            place = self._place(event.position())
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._reach.select(self._reach.anchor if shift else place, place)
            self._reach.reached = None
            self.update()
        else:
            event.ignore()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._selectable:
            self._reach.select(self._reach.anchor, self._place(event.position()))
            self.update()
        self._point_at(self._link_under(event.position()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link, self._pressed = self._pressed, None
        if link and link is self._link_under(event.position()) and not self.selected_text:
            self.link_opened.emit(link.id)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._selectable:
            self._reach.select_word(self._place(event.position()))
            self.update()
        else:
            event.ignore()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._selectable:
            event.ignore()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_qt_says("&Copy"), QKeySequence.StandardKey.Copy, self.copy)
        menu.addAction(_qt_says("Select All"), QKeySequence.StandardKey.SelectAll, self.select_all)
        menu.popup(event.globalPos())

    # the keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        done = self._selects(event) if self._selectable else False
        if not (done or self._walks(event.key())):
            event.ignore()
        self.update()

    def _selects(self, event: QKeyEvent) -> bool:
        """Do what selecting keys do; say whether it was one."""
        step = self._step(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif step and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            words = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._reach.extend(step, words=words)
        else:
            return False
        return True

    def _walks(self, key: int) -> bool:
        """Go to the next link, or open the one that is reached; say whether the key did so."""
        link = self._reach.link
        if key in _OPEN and link:
            self.link_opened.emit(link.id)
            return True
        step = self._step(key)
        self._reach.step(step)
        return bool(step and self._reach.links)

    def _step(self, key: int) -> int:
        """Tell which way an arrow key leads in the order of reading: 1, -1, or 0 for others."""
        step = 1 if key in _ON else -1 if key in _BACK else 0
        sideways = key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        return -step if sideways and self.isRightToLeft() else step

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reason = event.reason()
        self._led = self._led or reason in _LEADS
        if reason is Qt.FocusReason.BacktabFocusReason:
            self._reach.step(len(self._reach.links))
        elif reason in _LEADS:
            self._reach.reached = None
            self._reach.step(1)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _KEEPS_PLACE:
            self._led = False
            self._reach.reached = None
            self._reach.select(0, 0)
            self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _place(self, spot: QPointF) -> int:
        return self.laid.position_at(spot - QPointF(0, self.top))

    def _link_under(self, spot: QPointF) -> Link | None:
        inside = spot - QPointF(0, self.top)
        for link in self._reach.links:
            if any(rect.contains(inside) for rect in self.laid.rects(link.start, link.end)):
                return link
        return None

    def _point_at(self, link: Link | None) -> None:
        """Show a hand on a link, and a caret where words may be selected."""
        if link:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._selectable:
            self.setCursor(Qt.CursorShape.IBeamCursor)
        elif self.testAttribute(Qt.WidgetAttribute.WA_SetCursor):
            self.unsetCursor()


def _qt_says(text: str) -> str:
    """Say an entry of Qt's own text menu in the language that Qt's catalogue was loaded for."""
    return QCoreApplication.translate("QWidgetTextControl", text)
