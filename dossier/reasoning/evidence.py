"""What a record rests on, and when that was told: the days for which there is evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dossier.model.base import Citation, Record
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.event import Event
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning import bounds
from dossier.reasoning.bounds import Bounds


def supporting(record: Record) -> Iterator[Citation]:
    """Give the citations that a record rests on: not those that say something else instead."""
    return (citation for citation in record.citations if citation.says is None)


def cited(record: Record) -> frozenset[str]:
    """Name what a record rests on, as its citations do."""
    found: set[str] = set()
    for row in record.cite:
        if isinstance(row, str):
            found.add(row)
        elif row.says is None:
            found.add(row.source)
    return frozenset(found)


def sources_of(record: Record, index: Index) -> Iterator[Source | Statement]:
    """Give the sources and statements that a record rests on, through the statements it cites.

    A statement comes before what it is itself known from; each comes once, also where they cite
    each other in a ring.
    """
    seen: set[str] = set()
    waiting = [*supporting(record)]
    while waiting:
        citation = waiting.pop(0)
        found = index.behind(citation)
        if citation.source in seen or not isinstance(found, Source | Statement):
            continue
        seen.add(citation.source)
        yield found
        if isinstance(found, Statement):
            waiting += supporting(found)


def told(record: Record, index: Index) -> Bounds:
    """Give the days between which what a record says was told: what goes on did so then.

    A source of "December 2017" came out on the first of December at the earliest, and nothing is
    known of the days after. Of several sources the last one counts, and that of the first one is
    the last day on which it can have begun.
    """
    cited = (index.named(citation.source) for citation in supporting(record))
    days = [bounds.of_record(found) for found in cited if found]
    return Bounds(
        max((day.low for day in days if day.low), default=None),
        min((day.high for day in days if day.high), default=None),
    )


def counted_by(record: Record, index: Index) -> Bounds:
    """Give the same for what is counted: no number of days rests on a guess.

    Bounds that stand beside a date are the keeper's. A source whose year is inferred bounds
    nothing: neither the day to which it went on at least, nor that by which it had begun.
    """
    days = dates_counted(record, index)
    return Bounds(
        max((day.earliest for day in days if day.earliest), default=None),
        min((day.latest for day in days if day.latest), default=None),
    )


def dates_counted(record: Record, index: Index) -> list[Date]:
    """Give the dates of their own that the sources have which a record rests on."""
    cited = (index.named(citation.source) for citation in supporting(record))
    return [when for when in map(_own_date, cited) if when]


def spoken_of(dossier: Dossier) -> Date | None:
    """Give the date up to which the file speaks: `about.as_of`, else that of its last source.

    A source without a date of its own, such as one of which the year is inferred, is not counted.
    """
    if dossier.about and dossier.about.as_of and dossier.about.as_of.latest:
        return dossier.about.as_of
    dated: Date | None = None
    for day in map(_own_date, dossier.sources):
        if day and day.latest and (dated is None or _ends_later(day, dated)):
            dated = day
    return dated


def _ends_later(one: Date, other: Date) -> bool:
    """Compare the last days of two dates that have one; of the same day the exact date is later."""
    return (one.latest, one.sort_key) > (other.latest, other.sort_key)


def last_known_day(dossier: Dossier) -> date | None:
    """Give the day up to which the file speaks at most."""
    found = spoken_of(dossier)
    return found.latest if found else None


def _own_date(found: object) -> Date | None:
    if isinstance(found, Source):
        return found.issued
    return found.date if isinstance(found, Statement | Event) else None
