"""Find the times to show: those of the events, of all ends, and of custody."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import dropwhile
from typing import NamedTuple

from dossier.model.dates import Date
from dossier.timeline.items.item import Item
from dossier.timeline.time.civil import after_day, of_day


class Range(NamedTuple):
    """From one second to another."""

    first: int
    last: int


class Held(NamedTuple):
    """Seconds in custody for certain, or, where `open`, as last reported."""

    first: int
    last: int
    open: bool


def days_of(when: Date) -> Range | None:
    """Give the time from the first day that a date can be to the last; None where one lacks."""
    if when.earliest is None or when.latest is None:
        return None
    return Range(of_day(when.earliest), after_day(when.latest))


def last_event(item: Item) -> int:
    """Give the second up to which an item is an event, without what follows from it."""
    bounds = item.bounds
    if item.kind == "sentence":
        return bounds.start_hi
    return bounds.end_lo if bounds.end == "open" else bounds.end_hi


def of_events(items: Iterable[Item]) -> Range | None:
    """Give the time of all events of the case, without the ends of sentences; None without any.

    What lies aside is left out as long as it comes first. Items come sorted by their earliest
    begin, here and below.
    """
    return _range([*dropwhile(lambda item: item.aside, items)], last_event)


def of_ends(items: Sequence[Item]) -> Range | None:
    """Give the time of all that is drawn; None without events."""
    return _range(items, lambda item: item.bounds.end_hi)


def held(items: Iterable[Item]) -> tuple[Held, ...]:
    """Join the times in custody: no stretch lies on another one.

    Where another record says that the person was free, no time is shown as one of both.
    """
    kept = [item for item in items if item.liberty]
    custody = [item for item in kept if item.liberty == "held"]
    free = _joined(item.core for item in kept if item.liberty == "free")
    sure = [*_without(_joined(item.core for item in custody), free)]
    goes_on = (item.bounds for item in custody if item.bounds.end == "open")
    maybe = _joined((bounds.end_lo, bounds.end_hi) for bounds in goes_on)
    return (
        *(Held(first, last, open=False) for first, last in sure),
        *(Held(first, last, open=True) for first, last in _without(maybe, _joined(sure + free))),
    )


def _range(items: Sequence[Item], last: Callable[[Item], int]) -> Range | None:
    return Range(items[0].bounds.start_lo, max(map(last, items))) if items else None


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in sorted(stretches):
        if first >= last:
            continue
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return joined


def _without(
    stretches: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Give what is left of some stretches where others are taken out, which are joined."""
    ends = [last for _, last in taken]
    for first, last in stretches:
        begin = first
        for low, high in taken[bisect_right(ends, first) : bisect_left(taken, (last,))]:
            if low > begin:
                yield begin, low
            begin = high
        if begin < last:
            yield begin, last
