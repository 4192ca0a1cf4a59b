"""What happened when: the timeline, which the caller gathers, with its numbered table."""

from __future__ import annotations

from typing import Final

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.custody import Custody
from dossier.model.dossier import LISTS, Dossier
from dossier.model.event import Event
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.report.blocks import Block, Happening, Heading, Line, Table, Timeline, plain, quiet
from dossier.report.sections.events import events
from dossier.report.telling import Telling
from dossier.wording import dates
from dossier.wording.records import place_of, title, whole_title

_FEW: Final = 5
"""So many events, in a full dossier, leave too much of a page of their own empty."""


def small(t: Telling) -> tuple[Block, ...]:
    """Tell it in a picture among other sections; where none was gathered, the events in lines."""
    return _timeline(t, small=True) or events(t)


def whole(t: Telling) -> tuple[Block, ...]:
    """Tell it on pages of its own, unless it is short."""
    return _timeline(t, small=False)


def _timeline(t: Telling, *, small: bool) -> tuple[Block, ...]:
    shown = t.gather(happened(t), t.index, t.words, t.plan.as_of)
    rows = tuple(_row(t, number, found) for number, found in enumerate(shown.all, 1))
    if not rows:
        return ()
    head = (t.tr("No."), t.tr("When"), t.tr("What"))
    return (
        Heading(t.tr("Timeline"), own_page=not small and len(rows) > _FEW),
        Timeline(shown, Table(head, rows), small),
    )


def happened(t: Telling) -> Dossier:
    """Give what a timeline can show of what may leave.

    Without what only stands for a record that stays, and without what would stand there without
    the date, or the outcome, that it has. What is to be done is the keeper's, and stands there only
    where the plan tells it.
    """
    shown = t.dossier if "tasks" in t.plan.parts else t.dossier.model_copy(update={"tasks": ()})
    return _without_blanks(t, shown) if t.kept_back or t.blanks else shown


def _without_blanks(t: Telling, dossier: Dossier) -> Dossier:
    changes: dict[str, object] = {name: tuple(t.told(dossier.list_of(name))) for name in LISTS}
    for name in ("sentences", "concerns", "statements", "events"):
        rows = t.told(t.dossier.list_of(name))
        changes[name] = tuple(row for row in rows if not t.stays(row, "date", "between"))
    changes["charges"] = tuple(_undecided(t, charge) for charge in t.told(t.dossier.charges))
    changes["custody"] = tuple(_somewhere(t, custody) for custody in t.told(t.dossier.custody))
    return dossier.model_copy(update=changes)


def _undecided(t: Telling, charge: Charge) -> Charge:
    """Leave the date out where it would stand beside "not stated"."""
    dates_of = {"outcome": "outcome_date", "plea": "plea_date"}
    gone = {date: None for said, date in dates_of.items() if t.stays(charge, said)}
    return charge.model_copy(update=gone)


def _somewhere(t: Telling, custody: Custody) -> Custody:
    """Say that a place is not told, where else it would be called unknown."""
    stays = t.stays(custody, "place", "facility") and not place_of(custody, t.words)
    return custody.model_copy(update={"place": t.no_place(custody)}) if stays else custody


def _row(t: Telling, number: int, found: Happening) -> tuple[Line, ...]:
    """Give the number, the date, and what happened, with its sources."""
    say, record = found.say, t.index.record(found.key)
    label = _whole(t, say.label, record)
    label = t.tr("{who}: {what}").format(who=say.claim, what=label) if say.claim else label
    notes = t.notes.of(record) if record else ()
    unknown = t.tr("date not known")
    when = say.when or unknown
    small = say.small if say.when or say.small != unknown else _bounds(t, record)
    what = (plain(label), quiet(f"; {small}", *notes)) if small else (plain(label, *notes),)
    return (plain(str(number)),), (plain(when),), what


def _whole(t: Telling, label: str, record: Record | None) -> str:
    """Give what is written beside a record with all of a long text, of which it has the first."""
    full = whole_title(record) if record else ""
    return label.replace(title(record, t.index, t.words), full) if record and full else label


def _bounds(t: Telling, record: Record | None) -> str:
    """Say between which days it was, where the file gives no date but these."""
    between = record.between if isinstance(record, Event | Statement | Source) else None
    return dates.say(between, t.words, moment=True) if between else ""
