"""Lengths of time as courts give them: years, months, weeks and days."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate, chain, islice
from operator import sub
from typing import ClassVar, Final, Self

from pydantic.json_schema import JsonSchemaValue
from typing_extensions import override

from dossier.model import edtf
from dossier.model.text_value import NotUnderstood, TextValue

_FORM: Final = re.compile(
    r"P(?=[0-9])(?:([0-9]{1,4})Y)?(?:([0-9]{1,5})M)?(?:([0-9]{1,6})W)?(?:([0-9]{1,7})D)?"
)
_CYCLE: Final = 12 * 400
# Tried in this order on a text that is no duration; the last of each row is the sentence, which
# is marked for translation.
_REASONS: Final = (
    (r"\s.*|.*\s", "A duration has no blanks round it. Type it as “P27Y6M10D”."),
    (r".*[0-9][.,][0-9].*", "A duration has whole numbers. Type “P1Y6M” for a year and a half."),
    (r"[-+].*|P-.*", "A duration has no sign. Type it as “P27Y6M10D”."),
    (r".*T.*", "Hours and minutes are not kept. Type years, months, weeks and days."),
    (
        r"P(?:[0-9]+[YMWD])*?(?:[0-9]{5,}Y|[0-9]{6,}M|[0-9]{7,}W|[0-9]{8,}D).*",
        "A duration has at most 9,999 years. Type a shorter one, such as “P27Y”.",
    ),
    (
        r"P[0-9]+[YMWD].*",
        "Years, months, weeks and days stand in this order, each once, as in “P27Y6M10D”.",
    ),
    (r".*", "This is no duration. Type it as “P27Y6M10D”, or “P2W” for two weeks."),
)


class NotADuration(NotUnderstood):
    """A text that is no duration."""


class Duration(TextValue):
    """A length of time, as its text says it; equal texts are equal durations.

    Months and days are never made into each other: how many days a month has is not known.

    >>> Duration("P27Y6M").in_months
    330
    """

    __slots__ = ("days", "months", "weeks", "years")
    years: int
    months: int
    weeks: int
    days: int

    no_text = "A duration is a text in quotes, such as “P27Y6M10D”."
    schema: ClassVar[JsonSchemaValue] = {
        "type": "string",
        "description": "A length of time in years, months, weeks and days (ISO 8601).",
        "examples": ["P27Y6M10D", "P2W"],
        "pattern": f"^{_FORM.pattern}$".replace("?:", ""),
    }

    @override
    def __new__(cls, text: str) -> Self:
        """Read a text; raise NotADuration, a ValueError, with one sentence for a person."""
        found = _FORM.fullmatch(text)
        if found is None:
            raise _why_not(text)
        made = super().__new__(cls, text)
        made.years, made.months, made.weeks, made.days = map(int, found.groups("0"))
        return made

    @classmethod
    def of(cls, *, months: int = 0, days: int = 0) -> Self:
        """Write a duration of so many months and days, whole years first.

        >>> Duration.of(months=30, days=10)
        Duration('P2Y6M10D')
        """
        counts = zip((*divmod(months, 12), days), "YMD", strict=True)
        return cls("P" + ("".join(f"{n}{unit}" for n, unit in counts if n) or "0D"))

    @property
    def in_months(self) -> int:
        """Years and months in months; weeks and days are left out."""
        return self.years * 12 + self.months

    @property
    def in_days(self) -> int:
        """Weeks and days in days; years and months are left out."""
        return self.weeks * 7 + self.days

    def plus(self, other: Duration) -> Duration:
        """Add part by part: months become years, and weeks days.

        >>> Duration("P27Y6M").plus(Duration("P14Y6M2W"))
        Duration('P42Y14D')
        """
        return Duration.of(
            months=self.in_months + other.in_months, days=self.in_days + other.in_days
        )

    def is_longer_than(self, other: Duration) -> bool | None:
        """Tell which is longer; None where it depends on the months that are meant.

        >>> Duration("P1M").is_longer_than(Duration("P30D")) is None
        True
        """
        # What both have in common is taken off first: the rest is compared in days.
        months, days = self.in_months - other.in_months, self.in_days - other.in_days
        shortest, longest = _days_of(abs(months))
        if months < 0:
            shortest, longest = -longest, -shortest
        if shortest + days > 0:
            return True
        return False if longest + days <= 0 else None


def _why_not(text: str) -> NotADuration:
    """Find the sentence for a text that is no duration."""
    capitals = text.upper()
    if capitals != text and _FORM.fullmatch(capitals):
        return NotADuration(
            "P, Y, M, W and D are capital letters. Type “{capitals}”.", {"capitals": capitals}
        )
    return NotADuration(
        next(sentence for pattern, sentence in _REASONS if re.fullmatch(pattern, text, re.DOTALL))
    )


@lru_cache(maxsize=256)
def _days_of(months: int) -> tuple[int, int]:
    """Give the fewest and the most days that so many months can have, wherever they begin.

    >>> _days_of(1), _days_of(324)
    ((28, 31), (9860, 9862))
    """
    # A month cut short at its end is as long as the one from the next first to the first, so
    # firsts are enough.
    whole, rest = divmod(months, _CYCLE)
    firsts = _firsts()
    lengths = tuple(islice(map(sub, firsts[rest:], firsts), _CYCLE))
    around = whole * firsts[_CYCLE]
    return around + min(lengths), around + max(lengths)


@cache
def _firsts() -> tuple[int, ...]:
    """Give the day on which each month begins, for twice the 400 years after which all repeats."""
    years = (edtf.lengths_of_months(year) for year in range(2000, 2800))
    return tuple(accumulate(chain.from_iterable(years), initial=0))
