"""What the text of one date says: its parts, and the first and last day that they can mean."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import product
from typing import Final, NamedTuple

SEASONS: Final = ("21", "22", "23", "24")
WINTER: Final = "24"
QUARTERS: Final = ("33", "34", "35", "36")

_PLAIN_YEAR: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP_YEAR: Final = (31, 29, *_PLAIN_YEAR[2:])

_PLAIN: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[?~%]?")
_TIME: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
# From -12:00 to +14:00, with or without minutes; ISO 8601 knows no -00:00.
_OFFSET: Final = (
    r"Z|\+(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|\+14(?::00)?"
    r"|-(?:0[1-9]|1[01])(?::[0-5][0-9])?|-00:(?!00)[0-5][0-9]|-12(?::00)?"
)
# X stands for a digit that is not known; a time stands behind a day without X.
_SINGLE: Final = re.compile(
    r"(?P<year>[0-9X]{4})"
    r"(?:-(?P<month>[0-9X]{2})"
    r"(?:-(?P<day>[0-9X]{2})"
    rf"(?:(?<=[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})T(?P<time>{_TIME})(?P<offset>{_OFFSET})?)?"
    r")?)?"
    r"(?P<qualifier>[?~%])?"
)


class Parts(NamedTuple):
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
    """`?` uncertain, `~` about, `%` both."""


def parts(text: str) -> Parts | None:
    """Take one date apart, without asking whether there is such a day; None for any other text."""
    found = _SINGLE.fullmatch(text)
    return Parts(*found.groups("")) if found else None


def whole_day(text: str) -> date | None:
    """Read one whole day, the commonest date by far, in the fastest way; None for other texts."""
    # The hyphens keep out the forms of ISO 8601 that are no EDTF, such as 2014-W27-6.
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def has_form(text: str) -> bool:
    """Tell whether a text is written as a date or an interval, whatever the calendar says to it.

    >>> [has_form(text) for text in ("2015-02-29", "2014/2013", "2014-13", "31 June 2014", "/")]
    [True, True, True, False, False]
    """
    sides = text.split("/")
    if len(sides) == 1:
        return _has_form(text)
    known = [side for side in sides if side not in ("", "..")]
    return len(sides) == 2 and known != [] and "T" not in text and all(map(_has_form, known))


def bounds(text: str) -> tuple[date, date] | None:
    """Give the first and last day that one date can mean; None where the text is no date.

    >>> bounds("2016-02-2X")
    (datetime.date(2016, 2, 20), datetime.date(2016, 2, 29))
    """
    plain = _PLAIN.fullmatch(text)
    if plain and (found := _plain_bounds(*plain.groups())):
        return found
    of = parts(text)
    return bounds_of(of) if of else None


def bounds_of(of: Parts) -> tuple[date, date] | None:
    """Give the first and last day that the parts can mean; None where no day fits them."""
    if of.month in SEASONS and not of.day:
        return _season(of.year, of.month)
    if of.month in QUARTERS and not of.day:
        return _quarter(of.year, of.month)
    first, last = _reading(of, falling=False), _reading(of, falling=True)
    return None if first is None or last is None else (first, last)


def days_in(year: int, month: int) -> int:
    """Give the length of a month.

    >>> days_in(2016, 2)
    29
    """
    return lengths_of_months(year)[month - 1]


def lengths_of_months(year: int) -> tuple[int, ...]:
    """Give how many days each month of a year has."""
    return _LEAP_YEAR if isleap(year) else _PLAIN_YEAR


def numbers(pattern: str, low: int, high: int, *, falling: bool = False) -> Iterable[int]:
    """Give the numbers from low to high that a pattern such as "201X" or "1X" can mean, in order.

    >>> list(numbers("X1", 1, 12))
    [1, 11]
    """
    if pattern.isdigit():
        return (int(pattern),) if low <= int(pattern) <= high else ()
    if pattern.strip("X") == "":
        return range(high, low - 1, -1) if falling else range(low, high + 1)
    digits = "9876543210" if falling else "0123456789"
    meant = product(*(digits if sign == "X" else sign for sign in pattern))
    return (number for each in meant if low <= (number := int("".join(each))) <= high)


def next_to(text: str, step: int) -> str | None:
    """Give the year, month or day behind (step 1) or before (step -1); None for other forms.

    >>> next_to("2014-12", 1), next_to("2014-07-05", -1), next_to("2014~", 1)
    ('2015-01', '2014-07-04', None)
    """
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        return None
    try:
        meant = date.fromisoformat(f"{text}-01-01"[:10])
        if len(text) == 10:
            return (meant + timedelta(days=step)).isoformat()
        year, month = divmod(
            meant.year * 12 + meant.month - 1 + step * (12 if len(text) == 4 else 1), 12
        )
        return meant.replace(year=year, month=month + 1).isoformat()[: len(text)]
    except (ValueError, OverflowError):
        return None


def _has_form(text: str) -> bool:
    of = parts(text)
    return of is not None and of.year != "0000"


def _plain_bounds(year: str, month: str | None, day: str | None) -> tuple[date, date] | None:
    """Give the bounds of a day, month or year without X: the commonest forms, read fast."""
    try:
        if month is None:
            return date(int(year), 1, 1), date(int(year), 12, 31)
        first = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return first, first if day else first.replace(day=days_in(first.year, first.month))


def _season(year: str, season: str) -> tuple[date, date] | None:
    """Give the whole year, since seasons differ by hemisphere; winter runs on to February."""
    whole = bounds_of(Parts(year))
    if whole is None or season != WINTER or whole[1].year == date.max.year:
        return whole
    return whole[0], date(whole[1].year + 1, 3, 1) - timedelta(days=1)


def _quarter(year: str, quarter: str) -> tuple[date, date] | None:
    month = 1 + 3 * QUARTERS.index(quarter)
    begin, end = bounds_of(Parts(year, f"{month:02}")), bounds_of(Parts(year, f"{month + 2:02}"))
    return (begin[0], end[1]) if begin and end else None


def _reading(of: Parts, *, falling: bool) -> date | None:
    """Find the first day that fits the parts, or the last one."""
    months = tuple(numbers(of.month, 1, 12, falling=falling))
    days = tuple(numbers(of.day, 1, 31, falling=falling))
    # In a leap year every day of the calendar exists: what does not fit there fits nowhere.
    if not any(day <= days_in(2000, month) for month in months for day in days):
        return None
    for year in numbers(of.year, 1, 9999, falling=falling):
        for month in months:
            for day in days:
                if day <= days_in(year, month):
                    return date(year, month, day)
    return None
