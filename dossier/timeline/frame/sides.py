"""Tell on which side of the window lies what is not in it, by chips that lead there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from dossier.timeline.frame.geometry import CHIP, CHIP_PADDED, Plan
from dossier.timeline.frame.sheet import MARGIN
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.shapes import Chip, Rect
from dossier.timeline.stacking.stack import BESIDE, Shown, Stack
from dossier.wording.money import say_number

ROW: Final = 13.0
"""The middle of the coarse row of the calendar, at 14-pixel letters."""

Side = Literal[-1, 0, 1]
"""Before the window, in it, or after it."""
Touched = tuple[Item, Side]
"""An item that lies over an edge of the window, and where its glyph is."""


class Sides(NamedTuple):
    """How many items lie before the window, and how many after it."""

    earlier: int
    later: int


NONE: Final = Sides(0, 0)


def around(stack: Stack, shown: Shown, touched: Iterable[Touched]) -> Sides:
    """Count what of a group is on neither side drawn or counted: by its time, but for the edges.

    There a glyph is wider than its time, and what was looked at is wider than the window.
    """
    begins, ends = stack.times
    earlier = bisect_right(ends, shown.first)
    later = len(begins) - bisect_left(begins, shown.last)
    for item, side in touched:
        before, after = item.bounds.last <= shown.first, item.bounds.start_lo >= shown.last
        earlier += (side < 0) - before
        later += (side > 0) - after
    return Sides(earlier, later)


def chips(plan: Plan, sides: Sides, told: int) -> Iterator[Chip]:
    """Give the chips in the corners of the calendar; `told` of the earlier ones have their own.

    A picture that nobody can move has none: they lead somewhere.
    """
    if plan.look.still:
        return
    tr = plan.words.tr
    y, half = plan.metrics.px(ROW), plan.metrics.px(CHIP) / 2
    if sides.earlier > told:
        text = tr("{count} earlier").format(count=say_number(sides.earlier, plan.words))
        x1 = plan.plot.x0 - plan.metrics.px(BESIDE)
        x0 = float(round(max(0.0, x1 - _width(plan, text))))
        yield Chip("other", Rect(x0, y - half, x1, y + half), text, "earlier")
    if sides.later:
        text = tr("{count} later").format(count=say_number(sides.later, plan.words))
        x1 = plan.size.width - plan.metrics.px(MARGIN)
        x0 = float(round(x1 - _width(plan, text)))
        yield Chip("other", Rect(x0, y - half, x1, y + half), text, "later")


def _width(plan: Plan, text: str) -> float:
    return plan.metrics.width(text, "chip") + plan.metrics.px(CHIP_PADDED + BESIDE)


def nearest(items: Items, side: Side, edge: float) -> Item | None:
    """Give what ends last before a second, or begins first after it."""
    if side < 0:
        there = (item for item in items.placed if item.bounds.last <= edge)
        return max(there, key=lambda item: item.bounds.last, default=None)
    there = (item for item in items.placed if item.bounds.start_lo >= edge)
    return min(there, key=lambda item: item.bounds.start_lo, default=None)
