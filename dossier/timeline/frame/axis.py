"""Draw the calendar above the lanes: two rows of ticks, and the line of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.timeline.frame.geometry import Plan
from dossier.timeline.frame.sheet import TICK_BESIDE
from dossier.timeline.shapes.shapes import Chip, Line
from dossier.timeline.time.civil import END, FIRST, of_day
from dossier.timeline.time.ticks import Tick


def fine(plan: Plan) -> tuple[Line, ...]:
    """Give the lines of the fine row that are in the window, at their places on the sheet."""
    step = plan.sheet.rows[0].step
    first, last = _window(plan)
    begin, end = step.place(first), step.place(last)
    if step.second(begin) < first:
        begin += 1
    made = [plan.sheet.tick(place) for place in range(begin, end + 1)]
    return (*made[:-2], *(_whole(plan, line) for line in made[-2:]))


def _whole(plan: Plan, line: Line) -> Line:
    """Leave out words that the edge of the window would cut: half a year is another year."""
    end = line.label_x + plan.metrics.width(line.label, "tick")
    return line if end <= plan.seen.x1 else line._replace(label="")


def coarse(plan: Plan, corners: Sequence[Chip]) -> tuple[Line, ...]:
    """Give the lines of the coarse row, the first word kept in the window while it has room.

    No word lies under a chip in a corner.
    """
    row = plan.sheet.rows[1]
    first, last = _window(plan)
    places = range(row.step.place(first), row.step.place(last) + 1)
    right = min((chip.box.x0 for chip in corners if chip.goes == "later"), default=plan.plot.x1)
    return tuple(_sticky(plan, tuple(map(row.tick, places)), right))


def _window(plan: Plan) -> tuple[float, float]:
    """Give the seconds between which there is a calendar to be drawn."""
    first, last = plan.window
    return min(max(FIRST, first), END - 1), min(max(FIRST, last), END - 1)


def _sticky(plan: Plan, made: tuple[Tick, ...], right: float) -> Iterator[Line]:
    """Keep the words of the first unit in the window as long as they have room in it."""
    left, beside = plan.plot.x0, plan.metrics.px(TICK_BESIDE)
    for tick, after in pairwise((*made, Tick(END, ""))):
        x, limit = plan.x(tick.second), plan.x(after.second)
        width = plan.metrics.width(tick.label, "coarse") + 2 * beside
        label_x = max(x, left) + beside
        has_room = label_x - beside + width <= limit and label_x - 2 * beside + width <= right
        yield Line(x, label_x, tick.label if has_room else "")


def today(plan: Plan, above: Sequence[Line], corners: Sequence[Chip]) -> Line | None:
    """Give the line of today, where the day is known and in the window.

    Its word stands over it, or beside it, and gives way to the coarse row, to chips
    and to the edge.
    """
    day = plan.look.today
    if day is None:
        return None
    x = plan.x(of_day(day))
    if not plan.plot.x0 <= x < plan.plot.x1:
        return None
    label = plan.words.tr("today")
    width, beside = plan.metrics.width(label, "coarse"), plan.metrics.px(TICK_BESIDE)
    places = (x - width / 2, x - width - beside, x + beside)
    for place in places:
        end = place + width
        chipped = any(chip.box.x0 < end and place < chip.box.x1 for chip in corners)
        if end <= plan.size.width and not chipped and not _covered(plan, above, place, end):
            return Line(x, place, label)
    return Line(x, x, "")


def _covered(plan: Plan, above: Sequence[Line], first: float, last: float) -> bool:
    """Tell whether words of the coarse row stand between two places."""
    apart = plan.metrics.px(TICK_BESIDE)
    return any(
        line.label_x - apart < last
        and first < line.label_x + plan.metrics.width(line.label, "coarse") + apart
        for line in above
        if line.label
    )
