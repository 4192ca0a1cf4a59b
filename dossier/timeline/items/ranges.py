"""Find the times to show: those of the events, of all ends, and of custody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
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

    Items come sorted by their earliest begin, here and below.
    """
    return _range([item for item in items if not item.aside], last_event)


def of_ends(items: Sequence[Item]) -> Range | None:
    """Give the time of all that is drawn; None without events."""
    return _range(items, lambda item: item.bounds.end_hi)


def held(items: Iterable[Item]) -> tuple[Held, ...]:
    """Join the times in custody: no stretch lies on another one."""
    custody = [item for item in items if item.held]
    sure = _joined(sorted(_core(item) for item in custody))
    maybe = _joined(
        sorted(
            (item.bounds.end_lo, item.bounds.end_hi)
            for item in custody
            if item.bounds.end == "open"
        )
    )
    return (
        *(Held(first, last, open=False) for first, last in sure),
        *(Held(first, last, open=True) for first, last in _without(maybe, sure)),
    )


def _core(item: Item) -> tuple[int, int]:
    return item.core


def _range(items: Sequence[Item], last: Callable[[Item], int]) -> Range | None:
    return Range(items[0].bounds.start_lo, max(map(last, items))) if items else None


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in stretches:
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
    """Give what is left of some stretches where others are taken out."""
    for first, last in stretches:
        begin = first
        for low, high in taken:
            if low > begin and begin < last:
                yield begin, min(low, last)
            begin = max(begin, high)
        if begin < last:
            yield begin, last
