"""Check the ledger: places at once, orders that lapsed, custody without charge or sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import islice
from math import isinf
from typing import Final, NamedTuple

from dossier.model.custody import Custody
from dossier.model.paths import Path
from dossier.model.place import country_of, place_name
from dossier.reasoning.bounds import is_later, of_field, sure
from dossier.reasoning.custody.ledger import FREE, NOT_HELD, Ledger, Row, joined, least
from dossier.reasoning.custody.stretches import Stretch
from dossier.reasoning.findings.checks.charges import UNCONVICTED
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.findings.whole import Whole
from dossier.reasoning.qualifiers import is_marked, joint
from dossier.reasoning.steps.figures import say_day, say_days
from dossier.wording import choices, dates
from dossier.wording.records import place_of
from dossier.wording.typed import fold

# So many days without a charge are worth a warning; which law applies is for a lawyer to say.
LONG: Final = 30
# Of more periods at once than any case has only the last ones are compared.
MOST_AT_ONCE: Final = 10
# More overlaps than any case has; the ledger counts on with each day once.
MOST_NAMED: Final = 200


def check(custody: Custody, case: Case) -> Iterator[Finding]:
    """Check one period."""
    path = case.path(custody)
    if custody.ended and custody.period.end_open:
        yield case.find("ended-and-going-on", (*path, "ended"), ended=custody.ended)


def check_ledger(case: Whole) -> Iterator[Finding]:
    """Check the periods against each other."""
    yield from _orders(list(_reported(case)), case)
    at_once = tuple(_at_once(case.ledger.rows, case))
    yield from at_once
    yield from _overlaps(case.ledger, {found.path for found in at_once}, case)
    yield from _gaps(case.ledger, case)
    yield from _ahead(case.ledger, case)
    yield from _ends_ahead(case.ledger, case)


def check_serving(case: Whole) -> Iterator[Finding]:
    """Check the periods against the sentences."""
    if any(custody.basis == "sentence" for custody in case.dossier.custody):
        yield from _serving(_held(case.ledger), case)


def check_charged(case: Whole) -> Iterator[Finding]:
    """Check the periods against the charges, and against what they and the sentences came to."""
    held = list(_reported(case))
    yield from _uncharged(held, case)
    yield from _too_long(held, case)
    yield from _nothing_to_serve(held, case)


def _held(found: Ledger) -> list[Row]:
    return [row for row in found.rows if row.held]


def _reported(case: Whole) -> Iterator[Row]:
    """Give the periods held as far as the file speaks: of a later day no report can say so yet."""
    for row in _held(case.ledger):
        if not case.until:
            yield row
        elif row.days.start_lo <= (limit := case.until.toordinal()):
            yield row.until(limit)


def _orders(held: Sequence[Row], case: Case) -> Iterator[Finding]:
    """Find periods that surely went on after their order had lapsed."""
    for row in held:
        until = row.custody.until
        if until and until.latest and row.days.end_lo > until.latest.toordinal():
            path = (*case.path(row.custody), "until")
            certainty = sure(marked=is_marked(until) or bool(row.qualifier))
            yield case.find("held-past-order", path, certainty, date=case.day(until))


def _at_once(rows: Sequence[Row], case: Case) -> Iterator[Finding]:
    """Find periods in two places, or held and free, that share more than one day."""
    spots = {row.custody.key: _Spot.of(row.custody) for row in rows}
    lasting: list[Row] = []
    for row in rows:
        at_once = [other for other in lasting if other.days.end_hi > row.days.start_lo]
        lasting = at_once[-MOST_AT_ONCE:]
        for other in lasting:
            apart = spots[row.custody.key].apart(spots[other.custody.key])
            kind = _conflict(other, row, apart=apart)
            low, high = _common(other.days, row.days) if kind else (0, 0)
            if low > 1 or (high > 1 and not joined(other.custody, row.custody)):
                yield _conflicting(kind, (low, high), (other, row), case)
                break
        lasting.append(row)


def _conflict(one: Row, other: Row, *, apart: bool) -> str:
    """Tell why two periods cannot be at once; empty where they can."""
    bases = {one.custody.basis, other.custody.basis}
    if not (one.held and other.held):
        sure = one.surely_held or other.surely_held
        return "held-and-free" if sure and bases & FREE else ""
    return "two-places" if apart and "transfer" not in bases else ""


def _conflicting(kind: str, common: tuple[int, int], pair: tuple[Row, Row], case: Case) -> Finding:
    other, row = pair
    low, high = common
    custody, mark = other.custody, joint((other.qualifier, row.qualifier))
    least, most = (low, max(low, high)) if low > 1 else (high, high)
    return case.find(
        kind,
        (*case.path(row.custody), "period"),
        sure(marked=bool(mark)) if low > 1 else "possible",
        days=say_days(least, most, case.words, mark),
        other=place_of(custody, case.words)
        if kind == "two-places"
        else choices.say(custody.basis, case.words),
        period=dates.short(custody.lasted, case.words, moment=False),
    )


class _Spot(NamedTuple):
    """Where a period was spent, in a form that can be compared."""

    country: str | None
    place: str
    room: str

    @classmethod
    def of(cls, custody: Custody) -> _Spot:
        place = fold(place_name(custody.place))
        return cls(country_of(custody.place), place, fold(custody.facility or ""))

    def apart(self, other: _Spot) -> bool:
        """Tell whether two places cannot be one and the same, nor one a part of the other."""
        if self.country and other.country and self.country != other.country:
            return True
        if _differ(self.place, other.place):
            return True
        return self.place == other.place and _differ(self.room, other.room)


def _differ(one: str, other: str) -> bool:
    """Tell whether both are named, and neither name holds the other."""
    return bool(one and other) and one not in other and other not in one


def _common(one: Stretch, other: Stretch) -> tuple[int, int]:
    """Count the days that two periods have in common, surely and at most.

    The day of a move is one. At most none is counted where one of them has no bounds.
    """
    low = min(one.end_lo, other.end_lo) - max(one.start_hi, other.start_hi) + 1
    first, last = max(one.start_lo, other.start_lo), min(one.end_hi, other.end_hi)
    bounded = not any(map(isinf, (one.start_lo, other.start_lo, one.end_hi, other.end_hi)))
    return int(max(low, 0)), int(max(last - first + 1, 0)) if bounded else 0


def _overlaps(found: Ledger, told: AbstractSet[Path], case: Case) -> Iterator[Finding]:
    """Name each two periods that surely share days, where nothing graver is told of them."""
    sure = (
        (both, case.path(both.then))
        for both in found.between
        if both.kind == "overlap" and both.sure
    )
    untold = ((both, (*path, "period")) for both, path in sure if (*path, "period") not in told)
    for both, path in islice(untold, MOST_NAMED):
        yield case.find(
            "overlap",
            path,
            days=say_days(both.low, both.high, case.words, both.qualifier),
            other=choices.say(both.first.basis, case.words),
            period=dates.short(both.first.lasted, case.words, moment=False),
        )


def _gaps(found: Ledger, case: Case) -> Iterator[Finding]:
    for gap in found.between:
        if gap.kind == "gap" and gap.sure and not gap.first.ended:
            path = (*case.path(gap.then), "period")
            days = say_days(gap.low, gap.high, case.words, gap.qualifier)
            yield case.find("gap", path, days=days)


def _ahead(found: Ledger, case: Case) -> Iterator[Finding]:
    """Find what goes on from a day on that is later than all that the file speaks of."""
    for row in found.rows:
        begin = row.custody.period.extent.start_lo
        if not (begin and found.until and begin > found.until):
            continue
        if not row.held and not found.died and row.custody.basis not in NOT_HELD:
            day = say_day(found.until, case.words)
            yield case.find("begins-after-report", (*case.path(row.custody), "period"), date=day)


def _ends_ahead(found: Ledger, case: Case) -> Iterator[Finding]:
    """Find what began, and surely ends on a day later than all that the file speaks of."""
    until = found.until
    for row in found.rows if until and not found.died else ():
        begin, _, end, _ = row.custody.period.extent
        if until and end and end > until and (begin is None or begin <= until):
            path = (*case.path(row.custody), "period")
            last = case.day(row.custody.period.end or row.custody.period)
            day = say_day(until, case.words)
            yield case.find("ends-after-report", path, end=last, date=day)


def _serving(held: Sequence[Row], case: Case) -> Iterator[Finding]:
    """Compare the serving of sentences with the sentences."""
    dossier = case.dossier
    passed = [(of_field(s, "date"), s) for s in dossier.sentences]
    dated = bool(passed) and all(days.low for days, _ in passed)
    first = min(passed, key=lambda pair: pair[0].low or date.max) if dated else None
    for row in held:
        if row.custody.basis != "sentence":
            continue
        path = (*case.path(row.custody), "basis")
        if not dossier.sentences and not dossier.set_aside:
            yield case.find("serving-without-sentence", path)
        certainty = is_later((first[1], "date"), (row.custody, "period")) if first else None
        if first and certainty:
            later = dates.short(row.custody.lasted, case.words, moment=False)
            earlier = case.day(first[1].date)
            yield case.find(
                "serving-before-sentence", path, certainty, later=later, earlier=earlier
            )


def _uncharged(held: Sequence[Row], case: Case) -> Iterator[Finding]:
    """Count the days of custody before any charge."""
    if not held or any(kept.pointer.startswith("/charges/") for kept in case.dossier.set_aside):
        return
    charges = case.dossier.charges
    path = (*case.path(held[0].custody), "period")
    if not charges and not case.dossier.sentences:
        days = least(held)
        if days >= LONG:
            yield case.find("held-without-charge", path, days=_or_more(days, case))
    filed = [charge.filed for charge in charges if charge.filed and charge.filed.earliest]
    if not filed or len(filed) < len(charges):
        return
    first = min(filed, key=lambda when: when.sort_key)
    limit = (first.earliest or date.max).toordinal()
    days = least(row.until(limit - 1) for row in held if row.days.start_hi < limit)
    if days >= LONG:
        said = _or_more(days, case)
        yield case.find("held-before-charge", path, days=said, date=case.day(first))


def _too_long(held: Sequence[Row], case: Whole) -> Iterator[Finding]:
    """Find who was surely held after all charges had ended, or all sentences."""
    last = _charges_ended(case)
    end = case.total.ends.high
    for row in held:
        if last and row.days.end_lo > last.toordinal() + 1:
            path = (*case.path(row.custody), "period")
            dates = (charge.outcome_date for charge in case.dossier.charges)
            certainty = sure(marked=is_marked(*dates) or bool(row.qualifier))
            day = say_day(last, case.words)
            yield case.find("held-after-charges", path, certainty, date=day)
        if end and row.custody.basis == "sentence" and row.days.end_lo > end.toordinal():
            path = (*case.path(row.custody), "period")
            certainty = sure(marked=bool(row.qualifier or case.total.ends.qualifier))
            yield case.find("held-past-term", path, certainty, date=say_day(end, case.words))


def _nothing_to_serve(held: Sequence[Row], case: Whole) -> Iterator[Finding]:
    """Find who is still serving as last reported, while no term counts, nor may be one."""
    found = case.total
    if not case.dossier.sentences or found.problem or found.terms or found.unsaid:
        return
    if case.died.low or case.died.high:
        return
    for row in held:
        custody = row.custody
        if custody.basis == "sentence" and custody.lasted.end_open:
            yield case.find("serving-without-term", (*case.path(custody), "basis"))


def _charges_ended(case: Case) -> date | None:
    """Give the last day on which the last charge can have ended without a conviction."""
    charges = case.dossier.charges
    days = [c.outcome_date.latest for c in charges if c.outcome_date and c.outcome in UNCONVICTED]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(charges) else None


def _or_more(days: int, case: Case) -> str:
    return say_days(days, None, case.words)
