"""Give an item its form: solid where certain, hatched where possible, capped where not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from dossier.timeline.civil import DAY
from dossier.timeline.item import Bounds, Item
from dossier.timeline.shapes import Form, Glyph, Outline, Piece

# Pixels at 14-pixel letters.
DIAMOND: Final = 12.0
NARROW: Final = 8.0
"""Below this width a day is a diamond, and anything longer is drawn as wide as this."""
FADE: Final = 28.0
STEM: Final = 8.0
CAP: Final = 3.0
QUERY: Final = 10.0

Place = Callable[[float], float]


def glyph(item: Item, place: Place, unit: float = 1.0) -> Glyph:
    """Draw an item on a line on which `place` gives where a second stands.

    The nearer the zoom, the fewer seconds a glyph covers: what has room at one zoom has room at
    every nearer one.
    """
    bounds = item.bounds
    if item.span:
        pieces = tuple(_span(bounds, place, unit))
    elif bounds.start_lo == bounds.end_hi:
        pieces = _half(bounds, place, unit)
    else:
        pieces = (_moment(item, place, unit),)
    if item.uncertain:
        end = pieces[-1].x1
        pieces = (*pieces, Piece("query", end, end + QUERY * unit))
    return Glyph(_outline(item), pieces)


def _outline(item: Item) -> Outline:
    if item.uncertain:
        return "dash"
    return "dots" if item.approximate else "line"


def _moment(item: Item, place: Place, unit: float) -> Piece:
    bounds = item.bounds
    x0, x1 = place(bounds.start_lo), place(bounds.end_hi)
    if x1 - x0 >= NARROW * unit:
        return Piece("haze" if item.approximate else "hatch", x0, x1)
    if bounds.end_hi - bounds.start_lo <= DAY:
        return _centred("diamond", x0, x1, DIAMOND * unit)
    return _centred("haze" if item.approximate else "hatch", x0, x1, NARROW * unit)


def _half(bounds: Bounds, place: Place, unit: float) -> tuple[Piece, ...]:
    """Draw a moment of which only one bound is known: open towards the other side."""
    x = place(bounds.start_lo)
    if bounds.start != "known":
        return (Piece("from", x - FADE * unit, x),)
    return (Piece("to", x, x + FADE * unit),)


def _span(bounds: Bounds, place: Place, unit: float) -> Iterator[Piece]:
    body = tuple(_body(bounds, place))
    x0, x1 = body[0].x0, body[-1].x1
    if x1 - x0 < NARROW * unit:
        body = (_centred(_strongest(body), x0, x1, NARROW * unit),)
        x0, x1 = body[0].x0, body[0].x1
    yield from _begin(bounds, x0, unit)
    yield from body
    yield from _end(bounds, x1, unit)


def _body(bounds: Bounds, place: Place) -> Iterator[Piece]:
    """Draw what lies between the known ends: possibly, certainly, possibly."""
    core_lo, core_hi = bounds.core
    first, last = place(bounds.start_lo), place(bounds.end_hi)
    if core_lo >= core_hi:
        yield Piece("hatch", first, last)
        return
    if core_lo > bounds.start_lo:
        yield Piece("hatch", first, place(core_lo))
    yield Piece("solid", place(core_lo), place(core_hi))
    if core_hi < bounds.end_hi:
        yield Piece("hatch", place(core_hi), last)


def _begin(bounds: Bounds, x: float, unit: float) -> Iterator[Piece]:
    if bounds.start == "unknown":
        cap = x - STEM * unit
        query = cap - CAP * unit
        yield Piece("query", query - QUERY * unit, query)
        yield Piece("cap", query, cap)
        yield Piece("stem", cap, x)
    elif bounds.start == "open":
        yield Piece("from", x - FADE * unit, x)


def _end(bounds: Bounds, x: float, unit: float) -> Iterator[Piece]:
    if bounds.end == "unknown":
        cap = x + STEM * unit
        query = cap + CAP * unit
        yield Piece("stem", x, cap)
        yield Piece("cap", cap, query)
        yield Piece("query", query, query + QUERY * unit)
    elif bounds.end == "open":
        yield Piece("to", x, x + FADE * unit)


def _centred(form: Form, x0: float, x1: float, width: float) -> Piece:
    middle = (x0 + x1) / 2
    return Piece(form, middle - width / 2, middle + width / 2)


def _strongest(body: tuple[Piece, ...]) -> Form:
    return "solid" if any(piece.form == "solid" for piece in body) else "hatch"
