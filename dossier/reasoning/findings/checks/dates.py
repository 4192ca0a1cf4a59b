"""Check the order of dates within one record, and dates against the day the file speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.dates import Date
from dossier.model.event import Event
from dossier.model.person import Party
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.reasoning import bounds
from dossier.reasoning.bounds import Bounds, is_apart, is_later, is_past, sure
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.orders import HAPPENED, ORDERS, is_planned
from dossier.reasoning.qualifiers import is_marked
from dossier.reasoning.steps.figures import say_day

# A date that stands for something which is itself a field.
DATED: Final = (
    (Charge, "plea_date", "plea"),
    (Charge, "outcome_date", "outcome"),
    (Sentence, "status_date", "status"),
)
# Bounds wider than this hold any day of a year.
MOST_YEARS: Final = 100


def check(record: Record, case: Case) -> Iterator[Finding]:
    """Check the dates of one record."""
    yield from _orders(record, case)
    yield from _of_nothing(record, case)
    yield from _beyond(record, case)


def check_between(record: Source | Statement | Event, case: Case) -> Iterator[Finding]:
    """Find bounds beside a date in which it has no day."""
    field = "issued" if isinstance(record, Source) else "date"
    when = record.issued if isinstance(record, Source) else record.date
    if when and record.between and not _meet(when, record.between):
        yield case.find(
            "between-misses",
            (*case.path(record), field),
            sure(marked=is_marked(when, record.between)),
            date=case.day(when),
            between=case.day(record.between),
        )


def check_event(event: Event, case: Case) -> Iterator[Finding]:
    """Find a plan whose day has passed, and people who take part outside of their time."""
    days = bounds.of_record(event)
    path = case.path(event)
    if event.status == "planned" and days.high and case.spoken and days.high < case.spoken:
        as_of = say_day(case.spoken, case.words)
        date = case.day(event.date or event.between)
        certainty = sure(marked=is_marked(event.date, event.between))
        yield case.find("planned-in-the-past", (*path, "status"), certainty, date=date, as_of=as_of)
    for at, ref in enumerate(event.people):
        party = case.index.named(ref)
        if isinstance(party, Party) and party.period and _outside(days, party.period):
            yield case.find(
                "outside-role",
                (*path, "people", at),
                sure(marked=is_marked(event.date, event.between, party.period)),
                name=party.name,
                date=case.day(event.date or event.between),
                period=case.day(party.period),
            )


def check_history(charge: Charge, case: Case) -> Iterator[Finding]:
    """Find steps of a charge's history that stand before an earlier one."""
    before: Date | None = None
    for at, ruling in enumerate(charge.history):
        if ruling.date and before and is_past(bounds.of(before), bounds.of(ruling.date)):
            path = (*case.path(charge), "history", at, "date")
            later, earlier = case.day(ruling.date), case.day(before)
            certainty = sure(marked=is_marked(before, ruling.date))
            yield case.find("history-out-of-order", path, certainty, later=later, earlier=earlier)
        before = ruling.date or before


def _orders(record: Record, case: Case) -> Iterator[Finding]:
    for rule in ORDERS:
        if not isinstance(record, rule.noun):
            continue
        later: Date | None = getattr(record, rule.later)
        earlier: Date | None = getattr(record, rule.earlier)
        certainty = is_later((record, rule.earlier), (record, rule.later))
        if certainty and not _is_overturned(record, rule.kind):
            path = (*case.path(record), rule.later)
            days = {"later": case.day(later), "earlier": case.day(earlier)}
            yield case.find(rule.kind, path, certainty, **days)


def _is_overturned(record: Record, kind: str) -> bool:
    """Tell whether a plea can well be later than the outcome, which only set a verdict aside."""
    return (
        kind == "plea-after-outcome"
        and isinstance(record, Charge)
        and record.outcome in ("set aside", "pending")
    )


def _of_nothing(record: Record, case: Case) -> Iterator[Finding]:
    for noun, date, what in DATED:
        if isinstance(record, noun) and getattr(record, date) and not getattr(record, what):
            yield case.find("date-of-nothing", (*case.path(record), date), field=what)


def _beyond(record: Record, case: Case) -> Iterator[Finding]:
    """Find what has happened after the day up to which the file is complete."""
    as_of = case.dossier.about.as_of if case.dossier.about else None
    if not as_of or not as_of.latest:
        return
    if is_planned(record):
        return
    for field in HAPPENED.get(type(record), ()):
        first = bounds.of_field(record, field).low
        if first and first > as_of.latest:
            path = (*case.path(record), field)
            values = {"date": case.day(getattr(record, field)), "as_of": case.day(as_of)}
            certainty = sure(marked=is_marked(*bounds.dates_of(record, field), as_of))
            yield case.find("dated-after-as-of", path, certainty, **values)


def _meet(when: Date, between: Date) -> bool:
    """Tell whether a date has a day within its bounds; of what is too vague nothing is said."""
    if when.precision != "no year":
        return not is_apart(bounds.of(when), bounds.of(between))
    low, high = bounds.of(between)
    vague = "X" in when.parts.day or "X" in (when.parts.month or "X")
    if vague or not (low and high) or high.year - low.year > MOST_YEARS:
        return True
    return bool(when.candidates(between) or when.months(between))


def _outside(days: Bounds, period: Date) -> bool:
    """Tell whether something was for certain before or after a period."""
    start_lo, _, _, end_hi = period.extent
    return bool(
        (days.high and start_lo and days.high < start_lo)
        or (days.low and end_hi and days.low > end_hi)
    )
