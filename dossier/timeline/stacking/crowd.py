"""Keep the items of a group that has too many in sorted rows, where halving finds what is asked."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from dossier.timeline.items.item import Item


class Rung(NamedTuple):
    """The items that take less than 2 ** n seconds, and not less than half of that."""

    begins: array[int]
    places: array[int]

    def some(self, first: int, last: int, most: int) -> array[int]:
        """Give the places of the first few items that begin from `first` on, and before `last`."""
        begins = self.begins
        low = bisect_left(begins, first)
        return self.places[low : bisect_left(begins, last, low, min(low + most, len(begins)))]


class Crowd:
    """The sorted rows of one group, made once."""

    __slots__ = ("begins", "ends", "items", "rungs")

    def __init__(self, items: Sequence[Item]) -> None:
        """Take items sorted by their earliest begin."""
        self.items = items
        self.begins = array("q", (item.bounds.start_lo for item in items))
        lasts = [item.bounds.last for item in items]
        made: dict[int, list[int]] = {}
        for place, (begin, last) in enumerate(zip(self.begins, lasts, strict=True)):
            made.setdefault((last - begin).bit_length(), []).append(place)
        self.rungs = {
            length: Rung(array("q", (self.begins[at] for at in places)), array("q", places))
            for length, places in sorted(made.items())
        }
        lasts.sort()
        self.ends = array("q", lasts)

    def reaching(self, first: float, last: float) -> int:
        """Count the items of which some second lies between two seconds."""
        return bisect_left(self.begins, last) - bisect_right(self.ends, first)
