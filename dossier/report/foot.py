"""The foot of every page: what the report is, as of when, and what it leaves out."""

from __future__ import annotations

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
    return " ".join((said, *([secret] if stays.confidential else ()), *([unread] if n else ())))
