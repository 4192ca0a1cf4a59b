"""Draw a frame: the only code that does, for the window, pictures, PDF and the printer alike."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dossier.timeline.frame import Frame
from dossier.timeline.shapes import Band, Chip, Glyph, Label, Mark, Piece, Rect
from dossier.ui.timeline import surroundings
from dossier.ui.timeline.strokes import Strokes
from dossier.ui.timeline.style import Style

# Pixels at 14-pixel letters.
GROUND = 10.0
RING = 4.0
BODY = frozenset({"solid", "hatch", "haze"})


def paint(painter: QPainter, frame: Frame, style: Style, *, focused: bool = False) -> None:
    """Draw the whole frame; `focused` marks the chosen item as the one that hears the keys."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    strokes = Strokes(painter, style)
    strokes.fill(Rect(0, 0, frame.width, frame.height), style.theme.colour("page"))
    strokes.clip(frame.plot)
    _ground(strokes, frame)
    _lanes(strokes, frame)
    strokes.unclip()
    surroundings.paint(strokes, frame)
    if frame.chosen is not None:
        _ring(strokes, frame, frame.chosen, focused=focused)
    if frame.card is not None:
        surroundings.card(strokes, frame.card)
    painter.restore()


def _ground(strokes: Strokes, frame: Frame) -> None:
    """Draw the time in custody, and over it the lines of the calendar and of the groups."""
    plot, theme = frame.plot, strokes.style.theme
    for band in frame.bands:
        _band(strokes, band, Rect(band.x0, plot.y0, band.x1, plot.y1))
    strokes.painter.setPen(QPen(theme.colour("rule"), 1))
    years = [QLineF(line.x + 0.5, plot.y0, line.x + 0.5, plot.y1) for line in frame.fine]
    strokes.painter.drawLines(years)


def _band(strokes: Strokes, band: Band, box: Rect) -> None:
    style = strokes.style
    tint = style.tint("custody")
    if band.open:
        strokes.fade(box, (tint, style.theme.colour("page")), (band.x0, band.x1))
        return
    strokes.fill(box, tint)
    strokes.fill(box._replace(x1=box.x0 + 2), style.colour("custody"))


def _lanes(strokes: Strokes, frame: Frame) -> None:
    """Draw what the lanes hold: counts, glyphs, the line of today, words, chips."""
    for column in frame.columns:
        box = column.box
        strokes.fill(box, strokes.style.tint(column.kind))
        strokes.fill(box._replace(y1=box.y0 + 2), strokes.style.colour(column.kind))
    _grounds(strokes, frame)
    for mark in frame.marks:
        _mark(strokes, mark)
    if frame.today is not None:
        pen = QPen(strokes.style.theme.colour("ink"), 1)
        pen.setDashPattern([3.0, 3.0])
        strokes.painter.setPen(pen)
        x = frame.today.x + 0.5
        strokes.painter.drawLine(QLineF(x, frame.plot.y0, x, frame.plot.y1))
    for label in frame.labels:
        _label(strokes, label)
    for chip in frame.chips:
        if chip.box.y0 < frame.plot.y1:
            _chip(strokes, chip)
    _rings(strokes, frame)


def _grounds(strokes: Strokes, frame: Frame) -> None:
    """Wipe the lines of the calendar away behind the words, and the time in custody not."""
    half = GROUND * strokes.unit
    boxes = [
        QRectF(label.x - 3, label.y - half, label.caption.width + 6, 2 * half)
        for label in frame.labels
        if label.ground == "page"
    ]
    painter = strokes.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(strokes.style.theme.colour("page"))
    painter.drawRects(boxes)
    for band in frame.bands:
        over = QRectF(band.x0, frame.plot.y0, band.x1 - band.x0, frame.plot.y1 - frame.plot.y0)
        for box in boxes:
            if box.intersects(over):
                _band_piece(strokes, band, box.intersected(over))


def _band_piece(strokes: Strokes, band: Band, part: QRectF) -> None:
    box = Rect(part.left(), part.top(), part.right(), part.bottom())
    tint = strokes.style.tint("custody")
    if band.open:
        page = strokes.style.theme.colour("page")
        strokes.fade(box, (tint, page), (band.x0, band.x1))
    else:
        strokes.fill(box, tint)


def _mark(strokes: Strokes, mark: Mark) -> None:
    for piece in mark.glyph.pieces:
        _piece(strokes, mark, piece)
    body = _body(mark.glyph)
    if body is not None:
        box = mark.box._replace(x0=body[0], x1=body[1])
        strokes.outline(box, strokes.style.colour(mark.kind), mark.glyph.outline)


def _body(glyph: Glyph) -> tuple[float, float] | None:
    """Give from where to where a line goes round the glyph; a diamond has its own."""
    pieces = [piece for piece in glyph.pieces if piece.form in BODY]
    return (pieces[0].x0, pieces[-1].x1) if pieces else None


def _piece(strokes: Strokes, mark: Mark, piece: Piece) -> None:
    style = strokes.style
    colour = style.colour(mark.kind)
    box = mark.box._replace(x0=piece.x0, x1=piece.x1)
    match piece.form:
        case "diamond":
            strokes.diamond(box, mark.kind, mark.glyph.outline)
        case "hatch":
            strokes.hatch(box, mark.kind)
        case "haze" | "from" | "to":
            clear, tint = style.theme.colour("page"), style.tint(mark.kind)
            stops = {"haze": (clear, tint, tint, clear), "from": (clear, tint), "to": (tint, clear)}
            strokes.fade(box, stops[piece.form])
        case "stem":
            middle = (box.y0 + box.y1) / 2
            strokes.fill(box._replace(y0=middle - 1, y1=middle + 1), colour)
        case "query":
            x = (box.x0 + box.x1 - style.metrics.width("?", "coarse")) / 2
            strokes.text("?", "coarse", x, (box.y0 + box.y1) / 2, colour)
        case _:
            strokes.fill(box, colour)


def _label(strokes: Strokes, label: Label) -> None:
    theme = strokes.style.theme
    half = GROUND * strokes.unit
    if label.ground == "plate":
        plate = Rect(label.x - 4, label.y - half, label.x + label.caption.width + 4, label.y + half)
        strokes.fill(plate, theme.colour("page"))
    ink = theme.colour("page") if label.ground == "bar" else None
    strokes.caption(label.caption, label.x, label.y, ink)


def _chip(strokes: Strokes, chip: Chip) -> None:
    """Draw a chip: one that leads to an end in the colour of its bar, others quietly."""
    style, box = strokes.style, chip.box
    if chip.goes == "end":
        colour = style.colour(chip.kind)
        strokes.round(box, 3, style.theme.colour("page"), colour)
        surroundings.chevron(strokes, box.x1 - 10 * strokes.unit, (box.y0 + box.y1) / 2, colour)
    else:
        colour = style.theme.colour("quiet")
        strokes.round(box, 3, style.theme.colour("ground"), style.theme.colour("rule"))
    left = box.x0 + 8 * strokes.unit
    strokes.text(chip.text, "chip", left, (box.y0 + box.y1) / 2, colour)


def _rings(strokes: Strokes, frame: Frame) -> None:
    for ring in frame.rings:
        strokes.ring(ring.x, ring.y, ring.kind)


def _ring(strokes: Strokes, frame: Frame, box: Rect, *, focused: bool) -> None:
    """Draw the ring of the chosen item, around its glyph or its entry in the tray."""
    plot = frame.plot
    in_plot = box.y1 <= frame.tray.y0 or box.y0 < plot.y1 < box.y1
    clip = plot if in_plot else frame.tray
    strokes.clip(clip)
    colour = strokes.style.theme.colour("accent" if focused else "edge")
    around = box.grown(RING * strokes.unit if in_plot else 0)
    strokes.round(around, 4, QColor(Qt.GlobalColor.transparent), colour, 2)
    strokes.unclip()


def words(frame: Frame) -> Iterator[str]:
    """Give every text that the frame shows, in the order in which it is drawn."""
    for label in frame.labels:
        yield from (run.text for run in label.caption.runs)
    yield from (chip.text for chip in frame.chips)
    yield from surroundings.words(frame)
