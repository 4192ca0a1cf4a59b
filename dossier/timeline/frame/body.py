"""Draw the lanes: glyphs with their words, piles of what is only counted, chips at the edge.

All places are those of the sheet: a frame knows by how much it is shifted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final, NamedTuple

from dossier.timeline.frame import beyond, piles, sides
from dossier.timeline.frame.geometry import CHIP, CHIP_PADDED, Plan
from dossier.timeline.frame.piles import Told
from dossier.timeline.frame.rows import Row
from dossier.timeline.frame.sheet import Block
from dossier.timeline.frame.sides import NONE, Side, Sides, Touched
from dossier.timeline.frame.standing_out import standing_out
from dossier.timeline.shapes.labels import shortened
from dossier.timeline.shapes.shapes import Caption, Chip, Drawn, Ground, Piece, Pile, Rect
from dossier.timeline.stacking.cells import COUNTED
from dossier.timeline.stacking.stack import APART, BESIDE, PADDED, Shown, Window, part_for

# Pixels at 14-pixel letters.
EDGE: Final = 24.0
LEAST: Final = 40.0
"""Words that have less room on their glyph are left out."""
BEHIND: Final = 100.0
"""Words that have less room behind a bar in the window go onto it, where it has that room."""


class Edges(NamedTuple):
    """The edges of the window."""

    left: float
    right: float


@dataclass(slots=True)
class Body:
    """What the lanes hold, as it is collected: in rows, or singly."""

    rows: list[Row] = field(default_factory=list[Row])
    marks: list[Drawn] = field(default_factory=list[Drawn])
    worded: list[Drawn] = field(default_factory=list[Drawn])
    gone: list[Drawn] = field(default_factory=list[Drawn])
    """Those whose words are not behind their glyph, though they would reach into the window: they
    left it with the glyph, or went onto it."""
    piles: list[Pile] = field(default_factory=list[Pile])
    chips: list[Chip] = field(default_factory=list[Chip])
    counted: int = 0
    sides: Sides = NONE
    touched: list[Touched] = field(default_factory=list[Touched])
    """What lies over the edges of the window in one group."""

    def tell(self, told: Told) -> None:
        """Take what tells of items that are only counted."""
        self.piles += told.piles
        self.chips += told.chips
        self.counted += told.number

    def add_sides(self, found: Sides) -> None:
        """Count what of a group lies on both sides of the window."""
        earlier, later = self.sides
        self.sides = Sides(earlier + found.earlier, later + found.later)
        self.touched.clear()


def draw(plan: Plan) -> Body:
    """Draw all groups, as far as they are seen."""
    body, seen = Body(), plan.seen
    edges = Edges(seen.x0, seen.x1)
    for block in plan.sheet.blocks:
        window = Window(*plan.window, *plan.sheet.lanes_between(block, seen.y0, seen.y1))
        _group(plan, block, window, edges, body)
    return body


def _group(plan: Plan, block: Block, window: Window, edges: Edges, body: Body) -> None:
    """Draw the lanes of one group, as far as they are seen."""
    stack = block.stack
    if stack is None:
        if window.shows(0, 1):
            body.tell(piles.closed(plan, block))
        return
    shown = Shown((), window.first, window.last)
    if window.shows(0, stack.lanes):
        shown = stack.show(window)
        _slots(plan, _singly(plan, Row(plan.sheet, block, shown.whole), shown, body), edges, body)
    body.add_sides(sides.around(stack, shown, body.touched))
    if plan.items.aside:
        row = Row(plan.sheet, block, shown.whole)
        body.chips += beyond.chips(plan, row, (*body.marks, *body.worded))
    if plan.items.crowded(block.kind) and window.shows(0, COUNTED):
        before = len(body.marks)
        _slots(plan, standing_out(plan, block), edges, body)
        body.touched.clear()
        left = piles.without(shown, body.marks[before:])
        body.tell(piles.counted(plan, block, left))


def _singly(plan: Plan, row: Row, shown: Shown, body: Body) -> list[Drawn]:
    """Take a row as a whole, and give what is to be looked at item by item."""
    singly = plan.sheet.drawn(row.block, shown.slots)
    if row.slots and plan.look.still:  # where nobody can move, words make way for neighbours
        return sorted((*row.drawn(), *singly), key=attrgetter("reading"))
    if row.slots:
        body.rows.append(row)
    return singly


def _slots(plan: Plan, drawn: Iterable[Drawn], edges: Edges, body: Body) -> None:
    """Draw items as the sheet has them; what is whole in the window, as most are, at once."""
    marks, worded = body.marks, body.worded
    left, right = edges
    for whole in drawn:
        if whole.x0 < left or whole.words_x < left or whole.reach > right:
            _at_edge(plan, whole, edges, body)
            continue
        marks.append(whole)
        if whole.caption.runs:
            worded.append(whole)


def _at_edge(plan: Plan, whole: Drawn, edges: Edges, body: Body) -> None:
    """Draw an item that reaches out of the window, with its words kept in it.

    Words beside their glyph stay where they are while the right edge cuts them, and go with it.
    Of a bar they go onto it before they are out of the window, though its end is seen.
    """
    left, right = edges
    side: Side = -1 if whole.x1 <= left else 1 if whole.x0 >= right else 0
    body.touched.append((whole.item, side))
    in_window = not side
    if in_window:
        right = _glyph(plan, whole, edges, body)
    if in_window and _in_front(plan, whole, edges, body):
        return
    if in_window and _goes_onto(plan, whole, edges):
        body.gone.append(whole)
        _moved(plan, whole, (left, right), body)
    elif whole.ground == "page" and whole.words_x < edges.right:
        if plan.look.still:
            _beside(plan, whole, edges, body)
        elif whole.reach > left and whole.caption.runs:
            (body.worded if in_window else body.gone).append(whole)
    elif in_window:
        _moved(plan, whole, (left, right), body)


def _glyph(plan: Plan, whole: Drawn, edges: Edges, body: Body) -> float:
    """Draw a glyph with the chip that tells its end, and give up to where there is room on it."""
    left, right = edges
    body.marks.append(whole if whole.x1 - whole.x0 <= right - left else _clipped(plan, whole))
    chip = _end_chip(plan, whole) if whole.x1 > right and whole.item.say.ends else None
    if chip is None:
        return right
    body.chips.append(chip)
    return chip.box.x0


def _goes_onto(plan: Plan, whole: Drawn, edges: Edges) -> bool:
    """Tell whether the right edge leaves too little of the words behind a bar.

    It depends on no other edge: in a wider picture, of which the window is shown as a part, they
    went onto it no sooner. So it is with words before a glyph, which the left edge cuts.
    """
    left, right = edges
    if whole.item.turned and whole.ground == "page":
        return whole.words_x < left
    if plan.look.still or whole.ground != "page" or not whole.words_x < right < whole.reach:
        return False
    least = plan.metrics.px(BEHIND)
    return right - whole.words_x < least <= whole.x1 - whole.x0 - plan.metrics.px(PADDED)


def _in_front(plan: Plan, whole: Drawn, edges: Edges, body: Body) -> bool:
    """Write words before their glyph, where a picture that nobody can move has more room there.

    Those of a sentence that waits stand on the line to its bar.
    """
    if whole.item.begun and whole.ground != "page":
        return False
    words_x = whole.words_x if whole.words_x < edges.right else whole.x0  # then on the glyph
    beside = whole.ground == "page" and words_x == whole.words_x
    inside = 0.0 if beside else plan.metrics.px(PADDED) // 2
    room = edges.right - inside - max(words_x, edges.left + inside)
    if not plan.look.still or room >= whole.caption.width:
        return False
    end = whole.x0 - plan.metrics.px(BESIDE)
    others = (one.reach for one in body.marks if one.y == whole.y and one.item is not whole.item)
    free = end - plan.metrics.px(APART) - max(others, default=edges.left)
    if free < plan.metrics.px(LEAST) or free <= room:
        return False
    words = shortened(whole.caption, free, plan.metrics)
    x = float(round(end - words.width))
    body.worded.append(whole._replace(words_x=x, caption=words, ground="page"))
    return True


def _beside(plan: Plan, whole: Drawn, edges: Edges, body: Body) -> None:
    """Write words beside their glyph, in a picture that nobody can move: as far as they fit.

    Where they would be cut there, and less on the glyph, they stand on that.
    """
    room = edges.right - whole.words_x
    on_glyph = max(x1 - x0 for _, x0, x1 in _parts(whole, edges)) - plan.metrics.px(PADDED)
    if room < min(on_glyph, whole.caption.width):
        _moved(plan, whole, edges, body)
        return
    in_page = whole.x1 > edges.left <= whole.words_x
    if whole.caption.runs and in_page and room >= plan.metrics.px(LEAST):
        words = shortened(whole.caption, room, plan.metrics)
        body.worded.append(whole._replace(caption=words))


def _clipped(plan: Plan, whole: Drawn) -> Drawn:
    """Cut a glyph that is wider than the window: it ends not further than a width beyond."""
    width = plan.size.width
    left, right = plan.seen.x0 - width, plan.seen.x1 + width
    pieces = tuple(
        Piece(form, _within(left, whole.x0 + x0, right), _within(left, whole.x0 + x1, right))
        for form, x0, x1 in whole.glyph.pieces
    )
    drawn = whole.glyph._replace(pieces=pieces)
    return whole._replace(x0=drawn.x0, x1=drawn.x1, glyph=drawn.moved(-drawn.x0))


def _within(low: float, value: float, high: float) -> float:
    return min(max(low, value), high)


def _moved(plan: Plan, whole: Drawn, window: tuple[float, float], body: Body) -> None:
    """Put words onto what is seen of their bar, or of their box, cut to the room there is."""
    metrics = plan.metrics
    padded = metrics.px(PADDED) // 2
    parts = [*_parts(whole, window)]
    if whole.item.turned and whole.ground == "page":  # or before it, up to where they ended
        parts.append(("edge", window[0], whole.words_x + whole.caption.width + padded))
    ground, x, end = max(parts, key=lambda part: part[2] - part[1])
    x += padded
    room = end - padded - x
    if room < metrics.px(LEAST):
        return
    words = shortened(whole.caption, room, metrics)
    if words.runs:
        # The same words again are the same value, which is drawn once.
        words = plan.items.memory.get(Caption, words, lambda: words)
        body.worded.append(whole._replace(words_x=x, caption=words, ground=ground))


def _parts(whole: Drawn, window: tuple[float, float]) -> Iterator[tuple[Ground, float, float]]:
    """Give what is seen of the parts on which words can stand, from where to where."""
    grounds: tuple[Ground, ...] = ("bar", "plate")
    left, right = window
    found = False
    for ground in grounds:
        part = part_for(whole.glyph, ground)
        if part is not None:
            found = True
            yield ground, max(whole.x0 + part.x0, left), min(whole.x0 + part.x1, right)
    if not found:
        yield "plate", max(whole.x0, left), min(whole.x1, right)


def _end_chip(plan: Plan, whole: Drawn) -> Chip | None:
    """Tell at the right edge where a bar ends; not where less of the bar is seen than that."""
    item, y, metrics = whole.item, whole.y, plan.metrics
    width = metrics.width(item.say.ends, "chip") + metrics.px(2 * CHIP_PADDED)
    right = plan.seen.x1 - metrics.px(EDGE)
    left, half = float(round(right - width)), metrics.px(CHIP) / 2
    if left < whole.x0:
        return None
    return Chip(item.kind, Rect(left, y - half, right, y + half), item.say.ends, "end", item.id)
