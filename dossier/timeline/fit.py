"""Choose the scale that shows what is asked for: all events with their words, or all ends too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from dossier.timeline.civil import DAY, YEAR, of_day
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
LONG: Final = 5 * YEAR
"""A span of so many seconds mostly has its words on it."""
NOWHERE: Final = date(2000, 1, 1)
"""Where the empty line stands, if nobody says what day it is."""


def events(items: Items, width: float, metrics: Metrics, today: date | None = None) -> Scale:
    """Show every event, with room for its words; `today` is where an empty line stands."""
    time = items.events
    if time is None or time.last - time.first < 2 * AROUND:
        return around(*(time or _nothing(today)), width)
    side = metrics.px(SIDE)
    room = width - side
    per_px = max(
        (at - time.first) / max(room - need, room / 2) for at, need in _needs(items, metrics)
    )
    per_px = min(max(NEAREST, per_px), FARTHEST)
    return Scale(time.first - side * per_px, per_px)


def ends(items: Items, width: float, metrics: Metrics, today: date | None = None) -> Scale:
    """Show all that is drawn, up to the last possible end."""
    first, last = items.ends or _nothing(today)
    side = metrics.px(SIDE)
    shown = around(first, last, width - 2 * side)
    return shown.panned(-side)


def _needs(items: Items, metrics: Metrics) -> Iterator[tuple[int, float]]:
    """Give seconds to be shown, and how many pixels are needed behind each."""
    captions = captions_of(items, metrics)
    for kind, group in items.groups.items():
        crowded = items.crowded(kind)
        for item in group:
            words = 0.0 if crowded else captions.of(item).width
            yield last_event(item), metrics.px(SIDE)
            yield _words_from(item), words + _around(item, metrics)


def _words_from(item: Item) -> int:
    """Give where the words of an item begin, if they are not on it."""
    bounds = item.bounds
    if item.kind == "sentence":
        return bounds.start_hi
    return bounds.start_lo if bounds.end_hi - bounds.start_lo > LONG else bounds.end_hi


def _around(item: Item, metrics: Metrics) -> float:
    """Give the pixels that are needed besides the words: the glyph's ends, and a chip."""
    chip = metrics.width(item.say.ends, "chip") + metrics.px(CHIP) if item.say.ends else 0.0
    fade = metrics.px(FADE) if item.bounds.end != "known" else 0.0
    return metrics.px(BESIDE + PADDED + SIDE) + chip + fade


def _nothing(today: date | None) -> Range:
    day = of_day(today or NOWHERE)
    return Range(day, day + DAY)
