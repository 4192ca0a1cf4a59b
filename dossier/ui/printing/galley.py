"""Break text into lines, many cells in one go: one layout of Qt for each costs far more."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from dossier.report.blocks import Line, Span, Tone
from dossier.ui.printing.directions import composed, whole
from dossier.ui.printing.sheet import COLOURS, STRONG, Sheet, font
from dossier.ui.printing.strips import Cell
from dossier.ui.text.characters import units

_ENOUGH: Final = 5000
"""So much text is set in one go; of much more, Qt's time for the tones grows with its square."""
_LONG: Final = 2000
_LONGEST: Final = re.compile(rf"\S{{{_LONG}}}(?=\S)")
"""So much of a word without blanks is broken into lines at once."""
_NEXT_LINE: Final = "\N{LINE SEPARATOR}"


class Galley:
    """Text in the order in which it is read; a cell ends where `close` says so."""

    def __init__(self, sheet: Sheet, points: float = 0.0) -> None:
        self.layouts: list[QTextLayout] = []
        """What is set: Qt's lines live no longer than these."""
        self._sheet = sheet
        self._font = font(points or sheet.points)
        self._option = QTextOption()
        self._option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._letters = {tone: letters(tone) for tone in COLOURS}
        self._number = letters("quiet")
        raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
        self._number.setVerticalAlignment(raised)
        self._clear()

    def _clear(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._ranges: list[QTextLayout.FormatRange] = []
        self._open: list[tuple[Cell, int]] = []

    def write(self, line: Line) -> None:
        """Write a line with the numbers of its sources."""
        for span in line:
            self.put(said(span), span.tone)
            if span.notes:
                self._put(numbers(span), self._number)

    def put(self, text: str, tone: Tone = "plain", size: float = 0.0) -> None:
        """Write a piece in one tone; `size` is that of its letters, if not the body's."""
        form = self._letters[tone]
        if size:
            form = QTextCharFormat(form)
            form.setFontPointSize(size)
        # What is plain has the letters and the pen that all else is set in.
        self._put(text, form if size or tone != "plain" else None)

    def _put(self, text: str, form: QTextCharFormat | None) -> None:
        length = units(text)
        if form and length:
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length, stretch.format = self._length, length, form
            self._ranges.append(stretch)
        self._text.append(text)
        self._length += length

    def close(self, cell: Cell) -> None:
        """End a cell, which gets what was written since the last one."""
        self._text.append(_NEXT_LINE)
        self._length += 1
        self._open.append((cell, self._length))
        if self._length > _ENOUGH:
            self.set()

    def set(self) -> None:
        """Break into lines what was written; each cell that was closed has its own then."""
        if not self._open:
            return
        layout = QTextLayout("".join(self._text), self._font, self._sheet.device)
        layout.setTextOption(self._option)
        layout.setFormats(self._ranges)
        # Else Qt forgets the glyphs, and finds them once more as they are drawn.
        layout.setCacheEnabled(True)
        layout.beginLayout()
        reached = 0
        for cell, end in self._open:
            while reached < end:
                line = layout.createLine()
                line.setLineWidth(cell.width)
                cell.lines.append(line)
                reached += line.textLength()
        layout.endLayout()
        self.layouts.append(layout)
        self._clear()


def said(span: Span) -> str:
    """Give a span as it stands on paper: nothing in it steers, its values run their way."""
    text = whole(span.text) if span.whole else composed(span.text)
    # For each line Qt looks through all that is left of a word: minutes, where that is a megabyte.
    return _LONGEST.sub(f"\\g<0>{_NEXT_LINE}", text) if len(text) > _LONG else text


def numbers(span: Span) -> str:
    """Give the numbers of the sources of a span, so that they never begin a line."""
    return "\N{NO-BREAK SPACE}" + ",".join(str(n) for n in span.notes) if span.notes else ""


def letters(tone: Tone) -> QTextCharFormat:
    """Give the letters of a tone; the colour is set, since dark mode would print white."""
    form = QTextCharFormat()
    form.setForeground(COLOURS[tone])
    form.setFontWeight(STRONG if tone == "strong" else QFont.Weight.Normal)
    return form
