"""Small strokes that all widgets share: grounds, rims and words on one line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

RADIUS = 4
RING = 2  # thickness of the focus ring and of a notice's mark


def fill(painter: QPainter, where: QRect | QRectF, colour: QColor) -> None:
    """Fill a rectangle with one colour.

    QPainter.fillRect would first ask PySide whether the colour is one of Qt's 169 gradients by
    name, which are then all made: two hundredths of a start.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(where)


def ground(painter: QPainter, where: QRectF, colour: QColor, radius: float = RADIUS) -> None:
    """Fill a rectangle with round corners."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(where, radius, radius)


def rim(
    painter: QPainter, where: QRectF, colour: QColor, width: float = 1, radius: float = RADIUS
) -> None:
    """Draw a rim inside a rectangle."""
    half = width / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where.adjusted(half, half, -half, -half), radius, radius)


def leading_bar(where: QRect, width: int, *, mirrored: bool) -> QRect:
    """Give the strip at the side where reading starts."""
    left = where.right() + 1 - width if mirrored else where.left()
    return QRect(left, where.top(), width, where.height())


def words(
    painter: QPainter, where: QRectF, text: str, font: QFont, side: Qt.AlignmentFlag
) -> float:
    """Draw words on one line, cut to the room there is; give the width that they took.

    The side is the eye's: left is left in any language. The colour is the painter's pen.
    """
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width() + 0.5)
    width = metrics.horizontalAdvance(shown)
    left = {
        Qt.AlignmentFlag.AlignLeft: where.left(),
        Qt.AlignmentFlag.AlignRight: where.right() - width,
        Qt.AlignmentFlag.AlignHCenter: where.center().x() - width / 2,
    }[side]
    above = (where.height() - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    painter.setFont(font)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(QPointF(left, round(where.top() + above)), shown)
    return width


def leading(*, mirrored: bool) -> Qt.AlignmentFlag:
    """Give the side where reading starts on this screen."""
    return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft


def trailing(*, mirrored: bool) -> Qt.AlignmentFlag:
    """Give the side where reading ends on this screen."""
    return leading(mirrored=not mirrored)
