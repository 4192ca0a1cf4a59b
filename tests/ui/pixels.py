"""Look at what a widget has painted: which colours are there, where, and how much of each."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget


def picture(widget: QWidget) -> QImage:
    """Paint a widget and all in it."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(seen: QWidget | QImage, where: QRect | None = None) -> Counter[str]:
    """Count the pixels of each colour, in the whole or in a part."""
    image = seen if isinstance(seen, QImage) else picture(seen)
    part = where or image.rect()
    return Counter(
        image.pixelColor(x, y).name()
        for y in range(part.top(), part.bottom() + 1)
        for x in range(part.left(), part.right() + 1)
    )


def extent(image: QImage, ground: QColor) -> QRect:
    """Find the smallest rectangle that holds all that is not ground."""
    spots = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) != ground
    ]
    left, top = min(x for x, _ in spots), min(y for _, y in spots)
    return QRect(left, top, max(x for x, _ in spots) - left + 1, max(y for _, y in spots) - top + 1)
