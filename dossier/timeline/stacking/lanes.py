"""Give each of many intervals the lowest lane that is free, so that none lies on another."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush

Interval = tuple[float, float, int]
"""From where to where something takes room, and a number that tells whose room it is."""


def pack(intervals: Iterable[Interval]) -> list[list[Interval]]:
    """Give the lanes, each with what is in it; the intervals come sorted by their beginnings.

    Two heaps: the lanes in use by their ends, and the free ones by their number, so the cost is
    n log n whatever the number of lanes.

    >>> pack([(0, 10, 1), (5, 8, 2), (8, 12, 3), (10, 11, 4)])
    [[(0, 10, 1), (10, 11, 4)], [(5, 8, 2), (8, 12, 3)]]
    """
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    lanes: list[list[Interval]] = []
    for interval in intervals:
        begin, end, _ = interval
        while busy and busy[0][0] <= begin:
            heappush(free, heappop(busy)[1])
        if free:
            lane = heappop(free)
            lanes[lane].append(interval)
        else:
            lane = len(lanes)
            lanes.append([interval])
        heappush(busy, (end, lane))
    return lanes
