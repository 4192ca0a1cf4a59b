"""What comes next in a case: hearings and visits planned, tasks that are due, orders that lapse."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.paths import Path
from dossier.reasoning import bounds
from dossier.reasoning.bounds import Bounds
from dossier.reasoning.custody.ledger import NOT_HELD
from dossier.wording import dates
from dossier.wording.records import title

Kind = Literal["event", "task", "order"]
# After these no comma can stand.
_ENDING: Final = tuple(".?!…:;؟。")


class Due(NamedTuple):
    """Something with a day ahead: `path` leads to its date, `overdue` is past on the day asked."""

    kind: Kind
    path: Path
    key: str
    what: str
    when: Date
    days: Bounds
    overdue: bool = False


def agenda(dossier: Dossier, index: Index, words: Words, on: date | None = None) -> tuple[Due, ...]:
    """Give what lies ahead, the nearest first; what is overdue on the day `on` comes before it.

    Without a day nothing is overdue, and what has no bounds comes last.
    """
    found = (*_events(dossier, index, words), *_tasks(dossier, index, words))
    rows = [_on(row, on) for row in (*found, *_orders(dossier, index, words))]
    ahead = [row for row in rows if not (row.overdue and row.kind == "order")]
    return tuple(sorted(ahead, key=lambda row: (not row.overdue, row.when.sort_key)))


def say(due: Due, words: Words) -> str:
    """Say it in one line: "Consular visit, 14 February 2026"."""
    date = dates.short(due.when, words)
    if due.what[-1:] in _ENDING:
        said = words.tr("{what} ({date}, overdue)") if due.overdue else words.tr("{what} ({date})")
        return said.format(what=due.what, date=date)
    said = words.tr("{what}, {date}").format(what=due.what, date=date)
    return words.tr("{what} (overdue)").format(what=said) if due.overdue else said


def _on(due: Due, on: date | None) -> Due:
    past = bool(on and due.days.high and due.days.high < on)
    return Due(due.kind, due.path, due.key, due.what, due.when, due.days, past)


def _events(dossier: Dossier, index: Index, words: Words) -> Iterator[Due]:
    for event in dossier.events:
        when = event.date or event.between
        if event.status == "planned" and when:
            path = (*(index.path(event.key) or ()), "date")
            what = title(event, index, words)
            yield Due("event", path, event.key, what, when, bounds.of_record(event))


def _tasks(dossier: Dossier, index: Index, words: Words) -> Iterator[Due]:
    for task in dossier.tasks:
        if task.state != "done" and task.due:
            path = (*(index.path(task.key) or ()), "due")
            what = title(task, index, words)
            yield Due("task", path, task.key, what, task.due, bounds.of(task.due))


def _orders(dossier: Dossier, index: Index, words: Words) -> Iterator[Due]:
    """Give the orders that lapse while somebody is held; one that has lapsed is a finding."""
    for custody in dossier.custody:
        if custody.until and custody.lasted.end_open and custody.basis not in NOT_HELD:
            path = (*(index.path(custody.key) or ()), "until")
            what = words.tr("the order lapses")
            yield Due("order", path, custody.key, what, custody.until, bounds.of(custody.until))
