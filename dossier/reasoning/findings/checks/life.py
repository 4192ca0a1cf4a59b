"""Check that what is dated lies within the person's life, and how old the person was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.custody import Custody
from dossier.model.dates import Date
from dossier.model.person import Subject
from dossier.model.sentence import Sentence
from dossier.model.statement import Statement
from dossier.reasoning import bounds
from dossier.reasoning.bounds import Bounds, Certainty, is_after, sure, weakened
from dossier.reasoning.custody.ledger import NOT_HELD
from dossier.reasoning.findings.finding import Case, Finding
from dossier.reasoning.qualifiers import is_marked
from dossier.reasoning.steps.figures import say_days_between
from dossier.wording import dates

# What the person did or suffered; a sentence and an outcome can come after death.
OF_LIFE: Final[dict[type[Record], tuple[str, ...]]] = {
    Charge: ("committed", "plea_date"),
    Sentence: ("date",),
    Statement: ("date",),
}
OLDEST: Final = 120
OF_AGE: Final = 18


def check(record: Record, case: Case) -> Iterator[Finding]:
    """Check the dates of one record against birth and death."""
    if isinstance(record, Custody):
        yield from _custody(record, case)
        return
    if isinstance(record, Statement) and not _speaks(record, case):
        return
    for field in OF_LIFE.get(type(record), ()):
        found = _outside(bounds.of_field(record, field), case)
        certainty = weakened(found, *bounds.dates_of(record, field), *_life_dates(case))
        if certainty:
            path = (*case.path(record), field)
            day = case.day(getattr(record, field))
            yield case.find("dated-outside-life", path, certainty, date=day, life=_life(case))


def _custody(custody: Custody, case: Case) -> Iterator[Finding]:
    """Check a period: it is wholly within the life, and tells the age at its begin."""
    path = (*case.path(custody), "period")
    start_lo, start_hi, end_lo, end_hi = custody.period.extent
    begin, end = Bounds(start_lo, start_hi), Bounds(end_lo, end_hi)
    certainties = {_outside(begin, case), is_after(end, case.died)} - {None}
    if certainties:
        found: Certainty = "certain" if "certain" in certainties else "possible"
        certainty = weakened(found, custody.period, *_life_dates(case)) or found
        said = dates.short(custody.lasted, case.words, moment=False)
        yield case.find("custody-outside-life", path, certainty, date=said, life=_life(case))
    elif start_lo and start_hi and custody.basis not in NOT_HELD:
        yield from _age(Bounds(start_lo, start_hi), custody, case)


def _age(begin: Bounds, custody: Custody, case: Case) -> Iterator[Finding]:
    """Tell what stands out of the person's age in every reading of the dates."""
    path, day = (*case.path(custody), "period"), say_days_between(begin, case.words)
    certainty = sure(marked=is_marked(custody.period.start, case.dossier.subject.born))
    if case.born.high and begin.low and _years(case.born.high, begin.low) >= OLDEST:
        yield case.find("very-old", path, certainty, date=day)
    if case.born.low and begin.high and _years(case.born.low, begin.high) < OF_AGE:
        yield case.find("minor", path, certainty, date=day)


def _years(born: date, day: date) -> int:
    """Count the whole years from birth to a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _outside(days: Bounds, case: Case) -> Certainty | None:
    """Tell whether something was before birth or after death."""
    return is_after(case.born, days) or is_after(days, case.died)


def _life_dates(case: Case) -> tuple[Date | None, Date | None]:
    return case.dossier.subject.born, case.dossier.subject.died


def _speaks(statement: Statement, case: Case) -> bool:
    """Tell whether the person makes the statement."""
    return isinstance(case.index.named(statement.by), Subject)


def _life(case: Case) -> str:
    tr, subject = case.words.tr, case.dossier.subject
    said = [
        tr("born {date}").format(date=case.day(subject.born)) if subject.born else "",
        tr("died {date}").format(date=case.day(subject.died)) if subject.died else "",
    ]
    return tr(", ").join(part for part in said if part)
