"""Between which days something was, by its date and by the bounds that stand beside it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.person import Identifier, Party
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning.qualifiers import is_marked

Certainty = Literal["certain", "possible"]

# Fields in which an interval lasts; in all others it means some time within.
SPANS: Final = frozenset(
    {
        (Charge, "committed"),
        (Concern, "date"),
        (Custody, "period"),
        (Event, "date"),
        (Identifier, "valid"),
        (Party, "period"),
    }
)
# Dates with a `between` beside them.
_BOUNDED: Final[dict[type[Record], str]] = {Source: "issued", Statement: "date", Event: "date"}
# Every day of a year comes again within so many years: 29 February is the rarest.
_YEARS: Final = 8


class Bounds(NamedTuple):
    """The first and the last day that are possible; None where nothing bounds it."""

    low: date | None
    high: date | None


NO_BOUNDS: Final = Bounds(None, None)


def of(when: Date | None, between: Date | None = None) -> Bounds:
    """Give the days between which a moment lies.

    What has no year has the days of the year that fit `between`; dates that are wider than
    `between` are narrowed to it, unless they have no day in common.

    >>> of(Date("XXXX-12-03"), Date("2017-12-01/2019-06"))
    Bounds(low=datetime.date(2017, 12, 3), high=datetime.date(2018, 12, 3))
    """
    given = Bounds(between.earliest, between.latest) if between else NO_BOUNDS
    if when is None:
        return given
    if when.precision == "no year":
        return _without_year(when, given)
    own = Bounds(when.earliest, when.latest)
    both = Bounds(
        max(filter(None, (own.low, given.low)), default=None),
        min(filter(None, (own.high, given.high)), default=None),
    )
    return own if both.low and both.high and both.low > both.high else both


def of_record(record: Record) -> Bounds:
    """Give the days between which a source came out, a statement was made, an event was."""
    if isinstance(record, Source):
        return of(record.issued, record.between)
    if isinstance(record, Statement | Event):
        return of(record.date, record.between)
    return NO_BOUNDS


def of_field(record: Record, field: str) -> Bounds:
    """Give the days between which the date of a field lies; of what lasted, its begin."""
    when: Date | None = getattr(record, field)
    if when is None:
        return NO_BOUNDS
    if (type(record), field) in SPANS:
        return Bounds(when.extent.start_lo, when.extent.start_hi)
    if field == _BOUNDED.get(type(record)):
        return of_record(record)
    return of(when)


def is_after(one: Bounds, other: Bounds) -> Certainty | None:
    """Tell whether `one` was later than `other`: for certain, in some reading, or in none.

    Nothing is said of what has no bounds: any date could be later than that.
    """
    if is_past(one, other):
        return "certain"
    if one == other or None in (one.low, one.high, other.low, other.high):
        return None
    return "possible" if one.high and other.low and one.high > other.low else None


def is_past(one: Bounds, other: Bounds) -> bool:
    """Tell whether all days of `one` are later than all of `other`."""
    return bool(one.low and other.high and one.low > other.high)


def is_apart(one: Bounds, other: Bounds) -> bool:
    """Tell whether no day of one is a day of the other."""
    return is_past(one, other) or is_past(other, one)


def dates_of(record: Record, field: str) -> tuple[Date | None, ...]:
    """Give the dates on which it rests between which days the date of a field lies."""
    when: Date | None = getattr(record, field)
    if (type(record), field) in SPANS:
        return (when and when.start,)
    if isinstance(record, Source | Statement | Event) and field == _BOUNDED[type(record)]:
        return when, record.between
    return (when,)


def is_later(one: tuple[Record, str], other: tuple[Record, str]) -> Certainty | None:
    """Tell whether the date of one field is later than that of another; none marked is certain."""
    found = is_after(of_field(*one), of_field(*other))
    return weakened(found, *dates_of(*one), *dates_of(*other))


def weakened(found: Certainty | None, *dates: Date | None) -> Certainty | None:
    """Give how certain it is what these dates show: possible, if one is about or uncertain."""
    return sure(marked=is_marked(*dates)) if found == "certain" else found


def sure(*, marked: bool) -> Certainty:
    """Give how certain it is what every reading of the dates gives, if one of them is marked."""
    return "possible" if marked else "certain"


# Every record that cites a source asks anew between which days it came out.
@lru_cache(maxsize=1024)
def _without_year(when: Date, given: Bounds) -> Bounds:
    """Give the first and the last day of the year that fit; given bounds stay where none does."""
    low, high = given
    first = _fitting(when, low, min(high or date.max, _moved(low, _YEARS))) if low else ()
    last = _fitting(when, max(low or date.min, _moved(high, -_YEARS)), high) if high else ()
    return Bounds(first[0] if first else low, last[-1] if last else high)


def _fitting(when: Date, low: date, high: date) -> tuple[date, ...]:
    return when.candidates(Date(f"{low.isoformat()}/{high.isoformat()}"))


def _moved(day: date, years: int) -> date:
    year = min(max(day.year + years, date.min.year), date.max.year)
    return day.replace(year=year, month=1 if years < 0 else 12, day=1 if years < 0 else 31)
