"""Let words stand before their glyph, in a picture that nobody can move with no room behind it."""

from __future__ import annotations

from math import floor

from dossier.timeline.fit import beside
from dossier.timeline.frame.sheet import ladder_of
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.glyphs import DIAMOND, Shapes
from dossier.timeline.shapes.labels import Captions, Metrics
from dossier.timeline.stacking.stack import BESIDE, PADDED, ground_of
from dossier.timeline.stacking.stacks import captions_of
from dossier.timeline.time.scale import Scale
from dossier.timeline.time.ticks import Ladder


def turned(items: Items, scale: Scale, metrics: Metrics, wide: float, pages: int = 1) -> Items:
    """Turn the words of each that has less room behind it than they need, and more before it.

    The room is that on so many pages side by side, which are so wide.
    """
    captions = captions_of(items, metrics)
    shapes = Shapes(scale.per_px, metrics.unit)

    def on_glyph(item: Item, words: float) -> bool:
        return ground_of(item, shapes.of(item).glyph, words + PADDED * metrics.unit) != "page"

    def room_before(item: Item) -> float:
        words = captions.of(item).width
        if items.crowded(item.kind) or on_glyph(item, words):
            return 0.0
        needed = beside(item, words + metrics.px(BESIDE + DIAMOND), metrics)
        first, last = scale.x(item.bounds.start_lo), scale.x(item.bounds.end_hi)
        before = first - max(0, floor(first / wide)) * wide
        behind = (floor(last / wide) + 1) * wide - last
        if last >= pages * wide:  # on what is seen of it
            behind = pages * wide - max(0.0, first) - PADDED * metrics.unit
        if behind >= needed.behind or before <= behind:
            return 0.0
        return max(0.0, before - (needed.before - words))

    rooms = ((item, room_before(item)) for item in items.placed)
    placed = [item if item.turned == room else item._replace(turned=room) for item, room in rooms]
    made = Items(placed, items.loose, items.undated, items.words, items.filtered)
    # The words are the same, wherever they stand: they need not be measured again.
    made.memory.get(Captions, metrics, lambda: captions)
    made.memory.get(Ladder, metrics, lambda: ladder_of(items, metrics))
    return made
