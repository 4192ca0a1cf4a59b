"""Test small numbers: put together from digits drawn once, they are as numbers written whole."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from dossier.ui.timeline.digits import ALL, numbers
from dossier.ui.timeline.strokes import Strokes
from dossier.ui.timeline.style import Style

RATIOS = (1.0, 1.5, 2.0)


def drawn(style: Style, ratio: float, draw: Callable[[Strokes], None]) -> QImage:
    image = QImage(round(80 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        draw(Strokes(painter, style))
    return image


@pytest.mark.parametrize("ratio", RATIOS)
def test_all_that_two_digits_can_be_is_drawn_as_it_is_written(style: Style, ratio: float) -> None:
    blank = drawn(style, ratio, lambda _strokes: None)
    for two in ALL:
        whole = drawn(style, ratio, partial(Strokes.text, text=two, role="chip", x=10, y=20))
        assert drawn(style, ratio, partial(numbers, said=[(two, 10, 20)])) == whole
        assert whole != blank


@pytest.mark.parametrize("ratio", RATIOS)
def test_a_longer_number_is_put_together_by_twos(style: Style, ratio: float) -> None:
    width = style.metrics.width

    def by_twos(strokes: Strokes) -> None:
        x = 10.0
        for two in ("21", "5,", "30", "4"):
            strokes.text(two, "chip", x, 20)
            x += width(two, "chip")

    made = drawn(style, ratio, lambda strokes: numbers(strokes, [("215,304", 10, 20)]))
    assert made == drawn(style, ratio, by_twos)


def test_digits_are_drawn_once_for_all_numbers(style: Style) -> None:
    drawn(style, 1, lambda strokes: numbers(strokes, [("7", 0, 9), ("42", 30, 9)]))
    kept = style.digits[1.0]
    drawn(style, 1, lambda strokes: numbers(strokes, [("99", 0, 9)]))
    assert style.digits[1.0] is kept
    assert style.stamps == {}
