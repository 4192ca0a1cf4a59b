"""Lengths of time compared and added up; months and days are never made into each other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import Final

from dossier.model.durations import Duration, NotADuration

# The mean month of the Gregorian calendar has 30.436875 days; in millionths sums stay exact.
_MONTH: Final = 30_436_875
_DAY: Final = 1_000_000


class CannotReckon(ValueError):
    """Nothing can be computed; the text is one sentence's worth of why, marked for translation."""


def measure(length: Duration) -> int:
    """Tell how long it is in millionths of a mean day, only for telling the longer of two.

    >>> measure(Duration("P12M")) == measure(Duration("P1Y")) > measure(Duration("P365D"))
    True
    """
    return length.in_months * _MONTH + length.in_days * _DAY


def added(lengths: Iterable[Duration]) -> Duration:
    """Add lengths up, each unit for itself; one stays as it is written, none is no time.

    >>> added([Duration("P27Y"), Duration("P14Y6M")])
    Duration('P41Y6M')
    """
    try:
        rows = tuple(lengths)
        return reduce(Duration.plus, rows) if rows else Duration("P0D")
    except NotADuration:
        raise CannotReckon("the terms add up to more than 9,999 years") from None


def alike(one: Duration | None, other: Duration | None) -> bool:
    """Tell whether two lengths are the same number of months and of days.

    >>> alike(Duration("P24M"), Duration("P2Y")), alike(Duration("P1M"), Duration("P30D"))
    (True, False)
    """
    if one is None or other is None:
        return one is other
    return (one.in_months, one.in_days) == (other.in_months, other.in_days)
