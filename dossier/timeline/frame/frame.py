"""One picture of the timeline, whole: what stands where, what is under the mouse, who is next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Literal, NamedTuple

from dossier.i18n import Words
from dossier.timeline.frame.accounting import Accounting
from dossier.timeline.frame.geometry import Plan
from dossier.timeline.frame.rows import Row
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.shapes import (
    Band,
    CardBox,
    Chip,
    Drawn,
    Entry,
    Ghost,
    Head,
    Label,
    Line,
    Mark,
    Overview,
    Pile,
    Rect,
    Ring,
    Stretch,
)
from dossier.timeline.time.scale import Scale

Direction = Literal["left", "right", "up", "down", "home", "end"]
Boxed = Mark | Entry | Chip | Pile | Head | Overview | CardBox
Target = Boxed | Label


class _Spot(NamedTuple):
    """Where an item is drawn."""

    id: str
    x: float
    y: float


class OnSheet(NamedTuple):
    """What the lanes hold, at its places on the sheet: the frame's `shift` has to be added."""

    fine: tuple[Line, ...]
    rows: tuple[Row, ...]
    """Those that are whole, as most are; the others are:"""
    marks: tuple[Drawn, ...]
    """Those whose glyphs are seen."""
    worded: tuple[Drawn, ...]
    """Those whose words are seen, at the place of the words: they can lie apart from the glyph."""
    gone: tuple[Drawn, ...]
    """Those before the window whose words would reach into it: without a glyph these say little."""
    piles: tuple[Pile, ...]
    chips: tuple[Chip, ...]


@dataclass(frozen=True)
class Frame:
    """Everything that is drawn, in the order in which it is drawn; nothing is left to decide."""

    plan: Plan
    """What it was laid out by."""
    items: Items
    scale: Scale
    width: float
    height: float
    plot: Rect
    content: float
    """The height of all lanes, seen or not."""
    scroll: float
    shift: tuple[float, float]
    coarse: tuple[Line, ...]
    corners: tuple[Chip, ...]
    """In the corners of the calendar: how many lie before the window, and how many after it."""
    bands: tuple[Band, ...]
    rules: tuple[float, ...]
    heads: tuple[Head, ...]
    on_sheet: OnSheet
    today: Line | None
    tray: Rect
    tray_label: str
    tray_count: Chip | None
    entries: tuple[Entry, ...]
    rings: tuple[Ring, ...]
    ghost: Ghost | None
    """Where a date is being taken that somebody has in the hand."""
    overview: Overview | None
    chosen: Rect | None
    card: CardBox | None
    stretch: Stretch | None
    found: frozenset[str] | None
    """What a search has found: all else stands back; None while nothing is looked for."""
    accounting: Accounting

    @cached_property
    def fine(self) -> tuple[Line, ...]:
        """The fine row of the calendar."""
        dx = self.shift[0]
        return tuple(Line(x + dx, at + dx, label) for x, at, label in self.on_sheet.fine)

    @cached_property
    def drawn(self) -> tuple[Drawn, ...]:
        """Each item whose glyph is seen, lane by lane."""
        return self._with_rows(self.on_sheet.marks)

    @cached_property
    def worded(self) -> tuple[Drawn, ...]:
        """Each item whose words are seen, lane by lane."""
        return self._with_rows(self.on_sheet.worded)

    def _with_rows(self, singly: tuple[Drawn, ...]) -> tuple[Drawn, ...]:
        in_rows = [one for row in self.on_sheet.rows for one in row.drawn()]
        return tuple(sorted((*in_rows, *singly), key=attrgetter("reading"))) if in_rows else singly

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The drawn items."""
        return tuple(drawn.mark(*self.shift) for drawn in self.drawn)

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The words of the items whose glyphs are seen."""
        return tuple(drawn.label(*self.shift) for drawn in self.worded)

    @cached_property
    def piles(self) -> tuple[Pile, ...]:
        """The piles of those that are only counted."""
        made = self.on_sheet.piles
        return tuple(pile._replace(box=pile.box.moved(*self.shift)) for pile in made)

    @cached_property
    def chips(self) -> tuple[Chip, ...]:
        """The chips in the lanes, and the one of the tray."""
        made = self.on_sheet.chips
        in_lanes = (chip._replace(box=chip.box.moved(*self.shift)) for chip in made)
        return (*in_lanes, *((self.tray_count,) if self.tray_count else ()))

    @property
    def words(self) -> Words:
        return self.items.words

    @property
    def note(self) -> str:
        """What stands in the lanes where there is nothing in them."""
        empty = not (self.items.placed or self.items.loose)
        return self.accounting.say(self.words) if empty else ""

    @property
    def legend(self) -> str:
        """What the shade behind the lanes means, where nobody can point at it and ask."""
        return self.words.tr("in custody") if self.bands and self.plan.look.still else ""

    def hit(self, x: float, y: float) -> Target | None:
        """Find what is at a place: what is drawn last is found first."""
        if self.card is not None and self.card.box.holds(x, y):
            return self.card
        in_plot = self.plot.holds(x, y)
        for target in self._targets(in_plot=in_plot):
            if target.box.holds(x, y):
                return target
        if in_plot:
            return next((label for label in self.labels if _on(label, x, y)), None)
        return None

    def _targets(self, *, in_plot: bool) -> Iterator[Boxed]:
        if in_plot:
            yield from self.chips
            yield from reversed(self.marks)
            yield from self.piles
            return
        yield from self.corners
        yield from self.heads
        yield from self.entries
        yield from (chip for chip in self.chips if chip.box.y0 >= self.tray.y0)
        if self.overview is not None:
            yield self.overview

    def place_of(self, id: str) -> Rect | None:
        """Give where an item is drawn, on the line or in the tray; None where it is not."""
        return next((drawn.box for drawn in self._drawn() if drawn.id == id), None)

    def _drawn(self) -> Iterator[Mark | Entry]:
        yield from self.marks
        yield from self.entries

    def neighbour(self, id: str, direction: Direction) -> str | None:
        """Give the item before or after in time, or in the next lane; None where there is none.

        Up and down go by what is drawn here; the other ways through all that there is.
        """
        order = self.items.all
        if not order:
            return None
        if direction in ("home", "end") or id not in self.items.places:
            return order[-1 if direction == "end" else 0].id
        if direction in ("left", "right"):
            place = self.items.places[id] + (1 if direction == "right" else -1)
            return order[place].id if 0 <= place < len(order) else None
        return self._across(id, 1 if direction == "down" else -1)

    def _across(self, id: str, way: int) -> str | None:
        """Find the nearest item in the next lane that has one."""
        spots = [
            _Spot(drawn.id, _middle(drawn.box), (drawn.box.y0 + drawn.box.y1) / 2)
            for drawn in self._drawn()
        ]
        here = next((spot for spot in spots if spot.id == id), None)
        if here is None:
            return None
        ahead = [spot for spot in spots if (spot.y - here.y) * way > 1]
        if not ahead:
            return None
        lane = min((spot.y for spot in ahead), key=lambda y: y * way)
        row = (spot for spot in ahead if abs(spot.y - lane) <= 1)
        return min(row, key=lambda spot: abs(spot.x - here.x)).id


def _middle(box: Rect) -> float:
    return (box.x0 + box.x1) / 2


def _on(label: Label, x: float, y: float) -> bool:
    return label.x <= x < label.x + label.caption.width and abs(y - label.y) <= 10
