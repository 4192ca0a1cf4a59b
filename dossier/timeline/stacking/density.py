"""Stack the items of a group that has too many for lanes of their own: draw some, count the rest.

The cells of time, and what is drawn of each, are shared with the grain beside: here only the words
are fitted into the room that they have at one grain of zoom.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from dossier.timeline.items.item import Item
from dossier.timeline.shapes.glyphs import FADE, shape
from dossier.timeline.shapes.shapes import Caption
from dossier.timeline.stacking.cells import KEPT, Cells, Found
from dossier.timeline.stacking.stack import (
    APART,
    BESIDE,
    PADDED,
    Shown,
    Slot,
    Times,
    Window,
    ground_of,
    part_for,
)

CELL: Final = 96
"""A cell is at least so many pixels wide at 14-pixel letters, and less than twice that."""

Captioned = Callable[[Item, float], Caption]
"""Give the words of an item as they fit into so many pixels."""


def cell_of(per_px: float, unit: float) -> int:
    """Give the power of two of seconds of which a cell is, at the far end of a grain."""
    return int(CELL * unit * per_px).bit_length()


class Counted:
    """The lanes of a crowd at one grain: the counts, the short items, the longer ones by length."""

    def __init__(self, cells: Cells, captioned: Captioned, per_px: float, unit: float) -> None:
        self.cells: Final = cells
        self._captioned = captioned
        self._per_px = per_px
        self._unit = unit
        self._slots: dict[str, Slot] = {}

    @property
    def lanes(self) -> int:
        return self.cells.lanes

    @property
    def times(self) -> Times:
        return Times(self.cells.crowd.begins, self.cells.crowd.ends)

    def show(self, window: Window) -> Shown:
        """Give what begins in the cells that the window touches, or reaches into them."""
        size, of = self.cells.size, self.cells.begun
        first = int(window.first // size) * size
        last = -int(-window.last // size) * size
        begun = [of(cell) for cell in range(first, last, size)]
        found = [*self.cells.before(first)]
        # Of one that has ended, the words may still reach into the window.
        ended = sum(one.item.bounds.last <= first for one in found)
        for shorts, longs, _ in begun:
            found += shorts
            found += longs
        cells = tuple([one.cell for one in begun if one.cell.number])
        counted = sum([cell.number for cell in cells])
        earlier = self.cells.crowd.reaching(first, last) - (len(found) - ended) - counted
        slots = [self._slot(one) for one in found if window.top <= one.lane < window.bottom]
        return Shown(slots, first, last, cells, earlier)

    def lane_of(self, item: Item) -> int:
        shorts, longs, _ = self.cells.begun(
            item.bounds.start_lo // self.cells.size * self.cells.size
        )
        drawn = (one.lane for one in (*shorts, *longs) if one.item is item)
        return next(drawn, 1)

    def _slot(self, found: Found) -> Slot:
        """Give an item the words that have room on it, or beside it up to what may come next."""
        slot = self._slots.get(found.item.id)
        if slot is None:
            if len(self._slots) >= KEPT:
                self._slots.clear()
            slot = self._slots[found.item.id] = self._worded(found)
        return slot

    def _worded(self, found: Found) -> Slot:
        item, lane, free = found
        unit = self._unit
        offset, drawn = shape(item, self._per_px, unit)
        end = (item.bounds.start_lo - free) / self._per_px + offset + drawn.x1
        beside = max(0.0, -end - (BESIDE + APART + FADE) * unit)
        ground = ground_of(item, drawn, beside + PADDED * unit)
        part = part_for(drawn, ground) if ground != "page" else None
        room = part.x1 - part.x0 - PADDED * unit if part else beside
        return Slot(lane, item, self._captioned(item, room), ground)
