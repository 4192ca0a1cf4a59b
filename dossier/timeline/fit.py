"""Choose the scale that shows what is asked for: all events with their words, or all ends too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from dossier.timeline import beyond
from dossier.timeline.civil import DAY, of_day
from dossier.timeline.cropping import cropped
from dossier.timeline.glyphs import DIAMOND, FADE
from dossier.timeline.item import Item
from dossier.timeline.items import Items
from dossier.timeline.labels import Metrics
from dossier.timeline.ranges import Range
from dossier.timeline.scale import AROUND, FARTHEST, NEAREST, Scale, around
from dossier.timeline.stack import BESIDE, PADDED
from dossier.timeline.stacks import captions_of

# Pixels at 14-pixel letters.
SIDE: Final = 24.0
CHIP: Final = 64.0
WORDS: Final = 2 / 3
"""How much of the line words may take from time."""
NOWHERE: Final = date(2000, 1, 1)
"""Where the empty line stands, if nobody says what day it is."""


def events(items: Items, width: float, metrics: Metrics, today: date | None = None) -> Scale:
    """Show every event, with room for its words; `today` is where an empty line stands."""
    time = items.events or items.ends
    if time is None or time.last - time.first < 2 * AROUND:
        return around(*(time or _nothing(today)), width)
    shown = _showing(items, time, metrics, (metrics.px(SIDE), width))
    out = [item for item in items.aside if item.bounds.end_hi <= shown.time(0)]
    if not out:
        return shown
    reach = max(_reach(item, items, metrics, shown) for item in out)
    if reach > 0:  # its words would be cut at the edge
        first = min(item.bounds.start_lo for item in out)
        return _showing(items, Range(first, time.last), metrics, (metrics.px(SIDE), width))
    told = (beyond.text_of(item, metrics, items.words) for item in out)
    before = max(beyond.width_of(text, metrics) for text in told)
    return _showing(items, time, metrics, (max(metrics.px(SIDE), min(before, width / 4)), width))


def ends(items: Items, width: float, metrics: Metrics, today: date | None = None) -> Scale:
    """Show all that is drawn, up to the last possible end, with room for its words."""
    time = items.ends
    if time is None or time.last - time.first < 2 * AROUND:
        return around(*(time or _nothing(today)), width)
    return _showing(items, time, metrics, (metrics.px(SIDE), width))


def within(items: Items, time: Range, width: float, metrics: Metrics) -> tuple[Items, Scale]:
    """Show some time, however short, with room for the words of what ends in it.

    Give the items as a picture of that time has them, and their scale.
    """
    sides = metrics.px(SIDE), width
    scale = _showing(cropped(items, time.first), time, metrics, sides, only=True)
    return cropped(items, scale.time(-1)), scale


def _showing(
    items: Items,
    time: Range,
    metrics: Metrics,
    sides: tuple[float, float],
    *,
    only: bool = False,
) -> Scale:
    """Show a stretch of time between a left side and a width, and the words that begin in it.

    Where `only` it is asked for, what ends after it is not shown to its end.
    """
    side, width = sides
    room = width - side
    per_px = NEAREST
    # Which words lie on their bars depends on the zoom, and the zoom on the words beside.
    for _ in range(2):
        needs = [(time.last, metrics.px(SIDE)), *_needs(items, time, metrics, per_px)]
        needs = [need for need in needs if not only or need[0] <= time.last]
        per_px = max((at - time.first) / max(room - need, room * (1 - WORDS)) for at, need in needs)
        per_px = min(max(NEAREST, per_px), FARTHEST)
    return Scale(time.first - side * per_px, per_px)


def _needs(
    items: Items, time: Range, metrics: Metrics, per_px: float
) -> Iterator[tuple[int, float]]:
    """Give seconds to be shown, and how many pixels are needed behind each for words."""
    captions = captions_of(items, metrics)
    for kind, group in items.groups.items():
        if items.crowded(kind):
            continue
        for item in group:
            if item.bounds.start_lo >= time.first:
                yield _need(item, captions.of(item).width, metrics, per_px)


def _need(item: Item, words: float, metrics: Metrics, per_px: float) -> tuple[int, float]:
    """Give where the words of an item begin, on its bar or behind it, and the room they need."""
    bounds, (begin, end) = item.bounds, item.bounds.core
    words += metrics.px(BESIDE + PADDED + SIDE)
    chip = metrics.width(item.say.ends, "chip") + metrics.px(CHIP) if item.say.ends else 0.0
    for first, last in ((begin, end), (end, bounds.end_hi), (bounds.start_lo, begin)):
        if item.span and (last - first) / per_px >= words:
            return first, words + chip
    return bounds.end_hi, words + (metrics.px(FADE) if bounds.end != "known" else 0.0)


def _reach(item: Item, items: Items, metrics: Metrics, shown: Scale) -> float:
    """Give how far the words of an item reach into the window that it is left of."""
    words = captions_of(items, metrics).of(item).width + metrics.px(BESIDE + DIAMOND)
    return shown.x(item.bounds.end_hi) + words


def _nothing(today: date | None) -> Range:
    day = of_day(today or NOWHERE)
    return Range(day, day + DAY)
