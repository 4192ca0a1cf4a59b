"""Test the lanes of a group: apart at every zoom of a grain, and the same from everywhere."""

import random
from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import inf

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.timeline.items.item import Item
from dossier.timeline.shapes.glyphs import shape
from dossier.timeline.shapes.labels import caption
from dossier.timeline.stacking.packed import Group, Packed
from dossier.timeline.stacking.stack import BESIDE, Slot, Window, coarsest, grain
from dossier.timeline.time.civil import DAY, of_day
from dossier.timeline.time.scale import FARTHEST, NEAREST
from tests.timeline.making import METRICS, day, many, moment, span

zooms = st.floats(NEAREST, FARTHEST)
EVERYTHING = Window(-1e13, 1e13, 0, 10_000)


def packed(items: tuple[Item, ...], per_px: float) -> Packed:
    captions = [caption(item.say, METRICS, Words()) for item in items]
    roomy = replace(METRICS, widest=METRICS.roomy)
    whole = (caption(item.say, roomy, Words()) for item in items)
    cut = (at for at, said in enumerate(whole) if said != captions[at])
    return Packed(Group(items, captions, frozenset(cut)), coarsest(grain(per_px)), 1.0)


def slots(stack: Packed, window: Window = EVERYTHING) -> list[Slot]:
    """Give all that is shown, lane by lane, from left to right."""
    shown = stack.show(window)
    both = [*shown.slots, *shown.whole]
    return sorted(both, key=lambda slot: (slot.lane, slot.item.bounds.start_lo))


def taken(slot: Slot, per_px: float) -> tuple[float, float]:
    """Give the pixels that an item takes with its words, counted from its own begin."""
    offset, drawn = shape(slot.item, per_px)
    end = drawn.x1 if slot.ground != "page" else drawn.x1 + BESIDE + slot.caption.width
    return offset, offset + end


@given(zooms)
def test_a_grain_is_half_an_octave_and_packed_for_its_far_end(per_px: float) -> None:
    assert coarsest(grain(per_px)) >= per_px * 0.999999
    assert coarsest(grain(per_px)) < per_px * 2**0.5 * 1.000001


@given(many(), zooms, st.floats(0.72, 1))
def test_nothing_in_a_lane_lies_on_anything_at_any_zoom_of_the_grain(
    items: tuple[Item, ...], per_px: float, within: float
) -> None:
    far = coarsest(grain(per_px))
    lanes: dict[int, list[Slot]] = {}
    for slot in slots(packed(items, far)):
        lanes.setdefault(slot.lane, []).append(slot)
    zoom = far * within
    for lane in lanes.values():
        for before, after in pairwise(lane):
            gap = (after.item.bounds.start_lo - before.item.bounds.start_lo) / zoom
            assert taken(before, zoom)[1] <= gap + taken(after, zoom)[0] + 1e-3


@given(many(), zooms, st.randoms(use_true_random=False))
def test_the_order_of_the_items_changes_no_lane(
    items: tuple[Item, ...], per_px: float, chance: random.Random
) -> None:
    mixed = sorted(items, key=lambda item: item.order)
    shuffled = list(items)
    chance.shuffle(shuffled)
    shuffled.sort(key=lambda item: item.order)
    first, second = packed(tuple(mixed), per_px), packed(tuple(shuffled), per_px)
    assert [first.lane_of(item) for item in mixed] == [second.lane_of(item) for item in mixed]


@settings(max_examples=50)
@given(many(), zooms, st.floats(0, 1), st.floats(0, 1))
def test_the_window_changes_no_lane(
    items: tuple[Item, ...], per_px: float, begin: float, length: float
) -> None:
    stack = packed(items, per_px)
    whole = {slot.item.id: slot.lane for slot in slots(stack)}
    first = begin * 3e11
    seen = slots(stack, Window(first, first + length * 1e11, 0, 10_000))
    for slot in seen:
        assert whole[slot.item.id] == slot.lane


def test_lanes_out_of_sight_are_not_shown() -> None:
    items = tuple(moment(str(n), "2014-07-05") for n in range(5))
    stack = packed(items, DAY)
    assert stack.lanes == 5
    assert [slot.lane for slot in slots(stack, Window(0, 1e12, 1, 3))] == [1, 2]


def test_a_long_bar_carries_its_words_and_a_short_one_has_them_beside_it() -> None:
    items = (span("a long one", "2000-01-01", "2014-07-05"), span("b", "2000-01-01", "2000-01-05"))
    shown = slots(packed(items, 10 * DAY))
    assert {slot.item.id: slot.ground for slot in shown} == {"a long one": "bar", "b": "page"}


def test_to_words_that_are_cut_their_lane_is_left_up_to_the_next_item() -> None:
    long = "a title of many words " * 5
    items = (
        moment("a", "2010-01-01", label=long),
        moment("b", "2012-01-01"),
        moment("c", "2014-01-01", label=long),
    )
    stack = packed(items, DAY)
    shown = slots(stack)
    assert [slot.lane for slot in shown] == [0, 0, 0]
    assert [slot.item.id for slot in stack.show(EVERYTHING).whole] == ["b"]
    first, second, last = (slot.free for slot in shown)
    assert day("2011-12-20") < first < day("2012-01-01")
    assert (second, last) == (0, inf)
    just_before = Window(day("2011-11-01"), day("2011-12-20"), 0, 1)
    assert [slot.item.id for slot in slots(stack, just_before)] == ["a"]


def test_a_group_without_items_has_no_lanes() -> None:
    stack = packed((), DAY)
    assert stack.lanes == 0
    assert not slots(stack)


def test_what_is_plain_and_whole_in_the_window_is_told_apart_from_the_rest() -> None:
    items = (
        moment("before the window", "2013-01-01"),
        moment("over its edge", "2014-01-02", length=30 * DAY),
        moment("plain", "2014-06-01"),
        moment("about then", "2014-09-01")._replace(approximate=True),
        span("a span", "2014-11-01", "2014-11-20"),
    )
    window = Window(of_day(date(2014, 1, 15)), of_day(date(2016, 1, 1)), 0, 100)
    shown = packed(items, DAY / 10).show(window)
    assert [slot.item.id for slot in shown.whole] == ["plain"]
    others = {slot.item.id for slot in shown.slots}
    assert others == {"over its edge", "about then", "a span"}
