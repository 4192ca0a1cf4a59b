"""Stack the items of one group in lanes, for a whole range of zooms and for all time at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, log2
from typing import Final, NamedTuple, Protocol

from dossier.timeline.glyphs import glyph
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


@dataclass(frozen=True, slots=True)
class _Lane:
    """The items of one lane from left to right, with the seconds that each takes at most."""

    slots: tuple[Slot, ...]
    begins: tuple[float, ...]
    ends: tuple[float, ...]

    def within(self, first: float, last: float) -> tuple[Slot, ...]:
        low = bisect_right(self.ends, first)
        return self.slots[low : bisect_left(self.begins, last, low)]


class Packed:
    """Every item in a lane of its own room, labels included, so that nothing ever overlaps."""

    __slots__ = ("_lanes",)

    def __init__(
        self, items: Sequence[Item], captions: Sequence[Caption], per_px: float, unit: float
    ) -> None:
        placed = sorted(
            (*_placed(item, words, per_px, unit), at)
            for at, (item, words) in enumerate(zip(items, captions, strict=True))
        )
        lanes: dict[int, list[tuple[float, float, Slot]]] = {}
        numbers = pack((begin, end) for begin, end, _, _ in placed)
        for lane, (begin, end, ground, at) in zip(numbers, placed, strict=True):
            slot = Slot(lane, items[at], captions[at], ground)
            lanes.setdefault(lane, []).append((begin, end, slot))
        self._lanes = tuple(_lane(lanes[number]) for number in range(len(lanes)))

    @property
    def lanes(self) -> int:
        return len(self._lanes)

    def show(self, window: Window) -> Shown:
        return Shown(tuple(self._slots(window)))

    def lane_of(self, item: Item) -> int:
        return next(
            lane for lane, row in enumerate(self._lanes) for slot in row.slots if slot.item is item
        )

    def _slots(self, window: Window) -> Iterator[Slot]:
        for lane in self._lanes[max(0, window.top) : window.bottom]:
            yield from lane.within(window.first, window.last)


def _lane(row: list[tuple[float, float, Slot]]) -> _Lane:
    begins, ends, slots = zip(*row, strict=True)
    return _Lane(slots, begins, ends)


def _placed(
    item: Item, caption: Caption, per_px: float, unit: float
) -> tuple[float, float, Ground]:
    """Give the seconds that an item takes with its label, and what the label stands on."""
    origin = item.bounds.start_lo
    drawn = glyph(item, lambda second: (second - origin) / per_px, unit)
    ground = ground_of(item, drawn, caption.width + PADDED * unit)
    end = drawn.x1 if ground != "page" else drawn.x1 + BESIDE * unit + caption.width
    return origin + drawn.x0 * per_px, origin + (end + APART * unit) * per_px, ground


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
