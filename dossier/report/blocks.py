"""What a report is made of: neutral blocks that every writer, on paper or in text, can say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "strong", "quiet"]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one tone, with the numbers of the sources that it rests on."""

    text: str
    tone: Tone = "plain"
    notes: tuple[int, ...] = ()


Line = tuple[Span, ...]


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
class Fields:
    """Rows of a label and what it holds."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list without numbers."""

    rows: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The sources, each with its number and as it would stand in a bibliography."""

    rows: tuple[tuple[int, str], ...]


Block = Heading | Paragraph | Fields | Items | Footnotes


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: its title for page heads and metadata, its language, its blocks."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    foot: str = ""
    """One sentence for the foot of each page: what this is and what it is not."""


def plain(text: str, *notes: int) -> Span:
    """Make a piece of ordinary text."""
    return Span(text, "plain", notes)


def strong(text: str, *notes: int) -> Span:
    """Make a piece that the eye should find."""
    return Span(text, "strong", notes)


def quiet(text: str, *notes: int) -> Span:
    """Make a piece that stands back: who says it, what is not known."""
    return Span(text, "quiet", notes)
