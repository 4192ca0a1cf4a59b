"""Draw the glyph of one item, piece by piece."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QColor

from dossier.timeline.shapes import Glyph, Mark, Piece, Rect
from dossier.ui.timeline import vectors
from dossier.ui.timeline.strokes import Strokes

BODY: Final = frozenset({"solid", "hatch", "haze"})
STAMPED: Final = 240
"""Glyphs up to so many pixels wide are stamped: at one zoom many look alike."""


def draw(strokes: Strokes, marks: Iterable[Mark]) -> None:
    """Draw glyphs at their places; on a screen, those that were drawn before as stamps."""
    stamps, ratio, stamp = strokes.style.stamps, strokes.ratio, strokes.painter.drawPixmap
    for mark in marks:
        x0, y0, x1, y1 = mark.box
        if _is_plain_box(mark.glyph):
            _plain_box(strokes, mark)
        elif x1 - x0 > STAMPED:
            _pieces(strokes, mark)
        else:
            known = stamps.get(((mark.kind, mark.glyph, y1 - y0), ratio))
            if known is not None and strokes.on_screen:
                stamp(int(x0), int(y0), known)
            else:
                _stamped(strokes, mark)


def _is_plain_box(glyph: Glyph) -> bool:
    """Tell whether a glyph is a hatched box: as there are some of each width, no stamp pays."""
    return glyph.outline == "line" and len(glyph.pieces) == 1 and glyph.pieces[0].form == "hatch"


def _plain_box(strokes: Strokes, mark: Mark) -> None:
    strokes.fill(mark.box, strokes.style.colour(mark.kind))
    strokes.hatch(mark.box.grown(-1), mark.kind)


def _stamped(strokes: Strokes, mark: Mark) -> None:
    x0, y0, x1, y1 = mark.box
    moved = mark._replace(box=Rect(0, 0, x1 - x0, y1 - y0))
    strokes.stamped(
        (mark.kind, mark.glyph, y1 - y0),
        (x1 - x0, y1 - y0),
        (x0, y0),
        lambda drawn: _pieces(drawn, moved),
    )


def _pieces(strokes: Strokes, mark: Mark) -> None:
    for piece in mark.glyph.pieces:
        box = mark.box._replace(x0=mark.box.x0 + piece.x0, x1=mark.box.x0 + piece.x1)
        _piece(strokes, mark, piece, box)
    body = _body(mark.glyph)
    if body is not None:
        box = mark.box._replace(x0=mark.box.x0 + body[0], x1=mark.box.x0 + body[1])
        strokes.outlined(box, mark.kind, mark.glyph.outline)


def _body(glyph: Glyph) -> tuple[float, float] | None:
    """Give from where to where a line goes round the glyph; a diamond has its own."""
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
            vectors.diamond(strokes.painter, style, square, (mark.kind, mark.glyph.outline))
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
