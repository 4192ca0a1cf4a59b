"""Let words stand before their glyph, where a picture of all events has no room behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import floor
from typing import NamedTuple

from dossier.timeline import fit
from dossier.timeline.frame.sheet import ladder_of
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import InOrder, Items
from dossier.timeline.shapes.glyphs import DIAMOND, Shapes
from dossier.timeline.shapes.labels import WIDEST, Metrics
from dossier.timeline.stacking.stack import BESIDE, PADDED, ground_of, part_for
from dossier.timeline.stacking.stacks import captions_of, roomy_of, share_captions
from dossier.timeline.time.scale import Scale
from dossier.timeline.time.ticks import Ladder


class Fitted(NamedTuple):
    """All events as a window shows them."""

    items: Items
    metrics: Metrics
    scale: Scale


def in_window(items: Items, width: float, metrics: Metrics, today: date | None = None) -> Fitted:
    """Show every event in a window, with room for its words.

    They stand behind their glyph as long as that leaves time its part of the line, else on either
    side of it, and are shorter. Wherever a person then looks, they stay where they are.
    """
    behind = _with_rooms(items, [0.0] * len(items.placed), metrics)
    metrics = replace(metrics, widest=WIDEST)
    scale = fit.events(behind, width, metrics, today)
    if fit.leaves_time(behind, scale, width):
        return Fitted(behind, metrics, scale)
    half = fit.half(metrics, width)
    half = replace(half, widest=min(WIDEST, half.widest))
    scale = fit.closer(behind, width, half)
    rooms = _rooms(behind, scale, half, width)
    return Fitted(_with_rooms(items, rooms, half), half, scale)


def turned(items: Items, scale: Scale, metrics: Metrics, wide: float, pages: int = 1) -> Items:
    """Turn the words of each that has less room behind it than they need, and more before it.

    The room is that on so many pages side by side, which are so wide.
    """
    return _with_rooms(items, _rooms(items, scale, metrics, wide, pages), metrics)


def _rooms(
    items: Items, scale: Scale, metrics: Metrics, wide: float, pages: int = 1
) -> list[float]:
    """Give the pixels that words have before each; 0 for those that stand behind it."""
    captions, roomy = captions_of(items, metrics), roomy_of(items, metrics)
    shapes = Shapes(scale.per_px, metrics.unit)

    def on_glyph(item: Item, words: float) -> bool:
        needed, (offset, glyph) = words + PADDED * metrics.unit, shapes.of(item)
        part = part_for(glyph, ground_of(item, glyph, needed))
        if part is None or scale.x(item.bounds.end_hi) <= pages * wide:
            return part is not None
        seen_from = max(0.0, scale.x(item.bounds.start_lo) + offset + part.x0)
        return pages * wide - seen_from - fit.told(item, metrics) >= needed

    def room_before(item: Item) -> float:
        words = captions.of(item).width
        if items.crowded(item.kind) or on_glyph(item, words):
            return 0.0
        needed = fit.beside(item, words + metrics.px(BESIDE + DIAMOND), metrics)
        first, last = scale.x(item.bounds.start_lo), scale.x(item.bounds.end_hi)
        before = first - max(0, floor(first / wide)) * wide
        behind = (floor(last / wide) + 1) * wide - last
        if last >= pages * wide:  # on what is seen of it
            seen = pages * wide - max(0.0, first) - fit.told(item, metrics)
            behind = seen - PADDED * metrics.unit
        if behind >= needed.behind or before <= behind:
            return 0.0
        return min(roomy.of(item).width, max(0.0, before - (needed.before - words)))

    return [room_before(item) for item in items.placed]


def _with_rooms(items: Items, rooms: Sequence[float], metrics: Metrics) -> Items:
    """Give the items with so many pixels for the words before each."""
    if all(item.turned == room for item, room in zip(items.placed, rooms, strict=True)):
        return items
    placed = InOrder(
        item if item.turned == room else item._replace(turned=room)
        for item, room in zip(items.placed, rooms, strict=True)
    )
    made = Items(placed, items.loose, items.undated, items.words, items.filtered)
    # The words are the same, wherever they stand: they need not be measured again.
    share_captions(items, made, metrics)
    made.memory.get(Ladder, metrics, lambda: ladder_of(items, metrics))
    return made
