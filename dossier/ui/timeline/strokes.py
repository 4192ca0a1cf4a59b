"""The strokes of the timeline: hatch, fades, diamonds and words, on a screen and on paper."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
)

from dossier.timeline.item import Kind
from dossier.timeline.shapes import Caption, Outline, Rect, Role
from dossier.ui import icons
from dossier.ui.timeline.style import LOCK, Style

HATCH: Final = 5
"""Pixels from one line of the hatch to the next, at 14-pixel letters."""
_DASHES: Final[dict[Outline, list[float]]] = {"line": [], "dash": [3.0, 2.0], "dots": [1.0, 1.5]}


class Strokes:
    """One painter at work: what it draws fast on a screen it draws as shapes on paper."""

    def __init__(self, painter: QPainter, style: Style) -> None:
        self.painter: Final = painter
        self.style: Final = style
        engine = painter.paintEngine()
        self.on_screen: Final = engine.type() is QPaintEngine.Type.Raster
        self.ratio: Final = painter.device().devicePixelRatio()
        self.unit: Final = style.metrics.unit

    def clip(self, box: Rect) -> None:
        """Draw only within a box, until `unclip`."""
        self.painter.save()
        self.painter.setClipRect(_rect(box))

    def unclip(self) -> None:
        self.painter.restore()

    def fill(self, box: Rect, brush: QColor | QBrush) -> None:
        self.painter.fillRect(_rect(box), brush)

    def round(self, box: Rect, radius: float, fill: QColor, rim: QColor, thick: float = 1) -> None:
        """Fill a box with round corners, and draw its rim inside."""
        half = thick / 2
        self.painter.setPen(QPen(rim, thick))
        self.painter.setBrush(fill)
        inner = _rect(box).adjusted(half, half, -half, -half)
        self.painter.drawRoundedRect(inner, radius, radius)

    def outline(self, box: Rect, colour: QColor, outline: Outline) -> None:
        """Draw a line inside the edge of a box: whole, dashed or dotted."""
        thick = 1.0 if outline == "line" else 1.5 * self.unit
        self.painter.setPen(self._pen(colour, outline, thick))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        half = thick / 2
        self.painter.drawRect(_rect(box).adjusted(half, half, -half, -half))

    def hatch(self, box: Rect, kind: Kind) -> None:
        """Fill a box with the tint of its kind, and slanting lines."""
        if self.on_screen:
            tile = self._tile(kind)
            self.painter.drawTiledPixmap(_rect(box), tile)
            return
        self.fill(box, self.style.tint(kind))
        self.painter.setPen(QPen(self.style.colour(kind), 1.0))
        self.painter.drawLines(_slants(box, HATCH * self.unit))

    def fade(
        self, box: Rect, stops: tuple[QColor, ...], across: tuple[float, float] | None = None
    ) -> None:
        """Fill a box with opaque colours that run into each other, from its left to its right.

        `across` tells where they begin and end, if not at the box. Paper knows no half-clear ones.
        """
        first, last = across or (box.x0, box.x1)
        gradient = QLinearGradient(QPointF(first, 0), QPointF(last, 0))
        for place, colour in enumerate(stops):
            gradient.setColorAt(place / (len(stops) - 1), colour)
        self.painter.fillRect(_rect(box), QBrush(gradient))

    def diamond(self, box: Rect, kind: Kind, outline: Outline) -> None:
        """Draw a diamond: filled where it is sure, hollow where it is not."""
        colour = self.style.colour(kind)
        half = (box.x1 - box.x0) / 2
        x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
        shape = QPolygonF(
            [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
        )
        sure = outline == "line"
        self.painter.setPen(Qt.PenStyle.NoPen if sure else self._pen(colour, outline, 1.5))
        self.painter.setBrush(colour if sure else self.style.theme.colour("page"))
        self.painter.drawPolygon(shape)

    def ring(self, x: float, y: float, kind: Kind) -> None:
        """Draw a dashed ring: a day that it can have been."""
        radius = 6.0 * self.unit
        self.painter.setPen(self._pen(self.style.colour(kind), "dash", 1.5 * self.unit))
        self.painter.setBrush(self.style.theme.colour("page"))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def text(self, text: str, role: Role, x: float, y: float, ink: QColor | None = None) -> None:
        """Write words from `x` on, on the line whose middle is `y`."""
        self.painter.setFont(self.style.font(role))
        self.painter.setPen(ink or self.style.ink(role))
        if role == "secret":
            x = self._lock(x, y)
        self.painter.drawText(QPointF(x, round(y + self.style.ascent(role))), text)

    def caption(self, caption: Caption, x: float, y: float, ink: QColor | None = None) -> None:
        """Write a label; on a screen from a stamp that is made once."""
        if not self.on_screen:
            self._runs(caption, x, y, ink)
            return
        key = caption, ink.name() if ink else "", self.ratio
        stamp = self.style.stamps.get(key)
        if stamp is None:
            stamp = self._stamp(caption, ink)
            self.style.keep(key, stamp)
        self.painter.drawPixmap(round(x), round(y - stamp.height() / self.ratio / 2), stamp)

    def _runs(self, caption: Caption, x: float, y: float, ink: QColor | None) -> None:
        for run in caption.runs:
            self.text(run.text, run.role, x + run.dx, y, ink)

    def _stamp(self, caption: Caption, ink: QColor | None) -> QPixmap:
        height = self.style.theme.line() + 4
        stamp = QPixmap(round((caption.width + 2) * self.ratio) + 1, round(height * self.ratio))
        stamp.setDevicePixelRatio(self.ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        with QPainter(stamp) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            Strokes(painter, self.style)._runs(caption, 0, height / 2, ink)  # noqa: SLF001
        return stamp

    def _lock(self, x: float, y: float) -> float:
        """Draw the lock before a word, and give where the word begins."""
        size = self.style.theme.px(LOCK) - 3 * self.unit
        box = QRectF(x, y - size / 2, size, size)
        colour = self.style.ink("secret")
        if self.on_screen:
            icons.paint(self.painter, "lock", colour, box)
        else:
            icons.drawing("lock", colour).render(self.painter, box)
        return x + self.style.theme.px(LOCK)

    def _pen(self, colour: QColor, outline: Outline, thick: float) -> QPen:
        pen = QPen(colour, thick)
        if outline != "line":
            pen.setDashPattern(_DASHES[outline])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _tile(self, kind: Kind) -> QPixmap:
        """Give a square of hatch that joins itself on all sides."""
        tiles = self.style.tiles.setdefault(self.ratio, {})
        if kind not in tiles:
            tiles[kind] = self._made_tile(kind)
        return tiles[kind]

    def _made_tile(self, kind: Kind) -> QPixmap:
        side = max(2, round(HATCH * self.unit)) * 4
        tile = QPixmap(round(side * self.ratio), round(side * self.ratio))
        tile.setDevicePixelRatio(self.ratio)
        tile.fill(self.style.tint(kind))
        with QPainter(tile) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.style.colour(kind), 1.0))
            painter.drawLines(_slants(Rect(-side, -side, 2 * side, 2 * side), side / 4))
        return tile


def _rect(box: Rect) -> QRectF:
    return QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0)


def _slants(box: Rect, apart: float) -> list[QLineF]:
    """Give lines that slant upwards, cut off at the edges of a box."""
    lines: list[QLineF] = []
    height = box.y1 - box.y0
    x = box.x0 - height + apart
    while x < box.x1:
        low, high = max(x, box.x0), min(x + height, box.x1)
        lines.append(QLineF(low, box.y1 - (low - x), high, box.y1 - (high - x)))
        x += apart
    return lines
