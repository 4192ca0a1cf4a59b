"""Why a text is no date: one sentence for a person, with what to type instead."""

from __future__ import annotations

import re
from typing import Final

from dossier.model import edtf
from dossier.model.text_value import NotUnderstood

LONGEST: Final = 64

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class NotADate(NotUnderstood):
    """A text that is no date."""


# Marked for translation.
_YEARS = "Years run from 0001 to 9999, with four digits and no sign."
# Marked for translation.
_HYPHENS = "Year, month and day are parted by hyphens, as in “2014-07-05”."

# The first pattern that fits the whole text gives the sentence: the last of each row, which is
# marked for translation.
_REASONS: Final = (
    (r"0000.*|[-+].*|[yY]-?[0-9].*|[0-9X]{5}(\D.*)?|[0-9]{7}|[0-9]{9,}.*", _YEARS),
    (
        r"[\[{].*|.*[\]}]|.*,.*|.+\.\..+",
        "Sets of dates are not read. Type an interval, such as “2014/2016”, for a time in it.",
    ),
    (
        r".*[0-9]S[0-9].*",
        "Significant digits (S) are not read. Type X for a digit that is not known, as in “195X”.",
    ),
    (r".*[?~%]{2}", "A date ends with one mark at most: ? is uncertain, ~ is about, % is both."),
    (
        r".*[?~%].+",
        "A mark (? ~ %) stands at the end and speaks for the whole date, as in “2014-07?”.",
    ),
    (r"[0-9]{8}.*|[0-9]{6}|[0-9X]{4}\..*", _HYPHENS),
    (
        r"[0-9]{4}-?W.*|[0-9]{4}-[0-9]{3}",
        "Weeks and days of the year are not read. Type the day as in “2014-07-05”.",
    ),
    (
        r"[0-9X]{1,3}([-.].*)?[?~%]?",
        "The year stands first and has four digits, as in “2014-07-05”.",
    ),
    (
        r"[0-9X]{4}-[0-9X](-.*)?[?~%]?|[0-9X]{4}-[0-9X]{2}-[0-9X][?~%]?",
        "Month and day have two digits, as in “2014-07-05”.",
    ),
    (
        r".*T(2[4-9]|[3-9][0-9]).*",
        "Hours run from 00 to 23. The end of a day is 00:00 of the next day.",
    ),
    (
        r".*T[0-9]{2}:([6-9][0-9]|[0-9]{2}:[6-9][0-9]).*",
        "Minutes and seconds run from 00 to 59.",
    ),
    (
        r".*T.*\..*",
        "Parts of a second are not kept. Type the time as in “2014-07-05T14:32:10”.",
    ),
    (
        r".*T[0-9]{2}:[0-9]{2}(:[0-9]{2})?[-+Z].*",
        "A time ends with Z or an offset from -12:00 to +14:00, as in “2014-07-05T14:32+03:00”.",
    ),
    (
        r".*T.*",
        "Hours, minutes and seconds have two digits each, behind a day: “2014-07-05T14:32:10”.",
    ),
    (
        r".*",
        "This is no date. Type a year, a month or a day: “2014”, “2014-07”, “2014-07-05”.",
    ),
)


def why_not(text: str) -> NotADate:
    """Find the sentence for a text that is no date."""
    if not text:
        return NotADate("A date cannot be empty. Type at least a year, such as “2014”.")
    if len(text) > LONGEST:
        return NotADate("A date has at most {n} characters.", {"n": str(LONGEST)})
    if any(sign.isspace() for sign in text):
        return NotADate("A date has no blanks in it or round it. Type it as “2014-07-05”.")
    if not text.isascii() or not text.isprintable():
        return NotADate("A date has the digits 0 to 9 and the plain hyphen, as in “2014-07-05”.")
    return _why_no_interval(text) if "/" in text else _why_no_single(text)


def _why_no_interval(text: str) -> NotADate:
    start, _, end = text.partition("/")
    if "/" in end:
        return NotADate(
            "A slash stands once, between begin and end. Year, month and day are parted by "
            "hyphens, as in “2014-07-05”."
        )
    if not start and not end:
        return NotADate("An interval needs a begin or an end, or “../..” for one without either.")
    if any(re.fullmatch(r"[0-9]{1,2}", side) for side in (start, end)):
        return NotADate(
            "A slash stands between two dates with their years. Type “2014-07” for July 2014, "
            "and “2014/2016” for 2014 to 2016."
        )
    for side in (start, end):
        if side not in ("", "..") and not edtf.bounds(side):
            return _why_no_single(side)
    if "T" in text:
        return NotADate(
            "An interval has days at its ends, not times, as in “2014-07-05/2014-07-06”."
        )
    return NotADate(
        "The beginning {start} is after the end {end}. "
        "The earlier date stands first: “{end}/{start}”.",
        {"start": start, "end": end},
    )


def _why_no_single(text: str) -> NotADate:
    capitals = text.upper().replace("U", "X")
    if edtf.bounds(capitals):
        return NotADate(
            "X, T and Z are capital letters. Type “{capitals}”.", {"capitals": capitals}
        )
    parts = edtf.parts(text)
    if parts and parts.year != "0000":
        return _why_no_day(parts)
    return NotADate(next(sentence for pattern, sentence in _REASONS if re.fullmatch(pattern, text)))


def _why_no_day(parts: edtf.Parts) -> NotADate:
    """Say what is wrong with a date whose form is right, but which is in no calendar."""
    year, month, day = parts.year, parts.month, parts.day
    known = {"known": f"{year}-{month}"}
    if month in edtf.SEASONS or month in edtf.QUARTERS:
        return NotADate("A season or a quarter has no day. Type “{known}”.", known)
    if not any(edtf.numbers(month, 1, 12)):
        return _why_no_month(parts)
    if "X" in year + month + day:
        return NotADate("No day fits this, whichever digits stand for X.")
    if day == "00":
        return NotADate("There is no day 00. Type “{known}” if the day is not known.", known)
    name = MONTHS[int(month) - 1] + (f" {year}" if month == "02" else "")
    days = str(edtf.days_in(int(year), int(month)))
    return NotADate(
        "{month} has {days} days. Type “{known}” if the day is not known.",
        {"month": name, "days": days, **known},
    )


def _why_no_month(parts: edtf.Parts) -> NotADate:
    year, month, day = parts.year, parts.month, parts.day
    if day and edtf.bounds_of(edtf.Parts(year, day, month)):
        return NotADate(
            "There is no month {month}. The month stands before the day: “{swapped}”.",
            {"month": month, "swapped": f"{year}-{day}-{month}"},
        )
    return NotADate(
        "There is no month {month}. Months are 01 to 12, seasons 21 to 24, quarters 33 to 36.",
        {"month": month},
    )
