"""The custody ledger: days held at least and at most, gaps and overlaps.

A day counts at least when every reading of the dates holds it, at most when any reading does. At
most only counts what may not be custody: days on which another period says that the person was
free, a period whose ground is not known, or whose dates no calendar has. What
goes on is counted to the day given by the caller, and never past it. A number of days that is
counted with a date marked as about or uncertain has that mark.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
from dossier.reasoning.bounds import NO_BOUNDS
from dossier.reasoning.custody.stretches import (
    NO_DAYS,
    Days,
    Stretch,
    Upto,
    at_least,
    at_most,
    common,
    length,
    merged,
    pieces,
    shared,
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
    "Between",
    "Ledger",
    "Row",
    "begins_after",
    "by_basis",
    "joined",
    "last_known_day",
    "least",
    "ledger",
    "upto",
]

# Bases that stand in the ledger but are not days held.
NOT_HELD: Final[frozenset[Basis]] = frozenset({"bail", "parole", "travel ban"})
# Of these, bail and parole mean that the person was free.
FREE: Final[frozenset[Basis]] = frozenset({"bail", "parole"})
# A ground that nobody knows can be one of those.
_UNKNOWN: Final[Basis] = "unknown"
_NONE: Final[Days] = (inf, -inf)


class Row(NamedTuple):
    """One period of the ledger, with the days that it has at least and at most.

    `high` is None without a bound. `held` is false for bail, parole and travel bans, and for what
    begins after the day to which is counted: no days are counted then. `bounded` is that it can
    have lasted longer than to that day. `qualifier` is the mark of the dates with which the days
    are counted. `contested` are days surely held on which another period, which cannot but share
    some with them, may say that the person was free: they count at most only.
    """

    custody: Custody
    days: Stretch
    held: bool
    low: int
    high: int | None
    bounded: bool = False
    qualifier: Qualifier = ""
    contested: tuple[Days, ...] = ()

    @property
    def key(self) -> str:
        """The record's id or handle."""
        return self.custody.key

    @property
    def free(self) -> bool:
        """Whether the person was free on bail or parole, as far as is counted."""
        return self.custody.basis in FREE and self.days is not NO_DAYS

    @property
    def surely_held(self) -> bool:
        """Whether its days are days held, by its ground and by dates that can be."""
        period = self.custody.period
        return self.held and self.custody.basis != _UNKNOWN and period.impossible is None

    def until(self, last: float) -> Row:
        """Leave out the days after one by which it has surely begun."""
        days = self.days
        cut = Stretch(
            days.start_lo, min(days.start_hi, last), min(days.end_lo, last), min(days.end_hi, last)
        )
        within = (shared(row, (-inf, last)) for row in self.contested)
        return self._replace(days=cut, contested=tuple(row for row in within if length(row)))


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
    def counted(self) -> bool:
        """Whether there is a period whose days are counted, be it none of them at least."""
        return any(row.held for row in self.rows)

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
    rows = list(_contested(sorted(found, key=_begin)))
    unread = sum(kept.pointer.startswith("/custody/") for kept in dossier.set_aside)
    held = [row for row in rows if row.held]
    death = bounds.of(dossier.subject.died).high
    last = min((day for day in (until, death) if day), default=None)
    died = last is not None and last == death
    given = dossier.subject.died if died else spoken_of(dossier)
    exact = given is None or given.latest != last or given.earliest == last
    return Ledger(
        rows=tuple(rows),
        low=least(held),
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
            least(rows),
            at_most(row.days for row in rows),
            qualifiers.joint(row.qualifier for row in rows),
        )
        for basis, rows in groups.items()
    )


def least(rows: Iterable[Row]) -> int:
    """Count the days that were surely days held, each day once."""
    sure = [row for row in rows if row.surely_held]
    contested = merged(days for row in sure for days in row.contested)
    return at_least(row.days for row in sure) - int(sum(map(length, contested)))


def _contested(rows: Sequence[Row]) -> Iterator[Row]:
    """Tell of each period on which of its days others say that the person was free.

    The day of a release is one of both.
    """
    sure = [row.days.sure if row.surely_held else None for row in rows]
    free = merged(_freed((row.days for row in rows if row.free), filter(None, sure)))
    for row, held in zip(rows, sure, strict=True):
        both = tuple(days for days in pieces(held or _NONE, free) if length(days) > 1)
        less = int(sum(map(length, both)))
        yield row._replace(low=row.low - less, contested=both) if both else row


def _freed(free: Iterable[Stretch], held: Iterable[Days]) -> Iterator[Days]:
    """Give the days that periods of freedom can reach among those held, where they must share one.

    They need share none where they can end when the person was held, or begin when that ended: what
    was said of both then fits together.
    """
    joined = merged(held, apart=-1)
    begins, ends = [first for first, _ in joined], [last for _, last in joined]
    for days in free:
        first, past = bisect_right(ends, days.start_hi), bisect_left(begins, days.end_lo)
        if first < past:
            yield shared(days.widest, (begins[first], ends[past - 1]))


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
    row = row._replace(held=True, high=most, bounded=bounded)
    return row._replace(low=least([row]))


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
        high = int(length(gap))
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
    low = length(shared(first.days.sure or _NONE, then.days.sure or _NONE))
    reached = first.days.end_lo if first.custody.lasted.end_unknown else first.days.end_hi
    high = length(shared((first.days.start_lo, reached), then.days.widest))
    if high < 2 or (low < 2 and joined(first.custody, then.custody)):
        return None
    most = None if high == inf else int(high)
    mark = qualifiers.joint((first.qualifier, then.qualifier))
    least = int(low) if low > 1 else 0
    return Between("overlap", first.custody, then.custody, least, most, mark)


def joined(first: Custody, then: Custody) -> bool:
    """Tell whether one period ends on the very date, however vague, on which the other begins."""
    return first.period.end is not None and first.period.end == then.period.start
