"""Stack the items of one group in lanes, for a whole range of zooms and for all time at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import ceil, log2
from operator import itemgetter
from typing import Final, NamedTuple, Protocol

from dossier.timeline.glyphs import Shapes
from dossier.timeline.item import Item
from dossier.timeline.lanes import pack
from dossier.timeline.shapes import Caption, Glyph, Ground, Piece

APART: Final = 14.0
BESIDE: Final = 9.0
PADDED: Final = 24.0


class Slot(NamedTuple):
    """An item in its lane, with the words that have room beside it or on it."""

    lane: int
    item: Item
    caption: Caption
    ground: Ground
    plain: bool = False
    """It is as most are: a sure diamond or a pale box at one time, with its words behind it."""


class Cell(NamedTuple):
    """How many items begin between two seconds and are not drawn one by one."""

    first: int
    last: int
    number: int
    parts: tuple[int, ...]
    """The number in even parts of the time that they take; one part where all begin at once."""
    taken: tuple[int, int]
    """From the first begin to the end of what begins last, as far as that lies in the cell."""


class Window(NamedTuple):
    """What is looked at: from second to second, from lane to lane."""

    first: float
    last: float
    top: int
    bottom: int

    def shows(self, first: int, after: int) -> bool:
        """Tell whether any of some lanes is in it."""
        return self.top < after and first < self.bottom


class Shown(NamedTuple):
    """What a stack has to show in a window: items, counts, and how many began before and last."""

    slots: Sequence[Slot]
    first: float
    """The seconds between which it was looked for what is counted: the window, or whole cells."""
    last: float
    cells: tuple[Cell, ...] = ()
    earlier: int = 0
    whole: Sequence[Slot] = ()
    """More items: those that lie whole in the window, with their words, and are plain."""


class Stack(Protocol):
    """The lanes of one group at one grain of zoom; nothing in it depends on the window."""

    @property
    def lanes(self) -> int:
        """How many lanes there are in all."""
        ...

    def show(self, window: Window) -> Shown:
        """Give what lies in a window, and the labels that reach into it."""
        ...

    def lane_of(self, item: Item) -> int:
        """Give the lane of an item, or the one in which it is counted."""
        ...


def grain(per_px: float) -> int:
    """Give the number of the range of zooms that share their lanes: half an octave each."""
    return ceil(2 * log2(per_px) - 1e-6)


def coarsest(grain: int) -> float:
    """Give the seconds a pixel at the far end of a grain; lanes are packed for it.

    What is apart there is apart at every nearer zoom, for times move away from each other and
    letters stay as wide as they are. So no item changes its lane while one zooms within a grain,
    and the lanes are the same whichever way one came.
    """
    return float(2 ** (grain / 2))


class _Lane(NamedTuple):
    """The slots of one lane from left to right, with the seconds that each takes at most."""

    slots: list[Slot]
    begins: list[float]
    ends: list[float]

    def within(self, first: float, last: float) -> tuple[list[Slot], list[Slot]]:
        """Give what lies whole between two seconds, and what reaches over an edge of them.

        Nothing in a lane lies on anything, so only the first and the last can reach over.
        """
        slots, begins, ends = self
        low = bisect_right(ends, first)
        high = bisect_left(begins, last, low)
        if low == high:
            return [], []
        left, right = low + (begins[low] < first), high - (ends[high - 1] > last)
        if left > right:  # it reaches over both
            return [], slots[low:high]
        return slots[left:right], slots[low:left] + slots[right:high]


class Packed:
    """Every item in a lane of its own room, labels included, so that nothing ever overlaps."""

    __slots__ = ("_lanes",)

    def __init__(
        self, items: Sequence[Item], captions: Sequence[Caption], per_px: float, unit: float
    ) -> None:
        worded = zip(items, captions, strict=True)
        taken = sorted(_taken(worded, per_px, unit), key=itemgetter(0, 1))
        lanes = _in_time(list(pack((begin, end) for begin, end, _, _, _ in taken)), taken)
        self._lanes = [_Lane([], [], []) for _ in range(max(lanes, default=-1) + 1)]
        for lane, (begin, end, item, caption, ground) in zip(lanes, taken, strict=True):
            slots, begins, ends = self._lanes[lane]
            slots.append(Slot(lane, item, caption, ground, _is_plain(item, caption)))
            begins.append(begin)
            ends.append(end)

    @property
    def lanes(self) -> int:
        return len(self._lanes)

    def show(self, window: Window) -> Shown:
        plain, others = list[Slot](), list[Slot]()
        for lane in self._lanes[max(0, window.top) : max(0, window.bottom)]:
            whole, over = lane.within(window.first, window.last)
            others += over
            for slot in whole:
                (plain if slot.plain else others).append(slot)
        return Shown(others, window.first, window.last, whole=plain)

    def lane_of(self, item: Item) -> int:
        drawn = (slot for lane in self._lanes for slot in lane.slots)
        return next(slot.lane for slot in drawn if slot.item is item)


def _is_plain(item: Item, caption: Caption) -> bool:
    sure = not (item.span or item.approximate or item.uncertain or item.turned)
    return sure and item.bounds.start_lo < item.bounds.end_hi and bool(caption.runs)


def _in_time(lanes: list[int], taken: Sequence[_Taken]) -> list[int]:
    """Let the lane come first in which anything begins first, where words stand before it."""
    if not any(item.turned for _, _, item, _, _ in taken):
        return lanes
    first = dict[int, Item]()
    for lane, (_, _, item, _, _) in zip(lanes, taken, strict=True):
        first[lane] = min(first.get(lane, item), item, key=lambda one: one.order)
    places = {
        lane: place for place, lane in enumerate(sorted(first, key=lambda at: first[at].order))
    }
    return [places[lane] for lane in lanes]


_Taken = tuple[float, float, Item, Caption, Ground]
"""The seconds that an item takes with its words, and what the words stand on."""


def _taken(worded: Iterable[tuple[Item, Caption]], per_px: float, unit: float) -> Iterator[_Taken]:
    """Find out how much room each item needs."""
    shapes, padded, apart, beside = Shapes(per_px, unit), PADDED * unit, APART * unit, BESIDE * unit
    for item, caption in worded:
        offset, drawn = shapes.of(item)
        ground: Ground = "page"
        if item.span:
            ground = ground_of(item, drawn, caption.width + padded)
        begin, end = offset, offset + drawn.x1
        if ground == "page" and item.turned:
            begin -= beside + caption.width
        elif ground == "page":
            end += beside + caption.width
        origin = item.bounds.start_lo
        yield origin + begin * per_px, origin + (end + apart) * per_px, item, caption, ground


def ground_of(item: Item, drawn: Glyph, room: float) -> Ground:
    """Say what words of this width stand on: the bar or the hatch of a span, or the page."""
    if item.span:
        grounds: tuple[Ground, ...] = ("bar", "plate")
        for ground in grounds:
            part = part_for(drawn, ground)
            if part is not None and part.x1 - part.x0 >= room:
                return ground
    return "page"


def part_for(drawn: Glyph, ground: Ground) -> Piece | None:
    """Give the widest part of a glyph on which words of such a ground can stand."""
    form = "solid" if ground == "bar" else "hatch"
    parts = [piece for piece in drawn.pieces if piece.form == form]
    return max(parts, key=lambda piece: piece.x1 - piece.x0, default=None)
