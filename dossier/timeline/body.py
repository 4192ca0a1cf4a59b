"""Draw the lanes: glyphs with their words, piles of what is only counted, chips at the edge.

All places are those of the sheet: a frame knows by how much it is shifted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from dossier.timeline import beyond, sides
from dossier.timeline.geometry import CHIP, CHIP_PADDED, Plan
from dossier.timeline.labels import shortened
from dossier.timeline.shapes import Caption, Chip, Drawn, Glyph, Ground, Piece, Pile, Rect
from dossier.timeline.sheet import PITCH, Block
from dossier.timeline.sides import NONE, Side, Sides, Touched
from dossier.timeline.stack import APART, BESIDE, PADDED, Cell, Shown, Window, part_for
from dossier.timeline.standing_out import standing_out
from dossier.wording.money import say_number
from dossier.wording.names import signs

# Pixels at 14-pixel letters.
FLATTER: Final = 1 / 3
"""A power by which what is a hundred times as much is about five times as high."""
THINNEST: Final = 8.0
"""A pile is at least as wide as a diamond, however short the time that it takes."""
EDGE: Final = 24.0
LEAST: Final = 40.0
"""Words that have less room on their glyph are left out."""


class Edges(NamedTuple):
    """The edges of the window."""

    left: float
    right: float


@dataclass(slots=True)
class Body:
    """What the lanes hold, as it is collected."""

    marks: list[Drawn] = field(default_factory=list[Drawn])
    worded: list[Drawn] = field(default_factory=list[Drawn])
    piles: list[Pile] = field(default_factory=list[Pile])
    chips: list[Chip] = field(default_factory=list[Chip])
    counted: int = 0
    sides: Sides = NONE
    touched: list[Touched] = field(default_factory=list[Touched])
    """What lies over the edges of the window in one group."""

    def add_sides(self, found: Sides) -> None:
        """Count what of a group lies on both sides of the window."""
        earlier, later = self.sides
        self.sides = Sides(earlier + found.earlier, later + found.later)
        self.touched.clear()


def draw(plan: Plan) -> Body:
    """Draw all groups, as far as they are seen."""
    body = Body()
    seen = plan.seen
    first, last = plan.scale.time(0), plan.scale.time(plan.plot.x1 - plan.plot.x0)
    for block in plan.sheet.blocks:
        if block.stack is None:
            _closed(plan, block, body)
            continue
        lanes = plan.sheet.lanes_between(block, seen.y0, seen.y1)
        shown = block.stack.show(Window(first, last, *lanes))
        edges = Edges(seen.x0, seen.x1)
        _slots(plan, plan.sheet.drawn(block, shown.slots), edges, body)
        body.add_sides(sides.around(plan.items, block.kind, shown, body.touched))
        if plan.items.aside:
            body.chips += beyond.chips(plan, block, (*body.marks, *body.worded))
        before = len(body.marks)
        _slots(plan, standing_out(plan, block), edges, body)
        body.touched.clear()
        _counts(plan, block, _without(shown, body.marks[before:]), body)
    return body


def _without(shown: Shown, drawn: list[Drawn]) -> Shown:
    """Count no more what is drawn."""
    if not drawn:
        return shown
    begins = sorted(one.item.bounds.start_lo for one in drawn)
    left: list[Cell] = []
    for cell in shown.cells:
        within = bisect_left(begins, cell.last) - bisect_left(begins, cell.first)
        if cell.number > within:
            left.append(cell._replace(number=cell.number - within))
    taken = sum(cell.number for cell in shown.cells) - sum(cell.number for cell in left)
    earlier = shown.earlier - (len(drawn) - taken)
    return shown._replace(cells=tuple(left), earlier=earlier)


def _closed(plan: Plan, block: Block, body: Body) -> None:
    """Show a collapsed group as the number of what it holds."""
    number = len(plan.items.groups[block.kind])
    text = plan.words.ntr("{count} event", "{count} events", number)
    text = text.format(count=say_number(number, plan.words))
    chip = _chip(plan, block, plan.seen.x0 + plan.metrics.px(BESIDE), text)
    body.chips.append(chip._replace(goes="open"))
    body.counted += number


def _slots(plan: Plan, drawn: Iterable[Drawn], edges: Edges, body: Body) -> None:
    """Draw items as the sheet has them; what is whole in the window, as most are, at once."""
    marks, worded = body.marks, body.worded
    left, right = edges
    for whole in drawn:
        if whole.x0 < left or whole.reach > right:
            _at_edge(plan, whole, edges, body)
            continue
        marks.append(whole)
        if whole.caption.runs:
            worded.append(whole)


def _at_edge(plan: Plan, whole: Drawn, edges: Edges, body: Body) -> None:
    """Draw an item that reaches out of the window, with its words kept in it.

    Words beside their glyph stay where they are as long as the edge only cuts them.
    """
    left, right = edges
    side: Side = -1 if whole.x1 <= left else 1 if whole.x0 >= right else 0
    body.touched.append((whole.item, side))
    in_window = not side
    if in_window:
        body.marks.append(whole if whole.x1 - whole.x0 <= right - left else _clipped(plan, whole))
        chip = _end_chip(plan, whole) if whole.x1 > right and whole.item.say.ends else None
        if chip is not None:
            body.chips.append(chip)
            right = chip.box.x0
    if in_window and _in_front(plan, whole, edges, body):
        return
    if whole.ground == "page" and whole.words_x < edges.right:
        if plan.look.still:
            _beside(plan, whole, edges, body)
        elif whole.reach > left and whole.caption.runs:
            body.worded.append(whole)
    elif in_window:
        _moved(plan, whole, (left, right), body)


def _in_front(plan: Plan, whole: Drawn, edges: Edges, body: Body) -> bool:
    """Write words before their glyph, where a picture that nobody can move has more room there."""
    inside = plan.metrics.px(PADDED) // 2 if whole.ground != "page" else 0.0
    room = edges.right - inside - max(whole.words_x, edges.left + inside)
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
    """Write words beside their glyph, in a picture that nobody can move: as far as they fit."""
    room = edges.right - whole.words_x
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
    drawn = Glyph(whole.glyph.outline, pieces)
    return whole._replace(x0=drawn.x0, x1=drawn.x1, glyph=drawn.moved(-drawn.x0))


def _within(low: float, value: float, high: float) -> float:
    return min(max(low, value), high)


def _moved(plan: Plan, whole: Drawn, window: tuple[float, float], body: Body) -> None:
    """Put words onto what is seen of their bar, or of their box, cut to the room there is."""
    metrics = plan.metrics
    padded = metrics.px(PADDED) // 2
    ground, x, end = max(_parts(whole, window), key=lambda part: part[2] - part[1])
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
    for ground in grounds if whole.ground != "page" else ():
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


def _counts(plan: Plan, block: Block, shown: Shown, body: Body) -> None:
    """Show what is only counted: what began earlier at the left edge, the rest in piles."""
    if shown.earlier:
        text = plan.words.ntr("{count} begun earlier", "{count} begun earlier", shown.earlier)
        x = plan.seen.x0 + plan.metrics.px(BESIDE)
        earlier = say_number(shown.earlier, plan.words)
        body.chips.append(_chip(plan, block, x, text.format(count=earlier)))
        body.counted += shown.earlier
    if shown.cells:
        _piles(plan, block, shown.cells, body)


def _piles(plan: Plan, block: Block, cells: tuple[Cell, ...], body: Body) -> None:
    """Pile cells up in parts that grow with the cube root, and put their numbers above them."""
    kind, x_of, width_of = block.kind, plan.sheet.x, plan.metrics.width
    group, _ = signs(plan.words)
    pitch, chip, padded = map(plan.metrics.px, (PITCH, CHIP, CHIP_PADDED))
    top, left = plan.sheet.lane_y(block, 1) - pitch // 2, plan.seen.x0
    tall = (2 * pitch - chip) / len(plan.items.groups[kind]) ** FLATTER
    known = {0: 0}
    least = plan.metrics.px(THINNEST)
    for first, last, number, parts, taken in cells:
        cell_x0, cell_x1 = x_of(first), x_of(last)
        text = f"{number:,}".replace(",", group)
        x0 = max(cell_x0, min(x_of(taken[0]), cell_x1 - least))
        x1 = max(x0 + least, x_of(taken[1]))
        for part in parts:
            if part not in known:
                known[part] = round(max(2.0, tall * part**FLATTER))
        heights = tuple([known[part] for part in parts])
        box = Rect(x0, top, x1, top + 2 * pitch)
        body.piles.append(Pile(kind, box, heights, number, first, last))
        # Above what is first in the cell, as far as the number has room there.
        wide, begun = width_of(text, "chip") + padded, 0
        while begun < len(parts) - 1 and not parts[begun]:
            begun += 1
        highest = x0 + (x1 - x0) * begun / len(parts)
        x = float(round(max(cell_x0, left, min(highest, cell_x1 - wide))))
        box = Rect(x, top, float(round(x + wide)), top + chip)
        body.counted += number
        if left + wide <= cell_x1:  # else it would lie over that of the next cell
            body.chips.append(Chip(kind, box, text, "counted", "", first, last))


def _chip(plan: Plan, block: Block, x: float, text: str) -> Chip:
    """Make a chip in the first lane of a group."""
    y, half = plan.sheet.lane_y(block, 0), plan.metrics.px(CHIP) / 2
    width = plan.metrics.width(text, "chip") + plan.metrics.px(CHIP_PADDED)
    return Chip(block.kind, Rect(x, y - half, float(round(x + width)), y + half), text, "counted")
