"""Give a window its size, and never more than the screen that it opens on has."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
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
