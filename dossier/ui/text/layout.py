"""Lay stretches of text out in lines of fixed height, at any width, whatever the scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from dossier.ui.text.characters import points, runs_right_to_left, units

Align = Literal["edge", "end", "script"]
_LINE_END = "\u2028"
_CHUNK = 2_000  # characters laid out at once: Qt's time grows with the square of one word


class Piece(NamedTuple):
    """A stretch of text with its font, its colour and the height of its line."""

    text: str
    font: QFont
    colour: QColor
    line: int
    underlined: bool = False


class Column(NamedTuple):
    """What text is laid into: a width, the side it hangs on, and the direction of the screen."""

    width: float
    align: Align = "edge"
    mirrored: bool = False


class Part(NamedTuple):
    """A laid-out part of a paragraph: where it stands, and which characters it holds."""

    layout: QTextLayout
    start: int  # in the whole text, in UTF-16 units
    length: int
    top: float
    line: int  # the height of each line
    colour: QColor  # of all that has no look of its own

    @property
    def bottom(self) -> float:
        return self.top + self.line * self.layout.lineCount()

    def line_at(self, y: float) -> QTextLine:
        """Find the line at a height; above and below count as the first and the last."""
        number = int((y - self.top) // self.line)
        return self.layout.lineAt(min(max(number, 0), self.layout.lineCount() - 1))

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Give each line's share of a stretch of characters of this part."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = sorted((x_of(line, first), x_of(line, last)))
                yield QRectF(left, self.top + number * self.line, right - left, self.line)


class Laid(NamedTuple):
    """A whole text laid out: its parts from top to bottom, its height and its widest line."""

    parts: tuple[Part, ...]
    height: float
    width: float

    def position_at(self, spot: QPointF) -> int:
        """Find the character boundary nearest to a spot, in UTF-16 units of the whole text."""
        part = next((part for part in self.parts if spot.y() < part.bottom), self.parts[-1])
        return part.start + min(part.line_at(spot.y()).xToCursor(spot.x()), part.length)

    def fitting(self, width: float) -> int:
        """Find how many units of a single line, from where reading starts, fit into a width."""
        part = self.parts[0]
        line = part.layout.lineAt(0)
        right_to_left = part.layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
        begin = x_of(line, 0)
        place = line.xToCursor(begin - width if right_to_left else begin + width)
        while place and abs(x_of(line, place) - begin) > width:
            place -= 1
        return place

    def begins_line(self, position: int) -> bool:
        """Tell whether a line begins at a place, in UTF-16 units of the whole text."""
        return any(
            position == part.start + part.layout.lineAt(number).textStart()
            for part in self.parts
            for number in range(part.layout.lineCount())
        )

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Give each line's share of a stretch of characters of the whole text."""
        for part in self.parts:
            yield from part.rects(start - part.start, end - part.start)

    def draw(self, painter: QPainter, clip: QRectF) -> None:
        """Draw what lies within a rectangle."""
        for part in self.parts:
            if part.bottom >= clip.top() and part.top <= clip.bottom():
                painter.setPen(part.colour)
                part.layout.draw(painter, QPointF(0, 0), [], clip)


def x_of(line: QTextLine, position: int) -> float:
    """Give the place of a character boundary on its line."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def lay_out(pieces: Sequence[Piece], column: Column) -> Laid:
    """Lay pieces out; a newline in them starts a new paragraph with a line height of its own."""
    parts: list[Part] = []
    top, start = 0.0, 0
    for paragraph in _joined(_paragraphs(pieces), column):
        laid = _lay_paragraph(paragraph, column, start, top)
        parts += laid
        top = laid[-1].bottom
        start = laid[-1].start + laid[-1].length + 1
    widest = max(_widest(part.layout) for part in parts)
    return Laid(tuple(parts), top, widest)


def _widest(layout: QTextLayout) -> float:
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return max((line.naturalTextWidth() for line in lines), default=0.0)


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Split pieces at newlines; an empty paragraph keeps one empty piece for its height."""
    paragraph: list[Piece] = []
    for piece in pieces:
        first, *more = piece.text.split("\n")
        paragraph.append(piece._replace(text=first))
        for text in more:
            yield paragraph
            paragraph = [piece._replace(text=text)]
    yield paragraph


def _joined(paragraphs: Iterable[list[Piece]], column: Column) -> Iterator[list[Piece]]:
    """Join neighbours of one height and direction: one layout for all costs a tenth."""
    for _, alike in groupby(paragraphs, lambda paragraph: _kind(paragraph, column)):
        held = list(alike)
        for paragraph in held[:-1]:
            paragraph[-1] = paragraph[-1]._replace(text=paragraph[-1].text + _LINE_END)
        yield _merged(piece for paragraph in held for piece in paragraph)


def _kind(paragraph: list[Piece], column: Column) -> object:
    """Tell which paragraphs may share a layout; an empty one stands alone."""
    text = _text(paragraph)
    return (_leading(paragraph).line, _right_to_left(text, column)) if text else object()


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Join neighbours that look the same."""
    merged: list[Piece] = []
    for _, alike in groupby(pieces, lambda piece: (id(piece.font), id(piece.colour))):
        same = list(alike)
        merged.append(same[0]._replace(text=_text(same)))
    return merged


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _leading(pieces: Sequence[Piece]) -> Piece:
    """Find the piece that gives the line its height: the tallest that says anything."""
    return max(pieces, key=lambda piece: (bool(piece.text), piece.line))


def _lay_paragraph(pieces: list[Piece], column: Column, start: int, top: float) -> list[Part]:
    text = _text(pieces)
    leading = _leading(pieces)
    how = _option(text, column)
    parts: list[Part] = []
    done = 0
    while not parts or done < len(text):
        share = text[done : done + _CHUNK]
        layout = _chunk(pieces, done, share, how, column.width)
        last = layout.lineCount() - 1
        if done + len(share) < len(text) and last > 0:  # its last line goes on in the next chunk
            share = share[: points(share, layout.lineAt(last).textStart())]
            layout = _chunk(pieces, done, share, how, column.width)
        part = Part(layout, start, units(share), top, leading.line, pieces[0].colour)
        _place(part, leading.font, column)
        parts.append(part)
        start, top, done = start + part.length, part.bottom, done + len(share)
    return parts


def _chunk(
    pieces: list[Piece], done: int, share: str, how: QTextOption, width: float
) -> QTextLayout:
    layout = QTextLayout(share)
    layout.setTextOption(how)
    layout.setFont(pieces[0].font)
    if len(pieces) > 1 or pieces[0].underlined:  # else all has the look of the layout itself
        layout.setFormats(list(_formats(pieces, done, share)))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 1))
        line = layout.createLine()
    layout.endLayout()
    return layout


def _option(text: str, column: Column) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft
        if _right_to_left(text, column)
        else Qt.LayoutDirection.LeftToRight
    )
    return option


def _formats(pieces: list[Piece], done: int, share: str) -> Iterator[QTextLayout.FormatRange]:
    """Give the share of each piece that lies in a chunk, with its look."""
    at = 0
    for piece in pieces:
        first, last = max(at - done, 0), min(at + len(piece.text) - done, len(share))
        at += len(piece.text)
        if first < last:
            form = QTextCharFormat()
            form.setFont(piece.font)
            form.setForeground(piece.colour)
            form.setFontUnderline(piece.underlined)
            stretch = QTextLayout.FormatRange()
            stretch.start = units(share[:first])
            stretch.length = units(share[first:last])
            stretch.format = form
            yield stretch


def _place(part: Part, font: QFont, column: Column) -> None:
    """Set each line on its fixed baseline and on its side."""
    metrics = QFontMetricsF(font)
    baseline = (part.line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    on_the_right = _hangs_right(part.layout, column)
    for number in range(part.layout.lineCount()):
        line = part.layout.lineAt(number)
        left = column.width - line.naturalTextWidth() if on_the_right else 0.0
        top = round(part.top + number * part.line + baseline) - line.ascent()
        line.setPosition(QPointF(left, top))


def _hangs_right(layout: QTextLayout, column: Column) -> bool:
    if column.align == "script":
        return layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    return column.mirrored is (column.align == "edge")


def _right_to_left(text: str, column: Column) -> bool:
    way = runs_right_to_left(text)
    return column.mirrored if way is None else way
