"""What happened when: the timeline, which the caller gathers, with its numbered table."""

from __future__ import annotations

from dossier.model.base import Record
from dossier.model.event import Event
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.report.blocks import Block, Happening, Heading, Line, Table, Timeline, plain, quiet
from dossier.report.sections.events import events
from dossier.report.telling import Telling
from dossier.wording import dates


def small(t: Telling) -> tuple[Block, ...]:
    """Tell it in a picture among other sections; where none was gathered, the events in lines."""
    return _timeline(t, small=True) or events(t)


def whole(t: Telling) -> tuple[Block, ...]:
    """Tell it on pages of its own."""
    return _timeline(t, small=False)


def _timeline(t: Telling, *, small: bool) -> tuple[Block, ...]:
    shown = t.gather(t.dossier, t.index, t.words, t.plan.as_of)
    rows = tuple(_row(t, number, found) for number, found in enumerate(shown.all, 1))
    if not rows:
        return ()
    head = (t.tr("No."), t.tr("When"), t.tr("What"))
    return (
        Heading(t.tr("Timeline"), own_page=not small),
        Timeline(shown, Table(head, rows), small),
    )


def _row(t: Telling, number: int, found: Happening) -> tuple[Line, ...]:
    """Give the number, the date, and what happened, with its sources."""
    say, record = found.say, t.index.record(found.key)
    label = t.tr("{who}: {what}").format(who=say.claim, what=say.label) if say.claim else say.label
    notes = t.notes.of(record) if record else ()
    unknown = t.tr("date not known")
    when = say.when or unknown
    small = say.small if say.when or say.small != unknown else _bounds(t, record)
    what = (plain(label), quiet(f"; {small}", *notes)) if small else (plain(label, *notes),)
    return (plain(str(number)),), (plain(when),), what


def _bounds(t: Telling, record: Record | None) -> str:
    """Say between which days it was, where the file gives no date but these."""
    between = record.between if isinstance(record, Event | Statement | Source) else None
    return dates.say(between, t.words, moment=True) if between else ""
