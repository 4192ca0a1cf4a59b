"""What a date's text says: its parts, and the first and last day that they can mean."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Final

SEASONS: Final = ("21", "22", "23", "24")
WINTER: Final = "24"
QUARTERS: Final = ("33", "34", "35", "36")

_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_TIME: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
# From -12:00 to +14:00, with or without minutes; ISO 8601 knows no -00:00.
_OFFSET: Final = (
    r"Z|\+(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|\+14(?::00)?"
    r"|-(?:0[1-9]|1[01])(?::[0-5][0-9])?|-00:(?!00)[0-5][0-9]|-12(?::00)?"
)
# X stands for a digit that is not known; a time needs a whole day before it.
_SINGLE: Final = re.compile(
    r"(?P<year>[0-9X]{4})"
    r"(?:-(?P<month>[0-9X]{2})"
    r"(?:-(?P<day>[0-9X]{2})"
    rf"(?:(?<=[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})T(?P<time>{_TIME})(?P<offset>{_OFFSET})?)?"
    r")?)?"
    r"(?P<qualifier>[?~%])?"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The pieces of one date as they are written; what is not written is empty."""

    year: str
    """Four characters: digits, or X for a digit that is not known."""
    month: str = ""
    """Two characters; 21 to 24 are seasons, 33 to 36 quarters."""
    day: str = ""
    time: str = ""
    """`14:32` or `14:32:05`."""
    offset: str = ""
    """`Z`, `+03:00` or `-04`: shown, never converted."""
    qualifier: str = ""
    """`?` uncertain, `~` approximate, `%` both."""


def parts(text: str) -> Parts | None:
    """Take one date apart, without asking whether there is such a day; None for any other text."""
    found = _SINGLE.fullmatch(text)
    return Parts(*(piece or "" for piece in found.groups())) if found else None


def days_in(year: int, month: int) -> int:
    """Give the length of a month.

    >>> days_in(2016, 2)
    29
    """
    return 29 if month == 2 and isleap(year) else _LENGTHS[month - 1]


def numbers(pattern: str, low: int, high: int, *, falling: bool = False) -> Iterator[int]:
    """Give the numbers from low to high that a pattern such as "201X" or "1X" can mean, in order.

    >>> list(numbers("X1", 1, 12))
    [1, 11]
    """
    digits = "9876543210" if falling else "0123456789"
    for combination in product(*(digits if sign == "X" else sign for sign in pattern)):
        number = int("".join(combination))
        if low <= number <= high:
            yield number


def bounds(of: Parts) -> tuple[date, date] | None:
    """Give the first and last day that the parts can mean; None where no day fits them."""
    if of.month in SEASONS and not of.day:
        return _season(of)
    if of.month in QUARTERS and not of.day:
        return _quarter(of)
    first, last = _reading(of, falling=False), _reading(of, falling=True)
    return None if first is None or last is None else (first, last)


def _season(of: Parts) -> tuple[date, date] | None:
    """Give the whole year, since seasons differ by hemisphere; winter runs on to February."""
    year = bounds(Parts(of.year))
    if year is None or of.month != WINTER or year[1].year == date.max.year:
        return year
    return year[0], date(year[1].year + 1, 3, 1) - timedelta(days=1)


def _quarter(of: Parts) -> tuple[date, date] | None:
    first_month = 1 + 3 * QUARTERS.index(of.month)
    begin = bounds(Parts(of.year, f"{first_month:02}"))
    end = bounds(Parts(of.year, f"{first_month + 2:02}"))
    return None if begin is None or end is None else (begin[0], end[1])


def _reading(of: Parts, *, falling: bool) -> date | None:
    """Find the first day that fits the parts, or the last one."""
    months = tuple(numbers(of.month or "XX", 1, 12, falling=falling))
    days = tuple(numbers(of.day or "XX", 1, 31, falling=falling))
    # In a leap year every day of the calendar exists: what does not fit there fits nowhere.
    if not any(day <= days_in(2000, month) for month in months for day in days):
        return None
    for year in numbers(of.year, 1, 9999, falling=falling):
        for month in months:
            for day in days:
                if day <= days_in(year, month):
                    return date(year, month, day)
    return None
