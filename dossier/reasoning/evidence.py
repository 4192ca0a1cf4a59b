"""What a record rests on, and when that was told: the days for which there is evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from dossier.model.base import Citation, Record
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning import bounds
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.differences import Differences


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
    waiting = [citation.source for citation in supporting(record)]
    while waiting:
        ref = waiting.pop(0)
        found = index.named(ref)
        if ref in seen or not isinstance(found, Source | Statement):
            continue
        seen.add(ref)
        yield found
        if isinstance(found, Statement):
            waiting += [citation.source for citation in supporting(found)]


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


def last_known_day(dossier: Dossier) -> date | None:
    """Give the day up to which the file speaks: `about.as_of`, else its last dated source."""
    if dossier.about and dossier.about.as_of and dossier.about.as_of.latest:
        return dossier.about.as_of.latest
    return _last(dossier.sources)


def last_known_day_after(
    changed: Differences, dossier: Dossier, before: date | None
) -> date | None:
    """Give the same after a change that left `about` as it was, from what it was before.

    Only the changed sources are looked at, unless one of them was the last.
    """
    pairs = [pair for pair in changed.pairs if any(isinstance(row, Source) for row in pair)]
    dated = dossier.about and dossier.about.as_of
    if not pairs:
        return before
    if dated or _last(old for old, _ in pairs if old) == before:
        return last_known_day(dossier)
    latest = _last(new for _, new in pairs if new)
    return max((day for day in (before, latest) if day), default=None)


def _last(sources: Iterable[Record]) -> date | None:
    issued = (bounds.of_record(source).high for source in sources)
    return max((day for day in issued if day), default=None)
