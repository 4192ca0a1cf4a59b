"""Turn civil seconds into places on the line and back, for one zoom and one place in time."""

from __future__ import annotations

from typing import Final, NamedTuple

from dossier.timeline.time.civil import DAY, END, FIRST, YEAR

NEAREST: Final = 1.0
"""Seconds a pixel, as near as one may come: a minute is then 60 pixels wide."""
FARTHEST: Final = 100.0 * YEAR
"""Seconds a pixel, as far as one may go: a century a pixel."""
AROUND: Final = 15 * DAY
"""What is shown on each side of a single moment."""


class Scale(NamedTuple):
    """The second that stands at x = 0, and how many seconds one pixel is wide.

    >>> Scale(start=0.0, per_px=60.0).x(600)
    10.0
    """

    start: float
    per_px: float

    def x(self, second: float) -> float:
        """Give the place of a second."""
        return (second - self.start) / self.per_px

    def time(self, x: float) -> float:
        """Give the second at a place."""
        return self.start + x * self.per_px

    def zoomed(self, x: float, factor: float) -> Scale:
        """Show `factor` times as many seconds a pixel; the second at `x` stays where it is."""
        per_px = min(max(NEAREST, self.per_px * factor), FARTHEST)
        return Scale(self.time(x) - x * per_px, per_px)

    def panned(self, pixels: float) -> Scale:
        """Move the window `pixels` to the right."""
        return Scale(self.time(pixels), self.per_px)

    def within(self, width: float) -> Scale:
        """Move the window back where it has left the axis, so that some of it is always seen."""
        edge = width * self.per_px / 2
        return Scale(min(max(FIRST - edge, self.start), END - edge), self.per_px)


def around(first: float, last: float, width: float) -> Scale:
    """Show from one second to another on a line of `width` pixels; never less than some days."""
    if last - first < 2 * AROUND:
        middle = (first + last) / 2
        first, last = middle - AROUND, middle + AROUND
    return just(first, last, width)


def just(first: float, last: float, width: float) -> Scale:
    """Show from one second to another on a line of `width` pixels, however short that is."""
    per_px = min(max(NEAREST, (last - first) / max(1.0, width)), FARTHEST)
    return Scale((first + last - width * per_px) / 2, per_px)
