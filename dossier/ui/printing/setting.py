"""A report being set in type: its strips, one under the other, and the pages that they fill."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from dossier.report.blocks import Line
from dossier.ui.printing.filling import Page, filled, placed
from dossier.ui.printing.galley import Galley
from dossier.ui.printing.keeping import places
from dossier.ui.printing.sheet import POINT_MM, Sheet
from dossier.ui.printing.strips import Cell, Group, Strip

ROW: Final = 0.4
"""So much of a page may a label with its lines take to be kept on one."""
WHOLE: Final = 1.0
_LINE: Final = 1.28
_CLOSE_LINE: Final = 1.2
"""The height of a line, in letters: families of letters ask for very different ones."""
_CLOSE_ABOVE: Final = 0.7
"""How much of the space above a strip is left where they stand closer."""
_RULE_MM: Final = 1.0
"""How far above a section its rule is drawn."""


@dataclass(slots=True)
class Setting:
    """The strips of a report, and what is needed to add one."""

    sheet: Sheet
    hang: float
    """The room of the column of labels."""
    fitting: frozenset[str]
    """The labels for which that is enough."""
    galley: Galley
    strips: list[Strip] = field(default_factory=list[Strip])
    sections: list[Strip] = field(default_factory=list[Strip])
    """The headings that a table of contents lists."""
    contents: list[Cell] = field(default_factory=list[Cell])
    """Where the pages of these are written, once they are known."""
    pages: list[Page] = field(default_factory=list[Page])
    _row: Group = field(default_factory=lambda: Group(ROW))
    _record: Group | None = None
    _head: Strip | None = None

    def begin_row(self, most: float = ROW, head: Strip | None = None) -> None:
        """Begin what stays on one page, where it takes no more than so much of it."""
        self._row = Group(most)
        self._head = head

    def begin_record(self) -> None:
        """Begin a record, which stays whole; the headings that lead to it belong to it."""
        self._record = Group(WHOLE)
        for strip in takewhile(lambda strip: strip.leads, reversed(self.strips)):
            strip.record = self._record

    def end_record(self) -> None:
        """Let what follows belong to no record."""
        self._record = None

    def strip(self, above: float = 0.0, size: float = 1.0) -> Strip:
        """Begin a strip, so many millimetres under what stands above, with letters of a size."""
        sheet = self.sheet
        height = size * (_CLOSE_LINE if sheet.close else _LINE) * sheet.points * POINT_MM
        strip = Strip(
            self._row,
            height * sheet.dots,
            above * sheet.dots * (_CLOSE_ABOVE if sheet.close else 1.0),
            record=self._record,
            head=self._head,
        )
        self.strips.append(strip)
        return strip

    def cell(self, left: float = 0.0, width: float = 0.0) -> Cell:
        """End a cell with what was written; without a width it goes to the end of the line."""
        cell = Cell(left, max(width or self.sheet.body.width() - left, 1.0))
        self.galley.close(cell)
        self.strips[-1].cells.append(cell)
        return cell

    def line(self, line: Line, left: float = 0.0, width: float = 0.0) -> None:
        """Write a line into a cell of its own."""
        self.galley.write(line)
        self.cell(left, width)

    def fill_pages(self) -> None:
        """Break all text into lines, and these into pages."""
        self.galley.set()
        height = self.sheet.body.height()
        pages = filled(places(self.strips, height), height)
        self._number({id(on.strip): n for n, page in enumerate(pages, 1) for on in page})
        self.pages = [placed(page, _RULE_MM * self.sheet.dots) for page in pages]

    def _number(self, page_of: dict[int, int]) -> None:
        """Write the pages of the sections behind their names in the contents."""
        for cell, section in zip(self.contents, self.sections, strict=False):
            self.galley.put(str(page_of[id(section)]), "quiet")
            self.galley.close(cell)
        self.galley.set()
        for cell in self.contents:
            cell.left = self.sheet.body.width() - cell.lines[0].naturalTextWidth()
