"""Find what each date without a year in the tray can be: its days or months, by reasoning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dossier.model.base import Record
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.paths import Path
from dossier.reasoning.unknowns.candidates import CITED, Place, Told, of_places, told_by
from dossier.reasoning.walk import Walk
from dossier.reasoning.watched import Watched
from dossier.timeline.items.item import Loose
from dossier.timeline.records.found import Changed, Row, Seen


class Tells(NamedTuple):
    """What one record tells of those that it rests on, and what was asked for."""

    record: Record
    seen: Seen
    told: tuple[tuple[str, Told], ...]


class Tray(NamedTuple):
    """What is in the tray, in the order of the file, and what lets the next one reuse it."""

    loose: tuple[Loose, ...]
    tells: Mapping[str, Tells]


def tray(
    rows: Sequence[Row],
    dossier: Dossier,
    index: Watched,
    changed: Changed,
    known: Mapping[str, Tells],
) -> Walk[Tray]:
    """Give all that has no place on the line, each with the days or months that it can be."""
    loose = [(row, found) for row in rows for found in row.found if isinstance(found, Loose)]
    places = [place for row, found in loose if (place := _place(row.record, found, index))]
    cited = {place.record.key for place in places if place.field in CITED}
    tells: dict[str, Tells] = {}
    for row in rows if cited else ():
        tells[row.record.key] = _tells(row.record, index, changed, known)
        yield
    told: dict[str, list[Told]] = {}
    for key, one in (pair for each in tells.values() for pair in each.told):
        if key in cited:
            told.setdefault(key, []).append(one)
    dates: dict[Path, tuple[Date, ...]] = {
        found.path: found.dates for found in of_places(places, told, dossier, index)
    }
    return Tray(tuple(_with_dates(found, row.record, index, dates) for row, found in loose), tells)


def _place(record: Record, found: Loose, index: Watched) -> Place | None:
    """Give where a date without a year stands; None for what has another date, or none."""
    field = _field(found)
    when: object = getattr(record, field, None) if found.dated else None
    if not isinstance(when, Date) or when.precision != "no year":
        return None
    return Place(index.path(record.key) or (), record, field, when)


def _field(found: Loose) -> str:
    return found.id[len(found.key) + 1 :]


def _with_dates(
    found: Loose, record: Record, index: Watched, dates: Mapping[Path, tuple[Date, ...]]
) -> Loose:
    if not found.dated:
        return found
    path = (*(index.path(record.key) or ()), _field(found))
    return found._replace(candidates=dates.get(path, ()))


def _tells(record: Record, index: Watched, changed: Changed, known: Mapping[str, Tells]) -> Tells:
    """Give what a record tells, as it is known where it is what it was."""
    old = known.get(record.key)
    if old and old.record is record and old.seen.stays(changed):
        return old
    index.begin()
    told = tuple(told_by(index.path(record.key) or (), record, index))
    return Tells(record, Seen.by(index), told)
