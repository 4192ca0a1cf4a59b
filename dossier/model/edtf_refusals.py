"""Why a text is no date: one sentence for a person, with what to type instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dossier.model import edtf

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


class NotADate(ValueError):
    """A text that is no date; `template` and `values` let another language say the sentence."""

    def __init__(self, template: str, values: Mapping[str, str] | None = None) -> None:
        super().__init__(template, values)
        self.template = template
        self.values: Mapping[str, str] = values or {}

    def __str__(self) -> str:
        """Give the sentence."""
        return self.template.format(**self.values)


# Tried in this order on a text of plain characters that stands alone, or at an interval's end.
_REASONS: Final = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        (
            r"[\[{].*|.*[\]}]|.*,.*|.+\.\..+",
            "A date is one date, or an interval with a slash; sets and lists are not read. "
            "Type “2014/2016” for some time from 2014 to 2016.",
        ),
        (
            r"[-+].*|Y.*|[0-9X]{5}\D.*|[0-9X]{5}|[0-9]{7}|[0-9]{9,}.*|0000.*",
            "Years run from 0001 to 9999, with four digits and no sign.",
        ),
        (
            r".*[0-9]S[0-9].*",
            "Significant digits (S) are not read. Type X for each digit that is not known, "
            "such as “195X”.",
        ),
        (
            r".*[?~%]{2}",
            "A date ends with one mark at most: ? is uncertain, ~ is about, % is both.",
        ),
        (
            r".*[?~%].+",
            "A mark ? ~ % stands at the end and speaks for the whole date, as in “2014-07?”.",
        ),
        (
            r"[0-9]{8}.*|[0-9]{6}",
            "Year, month and day are parted by hyphens, as in “2014-07-05”.",
        ),
        (
            r"[0-9]{4}-?W.*|[0-9]{4}-[0-9]{3}",
            "Weeks and days of the year are not read. Type year, month and day, as in "
            "“2014-07-05”.",
        ),
        (
            r"[0-9X]{1,3}(-.*)?[?~%]?|[0-9]{1,2}\.[0-9]{1,2}\..*",
            "The year stands first and has four digits, as in “2014-07-05”.",
        ),
        (
            r"[0-9X]{4}\..*",
            "Year, month and day are parted by hyphens, as in “2014-07-05”.",
        ),
        (
            r"[0-9X]{4}-[0-9X](-.*)?[?~%]?|[0-9X]{4}-[0-9X]{2}-[0-9X][?~%]?",
            "Month and day have two digits, as in “2014-07-05”.",
        ),
        (
            r".*T24.*",
            "Hours run from 00 to 23. Midnight at the end of a day is 00:00 of the next day.",
        ),
        (
            r".*T.*[.,].*",
            "Parts of a second are not kept. Type hours, minutes and seconds, as in "
            "“2014-07-05T14:32:10”.",
        ),
        (
            r".*T[0-9]{2}:[0-9]{2}(:[0-9]{2})?[-+Z].*",
            "A time ends with Z or with an offset from -12:00 to +14:00, as in "
            "“2014-07-05T14:32+03:00”.",
        ),
        (
            r".*T.*",
            "A time follows a whole day, with two digits each for hours, minutes and seconds, "
            "as in “2014-07-05T14:32”.",
        ),
    )
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
        return NotADate(
            "A date is written with the digits 0 to 9 and the plain hyphen, as in “2014-07-05”."
        )
    return _why_no_interval(text) if "/" in text else _why_no_single(text)


def _why_no_interval(text: str) -> NotADate:
    start, _, end = text.partition("/")
    if "/" in end:
        return NotADate(
            "Year, month and day are parted by hyphens, as in “2014-07-05”; "
            "a slash stands once, between the begin and the end of an interval."
        )
    if not start and not end:
        return NotADate("An interval needs a begin or an end. Type “../..” for one that goes on.")
    for side in (start, end):
        if re.fullmatch(r"[0-9]{1,2}", side):
            return NotADate(
                "A slash stands between two dates, each with its year. "
                "Type “2014-07” for July 2014, “2014/2016” for 2014 to 2016."
            )
        if "T" in side:
            return NotADate(
                "An interval has days at its ends, not times of day, as in “2014-07-05/2014-07-06”."
            )
        if side not in ("", "..") and not _is_single(side):
            return _why_no_single(side)
    return NotADate(
        "The begin {start} is after the end {end}. Type “{end}/{start}” with the earlier date "
        "first.",
        {"start": start, "end": end},
    )


def _is_single(text: str) -> bool:
    parts = edtf.parts(text)
    return parts is not None and edtf.bounds(parts) is not None


def _why_no_single(text: str) -> NotADate:
    for pattern, sentence in _REASONS:
        if pattern.fullmatch(text) and not _is_single(text):
            break
    else:
        sentence = ""
    parts = edtf.parts(text)
    if parts is not None:
        return _why_no_day(parts)
    if sentence:
        return NotADate(sentence)
    corrected = text.upper().replace("U", "X")
    if _is_single(corrected):
        return NotADate(
            "T, Z and X are capital letters. Type “{corrected}”.", {"corrected": corrected}
        )
    return NotADate(
        "This is no date. Type a year, a month or a day: “2014”, “2014-07”, “2014-07-05”."
    )


def _why_no_day(parts: edtf.Parts) -> NotADate:
    """Say what is wrong with a date whose form is right, but which is in no calendar."""
    if parts.year == "0000":
        return NotADate("Years run from 0001 to 9999, with four digits and no sign.")
    if parts.month in (*edtf.SEASONS, *edtf.QUARTERS):
        return NotADate(
            "A season or a quarter has no day. Type “{year}-{month}”.",
            {"year": parts.year, "month": parts.month},
        )
    if not any(edtf.numbers(parts.month, 1, 12)):
        return _why_no_month(parts)
    if "X" in parts.year + parts.month + parts.day:
        return NotADate("No day fits, whichever digits stand for X.")
    if parts.day == "00":
        return NotADate(
            "There is no day 00. Type “{known}” if the day is not known.",
            {"known": f"{parts.year}-{parts.month}"},
        )
    month, year = int(parts.month), int(parts.year)
    name = MONTHS[month - 1] + (f" {year}" if month == 2 else "")
    return NotADate(
        "{month} has {days} days. Type “{known}” if the day is not known.",
        {
            "month": name,
            "days": str(edtf.days_in(year, month)),
            "known": f"{parts.year}-{parts.month}",
        },
    )


def _why_no_month(parts: edtf.Parts) -> NotADate:
    swapped = edtf.Parts(parts.year, parts.day, parts.month)
    if parts.day and edtf.bounds(swapped):
        return NotADate(
            "There is no month {month}. The month stands before the day: “{swapped}”.",
            {"month": parts.month, "swapped": f"{parts.year}-{parts.day}-{parts.month}"},
        )
    return NotADate(
        "There is no month {month}. Months are 01 to 12, seasons 21 to 24, quarters 33 to 36.",
        {"month": parts.month},
    )
