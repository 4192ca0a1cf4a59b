"""What a report is made of: neutral blocks that every writer, on paper or in text, can say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.report.plan import Paper

Tone = Literal["plain", "strong", "quiet", "differ"]


@dataclass(frozen=True, slots=True)
class Span:
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


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is the report's own title, 2 a section."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what it holds, in lines that stay together."""

    label: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Fields:
    """Rows under each other, their labels in a column of their own."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The sources, each with its number and as it would stand in a bibliography."""

    rows: tuple[tuple[int, str], ...]


Block = Heading | Paragraph | Fields | Footnotes


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: its title for page heads and metadata, its language, its blocks."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    foot: str = ""
    """What the report is and what it is not, for the foot of each page."""
    paper: Paper = "a4"


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
