"""Lengths of time that can be added and compared: months, and days beside them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Self

from dossier.model.durations import Duration

# Mean days of a month in the Gregorian calendar, only to tell the longer of two lengths.
_MEAN_MONTH: Final = 365.2425 / 12


class TooFar(ValueError):
    """A day that lies outside the years 1 to 9999."""


@dataclass(frozen=True, slots=True)
class Length:
    """Months, years among them, and days, weeks among them; neither is turned into the other."""

    months: int = 0
    days: int = 0

    @classmethod
    def of(cls, duration: Duration) -> Self:
        """Take a duration as it is written."""
        return cls(
            duration.years * 12 + duration.months,
            duration.weeks * 7 + duration.days,
        )

    def plus(self, other: Length) -> Length:
        """Add two lengths, each unit for itself."""
        return Length(self.months + other.months, self.days + other.days)

    @property
    def duration(self) -> Duration:
        """The same length as a duration, in years, months and days."""
        years, months = divmod(self.months, 12)
        named = ((years, "Y"), (months, "M"), (self.days, "D"))
        return Duration("P" + ("".join(f"{n}{unit}" for n, unit in named if n) or "0D"))

    @property
    def measure(self) -> float:
        """How long it is in mean days, only for telling the longer of two."""
        return self.months * _MEAN_MONTH + self.days

    def after(self, day: date) -> date:
        """Give the day this long after `day`: months first, cut to their last day, then days."""
        month = day.year * 12 + day.month - 1 + self.months
        year, month = divmod(month, 12)
        if year > date.max.year:
            raise TooFar("the end lies after the year 9999")
        last = calendar.monthrange(year, month + 1)[1]
        try:
            return date(year, month + 1, min(day.day, last)) + timedelta(days=self.days)
        except OverflowError:
            raise TooFar("the end lies after the year 9999") from None


def longest(lengths: list[Length]) -> Length:
    """Give the longest of some lengths; none at all is no time."""
    return max(lengths, key=lambda length: length.measure, default=Length())
