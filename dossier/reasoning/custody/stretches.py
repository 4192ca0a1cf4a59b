"""Stretches of days, counted exactly: what every reading holds, and what some reading reaches.

A period begins on one of some days and ends on one of some days. Days are numbers here, as
`date.toordinal` gives them, and what nothing bounds is without end.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from math import inf
from typing import Final, NamedTuple

from dossier.model.dates import Date, Qualifier
from dossier.reasoning.bounds import NO_BOUNDS, Bounds

Days = tuple[float, float]  # first and last day, both counted
# More days than there are from the year 1 to 9999.
ENDLESS: Final = 4_000_000


class Stretch(NamedTuple):
    """One period: the days between which it begins, and those between which it ends."""

    start_lo: float
    start_hi: float
    end_lo: float
    end_hi: float

    @property
    def sure(self) -> Days | None:
        """The days that every reading holds; None where there are none."""
        return (self.start_hi, self.end_lo) if self.start_hi <= self.end_lo else None

    @property
    def touched(self) -> Days:
        """Days of which every reading holds at least one, where `sure` is None."""
        return self.end_lo, self.start_hi

    @property
    def widest(self) -> Days:
        """The days that some reading holds."""
        return self.start_lo, self.end_hi


class Upto(NamedTuple):
    """The days to which is counted; None where nothing bounds it.

    What goes on is counted to `open`, unless it is reported later and need not have begun by then;
    what has ended to `closed`. No day after the death counts, which is a day of `died`. `qualifier`
    is the mark of the dates from which these days are.
    """

    open: date | None = None
    closed: date | None = None
    died: Bounds = NO_BOUNDS
    qualifier: Qualifier = ""


# What begins after all that is counted.
NO_DAYS: Final = Stretch(inf, inf, -inf, -inf)


def stretch(period: Date, told: Bounds, until: Upto) -> Stretch | None:
    """Read a period; `told` is when the sources came out, on whose day what goes on did so.

    What goes on, or has an end that is not known, is counted to a day at most, or without end. A
    period has no days if it begins after that day.
    """
    start_lo, start_hi, end_lo, end_hi = period.extent
    begin_lo = _number(start_lo, -inf)
    begin_hi = _number(start_hi, _number(end_hi, inf))
    limit = _number(until.closed if end_hi else until.open, inf)
    death = _number(until.died.high, inf)
    if begin_lo > min(limit, death):
        return None
    stop_lo = _number(end_lo, begin_lo)
    if period.end_open:
        stop_lo = max(stop_lo, _number(told.low, stop_lo))
        begin_hi = max(begin_lo, min(begin_hi, _number(told.high, inf)))
        limit = inf if begin_hi > limit and stop_lo > limit else limit
    if not end_hi:
        stop_lo = min(stop_lo, _number(until.died.low, inf))
    limit = min(limit, death)
    stop_lo = max(begin_lo, min(stop_lo, limit))
    return Stretch(begin_lo, min(begin_hi, limit), stop_lo, min(_number(end_hi, inf), limit))


def at_least(stretches: Iterable[Stretch]) -> int:
    """Count the days that every reading of all periods holds, each day once.

    A period without a sure day still has one day among those that it touches. So many more days
    are needed as there are such periods of which no two can share a day, nor share a sure one.
    """
    rows = list(stretches)
    sure = merged(row.sure for row in rows if row.sure)
    counted = sum(int(last - first) + 1 for first, last in sure)
    taken = -inf
    for first, last in sorted((r.touched for r in rows if not r.sure), key=lambda days: days[1]):
        shared = common((first, last), sure)
        if not shared and (first > taken or taken == -inf):
            counted += 1
            taken = last
    return counted


def at_most(stretches: Iterable[Stretch]) -> int | None:
    """Count the days that some reading holds, each day once; None where nothing bounds them."""
    days = merged(row.widest for row in stretches)
    if any(abs(first) == inf or abs(last) == inf for first, last in days):
        return None
    return sum(int(last - first) + 1 for first, last in days)


def merged(stretches: Iterable[Days], apart: int = 1) -> list[Days]:
    """Join stretches that touch or overlap, in order; `apart` is how far they may lie apart.

    >>> merged([(1, 3), (4, 6), (6, 7)]), merged([(1, 3), (4, 6), (6, 7), (6, 8)], apart=-1)
    ([(1, 7)], [(1, 3), (4, 6), (6, 8)])
    """
    joined: list[Days] = []
    for first, last in sorted(stretches):
        if joined and first <= joined[-1][1] + apart:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined


def common(days: Days, joined: Sequence[Days]) -> int:
    """Count the days that a stretch has in common with joined ones; it may be empty, or endless.

    >>> common((2, 9), [(1, 3), (5, 5), (8, 12)])
    5
    """
    return int(min(sum(map(length, pieces(days, joined))), ENDLESS))


def pieces(days: Days, joined: Sequence[Days]) -> Iterator[Days]:
    """Give what a stretch has in common with joined ones, piece by piece.

    >>> list(pieces((2, 9), [(1, 3), (5, 5), (8, 12)]))
    [(2, 3), (5, 5), (8, 9)]
    """
    at = bisect_left(joined, days[0], key=lambda stretch: stretch[1])
    while at < len(joined) and joined[at][0] <= days[1]:
        yield shared(days, joined[at])
        at += 1


def shared(one: Days, other: Days) -> Days:
    """Give the days that two stretches have in common; the end is before the begin without any."""
    return max(one[0], other[0]), min(one[1], other[1])


def length(days: Days) -> float:
    return max(days[1] - days[0] + 1, 0)


def _number(day: date | None, otherwise: float) -> float:
    return day.toordinal() if day else otherwise
