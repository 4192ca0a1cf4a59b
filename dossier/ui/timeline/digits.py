"""Write small numbers: on a screen two digits at once, from one picture of all that two can be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF

from dossier.ui.timeline import vectors
from dossier.ui.timeline.strokes import Strokes
from dossier.ui.timeline.style import Digits

ALL: Final = (*"0123456789", *[f"{two:02}" for two in range(100)])
"""A number is drawn by twos from its left, so that its last digit can stand alone."""

Said = tuple[str, float, float]
"""A number, the place from which it is written, and the middle of its line."""


def numbers(strokes: Strokes, said: Iterable[Said]) -> None:
    """Write numbers in the letters of chips: they seldom come twice, their digits always do."""
    if not strokes.on_screen:
        for text, x, y in said:
            strokes.text(text, "chip", x, y)
        return
    picture, tall, rows = strokes.style.digits.get(strokes.ratio) or _draw(strokes)
    draw, wide, half = strokes.painter.drawPixmap, picture.width(), strokes.style.line("chip") // 2
    for text, begin, y in said:
        x, top = begin, int(y - half)
        for place in range(0, len(text), 2):
            two = text[place : place + 2]
            known = rows.get(two)
            if known is not None:
                draw(round(x), top, picture, 0, known[0], wide, tall)
                x += known[1]
            else:  # the sign between groups of three digits
                strokes.text(two, "chip", x, y)
                x += strokes.style.metrics.width(two, "chip")


def _draw(strokes: Strokes) -> Digits:
    """Draw all that two digits can be one under another, and keep it."""
    style, ratio = strokes.style, strokes.ratio
    widths = [style.metrics.width(two, "chip") for two in ALL]
    line = style.line("chip")
    tall = round(line * ratio + 0.49)
    down = round(line / 2 + style.ascent("chip"))

    def draw(drawn: Strokes) -> None:
        drawn.painter.setFont(style.font("chip"))
        drawn.painter.setPen(style.ink("chip"))
        for row, two in enumerate(ALL):
            drawn.painter.drawText(QPointF(0, row * tall / ratio + down), two)

    size = max(widths) + 2, len(ALL) * tall / ratio
    rows = {
        two: (row * tall, width) for row, (two, width) in enumerate(zip(ALL, widths, strict=True))
    }
    made = Digits(strokes.picture(size, draw, vectors.CLEAR), tall, rows)
    style.digits[ratio] = made
    return made
