"""Dates typed in numbers alone, such as 5.7.2014 or 07/05/2014, where only one day can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.i18n import Words
from dossier.model import edtf
from dossier.wording.date_slots import SLOTS

_YEAR_FIRST: Final = r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})"
_DOTS: Final = r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})"
_EITHER_WAY: Final = r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4})"
_MONTH: Final = r"([0-9]{1,2})[/.]([0-9]{4})"
_YEARS: Final = r"([0-9]{4})-([0-9]{4})"
_TIME: Final = r"(.+) ([0-9]{1,2})(:[0-9]{2}(?::[0-9]{2})?)"


def read(text: str, words: Words) -> Iterator[str]:
    """Give the text of the date that numbers mean; refuse a day and month that could be swapped."""
    if found := re.fullmatch(_YEAR_FIRST, text):
        year, _, month, day = found.groups()
        yield _date(year, month, day)
    elif found := re.fullmatch(_DOTS, text):
        day, month, year = found.groups()
        yield _date(year, month, day)
    elif found := re.fullmatch(_EITHER_WAY, text):
        one, _, other, year = found.groups()
        yield _only(_date(year, other, one), _date(year, one, other), text, words)
    elif found := re.fullmatch(_MONTH, text):
        yield f"{found[2]}-{found[1]:0>2}"
    elif found := re.fullmatch(_YEARS, text):
        yield f"{found[1]}/{found[2]}"


def with_time(text: str) -> tuple[str, str] | None:
    """Part a time of day from the words before it.

    >>> with_time("5 july 2014 9:30")
    ('5 july 2014', '09:30')
    """
    found = re.fullmatch(_TIME, text)
    return (found[1], f"{found[2]:0>2}{found[3]}") if found else None


def _date(year: str, month: str, day: str) -> str:
    return f"{year}-{month:0>2}-{day:0>2}"


def _only(day_first: str, month_first: str, text: str, words: Words) -> str:
    """Give the one reading that there is; where there are two, ask which."""
    if day_first == month_first or not edtf.bounds(month_first):
        return day_first
    if not edtf.bounds(day_first):
        return month_first
    one, other = (
        f"{SLOTS['day_month'].say(each[5:], words)} {each[:4]}" for each in (day_first, month_first)
    )
    raise ValueError(
        words.tr("“{text}” can mean {one} or {other}: type the one that is meant.").format(
            text=text, one=one, other=other
        )
    )
