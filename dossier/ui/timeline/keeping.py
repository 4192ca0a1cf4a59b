"""Draw once what is to be shown again: a part round the lanes, a stripe of their ground."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QPixmap

from dossier.timeline.shapes.shapes import Rect
from dossier.ui.timeline import vectors
from dossier.ui.timeline.strokes import Strokes
from dossier.ui.timeline.style import Kept

STRIPE: Final = 16 * vectors.DASH
"""Pixels of the height of what is laid again and again downwards: its dashes join."""


def kept(
    strokes: Strokes, name: str, box: Rect, what: object, draw: Callable[[Strokes], None]
) -> None:
    """Draw a part that fills its box, and that is as it was where `what` is equal.

    When it is drawn for the second time, it is made a picture that is shown from then on.
    """
    before = strokes.style.kept.get(name)
    if not strokes.on_screen or before is None or before[:3] != (what, box, strokes.ratio):
        draw(strokes)
        strokes.style.kept[name] = Kept(what, box, strokes.ratio, None)
        return
    picture = before.picture
    if picture is None:

        def moved(drawn: Strokes) -> None:
            drawn.painter.translate(-box.x0, -box.y0)
            draw(drawn)

        size = (box.x1 - box.x0, box.y1 - box.y0)
        picture = strokes.picture(size, moved, strokes.style.theme.colour("page"))
        strokes.style.kept[name] = before._replace(picture=picture)
    strokes.painter.drawPixmap(int(box.x0), int(box.y0), picture)


def downwards(strokes: Strokes, box: Rect, draw: Callable[[Strokes, Rect], None]) -> None:
    """Draw what is the same from top to bottom of a box and fills it: on a screen by stripes.

    To lay a stripe again and again is to write; many long lines down are as many leaps.
    """
    if not strokes.on_screen or not strokes.whole:
        draw(strokes, box)
        return
    x0, y0, _, y1 = map(int, box)
    laid = stripe(strokes, box, STRIPE, draw)
    for y in range(y0, y1, STRIPE):
        strokes.painter.drawPixmap(x0, y, laid)


def stripe(
    strokes: Strokes, box: Rect, tall: int, draw: Callable[[Strokes, Rect], None]
) -> QPixmap:
    """Give the uppermost part of what is the same from top to bottom of a box and fills it."""
    x0, y0, x1, _ = map(int, box)

    def begun(drawn: Strokes) -> None:
        drawn.painter.translate(-x0, -y0)
        draw(drawn, Rect(x0, y0, x1, y0 + tall))

    return strokes.picture((x1 - x0, tall), begun, None)
