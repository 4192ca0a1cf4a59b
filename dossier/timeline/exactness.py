"""Say how exact the date of an item is, in a few words for everyone."""

from __future__ import annotations

from typing import Final

from dossier.i18n import Words
from dossier.model.dates import Date, Precision
from dossier.timeline.item import Bounds, Item, Loose

# Marked for translation; said through Words.tr where they are used.
_MOMENTS: Final[dict[Precision, str]] = {
    "second": "to the second",
    "minute": "to the minute",
    "day": "exact day",
    "month": "some day in the month",
    "season": "some day in the season",
    "quarter": "some day in the quarter",
    "year": "some day in the year",
    "decade": "some day in ten years",
    "century": "some day in a hundred years",
    "millennium": "some day in a thousand years",
    "no year": "the year is not known",
    "interval": "some time between two dates",
}


def exactness(found: Item | Loose, when: Date | None, words: Words) -> str:
    """Say how exactly a date is known, and what makes it shaky."""
    parts = [_known(found, when, words)]
    if isinstance(found, Item):
        parts += [words.tr("about")] * found.approximate
        parts += [words.tr("uncertain")] * found.uncertain
    return ", ".join(parts)


def _known(found: Item | Loose, when: Date | None, words: Words) -> str:
    if isinstance(found, Item) and found.span and (when is None or when.is_interval):
        return _span(found.bounds, words)
    if isinstance(found, Item) and when is None:
        # What else is told of the event bounds it.
        return words.tr("some time between two dates")
    return words.tr(_MOMENTS[when.precision]) if when else words.tr("no date")


def _span(bounds: Bounds, words: Words) -> str:
    """Say what is known of both ends."""
    begin = bounds.start == "known" and bounds.exact_start
    if bounds.end == "open":
        return words.tr("going on, as last reported")
    if bounds.end == "unknown":
        return words.tr("the end is not known")
    if bounds.start != "known":
        return words.tr("the start is not known")
    if begin and bounds.exact_end:
        return words.tr("from day to day")
    return words.tr("the end is a range") if begin else words.tr("the start is a range")
