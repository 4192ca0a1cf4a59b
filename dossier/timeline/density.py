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
from itertools import pairwise
from typing import Final, NamedTuple

from dossier.timeline.glyphs import FADE, shape
from dossier.timeline.item import Item
from dossier.timeline.shapes import Caption
from dossier.timeline.stack import (
    APART,
    BESIDE,
    PADDED,
    Cell,
    Shown,
    Slot,
    Window,
    ground_of,
    part_for,
)

CELL: Final = 96
"""A cell is at least so many pixels wide at 14-pixel letters, and less than twice that."""
FEW: Final = 2
"""Of so many items that begin in one cell, each is drawn; of more, none or the first."""
PARTS: Final = 4
COUNTED: Final = 3
"""Lanes that the counts take: one for what began earlier, two for the columns."""

SURVEYED: Final = 64
"""Among so many cells it is looked for short items to draw; lanes are kept for them in more."""
KEPT: Final = 20_000

Captioned = Callable[[Item, float], Caption]
"""Give the words of an item as they fit into so many pixels."""


class _Rung(NamedTuple):
    """The items that take less than 2 ** n seconds, and not less than half of that."""

    begins: array[int]
    places: array[int]

    def between(self, first: float, last: float) -> slice:
        """Find the items that begin from `first` on, and before `last`."""
        low = bisect_left(self.begins, first)
        return slice(low, bisect_left(self.begins, last, low))


class Crowd:
    """The sorted rows of one group, made once."""

    __slots__ = ("begins", "begun", "ends", "items", "rungs")

    def __init__(self, items: Sequence[Item]) -> None:
        """Take items sorted by their earliest begin."""
        self.items = items
        self.begins = array("q", (item.bounds.start_lo for item in items))
        lasts = [item.bounds.last for item in items]
        made: dict[int, list[int]] = {}
        for place, (begin, last) in enumerate(zip(self.begins, lasts, strict=True)):
            made.setdefault((last - begin).bit_length(), []).append(place)
        self.rungs = {
            length: _Rung(array("q", (self.begins[at] for at in places)), array("q", places))
            for length, places in sorted(made.items())
        }
        lasts.sort()
        self.ends = array("q", lasts)
        self.begun: dict[int, dict[int, _Begun]] = {}
        """What begins in each cell, by the length of the cells: two grains of zoom share one."""

    def reaching(self, first: float, last: float) -> int:
        """Count the items of which some second lies between two seconds."""
        return bisect_left(self.begins, last) - bisect_right(self.ends, first)


class _Found(NamedTuple):
    """An item to be drawn, its lane, and the second at which the next one in it may begin."""

    item: Item
    lane: int
    free: int


class _Begun(NamedTuple):
    """What begins in one cell: short items and long ones that are drawn, and the rest counted."""

    shorts: tuple[_Found, ...]
    longs: tuple[_Found, ...]
    cell: Cell


class Counted:
    """The lanes of a crowd at one grain: the counts, the short items, the longer ones by length."""

    def __init__(self, crowd: Crowd, captioned: Captioned, per_px: float, unit: float) -> None:
        self._crowd = crowd
        self._captioned = captioned
        self._per_px = per_px
        self._unit = unit
        exponent = int(CELL * unit * per_px).bit_length()
        self._size = 1 << exponent
        rungs = crowd.rungs.items()
        self._short = [rung for length, rung in rungs if length < exponent]
        # Cells of twice their length: then half a cell is left for what stands beside them.
        self._long = [(2 << length, rung) for length, rung in rungs if length >= exponent]
        self._begun = crowd.begun.setdefault(self._size, {})
        self._longs_in: dict[tuple[int, int], tuple[_Found, ...]] = {}
        self._slots: dict[str, Slot] = {}
        self._first_long = COUNTED + (2 * FEW if self._draws_short() else 0)

    @property
    def lanes(self) -> int:
        return self._first_long + 2 * FEW * len(self._long)

    def _draws_short(self) -> bool:
        """Tell whether a short item can be drawn anywhere: seen at once where cells are few."""
        begins, size = self._crowd.begins, self._size
        if not begins or not self._short:
            return False
        first, last = begins[0] // size * size, begins[-1] // size * size
        if (last - first) // size >= SURVEYED:
            return True
        edges = range(first, last + 2 * size, size)
        before = [[bisect_left(rung.begins, edge) for edge in edges] for rung in self._short]
        numbers = map(sum, zip(*before, strict=True))
        return any(0 < after - begun <= FEW for begun, after in pairwise(numbers))

    def show(self, window: Window) -> Shown:
        """Give what begins in the cells that the window touches, or reaches into them."""
        size = self._size
        first = int(window.first // size) * size
        last = -int(-window.last // size) * size
        begun = [self._begins_in(cell) for cell in range(first, last, size)]
        found = [*self._before(first)]
        # Of one that has ended, the words may still reach into the window.
        ended = sum(one.item.bounds.last <= first for one in found)
        for one in begun:
            found += one.shorts
            found += one.longs
        cells = tuple(one.cell for one in begun if one.cell.number)
        counted = sum(cell.number for cell in cells)
        earlier = self._crowd.reaching(first, last) - (len(found) - ended) - counted
        slots = (self._slot(one) for one in found if window.top <= one.lane < window.bottom)
        return Shown(tuple(slots), first, last, cells, earlier)

    def lane_of(self, item: Item) -> int:
        begun = self._begins_in(item.bounds.start_lo // self._size * self._size)
        drawn = (one.lane for one in (*begun.shorts, *begun.longs) if one.item is item)
        return next(drawn, 1)

    def counted_in(self, cell: int) -> tuple[Item, ...]:
        """Give what begins in a cell and is only counted there, in time."""
        begun, begins = self._begins_in(cell), self._crowd.begins
        drawn = {one.item.id for one in (*begun.shorts, *begun.longs)}
        low, high = bisect_left(begins, cell), bisect_left(begins, cell + self._size)
        return tuple(item for item in self._crowd.items[low:high] if item.id not in drawn)

    def _before(self, first: int) -> Iterator[_Found]:
        """Give what is drawn and begins before a cell, but reaches into it, itself or its words."""
        yield from self._begins_in(first - self._size).shorts
        for number, (size, _) in enumerate(self._long):
            for cell in (first // size * size - size, first // size * size):
                for one in self._longs(number, cell):
                    if one.item.bounds.start_lo < first:
                        yield one

    def _begins_in(self, cell: int) -> _Begun:
        """Give what begins in a cell; the same whatever the window."""
        found = self._begun.get(cell)
        if found is None:
            if len(self._begun) >= KEPT:
                self._begun.clear()
            found = self._begun[cell] = self._count(cell)
        return found

    def _count(self, cell: int) -> _Begun:
        after = cell + self._size
        longs = tuple(
            one
            for number, (size, _) in enumerate(self._long)
            for one in self._longs(number, cell // size * size)
            if cell <= one.item.bounds.start_lo < after
        )
        shorts = tuple(self._shorts(cell))
        drawn = sorted(one.item.bounds.start_lo for one in (*shorts, *longs))
        begins = self._crowd.begins
        low, high = bisect_left(begins, cell), bisect_left(begins, after)
        if low == high:
            return _Begun(shorts, longs, Cell(cell, after, 0, (), (cell, after)))
        # What is drawn may claim no hour outside of the day on which all of it was.
        first, last = begins[low], min(self._crowd.items[high - 1].bounds.last, after)
        parts = PARTS if first < begins[high - 1] else 1
        edges = [first + (last - first) * part // parts for part in range(parts + 1)]
        left = [bisect_left(begins, at) - bisect_left(drawn, at) for at in edges]
        numbers = tuple(after - before for before, after in pairwise(left))
        return _Begun(shorts, longs, Cell(cell, after, sum(numbers), numbers, (first, last)))

    def _shorts(self, cell: int) -> Iterator[_Found]:
        """Draw the short items of a cell in which few begin."""
        places = list[int]()
        for rung in self._short:
            part = rung.between(cell, cell + self._size)
            if len(places) + part.stop - part.start > FEW:
                return
            places += rung.places[part]
        yield from self._in_cell(sorted(places), COUNTED, cell, self._size)

    def _longs(self, number: int, cell: int) -> tuple[_Found, ...]:
        """Draw the first of the items of one length that begin in a cell of their own."""
        key = number, cell
        found = self._longs_in.get(key)
        if found is None:
            if len(self._longs_in) >= KEPT:
                self._longs_in.clear()
            size, rung = self._long[number]
            part = rung.between(cell, cell + size)
            places = rung.places[part.start : min(part.stop, part.start + FEW)]
            lane = self._first_long + 2 * FEW * number
            found = self._longs_in[key] = tuple(self._in_cell(places, lane, cell, size))
        return found

    def _in_cell(self, places: Sequence[int], base: int, cell: int, size: int) -> Iterator[_Found]:
        """Put items into the lanes of even cells, or into those of odd ones.

        What begins in a cell has ended in the middle of the next, so its lane is free after that.
        """
        base += cell // size % 2 * FEW
        for rank, place in enumerate(places):
            yield _Found(self._crowd.items[place], base + rank, cell + 2 * size)

    def _slot(self, found: _Found) -> Slot:
        """Give an item the words that have room on it, or beside it up to what may come next."""
        slot = self._slots.get(found.item.id)
        if slot is None:
            if len(self._slots) >= KEPT:
                self._slots.clear()
            slot = self._slots[found.item.id] = self._worded(found)
        return slot

    def _worded(self, found: _Found) -> Slot:
        item, lane, free = found
        unit = self._unit
        offset, drawn = shape(item, self._per_px, unit)
        end = (item.bounds.start_lo - free) / self._per_px + offset + drawn.x1
        beside = max(0.0, -end - (BESIDE + APART + FADE) * unit)
        ground = ground_of(item, drawn, beside + PADDED * unit)
        part = part_for(drawn, ground) if ground != "page" else None
        room = part.x1 - part.x0 - PADDED * unit if part else beside
        return Slot(lane, item, self._captioned(item, room), ground)
