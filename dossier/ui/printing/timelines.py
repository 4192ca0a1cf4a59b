"""The timeline for a sheet: all events with all their words, over as many pictures as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtGui import QFont

from dossier.report.blocks import Table, Timeline
from dossier.timeline import fit
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import left_column
from dossier.timeline.items.item import Item, Loose
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.pages import cited, numbered, pages
from dossier.timeline.shapes.labels import CUT, Metrics, caption
from dossier.timeline.turning import turned
from dossier.ui.printing.sheet import POINT_MM, Sheet
from dossier.ui.printing.slices import Slices
from dossier.ui.theme import DRAWN_AT, themed, tokens
from dossier.ui.timeline.style import Style

LARGE: Final = 7.5
"""Points of the letters in a timeline on pages of its own."""
SMALL: Final = 0.75
"""The size of the letters in one among other things, in those of the body."""
_MOST: Final = 0.5
"""How much of a page a small picture takes at most: a higher one would leave much of one empty."""
_LEFT_MM: Final = 14.0
"""What a page keeps free for the heading over the picture."""


_NO_WIDTH: Final = Metrics(lambda _text, _role: 0.0)
"""Letters of which any number fit in a line."""


class Shown(NamedTuple):
    """What a timeline shows: its items, and of which time, where that is not the time of all."""

    items: Items
    time: Range | None = None

    @property
    def all(self) -> tuple[Item | Loose, ...]:
        return self.items.all


class Room(NamedTuple):
    """The room for a timeline, and the points of its letters."""

    width_mm: float
    height_mm: float
    points: float


def shown_of(block: Timeline) -> Shown | None:
    """Give what a timeline of a report shows; None for what cannot be drawn.

    In a small one, whose table no page shows whole, each event has the numbers of its sources.
    """
    if isinstance(block.shown, Items):
        cites = block.small and block.notes
        return Shown(cited(block.shown, block.notes) if cites else block.shown)
    return block.shown if isinstance(block.shown, Shown) else None


def beneath(block: Timeline, shown: Shown, drawn: Sequence[Frame]) -> Table:
    """Give the table beneath the pictures: of a small one that is drawn, what these cut."""
    if not (drawn and block.small):
        return block.table
    head = block.table.head[1], shown.items.words.tr("What has no room in the picture")
    return Table(head, tuple(block.table.rows[place][1:] for place in cut_short(shown, drawn)))


def cut_short(shown: Shown, drawn: Sequence[Frame]) -> Iterator[int]:
    """Give the places, among all, of those whose words no picture has whole."""
    told = {(label.id, label.caption.text) for frame in drawn for label in frame.labels}
    told |= {(entry.id, entry.caption.text) for frame in drawn for entry in frame.entries}
    for place, found in enumerate(shown.all):
        whole = caption(found.say, _NO_WIDTH, shown.items.words).text
        if (found.id, whole) not in told or CUT in whole:
            yield place


def frames(shown: Shown, sheet: Sheet, slices: Slices, *, small: bool) -> tuple[Frame, ...]:
    """Lay the timeline out for the width of a sheet."""
    points = SMALL * sheet.points if small else LARGE
    body = sheet.body
    room = Room(body.width() / sheet.dots, body.height() / sheet.dots - _LEFT_MM, points)
    return laid_out(shown, room, slices, small=small)


def laid_out(
    shown: Shown, room: Room, slices: Slices | None = None, *, small: bool
) -> tuple[Frame, ...]:
    """Lay the timeline out for some room: in one picture, or as the pages that it takes.

    On pages of its own each event has the number of its row in the table beneath. A small one is
    one picture, unless that takes more than half a page. What has no date at all stands in the
    table: beneath an empty line of time it would seem to be of some year.
    """
    if not shown.items.placed:
        return ()
    style = style_of(QFont().family())
    metrics = style.metrics
    if slices:
        metrics = replace(metrics, width=slices.measuring(metrics.width))
    per_mm = DRAWN_AT / (room.points * POINT_MM)
    width = float(round(room.width_mm * per_mm))
    size = Size(width, room.height_mm * per_mm)
    if not small:
        return pages(numbered(shown.items), size, metrics, shown.time)
    items = shown.items
    line = width - left_column(items, metrics)
    wide = replace(metrics, widest=line)
    scale = fit.events(items, line, wide, still=True)
    look = Look(overview=False, still=True)
    frame = lay_out(turned(items, scale, wide, line), scale, Size(width), wide, look)
    most = _MOST * size.height
    return (frame,) if frame.height <= most else pages(items, Size(width, most), metrics)


@lru_cache(maxsize=2)
def style_of(_family: str) -> Style:
    """Give the looks of paper: light, in the letters of the program."""
    return Style(themed(tokens("light"), QFont(), DRAWN_AT))
