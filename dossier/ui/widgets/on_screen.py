"""Give a window its size, never more than its screen has, and its place before all others."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

_FRAME: Final = QSize(16, 64)  # what a desktop draws round a window: title, border


def size(window: QWidget, width: int, height: int) -> None:
    """Size a window as drawn, or as large as its screen lets it be."""
    window.resize(room_for(window).boundedTo(QSize(width, height)))


def fit(window: QWidget, width: int) -> None:
    """Size a window as wide as drawn, and as high as its words are in the width that it gets.

    A dialog does not ask its words by themselves how high they are at a width.
    """
    layout, room = window.layout(), room_for(window)
    if layout is not None:
        wide = min(max(width, layout.totalMinimumSize().width()), room.width())
        window.resize(wide, min(layout.totalHeightForWidth(wide), room.height()))


def room_for(window: QWidget) -> QSize:
    """Give the largest size of a window that is whole on its screen."""
    return window.screen().availableSize() - _FRAME


def bring_forward(window: QWidget) -> None:
    """Bring a window before all others, also out of the task bar."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.activateWindow()
    window.raise_()
