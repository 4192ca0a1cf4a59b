"""The line under a picture that leaves the window: how many are on it, and where the others are.

On the screen the status line tells it; a picture goes where there is none.
"""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtGui import QPainter

from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.sheet import MARGIN
from dossier.timeline.shapes.shapes import Rect
from dossier.ui.timeline.strokes import Strokes
from dossier.ui.timeline.style import Style

PADDED: Final = 8.0
"""Pixels above and below the words, at 14-pixel letters."""


def height(frame: Frame, style: Style, about: str = "") -> float:
    """Give the height that the foot of a picture takes; none where there is nothing to say."""
    lines = len(lines_of(frame, style, about))
    return lines * style.line("quiet") + 2 * style.metrics.px(PADDED) if lines else 0.0


def lines_of(frame: Frame, style: Style, about: str = "") -> tuple[str, ...]:
    """Break what is said under a picture into lines that are no wider than it.

    An empty picture that says so in itself does not say it again.
    """
    noted = frame.note and frame.plot.y1 > frame.plot.y0
    room = frame.width - 2 * style.metrics.px(MARGIN)
    said = "" if noted else frame.accounting.say(frame.words)
    return (*_broken(said, style, room), *_broken(about, style, room))


def _broken(text: str, style: Style, room: float) -> tuple[str, ...]:
    """Break a text at its blanks."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and style.metrics.width(longer, "quiet") <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def paint(painter: QPainter, frame: Frame, style: Style, about: str = "") -> None:
    """Write the foot below the frame."""
    strokes, line = Strokes(painter, style), style.line("quiet")
    left, top = style.metrics.px(MARGIN), ceil(frame.height)
    page = style.theme.colour("page")
    bottom = frame.height + height(frame, style, about)
    strokes.fill(Rect(0, frame.height, frame.width, bottom), page)
    y = top + style.metrics.px(PADDED) + line / 2
    for number, text in enumerate(lines_of(frame, style, about)):
        strokes.text(text, "quiet", left, y + number * line)
