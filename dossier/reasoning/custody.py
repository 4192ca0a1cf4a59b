"""The custody ledger: days held at least and at most, gaps and overlaps, days before sentence.

A day counts at least when every reading of the dates holds it, at most when any reading does. What
goes on is counted to the day given by the caller, and never past it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from dossier.model.custody import Custody
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning.standing import NOT_HELD

DAY = timedelta(days=1)
Days = tuple[date, date]  # first and last day, both counted


@dataclass(frozen=True, slots=True)
class Row:
    """One period of the ledger.

    `sure` is the stretch that every reading holds, `widest` the one that some reading reaches;
    None where there is none, or where nothing bounds it. `low` and `high` are days, `high` None
    without a bound. `held` is false for bail, parole and travel bans: no days are counted then.
    """

    custody: Custody
    sure: Days | None
    widest: Days | None
    low: int
    high: int | None
    held: bool


@dataclass(frozen=True, slots=True)
class Between:
    """What lies between two periods that follow each other: a gap or an overlap, in days.

    `sure` tells a certain one from one that only some reading of the dates gives.
    """

    kind: Literal["gap", "overlap"]
    first: Custody
    then: Custody
    sure: bool
    days: int | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All periods in the order of their begin, and the days in all: a day counts once."""

    rows: tuple[Row, ...]
    low: int
    high: int | None
    until: date | None
    between: tuple[Between, ...]


def last_known_day(dossier: Dossier) -> date | None:
    """Give the day up to which the file speaks: `about.as_of`, else its last dated source."""
    if dossier.about and dossier.about.as_of:
        return dossier.about.as_of.latest
    issued = [s.issued.latest for s in dossier.sources if s.issued and s.issued.latest]
    return max(issued, default=None)


def ledger(dossier: Dossier, index: Index, until: date | None) -> Ledger:
    """Reckon the periods; what goes on, or has no end in the file, runs to `until` at most."""
    rows = sorted((_row(c, index, until) for c in dossier.custody), key=_begin)
    held = [row for row in rows if row.held]
    unbounded = any(row.high is None for row in held)
    return Ledger(
        rows=tuple(rows),
        low=_at_least(held),
        high=None if unbounded else _union([row.widest for row in held if row.widest]),
        until=until,
        between=tuple(_betweens(held)),
    )


def by_basis(found: Ledger) -> tuple[tuple[str, int, int | None], ...]:
    """Give the days at least and at most on each ground, in the order of first appearance."""
    groups: dict[str, list[Row]] = {}
    for row in found.rows:
        if row.held:
            groups.setdefault(row.custody.basis, []).append(row)
    return tuple(
        (
            basis,
            _at_least(rows),
            None
            if any(row.high is None for row in rows)
            else _union([row.widest for row in rows if row.widest]),
        )
        for basis, rows in groups.items()
    )


def days_before(found: Ledger, day: date) -> tuple[date, int, int] | None:
    """Give the first day held, and how many days before `day` are shown at least and at most.

    None where no dated period begins before that day.
    """
    begins = [begin for row in found.rows if row.held and (begin := row.custody.period.extent[0])]
    first = min(begins, default=day)
    if first >= day:
        return None
    cut = [
        (row.sure[0], min(row.sure[1], day - DAY))
        for row in found.rows
        if row.held and row.sure and row.sure[0] < day
    ]
    return first, _union(cut), (day - first).days


def _row(custody: Custody, index: Index, until: date | None) -> Row:
    start_lo, start_hi, end_lo, end_hi = custody.period.extent
    sure_end, widest_end = end_lo, end_hi
    if custody.period.end_open or custody.period.end_unknown:
        sure_end = _still_so(custody, index) if custody.period.end_open else None
        sure_end = max(filter(None, (sure_end, start_hi)), default=None)
        widest_end = max(until, start_hi or until) if until else None
    sure = (start_hi, sure_end) if start_hi and sure_end and start_hi <= sure_end else None
    widest = (start_lo, widest_end) if start_lo and widest_end else None
    held = custody.basis not in NOT_HELD
    low = _length(sure) if sure else 1
    return Row(custody, sure, widest, low if held else 0, _length(widest) if widest else None, held)


def _still_so(custody: Custody, index: Index) -> date | None:
    """Give the last day on which a citing source, of whatever reading of its date, says it."""
    found = (index.named(citation.source) for citation in custody.citations)
    dated = [
        record.issued if isinstance(record, Source) else record.date
        for record in found
        if isinstance(record, Source | Statement)
    ]
    return max((d.earliest for d in dated if d and d.earliest), default=None)


def _begin(row: Row) -> tuple[date, str]:
    first, _, text = row.custody.period.sort_key
    return first, text


def _length(days: Days) -> int:
    return (days[1] - days[0]).days + 1


def _union(stretches: Iterable[Days]) -> int:
    """Count the days of some stretches, each day once."""
    counted, last = 0, date.min
    for first, end in sorted(stretches):
        begin = max(first, last + DAY) if last != date.min else first
        if begin <= end:
            counted += (end - begin).days + 1
            last = end
    return counted


def _at_least(rows: Sequence[Row]) -> int:
    """Count the days that every reading holds.

    A period without such days still is one day somewhere in its widest stretch: it adds one where
    that stretch touches no day counted so far, and no other such period.
    """
    sure = [row.sure for row in rows if row.sure]
    counted, taken = _union(sure), list(sure)
    loose = [row.widest for row in rows if not row.sure and row.widest]
    for first, end in sorted(loose, key=lambda days: days[1]):
        if not any(first <= b and a <= end for a, b in taken):
            counted += 1
            taken.append((first, end))
    return counted or (1 if rows else 0)


def _betweens(rows: Sequence[Row]) -> Iterable[Between]:
    """Compare each period with the next; touching on one day is no overlap."""
    dated = [row for row in rows if row.custody.period.extent[0]]
    for row, following in pairwise(dated):
        found = _between(row.custody, following.custody)
        if found:
            yield found


def _between(first: Custody, then: Custody) -> Between | None:
    _, _, end_lo, end_hi = first.period.extent
    start_lo, start_hi, _, _ = then.period.extent
    if end_hi and start_lo and end_hi + DAY < start_lo:
        return Between("gap", first, then, sure=True, days=(start_lo - end_hi).days - 1)
    if end_lo and start_hi and end_lo > start_hi:
        return Between("overlap", first, then, sure=True, days=(end_lo - start_hi).days)
    if first.period.end_open:
        return Between("overlap", first, then, sure=False, days=None)
    if end_lo is None or start_hi is None or end_lo + DAY < start_hi:
        return Between("gap", first, then, sure=False, days=None)
    return None
