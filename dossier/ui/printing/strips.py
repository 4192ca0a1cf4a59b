"""Strips of paper: cells side by side, whose lines stand on common baselines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextLine


class Drawn(Protocol):
    """What can be drawn on a page: a line of text, or a picture."""

    def draw(self, painter: QPainter, position: QPointF, /) -> None: ...


@dataclass(slots=True, eq=False)
class Cell:
    """A column of a strip: where it stands, and its lines once they are set.

    Cells that say the same in columns of one width share their lines.
    """

    left: float
    lines: list[QTextLine]


@dataclass(slots=True)
class Group:
    """Strips that stay on one page, where they take no more than `most` of it."""

    most: float
    height: float = 0.0
    lines: int = 0

    @property
    def firm(self) -> bool:
        """Whether it stays whole however much of a page is left empty, as a row of a table does."""
        return self.most >= 1.0

    def add(self, strip: Strip, gap: float) -> None:
        """Add a strip, so far under the one above it."""
        self.height += strip.height + (gap if self.lines else 0.0)
        self.lines += strip.count

    def kept(self, page: float) -> bool:
        """Say whether it stays whole, once its strips are measured."""
        return self.height <= self.most * page


@dataclass(slots=True, eq=False)
class Strip:
    """One strip. All measures are in dots."""

    row: Group
    """A label with its lines, a row of a table, a quotation."""
    line: float
    """The height of one line; that of a picture, or of an empty strip."""
    above: float = 0.0
    """What is left free above it, but not at the top of a page."""
    record: Group | None = None
    head: Strip | None = None
    """The head of the table that it is a row of, or the name of its record.

    It stands above it, where it begins a page.
    """
    below: float = 0.0
    cells: list[Cell] = field(default_factory=list[Cell])
    picture: Drawn | None = None
    leads: bool = False
    """Whether at least two lines of what follows stay with it, as with a heading."""
    ruled: bool = False
    """Whether a thin line is drawn above it, but not at the top of a page."""
    own_page: bool = False

    count: int = 1
    """How many lines it takes, once they are set."""

    @property
    def height(self) -> float:
        """Give the room that its lines take."""
        return self.line * self.count
