"""Draw what stands round the lanes: groups, calendar, tray, overview, and the card over all."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPen

from dossier.timeline.frame import Frame
from dossier.timeline.shapes import CardBox, Head, Overview, Rect, Span
from dossier.ui.timeline.strokes import Strokes

# Pixels at 14-pixel letters.
MARGIN = 24.0
CHEVRON = 16.0
FIRST_ROW = 13.0
SECOND_ROW = 32.0
SHADOW = 8


def paint(strokes: Strokes, frame: Frame) -> None:
    """Draw everything but the lanes."""
    _heads(strokes, frame)
    _axis(strokes, frame)
    _tray(strokes, frame)
    if frame.overview is not None:
        _overview(strokes, frame.overview)


def chevron(strokes: Strokes, x: float, y: float, colour: QColor, *, down: bool = False) -> None:
    """Draw a small angle that points to the right, or down."""
    size = 3.5 * strokes.unit
    half = size / 2
    places = ((x - half, y - size), (x + half, y), (x - half, y + size))
    if down:
        places = ((x - size, y - half), (x, y + half), (x + size, y - half))
    strokes.painter.setPen(QPen(colour, 1.5 * strokes.unit))
    strokes.painter.setBrush(Qt.BrushStyle.NoBrush)
    strokes.painter.drawPolyline([QPointF(*place) for place in places])


def _heads(strokes: Strokes, frame: Frame) -> None:
    """Name the groups, each above its hairline."""
    theme, unit = strokes.style.theme, strokes.unit
    plot = frame.plot
    strokes.clip(Rect(0, plot.y0, frame.width, plot.y1))
    strokes.painter.setPen(QPen(theme.colour("rule"), 1))
    strokes.painter.drawLines([QLineF(0, y - 0.5, frame.width, y - 0.5) for y in frame.rules])
    for head in frame.heads:
        _head(strokes, head, unit)
    strokes.unclip()


def _head(strokes: Strokes, head: Head, unit: float) -> None:
    y = (head.box.y0 + head.box.y1) / 2
    quiet = strokes.style.theme.colour("quiet")
    chevron(strokes, (MARGIN + 4) * unit, y, quiet, down=not head.collapsed)
    strokes.text(head.label, "head", (MARGIN + CHEVRON) * unit, y)


def _axis(strokes: Strokes, frame: Frame) -> None:
    """Draw both rows of the calendar, and the word over the line of today."""
    theme, unit, plot = strokes.style.theme, strokes.unit, frame.plot
    painter = strokes.painter
    strokes.clip(Rect(plot.x0, 0, frame.width, plot.y0))
    painter.setPen(QPen(theme.colour("rule"), 1))
    painter.drawLines(
        [QLineF(line.x + 0.5, plot.y0 - 20 * unit, line.x + 0.5, plot.y0) for line in frame.fine]
        + [QLineF(line.x + 0.5, 4 * unit, line.x + 0.5, plot.y0) for line in frame.coarse]
    )
    for line in frame.fine:
        strokes.text(line.label, "tick", line.label_x, SECOND_ROW * unit)
    for line in frame.coarse:
        strokes.text(line.label, "coarse", line.label_x, FIRST_ROW * unit)
    if frame.today is not None:
        _today(strokes, frame)
    strokes.unclip()
    painter.setPen(QPen(theme.colour("rule"), 1))
    painter.drawLine(QLineF(0, plot.y0 - 0.5, frame.width, plot.y0 - 0.5))


def _today(strokes: Strokes, frame: Frame) -> None:
    line = frame.today
    if line is None:
        return
    width = strokes.style.metrics.width(line.label, "coarse")
    y, half = FIRST_ROW * strokes.unit, 8 * strokes.unit
    plate = Rect(line.label_x - 4, y - half, line.label_x + width + 4, y + half)
    strokes.fill(plate, strokes.style.theme.colour("page"))
    strokes.text(line.label, "coarse", line.label_x, y)
    pen = QPen(strokes.style.theme.colour("ink"), 1)
    pen.setDashPattern([3.0, 3.0])
    strokes.painter.setPen(pen)
    strokes.painter.drawLine(QLineF(line.x + 0.5, y + half, line.x + 0.5, frame.plot.y0))


def _tray(strokes: Strokes, frame: Frame) -> None:
    """Draw the tray, with a ring before each record that has a date without a year."""
    if not frame.entries:
        return
    theme, unit = strokes.style.theme, strokes.unit
    strokes.fill(frame.tray, theme.colour("ground"))
    first = frame.entries[0].box
    y = (first.y0 + first.y1) / 2
    strokes.text(frame.tray_label, "head", MARGIN * unit, y)
    for entry in frame.entries:
        y = (entry.box.y0 + entry.box.y1) / 2
        if entry.dated:
            strokes.ring(entry.box.x0 + 7 * unit, y, entry.kind)
        else:
            strokes.text(
                "?", "coarse", entry.box.x0 + 4 * unit, y, strokes.style.colour(entry.kind)
            )
        strokes.caption(entry.caption, entry.box.x0 + 23 * unit, y)
    for chip in frame.chips:
        if chip.box.y0 >= frame.tray.y0:
            strokes.text(chip.text, "chip", chip.box.x0 + 8 * unit, (chip.box.y0 + chip.box.y1) / 2)


def _overview(strokes: Strokes, overview: Overview) -> None:
    """Draw the strip of the whole time, and the window that can be dragged on it."""
    theme, unit, box = strokes.style.theme, strokes.unit, overview.box
    for span in overview.spans:
        _span(strokes, span)
    strokes.text(overview.label, "tick", MARGIN * unit, (box.y0 + box.y1) / 2)
    clear = QColor(Qt.GlobalColor.transparent)
    strokes.round(overview.window, 3, clear, theme.colour("accent"), 2)


def _span(strokes: Strokes, span: Span) -> None:
    box = Rect(span.x0, span.y0, max(span.x1, span.x0 + 1), span.y1)
    if span.form == "band":
        strokes.fill(box, strokes.style.tint("custody"))
    elif span.form == "hatch":
        strokes.hatch(box, span.kind)
    else:
        strokes.fill(box, strokes.style.colour(span.kind))


def card(strokes: Strokes, box: CardBox) -> None:
    """Draw the card over everything, with the one shadow of the program."""
    theme = strokes.style.theme
    shade = QColor(Qt.GlobalColor.black)
    shade.setAlpha(28 if theme.dark else 14)
    for spread in range(SHADOW - 2, 0, -2):
        around = box.box.grown(spread)
        lower = around._replace(y0=around.y0 + 2, y1=around.y1 + 2)
        strokes.round(lower, 6 + spread, shade, QColor(Qt.GlobalColor.transparent))
    strokes.round(box.box, 6, theme.colour("page"), theme.colour("edge"))
    for line in box.lines:
        if line.name:
            strokes.text(line.name, "quiet", box.name_x, line.y)
        if line.title:
            strokes.text(line.text, "title", box.name_x, line.y)
        else:
            strokes.text(line.text, "text", box.text_x, line.y)


def words(frame: Frame) -> Iterator[str]:
    """Give every text round the lanes."""
    yield from (head.label for head in frame.heads)
    yield from (line.label for line in (*frame.fine, *frame.coarse))
    if frame.today is not None:
        yield frame.today.label
    if frame.entries:
        yield frame.tray_label
    for entry in frame.entries:
        yield from (run.text for run in entry.caption.runs)
    if frame.overview is not None:
        yield frame.overview.label
