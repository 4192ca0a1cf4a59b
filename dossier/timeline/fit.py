"""Choose the scale that shows what is asked for: all events with their words, or all ends too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from dossier.timeline.frame import beyond
from dossier.timeline.items.cropping import cropped
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.shapes.glyphs import DIAMOND, FADE, QUERY
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.stacking.stack import BESIDE, PADDED
from dossier.timeline.stacking.stacks import captions_of
from dossier.timeline.time.civil import DAY, of_day
from dossier.timeline.time.scale import AROUND, FARTHEST, NEAREST, Scale, around

# Pixels at 14-pixel letters.
SIDE: Final = 24.0
CHIP: Final = 64.0
WORDS: Final = 2 / 3
"""How much of the line words may take from time."""
MORE_WORDS: Final = 0.85
"""How much of it in a picture that nobody can move: there no word comes into sight later."""
TIME: Final = 2 / 5
"""How much of it time has at least in a window, else words stand before their glyph too."""
LEAST: Final = 100.0
MARGINS: Final = 100.0
"""Pixels beside words of half a line, at 14-pixel letters."""
TRIES: Final = 4
"""How often the zoom is reckoned anew at most: it hardly changes after the second time."""
NOWHERE: Final = date(2000, 1, 1)
"""Where the empty line stands, if nobody says what day it is."""


class Aim(NamedTuple):
    """A time to be shown on a line of some pixels, from a side of it on."""

    time: Range
    side: float
    width: float
    still: bool = False
    """Nobody can move the picture."""
    around: bool = False
    """Words may stand before their glyph too."""
    only: bool = False
    """What ends after the time is not shown to its end."""


class Room(NamedTuple):
    """The pixels that words need behind what they belong to, or before it."""

    behind: float
    before: float


class _Need(NamedTuple):
    """Seconds to be shown, and the room for words that is needed there."""

    last: int
    behind: float
    first: int = 0
    before: float = 0.0
    """0 where words cannot stand before it, or do so already."""
    told: float = 0.0
    """The room behind its begin where it runs off the window: for some of it, and how it ends."""


class _Worded(NamedTuple):
    """An item whose words need room: beside it, or on its bar where that is long enough."""

    item: Item
    beside: _Need
    on_bar: float
    chip: float
    """The room for what is said of its end where the bar runs off the window."""


def events(
    items: Items, width: float, metrics: Metrics, today: date | None = None, *, still: bool = False
) -> Scale:
    """Show every event, with room for its words; `today` is where an empty line stands.

    In a picture that stands `still`, words may stand before their glyph too.
    """
    time = items.events or items.ends
    if time is None or (time.last - time.first < 2 * AROUND and not still):
        return around(*(time or _nothing(today)), width)
    if time.last - time.first < 2 * AROUND:
        middle = (time.first + time.last) // 2
        time = Range(middle - AROUND, middle + AROUND)
    return _all(items, Aim(time, metrics.px(SIDE), width, still, around=still), metrics)


def closer(items: Items, width: float, metrics: Metrics) -> Scale:
    """Show every event in a window, where words may stand before their glyph too."""
    aim = Aim(items.events or Range(0, DAY), metrics.px(SIDE), width, around=True)
    return _all(items, aim, metrics)


def half(metrics: Metrics, line: float) -> Metrics:
    """Let words take half of a line at most: those have room beside their glyph, wherever it is."""
    return replace(metrics, widest=max(LEAST, line / 2 / metrics.unit - MARGINS))


def leaves_time(items: Items, scale: Scale, width: float) -> bool:
    """Tell whether the words of all events leave time its part of a window, if it needs one."""
    time = items.events or Range(0, 0)
    length = time.last - time.first
    return length < 2 * AROUND or length >= TIME * width * scale.per_px


def _all(items: Items, aim: Aim, metrics: Metrics) -> Scale:
    """Show some time, and what lies before it as far as its words would be cut."""
    shown = _showing(items, aim, metrics)
    out = [item for item in items.aside if item.bounds.end_hi <= shown.time(0)]
    if not out:
        return shown
    farthest = max(reach(item, items, metrics, shown)[1] for item in out)
    if farthest > 0:  # its words would be cut at the edge
        first = min(item.bounds.start_lo for item in out)
        return _showing(items, aim._replace(time=Range(first, aim.time.last)), metrics)
    told = (beyond.text_of(item, metrics, items.words) for item in out)
    before = max(beyond.width_of(text, metrics) for text in told)
    return _showing(items, aim._replace(side=max(aim.side, min(before, aim.width / 4))), metrics)


def ends(items: Items, width: float, metrics: Metrics, today: date | None = None) -> Scale:
    """Show all that is drawn, up to the last possible end, with room for its words."""
    time = items.ends
    if time is None or time.last - time.first < 2 * AROUND:
        return around(*(time or _nothing(today)), width)
    return _showing(items, Aim(time, metrics.px(SIDE), width), metrics)


def within(items: Items, time: Range, width: float, metrics: Metrics) -> tuple[Items, Scale]:
    """Show some time in a picture that stands still, however short, with room for its words.

    Give the items as a picture of that time has them, and their scale.
    """
    aim = Aim(time, metrics.px(SIDE), width, still=True, around=True, only=True)
    scale = _showing(cropped(items, time.first), aim, metrics)
    return cropped(items, scale.time(-1)), scale


def _showing(items: Items, aim: Aim, metrics: Metrics) -> Scale:
    """Show a stretch of time, and the words that begin in it."""
    time, per_px, before, tries = aim.time, NEAREST, 0.0, TRIES
    farthest = _farthest(aim)
    edge = _Need(time.last, metrics.px(SIDE))
    worded = [*_worded(items, time, metrics)]
    # Which words lie on their bars depends on the zoom, and the zoom on the words beside.
    while tries and per_px != before:
        tries -= 1
        needs = [edge, *(_need(one, per_px) for one in worded)]
        needs = [need for need in needs if not aim.only or need.last <= time.last]
        before, per_px = per_px, min(max(NEAREST, _nearest(needs, aim)), farthest)
    return Scale(time.first - aim.side * per_px, per_px)


def _nearest(needs: Sequence[_Need], aim: Aim) -> float:
    """Give the fewest seconds a pixel at which all have their room, on one side or the other.

    The farther one looks, the more room is behind, and the less before: what is short of both
    goes by that behind, until all have theirs.
    """
    first, room, per_px, least = aim.time.first, aim.width - aim.side, NEAREST, _least(aim)
    while least > 0:
        wanted = max(
            (second - first) / max(room - behind, least)
            for second, behind in (_behind(need, aim, per_px) for need in needs)
        )
        if wanted <= per_px:
            break
        per_px = wanted
    return per_px


def _least(aim: Aim) -> float:
    """Give the pixels that words leave to time at least."""
    return (aim.width - aim.side) * (1 - (MORE_WORDS if aim.still else WORDS))


def _farthest(aim: Aim) -> float:
    """Give the most seconds a pixel: in a window, words that have no room leave time its share."""
    least = _least(aim)
    if aim.still or least <= 0:
        return FARTHEST
    return min(FARTHEST, (aim.time.last - aim.time.first) / least)


def _behind(need: _Need, aim: Aim, per_px: float) -> tuple[int, float]:
    """Give the second behind which there is need of room, and of how much.

    Where the words have room before their glyph, only for what is said of its end.
    """
    before = (need.first - aim.time.first) / per_px + aim.side
    if aim.around and 0 < need.before <= before:
        return need.first, need.told
    return need.last, need.behind


def _worded(items: Items, time: Range, metrics: Metrics) -> Iterator[_Worded]:
    """Give what begins in some time, and the room that its words need at any zoom."""
    captions = captions_of(items, metrics)
    around = metrics.px(BESIDE + PADDED + SIDE)
    for kind, group in items.groups.items():
        if items.crowded(kind):
            continue
        for item in group:
            bounds = item.bounds
            if bounds.start_lo >= time.first:
                on_bar = captions.of(item).width + around
                room = beside(item, on_bar, metrics)
                chip = told(item, metrics)
                seen = chip + metrics.px(2 * SIDE) if chip else 0.0
                need = _Need(bounds.end_hi, room.behind, bounds.start_lo, room.before, seen)
                if item.turned:
                    need = _Need(bounds.end_hi, around)
                yield _Worded(item, need, on_bar, chip)


def _need(one: _Worded, per_px: float) -> _Need:
    """Give where the words of a span stand, on its bar or beside it, and the room they need."""
    if not one.item.span or one.item.turned:
        return one.beside
    bounds, (begin, end) = one.item.bounds, one.item.core
    if one.item.begun:  # its words stand on the line that leads to it from its day
        begin, end = bounds.start_hi, one.item.begun[0]
    for first, last in ((begin, end), (end, bounds.end_hi), (bounds.start_lo, begin)):
        if (last - first) / per_px >= one.on_bar:
            return one.beside._replace(last=first, behind=one.on_bar + one.chip)
    return one.beside


def beside(item: Item, wide: float, metrics: Metrics) -> Room:
    """Give the room that so many pixels need on either side of a glyph."""
    fade, query = metrics.px(FADE), metrics.px(QUERY) if item.uncertain else 0.0
    return Room(
        wide + query + (fade if item.bounds.end != "known" else 0.0),
        wide + (fade if item.bounds.start != "known" else 0.0),
    )


def told(item: Item, metrics: Metrics) -> float:
    """Give the pixels for what is said of an end at the edge of the window; 0 where nothing is."""
    ends = item.say.ends
    return metrics.width(ends, "chip") + metrics.px(CHIP) if ends else 0.0


def reach(item: Item, items: Items, metrics: Metrics, shown: Scale) -> tuple[float, float]:
    """Give the places in the window between which an item lies with the words beside it."""
    words = captions_of(items, metrics).of(item).width + metrics.px(BESIDE + DIAMOND)
    first, last = shown.x(item.bounds.start_lo), shown.x(item.bounds.end_hi)
    return (first - words, last) if item.turned else (first, last + words)


def _nothing(today: date | None) -> Range:
    day = of_day(today or NOWHERE)
    return Range(day, day + DAY)
