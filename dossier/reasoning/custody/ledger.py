"""The custody ledger: days held at least and at most, gaps and overlaps, days before sentence.

A day counts at least when every reading of the dates holds it, at most when any reading does. What
goes on is counted to the day given by the caller, and never past it. A number of days that is
counted with a date marked as about or uncertain has that mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from math import inf
from typing import Final, Literal, NamedTuple

from dossier.model.custody import Basis, Custody
from dossier.model.dates import Date, Qualifier
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning import bounds, qualifiers
from dossier.reasoning.bounds import NO_BOUNDS, Bounds
from dossier.reasoning.custody.stretches import (
    NO_DAYS,
    Days,
    Stretch,
    Upto,
    at_least,
    at_most,
    common,
    merged,
    stretch,
)
from dossier.reasoning.evidence import (
    counted_by,
    dates_counted,
    last_known_day,
    spoken_of,
)

__all__ = [
    "FREE",
    "NOT_HELD",
    "Before",
    "Between",
    "Ledger",
    "Row",
    "begins_after",
    "begins_open",
    "by_basis",
    "days_before",
    "joined",
    "last_known_day",
    "ledger",
    "upto",
]

# Bases that stand in the ledger but are not days held.
NOT_HELD: Final[frozenset[Basis]] = frozenset({"bail", "parole", "travel ban"})
# Of these, bail and parole mean that the person was free.
FREE: Final[frozenset[Basis]] = frozenset({"bail", "parole"})
_NONE: Final[Days] = (inf, -inf)


class Row(NamedTuple):
    """One period of the ledger, with the days that it has at least and at most.

    `high` is None without a bound. `held` is false for bail, parole and travel bans, and for what
    begins after the day to which is counted: no days are counted then. `bounded` is that it can
    have lasted longer than to that day. `qualifier` is the mark of the dates with which the days
    are counted.
    """

    custody: Custody
    days: Stretch
    held: bool
    low: int
    high: int | None
    bounded: bool = False
    qualifier: Qualifier = ""

    @property
    def key(self) -> str:
        """The record's id or handle."""
        return self.custody.key

    @property
    def free(self) -> bool:
        """Whether the person was free on bail or parole, as far as is counted."""
        return self.custody.basis in FREE and self.days is not NO_DAYS


class Between(NamedTuple):
    """A gap or an overlap between two periods, in days at least and at most.

    `low` is 0 where only some reading of the dates gives it, `high` is None without a bound.
    """

    kind: Literal["gap", "overlap"]
    first: Custody
    then: Custody
    low: int
    high: int | None
    qualifier: Qualifier = ""

    @property
    def sure(self) -> bool:
        """Whether every reading of the dates gives it."""
        return self.low > 0


class Ground(NamedTuple):
    """The days at least and at most on one ground, with the mark of their dates."""

    basis: Basis
    low: int
    high: int | None
    qualifier: Qualifier = ""


class Before(NamedTuple):
    """The days from the first one held, which lies within `since`, to a sentence.

    There are `fewest` to `most` of them, without those on bail or parole, of which at least `free`
    are sure. On `shown` of them the file itself shows custody.
    """

    since: Bounds
    shown: int
    free: int
    fewest: int
    most: int
    qualifier: Qualifier = ""


class Ledger(NamedTuple):
    """All periods in the order of their begin, and the days in all: a day counts once.

    `until` is the day to which what goes on was counted at most. `given` is the date of which it is
    the last day, where that is not one day; `died` that it is the day of death. `unread` periods
    stand in the file and cannot be read, so that nothing bounds the days.
    """

    rows: tuple[Row, ...]
    low: int
    high: int | None
    until: date | None
    between: tuple[Between, ...]
    unread: int = 0
    given: Date | None = None
    died: bool = False

    @property
    def qualifier(self) -> Qualifier:
        """The mark of the days in all."""
        return qualifiers.joint(row.qualifier for row in self.rows if row.held)


def upto(dossier: Dossier, until: date | None) -> Upto:
    """Give the days to which is counted: nothing goes on after the person's death.

    A period that has ended is counted to its end, though no source came out since; but not past the
    day of which somebody says that it is the last one: `about.as_of`, or the reader's choice.
    """
    died, spoken = bounds.of(dossier.subject.died), spoken_of(dossier)
    stated = dossier.about is not None and spoken is dossier.about.as_of
    said = until if stated or spoken is None or spoken.latest != until else None
    marks: list[Qualifier] = [qualifiers.of(spoken)] if spoken and spoken.latest == until else []
    if died.low and (until is None or died.low <= until):
        marks.append(qualifiers.of(dossier.subject.died))
    return Upto(until, said, died, qualifiers.joint(marks))


def begins_after(custody: Custody, until: Upto) -> bool:
    """Tell whether a period begins after the days to which is counted."""
    return stretch(custody.period, NO_BOUNDS, until) is None


def ledger(dossier: Dossier, index: Index, until: date | None) -> Ledger:
    """Reckon the periods; what goes on, or has no end in the file, runs to `until` at most."""
    days = upto(dossier, until)
    return of_rows((row_of(c, index, days) for c in dossier.custody), dossier, until)


def of_rows(found: Iterable[Row], dossier: Dossier, until: date | None) -> Ledger:
    """Make the ledger of the rows that its periods have for themselves."""
    rows = sorted(found, key=_begin)
    unread = sum(kept.pointer.startswith("/custody/") for kept in dossier.set_aside)
    held = [row for row in rows if row.held]
    death = bounds.of(dossier.subject.died).high
    last = min((day for day in (until, death) if day), default=None)
    died = last is not None and last == death
    given = dossier.subject.died if died else spoken_of(dossier)
    exact = given is None or given.latest != last or given.earliest == last
    return Ledger(
        rows=tuple(rows),
        low=at_least(row.days for row in held),
        high=None if unread else at_most(row.days for row in held),
        until=last,
        between=(*_gaps(rows), *_overlaps(held)),
        unread=unread,
        given=None if exact else given,
        died=died,
    )


def by_basis(found: Ledger) -> tuple[Ground, ...]:
    """Give the days at least and at most on each ground, in the order of first appearance."""
    groups: dict[Basis, list[Row]] = {}
    for row in found.rows:
        if row.held:
            groups.setdefault(row.custody.basis, []).append(row)
    return tuple(
        Ground(
            basis,
            at_least(row.days for row in rows),
            at_most(row.days for row in rows),
            qualifiers.joint(row.qualifier for row in rows),
        )
        for basis, rows in groups.items()
    )


def days_before(found: Ledger, day: Bounds) -> Before | None:
    """Count the days from the first one held to `day`, which is left out.

    None where no period is known to have begun before that day.
    """
    if day.low is None or day.high is None:
        return None
    limit = day.low.toordinal()
    held = [row.days for row in found.rows if row.held]
    first = min((days.start_lo for days in held if days.start_lo != -inf), default=inf)
    if first >= limit:
        return None
    surely = min((days.start_hi for days in held if days.start_hi < limit), default=limit)
    shown = at_least(_cut(days, limit) for days in held if days.start_hi < limit)
    free = [row.days for row in found.rows if row.free]
    never = _only(
        [days.sure for days in free if days.sure],
        [days.widest for days in held],
        (first, day.high.toordinal() - 1),
    )
    maybe = _only(
        [days.widest for days in free],
        [days.sure for days in held if days.sure],
        (surely, limit - 1),
    )
    return Before(
        since=Bounds(date.fromordinal(int(first)), date.fromordinal(int(surely))),
        shown=shown,
        free=never,
        fewest=max(int(limit - surely) - maybe, shown),
        most=int(day.high.toordinal() - first) - never,
        qualifier=qualifiers.joint(
            row.qualifier
            for row in found.rows
            if (row.held or row.free) and row.days.start_lo < day.high.toordinal()
        ),
    )


def begins_open(found: Ledger, day: Bounds) -> bool:
    """Tell whether a period with no known begin can hold the first day held before a day.

    Who serves a sentence does so after the first one: such a period counts only if it had ended.
    """
    limit = day.low.toordinal() if day.low else inf
    return any(
        row.held
        and row.days.start_lo == -inf
        and (row.custody.basis != "sentence" or row.days.end_hi < limit)
        for row in found.rows
    )


def _only(these: Iterable[Days], but: Iterable[Days], window: Days) -> int:
    """Count the days within the window that stand among these, and not among the others."""
    within = (_shared(window, days) for days in merged(these))
    others = merged(but)
    return sum(int(_length(days)) - common(days, others) for days in within if days[0] <= days[1])


def _cut(days: Stretch, limit: int) -> Stretch:
    """Leave out the days from `limit` on."""
    return Stretch(
        days.start_lo, days.start_hi, min(days.end_lo, limit - 1), min(days.end_hi, limit - 1)
    )


def row_of(custody: Custody, index: Index, until: Upto) -> Row:
    """Give the days of one period; of those on bail, on parole or under a travel ban none."""
    told = counted_by(custody, index)
    days = stretch(custody.period, told, until)
    if days is None:
        return Row(custody, NO_DAYS, held=False, low=0, high=0)
    end, most = custody.period.extent.end_hi, at_most([days])
    cut = end is None or days.end_hi < end.toordinal()
    marks: list[Qualifier] = [qualifiers.of(custody.period), until.qualifier if cut else ""]
    if custody.period.end_open:
        marks += map(qualifiers.of, dates_counted(custody, index))
    row = Row(custody, days, held=False, low=0, high=0, qualifier=qualifiers.joint(marks))
    if custody.basis in NOT_HELD:
        return row
    bounded = most is not None and cut
    return row._replace(held=True, low=at_least([days]), high=most, bounded=bounded)


def _begin(row: Row) -> tuple[date, str]:
    first, _, text = row.custody.period.sort_key
    return first, text


def _gaps(rows: Sequence[Row]) -> Iterator[Between]:
    """Find the days of which nobody says whether the person was held, or free on bail or parole."""
    rows = [row for row in rows if row.held or row.free]
    sure = merged(row.days.sure for row in rows if row.days.sure)
    reached = merged(row.days.widest for row in rows)
    ends = {row.days.sure[1]: row for row in rows if row.days.sure}
    begins = {row.days.sure[0]: row for row in reversed(rows) if row.days.sure}
    marked = _marked(rows)
    for (_, last), (first, _) in pairwise(sure):
        gap = (last + 1, first - 1)
        high = int(_length(gap))
        low = high - common(gap, reached)
        before, after = ends[last].custody, begins[first].custody
        if low or not joined(before, after):
            near: Iterator[Qualifier] = (
                mark for mark, days in marked.items() if common((last, first), days)
            )
            yield Between("gap", before, after, low, high, qualifiers.joint(near))


def _marked(rows: Iterable[Row]) -> dict[Qualifier, list[Days]]:
    """Give the days that periods of marked dates reach, by the mark."""
    found: dict[Qualifier, list[Days]] = {}
    for row in rows:
        if row.qualifier:
            found.setdefault(row.qualifier, []).append(row.days.widest)
    return {mark: merged(days) for mark, days in found.items()}


def _overlaps(rows: Sequence[Row]) -> Iterator[Between]:
    """Find the periods that begin while an earlier one lasts; one day in common is none."""
    surest: Row | None = None
    widest: Row | None = None
    for row in rows:
        if row.days.start_lo == -inf:
            continue
        if surest and widest:
            found = _overlap(surest, row)
            found = found if found and found.sure else _overlap(widest, row)
            if found:
                yield found
        if surest is None or row.days.end_lo > surest.days.end_lo:
            surest = row
        if widest is None or row.days.end_hi > widest.days.end_hi:
            widest = row


def _overlap(first: Row, then: Row) -> Between | None:
    """Compare two periods; of an end that is not known nothing is supposed."""
    low = _length(_shared(first.days.sure or _NONE, then.days.sure or _NONE))
    reached = first.days.end_lo if first.custody.lasted.end_unknown else first.days.end_hi
    high = _length(_shared((first.days.start_lo, reached), then.days.widest))
    if high < 2 or (low < 2 and joined(first.custody, then.custody)):
        return None
    most = None if high == inf else int(high)
    mark = qualifiers.joint((first.qualifier, then.qualifier))
    least = int(low) if low > 1 else 0
    return Between("overlap", first.custody, then.custody, least, most, mark)


def joined(first: Custody, then: Custody) -> bool:
    """Tell whether one period ends on the very date, however vague, on which the other begins."""
    return first.period.end is not None and first.period.end == then.period.start


def _shared(one: Days, other: Days) -> Days:
    """Give the days that two stretches have in common; the end is before the begin without any."""
    return max(one[0], other[0]), min(one[1], other[1])


def _length(days: Days) -> float:
    return max(days[1] - days[0] + 1, 0)
