"""What else happened: rulings, hearings, visits, attacks."""

from __future__ import annotations

from dossier.model.event import Event
from dossier.report.blocks import Block, Row, whole
from dossier.report.rows import first_up, row, section
from dossier.report.telling import Telling, given
from dossier.wording import choices, dates, places


def events(t: Telling) -> tuple[Block, ...]:
    """Tell every event that is not still to come: those stand in the head of the report."""
    told = (_event(t, event) for event in t.dossier.events if event.status != "planned")
    return section(t.tr("Other events"), *told)


def _event(t: Telling, event: Event) -> Row:
    words = t.words
    date = dates.short(event.date, words, moment=False, aligned=True) if event.date else ""
    said_by = given(t.tr("according to {name}"), name=t.name(event.said_by))
    rest = t.rest(
        event,
        dates.say(event.between, words, moment=True) if event.between else "",
        places.say(event.place, words) if event.place else "",
        t.name(event.court),
        choices.say(event.status, words) if event.status not in (None, "held") else "",
        said_by or t.claim(event),
    )
    label = date or first_up(t.no_date(event))
    return row(t, event, label, whole(event.title, "strong"), rest)
