"""Count seconds on the civil axis: from the first moment of year 1 to the last of year 9999.

The calendar is the Gregorian one, carried back to year 1. There is no time zone and no summer
time: a dossier says what a local clock and calendar said. A day has 86,400 seconds, always.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
YEAR: Final = 31_556_952
"""The mean year of the Gregorian calendar: for scales, never for dates."""

FIRST: Final = 0
END: Final = date.max.toordinal() * DAY
"""The second after the last one of year 9999."""

MONTHS: Final = 9999 * 12


def of_day(day: date) -> int:
    """Give the second in which a day begins.

    >>> of_day(date(1, 1, 2))
    86400
    """
    return (day.toordinal() - 1) * DAY


def of_moment(moment: datetime) -> int:
    """Give the second of a day's clock time."""
    clock = moment.hour * HOUR + moment.minute * MINUTE + moment.second
    return of_day(moment.date()) + clock


def after_day(day: date) -> int:
    """Give the second after a day's last one."""
    return day.toordinal() * DAY


def of_month(place: int) -> int:
    """Give the second in which a month begins; months count from 0, the January of year 1."""
    if place >= MONTHS:
        return END
    return of_day(date(place // 12 + 1, place % 12 + 1, 1))


def day_of(second: float) -> date:
    """Give the day that a second belongs to, the nearest one for a second off the axis."""
    days = int(second // DAY) + 1
    return date.fromordinal(min(max(1, days), date.max.toordinal()))


def month_of(second: float) -> int:
    """Give the month that a second belongs to, counted as `of_month` does."""
    day = day_of(second)
    return (day.year - 1) * 12 + day.month - 1
