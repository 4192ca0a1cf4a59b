"""What stands beside the text of a page: the rules over its sections, its head and its foot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from dossier.i18n import Words
from dossier.report.blocks import Report, plain, quiet
from dossier.ui.printing.directions import composed
from dossier.ui.printing.galley import Galley
from dossier.ui.printing.sheet import INK, RULE, SMALL, Sheet, font
from dossier.ui.printing.strips import Cell

_RULE_MM: Final = 0.15
_ABOVE_FOOT_MM: Final = 1.2
_HEAD_MM: Final = 7.0
"""How far above the body the head of a page stands, in its margin."""
_BESIDE_MM: Final = 3.0
"""What is kept free between the head and the mark that stands behind it."""
_MOST: Final = 1000
"""So many letters are always more than a line: more are not even measured."""


class Margins:
    """The heads and feet of all pages of a report, and of those before it, set in one go."""

    def __init__(self, report: Report, sheet: Sheet, words: Words, pages: int) -> None:
        points = sheet.points * SMALL
        self._sheet = sheet
        letters = QFontMetricsF(font(points), sheet.device)
        self._line = letters.lineSpacing()
        self._galley = galley = Galley(sheet, points)
        width = sheet.body.width()
        self._foot = Cell(0.0, galley.lines((quiet(report.foot),), sheet.foot.width()))
        mark = galley.lines((plain(report.mark),), width)
        above = width - letters.horizontalAdvance(report.mark) - _BESIDE_MM * sheet.dots
        self._head, self._first = (
            Cell(0.0, galley.lines((quiet(_in_one_line(text, letters, above)),), width))
            for text in (report.head, report.as_of)
        )
        page_of = words.tr("page {n} of {all}")
        numbers = [
            galley.lines((quiet(page_of.format(n=number, all=pages)),), width)
            for number in range(1, pages + 1)
        ]
        galley.set()
        self._mark, *self._numbers = (
            Cell(width - lines[0].naturalTextWidth(), lines) for lines in (mark, *numbers)
        )

    def draw(self, painter: QPainter, page: int, *, headed: bool = True) -> None:
        """Draw the foot of a page, and of whom it tells, as of when, into the margin above it."""
        sheet = self._sheet
        rules(painter, sheet, (sheet.foot.top() - _ABOVE_FOOT_MM * sheet.dots,))
        painter.setPen(INK)
        self._write(painter, self._foot, sheet.foot.top())
        self._write(painter, self._numbers[page - 1], sheet.foot.top())
        above = self._head if headed else self._first
        self._write(painter, above, -_HEAD_MM * sheet.dots)
        self._write(painter, self._mark, -_HEAD_MM * sheet.dots)

    def _write(self, painter: QPainter, cell: Cell, top: float) -> None:
        for number, line in enumerate(cell.lines):
            line.draw(painter, QPointF(cell.left, top + number * self._line))


def _in_one_line(text: str, letters: QFontMetricsF, room: float) -> str:
    """Shorten the head of a page in its middle, before the day that ends it."""
    if len(text) > _MOST:
        text = f"{text[: _MOST // 2]}…{text[-_MOST // 2 :]}"
    return letters.elidedText(composed(text), Qt.TextElideMode.ElideMiddle, room)


def rules(painter: QPainter, sheet: Sheet, heights: Iterable[float]) -> None:
    """Draw thin lines across a page."""
    painter.setPen(QPen(RULE, _RULE_MM * sheet.dots))
    for y in heights:
        painter.drawLine(QLineF(0, y, sheet.body.width(), y))
