"""Anything else that happened or is planned: a ruling, a hearing, a visit, an attack."""

from __future__ import annotations

from typing import Literal

from dossier.model.base import Record, Ref, Rows
from dossier.model.dates import Date
from dossier.model.place import Where

EventStatus = Literal["planned", "held", "postponed", "cancelled"]


class Event(Record):
    """One event; an interval as its date is a span."""

    title: str
    date: Date | None = None
    between: Date | None = None
    kind: str | None = None
    place: Where | None = None
    people: Rows[Ref] = ()
    text: str | None = None
    said_by: Ref | None = None
    court: Ref | None = None
    docket: str | None = None
    status: EventStatus | None = None
