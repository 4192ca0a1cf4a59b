"""Give an item its form: solid where certain, hatched where possible, capped where not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from dossier.timeline.items.item import Bounds, Edge, Item
from dossier.timeline.shapes.shapes import Form, Glyph, Outline, Piece
from dossier.timeline.time.civil import DAY

# Pixels at 14-pixel letters.
DIAMOND: Final = 12.0
NARROW: Final = 8.0
"""Below this width a day is a diamond, and anything longer is drawn as wide as this."""
FADE: Final = 28.0
STEM: Final = 8.0
CAP: Final = 3.0
QUERY: Final = 10.0


_Moment = tuple[int, Edge, bool, bool, bool]
"""What the glyph of a moment goes by: its length and begin, and whether it is about, is unsure,
and has happened."""


class Shape(NamedTuple):
    """A glyph whose pieces are counted from its left edge, and where that edge is.

    The offset is counted in pixels from the place of the item's earliest second.
    """

    offset: float
    glyph: Glyph


class Shapes:
    """The forms of items at one zoom; moments of one length share theirs."""

    __slots__ = ("_moments", "_per_px", "_unit")

    def __init__(self, per_px: float, unit: float) -> None:
        self._per_px = per_px
        self._unit = unit
        self._moments: dict[_Moment, Shape] = {}

    def of(self, item: Item) -> Shape:
        """Draw an item."""
        if item.span:
            return shape(item, self._per_px, self._unit)
        begin, _, _, end, edge, _ = item.bounds
        key = end - begin, edge, item.approximate, item.uncertain, item.happened
        found = self._moments.get(key)
        if found is None:
            found = self._moments[key] = shape(item, self._per_px, self._unit)
        return found


def shape(item: Item, per_px: float, unit: float = 1.0) -> Shape:
    """Draw an item at a zoom.

    The nearer the zoom, the fewer seconds a glyph covers: what has room at one zoom has room at
    every nearer one.
    """
    bounds = item.bounds
    if item.span:
        return _of_pieces(item, tuple(_span(item, per_px, unit)), unit)
    if bounds.start_lo == bounds.end_hi:
        return _of_pieces(item, _half(bounds, unit), unit)
    return _moment(item, per_px, unit)


def _of_pieces(item: Item, pieces: tuple[Piece, ...], unit: float) -> Shape:
    if item.uncertain:
        end = pieces[-1].x1
        pieces = (*pieces, Piece("query", end, end + QUERY * unit))
    left = pieces[0].x0
    if left:
        pieces = tuple([Piece(form, x0 - left, x1 - left) for form, x0, x1 in pieces])
    return Shape(left, Glyph(_outline(item), pieces, not item.happened))


def _outline(item: Item) -> Outline:
    if item.uncertain:
        return "dash"
    return "dots" if item.approximate else "line"


def _moment(item: Item, per_px: float, unit: float) -> Shape:
    """Draw something at one time: a diamond for a day, else all the time in which it can be."""
    length = item.bounds.end_hi - item.bounds.start_lo
    width = length / per_px
    pale: Form = "haze" if item.approximate else "hatch"
    query = QUERY * unit if item.uncertain else 0.0
    how = _outline(item), not item.happened
    if width >= NARROW * unit:
        return Shape(0.0, _single(pale, how, round(width), query))
    sharp = length <= DAY
    size = round((DIAMOND if sharp else NARROW) * unit)
    made = _single("diamond" if sharp else pale, how, size, query)
    return Shape((width - size) / 2, made)


@lru_cache(maxsize=4096)
def _single(form: Form, how: tuple[Outline, bool], width: int, query: float) -> Glyph:
    """Give a glyph of one piece, by its line and whether it is hollow; many items share it."""
    (outline, hollow), piece = how, Piece(form, 0.0, float(width))
    if not query:
        return Glyph(outline, (piece,), hollow)
    return Glyph(outline, (piece, Piece("query", piece.x1, piece.x1 + query)), hollow)


def _half(bounds: Bounds, unit: float) -> tuple[Piece, ...]:
    """Draw a moment of which only one bound is known: open towards the other side."""
    if bounds.start != "known":
        return (Piece("from", -FADE * unit, 0.0),)
    return (Piece("to", 0.0, FADE * unit),)


def _span(item: Item, per_px: float, unit: float) -> list[Piece]:
    bounds, made = item.bounds, _body(item, per_px)
    x0, x1 = made[0].x0, made[-1].x1
    if x1 - x0 < NARROW * unit:
        middle, half = (x0 + x1) / 2, NARROW * unit / 2
        x0, x1 = middle - half, middle + half
        made = [Piece(_strongest(made), x0, x1)]
    if item.begun:
        made = [*_waiting(bounds, x0, per_px, unit), *made]
    elif bounds.start != "known":
        made = [*_begin(bounds, x0, unit), *made]
    if bounds.end != "known":
        made += _end(bounds, x1, unit)
    return made


def _waiting(bounds: Bounds, x: float, per_px: float, unit: float) -> Iterator[Piece]:
    """Draw a line from the day of a sentence to its begin, and the day where that is exact."""
    width = (bounds.start_hi - bounds.start_lo) / per_px
    size = DIAMOND * unit
    left = (width - size) / 2 if bounds.exact_start else 0.0
    if left + size > x:
        return  # it begins so soon that both are one place
    if bounds.exact_start:
        yield Piece("stem", left, left + size)  # beneath the diamond: what begins with one is one
        yield Piece("diamond", left, left + size)
        left += size
    yield Piece("stem", left, x)


def _body(item: Item, per_px: float) -> list[Piece]:
    """Draw what lies between the known ends: possibly, certainly, possibly."""
    first, _, _, end, _, _ = item.bounds
    begun, ended = item.core
    core_lo, core_hi, last = (
        (begun - first) / per_px,
        (ended - first) / per_px,
        (end - first) / per_px,
    )
    begin = (item.begun[0] - first) / per_px if item.begun else 0.0
    if core_lo >= core_hi:
        return [Piece("hatch", begin, last)]
    made = [Piece("solid", core_lo, core_hi)]
    if core_lo > begin:
        made.insert(0, Piece("hatch", begin, core_lo))
    if core_hi < last:
        made.append(Piece("hatch", core_hi, last))
    return made


def _begin(bounds: Bounds, x: float, unit: float) -> Iterator[Piece]:
    """Draw a beginning that nobody knows, or that is left open."""
    if bounds.start == "unknown":
        cap = x - STEM * unit
        query = cap - CAP * unit
        yield Piece("query", query - QUERY * unit, query)
        yield Piece("cap", query, cap)
        yield Piece("stem", cap, x)
    else:
        yield Piece("from", x - FADE * unit, x)


def _end(bounds: Bounds, x: float, unit: float) -> Iterator[Piece]:
    """Draw an end that nobody knows, or that is left open."""
    if bounds.end == "unknown":
        cap = x + STEM * unit
        query = cap + CAP * unit
        yield Piece("stem", x, cap)
        yield Piece("cap", cap, query)
        yield Piece("query", query, query + QUERY * unit)
    else:
        yield Piece("to", x, x + FADE * unit)


def _strongest(body: Iterable[Piece]) -> Form:
    return "solid" if any(piece.form == "solid" for piece in body) else "hatch"
