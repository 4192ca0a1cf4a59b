"""Draw what is chosen or looked for one by one, though the crowd around it is only counted."""

from __future__ import annotations

from bisect import bisect_left
from itertools import zip_longest
from typing import Final

from dossier.timeline.frame.geometry import Plan
from dossier.timeline.frame.sheet import Block
from dossier.timeline.items.item import Item
from dossier.timeline.items.search import found_by_kind
from dossier.timeline.shapes.labels import shortened
from dossier.timeline.shapes.shapes import Caption, Drawn
from dossier.timeline.stacking.cells import COUNTED
from dossier.timeline.stacking.density import Counted
from dossier.timeline.stacking.stack import Slot
from dossier.timeline.stacking.stacks import captions_of

LANE: Final = 0
"""Above the columns of the counts."""
MOST: Final = 200
"""Of more finds in one crowd, only the chosen one is drawn: the others would hide each other."""
APART: Final = 6.0
LEAST: Final = 100.0
NO_WORDS: Final = Caption((), 0.0)


def standing_out(plan: Plan, block: Block) -> tuple[Drawn, ...]:
    """Give what stands out of a crowd, wherever it is, from left to right.

    Where there is no room for all, the chosen one comes first, with its words, then what weighs
    most, then what lasts longest; their labels have the room up to the next glyph. Nothing depends
    on the window.
    """
    if not isinstance(block.stack, Counted) or not (plan.look.chosen or plan.look.search):
        return ()
    key = block.kind, plan.look.chosen, plan.look.search
    known = plan.sheet.standing
    if key not in known:
        known.clear()
        known[key] = _worded(plan, block, _placed(plan, block, block.stack))
    return known[key]


def _placed(plan: Plan, block: Block, stack: Counted) -> list[Drawn]:
    """Give each a place of its own, as far as there is one."""
    placed: list[Drawn] = []
    apart, captions = plan.metrics.px(APART), captions_of(plan.items, plan.metrics)
    for item in sorted(_wanted(plan, block), key=lambda item: _rank(item, plan.look.chosen)):
        if stack.lane_of(item) >= COUNTED:
            continue
        words = captions.of(item) if item.id == plan.look.chosen else NO_WORDS
        drawn = plan.sheet.make(block, Slot(LANE, item, words, "page"))
        at = bisect_left(placed, drawn.x0, key=lambda one: one.x0)
        clear = at == len(placed) or _end(drawn) + apart <= placed[at].x0
        if clear and (at == 0 or _end(placed[at - 1]) + apart <= drawn.x0):
            placed.insert(at, drawn)
    return placed


def _end(drawn: Drawn) -> float:
    """Give where an item ends, with the words that it has for certain."""
    return drawn.reach if drawn.caption.runs else drawn.x1


def _wanted(plan: Plan, block: Block) -> list[Item]:
    """Give the chosen item of a group, and those of it that a search has found."""
    look = plan.look
    found = found_by_kind(plan.items, look.search).get(block.kind, [])
    there = found if len(found) <= MOST else []
    chosen = plan.items.by_id.get(look.chosen)
    if isinstance(chosen, Item) and chosen.kind == block.kind and chosen not in there:
        return [*there, chosen]
    return there


def _rank(item: Item, chosen: str) -> tuple[bool, int, int, str]:
    bounds = item.bounds
    return item.id != chosen, -item.weight, bounds.start_lo - bounds.end_hi, item.id


def _worded(plan: Plan, block: Block, placed: list[Drawn]) -> tuple[Drawn, ...]:
    """Give each the words that have room up to the next one."""
    captions, metrics = captions_of(plan.items, plan.metrics), plan.metrics
    made: list[Drawn] = []
    for one, after in zip_longest(placed, placed[1:]):
        words = captions.of(one.item)
        if after is not None and not one.caption.runs:
            room = after.x0 - metrics.px(APART) - one.words_x
            words = shortened(words, room, metrics) if room >= metrics.px(LEAST) else NO_WORDS
        made.append(plan.sheet.make(block, Slot(LANE, one.item, words, "page")))
    return tuple(made)
