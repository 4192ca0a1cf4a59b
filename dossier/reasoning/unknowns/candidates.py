"""The days or months that a date without a year can be, from its bounds and what lies around it.

They are shown as candidates, and never printed as the date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.model.base import Record
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.ids import Index, walk
from dossier.model.paths import Path, get
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning import bounds
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.evidence import sources_of
from dossier.reasoning.orders import HAPPENED, ORDERS, REPORTED, Fields, is_planned
from dossier.wording import dates
from dossier.wording.direction import isolated
from dossier.wording.field_names import field_name
from dossier.wording.names import listed
from dossier.wording.records import called

Told = tuple[Path, Bounds]
"""A field of what had happened when something that it rests on came out, with its days."""
Cited = Mapping[str, Sequence[Told]]
"""What is told by each source and statement, by its key."""
Side = Literal["first", "last"]
# Fields that say when something came out, if others are cited from it.
CITED: Final = ("issued", "date")
# More days than these are said by their number.
MOST_SAID: Final = 6


class Limit(NamedTuple):
    """A day before or after which a date cannot lie, and the field that tells so."""

    day: date
    path: Path


class Candidates(NamedTuple):
    """A date without a year, with what bounds it and the days that are left.

    `days` is empty where there is no bound on one side, or no day left, or too many. `months` are
    those, or the seasons, of a date that names no day.
    """

    path: Path
    when: Date
    first: Limit | None
    last: Limit | None
    days: tuple[date, ...]
    months: tuple[Date, ...] = ()

    @property
    def dates(self) -> tuple[Date, ...]:
        """The months of a date that names no day, else the days."""
        return self.months or tuple(Date(day.isoformat()) for day in self.days)


class Place(NamedTuple):
    """A date without a year, and where it stands."""

    path: Path
    record: Record
    field: str
    when: Date


_Side = tuple[Side, Limit]


def candidates(dossier: Dossier, index: Index, until: date | None = None) -> tuple[Candidates, ...]:
    """Give the candidates of every date without a year, in the file's order.

    `until` is a day on which everything in the file had happened, such as that of its last change.
    A day to which a reader only counts is none: what is not known stays so.
    """
    yearless = [
        Place(path, record, field, when)
        for path, record in walk(dossier)
        for field, when in _dates(record)
        if when.precision == "no year"
    ]
    cited: Cited = _cited(dossier, index) if yearless else {}
    more = [Limit(until, ())] if until else []
    return of_places(yearless, cited, dossier, index, *more)


def of_places(
    places: Iterable[Place], cited: Cited, dossier: Dossier, index: Index, *latest: Limit
) -> tuple[Candidates, ...]:
    """Give the candidates of these dates; `cited` is asked for those of sources and statements."""
    as_of = dossier.about.as_of.latest if dossier.about and dossier.about.as_of else None
    before = [*([Limit(as_of, ("about", "as_of"))] if as_of else []), *latest]
    return tuple(_candidates(place, list(_limits(place, index, cited)), before) for place in places)


def told_by(path: Path, record: Record, index: Index) -> Iterator[tuple[str, Told]]:
    """Give what a record tells of, for each source and statement that it rests on, by its key."""
    for field in () if is_planned(record) else _TOLD.get(type(record), ()):
        days = bounds.of_field(record, field)
        for source in sources_of(record, index) if days.low else ():
            yield source.key, ((*path, field), days)


def of_field(path: Path, dossier: Dossier, index: Index) -> Candidates | None:
    """Give the candidates of the date at a place; None where it has a year, or none is given."""
    return next((row for row in candidates(dossier, index) if row.path == path), None)


def say(found: Candidates, words: Words) -> str:
    """Say the days, or months, that a date can be; nothing where it cannot be told which."""
    days = [dates.short(when, words) for when in found.dates]
    if len(days) > MOST_SAID:
        said = words.tr("could be any of {n} days, from {first} to {last}")
        if found.months:
            said = words.tr("could be any of {n}, from {first} to {last}")
        return said.format(n=len(days), first=days[0], last=days[-1])
    return words.tr("could be {days}").format(days=listed(days, words)) if days else ""


def say_why(found: Candidates, dossier: Dossier, index: Index, words: Words) -> str:
    """Say between which days a date is taken to lie, and which fields say so; "" without days."""
    if not (found.dates and found.first and found.last):
        return ""
    days = [dates.short(Date(end.day.isoformat()), words) for end in (found.first, found.last)]
    whys = [
        _because(end.path, found.path, index, dossier, words) for end in (found.first, found.last)
    ]
    if whys[0] == whys[1]:
        said = words.tr("between {first} and {last}, because of {why}")
        return said.format(first=days[0], last=days[1], why=whys[0])
    said = words.tr("between {first}, because of {why}, and {last}, because of {other}")
    return said.format(first=days[0], why=whys[0], last=days[1], other=whys[1])


def _because(path: Path, of: Path, index: Index, dossier: Dossier, words: Words) -> str:
    """Name the field that bounds a date, and the record that holds it, if it is another one."""
    if not path:
        return words.tr("the day chosen")
    field, holder = field_name(str(path[-1]), words), get(dossier, path[:-1])
    if path[:-1] == of[:-1] or not isinstance(holder, Record):
        return words.tr("“{field}”").format(field=field)
    said = words.tr("“{field}” of “{record}”")
    return said.format(field=field, record=isolated(called(holder, index, words)))


def _candidates(place: Place, limits: list[_Side], latest: list[Limit]) -> Candidates:
    first = [limit for side, limit in limits if side == "first"]
    last = [limit for side, limit in limits if side == "last"]
    if place.field in HAPPENED.get(type(place.record), ()) and not is_planned(place.record):
        last += latest
    low = max(first, key=lambda limit: limit.day, default=None)
    high = min(last, key=lambda limit: limit.day, default=None)
    path = (*place.path, place.field)
    if not (low and high and low.day <= high.day):
        return Candidates(path, place.when, low, high, ())
    within = Date(f"{low.day.isoformat()}/{high.day.isoformat()}")
    days, months = place.when.candidates(within), place.when.months(within)
    return Candidates(path, place.when, low, high, days, months)


def _dates(record: Record) -> Iterator[tuple[str, Date]]:
    """Give the fields of a record that hold one date."""
    for field in type(record).model_fields:
        when: object = getattr(record, field)
        if isinstance(when, Date) and not when.is_interval and field != "between":
            yield field, when


def _limits(place: Place, index: Index, cited: Cited) -> Iterator[_Side]:
    """Give all days that the date cannot lie before, or after."""
    path, record, field = place.path, place.record, place.field
    if isinstance(record, Source | Statement | Event) and record.between:
        yield from _both(bounds.of(record.between), (*path, "between"))
    for rule in ORDERS:
        if isinstance(record, rule.noun) and field in (rule.later, rule.earlier):
            side: Side = "first" if field == rule.later else "last"
            other = rule.earlier if field == rule.later else rule.later
            yield from _one(side, bounds.of_field(record, other), (*path, other))
    if field in CITED:
        # What a source tells of had happened when it came out.
        for told, days in cited.get(record.key, ()):
            yield from _one("first", days, told)
    if field in _TOLD.get(type(record), ()) and not is_planned(record):
        for source in sources_of(record, index):
            issued = "issued" if isinstance(source, Source) else "date"
            told = (*(index.path(source.key) or ()), issued)
            yield from _one("last", bounds.of_record(source), told)


def _both(days: Bounds, path: Path) -> Iterator[_Side]:
    yield from _one("first", days, path)
    yield from _one("last", days, path)


def _one(side: Side, days: Bounds, path: Path) -> Iterator[_Side]:
    """Give one end of the days between which something else lies, where it is known."""
    day = days.low if side == "first" else days.high
    if day:
        yield side, Limit(day, path)


def _cited(dossier: Dossier, index: Index) -> Cited:
    """Give, for each source and statement, what those that cite it tell of, with its days."""
    found: dict[str, list[Told]] = {}
    for path, record in walk(dossier):
        for key, told in told_by(path, record, index):
            found.setdefault(key, []).append(told)
    return found


_TOLD: Final[Fields] = {**REPORTED, Statement: ("date",)}
