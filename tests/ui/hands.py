"""Hands for the tests: put a widget into an active window, and send it keys and looks."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, Qt, SignalInstance
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
BY_KEY = Qt.FocusReason.TabFocusReason


def put_up(qtbot: QtBot, widget: AnyWidget, width: int = 0, height: int = 0) -> AnyWidget:
    """Show a widget in an active window of its own, without the focus."""
    page = QWidget()
    qtbot.addWidget(page)
    widget.destroyed.connect(lambda: page.isVisible)  # keeps the page for as long as the widget
    widget.setParent(page)
    hint = widget.sizeHint()
    widget.setGeometry(8, 8, width or hint.width(), height or hint.height())
    page.resize(widget.width() + 16, widget.height() + 16)
    page.move(100, 100)
    QCursor.setPos(0, 0)  # no other test has left the mouse over it
    page.show()
    widget.show()
    page.activateWindow()
    QApplication.processEvents()
    if focused := page.focusWidget():
        focused.clearFocus()
    return widget


def heard(signal: SignalInstance) -> list[object]:
    """Give a list that grows by each thing that a signal says."""
    said: list[object] = []
    signal.connect(said.append)
    return said


def hover(widget: QWidget) -> None:
    """Move the mouse over a widget."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(middle, middle, middle))


def leave(widget: QWidget) -> None:
    """Move the mouse away from a widget."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
