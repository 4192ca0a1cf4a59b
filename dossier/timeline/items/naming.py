"""Say the names of the groups, and what is in the tray."""

from __future__ import annotations

from typing import Final

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.timeline.items.item import Kind
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.time.civil import day_of
from dossier.wording import dates

# Marked for translation; said through Words.tr where they are used.
_NAMES: Final[dict[Kind, str]] = {
    "custody": "Custody",
    "court": "Court",
    "sentence": "Sentences",
    "health": "Health",
    "statement": "Statements",
    "other": "Other",
}


def group(kind: Kind, words: Words) -> str:
    """Say the name of a group."""
    return words.tr(_NAMES[kind])


def days_between(stretch: Range, words: Words) -> str:
    """Say from which day to which a stretch of time goes; one day is said once."""
    first, last = day_of(stretch.first), day_of(stretch.last - 1)
    said = [dates.short(Date(day.isoformat()), words) for day in (first, last)]
    if first == last:
        return said[0]
    return words.tr("{first} to {last}").format(first=said[0], last=said[1])


def tray(items: Items) -> str:
    """Say what the records in the tray have in common; empty without any."""
    words = items.words
    dated = sum(loose.dated for loose in items.loose)
    if not items.loose:
        return ""
    if dated == len(items.loose):
        return words.tr("Without a year")
    return words.tr("Without a year or date") if dated else words.tr("Without a date")
