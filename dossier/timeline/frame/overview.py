"""Draw the whole time in one strip, and the window that is looked at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple

from dossier.timeline.frame.geometry import Plan
from dossier.timeline.frame.sheet import MARGIN
from dossier.timeline.items.item import Item, Kind
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.shapes.shapes import Overview, Rect, Span
from dossier.timeline.stacking.crowd import Crowd
from dossier.timeline.stacking.stacks import crowd_of
from dossier.timeline.time.civil import DAY, END, day_of
from dossier.timeline.time.scale import Scale, around

# Pixels at 14-pixel letters.
ABOVE = 4.0
APART = 12.0
"""Between the years of the strip and its window."""
THICK = 4.0
LEAST = 4.0
WIDE = 4.0
"""Pixels from which on a stretch is seen as one."""
BARS = 3
"""Lanes of bars; further bars begin again in the first."""


class Strip(NamedTuple):
    """What the strip shows, whatever the window."""

    box: Rect
    scale: Scale
    spans: tuple[Span, ...]
    label: str


def overview(plan: Plan) -> Overview | None:
    """Draw the strip; None where it is not wanted, or nothing has a place on the line."""
    whole = plan.items.ends
    if not plan.look.overview or whole is None:
        return None
    key = plan.strip, plan.plot.x0, plan.metrics
    box, scale, spans, label = plan.items.memory.get(Strip, key, lambda: _strip(plan, whole))
    x0, x1 = (round(box.x0 + scale.x(edge)) for edge in plan.window)
    left = min(max(box.x0, float(x0)), box.x1 - LEAST)
    window = Rect(left, box.y0, max(min(box.x1, float(x1)), left + LEAST), box.y1)
    return Overview(box, window, spans, label)


def _strip(plan: Plan, whole: Range) -> Strip:
    ground, px = plan.strip, plan.metrics.px
    first, last = day_of(whole.first).year, day_of(min(whole.last, END) - 1).year
    label = plan.words.tr("{first} to {last}").format(first=first, last=last)
    label = label if first != last else str(first)
    # Where no name of a group is long, the years need more room than the names.
    begin = max(plan.plot.x0, px(MARGIN) + ceil(plan.metrics.width(label, "tick")) + px(APART))
    right = plan.size.width - px(MARGIN)
    box = Rect(begin, ground.y0 + px(ABOVE), right, ground.y1 - px(ABOVE))
    scale = strip_scale(plan.items, box)
    return Strip(box, scale, tuple(_spans(plan.items, scale, box, px(THICK))), label)


def strip_scale(items: Items, box: Rect) -> Scale:
    """Give the scale of the strip: all that is drawn, with a little room on both sides."""
    first, last = items.ends or (0, DAY)
    width = box.x1 - box.x0
    room = (last - first) / 40
    return around(first - room, last + room, width)


def _spans(items: Items, strip: Scale, box: Rect, thick: float) -> Iterator[Span]:
    """Give what the strip shows; what falls on the same pixels is drawn once."""
    for held in items.held:
        if not held.open:
            x0, x1 = box.x0 + strip.x(held.first), box.x0 + strip.x(held.last)
            yield Span("custody", round(x0), round(x1), box.y0, box.y1, "band")
    high = (box.y1 - box.y0 - 8) // len(items.groups)
    for row, (kind, group) in enumerate(items.groups.items()):
        if items.crowded(kind):
            y = box.y0 + 4 + row * high
            yield from _crowd(kind, crowd_of(items, kind), strip, box._replace(y0=y, y1=y + high))
        else:
            yield from _each(group, strip, box, thick)


def _each(group: Iterable[Item], strip: Scale, box: Rect, thick: float) -> Iterator[Span]:
    """Draw each item: a sentence as long as it lasts, of all else the begin, where that is known.

    What was at some time within a stretch that is seen as one gets no tick: it would say a day.
    """
    bars, drawn = 0, set[Span]()
    # A hollow tick would wipe out one that it is drawn over.
    for item in sorted(group, key=lambda item: item.happened):
        if item.kind == "sentence" and item.span:
            y = box.y0 + thick * (1 + 2 * (bars % BARS))
            bars += 1
            yield from _bar(item, strip, box.x0, (y, y + thick))
            continue
        first, last = item.bounds.start_lo, item.bounds.start_hi
        if not item.bounds.exact_start and (last - first) / strip.per_px >= WIDE:
            span = _vague(item.kind, (first, last), strip, box._replace(y0=box.y1 - 4 - thick))
        else:
            span = _tick(item, strip, box)
        if span not in drawn:
            drawn.add(span)
            yield span


def _crowd(kind: Kind, crowd: Crowd, strip: Scale, box: Rect) -> Iterator[Span]:
    """Draw where anything begins, going from pixel to pixel, however many there are.

    Each kind has a row of its own, for a crowd leaves nothing of what it is drawn over.
    """
    begins, place = crowd.begins, 0
    while place < len(begins):
        x = float(round(box.x0 + strip.x(begins[place])))
        yield Span(kind, x, x + 2, box.y0, box.y1, "tick")
        after = strip.time(x + 0.5 - box.x0)
        place = bisect_left(begins, after, place + 1)


def _tick(item: Item, strip: Scale, box: Rect) -> Span:
    x, y0, y1 = float(round(box.x0 + strip.x(item.bounds.start_lo))), box.y0 + 4, box.y1 - 4
    if item.happened:
        return Span(item.kind, x, x + 2, y0, y1, "tick")
    return Span(item.kind, x - 1, x + 3, y0, y1, "hollow")


def _vague(kind: Kind, within: tuple[int, int], strip: Scale, box: Rect) -> Span:
    """Draw within which time something began, on the floor of the strip."""
    x0, x1 = (float(round(box.x0 + strip.x(second))) for second in within)
    return Span(kind, x0, x1, box.y0, box.y1 - 4, "hatch")


def _bar(item: Item, scale: Scale, left: float, y: tuple[float, float]) -> Iterator[Span]:
    core_lo, core_hi = item.core
    begin = item.begun[0] if item.begun else core_lo
    places = (begin, core_lo, max(core_lo, core_hi), item.bounds.end_hi)
    x0, x1, x2, x3 = (float(round(left + scale.x(second))) for second in places)
    if core_lo > core_hi:  # nowhere for certain
        yield Span(item.kind, x0, x3, *y, "hatch")
        return
    if x1 > x0:
        yield Span(item.kind, x0, x1, *y, "hatch")
    yield Span(item.kind, x1, x2, *y, "solid")
    if x3 > x2:
        yield Span(item.kind, x2, x3, *y, "hatch")
