"""Draw small things fast on a screen, from stamps that are made once, and as shapes on paper."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPen, QPixmap

from dossier.timeline.items.item import Kind
from dossier.timeline.shapes.shapes import Caption, Glyph, Rect, Role
from dossier.ui.timeline import vectors
from dossier.ui.timeline.style import Stamp, Style

FAINT: Final = 0.4
"""How much is left of a glyph that a search has not found; its words are quiet, and stay whole."""
BLEED: Final = 3
"""Pixels by which the ground of words is wider than they are, on each side."""
LONG: Final = 64 * 2 * vectors.DASH
"""Pixels of a dashed line that are drawn at once."""
SQUARES: Final = 12
"""So many squares of hatch are drawn at once: few pale boxes are wider."""


class Strokes:
    """One painter at work."""

    def __init__(self, painter: QPainter, style: Style) -> None:
        self.painter: Final = painter
        self.style: Final = style
        self.on_screen: Final = painter.paintEngine().type() is QPaintEngine.Type.Raster
        self.ratio: Final = painter.device().devicePixelRatio()
        self.whole: Final = self.ratio == int(self.ratio)
        """Each pixel is a whole number of dots."""
        self.sharp = self.whole
        """A part of a picture is to the dot what would be drawn: nothing is faint either."""
        self.unit: Final = style.metrics.unit
        self.hurried = False
        """It is the first picture of something: the stamps can be made with the next one."""
        self.side: Final = 4 * max(2, round(vectors.HATCH * style.metrics.unit))

    def clip(self, box: Rect) -> None:
        """Draw only within a box, until `unclip`."""
        self.painter.save()
        self.painter.setClipRect(vectors.rect(box))

    def unclip(self) -> None:
        self.painter.restore()

    def stand_back(self, *, faint: bool) -> None:
        """Draw faintly from now on, or no longer."""
        self.painter.setOpacity(FAINT if faint else 1)
        self.sharp = self.whole and not faint

    def fill(self, box: Rect, colour: QColor) -> None:
        """Fill a box, whose edges are whole pixels."""
        x0, y0, x1, y1 = box
        self.painter.fillRect(int(x0), int(y0), int(x1 - x0), int(y1 - y0), colour)

    def boxes(self, boxes: Sequence[QRect], colour: QColor) -> None:
        """Fill many small boxes with one colour, at once."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawRects(boxes)

    def upright(self, x: float, y0: float, y1: float, colour: QColor) -> None:
        """Draw a hairline down from `y0` to `y1`."""
        self.painter.fillRect(int(x), int(y0), 1, int(y1 - y0), colour)

    def level(self, y: float, x0: float, x1: float, colour: QColor, thick: int = 1) -> None:
        """Draw a thin line from `x0` to `x1`."""
        self.painter.fillRect(int(x0), int(y), int(x1 - x0), thick, colour)

    def dashed(
        self, x: float, y0: float, y1: float, colour: QColor, begun: float | None = None
    ) -> None:
        """Draw a dashed line down from `y0` to `y1`, as part of one that has `begun` above it."""
        if not self.on_screen:
            vectors.dashed(self.painter, x, (y0, y1), colour)
            return
        period, ratio, left = 2 * vectors.DASH, self.ratio, int(x)
        line = self.stamp(
            ("dash", colour.rgb()), (1, LONG + period), lambda drawn: _dashes(drawn, colour)
        )
        phase = int(y0 - begun) % period if begun is not None else 0
        # To lay a tile of one dash again and again takes ten times as long.
        for y in range(int(y0), int(y1), LONG):
            part = QRectF(0, phase * ratio, ratio, min(LONG, int(y1) - y) * ratio)
            self.painter.drawPixmap(QPointF(left, y), line, part)

    def rounded(
        self, box: Rect, radius: float, fill: QColor, rim: QColor, thick: float = 1
    ) -> None:
        """Fill a box with round corners, and draw its rim inside."""
        vectors.rounded(self.painter, box, radius, fill, QPen(rim, thick))

    def outlined(self, box: Rect, kind: Kind, glyph: Glyph) -> None:
        """Draw the line of a glyph inside the edge of a box."""
        outline, _, hollow = glyph
        thick = 1.5 * self.unit if hollow or outline != "line" else 1.0
        vectors.outlined(self.painter, box, vectors.pen(self.style.colour(kind), outline, thick))

    def fade(
        self, box: Rect, stops: tuple[QColor, ...], across: tuple[float, float] | None = None
    ) -> None:
        """Fill a box with colours that run into each other, within it or `across` some stretch."""
        vectors.faded(self.painter, box, stops, across or (box.x0, box.x1))

    def hatch(self, box: Rect, kind: Kind) -> None:
        """Fill a box with the tint of its kind, and slanting lines."""
        if not self.on_screen:
            vectors.hatched(self.painter, self.style, box, kind)
            return
        x0, y0, x1, y1 = map(int, box)
        self.tiled((x0, y0, x1 - x0, y1 - y0), kind)

    def tiled(self, box: tuple[int, int, int, int], kind: Kind) -> None:
        """Lay hatch that goes on where it left off, whatever part of a bar is drawn.

        To show a part of a picture takes half as long as to lay tiles.
        """
        x, y, width, height = box
        begin, side = x % self.side, self.side
        known = self.style.stamps.get((("hatch", kind), self.ratio))
        hatch = known.picture if known is not None else self._hatching(kind)
        if self.sharp and 0 < width <= side * SQUARES - begin and 0 < height <= side:
            dots = int(self.ratio)
            part = begin * dots, 0, width * dots, height * dots
            self.painter.drawPixmap(x, y, hatch, *part)
        else:
            self.painter.drawTiledPixmap(x, y, width, height, hatch, begin, 0)

    def _hatching(self, kind: Kind) -> QPixmap:
        """Give some squares of hatch side by side, which join themselves on all sides."""
        side, tint = self.side, self.style.tint(kind)

        def draw(strokes: Strokes) -> None:
            around = Rect(-side, -side, 2 * side, 2 * side)
            vectors.slanted(strokes.painter, self.style.colour(kind), around, side / 4)

        square, wide = self.picture((side, side), draw, tint), side * SQUARES
        return self.stamp(
            ("hatch", kind),
            (wide, side),
            lambda drawn: drawn.painter.drawTiledPixmap(0, 0, wide, side, square),
            ground=tint,
        )

    def ring(self, x0: float, x1: float, y: float, kind: Kind) -> None:
        """Draw a dashed ring from one place to another."""
        vectors.ring(self.painter, self.style, (x0, x1), y, kind)

    def chevron(self, x: float, y: float, colour: QColor, *, down: bool = False) -> None:
        """Draw a small angle that points to the right, or down."""
        size, room = 3.5 * self.unit, 16.0 * self.unit
        self.stamped(
            ("chevron", colour.rgb(), down),
            (room, room),
            (x - room / 2, y - room / 2),
            lambda drawn: vectors.chevron(
                drawn.painter, (room / 2, room / 2), size, colour, down=down
            ),
        )

    def text(self, text: str, role: Role, x: float, y: float, ink: QColor | None = None) -> None:
        """Write words from `x` on, on the line whose middle is `y`."""
        if not text:
            return
        said: tuple[str, Role] = (text, role)
        height = self.style.line(role)
        key = said, ink.rgb() if ink else None
        if self.on_screen and (known := self.style.stamps.get((key, self.ratio))):
            self.painter.drawPixmap(round(x), int(y - height // 2), known.picture)
            return
        self.stamped(
            key,
            (self.style.metrics.width(text, role) + 2, height),
            (round(x), y - height // 2),
            lambda drawn: vectors.write(drawn.painter, self.style, said, (0, height / 2), ink),
        )

    def row(self, said: Iterable[tuple[str, float]], role: Role, y: float) -> None:
        """Write words on one line whose middle is `y`, each from its place on."""
        stamps, ratio, draw = self.style.stamps, self.ratio, self.painter.drawPixmap
        top = int(y - self.style.line(role) // 2)
        for text, x in said:
            known = stamps.get((((text, role), None), ratio)) if self.on_screen else None
            if known is not None:
                draw(round(x), top, known.picture)
            else:
                self.text(text, role, x, y)

    def caption(
        self,
        caption: Caption,
        at: tuple[float, float],
        ink: QColor | None = None,
        ground: QColor | None = None,
    ) -> None:
        """Write a label from a place on, on a ground of its own where one is given."""
        height, width = self.style.line("text"), caption.width + 2 * BLEED
        x, y = int(at[0]) - BLEED, int(at[1]) - height // 2
        if self.on_screen:
            # By its id: to look through all words of a caption takes longer than to draw it.
            key = id(caption), (ink.rgb() if ink else None, ground.rgb() if ground else None)

            def draw(drawn: Strokes) -> None:
                vectors.write_runs(drawn.painter, self.style, caption, (BLEED, height / 2), ink)

            stamp = self.stamp(key, (width, height), draw, ground=ground, shown=caption)
            self.painter.drawPixmap(x, y, stamp)
            return
        if ground is not None:
            self.fill(Rect(x, y, x + width, y + height), ground)
        vectors.write_runs(self.painter, self.style, caption, (x + BLEED, y + height / 2), ink)

    def stamped(
        self,
        key: Hashable,
        size: tuple[float, float],
        at: tuple[float, float],
        draw: Callable[[Strokes], None],
    ) -> None:
        """Draw something small at a place, from a stamp on a screen; `draw` draws it at 0, 0."""
        x, y = int(at[0]), int(at[1])
        if self.on_screen:
            self.painter.drawPixmap(x, y, self.stamp(key, size, draw))
            return
        self.painter.translate(x, y)
        draw(self)
        self.painter.translate(-x, -y)

    def stamp(
        self,
        key: Hashable,
        size: tuple[float, float],
        draw: Callable[[Strokes], None],
        *,
        ground: QColor | None = None,
        shown: object = None,
    ) -> QPixmap:
        """Give a small picture, drawn once."""
        whole = key, self.ratio
        found = self.style.stamps.get(whole)
        if found is None:
            found = Stamp(self.picture(size, draw, ground or vectors.CLEAR), shown)
            self.style.keep(whole, found)
        return found.picture

    def picture(
        self, size: tuple[float, float], draw: Callable[[Strokes], None], ground: QColor | None
    ) -> QPixmap:
        """Draw a picture to be shown more than once; without a ground, it is drawn on every dot."""
        width, height = (max(1, round(length * self.ratio + 0.49)) for length in size)
        made = QPixmap(width, height)
        made.setDevicePixelRatio(self.ratio)
        if ground is not None:
            made.fill(ground)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            draw(Strokes(painter, self.style))
        return made


def _dashes(strokes: Strokes, colour: QColor) -> None:
    """Draw a dashed line down, as long as the longest piece of one, and one dash more."""
    for y in range(0, LONG + 1, 2 * vectors.DASH):
        strokes.fill(Rect(0, y, 1, y + vectors.DASH), colour)
