"""All that one timeline shows: the items in order and by group, and what has no place on it."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from dossier.i18n import Words
from dossier.timeline.items.item import KINDS, Item, Kind, Loose
from dossier.timeline.items.memory import Memory
from dossier.timeline.items.ranges import Held, Range, held, of_ends, of_events

MOST: Final = 2000
"""Up to so many items each has a lane of its own room; of more, crowded groups are counted."""
CROWDED: Final = 300
FEW: Final = 500
"""Up to so many are put among sorted items one by one; more are sorted with them."""
Order = tuple[int | str, ...]


class InOrder(tuple[Item, ...]):
    """Items that are sorted for the lanes already: to sort them again takes most of a choice."""

    __slots__ = ()


class Items:
    """The items of one dossier, sorted. What is remembered in it never changes what it gives."""

    def __init__(
        self,
        placed: Iterable[Item],
        loose: Iterable[Loose] = (),
        undated: Mapping[str, int] | None = None,
        words: Words | None = None,
        filtered: int = 0,
    ) -> None:
        """Take items in any order; `undated` counts records without a date, by their lists.

        `filtered` counts what somebody has chosen not to see.
        """
        self.words: Final = words or Words()
        if not isinstance(placed, InOrder):
            placed = InOrder(sorted(placed, key=lambda item: item.order))
        self.placed: Final = placed
        self.loose: Final = tuple(loose)
        self.undated: Final = dict(undated or {})
        self.filtered: Final = filtered
        self.groups: Final = _grouped(self.placed)
        self.memory: Final = Memory()
        self._in_time: list[Item] | None = None

    def edited(
        self,
        gone: Iterable[Item],
        new: Sequence[Item],
        loose: Iterable[Loose],
        undated: Mapping[str, int],
    ) -> Items:
        """Give these items less some and with others: what stays is not sorted again."""
        left = {id(item) for item in gone}
        placed = InOrder(_merged(self.placed, left, new, lambda item: item.order))
        made = Items(placed, loose, undated, self.words, self.filtered)
        if self._in_time is not None:
            made._in_time = _merged(self._in_time, left, new, lambda item: item.when)
        return made

    def sifted(self, keep: Callable[[Item | Loose], bool]) -> Items:
        """Give what is to be kept of these items, in the order that they have; it counts the rest.

        What had been left out before is not counted.
        """
        placed = InOrder(filter(keep, self.placed))
        loose = tuple(filter(keep, self.loose))
        left = len(self.placed) - len(placed) + len(self.loose) - len(loose)
        made = Items(placed, loose, self.undated, self.words, filtered=left)
        if self._in_time is not None:
            kept = {id(item) for item in placed}
            made._in_time = [item for item in self._in_time if id(item) in kept]
        return made

    @property
    def all(self) -> tuple[Item | Loose, ...]:
        """Everything as one goes through it: in time, then what is in the tray."""
        return self._all

    @cached_property
    def _all(self) -> tuple[Item | Loose, ...]:
        if self._in_time is None:
            self._in_time = sorted(self.placed, key=lambda item: item.when)
        return (*self._in_time, *self.loose)

    @cached_property
    def events(self) -> Range | None:
        """The time of all events, without the ends of sentences."""
        return of_events(self.placed)

    @cached_property
    def ends(self) -> Range | None:
        """The time of all that is drawn."""
        return of_ends(self.placed)

    @cached_property
    def aside(self) -> tuple[Item, ...]:
        """What lies outside the case, as a birth does."""
        return tuple(item for item in self.placed if item.aside)

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """The times in custody, none on another."""
        return held(self.placed)

    @cached_property
    def by_id(self) -> Mapping[str, Item | Loose]:
        """Every item by its id."""
        return {item.id: item for item in (*self.placed, *self.loose)}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each id among all."""
        return {item.id: place for place, item in enumerate(self.all)}

    def of_record(self, key: str) -> tuple[str, ...]:
        """Give the ids of all items of one record."""
        return tuple(item.id for item in self.all if item.key == key)

    def crowded(self, kind: Kind) -> bool:
        """Tell whether a group is counted instead of giving each item its lane."""
        return len(self.placed) > MOST and len(self.groups[kind]) > CROWDED


def _merged(
    there: Iterable[Item], left: set[int], new: Sequence[Item], key: Callable[[Item], Order]
) -> list[Item]:
    """Put others among sorted items, in their order; `left` are those that are left out."""
    kept = [item for item in there if id(item) not in left]
    if len(new) > FEW:
        return sorted([*kept, *new], key=key)
    for item in new:
        insort(kept, item, key=key)
    return kept


def _grouped(placed: InOrder) -> Mapping[Kind, tuple[Item, ...]]:
    """Sort the items into their groups; a group without items is left out."""
    rows: dict[Kind, list[Item]] = {kind: [] for kind in KINDS}
    for item in placed:
        rows[item.kind].append(item)
    return {kind: tuple(row) for kind, row in rows.items() if row}
