"""Tell at the left edge what lies so long before the case that the events are shown without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.i18n import Words
from dossier.timeline.frame.geometry import CHIP, CHIP_PADDED, Plan
from dossier.timeline.frame.rows import Row
from dossier.timeline.items.item import Item
from dossier.timeline.shapes.labels import Metrics, cut, said
from dossier.timeline.shapes.shapes import Chip, Drawn, Rect
from dossier.timeline.stacking.stack import BESIDE

WIDEST = 240.0


def text_of(item: Item, metrics: Metrics, words: Words) -> str:
    """Say what it is and when, as a chip has room for it."""
    parts = (item.say.number, item.say.when, said(item.say, words))
    told = "  ".join(part for part in parts if part)
    return cut(told, "chip", metrics.px(WIDEST), metrics)


def width_of(text: str, metrics: Metrics) -> float:
    """Give the pixels that such a chip takes, with what is kept free on both sides."""
    return metrics.width(text, "chip") + metrics.px(2 * CHIP_PADDED) + 2 * metrics.px(BESIDE)


def chips(plan: Plan, row: Row, drawn: Sequence[Drawn]) -> Iterator[Chip]:
    """Give a chip for each that lies before the window, where its lane is free of what is drawn."""
    block, stack = row.block, row.block.stack
    if stack is None or plan.items.crowded(block.kind):
        return
    for item in plan.items.aside:
        if item.kind != block.kind or plan.sheet.x(item.bounds.end_hi) > plan.seen.x0:
            continue
        lane = stack.lane_of(item)
        y, half = plan.sheet.lane_y(block, lane), plan.metrics.px(CHIP) / 2
        text = text_of(item, plan.metrics, plan.words)
        left = plan.seen.x0 + plan.metrics.px(BESIDE)
        right = plan.seen.x0 + width_of(text, plan.metrics) - plan.metrics.px(BESIDE)
        box = Rect(left, y - half, float(round(right)), y + half)
        there = (*drawn, *row.in_lane(lane))
        taken = any(one.y == y and min(one.x0, one.words_x) < box.x1 for one in there)
        if plan.seen.y0 <= box.y0 and not taken:
            yield Chip(item.kind, box, text, "begin", item.id)
