"""Draw the glyph of one item, piece by piece."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from itertools import groupby
from typing import Final

from PySide6.QtGui import QColor, QPixmap

from dossier.timeline.frame.rows import Places
from dossier.timeline.frame.sheet import BOX
from dossier.timeline.items.item import Kind
from dossier.timeline.shapes.glyphs import DIAMOND
from dossier.timeline.shapes.shapes import Drawn, Glyph, Mark, Piece, Rect
from dossier.ui.timeline import vectors
from dossier.ui.timeline.strokes import Strokes

BODY: Final = frozenset({"solid", "hatch", "haze"})
RIM: Final = 4.0
"""Pixels along the edges of what is hollow that show how sure it is, at 14-pixel letters."""
STAMPED: Final = 240
"""Glyphs up to so many pixels wide are stamped: at one zoom many look alike."""


def draw(strokes: Strokes, marks: Iterable[Drawn]) -> None:
    """Draw glyphs at their places; on a screen, what is common goes the shortest way."""
    if not strokes.on_screen:
        for one in marks:
            _pieces(strokes, one.mark(0, 0))
        return
    for kind, alike in groupby(marks, key=_kind_of):
        _of_kind(strokes, kind, alike)


def row(strokes: Strokes, kind: Kind, places: Places) -> None:
    """Draw the diamonds and the pale boxes of a row on a screen, as `_of_kind` does."""
    painter, colour = strokes.painter, strokes.style.colour(kind)
    half = int(strokes.style.metrics.px(BOX)) // 2
    draw, fill, hatch, height = painter.drawPixmap, painter.fillRect, strokes.tiled, 2 * half
    if places.diamonds:
        diamond = _diamond(strokes, kind)
        for x, y in places.diamonds:
            draw(x, y - half, diamond)
    for x, y, width in places.boxes:
        top = y - half
        fill(x, top, width, height, colour)
        hatch((x + 1, top + 1, width - 2, height - 2), kind)


def _kind_of(one: Drawn) -> Kind:
    return one.item.kind


def _of_kind(strokes: Strokes, kind: Kind, marks: Iterable[Drawn]) -> None:
    """Draw glyphs of one kind on a screen.

    A diamond is a stamp, for all of a kind are one. What has a plain rim is filled, for there are
    some of each width: the rim is what is left of a ground in its colour.
    """
    draw, fill = strokes.painter.drawPixmap, strokes.painter.fillRect
    diamond, colour = None, strokes.style.colour(kind)
    for one in marks:
        _, (outline, pieces, hollow), x0, _, y, half, _, _, _, _ = one
        x, top = int(x0), int(y - half)
        if hollow or outline != "line":
            _stamped(strokes, one, (kind, one.glyph, half))
        elif pieces[0].form == "diamond":
            diamond = diamond or _diamond(strokes, kind)
            draw(x, top, diamond)
        elif len(pieces) == 1 and pieces[0].form == "hatch":  # as most are, apart from diamonds
            width, height = int(pieces[0].x1), int(2 * half)
            fill(x, top, width, height, colour)
            strokes.tiled((x + 1, top + 1, width - 2, height - 2), kind)
        else:
            _filled(strokes, one)


def _filled(strokes: Strokes, one: Drawn) -> None:
    """Fill the body of a glyph with the colour of its rim, and lay what is pale over it."""
    x, y, height, kind = int(one.x0), int(one.y - one.half), int(2 * one.half), one.item.kind
    first, last = _body(one.glyph) or (0.0, 0.0)
    left, colour = x + int(first), strokes.style.colour(kind)
    strokes.painter.fillRect(left, y, int(last - first), height, colour)
    for form, x0, x1 in one.glyph.pieces:
        if form == "hatch":
            left, right = x + int(x0) + (x0 == first), x + int(x1) - (x1 == last)
            strokes.tiled((left, y + 1, right - left, height - 2), kind)
        elif form != "solid":
            mark = one.mark(0, 0)
            box = mark.box._replace(x0=mark.box.x0 + x0, x1=mark.box.x0 + x1)
            _piece(strokes, mark, Piece(form, x0, x1), box)


def _stamped(strokes: Strokes, one: Drawn, key: Hashable) -> None:
    """Draw a glyph from a stamp where it is short, for at one zoom many look alike."""
    box = one.box
    if box.x1 - box.x0 > STAMPED:
        _pieces(strokes, one.mark(0, 0))
        return
    picture = _stamp(strokes, one, key)
    strokes.painter.drawPixmap(int(box.x0), int(box.y0), picture)


def _diamond(strokes: Strokes, kind: Kind) -> QPixmap:
    """Give the stamp of a sure moment."""
    known = strokes.style.stamps.get((("diamond", kind), strokes.ratio))
    if known is not None:
        return known.picture
    px = strokes.style.metrics.px
    box = Rect(0, 0, px(DIAMOND), 2 * (px(BOX) // 2))
    mark = Mark("", kind, box, Glyph("line", (Piece("diamond", 0, box.x1),)))
    return strokes.stamp(("diamond", kind), box[2:], lambda drawn: _pieces(drawn, mark))


def _stamp(strokes: Strokes, one: Drawn, key: Hashable) -> QPixmap:
    """Give a glyph as a stamp."""
    size = one.x1 - one.x0, 2 * one.half
    moved = Mark(one.item.id, one.item.kind, Rect(0, 0, *size), one.glyph)
    return strokes.stamp(key, size, lambda drawn: _pieces(drawn, moved))


def _pieces(strokes: Strokes, mark: Mark) -> None:
    left, top, _, bottom = mark.box
    for piece in mark.glyph.pieces:
        box = Rect(left + piece.x0, top, left + piece.x1, bottom)
        form = _hollow if mark.glyph.hollow and piece.form in BODY else _piece
        form(strokes, mark, piece, box)
    body = _body(mark.glyph)
    if body is not None:
        box = Rect(left + body[0], top, left + body[1], bottom)
        strokes.outlined(box, mark.kind, mark.glyph)


def _hollow(strokes: Strokes, mark: Mark, piece: Piece, box: Rect) -> None:
    """Draw what is sure as the page, and what is possible along its edges alone."""
    within = box
    if piece.form != "solid":
        _piece(strokes, mark, piece, box)
        within = box.grown(-int(min(RIM * strokes.unit, (box.x1 - box.x0) / 4)))
    strokes.fill(within, strokes.style.theme.colour("page"))


def _body(glyph: Glyph) -> tuple[float, float] | None:
    """Give from where to where a line goes round the glyph; a diamond has its own."""
    if len(glyph.pieces) == 1 and glyph.pieces[0].form in BODY:
        return glyph.pieces[0][1:]
    pieces = [piece for piece in glyph.pieces if piece.form in BODY]
    return (pieces[0].x0, pieces[-1].x1) if pieces else None


def _piece(strokes: Strokes, mark: Mark, piece: Piece, box: Rect) -> None:
    style = strokes.style
    colour = style.colour(mark.kind)
    middle = (box.y0 + box.y1) // 2
    match piece.form:
        case "diamond":
            half = (box.x1 - box.x0) / 2
            square = box._replace(y0=middle - half, y1=middle + half)
            vectors.diamond(strokes.painter, style, square, mark.kind, mark.glyph)
        case "hatch":
            strokes.hatch(box, mark.kind)
        case "stem":
            strokes.fill(box._replace(y0=middle - 1, y1=middle + 1), colour)
        case "query":
            x = (box.x0 + box.x1 - style.metrics.width("?", "coarse")) / 2
            strokes.text("?", "coarse", x, middle, colour)
        case "solid" | "cap":
            strokes.fill(box, colour)
        case _:
            strokes.fade(box, _stops(piece, style.tint(mark.kind), style.theme.colour("page")))


def _stops(piece: Piece, tint: QColor, page: QColor) -> tuple[QColor, ...]:
    """Give the colours from left to right of a piece that fades."""
    if piece.form == "haze":
        return page, tint, tint, page
    return (page, tint) if piece.form == "from" else (tint, page)
