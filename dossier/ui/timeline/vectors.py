"""Draw with shapes and letters: what paper gets as it is, and what stamps are made of."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from dossier.timeline.items.item import Kind
from dossier.timeline.shapes.shapes import Caption, Glyph, Outline, Rect, Role
from dossier.ui import icons
from dossier.ui.timeline.style import LOCK, Style

HATCH: Final = 5
"""Pixels from one line of the hatch to the next, at 14-pixel letters."""
_DASHES: Final[dict[Outline, list[float]]] = {"line": [], "dash": [3.0, 2.0], "dots": [1.0, 1.5]}
DASH: Final = 3
"""Pixels of a dash of the line of today, and of the gap behind it."""
CLEAR: Final = QColor(Qt.GlobalColor.transparent)


def rect(box: Rect) -> QRectF:
    return QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)


def pen(colour: QColor, outline: Outline, thick: float) -> QPen:
    """Give a pen for a whole, dashed or dotted line."""
    made = QPen(colour, thick)
    if outline != "line":
        made.setDashPattern(_DASHES[outline])
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made


def dashed(painter: QPainter, x: float, down: tuple[float, float], colour: QColor) -> None:
    """Draw a dashed line down."""
    made = QPen(colour, 1)
    made.setDashPattern([float(DASH), float(DASH)])
    painter.setPen(made)
    painter.drawLine(QLineF(x + 0.5, down[0], x + 0.5, down[1]))


def rounded(painter: QPainter, box: Rect, radius: float, fill: QColor, rim: QPen) -> None:
    """Fill a box with round corners, and draw its rim inside."""
    half = rim.widthF() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(rim)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect(box).adjusted(half, half, -half, -half), radius, radius)


def outlined(painter: QPainter, box: Rect, rim: QPen) -> None:
    """Draw a line inside the edge of a box."""
    half = rim.widthF() / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(rim)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect(box).adjusted(half, half, -half, -half))


def hatched(painter: QPainter, style: Style, box: Rect, kind: Kind) -> None:
    """Fill a box with the tint of its kind, and slanting lines."""
    painter.fillRect(rect(box), style.tint(kind))
    slanted(painter, style.colour(kind), box, HATCH * style.metrics.unit)


def slanted(painter: QPainter, colour: QColor, box: Rect, apart: float) -> None:
    """Draw slanting lines within a box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.0))
    painter.drawLines(slants(box, apart))


def slants(box: Rect, apart: float) -> list[QLineF]:
    """Give lines that slant upwards, cut off at the edges of a box."""
    lines: list[QLineF] = []
    height = box.y1 - box.y0
    x = box.x0 - height + apart
    while x < box.x1:
        low, high = max(x, box.x0), min(x + height, box.x1)
        lines.append(QLineF(low, box.y1 - (low - x), high, box.y1 - (high - x)))
        x += apart
    return lines


def faded(
    painter: QPainter, box: Rect, stops: tuple[QColor, ...], across: tuple[float, float]
) -> None:
    """Fill a box with colours that run into each other from one place to another.

    All are opaque: on paper a half-clear one would come out as a solid block.
    """
    gradient = QLinearGradient(QPointF(across[0], 0), QPointF(across[1], 0))
    for place, colour in enumerate(stops):
        gradient.setColorAt(place / (len(stops) - 1), colour)
    painter.fillRect(rect(box), gradient)


def diamond(painter: QPainter, style: Style, box: Rect, kind: Kind, glyph: Glyph) -> None:
    """Draw a diamond into a square: filled where it is sure, pale within a broken line else.

    A hollow one has nothing within its line.
    """
    outline, _, hollow = glyph
    colour, sure = style.colour(kind), outline == "line" and not hollow
    pale = style.theme.colour("page") if hollow else style.tint(kind)
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    left, top, right, bottom = box if sure else box.grown(-0.5)
    corners = ((x, top), (right, y), (x, bottom), (left, y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if sure else pen(colour, outline, 1.5 * style.metrics.unit))
    painter.setBrush(colour if sure else pale)
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def ring(painter: QPainter, style: Style, along: tuple[float, float], y: float, kind: Kind) -> None:
    """Draw a dashed ring from one place to another: a time at which it can have been."""
    radius = 6.0 * style.metrics.unit
    x0, x1 = along
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(style.colour(kind), "dash", 1.5 * style.metrics.unit))
    painter.setBrush(style.theme.colour("page"))
    painter.drawRoundedRect(QRectF(x0, y - radius, x1 - x0, 2 * radius), radius, radius)


def chevron(
    painter: QPainter, at: tuple[float, float], size: float, colour: QColor, *, down: bool
) -> None:
    """Draw a small angle that points to the right, or down; a negative size turns it round."""
    x, y = at
    half = size / 2
    places = ((x - half, y - size), (x + half, y), (x - half, y + size))
    if down:
        places = ((x - size, y - half), (x, y + half), (x + size, y - half))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5 * abs(size) / 3.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(*place) for place in places])


def write(
    painter: QPainter,
    style: Style,
    said: tuple[str, Role],
    at: tuple[float, float],
    ink: QColor | None,
) -> None:
    """Write words from a place on, on the line whose middle it is."""
    text, role = said
    x, y = at
    if role == "secret":
        x = _lock(painter, style, x, y)
    painter.setFont(style.font(role))
    painter.setPen(ink or style.ink(role))
    painter.drawText(QPointF(x, round(y + style.ascent(role))), text)


def write_runs(
    painter: QPainter, style: Style, caption: Caption, at: tuple[float, float], ink: QColor | None
) -> None:
    """Write a label from a place on."""
    for run in caption.runs:
        write(painter, style, (run.text, run.role), (at[0] + run.dx, at[1]), ink)


def _lock(painter: QPainter, style: Style, x: float, y: float) -> float:
    """Draw the lock before a word, and give where the word begins."""
    room = style.theme.px(LOCK)
    size = room - 3 * style.metrics.unit
    icons.drawing("lock", style.ink("secret")).render(painter, QRectF(x, y - size / 2, size, size))
    return x + room
