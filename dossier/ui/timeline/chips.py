"""Draw the chips, in the lanes and in the corners of the calendar: a plate, and what it says."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QColor

from dossier.timeline.shapes.shapes import Chip, Rect
from dossier.ui.timeline import vectors
from dossier.ui.timeline.digits import numbers
from dossier.ui.timeline.strokes import Strokes

_DIGITS: Final = re.compile(r"(\d+)")
# Pixels at 14-pixel letters: where words begin, behind an angle or without one, and the angle.
BEHIND: Final = 20.0
WITHOUT: Final = 8.0
ANGLE: Final = 10.0
HALF: Final = 3.5
BACK: Final = frozenset({"begin", "earlier"})
"""Where chips lead that have their angle on the left."""


def in_lanes(strokes: Strokes, chip: Chip, *, faint: bool) -> None:
    """Draw a chip: one that leads to an end in the colour of its bar, others quietly."""
    x, y, ink = _plate(strokes, chip, faint=faint)
    strokes.text(chip.text, "chip", x, y, ink)


def in_corner(strokes: Strokes, chip: Chip) -> None:
    """Draw a chip in a corner of the calendar.

    Its number is another one with each step of the hand: on a screen only digits are drawn anew.
    """
    x, y, _ = _plate(strokes, chip, faint=False)
    for part in _DIGITS.split(chip.text) if strokes.on_screen else [chip.text]:
        if part.isdigit():
            numbers(strokes, [(part, x, y)])
        else:
            strokes.text(part, "chip", x, y)
        x += strokes.style.metrics.width(part, "chip")


def _plate(strokes: Strokes, chip: Chip, *, faint: bool) -> tuple[float, float, QColor]:
    """Draw what lies under the words, and give where these begin, their middle and their ink."""
    (x0, y0, x1, y1), goes, style = chip.box, chip.goes, strokes.style
    width, height = x1 - x0, y1 - y0
    own = goes == "end" and not faint
    ink = style.colour(chip.kind) if own else style.theme.colour("quiet")
    key = "plate", goes, ink.rgb(), width
    strokes.stamped(
        key, (width, height), (x0, y0), lambda drawn: _made(drawn, chip, (width, height), ink)
    )
    before = BEHIND if goes in BACK else WITHOUT
    return int(x0) + before * strokes.unit, int(y0) + height / 2, ink


def _made(strokes: Strokes, chip: Chip, size: tuple[float, float], ink: QColor) -> None:
    """Draw a plate, with an angle on the side to which it leads."""
    theme, unit, (width, height) = strokes.style.theme, strokes.unit, size
    plate, middle = Rect(0, 0, width, height), height / 2
    if chip.goes == "end":
        strokes.rounded(plate, 3, theme.colour("page"), ink)
        strokes.chevron(width - ANGLE * unit, middle, ink)
        return
    strokes.rounded(plate, 3, theme.colour("ground"), theme.colour("rule"))
    if chip.goes in BACK:
        vectors.chevron(strokes.painter, (ANGLE * unit, middle), -HALF * unit, ink, down=False)
    elif chip.goes == "later":
        at = width - ANGLE * unit, middle
        vectors.chevron(strokes.painter, at, HALF * unit, ink, down=False)
