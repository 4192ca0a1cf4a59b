"""Let what goes on beyond the lanes run out towards their edge: words to the right, rows below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient

from dossier.timeline.frame.frame import Frame
from dossier.timeline.shapes.shapes import Rect
from dossier.ui.timeline.strokes import BLEED, Strokes

BAR: Final = 13
"""The pixels at the right edge that the bar takes by which lanes are scrolled."""
# Pixels at 14-pixel letters, over which they run out.
WORDS: Final = 36.0
ROW: Final = 18.0

Way = tuple[QPointF, QPointF]


def words(strokes: Strokes, frame: Frame) -> None:
    """Let the words run out that the right edge cuts: where they begin they stay while one pans."""
    dx, dy = frame.shift
    above, below = _more(frame)
    edge, ground = frame.plot.x1 - (BAR if above or below else 0), _ground(strokes, frame)
    half, begun = strokes.style.line("text") / 2, edge - WORDS * strokes.unit
    way = QPointF(begun, 0), QPointF(edge - 1, 0)
    for one in frame.on_sheet.worded:
        x, y = one.words_x + dx - BLEED, one.y + dy
        if one.ground == "page" and x < frame.plot.x1 and x + BLEED + one.caption.width > edge + 1:
            box = Rect(max(x, begun), y - half, frame.plot.x1, y + half)
            _run_out(strokes, box, ground, way)


def rows(strokes: Strokes, frame: Frame) -> None:
    """Let the rows run out at an edge beyond which there are more."""
    page, (left, top, right, bottom) = strokes.style.theme.colour("page"), frame.plot
    above, below = _more(frame)
    high = min(round(ROW * strokes.unit), bottom - top)
    if above:
        way = QPointF(0, top + high), QPointF(0, top)
        _run_out(strokes, Rect(left, top, right, top + high), page, way)
    if below:
        way = QPointF(0, bottom - high), QPointF(0, bottom)
        _run_out(strokes, Rect(0, bottom - high, right, bottom), page, way)


def _more(frame: Frame) -> tuple[bool, bool]:
    """Tell whether there are more rows above what is seen, and below it."""
    return frame.scroll > 0, frame.scroll + frame.plot.y1 - frame.plot.y0 < frame.content


def _ground(strokes: Strokes, frame: Frame) -> QColor:
    """Give the colour behind the words at the right edge."""
    held = any(band.x0 < frame.plot.x1 <= band.x1 and not band.open for band in frame.bands)
    return strokes.style.tint("custody") if held else strokes.style.theme.colour("page")


def _run_out(strokes: Strokes, box: Rect, colour: QColor, way: Way) -> None:
    """Cover a box more and more, from one place to another.

    Not on paper: there nothing is cut, and a PDF draws what is half clear as a solid block.
    """
    if not strokes.on_screen:
        return
    clear = QColor(colour)
    clear.setAlpha(0)
    cover = QLinearGradient(*way)
    cover.setColorAt(0, clear)
    cover.setColorAt(1, colour)
    strokes.painter.fillRect(QRectF(box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0), cover)
