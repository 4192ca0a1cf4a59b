"""Draw a frame: the only code that does, for the window, pictures, PDF and the printer alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QColor, QPainter

from dossier.timeline.frame.frame import Frame
from dossier.timeline.shapes.shapes import Ghost, Rect, Stretch
from dossier.ui.timeline import edges, lanes, panorama, surroundings, vectors
from dossier.ui.timeline.strokes import Strokes
from dossier.ui.timeline.style import Style

RING: Final = 4.0
RING_WIDE: Final = 2
PLATE: Final = 8.0
"""Pixels before the words of a plate, at 14-pixel letters."""
VEIL: Final = 26
"""How much of the accent, of 255, lies over a marked stretch of time."""


def paint(
    painter: QPainter, frame: Frame, style: Style, *, focused: bool = False, ringed: bool = False
) -> None:
    """Draw the whole frame; `focused` marks the chosen item as the one that hears the keys.

    `ringed` marks the picture itself, where nothing that is chosen is in sight.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    strokes = Strokes(painter, style)
    strokes.hurried, style.items = style.items is not frame.items, frame.items
    strokes.clip(frame.plot)
    if not panorama.show(strokes, frame):
        lanes.below(strokes, frame)
    edges.words(strokes, frame)
    lanes.above(strokes, frame)
    strokes.unclip()
    surroundings.paint(strokes, frame)
    edges.rows(strokes, frame)
    lanes.rings(strokes, frame)
    if frame.stretch is not None:
        _stretch(strokes, frame, frame.stretch)
    if frame.chosen is not None:
        _ring(strokes, frame, frame.chosen, focused=focused)
    elif ringed:
        around = Rect(0, 0, frame.width, frame.height).grown(-1)
        strokes.rounded(around, 4, vectors.CLEAR, style.theme.colour("accent"), RING_WIDE)
    if frame.ghost is not None:
        _ghost(strokes, frame, frame.ghost)
    if frame.card is not None:
        surroundings.card(strokes, frame.card)
    painter.restore()


def _stretch(strokes: Strokes, frame: Frame, stretch: Stretch) -> None:
    """Draw a marked stretch of time over the lanes, and say its days over the calendar."""
    plot, accent = frame.plot, strokes.style.theme.colour("accent")
    veil = QColor(accent)
    veil.setAlpha(VEIL)
    strokes.fill(Rect(stretch.x0, 0, stretch.x1, plot.y1), veil)
    # In a picture of that time alone no line goes through the words of what reaches out of it.
    end = plot.y0 if frame.plan.look.still else plot.y1
    for x in (stretch.x0, stretch.x1 - 2):
        strokes.fill(Rect(x, 0, x + 2, end), accent)


def _ring(strokes: Strokes, frame: Frame, box: Rect, *, focused: bool) -> None:
    """Draw the ring of the chosen item, around its glyph or its entry in the tray."""
    in_tray = frame.tray.y0 <= box.y0 and box.y1 <= frame.tray.y1
    strokes.clip(frame.tray if in_tray else frame.plot)
    colour = strokes.style.theme.colour("accent" if focused else "edge")
    # An entry of the tray begins with its sign, and ends behind its words.
    before = RING * strokes.unit
    around = box._replace(x0=box.x0 - before) if in_tray else box.grown(before)
    strokes.rounded(around, 4, vectors.CLEAR, colour, 2)
    strokes.unclip()


def _ghost(strokes: Strokes, frame: Frame, ghost: Ghost) -> None:
    """Draw where a date is being taken: the edge up to the calendar, the twin, and the date."""
    style, plot, box = strokes.style, frame.plot, ghost.box
    accent, page = style.theme.colour("accent"), style.theme.colour("page")
    strokes.clip(plot)
    strokes.dashed(ghost.x, plot.y0, max(plot.y0, box.y0), accent)
    # On a ground of its own, for it can lie on the bar that it is the twin of.
    strokes.rounded(box.grown(1), 0, vectors.CLEAR, page, 4)
    vectors.outlined(strokes.painter, box, vectors.pen(accent, "dash", 2))
    strokes.unclip()
    strokes.rounded(ghost.plate, 4, page, accent)
    middle = (ghost.plate.y0 + ghost.plate.y1) / 2
    strokes.text(ghost.words, "lead", ghost.plate.x0 + PLATE * strokes.unit, middle)


def words(frame: Frame) -> Iterator[str]:
    """Give every text that the frame shows, in the order in which it is drawn."""
    for label in frame.labels:
        yield from (run.text for run in label.caption.runs)
    yield from (chip.text for chip in frame.chips)
    yield from surroundings.words(frame)
    if frame.ghost is not None:
        yield frame.ghost.words
