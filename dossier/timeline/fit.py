"""Choose the scale that shows what is asked for: all events with their words, or all ends too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from dossier.timeline.civil import DAY, of_day
from dossier.timeline.glyphs import FADE
from dossier.timeline.item import Item
from dossier.timeline.items import Items
from dossier.timeline.labels import Metrics
from dossier.timeline.ranges import Range, last_event
from dossier.timeline.scale import AROUND, FARTHEST, NEAREST, Scale, around
from dossier.timeline.stack import BESIDE, PADDED
from dossier.timeline.stacks import captions_of

# Pixels at 14-pixel letters.
SIDE: Final = 24.0
CHIP: Final = 64.0
NOWHERE: Final = date(2000, 1, 1)
"""Where the empty line stands, if nobody says what day it is."""


def events(items: Items, width: float, metrics: Metrics, today: date | None = None) -> Scale:
    """Show every event, with room for its words; `today` is where an empty line stands."""
    time = items.events or items.ends
    if time is None or time.last - time.first < 2 * AROUND:
        return around(*(time or _nothing(today)), width)
    side = metrics.px(SIDE)
    room = width - side
    per_px = NEAREST
    # Which words lie on their bars depends on the zoom, and the zoom on the words beside.
    for _ in range(2):
        needs = _needs(items, metrics, per_px)
        per_px = max((at - time.first) / max(room - need, room / 2) for at, need in needs)
        per_px = min(max(NEAREST, per_px), FARTHEST)
    return Scale(time.first - side * per_px, per_px)


def ends(items: Items, width: float, metrics: Metrics, today: date | None = None) -> Scale:
    """Show all that is drawn, up to the last possible end."""
    first, last = items.ends or _nothing(today)
    side = metrics.px(SIDE)
    shown = around(first, last, width - 2 * side)
    return shown.panned(-side)


def _needs(items: Items, metrics: Metrics, per_px: float) -> Iterator[tuple[int, float]]:
    """Give seconds to be shown, and how many pixels are needed behind each.

    A crowd has no words that need room.
    """
    captions = captions_of(items, metrics)
    last = items.events.last if items.events else max(map(last_event, items.placed))
    yield last, metrics.px(SIDE)
    for kind, group in items.groups.items():
        for item in () if items.crowded(kind) else group:
            if item.aside and items.events:
                continue
            words = captions.of(item).width + _around(item, metrics)
            yield _words_from(item, words, per_px), words


def _words_from(item: Item, words: float, per_px: float) -> int:
    """Give where the words of an item begin: on its glyph where they fit, or behind it."""
    bounds = item.bounds
    if item.kind == "sentence":
        return bounds.start_hi
    begin, end = bounds.core
    for first, last in ((begin, end), (end, bounds.end_hi), (bounds.start_lo, begin)):
        if item.span and (last - first) / per_px >= words:
            return first
    return bounds.end_hi


def _around(item: Item, metrics: Metrics) -> float:
    """Give the pixels that are needed besides the words: the glyph's ends, and a chip."""
    chip = metrics.width(item.say.ends, "chip") + metrics.px(CHIP) if item.say.ends else 0.0
    fade = metrics.px(FADE) if item.bounds.end != "known" else 0.0
    return metrics.px(BESIDE + PADDED + SIDE) + chip + fade


def _nothing(today: date | None) -> Range:
    day = of_day(today or NOWHERE)
    return Range(day, day + DAY)
