"""A report being set in type: paragraphs of one document, and what else is drawn on its pages."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from dossier.report.blocks import Line, Span, Tone
from dossier.ui.printing.directions import composed, whole
from dossier.ui.printing.pictures import Pictures
from dossier.ui.printing.sheet import COLOURS, POINT_MM, STRONG, Sheet

TITLE: Final = 1.8
HEADING: Final = 1.08
"""The sizes of headings, in letters of the body."""
_LINE: Final = 1.28
_CLOSE_LINE: Final = 1.2
"""The height of a line, in letters: families of letters ask for very different ones."""
_CLOSE_ABOVE: Final = 0.7
"""How much of the space above a paragraph is left where they stand closer."""
_LEFT: Final = QTextOption.TabType.LeftTab
_RIGHT: Final = QTextOption.TabType.RightTab
_SIZES: Final = {1: TITLE, 2: HEADING}
_LONG: Final = 2000
_LONGEST: Final = re.compile(rf"\S{{{_LONG}}}(?=\S)")
"""So much of a word without blanks is broken into lines at once."""
_NEXT_LINE: Final = "\N{LINE SEPARATOR}"


class Listed(NamedTuple):
    """A line of the contents, by its paragraph, and which section it leads to, from 0."""

    block: int
    section: int


class Shape(NamedTuple):
    """The shape of a paragraph: `above` in millimetres, the rest in dots; `hang` outdents line one.

    `stops` are where its tabs lead to, `right` is where one ends. A `natural` line is as high as
    what it holds.
    """

    above: float = 0.0
    left: float = 0.0
    hang: float = 0.0
    stops: tuple[float, ...] = ()
    heading: int = 0
    right: float = 0.0
    natural: bool = False
    own_page: bool = False


@dataclass(slots=True)
class Setting:
    """A document being set: where it is written, and the paragraphs that begin a group.

    A group stays on one page where it fits: a heading with what follows it, a label with its lines.
    """

    document: QTextDocument
    sheet: Sheet
    hang: float
    pictures: Pictures
    groups: list[int] = field(default_factory=list[int])
    sections: list[int] = field(default_factory=list[int])
    """The paragraphs of the headings that a table of contents lists."""
    contents: list[Listed] = field(default_factory=list[Listed])
    _joins: bool = False

    @property
    def here(self) -> int:
        """Give the number of the paragraph that is begun next."""
        return 0 if self.document.isEmpty() else self.document.blockCount()

    def begin_group(self) -> None:
        """Let the next paragraph begin a group, unless it follows a heading."""
        if not self._joins:
            self.groups.append(self.here)
        self._joins = False

    def join_next(self) -> None:
        """Keep what follows with what was just begun."""
        self._joins = True

    def page_of(self, block: QTextBlock) -> int:
        """Give the page on which a paragraph begins, from 1."""
        return int(self.reach(block)[0] // self.sheet.body.height()) + 1

    def reach(self, block: QTextBlock) -> tuple[float, float]:
        """Give where the first line of a paragraph begins and the last one ends.

        The box of a paragraph stays where it was when its first line is moved to the next page.
        """
        box = self.document.documentLayout().blockBoundingRect(block)
        laid_out = block.layout()
        if not laid_out.lineCount():
            return box.top(), box.bottom()
        at = laid_out.position().y()
        first, last = laid_out.lineAt(0), laid_out.lineAt(laid_out.lineCount() - 1)
        return at + first.y(), max(box.bottom(), at + last.rect().bottom())

    def lines(self, top: float, bottom: float) -> Iterator[tuple[QTextLine, QPointF]]:
        """Give the lines whose middle lies between two heights, each with its paragraph's place."""
        document = self.document
        numbers = range(document.blockCount())
        first = bisect_right(
            numbers, top, key=lambda n: self.reach(document.findBlockByNumber(n))[1]
        )
        for number in numbers[first:]:
            block = document.findBlockByNumber(number)
            if self.reach(block)[0] >= bottom:
                return
            yield from _lines(block.layout(), top, bottom)

    def start(self, shape: Shape) -> QTextCursor:
        """Begin a paragraph; give where it is written."""
        form = self._format(shape)
        cursor = QTextCursor(self.document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if self.document.isEmpty():
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)
        return cursor

    def _format(self, shape: Shape) -> QTextBlockFormat:
        sheet = self.sheet
        form = QTextBlockFormat()
        form.setTopMargin(shape.above * sheet.pixels * (_CLOSE_ABOVE if sheet.close else 1.0))
        form.setBottomMargin(0.7 * sheet.pixels if shape.heading else 0)
        if not shape.natural:
            line = _CLOSE_LINE if sheet.close else _LINE
            height = _SIZES.get(shape.heading, 1.0) * line * sheet.points * POINT_MM
            fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
            form.setLineHeight(height * sheet.pixels, fixed)
        form.setLeftMargin(shape.hang or shape.left)
        form.setHeadingLevel(shape.heading)
        if shape.hang:
            form.setTextIndent(-shape.hang)
        stops = shape.stops or ((shape.hang,) if shape.hang else ())
        tabs = [_stop(at / sheet.dots * sheet.pixels) for at in stops]
        if shape.right:
            tabs.append(_stop(shape.right / sheet.dots * sheet.pixels, _RIGHT))
        form.setTabPositions(tabs)
        if shape.own_page:
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        return form


def _lines(
    paragraph: QTextLayout, top: float, bottom: float
) -> Iterator[tuple[QTextLine, QPointF]]:
    place = paragraph.position()

    def middle(at: int) -> float:
        line = paragraph.lineAt(at)
        return place.y() + line.y() + line.height() / 2

    lines = range(paragraph.lineCount())
    for at in lines[bisect_left(lines, top, key=middle) :]:
        if middle(at) >= bottom:
            return
        yield paragraph.lineAt(at), place


def _stop(position: float, side: QTextOption.TabType = _LEFT) -> QTextOption.Tab:
    stop = QTextOption.Tab()
    stop.position = position
    stop.type = side
    return stop


def write(cursor: QTextCursor, line: Line) -> None:
    """Write a line with the numbers of its sources."""
    for span in line:
        cursor.insertText(said(span), letters(span.tone))
        if span.notes:
            form = letters("quiet")
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            cursor.insertText("\N{NO-BREAK SPACE}" + ",".join(str(n) for n in span.notes), form)


def said(span: Span) -> str:
    """Give a span as it stands in a document: nothing in it steers, its values run their way."""
    text = whole(span.text) if span.whole else composed(span.text)
    # For each line Qt looks through all that is left of a word: minutes, where that is a megabyte.
    return _LONGEST.sub(f"\\g<0>{_NEXT_LINE}", text) if len(text) > _LONG else text


def letters(tone: Tone) -> QTextCharFormat:
    """Give the letters of a tone; the colour is set, since dark mode would print white."""
    form = QTextCharFormat()
    form.setForeground(COLOURS[tone])
    form.setFontWeight(STRONG if tone == "strong" else QFont.Weight.Normal)
    return form
