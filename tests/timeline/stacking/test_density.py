"""Test the lanes of a crowd: each item is drawn or counted, and nothing lies on anything."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.timeline.items.item import Item
from dossier.timeline.items.items import MOST, Items
from dossier.timeline.shapes.glyphs import shape
from dossier.timeline.shapes.labels import Captions, caption, shortened
from dossier.timeline.shapes.shapes import Caption
from dossier.timeline.stacking import cells, density
from dossier.timeline.stacking.cells import COUNTED, FEW, Cells
from dossier.timeline.stacking.crowd import Crowd
from dossier.timeline.stacking.density import Counted, cell_of
from dossier.timeline.stacking.stack import BESIDE, Slot, Window, coarsest, grain
from dossier.timeline.stacking.stacks import stack_of
from dossier.timeline.time.civil import DAY, HOUR
from dossier.timeline.time.scale import FARTHEST, NEAREST
from tests.timeline.making import METRICS, many, moment, span

zooms = st.floats(NEAREST, FARTHEST).map(lambda per_px: coarsest(grain(per_px)))
LANES = 10_000


def counted(items: tuple[Item, ...], per_px: float) -> Counted:
    captions = Captions(METRICS, Words())

    def fitting(item: Item, room: float) -> Caption:
        return shortened(captions.of(item), room, METRICS)

    crowd = Crowd(sorted(items, key=lambda item: item.order))
    return Counted(Cells(crowd, cell_of(per_px, 1.0)), fitting, per_px, 1.0)


def whole(item: Item, _room: float) -> Caption:
    return caption(item.say, METRICS, Words())


def seconds_of(item: Item) -> tuple[int, int]:
    return item.bounds.start_lo, max(item.bounds.end_hi, item.bounds.start_lo + 1)


def extent(item: Item, origin: int, per_px: float) -> tuple[float, float]:
    offset, drawn = shape(item, per_px)
    x = (item.bounds.start_lo - origin) / per_px + offset
    return x, x + drawn.x1


windows = st.tuples(st.floats(0, 1), st.integers(50, 2000))


@settings(max_examples=60)
@given(many(30), zooms, windows)
def test_each_item_in_the_window_is_drawn_or_counted_once(
    items: tuple[Item, ...], per_px: float, window: tuple[float, int]
) -> None:
    first = window[0] * 3.2e11
    last = first + window[1] * per_px
    shown = counted(items, per_px).show(Window(first, last, 0, LANES))
    size = 1 << int(96 * per_px).bit_length()
    low, high = first // size * size, -(-last // size) * size
    reaching = {
        item.id for item in items if seconds_of(item)[0] < high and seconds_of(item)[1] > low
    }
    ids = [slot.item.id for slot in shown.slots]
    assert len(ids) == len(set(ids))
    # Of what has ended before, only the words may still reach into the window.
    ended = {item.id for item in items if seconds_of(item)[1] <= low}
    assert set(ids) <= reaching | ended
    drawn = len(set(ids) & reaching)
    assert drawn + sum(cell.number for cell in shown.cells) + shown.earlier == len(reaching)
    assert shown.earlier >= 0


@settings(max_examples=60)
@given(many(30), zooms, st.floats(0.72, 1))
def test_nothing_in_a_lane_lies_on_anything(
    items: tuple[Item, ...], far: float, within: float
) -> None:
    if not items:
        return
    first = min(item.bounds.start_lo for item in items) - far * 100
    shown = counted(items, far).show(Window(first, first + far * 3000, 0, LANES))
    lanes: dict[int, list[Slot]] = {}
    for slot in shown.slots:
        lanes.setdefault(slot.lane, []).append(slot)
    zoom = far * within
    for lane in lanes.values():
        lane.sort(key=lambda slot: slot.item.bounds.start_lo)
        for before, after in pairwise(lane):
            origin = before.item.bounds.start_lo
            end = extent(before.item, origin, zoom)[1]
            if before.ground == "page" and before.caption.runs:
                end += BESIDE + before.caption.width
            assert end <= extent(after.item, origin, zoom)[0] + 1e-3


@settings(max_examples=30)
@given(many(30), zooms, windows)
def test_the_window_changes_no_lane(
    items: tuple[Item, ...], per_px: float, window: tuple[float, int]
) -> None:
    stack = counted(items, per_px)
    first = window[0] * 3.2e11
    shown = stack.show(Window(first, first + window[1] * per_px, 0, LANES))
    for slot in shown.slots:
        assert stack.lane_of(slot.item) == slot.lane
        assert COUNTED <= slot.lane < stack.lanes


def a_day_full(number: int) -> tuple[Item, ...]:
    return tuple(moment(f"{place:03}", "2014-07-05") for place in range(number))


def test_a_few_items_of_a_cell_are_drawn() -> None:
    stack = counted(a_day_full(FEW), DAY)
    shown = stack.show(Window(735418 * DAY, 735518 * DAY, 0, LANES))
    assert len(shown.slots) == FEW
    assert shown.cells == ()


def test_many_items_of_a_cell_are_counted_in_the_part_where_they_begin() -> None:
    items = (*a_day_full(FEW), moment("later", "2014-07-09"))
    begin = items[0].bounds.start_lo
    (cell,) = counted(items, DAY).show(Window(begin, begin + DAY, 0, LANES)).cells
    assert (cell.number, cell.parts, cell.taken) == (3, (FEW, 0, 0, 1), (begin, begin + 5 * DAY))


def test_what_is_all_on_one_day_is_counted_in_no_hour_outside_of_it() -> None:
    items = a_day_full(FEW + 1)
    begin = items[0].bounds.start_lo
    for per_px in (600, HOUR, 6 * HOUR, DAY, 30 * DAY):
        (cell,) = counted(items, per_px).show(Window(begin, begin + DAY, 0, LANES)).cells
        first, last = cell.taken
        assert (first, last) == (begin, min(begin + DAY, cell.last))
        assert cell.parts == (cell.number,)


def test_of_many_long_spans_the_first_are_drawn() -> None:
    items = tuple(span(f"{place:03}", "2000-01-01", "2014-07-05") for place in range(10))
    begin = items[0].bounds.start_lo
    stack = counted(items, DAY)
    shown = stack.show(Window(begin, begin + 100 * DAY, 0, LANES))
    assert [slot.item.id for slot in shown.slots] == ["000", "001"]
    assert sum(cell.number for cell in shown.cells) == 8
    later = stack.show(Window(begin + 2000 * DAY, begin + 2100 * DAY, 0, LANES))
    assert len(later.slots) == 2
    assert later.earlier == 8


def test_an_item_that_is_only_counted_has_the_lane_of_the_counts() -> None:
    items = a_day_full(9)
    assert counted(items, DAY).lane_of(items[4]) == 1


@pytest.mark.parametrize(("lonely", "lanes"), [((), COUNTED), (("2014-12-05",), COUNTED + 2 * FEW)])
def test_short_items_have_lanes_only_where_one_of_them_is_drawn(
    lonely: tuple[str, ...], lanes: int
) -> None:
    items = (*a_day_full(9), *(moment(on, on) for on in lonely))
    stack = counted(items, HOUR)
    assert stack.lanes == lanes
    first, last = items[0].bounds.start_lo, items[-1].bounds.end_hi
    shown = stack.show(Window(first, last, 0, LANES))
    assert [slot.item.id for slot in shown.slots] == [*lonely]


def test_over_many_cells_lanes_are_kept_without_looking_for_short_items() -> None:
    items = (*a_day_full(9), moment("later", "2214-07-05"))
    assert counted(items, HOUR).lanes == COUNTED + 2 * FEW


def test_only_the_lanes_that_are_asked_for_are_shown() -> None:
    items = tuple(span(str(place), "2000-01-01", "2014-07-05") for place in range(2))
    begin = items[0].bounds.start_lo
    lane = counted(items, DAY).lane_of(items[0])
    shown = counted(items, DAY).show(Window(begin, begin + DAY, lane + 1, lane + 2))
    assert [slot.item.id for slot in shown.slots] == ["1"]


def test_two_grains_of_zoom_with_cells_of_one_length_count_alike() -> None:
    items = tuple(moment(f"{place:03}", f"20{place % 40 + 10}-07-05") for place in range(400))
    crowd = Crowd(sorted(items, key=lambda item: item.order))
    window = Window(items[0].bounds.start_lo, items[39].bounds.end_hi, 0, LANES)
    near, far = HOUR * 100, HOUR * 101
    assert cell_of(near, 1.0) == cell_of(far, 1.0)
    shared = Cells(crowd, cell_of(near, 1.0))
    first = Counted(shared, whole, near, 1.0).show(window)
    assert Counted(shared, whole, far, 1.0).show(window).cells == first.cells
    alone = Counted(Cells(Crowd(crowd.items), cell_of(far, 1.0)), whole, far, 1.0)
    assert alone.show(window).cells == first.cells


@pytest.mark.parametrize("length", [DAY, 1200 * DAY])
def test_what_was_counted_once_may_be_forgotten(
    monkeypatch: pytest.MonkeyPatch, length: int
) -> None:
    for part in (cells, density):
        monkeypatch.setattr(part, "KEPT", 1)
    items = tuple(moment(str(place), f"20{place + 10}-07-05", length=length) for place in range(20))
    window = Window(items[0].bounds.start_lo, items[-1].bounds.end_hi, 0, LANES)
    stack = counted(items, HOUR * 100)
    first, second = stack.show(window), stack.show(window)
    assert first == second
    assert len(first.slots) + sum(cell.number for cell in first.cells) == 20


def test_two_grains_of_zoom_with_cells_of_one_length_count_once() -> None:
    items = Items([moment(f"{place:04}", "2014-07-05") for place in range(MOST + 1)])
    near, far = (stack_of(items, "court", 2**power, METRICS) for power in (15.4, 15.9))
    assert isinstance(near, Counted)
    assert isinstance(far, Counted)
    assert near is not far
    assert near.cells is far.cells
