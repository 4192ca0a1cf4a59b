"""What stays as it is while one pans and scrolls: the lanes of one zoom, and what is drawn in them.

A sheet is endless: its places are counted from an anchor, and a frame looks at a part of it. So
panning moves a window over things that were made once, and no item can jump against another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import ceil, floor, inf
from typing import Final, NamedTuple

from dossier.timeline.items.item import KINDS, Kind
from dossier.timeline.items.items import Items
from dossier.timeline.items.naming import group, tray
from dossier.timeline.shapes.glyphs import Shapes
from dossier.timeline.shapes.labels import Metrics, shortened
from dossier.timeline.shapes.shapes import Chip, Drawn, Glyph, Line, Piece, Pile
from dossier.timeline.stacking.stack import (
    APART,
    BESIDE,
    PADDED,
    Slot,
    Stack,
    ground_of,
    part_for,
)
from dossier.timeline.stacking.stacks import end_of_words, roomy_of, stack_of
from dossier.timeline.time.scale import Scale
from dossier.timeline.time.ticks import Calendar, Ladder

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


Piled = tuple[Pile, Chip | None]
"""How many begin in one cell, and the number above it, where it has room."""


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
    first: float
    """The middle of the first lane, below the top of the first group."""
    stack: Stack | None
    """None while the group is collapsed."""


class Sheet:
    """The lanes of one zoom, with the groups as they stand, near one anchor."""

    def __init__(self, items: Items, scale: Scale, metrics: Metrics, groups: Groups) -> None:
        self.items: Final = items
        self.metrics: Final = metrics
        self.per_px: Final = scale.per_px
        self.anchor: Final = _anchor(scale) * REACH * scale.per_px
        self.left: Final = left_column(items, metrics)
        self._pad = metrics.px(PAD)
        self._pitch = metrics.px(PITCH)
        self._bar = metrics.px(BAR) // 2
        self._box = metrics.px(BOX) // 2
        self._padded = metrics.px(PADDED) // 2
        self._beside = metrics.px(BESIDE)
        self._apart = metrics.px(APART)
        self._tick_beside = metrics.px(TICK_BESIDE)
        self.blocks: Final = tuple(self._blocks(groups))
        last = self.blocks[-1] if self.blocks else None
        self.height: Final = last.y + last.height if last else 0.0
        self.rows: Final = ladder_of(items, metrics).at(scale.per_px)
        """The fine row of the calendar at this zoom, and the coarse one."""
        self.shapes: Final = Shapes(scale.per_px, metrics.unit)
        self._drawn: dict[str, Drawn] = {}
        self._ticks: dict[int, Line] = {}
        self.standing: Final[dict[tuple[Kind, str, str], tuple[Drawn, ...]]] = {}
        """What stands out of each crowd, by what was chosen and looked for."""
        self.piled: Final = defaultdict[Kind, dict[int, Piled]](dict)
        """What is only counted of each group, by the first second of the cell it begins in."""

    def x(self, second: float) -> float:
        """Give the place of a second, in whole pixels from the anchor."""
        return float(floor((second - self.anchor) / self.per_px + 0.5))

    def lane_y(self, block: Block, lane: int) -> float:
        """Give the middle of a lane, below the top of the first group."""
        return block.first + lane * self._pitch

    def lanes_between(self, block: Block, top: float, bottom: float) -> tuple[int, int]:
        """Give the first lane of a block that lies between two heights, and the first below."""
        pitch, first = self._pitch, block.y + self._pad
        return max(0, int((top - first) // pitch)), max(0, ceil((bottom - first) / pitch))

    def drawn(self, block: Block, slots: Iterable[Slot]) -> list[Drawn]:
        """Give the glyphs of items and their words, as they are drawn where there is room."""
        known, made = self._drawn, list[Drawn]()
        if len(known) >= KEPT:
            known.clear()
        for slot in slots:
            found = known.get(slot.item.id)
            if found is None:
                found = known[slot.item.id] = self.make(block, slot)
            made.append(found)
        return made

    def tick(self, place: int) -> Line:
        """Give a line of the fine row of the calendar, by its number."""
        found = self._ticks.get(place)
        if found is None:
            fine, above = self.rows
            second, label = fine.tick(place)
            x = self.x(second)
            label_x = x + self._tick_beside
            if not fine.step.fills(above.step):
                label = self._before_next(second, label_x, label)
            found = self._ticks[place] = Line(x, label_x, label)
        return found

    def _before_next(self, second: int, label_x: float, label: str) -> str:
        """Leave out the words of the 29th if the better part would stand below the next month."""
        above = self.rows[1].step
        after = self.x(above.second(above.place(second) + 1))
        return "" if after < label_x + self.metrics.width(label, "tick") / 2 else label

    def make(self, block: Block, slot: Slot) -> Drawn:
        """Give the glyph of an item and its words, in its lane."""
        lane, item, caption, ground, free = slot
        y = block.first + lane * self._pitch
        offset, drawn = self.shapes.of(item)
        begin, _, _, end, _, _ = item.bounds
        left = (begin - self.anchor) / self.per_px + offset
        x0, half = float(floor(left + 0.5)), self._box
        if item.span:
            drawn, half = _on_pixels(drawn, left), self._bar
        elif offset == 0.0 and begin != end:  # else all of one length are the same glyph
            drawn = drawn.as_wide_as(floor((end - self.anchor) / self.per_px + 0.5) - x0)
        x1 = x0 + drawn.pieces[-1].x1
        if ground == "page" and item.span and not item.turned:
            ground = ground_of(item, drawn, caption.width + 2 * self._padded)
        if free:
            room = self._room(slot, part_for(drawn, ground), (x0, x1))
            longer = shortened(roomy_of(self.items, self.metrics).of(item), room, self.metrics)
            caption = longer if longer.width > caption.width else caption
        if ground == "page" and item.turned:
            x = x0 - self._beside - floor(caption.width + 0.5)
            return Drawn(item, drawn, x0, x1, y, half, x, caption, ground, x1)
        if ground == "page":
            x = x1 + self._beside
            return Drawn(item, drawn, x0, x1, y, half, x, caption, ground, x + caption.width)
        part = part_for(drawn, ground)
        x = x0 + (part.x0 if part else 0.0) + self._padded
        return Drawn(item, drawn, x0, x1, y, half, x, caption, ground, x1)

    def _room(self, slot: Slot, bar: Piece | None, glyph: tuple[float, float]) -> float:
        """Give the room of words that are cut: on their bar, or in their lane beside the glyph.

        Behind the last of a lane that is as far as other words reach: no less is in the window
        that shows all events. Before the first one it is as much as there is in that window.
        """
        if bar:
            return bar.x1 - bar.x0 - 2 * self._padded
        (x0, x1), turned, edge = glyph, slot.item.turned, slot.free
        if turned:
            return turned if edge == -inf else min(turned, x0 - self._beside - self.x(edge))
        if edge == inf:
            edge = end_of_words(self.items, self.metrics, self.per_px)
        return self.x(edge) - x1 - self._beside - self._apart

    def _blocks(self, groups: Groups) -> Iterator[Block]:
        y = 0.0
        for kind in groups.of(self.items):
            stack = None
            if kind not in groups.collapsed:
                stack = stack_of(self.items, kind, self.per_px, self.metrics)
            lanes = stack.lanes if stack else 1
            height = lanes * self._pitch + 2 * self._pad
            yield Block(kind, y, height, float(int(y + self._pad + self._pitch / 2)), stack)
            y += height


def _on_pixels(drawn: Glyph, left: float) -> Glyph:
    """Put the edges of a bar that begins at `left` on whole pixels."""
    x = floor(left + 0.5)
    pieces = [
        Piece(form, float(floor(left + x0 + 0.5) - x), float(floor(left + x1 + 0.5) - x))
        for form, x0, x1 in drawn.pieces
    ]
    return drawn._replace(pieces=tuple(pieces))


def sheet_of(items: Items, scale: Scale, metrics: Metrics, groups: Groups) -> Sheet:
    """Give the sheet that a scale looks at."""
    key = scale.per_px, _anchor(scale), metrics, groups
    return items.memory.get(Sheet, key, lambda: Sheet(items, scale, metrics, groups))


def _anchor(scale: Scale) -> int:
    """Count the anchors up to the one that a scale goes by: it depends on nothing else."""
    return round(scale.start / scale.per_px / REACH)


def ladder_of(items: Items, metrics: Metrics) -> Ladder:
    """Give the rows of the calendar, measured once."""
    room = metrics.px(TICK_ROOM)
    return items.memory.get(
        Ladder,
        metrics,
        lambda: Ladder(
            Calendar(items.words),
            lambda text: metrics.width(text, "tick") + room,
            lambda text: metrics.width(text, "coarse") + room,
        ),
    )


def left_column(items: Items, metrics: Metrics) -> float:
    """Give the width of the column in which the groups are named."""
    names = [metrics.width(group(kind, items.words), "head") for kind in items.groups]
    widest = max(names, default=0.0) + metrics.px(CHEVRON)
    widest = max(widest, metrics.width(tray(items), "head"))
    return 2 * metrics.px(MARGIN) + float(ceil(widest))
