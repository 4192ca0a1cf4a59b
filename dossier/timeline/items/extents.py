"""Turn a date into seconds on the axis: everything that any reading of it allows, no more."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dossier.model.dates import Date
from dossier.timeline.items.item import Bounds, Edge
from dossier.timeline.time.civil import after_day, of_day, of_moment


class Evidence(NamedTuple):
    """When it was told that something goes on: on a day, or on one after it."""

    day: date
    firm: bool = True
    """What had begun by then was so up to that day."""
    exact: bool = True
    """It was so on that very day, whenever it had begun."""


def moment(when: Date | None, between: Date | None = None) -> Bounds | None:
    """Give the bounds of something that was at some time within `when`, and within `between`.

    Where no time is in both, `when` counts. None where there is no year to hold on to; a date
    without a year stays without one, whatever `between` says.
    """
    if when is not None and when.precision == "no year":
        return None
    given = [date for date in (when, between) if date is not None and _is_bounded(date)]
    lows = [low for date in given if (low := _low(date)) is not None]
    highs = [high for date in given if (high := _high(date)) is not None]
    if lows and highs:
        low, high = max(lows), min(highs)
        return Bounds(low, high, low, high) if low < high else moment(given[0])
    if not given:
        return None
    bound, told = max(lows) if lows else min(highs), given[0]
    start: Edge = "known" if lows else _start_of(told)
    end: Edge = "known" if highs else _end_of(told)
    return Bounds(bound, bound, bound, bound, start, end)


def span(when: Date, evidence: Evidence | None = None, as_of: date | None = None) -> Bounds | None:
    """Give the bounds of something that lasted for `when`; None where no end of it is known.

    What goes on is known to have gone on up to the evidence, and may have up to `as_of`.
    """
    known = _known(when, evidence.day if evidence else None)
    if known is None:
        return None
    start_lo, start_hi, end_lo, end_hi = known
    start = "known" if _bounded(when.start) else _start_of(when)
    if _bounded(when.end):
        return Bounds(start_lo, start_hi, end_lo, end_hi, start=start)
    if not _bounded(when.start) and not (when.end_open and evidence and evidence.exact):
        start_hi = start_lo  # it was so on no day for certain
    if when.end_open:
        told = max(start_hi, after_day(evidence.day)) if evidence else start_hi
        end_lo = told if evidence and evidence.firm and start_hi > start_lo else start_hi
        end_hi = max(told, after_day(as_of)) if as_of else told
        return Bounds(start_lo, start_hi, end_lo, end_hi, start=start, end="open")
    return Bounds(start_lo, start_hi, start_hi, start_hi, start=start, end="unknown")


def _known(when: Date, evidence: date | None) -> tuple[int, int, int, int] | None:
    """Give the bounds of both ends, an end that is not known taking those of the other one."""
    extent = when.extent
    start = (extent.start_lo, extent.start_hi)
    end = (extent.end_lo, extent.end_hi)
    if not _bounded(when.start):
        start = end if _bounded(when.end) else (evidence, evidence)
    if not _bounded(when.end):
        end = start
    start_lo, start_hi = start
    end_lo, end_hi = end
    if start_lo is None or start_hi is None or end_lo is None or end_hi is None:
        return None
    return of_day(start_lo), after_day(start_hi), of_day(end_lo), after_day(end_hi)


def _bounded(end: Date | None) -> bool:
    return end is not None and end.earliest is not None


def _is_bounded(when: Date) -> bool:
    return when.earliest is not None or when.latest is not None


def _low(when: Date) -> int | None:
    if when.first_second is not None:
        return of_moment(when.first_second)
    return of_day(when.earliest) if when.earliest else None


def _high(when: Date) -> int | None:
    if when.last_second is not None:
        return of_moment(when.last_second) + 1
    return after_day(when.latest) if when.latest else None


def _start_of(when: Date) -> Edge:
    return "open" if when.start_open else "unknown"


def _end_of(when: Date) -> Edge:
    return "open" if when.end_open else "unknown"
