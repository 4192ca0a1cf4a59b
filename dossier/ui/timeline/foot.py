"""The line under a picture that leaves the window: how many are on it, and where the others are.

On the screen the status line tells it; a picture goes where there is none.
"""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtGui import QPainter

from dossier.timeline.frame import Frame
from dossier.timeline.shapes import Rect
from dossier.timeline.sheet import MARGIN
from dossier.ui.timeline.strokes import Strokes
from dossier.ui.timeline.style import Style

PADDED: Final = 8.0
"""Pixels above and below the words, at 14-pixel letters."""


def height(frame: Frame, style: Style) -> float:
    """Give the height that the foot of a picture takes; none where the picture says it already."""
    lines = len(lines_of(frame, style))
    return lines * style.line("quiet") + 2 * style.metrics.px(PADDED) if lines else 0.0


def lines_of(frame: Frame, style: Style) -> tuple[str, ...]:
    """Break what is said under a picture into lines that are no wider than it."""
    if frame.note and frame.plot.y1 > frame.plot.y0:
        return ()
    room = frame.width - 2 * style.metrics.px(MARGIN)
    lines: list[str] = []
    for word in frame.accounting.say(frame.words).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and style.metrics.width(longer, "quiet") <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def paint(painter: QPainter, frame: Frame, style: Style) -> None:
    """Write the foot below the frame."""
    strokes, line = Strokes(painter, style), style.line("quiet")
    left, top = style.metrics.px(MARGIN), ceil(frame.height)
    page = style.theme.colour("page")
    strokes.fill(Rect(0, frame.height, frame.width, frame.height + height(frame, style)), page)
    y = top + style.metrics.px(PADDED) + line / 2
    for number, text in enumerate(lines_of(frame, style)):
        strokes.text(text, "quiet", left, y + number * line)
