"""What must come before what: the order of dates, and which of them tell what has happened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.concern import Concern
from dossier.model.custody import Custody
from dossier.model.event import Event
from dossier.model.person import Subject
from dossier.model.sentence import Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task

Fields = Mapping[type[Record], tuple[str, ...]]


class Order(NamedTuple):
    """Two fields of a noun, of which `later` cannot be dated before `earlier`.

    `kind` is the finding where it is.
    """

    kind: str
    noun: type[Record]
    later: str
    earlier: str


ORDERS: Final = (
    Order("died-before-born", Subject, "died", "born"),
    Order("charged-before-offence", Charge, "filed", "committed"),
    Order("plea-before-charge", Charge, "plea_date", "filed"),
    Order("outcome-before-charge", Charge, "outcome_date", "filed"),
    Order("plea-after-outcome", Charge, "outcome_date", "plea_date"),
    Order("status-before-sentence", Sentence, "status_date", "date"),
    Order("stated-end-before-sentence", Sentence, "stated_end", "date"),
    Order("lapsed-before-start", Custody, "until", "period"),
    Order("due-before-since", Task, "due", "since"),
    Order("accessed-before-issued", Source, "accessed", "issued"),
)
# Dates of what had happened when a source told of it.
REPORTED: Final[Fields] = {
    Charge: ("committed", "filed", "plea_date", "outcome_date"),
    Sentence: ("date",),
    Custody: ("period",),
    Concern: ("date",),
    Event: ("date",),
}
# Dates of what had happened by the day up to which the file is complete.
HAPPENED: Final[Fields] = {
    **REPORTED,
    Subject: ("born", "died"),
    Statement: ("date",),
    Source: ("issued", "accessed"),
}


def is_planned(record: Record) -> bool:
    """Tell whether an event has not been held."""
    return isinstance(record, Event) and record.status in ("planned", "postponed", "cancelled")
