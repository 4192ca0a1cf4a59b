"""Draw the fine row of the calendar: from a kept picture of more of it, while one pans."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPixmap

from dossier.timeline.frame.frame import Frame
from dossier.timeline.shapes.shapes import Line, Rect
from dossier.ui.timeline.strokes import Strokes

# Pixels at 14-pixel letters.
SECOND_ROW: Final = 32.0
TICK: Final = 20.0


def paint(strokes: Strokes, frame: Frame) -> None:
    """Draw lines and words on their ground, from a kept picture where there is one."""
    made = strokes.style.panorama if strokes.on_screen else None
    if made is None or made.ratio != strokes.ratio or not made.holds(frame):
        draw(strokes, frame)
        return
    begin, ratio, plot = frame.plan.seen.x0 - made.frame.plan.seen.x0, strokes.ratio, frame.plot
    part = QRectF(begin * ratio, 0, (plot.x1 - plot.x0) * ratio, plot.y0 * ratio)
    strokes.painter.drawPixmap(QPointF(plot.x0, 0), made.calendar, part)
    _wipe(strokes, frame)


def draw(strokes: Strokes, frame: Frame) -> None:
    """Draw each line and each word."""
    unit, plot, dx = strokes.unit, frame.plot, int(frame.shift[0])
    strokes.fill(Rect(plot.x0, 0, plot.x1, plot.y0), strokes.style.theme.colour("page"))
    _ticks(strokes, frame, frame.on_sheet.fine)
    said = [(label, label_x + dx) for _, label_x, label in frame.on_sheet.fine]
    strokes.row(said, "tick", SECOND_ROW * unit)


def picture(strokes: Strokes, wide: Frame) -> QPixmap:
    """Draw the row of a frame to be shown part by part."""
    plot, page = wide.plot, strokes.style.theme.colour("page")

    def begun(drawn: Strokes) -> None:
        drawn.painter.translate(-plot.x0, 0)
        draw(drawn, wide)

    return strokes.picture((plot.x1 - plot.x0, plot.y0), begun, page)


def _wipe(strokes: Strokes, frame: Frame) -> None:
    """Take away the words that an edge of the window cuts: half a year is another year."""
    fill, plot, dx = strokes.fill, frame.plot, int(frame.shift[0])
    page, lines = strokes.style.theme.colour("page"), frame.on_sheet.fine
    first = lines[0].x + dx if lines else plot.x1
    fill(Rect(plot.x0, 0, first, plot.y0), page)
    cut = [line for line in lines[-2:] if not line.label]
    # Where the last word is whole, the one before it is left out for the month that follows.
    if cut and cut[-1] is lines[-1]:
        fill(Rect(round(cut[0].label_x + dx), 0, plot.x1, plot.y0), page)
        _ticks(strokes, frame, cut[1:])


def _ticks(strokes: Strokes, frame: Frame, lines: Iterable[Line]) -> None:
    """Draw lines of the calendar between the lanes and their words."""
    fill, dx = strokes.painter.fillRect, int(frame.shift[0])
    height, rule = int(TICK * strokes.unit), strokes.style.theme.colour("rule")
    top = int(frame.plot.y0 - TICK * strokes.unit)
    for x, _, _ in lines:
        fill(int(x) + dx, top, 1, height, rule)
