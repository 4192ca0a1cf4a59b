"""Divide the picture: the calendar above, the groups with their lanes, the tray, the overview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.timeline.card import Card
from dossier.timeline.item import Kind
from dossier.timeline.items import Items
from dossier.timeline.labels import Metrics
from dossier.timeline.naming import group, tray
from dossier.timeline.scale import Scale
from dossier.timeline.shapes import Rect
from dossier.timeline.stack import Stack, grain
from dossier.timeline.tray import Flow, flow

# Pixels at 14-pixel letters.
MARGIN: Final = 24.0
CHEVRON: Final = 16.0
AXIS: Final = 44.0
PITCH: Final = 26.0
PAD: Final = 6.0
TRAY_ROW: Final = 28.0
STRIP: Final = 36.0
TRAY_ROWS: Final = 2


class Size(NamedTuple):
    """The width and the height of the picture; a height of 0 takes as much as there is."""

    width: float
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Look:
    """What the person looks at and has chosen; all of it may change without a new scale."""

    scroll: float = 0.0
    """Pixels by which the lanes are scrolled down."""
    chosen: str = ""
    pointed: str = ""
    collapsed: frozenset[Kind] = frozenset()
    today: date | None = None
    card: Card | None = None
    overview: bool = True


class Block(NamedTuple):
    """The lanes of one group, at a height below the first one."""

    kind: Kind
    y: float
    height: float
    lanes: int
    stack: Stack | None
    """None while the group is collapsed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything is to be drawn."""

    items: Items
    scale: Scale
    size: Size
    metrics: Metrics
    look: Look
    plot: Rect
    """The lanes, as far as they are seen; its left edge is where the scale has x = 0."""
    blocks: tuple[Block, ...]
    content: float
    """The height of all lanes, seen or not."""
    scroll: float
    flow: Flow

    @property
    def words(self) -> Words:
        return self.items.words

    @property
    def tray(self) -> Rect:
        """The ground of the tray; flat where everything has a place on the line."""
        return Rect(0, self.plot.y1, self.size.width, self.size.height - self._strip_height)

    @property
    def strip(self) -> Rect:
        """The overview; flat where it is not wanted."""
        bottom = self.size.height
        return Rect(0, bottom - self._strip_height, self.size.width, bottom)

    @property
    def _strip_height(self) -> float:
        return self.metrics.px(STRIP) if self.look.overview else 0.0

    def x(self, second: float) -> float:
        """Give the place of a second in the picture, in whole pixels and never far outside."""
        width = self.size.width
        return float(round(min(max(-width, self.plot.x0 + self.scale.x(second)), 2 * width)))

    def lane_y(self, block: Block, lane: float) -> float:
        """Give the middle of a lane."""
        top = self.plot.y0 - self.scroll + block.y + self.metrics.px(PAD)
        return top + (lane + 0.5) * self.metrics.px(PITCH)

    def lanes_seen(self, block: Block) -> tuple[int, int]:
        """Give the first lane of a block that is seen, and the first one below."""
        pitch = self.metrics.px(PITCH)
        top = self.scroll - block.y - self.metrics.px(PAD)
        height = self.plot.y1 - self.plot.y0
        return max(0, int(top // pitch)), max(0, int((top + height) // pitch) + 1)


def left_column(items: Items, metrics: Metrics) -> float:
    """Give the width of the column in which the groups are named."""
    names = [metrics.width(group(kind, items.words), "head") for kind in items.groups]
    widest = max(names, default=0.0) + metrics.px(CHEVRON)
    widest = max(widest, metrics.width(tray(items), "head"))
    return 2 * metrics.px(MARGIN) + float(ceil(widest))


def plan(items: Items, scale: Scale, size: Size, metrics: Metrics, look: Look) -> Plan:
    """Divide a picture of this size; without a height it becomes as high as all that it holds."""
    left = left_column(items, metrics)
    right = size.width - metrics.px(MARGIN)
    flowing = flow(items, left, right, metrics, TRAY_ROWS if size.height else 0)
    blocks = tuple(_blocks(items, scale, metrics, look))
    content = blocks[-1].y + blocks[-1].height if blocks else 0.0
    above = metrics.px(AXIS)
    tray_height = flowing.rows * metrics.px(TRAY_ROW) + (metrics.px(2 * PAD) if flowing.rows else 0)
    below = tray_height + (metrics.px(STRIP) if look.overview else 0.0)
    height = size.height or above + content + below
    plot = Rect(left, above, size.width, max(above, height - below))
    scroll = min(max(0.0, look.scroll), max(0.0, content - (plot.y1 - plot.y0)))
    whole = Size(size.width, height)
    return Plan(items, scale, whole, metrics, look, plot, blocks, content, scroll, flowing)


def _blocks(items: Items, scale: Scale, metrics: Metrics, look: Look) -> Iterator[Block]:
    y = 0.0
    for kind in items.groups:
        stack = None
        if kind not in look.collapsed:
            stack = items.stack(kind, grain(scale.per_px), metrics)
        lanes = stack.lanes if stack else 1
        height = lanes * metrics.px(PITCH) + 2 * metrics.px(PAD)
        yield Block(kind, y, height, lanes, stack)
        y += height
