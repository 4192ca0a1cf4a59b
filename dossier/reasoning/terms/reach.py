"""How far terms reach that follow each other: the day of the month is kept from term to term.

A day is a number here: its month, and the day in it, which can be one that the month has not. So
29 February 2020 and 5 years reach 28 February 2025, and 3 years more 29 February 2028, as 8 years
from the begin do. Of two numbers the greater one is the later day, and stays so by any length.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import inf
from typing import Final

from dossier.model import edtf
from dossier.model.durations import Duration

_DAYS: Final = 32
# The number of the first day that no calendar here has; what cannot be known is without end.
FAR: Final = (date.max.year + 1) * 12 * _DAYS


def number(day: date) -> float:
    """Give the number of a day.

    >>> day(number(date(2020, 2, 29)))
    datetime.date(2020, 2, 29)
    """
    return (day.year * 12 + day.month - 1) * _DAYS + day.day


def day(reached: float) -> date | None:
    """Give the day of a number, the last one of a month that is too short; None where it is none.

    >>> day(after(number(date(2019, 1, 31)), Duration("P1M")))
    datetime.date(2019, 2, 28)
    """
    if not -inf < reached < FAR:
        return None
    year, month, kept = _parts(reached)
    return date(year, month, min(kept, edtf.days_in(year, month)))


def after(start: float, length: Duration) -> float:
    """Give the number so much later: years and months first, then weeks and days.

    >>> day(after(after(number(date(2019, 1, 31)), Duration("P1M")), Duration("P1M")))
    datetime.date(2019, 3, 31)
    """
    if not -inf < start < FAR:
        return start
    reached = start + length.in_months * _DAYS
    here = day(reached) if length.in_days else None
    if here is None:
        return min(reached, FAR)
    if length.in_days > (date.max - here).days:
        return FAR
    return number(here + timedelta(length.in_days))


def is_cut(start: float, length: Duration) -> bool:
    """Tell whether years and months lead to a month that has no such day.

    >>> is_cut(number(date(2020, 2, 29)), Duration("P5Y"))
    True
    """
    reached = start + length.in_months * _DAYS
    if not -inf < reached < FAR:
        return False
    year, month, kept = _parts(reached)
    return kept > edtf.days_in(year, month)


def _parts(reached: float) -> tuple[int, int, int]:
    months, kept = divmod(int(reached), _DAYS)
    year, month = divmod(months, 12)
    return year, month + 1, kept
