"""What stays as it is while one pans and scrolls: the lanes of one zoom, and what is drawn in them.

A sheet is endless: its places are counted from an anchor, and a frame looks at a part of it. So
panning moves a window over things that were made once, and no item can jump against another.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Final, NamedTuple

from dossier.timeline.glyphs import glyph
from dossier.timeline.item import Kind
from dossier.timeline.items import Items
from dossier.timeline.labels import Metrics
from dossier.timeline.naming import group, tray
from dossier.timeline.scale import Scale
from dossier.timeline.shapes import Label, Line, Mark, Rect
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
    """The lanes of one zoom, with one set of groups collapsed, near one anchor."""

    def __init__(
        self, items: Items, scale: Scale, metrics: Metrics, collapsed: frozenset[Kind]
    ) -> None:
        self.items: Final = items
        self.metrics: Final = metrics
        self.per_px: Final = scale.per_px
        self.anchor: Final = _anchor(scale) * REACH * scale.per_px
        self.left: Final = left_column(items, metrics)
        self.blocks: Final = tuple(self._blocks(collapsed))
        last = self.blocks[-1] if self.blocks else None
        self.height: Final = last.y + last.height if last else 0.0
        self.calendar: Final = Calendar(items.words)
        self.steps: Final = self._steps()
        self._drawn: dict[str, Drawn] = {}
        self._ticks: dict[int, Line] = {}

    def x(self, second: float) -> float:
        """Give the place of a second, in whole pixels from the anchor."""
        return float(round((second - self.anchor) / self.per_px))

    def lane_y(self, block: Block, lane: float) -> float:
        """Give the middle of a lane, below the top of the first group."""
        px = self.metrics.px
        return float(int(block.y + px(PAD) + (lane + 0.5) * px(PITCH)))

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
        item, px = slot.item, self.metrics.px
        y = self.lane_y(block, slot.lane)
        made = glyph(item, self.x, self.metrics.unit).on_pixels()
        half = px(BAR if item.span else BOX) // 2
        box = Rect(made.x0, y - half, made.x1, y + half)
        mark = Mark(item.id, item.kind, box, made.moved(-made.x0))
        part = part_for(made, slot.ground) if slot.ground != "page" else None
        x = part.x0 + px(PADDED) // 2 if part else made.x1 + px(BESIDE)
        return Drawn(mark, Label(item.id, item.kind, x, y, slot.caption, slot.ground))

    def _blocks(self, collapsed: frozenset[Kind]) -> Iterator[Block]:
        y, px = 0.0, self.metrics.px
        for kind in self.items.groups:
            stack = None
            if kind not in collapsed:
                stack = stack_of(self.items, kind, self.per_px, self.metrics)
            lanes = stack.lanes if stack else 1
            height = lanes * px(PITCH) + 2 * px(PAD)
            yield Block(kind, y, height, lanes, stack)
            y += height


def sheet_of(items: Items, scale: Scale, metrics: Metrics, collapsed: frozenset[Kind]) -> Sheet:
    """Give the sheet that a scale looks at."""
    key = scale.per_px, _anchor(scale), metrics, collapsed
    return items.memory.get(Sheet, key, lambda: Sheet(items, scale, metrics, collapsed))


def _anchor(scale: Scale) -> int:
    """Count the anchors up to the one that a scale goes by: it depends on nothing else."""
    return round(scale.start / scale.per_px / REACH)


def left_column(items: Items, metrics: Metrics) -> float:
    """Give the width of the column in which the groups are named."""
    names = [metrics.width(group(kind, items.words), "head") for kind in items.groups]
    widest = max(names, default=0.0) + metrics.px(CHEVRON)
    widest = max(widest, metrics.width(tray(items), "head"))
    return 2 * metrics.px(MARGIN) + float(ceil(widest))
