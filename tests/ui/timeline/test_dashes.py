"""Test the dashed line of today: one line, however long, and whatever piece of it is drawn."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from dossier.ui.timeline.strokes import LONG, Strokes
from dossier.ui.timeline.style import Style
from dossier.ui.timeline.vectors import DASH

TALL = LONG + 200
INK, PAGE = QColor("black"), QColor("white")


@pytest.mark.parametrize("begun", [None, 10, 7, -5, -LONG])
def test_each_dash_stands_where_it_does_in_a_line_drawn_whole(
    style: Style, begun: int | None
) -> None:
    for ratio in (1, 2):
        image = QImage(3 * ratio, TALL * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(PAGE)
        with QPainter(image) as painter:
            Strokes(painter, style).dashed(1, 10, TALL - 5, INK, begun)
        first = 10 if begun is None else begun
        for y in range(TALL):
            inked = 10 <= y < TALL - 5 and (y - first) % (2 * DASH) < DASH
            shown = {image.pixelColor(x, y * ratio).name() for x in range(ratio, 2 * ratio)}
            assert shown == {(INK if inked else PAGE).name()}, y
        assert image.pixelColor(0, 10 * ratio) == image.pixelColor(2 * ratio, 10 * ratio) == PAGE
