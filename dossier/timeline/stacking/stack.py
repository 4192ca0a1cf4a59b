"""What it is to stack a group in lanes: for a whole range of zooms, and for all time at once."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from math import ceil, log2
from typing import Final, NamedTuple, Protocol

from dossier.timeline.items.item import Item
from dossier.timeline.shapes.shapes import Caption, Glyph, Ground, Piece

APART: Final = 14.0
BESIDE: Final = 9.0
PADDED: Final = 24.0


class Slot(NamedTuple):
    """An item in its lane, with the words that have room beside it or on it."""

    lane: int
    item: Item
    caption: Caption
    ground: Ground
    free: float = 0.0
    """The second up to which its lane is free for words that are cut, or from which on where they
    stand before it; 0 where they are whole."""


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
    """More items, which lie whole in the window and are as most are: sure diamonds or pale boxes at
    one time, with their words behind them."""


class Times(NamedTuple):
    """The sorted begins of a group, and its sorted ends."""

    begins: array[int]
    ends: array[int]


class Stack(Protocol):
    """The lanes of one group at one grain of zoom; nothing in it depends on the window."""

    @property
    def lanes(self) -> int:
        """How many lanes there are in all."""
        ...

    @property
    def times(self) -> Times:
        """When all that is in them begins and ends."""
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


def ground_of(item: Item, drawn: Glyph, room: float) -> Ground:
    """Say what words of this width stand on: the bar or the hatch of a span, or the page."""
    if item.span:
        grounds: tuple[Ground, ...] = ("plate",) if drawn.hollow else ("bar", "plate")
        for ground in grounds:
            part = part_for(drawn, ground)
            if part is not None and part.x1 - part.x0 >= room:
                return ground
    return "page"


def part_for(drawn: Glyph, ground: Ground) -> Piece | None:
    """Give the widest part of a glyph on which words of such a ground can stand."""
    if ground == "page":
        return None
    forms = {"solid"} if ground == "bar" else {"hatch", "stem"}
    if drawn.hollow:
        forms.add("solid")
    parts = [piece for piece in drawn.pieces if piece.form in forms]
    return max(parts, key=lambda piece: piece.x1 - piece.x0, default=None)
