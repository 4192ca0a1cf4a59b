"""One thing on the line, with the whole time in which it can have begun and ended."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from dossier.model.dates import Date
from dossier.timeline.time.civil import DAY

Kind = Literal["custody", "court", "sentence", "health", "statement", "other"]
KINDS: Final[tuple[Kind, ...]] = ("custody", "court", "sentence", "health", "statement", "other")

Edge = Literal["known", "open", "unknown"]
"""An end of a span: known within its bounds, going on as last reported, or not known at all."""


_NUMBER: Final = re.compile("[0-9]+")
LONGEST: Final = 12
"""Digits of a number that are compared as a number."""


def counting(id: str) -> str:
    """Give an id as it is sorted: the second before the tenth, whatever the order of the file.

    >>> sorted(["event-10", "event-9"], key=counting)
    ['event-9', 'event-10']
    """
    return _NUMBER.sub(lambda found: found[0].zfill(LONGEST), id)


class Bounds(NamedTuple):
    """Seconds between which something begins, and between which it ends; each `hi` is excluded.

    A moment that lies somewhere in a month begins and ends in that month. Where an end is open,
    `end_lo` is the last evidence and `end_hi` the day up to which the reader looks; where it is
    not known, both are the last second that is known.
    """

    start_lo: int
    start_hi: int
    end_lo: int
    end_hi: int
    start: Edge = "known"
    end: Edge = "known"

    @property
    def exact_start(self) -> bool:
        return self.start_hi - self.start_lo <= DAY

    @property
    def exact_end(self) -> bool:
        return self.end_hi - self.end_lo <= DAY

    @property
    def last(self) -> int:
        """Give the second after the last; what has no length takes one second."""
        return max(self.end_hi, self.start_lo + 1)

    @property
    def core(self) -> tuple[int, int]:
        """Give the seconds in which a span certainly went on; the second is not the larger one."""
        return (
            self.start_lo if self.exact_start else self.start_hi,
            self.end_hi if self.exact_end and self.end != "open" else self.end_lo,
        )


class Say(NamedTuple):
    """What is written beside an item, and what it says of itself."""

    when: str = ""
    """The date, as short as it can be said."""
    label: str = ""
    small: str = ""
    """A few quiet words behind the label."""
    claim: str = ""
    """Who says it, where only statements say it: "according to NAME"."""
    ends: str = ""
    """What a bar that runs off the window says of its end."""
    begins: str = ""
    """When a sentence begins that waits, or may wait, for another one."""
    contradicted: bool = False
    confidential: bool = False
    number: str = ""
    """Its row in a table beneath, on paper."""


class Item(NamedTuple):
    """A dated field of a record, on the line."""

    id: str
    key: str
    """The record's id or handle; several items can belong to one record."""
    kind: Kind
    bounds: Bounds
    say: Say
    span: bool = False
    """A stretch of time; else a moment, somewhere within its bounds."""
    approximate: bool = False
    uncertain: bool = False
    liberty: Literal["", "held", "free"] = ""
    """Held, in the narrow sense, is drawn as a band through all lanes, but where one was free."""
    aside: bool = False
    """It lies outside the case, as a birth does: all events are shown without it."""
    weight: int = 1
    """How much it matters where room is short: a verdict, a sentence and an arrest matter most."""
    begun: tuple[int, int] | None = None
    """The seconds between which a sentence begins that waits, or may wait, for another one."""
    turned: float = 0.0
    """Its words stand before it, where they have so many pixels; 0 where they stand behind it."""
    happened: bool = True
    """Else it is planned, postponed, cancelled or to be done, and is drawn hollow."""

    @property
    def core(self) -> tuple[int, int]:
        """Give the seconds in which it certainly went on; the second is not the larger one."""
        first, last = self.bounds.core
        if self.begun is None:
            return first, last
        low, high = self.begun
        return low if high - low <= DAY else high, last

    @property
    def either(self) -> bool:
        """Whether it begins on its own day or waits for another one, nobody says which."""
        return self.begun is not None and self.begun[0] < self.bounds.start_hi

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Sort for the lanes: by the earliest begin, the longest first."""
        bounds = self.bounds
        return bounds.start_lo, bounds.start_lo - bounds.end_hi, counting(self.id), self.id

    @property
    def when(self) -> tuple[int, int, int, str, str]:
        """Sort for a reader: by the earliest begin, then the latest: a sure day comes first."""
        bounds = self.bounds
        id = self.id
        return bounds.start_lo, bounds.start_hi, -bounds.end_hi, counting(id), id


class Loose(NamedTuple):
    """A record that has no place on the line: its date has no year, or it has none."""

    id: str
    key: str
    kind: Kind
    say: Say
    candidates: tuple[Date, ...] = ()
    """The days it can have been, or the months, where they can be told."""
    dated: bool = False
    """It has a date, without a year."""
    approximate: bool = False
    uncertain: bool = False
