"""Pack every item of a group into a lane of its own room, labels included: nothing overlaps.

What is the same at every zoom is found out once. So to pack for another grain is to reckon two
numbers for each item, to sort them, and to give out the lanes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from dossier.timeline.items.item import Item
from dossier.timeline.shapes.glyphs import Shapes
from dossier.timeline.shapes.shapes import Caption, Ground
from dossier.timeline.stacking.lanes import Interval, pack
from dossier.timeline.stacking.stack import (
    APART,
    BESIDE,
    PADDED,
    Shown,
    Slot,
    Times,
    Window,
    ground_of,
)


class Moment(NamedTuple):
    """What the room of a plain item goes by, and its place in the group."""

    begin: int
    width: float
    """That of its words, in pixels."""
    place: int


class Group:
    """The items of a group with their words: which are as most are, whatever the zoom."""

    __slots__ = ("captions", "cut", "items", "others", "plain", "times", "turned")

    def __init__(
        self, items: Sequence[Item], captions: Sequence[Caption], cut: frozenset[int]
    ) -> None:
        """Take items with their words; `cut` are the places of those that could be longer."""
        self.items = items
        self.captions = captions
        self.cut = cut
        begins = array("q", sorted([item.bounds.start_lo for item in items]))
        self.times = Times(begins, array("q", sorted([item.bounds.last for item in items])))
        self.turned = any(item.turned for item in items)
        """Words stand before some of them."""
        self.plain = dict[int, list[Moment]]()
        """By their length: all of one length have one glyph."""
        self.others = list[int]()
        for place, (item, caption) in enumerate(zip(items, captions, strict=True)):
            if place not in cut and _is_plain(item, caption):
                begin, end = item.bounds.start_lo, item.bounds.end_hi
                alike = self.plain.setdefault(end - begin, [])
                alike.append(Moment(begin, caption.width, place))
            else:
                self.others.append(place)


def _is_plain(item: Item, caption: Caption) -> bool:
    sure = not (item.span or item.approximate or item.uncertain or item.turned)
    return (
        sure and item.happened and item.bounds.start_lo < item.bounds.end_hi and bool(caption.runs)
    )


class _Lane(NamedTuple):
    """Items of one lane from left to right, and the seconds that each takes at most.

    None lies on another, so only the first and the last in a window can reach over its edges.
    """

    begins: list[float]
    ends: list[float]
    slots: list[Slot]

    def between(self, first: float, last: float) -> tuple[int, int]:
        """Give the place of the first of them that is in a window, and the one behind the last."""
        low = bisect_right(self.ends, first)
        return low, bisect_left(self.begins, last, low)


class Packed:
    """The lanes of a group at one grain, where each item has one."""

    __slots__ = ("_grounds", "_group", "_seen", "_taken")

    def __init__(self, group: Group, per_px: float, unit: float) -> None:
        self._group = group
        self._grounds = dict[int, Ground]()
        """What the words of those stand on that are not plain."""
        lanes = pack(sorted((*_plain(group, per_px, unit), *self._others(per_px, unit))))
        self._taken = _in_time(lanes) if group.turned else lanes
        """The seconds that each item of a lane takes with its words, and its place in the group."""
        self._seen = dict[int, tuple[_Lane, _Lane]]()
        """The plain items of each lane that is looked at, and the others."""

    @property
    def lanes(self) -> int:
        return len(self._taken)

    @property
    def times(self) -> Times:
        return self._group.times

    def show(self, window: Window) -> Shown:
        first, last = window.first, window.last
        whole, others = list[Slot](), list[Slot]()
        for number in range(max(0, window.top), min(window.bottom, len(self._taken))):
            plain, rest = self._seen.get(number) or self._look_at(number)
            begins, ends, slots = plain
            low, high = plain.between(first, last)
            if low < high and begins[low] < first:
                others.append(slots[low])
                low += 1
            if low < high and ends[high - 1] > last:
                high -= 1
                others.append(slots[high])
            whole += slots[low:high]
            if rest.slots:
                low, high = rest.between(first, last)
                others += rest.slots[low:high]
        return Shown(others, first, last, whole=whole)

    def lane_of(self, item: Item) -> int:
        place = next(place for place, one in enumerate(self._group.items) if one is item)
        return next(
            number
            for number, lane in enumerate(self._taken)
            if any(at == place for _, _, at in lane)
        )

    def _others(self, per_px: float, unit: float) -> Iterable[Interval]:
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
            if item.span and not item.turned:
                ground = ground_of(item, drawn, caption.width + padded)
            self._grounds[place] = ground
            begin, end = offset, offset + drawn.x1
            if ground == "page" and item.turned:
                begin -= beside + caption.width
            elif ground == "page":
                end += beside + caption.width
            origin = item.bounds.start_lo
            yield origin + begin * per_px, origin + (end + apart) * per_px, place

    def _look_at(self, number: int) -> tuple[_Lane, _Lane]:
        """Give the plain items of a lane, and the others."""
        group, grounds, taken = self._group, self._grounds, self._taken[number]
        items, captions = group.items, group.captions
        alike = [one for one in taken if one[2] not in grounds]
        plain = _Lane(
            [begin for begin, _, _ in alike],
            [end for _, end, _ in alike],
            [Slot(number, items[at], captions[at], "page") for _, _, at in alike],
        )
        rest = _Lane([], [], [])
        if len(alike) < len(taken):
            last, afters = -inf, [*(begin for begin, _, _ in taken[1:]), inf]
            for (begin, end, at), after in zip(taken, afters, strict=True):
                item, cut, free = items[at], at in group.cut, 0.0
                if at in grounds:
                    if cut:  # its words have the lane up to the next, or from the last
                        free = last if item.turned else after
                    rest.begins.append(free if free and item.turned else begin)
                    rest.ends.append(free if free and not item.turned else end)
                    rest.slots.append(Slot(number, item, captions[at], grounds[at], free))
                # What words that are cut have behind them is not had before the next as well.
                last = after if cut and not item.turned else end
        self._seen[number] = plain, rest
        return plain, rest


def _plain(group: Group, per_px: float, unit: float) -> list[Interval]:
    """Reckon how much room each plain item needs."""
    shapes, made = Shapes(per_px, unit), list[Interval]()
    for alike in group.plain.values():
        offset, glyph = shapes.of(group.items[alike[0].place])
        before = offset * per_px
        behind = (offset + glyph.x1 + (BESIDE + APART) * unit) * per_px
        made += [
            (begin + before, begin + behind + width * per_px, place)
            for begin, width, place in alike
        ]
    return made


def _in_time(lanes: list[list[Interval]]) -> list[list[Interval]]:
    """Let the lane come first in which anything begins first, where words stand before it."""
    return sorted(lanes, key=lambda lane: min(place for _, _, place in lane))
