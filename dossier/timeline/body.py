"""Draw the lanes: glyphs with their words, columns of what is only counted, chips at the edge."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log2
from typing import Final

from dossier.timeline.geometry import PITCH, Block, Plan
from dossier.timeline.glyphs import glyph
from dossier.timeline.labels import shortened
from dossier.timeline.shapes import Caption, Chip, Column, Glyph, Label, Mark, Rect
from dossier.timeline.stack import BESIDE, PADDED, Cell, Shown, Slot, Window

# Pixels at 14-pixel letters.
BAR: Final = 20.0
BOX: Final = 14.0
CHIP: Final = 16.0
CHIP_PADDED: Final = 20.0
EDGE: Final = 24.0
LEAST: Final = 40.0
"""A label that has less room is left out."""


@dataclass(slots=True)
class Body:
    """What the lanes hold, as it is collected."""

    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    counted: int = 0


def draw(plan: Plan) -> Body:
    """Draw all groups, as far as they are seen."""
    body = Body()
    for block in plan.blocks:
        _block(plan, block, body)
    return body


def _block(plan: Plan, block: Block, body: Body) -> None:
    scale, plot = plan.scale, plan.plot
    if block.stack is None:
        _closed(plan, block, body)
        return
    first, last = scale.time(0), scale.time(plot.x1 - plot.x0)
    shown = block.stack.show(Window(scale, first, last, *plan.lanes_seen(block)))
    for slot in shown.slots:
        _slot(plan, plan.lane_y(block, slot.lane), slot, body)
    _counts(plan, block, shown, body)


def _closed(plan: Plan, block: Block, body: Body) -> None:
    """Show a collapsed group as the number of what it holds."""
    number = len(plan.items.groups[block.kind])
    text = plan.words.ntr("{count} event", "{count} events", number).format(count=number)
    x = plan.plot.x0 + plan.metrics.px(BESIDE)
    body.chips.append(_chip(plan, block, x, text, plan.lane_y(block, 0))._replace(goes="open"))
    body.counted += number


def _slot(plan: Plan, y: float, slot: Slot, body: Body) -> None:
    item, plot, px = slot.item, plan.plot, plan.metrics.px
    drawn = glyph(item, plan.x, plan.metrics.unit)
    seen = drawn.x0 < plot.x1 and drawn.x1 > plot.x0
    if seen:
        half = px(BAR if item.span else BOX) / 2
        box = Rect(drawn.x0, y - half, drawn.x1, y + half)
        body.marks.append(Mark(item.id, item.kind, box, drawn))
    right = plot.x1
    if seen and item.say.ends and drawn.x1 > plot.x1:
        chip = _end_chip(plan, slot, y)
        body.chips.append(chip)
        right = chip.box.x0
    label = _label(plan, slot, drawn, right)
    if label is not None:
        body.labels.append(label._replace(y=y))


def _label(plan: Plan, slot: Slot, drawn: Glyph, right: float) -> Label | None:
    """Put the words on the bar, or beside the glyph, or, where that is not seen, over it."""
    item, metrics = slot.item, plan.metrics
    beside = drawn.x1 + metrics.px(BESIDE)
    if not slot.inside and beside < plan.plot.x1 - metrics.px(LEAST):
        if beside + slot.caption.width < plan.plot.x0 or not slot.caption.runs:
            return None
        return Label(item.id, item.kind, beside, 0, slot.caption)
    solid = next((piece for piece in drawn.pieces if piece.form == "solid"), None)
    whole = solid if slot.inside and solid else None
    x0, x1 = (whole.x0, whole.x1) if whole else (drawn.x0, drawn.x1)
    x = max(x0, plan.plot.x0) + metrics.px(PADDED) / 2
    room = min(x1, right) - metrics.px(PADDED) / 2 - x
    words = shortened(slot.caption, room, metrics) if room >= metrics.px(LEAST) else _NO_WORDS
    if not words.runs:
        return None
    return Label(item.id, item.kind, x, 0, words, "bar" if whole else "plate")


def _end_chip(plan: Plan, slot: Slot, y: float) -> Chip:
    """Tell at the right edge where a bar ends."""
    item, metrics = slot.item, plan.metrics
    width = metrics.width(item.say.ends, "chip") + metrics.px(2 * CHIP_PADDED)
    right = plan.plot.x1 - metrics.px(EDGE)
    half = metrics.px(CHIP) / 2
    box = Rect(float(round(right - width)), y - half, right, y + half)
    return Chip(item.kind, box, item.say.ends, "end", item.id)


def _counts(plan: Plan, block: Block, shown: Shown, body: Body) -> None:
    """Show what is only counted: what began earlier at the left edge, the rest in columns."""
    if shown.earlier:
        text = plan.words.ntr("{count} begun earlier", "{count} begun earlier", shown.earlier)
        text = text.format(count=shown.earlier)
        x = plan.plot.x0 + plan.metrics.px(BESIDE)
        chip = _chip(plan, block, x, text, plan.lane_y(block, 0))
        body.chips.append(chip._replace(last=int(plan.scale.time(0))))
        body.counted += shown.earlier
    most = log2(1 + len(plan.items.groups[block.kind]))
    for cell in shown.cells:
        _cell(plan, block, cell, most, body)
        body.counted += cell.number


def _cell(plan: Plan, block: Block, cell: Cell, most: float, body: Body) -> None:
    """Draw a cell as columns that grow with the logarithm, and its number above them."""
    pitch = plan.metrics.px(PITCH)
    floor = plan.lane_y(block, 3) - pitch / 2
    tall = 2 * pitch - plan.metrics.px(CHIP)
    size = (cell.last - cell.first) // len(cell.parts)
    for place, number in enumerate(cell.parts):
        if number:
            first = cell.first + place * size
            top = round(floor - max(2.0, tall * log2(1 + number) / most))
            box = Rect(plan.x(first), float(top), plan.x(first + size), floor)
            body.columns.append(Column(block.kind, box, number, first, first + size))
    x = max(plan.x(cell.first), plan.plot.x0)
    y = floor - 2 * pitch + plan.metrics.px(CHIP) / 2
    chip = _chip(plan, block, x, str(cell.number), y)
    body.chips.append(chip._replace(first=cell.first, last=cell.last))


def _chip(plan: Plan, block: Block, x: float, text: str, y: float) -> Chip:
    half = plan.metrics.px(CHIP) / 2
    width = plan.metrics.width(text, "chip") + plan.metrics.px(CHIP_PADDED)
    return Chip(block.kind, Rect(x, y - half, float(round(x + width)), y + half), text, "list")


_NO_WORDS: Final = Caption((), 0.0)
