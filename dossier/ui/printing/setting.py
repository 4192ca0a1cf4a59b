"""A report being set in type: its strips, one under the other, and the pages that they fill."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from PySide6.QtCore import Qt

from dossier.report.blocks import Line, quiet
from dossier.ui.printing.directions import composed
from dossier.ui.printing.filling import Page, filled, heads, placed
from dossier.ui.printing.galley import Galley
from dossier.ui.printing.keeping import Place, places
from dossier.ui.printing.sheet import POINT_MM, Sheet
from dossier.ui.printing.slices import Slices
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
    fitting: Mapping[str, float]
    """The labels for which that is enough, each with the width of its lines."""
    galley: Galley
    slices: Slices
    again: str = "{record}"
    """What stands above the rest of a record on the page on which it goes on."""
    strips: list[Strip] = field(default_factory=list[Strip])
    sections: list[Strip] = field(default_factory=list[Strip])
    """The headings that a table of contents lists."""
    contents: list[Strip] = field(default_factory=list[Strip])
    """Where the pages of these are written, once they are known."""
    pages: list[Page] = field(default_factory=list[Page])
    width: float = field(init=False)
    """How wide the body of a page is."""
    leading: float = field(init=False)
    """The height of one line of the body."""
    above: float = field(init=False)
    """The dots to a millimetre of what is left free above a strip."""
    _row: Group = field(default_factory=lambda: Group(ROW))
    _record: Group | None = None
    _head: Strip | None = None
    _again: Strip | None = None
    _named: dict[int, str] = field(default_factory=dict[int, str])
    """What is said of a record where it goes on, by the strip that then says it."""

    def __post_init__(self) -> None:
        sheet, close = self.sheet, self.sheet.close
        self.width = sheet.body.width()
        self.leading = (_CLOSE_LINE if close else _LINE) * sheet.points * POINT_MM * sheet.dots
        self.above = sheet.dots * (_CLOSE_ABOVE if close else 1.0)

    def begin_row(self, most: float = ROW, head: Strip | None = None) -> None:
        """Begin what stays on one page, where it takes no more than so much of it."""
        self._row = Group(most)
        self._head = head or self._again

    def begin_record(self) -> None:
        """Begin a record, which stays whole; the headings that lead to it belong to it."""
        self._record = Group(WHOLE)
        for strip in takewhile(lambda strip: strip.leads, reversed(self.strips)):
            strip.record = self._record

    def name_record(self, name: str) -> None:
        """Let a record be named once more on each page on which it goes on."""
        self._again = Strip(Group(WHOLE), self.leading)
        self._named[id(self._again)] = name

    def end_record(self) -> None:
        """Let what follows belong to no record."""
        self._record = self._again = None

    def strip(self, above: float = 0.0, size: float = 1.0) -> Strip:
        """Begin a strip, so many millimetres under what stands above, with letters of a size."""
        strip = Strip(self._row, size * self.leading, above * self.above, self._record, self._head)
        self.strips.append(strip)
        return strip

    def cell(self, line: Line, left: float = 0.0, width: float = 0.0, points: float = 0.0) -> None:
        """Write a line into a cell of its own; without a width it goes to the end of the line."""
        width = max(width or self.width - left, 1.0)
        self.strips[-1].cells.append(Cell(left, self.galley.lines(line, width, points)))

    def fill_pages(self) -> None:
        """Break all text into lines, and these into pages."""
        self.galley.set()
        height = self.sheet.body.height()
        lines = [*self.slices.over(places(self.strips, height))]
        pages = [*self.slices.over(filled(lines, height))]
        self._number({id(on.strip): n for n, page in enumerate(pages, 1) for on in page})
        self._name_again(pages)
        rule, layouts = _RULE_MM * self.sheet.dots, self.galley.layouts
        self.pages = [placed(page, rule, layouts) for page in self.slices.over(pages)]

    def _name_again(self, pages: Sequence[Sequence[Place]]) -> None:
        """Say in one line of which record the first lines of a page are the rest."""
        letters = self.sheet.letters
        room = self.width - letters.horizontalAdvance(composed(self.again))
        for head in (head for page in pages for head in heads(page)):
            if name := self._named.pop(id(head), ""):
                short = letters.elidedText(composed(name), Qt.TextElideMode.ElideRight, room)
                line = (quiet(self.again.format(record=short)),)
                head.cells.append(Cell(0.0, self.galley.lines(line, self.width)))
        self.galley.set()

    def _number(self, page_of: dict[int, int]) -> None:
        """Write the pages of the sections behind their names in the contents."""
        numbers = [
            self.galley.lines((quiet(f"{page_of[id(section)]}"),), self.width)
            for section in self.sections[: len(self.contents)]
        ]
        self.galley.set()
        for strip, number in zip(self.contents, numbers, strict=False):
            strip.cells.append(Cell(self.width - number[0].naturalTextWidth(), number))
