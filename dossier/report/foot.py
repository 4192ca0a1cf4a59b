"""The foot of every page: what the report is, as of when, and what it leaves out."""

from __future__ import annotations

from dossier.reasoning.figures import say_day
from dossier.report.telling import Telling
from dossier.report.withheld import Stays
from dossier.wording import dates


def foot(t: Telling, stays: Stays) -> str:
    """Say what the report is, as of when, and what it leaves out."""
    words, about = t.words, t.dossier.about
    said = t.tr("As reported by the sources named. What they do not say is not known.")
    if about and about.as_of:
        template = t.tr(
            "As reported by the sources named, complete as of {day}. "
            "What they do not say is not known."
        )
        said = template.format(day=dates.short(about.as_of, words))
    secret = words.ntr(
        "{n} confidential record is left out, and no figure counts it.",
        "{n} confidential records are left out, and no figure counts them.",
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
    return t.tr("{name} · {as_of}").format(name=t.dossier.subject.name, as_of=_as_of(t))


def _as_of(t: Telling) -> str:
    about = t.dossier.about
    if t.plan.as_of:
        return t.tr("counted to {day}").format(day=say_day(t.plan.as_of, t.words))
    if about and about.as_of:
        return t.tr("complete as of {day}").format(day=dates.short(about.as_of, t.words))
    if t.until:
        return t.tr("last dated source: {day}").format(day=say_day(t.until, t.words))
    return t.tr("as last reported")
