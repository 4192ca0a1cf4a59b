"""Timelines as pictures within a file of text: as SVG, whose words stay words, and in dots."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtGui import QFont

from dossier.report.blocks import Drawn, Pictured, Timeline, undrawn
from dossier.timeline.frame.frame import Frame
from dossier.ui.printing.timelines import LARGE, SMALL, Room, beneath, laid_out, shown_of, style_of
from dossier.ui.timeline import export

WIDTH_MM: Final = 180.0
"""What the margins of a web page and of a text leave of A4; Letter is wider."""
_HEIGHT_MM: Final = 200.0
_POINTS: Final = 8.5
"""The letters of a summary, about as they are in either."""
_DOTS_TO_MM: Final = 8.0
"""About 200 to the inch."""


def draw(timeline: Timeline) -> Pictured:
    """Draw what a timeline shows, as wide as the body of a page."""
    shown = shown_of(timeline)
    if shown is None:
        return undrawn(timeline)
    points = SMALL * _POINTS if timeline.small else LARGE
    room = Room(WIDTH_MM, _HEIGHT_MM, points)
    frames = laid_out(shown, room, small=timeline.small)
    return Pictured(tuple(map(_drawn, frames)), beneath(timeline, shown, frames))


def _drawn(frame: Frame) -> Drawn:
    style = style_of(QFont().family())
    dots = WIDTH_MM * _DOTS_TO_MM / frame.width
    return Drawn(
        svg=export.bare_svg(frame, style).decode(),
        png=partial(export.bare_png, frame, style, dots),
        width_mm=WIDTH_MM,
        height_mm=frame.height * WIDTH_MM / frame.width,
    )
