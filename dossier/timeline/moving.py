"""Move an exact date by a drag: by whole days, never one that is not exact."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from dossier.model.dates import Date
from dossier.timeline.civil import DAY
from dossier.timeline.items import Items

EXACT: Final = frozenset({"day", "minute", "second"})
NEAR: Final = 6
"""Pixels within which the day of another event draws a date to itself."""


def movable(when: Date | None) -> bool:
    """Tell whether a date is one exact day, so that a drag makes it no more exact than it was."""
    return (
        when is not None
        and not when.is_interval
        and not when.qualifier
        and when.precision in EXACT
        and when.earliest == when.latest
    )


def moved(when: Date, days: int) -> Date | None:
    """Give an exact date so many days later; None where it is not exact, or has left the calendar.

    >>> moved(Date("2014-07-05T09:15"), 30)
    Date('2014-08-04T09:15')
    """
    if not movable(when) or when.earliest is None:
        return None
    try:
        day = when.earliest + timedelta(days=days)
    except OverflowError:
        return None
    return Date(f"{day.isoformat()}{when.text[10:]}")


def snapped(items: Items, id: str, second: float, per_px: float) -> int:
    """Give the day to which a drag leads, counted from the first; near another event, its day."""
    near = [
        item.bounds.start_lo
        for item in items.placed
        if item.id != id
        and item.bounds.exact_start
        and abs(item.bounds.start_lo - second) <= NEAR * per_px
    ]
    there = min(near, key=lambda other: abs(other - second), default=second)
    return min(max(0, round(there / DAY)), date.max.toordinal() - 1)
