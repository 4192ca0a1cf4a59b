"""Keep the lanes as one picture, wider than the window: to pan and to scroll is to show a part."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.layout import wider
from dossier.ui.timeline import fine_row, lanes
from dossier.ui.timeline.strokes import Strokes
from dossier.ui.timeline.style import Awaited, Panorama, Style

AROUND: Final = 256
"""Pixels that the picture holds more than the window, on each side."""
LITTLE: Final = 32
"""The same where it is drawn ahead: between two steps of the zoom the mouse moves."""


def show(strokes: Strokes, frame: Frame) -> bool:
    """Draw what lies below on the lanes from the kept picture; tell whether there is one.

    It is made when the same lanes are drawn for the second time: while one zooms, no lanes are
    drawn twice, but the next can be drawn ahead. Between whole pixels of the device it would be
    blurred.
    """
    if not strokes.on_screen or not strokes.whole:
        return False
    made = _panorama(strokes, frame)
    if made is None or not made.holds(frame):
        return False
    seen, kept, ratio = frame.plan.seen, made.frame.plan.seen, strokes.ratio
    strokes.painter.drawPixmap(
        QPointF(frame.plot.x0, frame.plot.y0),
        made.picture,
        QRectF(
            (seen.x0 - kept.x0) * ratio,
            (seen.y0 - kept.y0) * ratio,
            (seen.x1 - seen.x0) * ratio,
            (seen.y1 - seen.y0) * ratio,
        ),
    )
    lanes.wipe(strokes, frame, made)
    return True


def draw_ahead(frame: Frame, style: Style, ratio: float) -> None:
    """Draw the lanes of a frame that is likely to be the next, and a little more of them."""
    if ratio != int(ratio):
        return
    dot = QPixmap(1, 1)
    dot.setDevicePixelRatio(ratio)
    with QPainter(dot) as painter:
        strokes = Strokes(painter, style)
        style.awaited = Awaited(_lanes(frame, ratio), _made(strokes, wider(frame, LITTLE)))


def _panorama(strokes: Strokes, frame: Frame) -> Panorama | None:
    """Give the kept picture of these lanes, made anew where the window has left it."""
    style, lanes = strokes.style, _lanes(frame, strokes.ratio)
    if lanes != style.lanes:
        style.lanes, style.panorama, awaited = lanes, None, style.awaited
        if awaited is None or awaited.lanes != lanes or not awaited.panorama.holds(frame):
            return None
        style.panorama, style.awaited = awaited.panorama, None
    if style.panorama is None or not style.panorama.holds(frame):
        style.panorama = _made(strokes, wider(frame, AROUND))
    return style.panorama


def _lanes(frame: Frame, ratio: float) -> object:
    """Give what the lanes look like by, wherever the window is."""
    look = frame.plan.look
    chosen = frame.items.by_id.get(look.chosen)
    # What is chosen is drawn in a crowd for being chosen.
    standing = look.chosen if chosen and frame.items.crowded(chosen.kind) else ""
    return frame.plan.sheet, look.today, look.search, standing, ratio


def _made(strokes: Strokes, wide: Frame) -> Panorama:
    plot, page = wide.plot, strokes.style.theme.colour("page")

    def draw(drawn: Strokes) -> None:
        drawn.painter.translate(-plot.x0, -plot.y0)
        lanes.below(drawn, wide)

    picture = strokes.picture((plot.x1 - plot.x0, plot.y1 - plot.y0), draw, page)
    return Panorama(wide, picture, fine_row.picture(strokes, wide), lanes.bare(strokes, wide))
