"""Pack every item of a group into a lane of its own room, labels included: nothing overlaps.

What is the same at every zoom is found out once. So to pack for another grain is to reckon two
numbers for each item, to sort them, and to give out the lanes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from dossier.timeline.items.item import Item
from dossier.timeline.shapes.glyphs import Shapes
from dossier.timeline.shapes.shapes import Caption, Ground
from dossier.timeline.stacking.lanes import pack
from dossier.timeline.stacking.stack import APART, BESIDE, PADDED, Shown, Slot, Window, ground_of


class Moment(NamedTuple):
    """What the room of a plain item goes by, and its place in the group."""

    begin: int
    length: int
    width: float
    """That of its words, in pixels."""
    place: int


class Group:
    """The items of a group with their words: which are as most are, whatever the zoom."""

    __slots__ = ("captions", "cut", "items", "lengths", "others", "plain")

    def __init__(
        self, items: Sequence[Item], captions: Sequence[Caption], cut: frozenset[int]
    ) -> None:
        """Take items with their words; `cut` are the places of those that could be longer."""
        self.items = items
        self.captions = captions
        self.cut = cut
        self.plain = list[Moment]()
        self.others = list[int]()
        self.lengths = dict[int, int]()
        """The place of a plain item of each length: all of one length have one glyph."""
        for place, (item, caption) in enumerate(zip(items, captions, strict=True)):
            if place not in cut and _is_plain(item, caption):
                begin, end = item.bounds.start_lo, item.bounds.end_hi
                self.plain.append(Moment(begin, end - begin, caption.width, place))
                self.lengths[end - begin] = place
            else:
                self.others.append(place)


def _is_plain(item: Item, caption: Caption) -> bool:
    sure = not (item.span or item.approximate or item.uncertain or item.turned)
    return sure and item.bounds.start_lo < item.bounds.end_hi and bool(caption.runs)


_Taken = tuple[float, float, int]
"""The seconds that an item takes with its words, and its place in the group."""


class _Lane(NamedTuple):
    """One lane that is looked at, from left to right, and the seconds that each takes at most."""

    begins: list[float]
    ends: list[float]
    slots: list[Slot]


class Packed:
    """The lanes of a group at one grain, where each item has one."""

    __slots__ = ("_grounds", "_group", "_seen", "_taken")

    def __init__(self, group: Group, per_px: float, unit: float) -> None:
        self._group = group
        self._grounds = dict[int, Ground]()
        """What the words of those stand on that are not plain."""
        taken = sorted((*_plain(group, per_px, unit), *self._others(per_px, unit)))
        lanes = _in_time(list(pack((begin, end) for begin, end, _ in taken)), taken, group.items)
        self._taken = [list[_Taken]() for _ in range(max(lanes, default=-1) + 1)]
        """What each lane holds; most are packed and never looked at."""
        for lane, one in zip(lanes, taken, strict=True):
            self._taken[lane].append(one)
        self._seen = dict[int, _Lane]()

    @property
    def lanes(self) -> int:
        return len(self._taken)

    def show(self, window: Window) -> Shown:
        plain, others = list[Slot](), list[Slot]()
        for lane in range(max(0, window.top), min(window.bottom, len(self._taken))):
            whole, over = self._within(lane, window.first, window.last)
            others += over
            for slot in whole:
                (plain if slot.plain else others).append(slot)
        return Shown(others, window.first, window.last, whole=plain)

    def lane_of(self, item: Item) -> int:
        place = next(place for place, one in enumerate(self._group.items) if one is item)
        return next(
            number
            for number, lane in enumerate(self._taken)
            if any(at == place for _, _, at in lane)
        )

    def _others(self, per_px: float, unit: float) -> Iterable[_Taken]:
        """Find out how much room each needs that is not plain, and what its words stand on."""
        shapes, padded, apart, beside = (
            Shapes(per_px, unit),
            PADDED * unit,
            APART * unit,
            BESIDE * unit,
        )
        for place in self._group.others:
            item, caption = self._group.items[place], self._group.captions[place]
            offset, drawn = shapes.of(item)
            ground: Ground = "page"
            if item.span:
                ground = ground_of(item, drawn, caption.width + padded)
            self._grounds[place] = ground
            begin, end = offset, offset + drawn.x1
            if ground == "page" and item.turned:
                begin -= beside + caption.width
            elif ground == "page":
                end += beside + caption.width
            origin = item.bounds.start_lo
            yield origin + begin * per_px, origin + (end + apart) * per_px, place

    def _within(self, lane: int, first: float, last: float) -> tuple[list[Slot], list[Slot]]:
        """Give what of a lane lies whole between two seconds, and what reaches over one of them.

        Nothing in a lane lies on anything, so only the first and the last can reach over.
        """
        begins, ends, slots = self._lane(lane)
        low = bisect_right(ends, first)
        high = bisect_left(begins, last, low)
        if low == high:
            return [], []
        left, right = low + (begins[low] < first), high - (ends[high - 1] > last)
        if left > right:  # one reaches over both
            return [], slots[low:high]
        return slots[left:right], slots[low:left] + slots[right:high]

    def _lane(self, number: int) -> _Lane:
        """Give a lane that is looked at."""
        found = self._seen.get(number)
        if found is None:
            items, captions, grounds = self._group.items, self._group.captions, self._grounds
            taken = self._taken[number]
            found = self._seen[number] = _Lane(
                [begin for begin, _, _ in taken],
                [end for _, end, _ in taken],
                [
                    Slot(
                        number, items[at], captions[at], grounds.get(at, "page"), at not in grounds
                    )
                    for _, _, at in taken
                ],
            )
            if not self._group.cut.isdisjoint(at for _, _, at in taken):
                self._free(found, taken)
        return found

    def _free(self, lane: _Lane, taken: Sequence[_Taken]) -> None:
        """Leave to words that are cut the lane up to the next item."""
        for place, (after, (_, _, at)) in enumerate(
            zip([*lane.begins[1:], inf], taken, strict=True)
        ):
            if at in self._group.cut:
                lane.slots[place] = lane.slots[place]._replace(free=after)
                lane.ends[place] = after


def _plain(group: Group, per_px: float, unit: float) -> Iterable[_Taken]:
    """Reckon how much room each plain item needs."""
    shapes, apart, beside = Shapes(per_px, unit), APART * unit, BESIDE * unit
    drawn = {length: shapes.of(group.items[place]) for length, place in group.lengths.items()}
    ends = {length: offset + glyph.x1 for length, (offset, glyph) in drawn.items()}
    begins = {length: offset * per_px for length, (offset, _) in drawn.items()}
    return [
        (begin + begins[length], begin + (ends[length] + (beside + width) + apart) * per_px, place)
        for begin, length, width, place in group.plain
    ]


def _in_time(lanes: list[int], taken: Sequence[_Taken], items: Sequence[Item]) -> list[int]:
    """Let the lane come first in which anything begins first, where words stand before it."""
    if not any(item.turned for item in items):
        return lanes
    first = dict[int, int]()
    for lane, (_, _, place) in zip(lanes, taken, strict=True):
        first[lane] = min(first.get(lane, place), place)
    numbers = {lane: number for number, lane in enumerate(sorted(first, key=first.__getitem__))}
    return [numbers[lane] for lane in lanes]
