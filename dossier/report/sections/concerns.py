"""Health, care, conditions, treatment: what is said, gathered under who says it."""

from __future__ import annotations

from typing import NamedTuple, get_args

from dossier.model.concern import Concern, Topic
from dossier.report import differing
from dossier.report.blocks import Block, Fields, Heading, Line, Paragraph, Row, plain, quiet, whole
from dossier.report.rows import ended, first_up, secret
from dossier.report.telling import Telling, given
from dossier.wording import choices, dates, places


class _Ground(NamedTuple):
    """How far some concerns are shown, by whose word, and from which sources."""

    status: str
    who: str
    notes: tuple[int, ...]


def concerns(t: Telling) -> tuple[Block, ...]:
    """Tell every concern once, so that a claim is said to be one for all that rest on it."""
    grounds: dict[_Ground, list[Concern]] = {}
    for concern in t.dossier.concerns:
        grounds.setdefault(_ground(t, concern), []).append(concern)
    if not grounds:
        return ()
    groups = (block for ground, found in grounds.items() for block in _group(t, ground, found))
    return (Heading(t.tr("Health and conditions")), *groups)


def _ground(t: Telling, concern: Concern) -> _Ground:
    said_by = given(t.tr("according to {name}"), name=t.name(concern.said_by))
    status = choices.say(concern.status, t.words)
    return _Ground(status, said_by or t.claim(concern), t.notes.of(concern))


def _group(t: Telling, ground: _Ground, found: list[Concern]) -> tuple[Block, ...]:
    lead = ", ".join(part for part in (first_up(ground.status), ground.who) if part)
    topics: dict[str, list[Concern]] = {}
    # In the order in which the screen shows them.
    for concern in sorted(found, key=lambda concern: get_args(Topic).index(concern.topic)):
        topics.setdefault(choices.say(concern.topic, t.words), []).append(concern)
    rows = tuple(_topic(t, topic, those) for topic, those in topics.items())
    return Paragraph((quiet(lead, *ground.notes),)), Fields(rows)


def _topic(t: Telling, topic: str, those: list[Concern]) -> Row:
    line = tuple(span for concern in those for span in (plain(" "), *_said(t, concern)))[1:]
    others = tuple(line for concern in those for line in differing.lines(t, concern))
    return Row(first_up(topic), (line, *others))


def _said(t: Telling, concern: Concern) -> Line:
    when = dates.short(concern.date, t.words, moment=False) if concern.date else ""
    where = places.say(concern.place, t.words) if concern.place else ""
    aside = "; ".join(part for part in (when, where, *concern.rules) if part)
    said = (whole(ended(concern.text)), *((quiet(f" ({aside})"),) if aside else ()))
    return (*said, *secret(t, concern))
