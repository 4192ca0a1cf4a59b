"""Dates as sources give them: exact, partial, uncertain, or from one to another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import ClassVar, Final, Literal, NamedTuple, Self

from pydantic.json_schema import JsonSchemaValue
from typing_extensions import override

from dossier.model import edtf
from dossier.model.edtf import Parts
from dossier.model.edtf_refusals import LONGEST, NotADate, why_not
from dossier.model.text_value import TextValue

__all__ = ["Date", "Extent", "NotADate", "Parts", "Precision", "Qualifier"]

Precision = Literal[
    "second",
    "minute",
    "day",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "millennium",
    "no year",
    "interval",
    "no such date",
]
Qualifier = Literal["", "?", "~", "%"]

OPEN: Final = ".."
UNKNOWN: Final = ""
# What a date that no calendar has tells of the time: nothing.
ANY_DAY: Final = "XXXX"
MANY: Final = 1000
_BY_YEARS_DIGITS: Final[tuple[Precision, ...]] = (
    "no year",
    "millennium",
    "century",
    "decade",
    "year",
)


class Extent(NamedTuple):
    """The days between which something begins, and between which it ends; None is not known."""

    start_lo: date | None
    start_hi: date | None
    end_lo: date | None
    end_hi: date | None


class Date(TextValue):
    """One date, as its text says it; equal texts are equal dates.

    >>> Date("2016-08").latest
    datetime.date(2016, 8, 31)
    """

    __slots__ = ("_earliest", "_latest", "_meant")
    _earliest: date | None
    _latest: date | None
    _meant: str

    no_text = "A date is a text in quotes, such as “2014-07-05”."
    schema: ClassVar[JsonSchemaValue] = {
        "type": "string",
        "description": (
            "A date in EDTF (ISO 8601-2): levels 0 and 1 from year 0001 to 9999, X for any digit "
            "that is not known, one mark ? ~ or % at the end, seasons 21 to 24, quarters 33 to "
            "36, times, and intervals with open (..) or unknown (empty) ends."
        ),
        "examples": ["2014-07-05", "2016-08~", "XXXX-12-03", "2014-07-05/", "/.."],
        "maxLength": LONGEST,
    }

    @override
    def __new__(cls, text: str) -> Self:
        """Read a text; raise NotADate, a ValueError, with one sentence for a person."""
        made = super().__new__(cls, text)
        made._earliest, made._latest = _bounds(text)
        made._meant = text
        return made

    @classmethod
    @override
    def as_written(cls, text: str) -> Self:
        """Read a text of a file, in which a date that no calendar has is kept, and means nothing.

        >>> kept = Date.as_written("2015-02-29")
        >>> kept.text, kept.latest, str(kept.impossible)[:27]
        ('2015-02-29', None, 'February 2015 has 28 days. ')
        """
        try:
            return cls(text)
        except NotADate:
            if not edtf.has_form(text):
                raise
        made = super().__new__(cls, text)
        made._earliest = made._latest = None
        made._meant = ANY_DAY
        return made

    @property
    def impossible(self) -> NotADate | None:
        """Why no calendar has this date, so that nothing is reckoned with it; None for others."""
        return None if self._meant == self._text else why_not(self._text)

    @property
    def earliest(self) -> date | None:
        """The first day that is meant in any reading; None where nothing bounds it."""
        return self._earliest

    @property
    def latest(self) -> date | None:
        """The last day that is meant in any reading; None where nothing bounds it."""
        return self._latest

    @property
    def parts(self) -> Parts:
        """The pieces of a date that is no interval, as they are written."""
        found = edtf.parts(self._meant)
        if found is None:
            raise ValueError("An interval has two ends, and no parts of its own.")
        return found

    @property
    def qualifier(self) -> Qualifier:
        """`?` uncertain, `~` about, `%` both; an interval's ends have their own."""
        last = self._meant[-1]
        if self.is_interval:
            return ""
        return "?" if last == "?" else "~" if last == "~" else "%" if last == "%" else ""

    @property
    def precision(self) -> Precision:
        """The smallest unit of time that is known for certain."""
        if self._meant != self._text:
            return "no such date"
        if self.is_interval:
            return "interval"
        return _precision(self.parts)

    @property
    def first_second(self) -> datetime | None:
        """The first second of a date with a time, on its own clock; None without a time."""
        return self._second("00")

    @property
    def last_second(self) -> datetime | None:
        """The last second of a date with a time, on its own clock; None without a time."""
        return self._second("59")

    def _second(self, missing: str) -> datetime | None:
        if "T" not in self._meant:
            return None
        parts = self.parts
        time = parts.time if len(parts.time) == 8 else f"{parts.time}:{missing}"
        return datetime.fromisoformat(f"{parts.year}-{parts.month}-{parts.day}T{time}")

    @property
    def is_interval(self) -> bool:
        return "/" in self._meant

    @property
    def start(self) -> Date | None:
        """The begin of an interval, None where it is open or unknown; another date is its own."""
        return _end(self._meant.partition("/")[0]) if self.is_interval else self

    @property
    def end(self) -> Date | None:
        """The end of an interval, None where it is open or unknown; another date is its own."""
        return _end(self._meant.partition("/")[2]) if self.is_interval else self

    @property
    def start_open(self) -> bool:
        return self._meant.startswith("../")

    @property
    def end_open(self) -> bool:
        """Tell whether it goes on, as last reported."""
        return self._meant.endswith("/..")

    @property
    def end_unknown(self) -> bool:
        return self._meant.endswith("/")

    @property
    def extent(self) -> Extent:
        """Give the bounds of begin and end, as a span; the end is never before the begin."""
        start, end = self.start, self.end
        start_lo, start_hi = (start.earliest, start.latest) if start else (None, None)
        end_lo, end_hi = (end.earliest, end.latest) if end else (None, None)
        if start_hi and end_hi:
            start_hi = min(start_hi, end_hi)
        if start_lo and end_lo:
            end_lo = max(start_lo, end_lo)
        return Extent(start_lo, start_hi, end_lo, end_hi)

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Order dates in time; what has no bounds comes last."""
        return (
            self._earliest or self._latest or date.max,
            self._latest or date.max,
            self._text,
        )

    def candidates(self, between: Date | None, until: date | None = None) -> tuple[date, ...]:
        """Give the days that a date without a year can be, within bounds from elsewhere.

        Where the bounds have no end, they run to `until`. Empty without bounds, and where there
        are more than 1,000 such days, which tell nothing.

        >>> Date("XXXX-12-03").candidates(Date("2017-12-03/2018-12-31"))
        (datetime.date(2017, 12, 3), datetime.date(2018, 12, 3))
        """
        low = between.earliest if between else None
        high = (between.latest if between else None) or until
        if low is None or high is None or self.is_interval or not self._meant.startswith("X"):
            return ()
        parts = self.parts
        if not parts.day or parts.month + parts.day == "XXXX":
            return ()
        found: list[date] = []
        for day in _days(parts, low, high):
            found.append(day)
            if len(found) > MANY:
                return ()
        return tuple(found)

    def months(self, between: Date) -> tuple[Date, ...]:
        """Give the months, or seasons, that one without a year and a day can be, within bounds.

        >>> [month.text for month in Date("XXXX-12").months(Date("2016-12-24/2018-11"))]
        ['2016-12', '2017-12']
        """
        low, high = between.earliest, between.latest
        if low is None or high is None or self.precision != "no year":
            return ()
        parts = self.parts
        if not parts.month.strip("X") or parts.day.strip("X"):
            return ()
        # A winter reaches into the year after its own.
        years = edtf.numbers(parts.year, max(low.year - 1, low.min.year), high.year)
        months = [Date(f"{year:04}-{parts.month}") for year in years]
        found = [m for m in months if m.latest and low <= m.latest and m.sort_key[0] <= high]
        return tuple(found) if len(found) <= MANY else ()


def _bounds(text: str) -> tuple[date | None, date | None]:
    """Give the first and last day; raise NotADate where the text is no date."""
    if day := edtf.whole_day(text):
        return day, day
    if found := edtf.bounds(text):
        return (None, None) if text[0] == "X" else found
    if "/" in text:
        return _interval_bounds(text)
    raise why_not(text)


def _interval_bounds(text: str) -> tuple[date | None, date | None]:
    before, _, after = text.partition("/")
    # Both ends unknown would say nothing, and EDTF has no times of day in an interval.
    if text == "/" or "/" in after or "T" in text:
        raise why_not(text)
    try:
        start, end = _end(before), _end(after)
    except NotADate:
        raise why_not(text) from None
    low = start.earliest if start else None
    high = end.latest if end else None
    if (low and high and low > high) or _seasons_reversed(before, after):
        raise why_not(text)
    return low, high


# Few dates are told over and over: the two ends of an interval are read once.
@lru_cache(maxsize=4096)
def _end(text: str) -> Date | None:
    return None if text in (OPEN, UNKNOWN) else Date(text)


def _seasons_reversed(before: str, after: str) -> bool:
    """Tell whether two seasons of one year stand against the order of their numbers."""
    return (
        before[:4] == after[:4]
        and before[5:7] in edtf.SEASONS
        and after[5:7] in edtf.SEASONS
        and before[5:7] > after[5:7]
    )


def _precision(parts: Parts) -> Precision:
    if "X" in parts.year:
        return _BY_YEARS_DIGITS[parts.year.index("X")]
    if parts.month in edtf.SEASONS:
        return "season"
    if parts.month in edtf.QUARTERS:
        return "quarter"
    if not parts.month or "X" in parts.month:
        return "year"
    if not parts.day or "X" in parts.day:
        return "month"
    return "second" if len(parts.time) == 8 else "minute" if parts.time else "day"


def _days(parts: Parts, low: date, high: date) -> Iterator[date]:
    """Give the days within bounds that fit the parts, in order."""
    for year in edtf.numbers(parts.year, low.year, high.year):
        for month in edtf.numbers(parts.month, 1, 12):
            for day in edtf.numbers(parts.day, 1, edtf.days_in(year, month)):
                if low <= (found := date(year, month, day)) <= high:
                    yield found
