"""Cut the time of a crowd into cells, and tell what is drawn of each and what is only counted.

Cells are as long as a power of two of seconds, so that those of every zoom lie in those of the
next. What begins in a cell and is shorter than it is drawn where few do, and counted where many
do. What is longer has cells of its own length, and lanes for them: there the first few of each
cell are drawn. All of it is found by halving in sorted rows: the cost of a window does not depend
on how many items there are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from dossier.timeline.items.item import Item
from dossier.timeline.stacking.crowd import Crowd
from dossier.timeline.stacking.stack import Cell

FEW: Final = 2
"""Of so many items that begin in one cell, each is drawn; of more, none or the first."""
PARTS: Final = 4
COUNTED: Final = 3
"""Lanes that the counts take: one for what began earlier, two for the columns."""

SURVEYED: Final = 64
"""Among so many cells it is looked for short items to draw; lanes are kept for them in more."""
KEPT: Final = 20_000


class Found(NamedTuple):
    """An item to be drawn, its lane, and the second at which the next one in it may begin."""

    item: Item
    lane: int
    free: int


class Begun(NamedTuple):
    """What begins in one cell: short items and long ones that are drawn, and the rest counted."""

    shorts: tuple[Found, ...]
    longs: tuple[Found, ...]
    cell: Cell


class Cells:
    """The cells of one length; two grains of zoom share them."""

    def __init__(self, crowd: Crowd, exponent: int) -> None:
        self.crowd: Final = crowd
        self.size: Final = 1 << exponent
        rungs = crowd.rungs.items()
        short = [rung for length, rung in rungs if length < exponent]
        # Where most begin, it is soon seen that they are too many.
        self._short = sorted(short, key=lambda rung: -len(rung.begins))
        # Cells of twice their length: then half a cell is left for what stands beside them.
        self._long = [(2 << length, rung) for length, rung in rungs if length >= exponent]
        self._begun: dict[int, Begun] = {}
        self._longs_in: dict[tuple[int, int], tuple[Found, ...]] = {}

    @cached_property
    def _first_long(self) -> int:
        return COUNTED + (2 * FEW if self._draws_short() else 0)

    @property
    def lanes(self) -> int:
        """How many lanes they take in all."""
        return self._first_long + 2 * FEW * len(self._long)

    def _draws_short(self) -> bool:
        """Tell whether a short item can be drawn anywhere: seen at once where cells are few."""
        begins, size = self.crowd.begins, self.size
        if not begins or not self._short:
            return False
        first, last = begins[0] // size * size, begins[-1] // size * size
        if (last - first) // size >= SURVEYED:
            return True
        edges = range(first, last + 2 * size, size)
        before = [bisect_left(self._short[0].begins, edge) for edge in edges]
        numbers = (after - begun for begun, after in pairwise(before))
        # Only where few of the most frequent length begin, the others are looked at.
        cells = zip(edges[:-1], numbers, strict=True)
        return any(number <= FEW and self._few(cell) for cell, number in cells)

    def begun(self, cell: int) -> Begun:
        """Give what begins in a cell; the same whatever the window."""
        found = self._begun.get(cell)
        if found is None:
            if len(self._begun) >= KEPT:
                self._begun.clear()
            found = self._begun[cell] = self._count(cell)
        return found

    def before(self, first: int) -> Iterator[Found]:
        """Give what is drawn and begins before a cell, but reaches into it, itself or its words."""
        yield from self.begun(first - self.size).shorts
        for number, (size, _) in enumerate(self._long):
            for cell in (first // size * size - size, first // size * size):
                for one in self._longs(number, cell):
                    if one.item.bounds.start_lo < first:
                        yield one

    def counted(self, cell: int) -> tuple[Item, ...]:
        """Give what begins in a cell and is only counted there, in time."""
        shorts, longs, _ = self.begun(cell)
        drawn = {one.item.id for one in (*shorts, *longs)}
        low = bisect_left(self.crowd.begins, cell)
        high = bisect_left(self.crowd.begins, cell + self.size, low)
        return tuple(item for item in self.crowd.items[low:high] if item.id not in drawn)

    def _count(self, cell: int) -> Begun:
        begins, after = self.crowd.begins, cell + self.size
        low = bisect_left(begins, cell)
        high = bisect_left(begins, after, low)
        if low == high:
            return Begun((), (), Cell(cell, after, 0, (), (cell, after)))
        shorts = tuple(self._in_cell(self._few(cell), COUNTED, cell, self.size))
        longs = tuple(self._longs_of(cell))
        # What is drawn may claim no hour outside of the day on which all of it was.
        first, last = begins[low], min(self.crowd.items[high - 1].bounds.last, after)
        parts = PARTS if first < begins[high - 1] else 1
        edges = [first + (last - first) * part // parts for part in range(1, parts)]
        ends = [low, *[bisect_left(begins, edge, low, high) for edge in edges], high]
        numbers = [end - begun for begun, end in pairwise(ends)]
        for one in (*shorts, *longs):
            numbers[bisect_right(edges, one.item.bounds.start_lo)] -= 1
        return Begun(shorts, longs, Cell(cell, after, sum(numbers), tuple(numbers), (first, last)))

    def _few(self, cell: int) -> list[int]:
        """Give the places of the short items that begin in a cell; none where they are many."""
        places, after = list[int](), cell + self.size
        for rung in self._short:
            places += rung.some(cell, after, FEW + 1)
            if len(places) > FEW:
                return []
        places.sort()
        return places

    def _longs_of(self, cell: int) -> Iterator[Found]:
        """Draw those longer items that are drawn and begin in a cell."""
        after = cell + self.size
        for number, (size, _) in enumerate(self._long):
            for one in self._longs(number, cell // size * size):
                if cell <= one.item.bounds.start_lo < after:
                    yield one

    def _longs(self, number: int, cell: int) -> tuple[Found, ...]:
        """Draw the first of the items of one length that begin in a cell of their own."""
        key = number, cell
        found = self._longs_in.get(key)
        if found is None:
            if len(self._longs_in) >= KEPT:
                self._longs_in.clear()
            size, rung = self._long[number]
            places = rung.some(cell, cell + size, FEW)
            lane = self._first_long + 2 * FEW * number
            found = self._longs_in[key] = tuple(self._in_cell(places, lane, cell, size))
        return found

    def _in_cell(self, places: Sequence[int], base: int, cell: int, size: int) -> Iterator[Found]:
        """Put items into the lanes of even cells, or into those of odd ones.

        What begins in a cell has ended in the middle of the next, so its lane is free after that.
        """
        base += cell // size % 2 * FEW
        for rank, place in enumerate(places):
            yield Found(self.crowd.items[place], base + rank, cell + 2 * size)
