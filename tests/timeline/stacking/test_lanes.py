"""Test the packing of intervals into lanes."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.stacking.lanes import pack

intervals = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 40)).map(lambda i: (i[0], i[0] + i[1])),
    max_size=60,
).map(sorted)


@given(intervals)
def test_no_two_intervals_of_a_lane_overlap(found: list[tuple[int, int]]) -> None:
    ends: dict[int, int] = {}
    for (begin, end), lane in zip(found, pack(found), strict=True):
        assert ends.get(lane, -1) <= begin
        ends[lane] = end


@given(intervals)
def test_each_interval_takes_the_lowest_lane_that_is_free(found: list[tuple[int, int]]) -> None:
    lanes = pack(found)
    for place, (begin, _) in enumerate(found):
        busy = {
            lanes[other] for other in range(place) if found[other][0] <= begin < found[other][1]
        }
        lowest = next(lane for lane in range(len(found) + 1) if lane not in busy)
        assert lanes[place] == lowest


def test_nothing_needs_no_lane() -> None:
    assert pack([]) == []
