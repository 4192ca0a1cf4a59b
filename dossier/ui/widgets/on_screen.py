"""Give a window its size, and never more than the screen that it opens on has."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME: Final = QSize(16, 64)  # what a desktop draws round a window: title, border


def size(window: QWidget, width: int, height: int) -> None:
    """Size a window as drawn, or as large as its screen lets it be."""
    window.resize(room_for(window).boundedTo(QSize(width, height)))


def room_for(window: QWidget) -> QSize:
    """Give the largest size of a window that is whole on its screen."""
    return window.screen().availableSize() - _FRAME
