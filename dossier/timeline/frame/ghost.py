"""Draw where a date is being taken: a pale twin of its item, and the date in the calendar."""

from __future__ import annotations

from typing import Final

from dossier.timeline.frame.geometry import Plan
from dossier.timeline.frame.sheet import BAR, BOX
from dossier.timeline.items.item import Item
from dossier.timeline.items.moving import Move
from dossier.timeline.shapes.glyphs import DIAMOND
from dossier.timeline.shapes.shapes import Ghost, Rect
from dossier.timeline.time.civil import DAY
from dossier.wording import dates

# Pixels at 14-pixel letters.
PADDED: Final = 8.0
HIGH: Final = 24.0


def ghost(plan: Plan) -> Ghost | None:
    """Give the twin of the item whose date is in the hand; None while there is none."""
    move = plan.look.ghost
    item = plan.items.by_id.get(move.id) if move else None
    if move is None or not isinstance(item, Item):
        return None
    y, half = _height(plan, item)
    x0, x1 = (plan.x(second) for second in _seconds(item, move))
    least = plan.metrics.px(DIAMOND)
    if x1 - x0 < least:
        x0, x1 = (x0 + x1 - least) // 2, (x0 + x1 + least) // 2
    box = Rect(x0, y - half, x1, y + half)
    words = dates.say(move.there, plan.words, moment=not item.span)
    at = {"start": x0, "end": x1}.get(move.part, (x0 + x1) / 2)
    return Ghost(item.kind, box, float(round(at)), words, _plate(plan, at, words))


def _seconds(item: Item, move: Move) -> tuple[int, int]:
    """Give the seconds from which to which the twin lies."""
    first, last = move.day * DAY, (move.day + 1) * DAY
    if move.part == "start":
        return first, max(last, item.bounds.end_hi)
    if move.part == "end":
        return min(first, item.bounds.start_lo), last
    return first, last


def _height(plan: Plan, item: Item) -> tuple[float, float]:
    """Give the middle of the item's lane, or of its closed group, and half the twin's height."""
    block = next(block for block in plan.sheet.blocks if block.kind == item.kind)
    lane = block.stack.lane_of(item) if block.stack else 0
    half = plan.metrics.px(BAR if item.span else BOX) // 2
    return plan.shift[1] + plan.sheet.lane_y(block, lane), half


def _plate(plan: Plan, at: float, words: str) -> Rect:
    """Give the room for the words: in the calendar, where they lie over nothing of a neighbour."""
    px, plot = plan.metrics.px, plan.plot
    width = plan.metrics.width(words, "lead") + px(2 * PADDED)
    x = float(round(max(plot.x0, min(at - width / 2, plot.x1 - width))))
    return Rect(x, plot.y0 - px(HIGH), x + float(round(width)), plot.y0)
