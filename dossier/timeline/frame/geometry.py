"""Divide the picture: the calendar above, the groups with their lanes, the tray, the overview."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.timeline.frame.card import Card
from dossier.timeline.frame.sheet import MARGIN, PAD, Groups, Sheet, sheet_of
from dossier.timeline.frame.tray import Flow, Room, flow_of
from dossier.timeline.items.items import Items
from dossier.timeline.items.moving import Move
from dossier.timeline.items.ranges import Range
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.shapes.shapes import Rect, pixel
from dossier.timeline.time.scale import Scale

# Pixels at 14-pixel letters.
AXIS: Final = 44.0
TRAY_ROW: Final = 28.0
TRAY_ROWS: Final = 2
MORE_ROWS: Final = 8
STRIP: Final = 36.0
CHIP: Final = 16.0
CHIP_PADDED: Final = 20.0
DEFAULT: Final = Groups()


class Size(NamedTuple):
    """The width and the height of the picture; a height of 0 takes as much as there is."""

    width: float
    height: float = 0.0


class Look(NamedTuple):
    """What the person looks at and has chosen; all of it may change without a new scale."""

    scroll: float = 0.0
    """Pixels by which the lanes are scrolled down."""
    chosen: str = ""
    pointed: str = ""
    groups: Groups = DEFAULT
    today: date | None = None
    card: Card | None = None
    overview: bool = True
    still: bool = False
    """It is a picture that nobody can move: what its edge would cut in the middle is shortened."""
    whole_tray: bool = False
    """The tray may take more rows than a few."""
    search: str = ""
    """Words that are looked for; what does not say them stands back."""
    ghost: Move | None = None
    """Where a date is being taken that somebody has in the hand."""
    stretch: Range | None = None
    """A stretch of time that somebody has marked."""


class Plan(NamedTuple):
    """Where everything is to be drawn, and which part of the sheet is seen."""

    sheet: Sheet
    scale: Scale
    size: Size
    look: Look
    plot: Rect
    """The lanes, as far as they are seen; its left edge is where the scale has x = 0."""
    scroll: float
    flow: Flow
    tray: Rect
    """The ground of the tray; flat where everything has a place on the line."""
    strip: Rect
    """The overview; flat where it is not wanted."""
    shift: tuple[float, float]
    """What is added to places of the sheet to get those of the picture."""
    seen: Rect
    """The part of the sheet that is seen."""
    window: tuple[float, float]
    """The seconds at the edges of the lanes."""

    @property
    def items(self) -> Items:
        return self.sheet.items

    @property
    def metrics(self) -> Metrics:
        return self.sheet.metrics

    @property
    def words(self) -> Words:
        return self.sheet.items.words

    def x(self, second: float) -> float:
        """Give the place of a second in the picture, in whole pixels and never far outside."""
        width = self.size.width
        return min(max(-width, self.sheet.x(second) + self.shift[0]), 2 * width)


def plan(items: Items, scale: Scale, size: Size, metrics: Metrics, look: Look) -> Plan:
    """Divide a picture of this size; without a height it becomes as high as all that it holds."""
    sheet = sheet_of(items, scale, metrics, look.groups)
    px = metrics.px
    rows = MORE_ROWS if look.whole_tray else TRAY_ROWS
    room = Room(sheet.left, size.width - px(MARGIN), rows if size.height else 0)
    flow = flow_of(items, room, metrics)
    tray = flow.rows * px(TRAY_ROW) + (px(2 * PAD) if flow.rows else 0)
    strip = px(STRIP) if look.overview else 0.0
    above = px(AXIS)
    height = size.height or above + sheet.height + tray + strip
    plot = Rect(sheet.left, above, size.width, max(above, height - tray - strip))
    scroll = round(min(max(0.0, look.scroll), max(0.0, sheet.height - (plot.y1 - plot.y0))))
    shift = plot.x0 + pixel((sheet.anchor - scale.start) / scale.per_px), plot.y0 - scroll
    return Plan(
        sheet=sheet,
        scale=scale,
        size=Size(size.width, height),
        look=look,
        plot=plot,
        scroll=scroll,
        flow=flow,
        tray=Rect(0, plot.y1, size.width, height - strip),
        strip=Rect(0, height - strip, size.width, height),
        shift=shift,
        seen=plot.moved(-shift[0], -shift[1]),
        window=(scale.start, scale.time(plot.x1 - plot.x0)),
    )
