"""Break text into lines, many cells in one go: one layout of Qt for each costs far more."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from dossier.report.blocks import Line, Span, Tone
from dossier.ui.printing.directions import composed, whole
from dossier.ui.printing.sheet import COLOURS, STRONG, Sheet, font
from dossier.ui.text.characters import units

_ENOUGH: Final = 5000
"""So much text is set in one go; of much more, Qt's time for the tones grows with its square."""
_LONG: Final = 2000
_LONGEST: Final = re.compile(rf"\S{{{_LONG}}}(?=\S)")
"""So much of a word without blanks is broken into lines at once."""
_OF_NUMBER: Final = re.compile(r"(?<=\d) (?=[^\W\d_]\.)")
"""The blank between a number and a letter that stands for a word, as in 2017 г. or 6 p.m."""
_NEXT_LINE: Final = "\N{LINE SEPARATOR}"
Set = list[QTextLine]
"""The lines of one text, once they are set."""


class Galley:
    """Text in the order in which it is read; what comes again is set once, and drawn again."""

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
        self._known: dict[tuple[Line, float, float], Set] = {}
        self._clear()

    def _clear(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._ranges: list[QTextLayout.FormatRange] = []
        self._open: list[tuple[Set, float, int]] = []

    def lines(self, line: Line, width: float, points: float = 0.0) -> Set:
        """Give the lines of a text in a column of this width: they are there once `set` was called.

        `points` is the size of its letters, if not the body's.
        """
        key = line, width, points
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = []
            for span in line:
                self._write(said(span), self._form(span.tone, points))
                if span.notes:
                    self._write(numbers(span), self._number)
            self._close(known, width)
        return known

    def _form(self, tone: Tone, points: float) -> QTextCharFormat | None:
        """Give the letters of a tone; what is plain has those that all else is set in."""
        if points:
            form = QTextCharFormat(self._letters[tone])
            form.setFontPointSize(points)
            return form
        return None if tone == "plain" else self._letters[tone]

    def _write(self, text: str, form: QTextCharFormat | None) -> None:
        length = units(text)
        if form and length:
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length, stretch.format = self._length, length, form
            self._ranges.append(stretch)
        self._text.append(text)
        self._length += length

    def _close(self, lines: Set, width: float) -> None:
        self._text.append(_NEXT_LINE)
        self._length += 1
        self._open.append((lines, width, self._length))
        if self._length > _ENOUGH:
            self.set()

    def set(self) -> None:
        """Break into lines what was written."""
        if not self._open:
            return
        layout = QTextLayout("".join(self._text), self._font, self._sheet.device)
        layout.setTextOption(self._option)
        layout.setFormats(self._ranges)
        # Else Qt forgets the glyphs, and finds them once more as they are drawn.
        layout.setCacheEnabled(True)
        layout.beginLayout()
        reached = 0
        for lines, width, end in self._open:
            while reached < end:
                line = layout.createLine()
                line.setLineWidth(width)
                lines.append(line)
                reached += line.textLength()
        layout.endLayout()
        self.layouts.append(layout)
        self._clear()


def said(span: Span) -> str:
    """Give a span as it stands on paper: nothing in it steers, its values run their way."""
    text = _OF_NUMBER.sub("\N{NO-BREAK SPACE}", span.text)
    if len(text) <= _LONG and text.isascii() and text.isprintable():
        return text  # as most are
    text = whole(text) if span.whole else composed(text)
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
