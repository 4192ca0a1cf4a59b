"""Give each of many intervals the lowest lane that is free, so that none lies on another."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush


def pack(intervals: Iterable[tuple[float, float]]) -> list[int]:
    """Give the lane of each interval, which come sorted by their beginnings.

    Two heaps: the lanes in use by their ends, and the free ones by their number, so the cost is
    n log n whatever the number of lanes.

    >>> pack([(0, 10), (5, 8), (8, 12), (10, 11)])
    [0, 1, 1, 0]
    """
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    lanes: list[int] = []
    used = 0
    for begin, end in intervals:
        while busy and busy[0][0] <= begin:
            heappush(free, heappop(busy)[1])
        if free:
            lane = heappop(free)
        else:
            lane, used = used, used + 1
        heappush(busy, (end, lane))
        lanes.append(lane)
    return lanes
