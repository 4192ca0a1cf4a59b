"""Test the packing of intervals into lanes."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.stacking.lanes import Interval, pack

intervals = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)), max_size=60).map(
    lambda found: [
        (begin, begin + length, place) for place, (begin, length) in enumerate(sorted(found))
    ]
)


@given(intervals)
def test_each_interval_has_a_lane_and_none_lies_on_another(found: list[Interval]) -> None:
    lanes = pack(found)
    assert sorted(interval for lane in lanes for interval in lane) == sorted(found)
    for lane in lanes:
        for before, after in pairwise(lane):
            assert before[1] <= after[0]


@given(intervals)
def test_each_interval_takes_the_lowest_lane_that_is_free(found: list[Interval]) -> None:
    lane_of = {interval: number for number, lane in enumerate(pack(found)) for interval in lane}
    for place, interval in enumerate(found):
        begin, _, _ = interval
        busy = {lane_of[other] for other in found[:place] if other[0] <= begin < other[1]}
        lowest = next(lane for lane in range(len(found) + 1) if lane not in busy)
        assert lane_of[interval] == lowest


def test_nothing_needs_no_lane() -> None:
    assert pack([]) == []
