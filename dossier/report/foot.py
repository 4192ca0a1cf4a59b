"""The head and the foot of every page: of whom it tells, as of when, and what it leaves out."""

from __future__ import annotations

from dossier.reasoning.steps.figures import say_day
from dossier.report.redaction.withheld import Stays
from dossier.report.telling import Telling
from dossier.wording import dates


def foot(t: Telling, stays: Stays) -> str:
    """Say what the report is, and what it leaves out: in one line, as a rule."""
    words = t.words
    said = t.tr("As the sources named report; what they do not say is not known.")
    if not t.dossier.sources:
        said = t.tr("No source is named for any of this.")
    secret = words.ntr(
        "{n} confidential record left out, not counted.",
        "{n} confidential records left out, not counted.",
        stays.confidential,
    ).format(n=stays.confidential)
    n = stays.unread
    unread = words.ntr(
        "{n} record of the file cannot be read, and is left out.",
        "{n} records of the file cannot be read, and are left out.",
        n,
    ).format(n=n)
    parts = (said, secret if stays.confidential else "", unread if n else "", _held(t))
    return " ".join(part for part in parts if part)


def _held(t: Telling) -> str:
    """Say how many confidential records are told."""
    n = sum(row.confidential and row.key not in t.blanks for row in t.index.records)
    said = t.words.ntr("It tells {n} confidential record.", "It tells {n} confidential records.", n)
    return said.format(n=n) if n else ""


def running_head(t: Telling) -> str:
    """Say of whom a page tells, and as of when."""
    told = as_of(t) or t.tr("as last reported")
    return t.tr("{name} · {as_of}").format(name=t.dossier.subject.name, as_of=told)


def as_of(t: Telling) -> str:
    """Say as of when it tells, and to which day it counts; nothing where no day is known."""
    complete, day = complete_as_of(t), t.plan.as_of
    counted = t.tr("counted to {day}").format(day=say_day(day, t.words)) if day else ""
    if complete or counted:
        return ", ".join(part for part in (complete, counted) if part)
    day = t.until
    return t.tr("last dated source: {day}").format(day=say_day(day, t.words)) if day else ""


def complete_as_of(t: Telling) -> str:
    """Say as of when the file calls itself complete."""
    day = t.dossier.about.as_of if t.dossier.about else None
    return t.tr("complete as of {day}").format(day=dates.short(day, t.words)) if day else ""
