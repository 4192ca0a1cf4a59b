"""The shapes a frame is made of: plain tuples in pixels, for the painter and for the mouse."""

from __future__ import annotations

from math import floor
from typing import Literal, NamedTuple

from dossier.timeline.items.item import Item, Kind

Form = Literal[
    "diamond",  # an exact moment
    "solid",  # certainly within the span
    "hatch",  # possibly
    "haze",  # about: the ends fade
    "from",  # open towards the left: fades in
    "to",  # open towards the right: fades out
    "stem",  # the short line that leads to a cap
    "cap",  # an end that is not known
    "query",  # a question mark
]
Outline = Literal["line", "dash", "dots"]
Role = Literal[
    "lead",  # dates: what one reads first
    "text",
    "quiet",
    "sign",  # the not-equal sign of a contradiction
    "secret",
    "head",  # names of the groups
    "coarse",  # the coarse row of the calendar, and today
    "tick",
    "chip",
    "title",  # the first line of a card
]


Ground = Literal["page", "edge", "bar", "plate"]
"""What words stand on: the page, a solid bar, or a plate that covers hatch.

By the edge they stand on the page as well, where the window has them.
"""


def pixel(place: float) -> float:
    """Give the nearest whole pixel; halves go up, so that what is moved keeps its distances."""
    return float(floor(place + 0.5))


class Rect(NamedTuple):
    """A rectangle; the right and lower edges are the first pixels outside."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        return self.x0 <= x < self.x1 and self.y0 <= y < self.y1

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x0 + dx, self.y0 + dy, self.x1 + dx, self.y1 + dy)

    def grown(self, by: float) -> Rect:
        return Rect(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)


class Piece(NamedTuple):
    """A part of a glyph, from one place to another along the line."""

    form: Form
    x0: float
    x1: float


class Glyph(NamedTuple):
    """The drawn form of one item: its pieces from left to right, and the line round them."""

    outline: Outline
    pieces: tuple[Piece, ...]
    hollow: bool = False
    """It has not happened: within its line is nothing but the page."""

    def moved(self, dx: float) -> Glyph:
        moved = tuple(Piece(p.form, p.x0 + dx, p.x1 + dx) for p in self.pieces)
        return self._replace(pieces=moved)

    def as_wide_as(self, width: float) -> Glyph:
        """Give the first piece another width; what stands behind it moves along."""
        form, x0, x1 = self.pieces[0]
        if x1 == width:
            return self
        by = width - x1
        moved = [Piece(p.form, p.x0 + by, p.x1 + by) for p in self.pieces[1:]]
        return self._replace(pieces=(Piece(form, x0, width), *moved))

    @property
    def x0(self) -> float:
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        return self.pieces[-1].x1


class Run(NamedTuple):
    """Words in one kind of letters, at a distance from the label's left edge."""

    text: str
    role: Role
    dx: float


class Caption(NamedTuple):
    """Measured words on one line."""

    runs: tuple[Run, ...]
    width: float

    @property
    def text(self) -> str:
        return "  ".join(run.text for run in self.runs)


class Mark(NamedTuple):
    """One item, drawn: the pieces of its glyph are counted from the left edge of its box."""

    id: str
    kind: Kind
    box: Rect
    glyph: Glyph


class Label(NamedTuple):
    """A caption at its place."""

    id: str
    kind: Kind
    x: float
    y: float
    caption: Caption
    ground: Ground = "page"


class Drawn(NamedTuple):
    """An item and its words, as they are drawn: one value for both, since most of a frame is these.

    The pieces of its glyph are counted from `x0`.
    """

    item: Item
    glyph: Glyph
    x0: float
    x1: float
    y: float
    half: float
    """Half the height of the glyph."""
    words_x: float
    caption: Caption
    ground: Ground
    reach: float
    """Where the item ends, its words included."""

    @property
    def box(self) -> Rect:
        return Rect(self.x0, self.y - self.half, self.x1, self.y + self.half)

    @property
    def reading(self) -> tuple[float, float]:
        """Sort lane by lane, and from left to right."""
        return self.y, self.x0

    def mark(self, dx: float, dy: float) -> Mark:
        """Give the glyph alone, moved."""
        return Mark(self.item.id, self.item.kind, self.box.moved(dx, dy), self.glyph)

    def label(self, dx: float, dy: float) -> Label:
        """Give the words alone, moved."""
        id, kind, caption = self.item.id, self.item.kind, self.caption
        return Label(id, kind, self.words_x + dx, self.y + dy, caption, self.ground)


class Band(NamedTuple):
    """Time in custody, behind everything; what is open fades towards the right."""

    x0: float
    x1: float
    open: bool
    fades: tuple[float, float]
    """From where to where it fades, however far outside of the picture."""

    def moved(self, dx: float) -> Band:
        first, last = self.fades
        return Band(self.x0 + dx, self.x1 + dx, self.open, (first + dx, last + dx))


class Stretch(NamedTuple):
    """A marked stretch of time, with the days between which it lies."""

    x0: float
    x1: float
    label: str


class Line(NamedTuple):
    """A tick of the calendar with its words; the line is at `x`, the words begin at `label_x`."""

    x: float
    label_x: float
    label: str


class Head(NamedTuple):
    """The name of a group, beside its lanes."""

    kind: Kind
    box: Rect
    label: str
    collapsed: bool
    number: int


class Chip(NamedTuple):
    """A small button on the picture: where a bar goes on, or how many are not drawn one by one."""

    kind: Kind
    box: Rect
    text: str
    goes: Literal["end", "begin", "counted", "open", "earlier", "later"]
    """To the end of the item or its begin, nearer to what it counts, into the closed group, or to
    the next that lies before the window, or after it."""
    id: str = ""
    first: int = 0
    last: int = 0
    """The seconds between which the counted items begin."""


class Pile(NamedTuple):
    """How many items begin in one cell of time, where they are too many to draw.

    The heights, in pixels, are those of even parts of the cell, from left to right.
    """

    kind: Kind
    box: Rect
    heights: tuple[int, ...]
    number: int
    first: int
    last: int


class Entry(NamedTuple):
    """A record without a year or date, in the tray."""

    id: str
    kind: Kind
    box: Rect
    dated: bool
    caption: Caption


class Ring(NamedTuple):
    """A day or month that a date without a year can have been, drawn over all of its time."""

    x0: float
    x1: float
    y: float
    kind: Kind


class Ghost(NamedTuple):
    """A twin of an item whose date is in the hand, and a plate that says the date."""

    kind: Kind
    box: Rect
    x: float
    """The edge that is moved, or the middle."""
    words: str
    plate: Rect


SpanForm = Literal["tick", "hollow", "solid", "hatch", "band"]


class Span(NamedTuple):
    """Something in the overview strip."""

    kind: Kind
    x0: float
    x1: float
    y0: float
    y1: float
    form: SpanForm


class Overview(NamedTuple):
    """The whole time in one strip, with the window that is shown."""

    box: Rect
    window: Rect
    spans: tuple[Span, ...]
    label: str


class CardLine(NamedTuple):
    """A line of the card: the title, or a quiet name where a row begins and words beside it."""

    name: str
    text: str
    y: float
    title: bool
    field: str = ""
    """The field that is edited where the line is clicked; empty for none."""


class CardBox(NamedTuple):
    """The card of one item, at its place."""

    id: str
    box: Rect
    name_x: float
    text_x: float
    lines: tuple[CardLine, ...]

    def field_at(self, y: float) -> str:
        """Give the field of the line at a height, or of the nearest one."""
        return min(self.lines, key=lambda line: abs(line.y - y)).field
