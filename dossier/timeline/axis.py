"""Draw the calendar above the lanes: two rows of ticks, and the line of today."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.timeline.civil import END, of_day
from dossier.timeline.geometry import Plan
from dossier.timeline.shapes import Line
from dossier.timeline.ticks import Calendar, Tick, choose, ticks

# Pixels at 14-pixel letters.
BESIDE = 5.0
ROOM = 2 * BESIDE + 4


def rows(plan: Plan, calendar: Calendar) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Give the lines of the fine row and of the coarse one."""
    metrics = plan.metrics
    room = metrics.px(ROOM)
    steps = choose(plan.scale.per_px, calendar, lambda text: metrics.width(text, "tick") + room)
    made = ticks(plan.scale, plan.plot.x1 - plan.plot.x0, steps, calendar)
    beside = metrics.px(BESIDE)
    fine = tuple(
        Line(x, x + beside, tick.label) for tick in made.fine for x in (plan.x(tick.second),)
    )
    return fine, tuple(_sticky(plan, made.coarse))


def _sticky(plan: Plan, made: tuple[Tick, ...]) -> Iterator[Line]:
    """Keep the words of the first unit in the window as long as they have room in it."""
    left, beside = plan.plot.x0, plan.metrics.px(BESIDE)
    for tick, after in pairwise((*made, Tick(END, ""))):
        x, limit = plan.x(tick.second), plan.x(after.second)
        width = plan.metrics.width(tick.label, "coarse") + 2 * beside
        label_x = max(x, left) + beside
        has_room = x >= left or left + width <= limit
        yield Line(x, label_x, tick.label if has_room else "")


def today(plan: Plan, coarse: tuple[Line, ...]) -> Line | None:
    """Give the line of today, where the day is known and in the window.

    Its word stands over it, or beside it where it would lie on the words of the coarse row.
    """
    day = plan.look.today
    if day is None:
        return None
    x = plan.x(of_day(day))
    if not plan.plot.x0 <= x < plan.plot.x1:
        return None
    label = plan.words.tr("today")
    width, beside = plan.metrics.width(label, "coarse"), plan.metrics.px(BESIDE)
    places = (x - width / 2, x - width - beside, x + beside)
    free = (place for place in places if not _covered(plan, coarse, place, place + width))
    return Line(x, next(free, places[0]), label)


def _covered(plan: Plan, coarse: tuple[Line, ...], first: float, last: float) -> bool:
    """Tell whether words of the coarse row stand between two places."""
    apart = plan.metrics.px(BESIDE)
    return any(
        line.label_x - apart < last
        and first < line.label_x + plan.metrics.width(line.label, "coarse") + apart
        for line in coarse
        if line.label
    )
