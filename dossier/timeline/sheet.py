"""What stays as it is while one pans and scrolls: the lanes of one zoom, and what is drawn in them.

A sheet is endless: its places are counted from an anchor, and a frame looks at a part of it. So
panning moves a window over things that were made once, and no item can jump against another.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Final, NamedTuple

from dossier.timeline.glyphs import shape
from dossier.timeline.item import KINDS, Item, Kind
from dossier.timeline.items import Items
from dossier.timeline.labels import Metrics
from dossier.timeline.naming import group, tray
from dossier.timeline.scale import Scale
from dossier.timeline.shapes import Glyph, Label, Line, Mark, Rect, pixel
from dossier.timeline.stack import BESIDE, PADDED, Slot, Stack, part_for
from dossier.timeline.stacks import stack_of
from dossier.timeline.ticks import Calendar, Step, choose

# Pixels at 14-pixel letters.
MARGIN: Final = 24.0
CHEVRON: Final = 16.0
PITCH: Final = 26.0
PAD: Final = 6.0
BAR: Final = 20.0
BOX: Final = 14.0
TICK_BESIDE: Final = 5.0
TICK_ROOM: Final = 14.0

REACH: Final = 1 << 16
"""Pixels from one anchor to the next."""
KEPT: Final = 20_000


class Groups(NamedTuple):
    """How the groups stand: in which order, and which of them are collapsed."""

    order: tuple[Kind, ...] = KINDS
    collapsed: frozenset[Kind] = frozenset()

    def of(self, items: Items) -> tuple[Kind, ...]:
        """Give the groups that there are, in their order; one that it does not name comes last."""
        places = {kind: place for place, kind in enumerate(self.order)}
        return tuple(sorted(items.groups, key=lambda kind: places.get(kind, len(places))))


class Block(NamedTuple):
    """The lanes of one group, at a height below the first one."""

    kind: Kind
    y: float
    height: float
    lanes: int
    stack: Stack | None
    """None while the group is collapsed."""


class Drawn(NamedTuple):
    """An item and its words where they are best; at the edge of a window the words may move."""

    mark: Mark
    label: Label


class Sheet:
    """The lanes of one zoom, with the groups as they stand, near one anchor."""

    def __init__(self, items: Items, scale: Scale, metrics: Metrics, groups: Groups) -> None:
        self.items: Final = items
        self.metrics: Final = metrics
        self.per_px: Final = scale.per_px
        self.anchor: Final = _anchor(scale) * REACH * scale.per_px
        self.left: Final = left_column(items, metrics)
        self.blocks: Final = tuple(self._blocks(groups))
        last = self.blocks[-1] if self.blocks else None
        self.height: Final = last.y + last.height if last else 0.0
        self.calendar: Final = Calendar(items.words)
        self.steps: Final = self._steps()
        self._pad = metrics.px(PAD)
        self._pitch = metrics.px(PITCH)
        self._bar = metrics.px(BAR) // 2
        self._box = metrics.px(BOX) // 2
        self._padded = metrics.px(PADDED) // 2
        self._beside = metrics.px(BESIDE)
        self._drawn: dict[str, Drawn] = {}
        self._ticks: dict[int, Line] = {}

    def x(self, second: float) -> float:
        """Give the place of a second, in whole pixels from the anchor."""
        return pixel((second - self.anchor) / self.per_px)

    def lane_y(self, block: Block, lane: float) -> float:
        """Give the middle of a lane, below the top of the first group."""
        return float(int(block.y + self._pad + (lane + 0.5) * self._pitch))

    def lanes_between(self, block: Block, top: float, bottom: float) -> tuple[int, int]:
        """Give the first lane of a block that lies between two heights, and the first below."""
        pitch, first = self.metrics.px(PITCH), block.y + self.metrics.px(PAD)
        return max(0, int((top - first) // pitch)), max(0, int((bottom - first) // pitch) + 1)

    def drawn(self, block: Block, slot: Slot) -> Drawn:
        """Give the glyph of an item and its words, as they are drawn where there is room."""
        found = self._drawn.get(slot.item.id)
        if found is None:
            if len(self._drawn) >= KEPT:
                self._drawn.clear()
            found = self._drawn[slot.item.id] = self._make(block, slot)
        return found

    def tick(self, place: int) -> Line:
        """Give a line of the fine row of the calendar, by its number."""
        found = self._ticks.get(place)
        if found is None:
            fine = self.steps[0]
            x = self.x(fine.second(place))
            label = self.calendar.say(fine.second(place), fine)
            found = self._ticks[place] = Line(x, x + self.metrics.px(TICK_BESIDE), label)
        return found

    def _steps(self) -> tuple[Step, Step]:
        """Choose the rows of the calendar that have room at this zoom."""
        metrics, room = self.metrics, self.metrics.px(TICK_ROOM)
        return choose(self.per_px, self.calendar, lambda text: metrics.width(text, "tick") + room)

    def _make(self, block: Block, slot: Slot) -> Drawn:
        item, y = slot.item, self.lane_y(block, slot.lane)
        x0, drawn = self._on_pixels(item)
        x1, half = x0 + drawn.x1, self._bar if item.span else self._box
        mark = Mark(item.id, item.kind, Rect(x0, y - half, x1, y + half), drawn)
        x = x1 + self._beside
        if slot.ground != "page":
            part = part_for(drawn, slot.ground)
            x = x0 + (part.x0 if part else 0.0) + self._padded
        return Drawn(mark, Label(item.id, item.kind, x, y, slot.caption, slot.ground))

    def _on_pixels(self, item: Item) -> tuple[float, Glyph]:
        """Give the left edge of a glyph, and the glyph with its edges on whole pixels."""
        offset, drawn = shape(item, self.per_px, self.metrics.unit)
        left = (item.bounds.start_lo - self.anchor) / self.per_px + offset
        if item.span:
            drawn = drawn.moved(left).on_pixels()
            return drawn.x0, drawn.moved(-drawn.x0)
        if offset == 0.0 and item.bounds.start_lo != item.bounds.end_hi:
            drawn = drawn.as_wide_as(self.x(item.bounds.end_hi) - pixel(left))
        return pixel(left), drawn

    def _blocks(self, groups: Groups) -> Iterator[Block]:
        y, px = 0.0, self.metrics.px
        for kind in groups.of(self.items):
            stack = None
            if kind not in groups.collapsed:
                stack = stack_of(self.items, kind, self.per_px, self.metrics)
            lanes = stack.lanes if stack else 1
            height = lanes * px(PITCH) + 2 * px(PAD)
            yield Block(kind, y, height, lanes, stack)
            y += height


def sheet_of(items: Items, scale: Scale, metrics: Metrics, groups: Groups) -> Sheet:
    """Give the sheet that a scale looks at."""
    key = scale.per_px, _anchor(scale), metrics, groups
    return items.memory.get(Sheet, key, lambda: Sheet(items, scale, metrics, groups))


def _anchor(scale: Scale) -> int:
    """Count the anchors up to the one that a scale goes by: it depends on nothing else."""
    return round(scale.start / scale.per_px / REACH)


def left_column(items: Items, metrics: Metrics) -> float:
    """Give the width of the column in which the groups are named."""
    names = [metrics.width(group(kind, items.words), "head") for kind in items.groups]
    widest = max(names, default=0.0) + metrics.px(CHEVRON)
    widest = max(widest, metrics.width(tray(items), "head"))
    return 2 * metrics.px(MARGIN) + float(ceil(widest))
