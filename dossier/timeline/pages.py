"""Lay the timeline out for paper: split along time, each event with the number of its row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from dossier.timeline import fit
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import DEFAULT, Look, Size, plan
from dossier.timeline.frame.layout import lay_out
from dossier.timeline.frame.sheet import PITCH, Sheet, left_column, sheet_of
from dossier.timeline.items.item import Say
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.stacking.stacks import narrower
from dossier.timeline.time.scale import Scale
from dossier.timeline.turning import turned

MOST: Final = 8
"""Pages side by side at most; what needs more lanes than a page has goes on below."""
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def numbered(items: Items) -> Items:
    """Give each item the number of its row in the table: its place among all."""
    return _saying(items, [say._replace(number=f"{at}") for at, say in enumerate(_says(items), 1)])


def cited(items: Items, notes: Iterable[Iterable[int]]) -> Items:
    """Give each item the numbers of its sources behind its date, where no label ends too early.

    `notes` are those of all items, in their order. Behind its label stand those of one that has no
    date.
    """
    return _saying(items, list(map(_cited, _says(items), notes)))


def _cited(say: Say, notes: Iterable[int]) -> Say:
    raised = "".join(f"\N{NO-BREAK SPACE}{note}".translate(_RAISED) for note in notes)
    if say.when:
        return say._replace(when=say.when + raised)
    return say._replace(label=say.label + raised)


def _says(items: Items) -> list[Say]:
    return [found.say for found in items.all]


def _saying(items: Items, says: Iterable[Say]) -> Items:
    """Give the items with other words beside them, those of all in their order."""
    said = dict(zip((found.id for found in items.all), says, strict=True))
    return Items(
        (item._replace(say=said[item.id]) for item in items.placed),
        (item._replace(say=said[item.id]) for item in items.loose),
        items.undated,
        items.words,
        items.filtered,
    )


def pages(
    items: Items, size: Size, metrics: Metrics, time: Range | None = None
) -> tuple[Frame, ...]:
    """Give the pages of this size that show every event, or just some time; the calendar on each.

    A label is as long as it is, and only a page that is narrower ends it: the table has it whole.

    Time is spread over as many pages side by side as make the fewest in all; a page on which there
    is nothing that was not on one before it is left out.
    """
    wide = max(1.0, size.width - left_column(items, metrics))
    metrics = replace(metrics, widest=wide, roomy=0.0)
    half = narrower(items, fit.half(metrics, wide), metrics)
    look = Look(overview=False, still=True, whole_tray=True, stretch=time)
    fewest: tuple[Frame, ...] = ()
    for number in range(1, MOST + 1):
        across = number * wide
        shown, whole = items, fit.events(items, across, half, still=True)
        if time:
            shown, whole = fit.within(items, time, across, half)
        shown = turned(shown, whole, metrics, wide, number)
        scales = [Scale(whole.time(place * wide), whole.per_px) for place in range(number)]
        made = _below_each_other(shown, scales, size, metrics, look)
        # No more than one page too many is laid out of what takes more than is known already.
        telling = tuple(islice(_telling(made), len(fewest) + 1 if fewest else None))
        # Of equally many, those on which time has more room, if no page ends before a number.
        if not fewest or (len(telling) <= len(fewest) and _mute(telling) <= _mute(fewest)):
            fewest = telling
        if len(fewest) <= number:
            break  # More side by side are hardly fewer in all.
    return fewest


def _mute(made: tuple[Frame, ...]) -> int:
    """Count the glyphs that have no words on any page."""
    drawn = {mark.id for frame in made for mark in frame.marks}
    return len(drawn - {label.id for frame in made for label in frame.labels})


def _telling(made: Iterable[Frame]) -> Iterator[Frame]:
    """Give the pages that show something for the first time; the first one where none does."""
    seen: set[str] = set()
    silent: list[Frame] = []
    told = False
    for frame in made:
        new = {mark.id for mark in frame.marks} - seen
        if new or any(chip.first < chip.last for chip in frame.chips):
            seen |= new
            told = True
            yield frame
        else:
            silent.append(frame)
    if not told:
        yield from silent[:1]


def _below_each_other(
    items: Items, scales: list[Scale], size: Size, metrics: Metrics, look: Look
) -> Iterator[Frame]:
    """Give each stretch of time as often as it takes to show all lanes, each lane whole."""
    for scale in scales:
        sheet = sheet_of(items, scale, metrics, DEFAULT)
        scroll = 0.0
        while True:
            look = look._replace(scroll=scroll)
            plot = plan(items, scale, size, metrics, look).plot
            seen = plot.y1 - plot.y0
            if seen <= 0 or not sheet.height:
                yield lay_out(items, scale, size, metrics, look)
                break
            end = _end_of_lanes(sheet, scroll, scroll + seen)
            lower = Size(size.width, size.height - (seen - (end - scroll)))
            yield lay_out(items, scale, lower, metrics, look)
            if end >= sheet.height:
                break
            scroll = end


def _end_of_lanes(sheet: Sheet, top: float, bottom: float) -> float:
    """Give the height at which the last lane ends that is whole between two heights."""
    if sheet.height <= bottom:
        return sheet.height
    half = sheet.metrics.px(PITCH) / 2
    ends = (
        sheet.lane_y(block, lane) - half if lane else block.y
        for block in sheet.blocks
        for lane in range(block.stack.lanes if block.stack else 1)
    )
    return max((end for end in ends if top < end <= bottom), default=bottom)
