"""Stack the items of one group in lanes, for a whole range of zooms and for all time at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from math import ceil, log2
from typing import Final, NamedTuple, Protocol

from dossier.timeline.glyphs import shape
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


class Cell(NamedTuple):
    """How many items begin between two seconds and are not drawn one by one, in even parts."""

    first: int
    last: int
    number: int
    parts: tuple[int, ...]


class Window(NamedTuple):
    """What is looked at: from second to second, from lane to lane."""

    first: float
    last: float
    top: int
    bottom: int


class Shown(NamedTuple):
    """What a stack has to show in a window: items, counts, and how many began before and last."""

    slots: tuple[Slot, ...]
    cells: tuple[Cell, ...] = ()
    earlier: int = 0


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
    """The items of one lane from left to right, with the seconds that each takes at most."""

    places: list[int]
    begins: list[float]
    ends: list[float]

    def within(self, first: float, last: float) -> list[int]:
        low = bisect_right(self.ends, first)
        return self.places[low : bisect_left(self.begins, last, low)]


class Packed:
    """Every item in a lane of its own room, labels included, so that nothing ever overlaps."""

    __slots__ = ("_captions", "_grounds", "_items", "_lanes")

    def __init__(
        self, items: Sequence[Item], captions: Sequence[Caption], per_px: float, unit: float
    ) -> None:
        self._items = items
        self._captions = captions
        self._grounds: dict[int, Ground] = {}
        taken = [self._taken(place, per_px, unit) for place in range(len(items))]
        order = sorted(range(len(items)), key=taken.__getitem__)
        self._lanes: list[_Lane] = []
        for place, lane in zip(order, pack(taken[place] for place in order), strict=True):
            if lane == len(self._lanes):
                self._lanes.append(_Lane([], [], []))
            places, begins, ends = self._lanes[lane]
            places.append(place)
            begins.append(taken[place][0])
            ends.append(taken[place][1])

    def _taken(self, place: int, per_px: float, unit: float) -> tuple[float, float]:
        """Give the seconds that an item takes with its label, and note what the label stands on."""
        item, words = self._items[place], self._captions[place].width
        offset, drawn = shape(item, per_px, unit)
        ground = ground_of(item, drawn, words + PADDED * unit)
        end = offset + drawn.x1
        if ground == "page":
            end += BESIDE * unit + words
        else:
            self._grounds[place] = ground
        origin = item.bounds.start_lo
        return origin + offset * per_px, origin + (end + APART * unit) * per_px

    @property
    def lanes(self) -> int:
        return len(self._lanes)

    def show(self, window: Window) -> Shown:
        return Shown(tuple(self._slots(window)))

    def lane_of(self, item: Item) -> int:
        place = self._items.index(item)
        return next(n for n, lane in enumerate(self._lanes) if place in lane.places)

    def _slots(self, window: Window) -> Iterator[Slot]:
        for number in range(max(0, window.top), min(window.bottom, len(self._lanes))):
            for place in self._lanes[number].within(window.first, window.last):
                ground = self._grounds.get(place, "page")
                yield Slot(number, self._items[place], self._captions[place], ground)


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
