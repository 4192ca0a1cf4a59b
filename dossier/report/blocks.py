"""What a report is made of: neutral blocks that every writer, on paper or in text, can say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, Protocol

from dossier.report.plan import Paper

Tone = Literal["plain", "strong", "quiet", "differ"]


class Span(NamedTuple):
    """A piece of text in one tone, with the numbers of the sources that it rests on.

    "differ" marks what another source says instead; its words say so too, for paper without colour.
    `whole` is one value of the case alone, which keeps its own writing direction; other pieces are
    put together by us, and run as the report does.
    """

    text: str
    tone: Tone = "plain"
    notes: tuple[int, ...] = ()
    whole: bool = False


Line = tuple[Span, ...]
Lines = tuple[Line, ...]


class Heading(NamedTuple):
    """A heading: level 1 is the report's own title, 2 a section, 3 a record.

    `own_page` begins a page, where there are pages.
    """

    text: str
    level: int = 2
    own_page: bool = False
    notes: tuple[int, ...] = ()


class Paragraph(NamedTuple):
    """One line of running text."""

    line: Line


class Row(NamedTuple):
    """A label and what it holds, in lines that stay together."""

    label: str
    lines: Lines


class Fields(NamedTuple):
    """Rows under each other, their labels in a column of their own."""

    rows: tuple[Row, ...]


class Footnotes(NamedTuple):
    """The sources, each with its number and as it would stand in a bibliography."""

    rows: tuple[tuple[int, str], ...]


class Table(NamedTuple):
    """Rows of cells under their heads; the last column has the most room, and wraps."""

    head: tuple[str, ...]
    rows: tuple[Lines, ...]
    sums: int = 0
    """So many of the last rows are a sum and its parts, which stay together on a page."""


class Quotation(NamedTuple):
    """What somebody said or wrote, in paragraphs, and a line about it: whose words, from where."""

    said: Lines
    about: Line = ()


class Saying(Protocol):
    """What is written beside something on the timeline."""

    @property
    def when(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def small(self) -> str: ...
    @property
    def claim(self) -> str: ...


class Happening(Protocol):
    """One thing on the timeline, or beside it: a dated field of the record that has this key."""

    @property
    def key(self) -> str: ...
    @property
    def say(self) -> Saying: ...


class Happenings(Protocol):
    """All that a timeline shows, in time. Who can draw it knows what else it is."""

    @property
    def all(self) -> Sequence[Happening]: ...


class Timeline(NamedTuple):
    """What happened when: a picture where one can be drawn, and all of it as a numbered table.

    Beneath the picture of a small one stands of its table what has no room in the picture.
    """

    shown: Happenings
    table: Table
    small: bool = False

    @property
    def notes(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of the sources of all that is shown, as the rows of the table have them."""
        rows = self.table.rows
        return tuple(tuple(n for line in row for span in line for n in span.notes) for row in rows)


class Drawn(NamedTuple):
    """A picture of a timeline, for formats that hold pictures: as SVG, and in dots where asked."""

    svg: str
    png: Callable[[], bytes]
    width_mm: float
    height_mm: float


class Pictured(NamedTuple):
    """A timeline in as many pictures as it takes, and the table of what is told beneath them."""

    pictures: tuple[Drawn, ...]
    beneath: Table


Draw = Callable[[Timeline], Pictured]
"""Draws a timeline."""


def undrawn(timeline: Timeline) -> Pictured:
    """Draw nothing: the timeline stands as its table."""
    return Pictured((), timeline.table)


class Contents(NamedTuple):
    """The sections of the report, where there are pages with the page of each."""

    sections: tuple[str, ...]


class Signature(NamedTuple):
    """Lines to be filled in by hand: place and day, name, signature."""

    labels: tuple[str, ...]


Block = (
    Heading | Paragraph | Fields | Table | Quotation | Timeline | Contents | Footnotes | Signature
)


class Report(NamedTuple):
    """A whole report: its title for page heads and metadata, its language, its blocks."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    foot: str = ""
    """What the report is and what it is not, for the foot of each page."""
    paper: Paper = "a4"
    head: str = ""
    """Of whom it is, and as of when: for the head of each page but the first."""
    mark: str = ""
    """That it is confidential, for the head of every page."""
    as_of: str = ""
    """As of when it is: for the head of the first page, which has the person's name as title."""

    @property
    def closing(self) -> str:
        """Give what stands at the end where there are no pages."""
        return closing(self.as_of, self.foot)


def closing(as_of: str, foot: str) -> str:
    """Say in one as of when a report is, what it is, and what it leaves out."""
    return " · ".join(part for part in (as_of, foot) if part)


def plain(text: str, *notes: int) -> Span:
    """Make a piece of ordinary text."""
    return Span(text, "plain", notes)


def whole(text: str, tone: Tone = "plain") -> Span:
    """Make a piece of one value of the case."""
    return Span(text, tone, whole=True)


def strong(text: str, *notes: int) -> Span:
    """Make a piece that the eye should find."""
    return Span(text, "strong", notes)


def quiet(text: str, *notes: int) -> Span:
    """Make a piece that stands back: who says it, what is not known."""
    return Span(text, "quiet", notes)


def differ(text: str, *notes: int) -> Span:
    """Make a piece that says what another source says instead."""
    return Span(text, "differ", notes)
