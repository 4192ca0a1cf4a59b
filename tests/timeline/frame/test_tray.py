"""Test the tray: each record has its place in it, or is counted at its end."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.timeline.frame.tray import COUNT, Room, flow_of
from dossier.timeline.items.item import Loose, Say
from dossier.timeline.items.items import Items
from tests.timeline.making import METRICS


def items(*lengths: int) -> Items:
    loose = [
        Loose(f"{n}/date", str(n), "statement", Say(label="x" * length))
        for n, length in enumerate(lengths)
    ]
    return Items([], loose)


lengths = st.lists(st.integers(0, 80), max_size=30)
rooms = st.builds(Room, st.just(100.0), st.floats(300, 2000), st.integers(0, 3))


@given(lengths, rooms)
def test_each_record_is_set_or_counted(found: list[int], room: Room) -> None:
    flow = flow_of(items(*found), room, METRICS)
    assert len(flow.sets) + flow.counted == len(found)
    assert not room.most or flow.rows <= room.most
    if not room.most:
        assert flow.counted == 0


@given(lengths, rooms)
def test_records_of_a_row_stand_side_by_side_within_it(found: list[int], room: Room) -> None:
    flow = flow_of(items(*found), room, METRICS)
    ends: dict[int, float] = {}
    for at in flow.sets:
        assert at.x >= ends.get(at.row, room.left)
        assert at.x + at.width <= room.right
        ends[at.row] = at.x + at.width
    if flow.counted:
        assert ends[flow.rows - 1] <= room.right - COUNT


def test_nothing_takes_no_row() -> None:
    assert flow_of(items(), Room(0, 500, 2), METRICS) == ((), 0, 0)
