"""What is drawn by hand beside the text of a page: rules, head and foot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from dossier.ui.printing.sheet import COLOURS, INK, RULE, SMALL, Sheet, font

_RULE_MM: Final = 0.15
_HEAD_MM: Final = 7.0
"""How far above the body the head of a page stands, in its margin."""
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)


def rules(painter: QPainter, sheet: Sheet, heights: Iterable[float]) -> None:
    """Draw the thin lines over the sections of a page."""
    painter.setPen(QPen(RULE, _RULE_MM * sheet.dots))
    for y in heights:
        painter.drawLine(QLineF(0, y, sheet.body.width(), y))


def head(painter: QPainter, sheet: Sheet, of_whom: str, mark: str) -> None:
    """Write into the margin above a page of whom it tells, and that it is confidential."""
    painter.setFont(font(sheet.points * SMALL))
    band = QRectF(0, -_HEAD_MM * sheet.dots, sheet.body.width(), sheet.line())
    painter.setPen(COLOURS["quiet"])
    painter.drawText(band, _LEFT, of_whom)
    painter.setPen(INK)
    painter.drawText(band, _RIGHT, mark)


def foot(painter: QPainter, sheet: Sheet, said: str, page: str) -> None:
    """Draw the foot of a page: what the report is on the left, the page on the right."""
    painter.setFont(font(sheet.points * SMALL))
    painter.setPen(QPen(RULE, _RULE_MM * sheet.dots))
    y = sheet.foot.top() - 1.2 * sheet.dots
    painter.drawLine(QLineF(0, y, sheet.body.width(), y))
    painter.setPen(COLOURS["quiet"])
    painter.drawText(sheet.foot, _LEFT | _WRAP, said)
    painter.drawText(sheet.page_number, _RIGHT | _WRAP, page)
