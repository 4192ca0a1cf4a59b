"""Move an exact date, or an exact end of a span, by whole days; never what is not exact."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import Final, Literal, NamedTuple

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import Items
from dossier.timeline.time.civil import DAY

Part = Literal["date", "start", "end"]
"""What of an item can be taken: its one date, or an end of the bar that it is drawn as."""

EXACT: Final = frozenset({"day", "minute", "second"})
NEAR: Final = 6
"""Pixels within which the day of another event draws a date to itself."""
LAST: Final = date.max.toordinal() - 1
"""The last day of the calendar, counted from its first."""


class Grip(NamedTuple):
    """Where a hand takes an item."""

    id: str
    part: Part


class Move(NamedTuple):
    """How far a date has been taken: the day that it is over, counted from the first."""

    id: str
    part: Part
    day: int
    there: Date
    """The whole date as it will be, where it is let go."""


class Held(NamedTuple):
    """A date in the hand, as the file still has it."""

    grip: Grip
    when: Date

    @property
    def day(self) -> int:
        """The day on which it was taken, counted from the first."""
        part = taken(self.when, self.grip.part)
        return part.earliest.toordinal() - 1 if part and part.earliest else 0

    def at(self, day: int) -> Move:
        """Take it to a day: neither off the calendar, nor beyond the other end of its span."""
        low, high = _room(self.when, self.grip.part)
        held = min(max(low, day), high)
        return Move(*self.grip, held, moved(self.when, self.grip.part, held) or self.when)


def grips(item: Item) -> tuple[Grip, ...]:
    """Name what of an item can be taken: both ends of a bar, or its one date."""
    parts: tuple[Part, ...] = ("start", "end") if item.span else ("date",)
    return tuple(Grip(item.id, part) for part in parts)


def taken(when: Date, part: Part) -> Date | None:
    """Give the date that is moved; None where the file has none there.

    The bar of a sentence begins on its date; its end is reckoned.
    """
    if not when.is_interval:
        return None if part == "end" else when
    return None if part == "date" else when.start if part == "start" else when.end


def movable(when: Date | None, part: Part = "date") -> bool:
    """Tell whether a date is one exact day, so that a drag makes it no more exact than it was."""
    found = taken(when, part) if when else None
    return (
        found is not None
        and not found.qualifier
        and found.precision in EXACT
        and found.earliest == found.latest
    )


def why_not(when: Date | None, part: Part, words: Words) -> str:
    """Say why a date cannot be moved; empty where it can be."""
    if movable(when, part):
        return ""
    if part == "end" and when is not None and not when.is_interval:
        return words.tr("This end is reckoned from the sentence: it cannot be dragged.")
    if part == "start":
        return words.tr("The start is not one exact day: it cannot be dragged.")
    if part == "end":
        return words.tr("The end is not one exact day: it cannot be dragged.")
    return words.tr("This date is not one exact day: it cannot be dragged.")


def moved(when: Date, part: Part, day: int) -> Date | None:
    """Give a date with one part of it on another day, counted from the first day of year 1.

    None where that part is not exact, or where no such date can be.

    >>> moved(Date("2014-07-05/2016-08-01"), "end", date(2016, 8, 30).toordinal() - 1)
    Date('2014-07-05/2016-08-30')
    """
    found, (low, high) = taken(when, part), _room(when, part)
    if found is None or not movable(when, part) or not low <= day <= high:
        return None
    text = f"{date.fromordinal(day + 1).isoformat()}{found.text[10:]}"
    begin, between, end = when.text.partition("/")
    return Date(f"{begin}{between}{text}" if part == "end" else f"{text}{between}{end}")


def snapped(items: Items, grip: Grip, second: float, per_px: float) -> int:
    """Give the day to which a drag leads, counted from the first; near another event, its day.

    `second` is where the day that is dragged would begin.
    """
    near = NEAR * per_px
    at = bisect_left(items.placed, second - near, key=lambda item: item.bounds.start_lo)
    there, away = second, near
    for item in items.placed[at:]:
        if item.bounds.start_lo > second + near + DAY:
            break
        begin = item.bounds.start_lo // DAY * DAY
        apart = abs(begin - second)
        if item.id != grip.id and item.bounds.exact_start and apart <= away:
            there, away = begin, apart
    return min(max(0, round(there / DAY)), LAST)


def _room(when: Date, part: Part) -> tuple[int, int]:
    """Give the first and the last day to which a part can go: no span ends before it begins."""
    low = when.start.earliest if part == "end" and when.start else None
    high = when.end.latest if part == "start" and when.is_interval and when.end else None
    return low.toordinal() - 1 if low else 0, high.toordinal() - 1 if high else LAST
