"""Say the names of the groups, and what is in the tray."""

from __future__ import annotations

from typing import Final

from dossier.i18n import Words
from dossier.timeline.item import Kind
from dossier.timeline.items import Items

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


def tray(items: Items) -> str:
    """Say what the records in the tray have in common; empty without any."""
    words = items.words
    dated = sum(loose.dated for loose in items.loose)
    if not items.loose:
        return ""
    if dated == len(items.loose):
        return words.tr("Without a year")
    return words.tr("Without a year or date") if dated else words.tr("Without a date")
