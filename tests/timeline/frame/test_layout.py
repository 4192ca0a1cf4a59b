"""Test the whole picture: nothing overlaps, jumps, gets lost or lies far outside."""

import random
from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.dates import Date
from dossier.timeline import fit
from dossier.timeline.frame import sheet
from dossier.timeline.frame.card import Card, CardRow
from dossier.timeline.frame.frame import Frame
from dossier.timeline.frame.geometry import Look, Size
from dossier.timeline.frame.layout import RING, lay_out, wider
from dossier.timeline.frame.sheet import left_column
from dossier.timeline.items.item import Bounds, Item, Loose, Say
from dossier.timeline.items.items import Items
from dossier.timeline.shapes.labels import Metrics
from dossier.timeline.shapes.shapes import Band, Rect
from dossier.timeline.stacking.stack import PADDED, coarsest, grain
from dossier.timeline.time.civil import DAY
from dossier.timeline.time.scale import FARTHEST, Scale, around
from tests.timeline.making import METRICS, day, many, moment, scales, span, width

SIZE = Size(1000, 400)
TALL = Size(1000)


def near(items: tuple[Item, ...], power: float) -> Scale:
    """Look at the first of some items."""
    first = min((item.bounds.start_lo for item in items), default=0)
    per_px = min(2**power, FARTHEST)
    return Scale(first - 300 * per_px, per_px)


powers = st.floats(0, 31)
pans = st.integers(-800, 800)


@given(many(), powers)
def test_every_item_is_drawn_or_counted_outside(items: tuple[Item, ...], power: float) -> None:
    frame = lay_out(Items(items), near(items, power), SIZE, METRICS)
    assert frame.accounting.total == len(items)
    assert frame.accounting.drawn == len({mark.id for mark in frame.marks})


@given(many(), powers)
def test_in_a_picture_of_all_lanes_every_item_of_the_window_is_drawn(
    items: tuple[Item, ...], power: float
) -> None:
    scale = near(items, power)
    frame = lay_out(Items(items), scale, TALL, METRICS)
    first, last = scale.time(0), scale.time(frame.plot.x1 - frame.plot.x0)
    inside = {
        item.id for item in items if item.bounds.start_lo < last and item.bounds.end_hi > first
    }
    assert inside <= {mark.id for mark in frame.marks}


@given(many(), powers)
def test_no_two_glyphs_or_labels_of_a_lane_overlap(items: tuple[Item, ...], power: float) -> None:
    frame = lay_out(Items(items), near(items, power), TALL, METRICS)
    words = {label.id: label for label in frame.labels if label.ground == "page"}
    lanes: dict[float, list[tuple[float, float]]] = defaultdict(list)
    for mark in frame.marks:
        label = words.get(mark.id)
        end = label.x + label.caption.width if label else mark.box.x1
        lanes[(mark.box.y0 + mark.box.y1) // 2].append((mark.box.x0, max(end, mark.box.x1)))
    for lane in lanes.values():
        for before, after in pairwise(sorted(lane)):
            assert before[1] <= after[0] + 1


@given(many(), powers)
def test_words_on_a_glyph_stay_within_it(items: tuple[Item, ...], power: float) -> None:
    frame = lay_out(Items(items), near(items, power), TALL, METRICS)
    boxes = {mark.id: mark.box for mark in frame.marks}
    for label in frame.labels:
        if label.ground != "page":
            box = boxes[label.id]
            assert box.x0 < label.x
            assert label.x + label.caption.width < box.x1
            assert frame.plot.x0 <= label.x


@given(many(), scales)
def test_no_place_is_further_outside_than_a_width(items: tuple[Item, ...], scale: Scale) -> None:
    frame = lay_out(Items(items), scale, SIZE, METRICS)
    for mark in frame.marks:
        assert -SIZE.width <= mark.box.x0 + 40
        assert mark.box.x1 <= 2 * SIZE.width + 40
    for place in (*(line.x for line in frame.fine), *(band.x1 for band in frame.bands)):
        assert -SIZE.width <= place <= 2 * SIZE.width


@given(many(), powers, pans)
def test_panning_moves_everything_alike_and_nothing_to_another_lane(
    items: tuple[Item, ...], power: float, pan: int
) -> None:
    made, scale = Items(items), near(items, power)
    before = lay_out(made, scale, TALL, METRICS)
    after = lay_out(made, scale.panned(pan), TALL, METRICS)
    there = {mark.id: mark for mark in after.marks}
    for mark in before.marks:
        if mark.id in there and mark.box.x1 - mark.box.x0 < 800:
            moved = there[mark.id].box
            assert (moved.y0, moved.y1) == (mark.box.y0, mark.box.y1)
            assert abs(mark.box.x0 - pan - moved.x0) <= 1
            assert moved.x1 - moved.x0 == mark.box.x1 - mark.box.x0


@given(many(), powers, st.randoms(use_true_random=False))
def test_the_order_in_which_items_come_changes_nothing(
    items: tuple[Item, ...], power: float, chance: random.Random
) -> None:
    shuffled = list(items)
    chance.shuffle(shuffled)
    scale = near(items, power)
    first, second = (
        lay_out(Items(rows), scale, SIZE, METRICS, Look(today=date(2014, 7, 5)))
        for rows in (items, shuffled)
    )
    assert (first.marks, first.labels, first.chips) == (second.marks, second.labels, second.chips)


@given(many(), powers, st.floats(0, 850), st.floats(0.2, 5))
def test_zooming_there_and_back_draws_the_same(
    items: tuple[Item, ...], power: float, x: float, factor: float
) -> None:
    made, scale = Items(items), near(items, power)
    if not 1 <= scale.per_px * factor <= FARTHEST:
        return
    back = scale.zoomed(x, factor).zoomed(x, 1 / factor)
    first, second = (lay_out(made, seen, TALL, METRICS) for seen in (scale, back))
    boxes = {mark.id: mark.box for mark in second.marks}
    for mark in first.marks:
        if mark.id in boxes:
            assert boxes[mark.id].y0 == mark.box.y0
            assert abs(boxes[mark.id].x0 - mark.box.x0) <= 1


def boxes_of(frame: Frame) -> list[Rect]:
    return [mark.box for mark in frame.marks]


def test_a_window_too_low_for_any_lane_draws_none() -> None:
    frame = lay_out(Items([moment("a", "2014-07-05")]), around(0, 1, 9), Size(300, 60), METRICS)
    assert frame.marks == ()
    assert frame.accounting.outside == 1


def test_lanes_are_scrolled_no_further_than_they_go() -> None:
    items = Items([moment(str(n), "2014-07-05") for n in range(30)])
    scale = fit.events(items, 800, METRICS)
    frame = lay_out(items, scale, SIZE, METRICS, Look(scroll=1e9))
    assert frame.scroll == frame.content - (frame.plot.y1 - frame.plot.y0)
    assert frame.accounting.drawn + frame.accounting.outside == 30
    assert frame.accounting.outside > 0


def test_the_name_of_a_group_stays_in_sight_while_its_lanes_are() -> None:
    items = Items([moment(str(n), "2014-07-05") for n in range(30)])
    scale = fit.events(items, 800, METRICS)
    (head,) = lay_out(items, scale, SIZE, METRICS, Look(scroll=100)).heads
    assert head.box.y0 == 44


def test_a_group_out_of_sight_has_no_name_there() -> None:
    rows = [moment(str(n), "2014-07-05") for n in range(30)]
    items = Items([*rows, moment("below", "2014-07-05", "health")])
    scale = fit.events(items, 800, METRICS)
    heads = lay_out(items, scale, SIZE, METRICS).heads
    assert [head.label for head in heads] == ["Court"]
    scrolled = lay_out(items, scale, SIZE, METRICS, Look(scroll=1e9))
    assert [head.label for head in scrolled.heads] == ["Court", "Health"]


def bar(id: str, ends: str) -> Item:
    made = span(id, "2014-07-05", "2044-07-05", "sentence")
    return made._replace(say=Say("5 July 2014", "30 years", ends=ends))


def test_a_bar_that_runs_off_the_window_tells_its_end_in_a_chip() -> None:
    items = Items([bar("a", "ends 2044")])
    frame = lay_out(items, fit.events(items, 800, METRICS), SIZE, METRICS)
    (chip,) = frame.chips
    (label,) = frame.labels
    assert (chip.text, chip.goes, chip.id) == ("ends 2044", "end", "a")
    assert label.x + label.caption.width < chip.box.x0
    whole = lay_out(items, fit.ends(items, 800, METRICS), SIZE, METRICS)
    assert whole.chips == ()


def test_words_on_a_long_bar_stick_to_what_is_seen_of_it() -> None:
    items = Items([bar("a", "")])
    scale = around(day("2020-01-01"), day("2021-01-01"), 850)
    frame = lay_out(items, scale, SIZE, METRICS)
    (label,) = frame.labels
    assert label.x == frame.plot.x0 + 12


def test_words_that_have_no_room_are_left_out_and_the_glyph_stays() -> None:
    items = Items([bar("a", "")])
    end = items.placed[0].bounds.end_hi
    scale = Scale(end - 30 * DAY, DAY)
    frame = lay_out(items, scale, SIZE, METRICS)
    assert len(frame.marks) == 1
    assert frame.labels == ()


def test_words_of_which_nothing_fits_are_left_out() -> None:
    item = bar("a", "")._replace(say=Say(label="W"))
    wide = Metrics(lambda text, role: 700.0 + 0 * width(text, role))
    scale = around(day("2044-06-01"), day("2044-07-10"), 100)
    frame = lay_out(Items([item]), scale, Size(1000), wide)
    assert frame.labels == ()


def test_a_box_over_the_whole_window_has_its_words_on_a_plate() -> None:
    items = Items([moment("a", "2014-01-01", length=365 * DAY)])
    scale = around(day("2014-03-01"), day("2014-06-01"), 850)
    (label,) = lay_out(items, scale, SIZE, METRICS).labels
    assert label.ground == "plate"


def test_words_go_with_their_glyph_where_it_leaves_the_window() -> None:
    items = Items([moment("a", "2014-07-05", label="a long story of an arrest")])
    for days, said in ((-1, ["a"]), (40, [])):
        frame = lay_out(items, Scale(day("2014-07-05") + days * DAY, DAY), SIZE, METRICS)
        assert [mark.id for mark in frame.marks] == said
        assert [label.id for label in frame.labels] == said
        assert frame.accounting.earlier == 1 - len(said)


def test_the_line_of_today_is_drawn_only_in_the_window() -> None:
    items = Items([moment("a", "2014-07-05")])
    scale = fit.events(items, 800, METRICS)
    inside = lay_out(items, scale, SIZE, METRICS, Look(today=date(2014, 7, 6)))
    outside = lay_out(items, scale, SIZE, METRICS, Look(today=date(2020, 7, 6)))
    assert inside.today is not None
    assert outside.today is None
    assert lay_out(items, scale, SIZE, METRICS).today is None


def test_the_word_today_steps_aside_from_the_words_of_the_calendar() -> None:
    items = Items([moment("a", "2014-07-05")])
    for days in range(1, 40):
        scale = around(day("2014-06-20"), day("2014-08-20"), 850)
        today = date.fromordinal(date(2014, 7, 1).toordinal() + days - 20)
        frame = lay_out(items, scale, SIZE, METRICS, Look(today=today))
        if frame.today is None or not frame.today.label:
            continue
        first, last = frame.today.label_x, frame.today.label_x + 40
        for line in frame.coarse:
            width = len(line.label) * 8
            assert not line.label or last <= line.label_x or line.label_x + width <= first


def test_a_card_stands_beside_its_item_and_not_on_it() -> None:
    items = Items([moment("a", "2014-07-05")])
    scale = fit.events(items, 800, METRICS)
    look = Look(card=Card("a", "A title", (CardRow("When", "on a day"),)))
    frame = lay_out(items, scale, SIZE, METRICS, look)
    assert frame.card is not None
    box, mark = frame.card.box, frame.marks[0].box
    assert box.y0 >= mark.y1 or box.y1 <= mark.y0
    gone = lay_out(items, scale, SIZE, METRICS, Look(card=Card("b", "Gone", ())))
    assert gone.card is None


def test_days_that_a_date_can_be_are_marked_while_it_is_pointed_at() -> None:
    days = (Date("2014-07-03"), Date("2030-07-03"))
    loose = Loose("l/date", "l", "statement", Say("3 July"), days, dated=True)
    items = Items([moment("a", "2014-07-05")], [loose])
    scale = around(day("2013-01-01"), day("2016-01-01"), 840)
    frame = lay_out(items, scale, SIZE, METRICS, Look(pointed="l/date", chosen="l/date"))
    (ring,) = frame.rings
    assert ring.x1 - ring.x0 == RING
    middle = frame.plot.x0 + scale.x(day("2014-07-03") + DAY // 2)
    assert abs((ring.x0 + ring.x1) / 2 - middle) <= 1
    assert lay_out(items, scale, SIZE, METRICS, Look(pointed="a")).rings == ()


def test_a_month_that_a_date_can_be_has_a_ring_over_all_of_it() -> None:
    months = (Date("2013-12"), Date("2014-12"), Date("2040-12"))
    loose = Loose("l/date", "l", "statement", Say("December"), months, dated=True)
    scale = around(day("2013-06-01"), day("2015-06-01"), 850)
    frame = lay_out(Items([], [loose]), scale, SIZE, METRICS, Look(chosen="l/date"))
    left = frame.plot.x0
    assert [(ring.x0, ring.x1) for ring in frame.rings] == [
        (left + round(scale.x(day(first))), left + round(scale.x(day(after))))
        for first, after in (("2013-12-01", "2014-01-01"), ("2014-12-01", "2015-01-01"))
    ]


def test_custody_is_a_band_in_the_window_and_nowhere_else() -> None:
    items = Items([span("a", "2014-07-05", "2015-07-05"), span("b", "2020-01-01", "2020-02-01")])
    scale = around(day("2014-01-01"), day("2016-01-01"), 850)
    frame = lay_out(items, scale, SIZE, METRICS)
    assert len(frame.bands) == 1


def test_without_a_height_the_picture_is_as_high_as_its_lanes() -> None:
    items = Items([moment(str(n), "2014-07-05") for n in range(30)])
    frame = lay_out(items, fit.events(items, 800, METRICS), TALL, METRICS, Look(overview=False))
    assert frame.height == 44 + frame.content
    assert frame.overview is None
    assert frame.accounting.drawn == 30


def test_a_label_of_ten_thousand_letters_is_cut_and_the_item_drawn() -> None:
    items = Items([moment("a", "2014-07-05", label="word " * 2000)])
    frame = lay_out(items, fit.events(items, 800, METRICS), SIZE, METRICS)
    assert len(boxes_of(frame)) == 1
    assert frame.labels[0].caption.width <= METRICS.widest + PADDED


def test_an_item_of_no_length_is_drawn() -> None:
    second = day("2014-07-05")
    item = Item("a", "a", "court", Bounds(second, second, second, second, end="open"), Say())
    items = Items([item], words=Words())
    frame = lay_out(items, fit.events(items, 800, METRICS), SIZE, METRICS)
    assert len(frame.marks) == 1


def test_what_is_drawn_once_may_be_forgotten() -> None:
    items = Items([moment(str(n), "2014-07-05") for n in range(3)])
    width = SIZE.width - left_column(items, METRICS)
    scale = fit.events(items, width, METRICS)
    first = lay_out(items, scale, SIZE, METRICS)
    for step in range(100):
        lay_out(items, scale.zoomed(0, 1 + step / 100), SIZE, METRICS)
    assert lay_out(items, scale, SIZE, METRICS).marks == first.marks


def test_a_glyph_right_of_the_window_brings_no_words_into_it() -> None:
    second = day("2014-07-05") + DAY // 2
    items = Items([moment("a", "2014-07-05")])
    # Lanes are packed for the far end of a grain, where the diamond reaches further to the left.
    per_px = coarsest(grain(DAY)) * 0.72
    width = SIZE.width - left_column(items, METRICS)
    frame = lay_out(items, Scale(second - (width + 7) * per_px, per_px), SIZE, METRICS)
    assert (frame.marks, frame.labels) == ((), ())


def test_a_sheet_that_was_looked_at_all_over_forgets_and_draws_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    items = Items([moment(str(n), f"20{n:02}-07-05") for n in range(20)])
    scale = fit.events(items, 800, METRICS)
    whole = lay_out(items, scale, SIZE, METRICS)
    monkeypatch.setattr(sheet, "KEPT", 3)
    again = lay_out(Items(items.placed), scale, SIZE, METRICS)
    assert again.marks == whole.marks
    later = lay_out(items, scale.panned(1), SIZE, METRICS)
    assert [mark.id for mark in later.marks] == [mark.id for mark in whole.marks]


def test_a_box_can_grow_on_all_sides() -> None:
    assert Rect(1, 2, 3, 4).grown(1) == Rect(0, 1, 4, 5)


@given(many(), powers)
def test_a_wider_frame_has_all_that_the_window_shows_at_the_same_places(
    items: tuple[Item, ...], power: float
) -> None:
    look = Look(scroll=40, overview=False)
    frame = lay_out(Items(items), near(items, power), SIZE, METRICS, look)
    wide = wider(frame, 100)
    if wide.plan.sheet is not frame.plan.sheet:
        return
    seen, more = frame.plan.seen, wide.plan.seen
    assert more.x0 <= seen.x0 - 99
    assert seen.x1 + 99 <= more.x1
    assert more.y0 <= seen.y0
    assert seen.y1 <= more.y1
    there = {id(one) for one in wide.drawn}
    whole = [one for one in frame.drawn if one.x0 >= seen.x0 and one.reach <= seen.x1]
    assert all(id(one) in there for one in whole)


def test_a_band_that_is_moved_fades_where_it_then_is() -> None:
    band = Band(10, 20, open=True, fades=(0, 90))
    assert band.moved(5) == Band(15, 25, open=True, fades=(5, 95))
