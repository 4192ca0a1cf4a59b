"""Say how exact the date of an item is, in a few words for everyone."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeGuard

from dossier.i18n import Words
from dossier.model.dates import Date, Precision
from dossier.timeline.items.item import Bounds, Edge, Item, Loose

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
    "no such date": "no calendar has this date",
}
# Days that are in the shortest of them.
_DAYS: Final[dict[Precision, int]] = {"month": 28, "year": 365}
# Marked for translation: by whether the start is exact, and whether the end is.
_BETWEEN: Final[dict[tuple[bool, bool], str]] = {
    (True, True): "from day to day",
    (True, False): "the end is a range",
    (False, True): "the start is a range",
    (False, False): "the start and the end are ranges",
}
# Marked for translation.
_ENDS: Final[dict[Edge, str]] = {
    "open": "going on, as last reported",
    "unknown": "the end is not known",
}


class Doubt(NamedTuple):
    """How much of a date is in doubt, to be compared."""

    unknown: int
    """How many ends are not known; more, where not even the place on the line is."""
    seconds: int
    shaky: int
    """In how many ways it is not sure."""


def exactness(found: Item | Loose, when: Date | None, words: Words) -> str:
    """Say how exactly a date is known, and what makes it shaky."""
    parts = [_known(found, when, words)]
    parts += [words.tr("about")] * found.approximate
    parts += [words.tr("uncertain")] * found.uncertain
    return ", ".join(parts)


def doubt(found: Item | Loose, when: Date | None) -> Doubt:
    """Give how much of a date is in doubt; the most exact one has the least."""
    shaky = found.approximate + found.uncertain
    if isinstance(found, Loose):
        return Doubt(3 if found.dated else 4, 0, shaky)
    start_lo, start_hi, end_lo, end_hi, start, end = found.bounds
    if not _lasts(found, when):
        return Doubt(0, start_hi - start_lo, shaky)
    unknown = (start != "known") + (end != "known")
    return Doubt(unknown, start_hi - start_lo + end_hi - end_lo, shaky)


def _lasts(found: Item | Loose, when: Date | None) -> TypeGuard[Item]:
    """Tell whether both ends of an item are what its date says, not its begin alone."""
    return isinstance(found, Item) and found.span and (when is None or when.is_interval)


def _known(found: Item | Loose, when: Date | None, words: Words) -> str:
    if _lasts(found, when):
        return _span(found.bounds, words)
    if isinstance(found, Item) and when is None:
        # What else is told of the event bounds it.
        return words.tr("some time between two dates")
    if when is None:
        return words.tr("no date")
    if isinstance(found, Loose) and when.precision == "interval":
        return _ends_of(when, words)
    if when.precision == "day" and (found.approximate or found.uncertain):
        # It is written as one day, but is not known to be that one.
        return words.tr("one day")
    return words.tr("some day between two dates" if _is_part(when) else _MOMENTS[when.precision])


def _ends_of(when: Date, words: Words) -> str:
    """Say what is known of both ends of a stretch that lies nowhere on the line."""
    if when.start or when.end:
        return words.tr("the year is not known")
    end = words.tr(_ENDS["open" if when.end_open else "unknown"])
    return ", ".join((end, words.tr("the start is not known")))


def _is_part(when: Date) -> bool:
    """Tell whether a date is less than a whole month or year, as the twenties of June are."""
    first, last, least = when.earliest, when.latest, _DAYS.get(when.precision, 0)
    return first is not None and last is not None and (last - first).days + 1 < least


def _span(bounds: Bounds, words: Words) -> str:
    """Say what is known of both ends."""
    if bounds.start == bounds.end == "known":
        return words.tr(_BETWEEN[bounds.exact_start, bounds.exact_end])
    told: list[str] = []
    if bounds.end != "known":
        told.append(words.tr(_ENDS[bounds.end]))
    elif not bounds.exact_end:
        told.append(words.tr("the end is a range"))
    if bounds.start != "known":
        told.append(words.tr("the start is not known"))
    elif not bounds.exact_start:
        told.append(words.tr("the start is a range"))
    return ", ".join(told)
