"""Let what goes on beyond the lanes run out towards their edge: words aside, rows up and down."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPixmap

from dossier.timeline.frame.frame import Frame
from dossier.timeline.shapes.shapes import Rect
from dossier.ui.timeline.strokes import BLEED, Strokes

BAR: Final = 13
"""The pixels at the right edge that the bar takes by which lanes are scrolled."""
# Pixels at 14-pixel letters, over which they run out.
WORDS: Final = 36.0
ROW: Final = 18.0
TILE: Final = 256
"""Pixels of a row's edge that are drawn at once."""


def words(strokes: Strokes, frame: Frame) -> None:
    """Let the words run out that the right edge cuts: where they begin they stay while one pans.

    Not on paper: there nothing is cut, and a PDF draws what is half clear as a solid block.
    """
    if not strokes.on_screen:
        return
    (dx, dy), right = frame.shift, int(frame.plot.x1)
    edge = right - (BAR if any(_more(frame)) else 0)
    high, begun = strokes.style.line("text"), edge - round(WORDS * strokes.unit)
    cut = [
        (max(0, int(one.words_x + dx) - BLEED - begun), int(one.y + dy) - high // 2)
        for one in frame.on_sheet.worded
        if one.ground == "page" and edge + 1 - one.caption.width < one.words_x + dx < right
    ]
    if not cut:
        return
    way = QPointF(0, 0), QPointF(edge - begun - 1, 0)
    cover = _cover(strokes, (right - begun, high), _ground(strokes, frame), way)
    draw = strokes.painter.drawPixmap
    for left, y in cut:
        if left:
            part = QRectF(left * strokes.ratio, 0, cover.width(), cover.height())
            draw(QPointF(begun + left, y), cover, part)
        else:  # as with most, and the whole takes less than a part of that size
            draw(begun, y, cover)


def rows(strokes: Strokes, frame: Frame) -> None:
    """Let the rows run out at an edge beyond which there are more."""
    if not strokes.on_screen:
        return
    above, below = _more(frame)
    if not above and not below:
        return
    page, (left, top, right, bottom) = strokes.style.theme.colour("page"), map(int, frame.plot)
    high = round(ROW * strokes.unit)
    lower, upper, tile = QPointF(0, high), QPointF(0, 0), (TILE, high)
    draw = strokes.painter.drawTiledPixmap
    strokes.clip(Rect(0, top, right, bottom))
    if above:
        draw(left, top, right - left, high, _cover(strokes, tile, page, (lower, upper)))
    if below:
        draw(0, bottom - high, right, high, _cover(strokes, tile, page, (upper, lower)))
    strokes.unclip()


def _more(frame: Frame) -> tuple[bool, bool]:
    """Tell whether there are more rows above what is seen, and below it."""
    return frame.scroll > 0, frame.scroll + frame.plot.y1 - frame.plot.y0 < frame.content


def _ground(strokes: Strokes, frame: Frame) -> QColor:
    """Give the colour behind the words at the right edge."""
    held = any(band.x0 < frame.plot.x1 <= band.x1 and not band.open for band in frame.bands)
    return strokes.style.tint("custody") if held else strokes.style.theme.colour("page")


def _cover(
    strokes: Strokes, size: tuple[int, int], colour: QColor, way: tuple[QPointF, QPointF]
) -> QPixmap:
    """Give what covers more and more from one place to another, drawn once."""
    box = QRectF(0, 0, *size)

    def draw(drawn: Strokes) -> None:
        clear = QColor(colour)
        clear.setAlpha(0)
        cover = QLinearGradient(*way)
        cover.setColorAt(0, clear)
        cover.setColorAt(1, colour)
        drawn.painter.fillRect(box, cover)

    key = "cover", size, colour.rgb(), way[0].x(), way[0].y()
    return strokes.stamp((*key, way[1].x()), size, draw)
