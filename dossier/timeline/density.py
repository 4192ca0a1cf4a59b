"""Stack the items of a group that has too many for lanes of their own: draw some, count the rest.

Time is cut into cells of a power of two of seconds, so that the cells of every zoom lie in those
of the next. What begins in a cell and is shorter than it is drawn where few do, and counted where
many do. What is longer has cells of its own length, and lanes for them: there the first few of
each cell are drawn. All of it is found by halving in sorted rows: the cost of a window does not
depend on how many items there are.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from dossier.timeline.glyphs import FADE, glyph
from dossier.timeline.item import Item
from dossier.timeline.shapes import Caption
from dossier.timeline.stack import APART, BESIDE, PADDED, Cell, Shown, Slot, Window, solid

CELL: Final = 96
"""A cell is at least so many pixels wide at 14-pixel letters, and less than twice that."""
FEW: Final = 2
"""Of so many items that begin in one cell, each is drawn; of more, none or the first."""
PARTS: Final = 8
COUNTED: Final = 3
"""Lanes that the counts take: one for what began earlier, two for the columns."""

Captioned = Callable[[Item, float], Caption]
"""Give the words of an item as they fit into so many pixels."""


@dataclass(frozen=True, slots=True)
class _Rung:
    """The items that take less than 2 ** n seconds, and not less than half of that."""

    begins: array[int]
    places: array[int]

    def between(self, first: float, last: float) -> slice:
        """Find the items that begin from `first` on, and before `last`."""
        low = bisect_left(self.begins, first)
        return slice(low, bisect_left(self.begins, last, low))


class Crowd:
    """The sorted rows of one group, made once."""

    __slots__ = ("begins", "ends", "items", "rungs")

    def __init__(self, items: Sequence[Item]) -> None:
        """Take items sorted by their earliest begin."""
        self.items = items
        self.begins = array("q", (item.bounds.start_lo for item in items))
        lasts = [_last(item) for item in items]
        made: dict[int, list[int]] = {}
        for place, (begin, last) in enumerate(zip(self.begins, lasts, strict=True)):
            made.setdefault((last - begin).bit_length(), []).append(place)
        self.rungs = {
            length: _Rung(array("q", (self.begins[at] for at in places)), array("q", places))
            for length, places in sorted(made.items())
        }
        lasts.sort()
        self.ends = array("q", lasts)

    def beginning(self, first: float, last: float) -> int:
        """Count the items that begin from `first` on, and before `last`."""
        return bisect_left(self.begins, last) - bisect_left(self.begins, first)

    def reaching(self, first: float, last: float) -> int:
        """Count the items of which some second lies between two seconds."""
        return bisect_left(self.begins, last) - bisect_right(self.ends, first)


def _last(item: Item) -> int:
    """Give the second after an item's last; what has no length takes one second."""
    return max(item.bounds.end_hi, item.bounds.start_lo + 1)


class _Found(NamedTuple):
    """An item to be drawn, its lane, and the second at which the next one in it may begin."""

    item: Item
    lane: int
    free: int


class Counted:
    """The lanes of a crowd at one grain: the counts, the short items, the longer ones by length."""

    __slots__ = ("_captioned", "_crowd", "_exponent", "_long", "_per_px", "_short", "_unit")

    def __init__(self, crowd: Crowd, captioned: Captioned, per_px: float, unit: float) -> None:
        self._crowd = crowd
        self._captioned = captioned
        self._per_px = per_px
        self._unit = unit
        self._exponent = int(CELL * unit * per_px).bit_length()
        rungs = crowd.rungs.items()
        self._short = [rung for length, rung in rungs if length < self._exponent]
        self._long = [(length, rung) for length, rung in rungs if length >= self._exponent]

    @property
    def lanes(self) -> int:
        return COUNTED + 2 * FEW * (1 + len(self._long))

    def show(self, window: Window) -> Shown:
        """Give what begins in the cells that the window touches, or reaches into them."""
        size = 1 << self._exponent
        first = int(window.first // size) * size
        last = -int(-window.last // size) * size
        found = [one for one in self._found(first, last) if _last(one.item) > first]
        begun = sorted(one.item.bounds.start_lo for one in found)
        cells = tuple(self._cells(range(first, last, size), begun))
        counted = sum(cell.number for cell in cells)
        earlier = self._crowd.reaching(first, last) - len(found) - counted
        slots = (self._slot(one) for one in found if window.top <= one.lane < window.bottom)
        return Shown(tuple(slots), cells, earlier)

    def _cells(self, cells: range, begun: list[int]) -> Iterator[Cell]:
        """Count what begins in each cell and is not drawn."""
        part = cells.step // PARTS
        edges = range(cells.start, cells.stop + 1, part)
        begins = self._crowd.begins
        left = [bisect_left(begins, at) - bisect_left(begun, at) for at in edges]
        counts = [after - before for before, after in pairwise(left)]
        per_cell = cells.step // part
        for place, begin in enumerate(cells):
            parts = tuple(counts[place * per_cell : (place + 1) * per_cell])
            if any(parts):
                yield Cell(begin, begin + cells.step, sum(parts), parts)

    def _found(self, first: int, last: int) -> Iterator[_Found]:
        yield from self._shorts(first, last)
        base = COUNTED + 2 * FEW
        for length, rung in self._long:
            # Twice their length: then half a cell is left for what stands beside them.
            size = 2 << length
            for cell in range((first // size - 1) * size, last, size):
                part = rung.between(cell, min(cell + size, last))
                places = rung.places[part.start : min(part.stop, part.start + FEW)]
                yield from self._in_cell(places, base, cell, size)
            base += 2 * FEW

    def _shorts(self, first: int, last: int) -> Iterator[_Found]:
        """Draw the short items of the cells in which few begin."""
        size = 1 << self._exponent
        for cell in range(first - size, last, size):
            parts = [(rung, rung.between(cell, cell + size)) for rung in self._short]
            if 0 < sum(part.stop - part.start for _, part in parts) <= FEW:
                places = sorted(at for rung, part in parts for at in rung.places[part])
                yield from self._in_cell(places, COUNTED, cell, size)

    def _in_cell(self, places: Sequence[int], base: int, cell: int, size: int) -> Iterator[_Found]:
        """Put the first items of a cell into its lanes: those of even cells, or those of odd ones.

        What begins in a cell has ended in the middle of the next, so its lane is free after that.
        """
        base += cell // size % 2 * FEW
        for rank, place in enumerate(places):
            yield _Found(self._crowd.items[place], base + rank, cell + 2 * size)

    def _slot(self, found: _Found) -> Slot:
        """Give an item the words that have room on it, or beside it up to what may come next."""
        item, lane, free = found
        unit = self._unit
        drawn = glyph(item, lambda second: (second - free) / self._per_px, unit)
        on = solid(drawn) - PADDED * unit
        beside = -drawn.x1 - (BESIDE + APART + FADE) * unit
        return Slot(lane, item, self._captioned(item, max(0.0, on, beside)), on >= beside)
